"""Packages of the npm registry that pages need, each the one that `vendor.lock.yaml` names.  No Node is needed."""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
import urllib.request
from pathlib import Path
from typing import Any

import yaml

PLACE = Path(__file__).parents[1] / "src" / "dragoman" / "web" / "static" / "vendor"
LOCK = PLACE / "vendor.lock.yaml"
SUMS = PLACE / "SHA256SUMS"
"""What the files hold, as `sha256sum --check` reads it."""
_REGISTRY = "https://registry.npmjs.org/{name}/-/{name}-{version}.tgz"


def locked() -> list[dict[str, Any]]:
    """What the lock file says of each package: `name`, `version`, `licence`, `integrity`, and which files are taken."""
    packages: list[dict[str, Any]] = yaml.safe_load(LOCK.read_text(encoding="utf-8"))
    return packages


def keep(packages: list[dict[str, Any]]) -> None:
    """Write the lock file."""
    LOCK.write_text(yaml.safe_dump(packages, sort_keys=False), encoding="utf-8")


def fetch(package: dict[str, Any], *, lock: bool) -> tarfile.TarFile:
    """The archive of a package; SystemExit where it is not the one that was locked.  With `lock` its hash is taken."""
    url = _REGISTRY.format(**package)
    with urllib.request.urlopen(url, timeout=60) as answer:
        body = answer.read()
    found = "sha512-" + base64.b64encode(hashlib.sha512(body).digest()).decode()
    if lock:
        package["integrity"] = found
    elif package["integrity"] != found:
        raise SystemExit(f"{url} is not what {LOCK.name} says: {found}. Look at what changed, then run with --lock.")
    return tarfile.open(fileobj=io.BytesIO(body))


def member(archive: tarfile.TarFile, name: str) -> bytes:
    """A file of a package."""
    found = archive.extractfile(f"package/{name}")
    assert found is not None, name
    return found.read()


def place(made: dict[str, bytes], *, check: bool) -> list[str]:
    """Write files where they are missing or differ, or with `check` only say so; the names of those that did."""
    differ = []
    for name, body in made.items():
        path = PLACE / name
        if not path.exists() or path.read_bytes() != body:
            differ.append(name)
            if not check:
                path.write_bytes(body)
    for name in differ:
        print(f"{name}: {'differs from what the registry gives' if check else 'written'}")
    if not check:
        SUMS.write_text("".join(f"{sum}  {name}\n" for name, sum in sorted(sums().items())), encoding="utf-8")
    return differ


def sums() -> dict[str, str]:
    """The SHA-256 of each file that lies there, by name."""
    files = (path for path in PLACE.iterdir() if path not in (LOCK, SUMS))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def unlike_sums() -> list[str]:
    """Names of files that are not as `SHA256SUMS` says, are missing, or are not named there; no network is needed."""
    told = dict(reversed(line.split("  ")) for line in SUMS.read_text(encoding="utf-8").splitlines())
    found = sums()
    return sorted(name for name in told.keys() | found.keys() if told.get(name) != found.get(name))
