"""Files that pages need (style, scripts, map data): all are served by the program, none is fetched from elsewhere."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
}
_MARK = 12


@dataclass(frozen=True)
class Asset:
    """A file with its media type, its bytes plain and compressed, and a mark of what it holds."""

    kind: str
    plain: bytes
    packed: bytes
    mark: str


@cache
def assets() -> dict[str, Asset]:
    """All files below `static`, by their path there."""
    return dict(_found(files("dragoman.web").joinpath("static"), ""))


def _found(folder: Traversable, path: str) -> list[tuple[str, Asset]]:
    made: list[tuple[str, Asset]] = []
    for entry in folder.iterdir():
        name = f"{path}{entry.name}"
        if entry.is_dir():
            made += _found(entry, f"{name}/")
        elif kind := _KINDS.get(name.rpartition(".")[2]):
            plain = entry.read_bytes()
            made.append((name, Asset(kind, plain, gzip.compress(plain, mtime=0), sha256(plain).hexdigest()[:_MARK])))
    return made


def address(path: str) -> str:
    """Where a file is served, with a mark that changes with it, so that browsers keep it for good."""
    return f"/static/{path}?{assets()[path].mark}"
