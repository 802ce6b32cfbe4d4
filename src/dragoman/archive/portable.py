"""A backup: one file, the same for both stores, of all that is kept; what follows from it is made anew.

It is a ZIP of one file of JSON lines a table and `manifest.json`, which tells rows and SHA-256 of each.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table, select

from dragoman.archive.tables import KEPT
from dragoman.errors import ArchiveBroken, ArchiveError

_FORMAT = "dragoman-archive"
_VERSION = 1
_MANIFEST = "manifest.json"
_PAGE = 1000


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: number of its tables' layout, and rows and hash of each table."""

    tables_version: str
    rows: dict[str, int]
    hashes: dict[str, str]


def write(connection: Connection, tables_version: str, target: Path) -> Manifest:
    """Write all that is kept, as the connection's snapshot shows it, into a new file."""
    rows: dict[str, int] = {}
    hashes: dict[str, str] = {}
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as packed:
        for table in KEPT:
            with packed.open(_member(table), "w", force_zip64=True) as out:
                rows[table.name], hashes[table.name] = _write_rows(connection, table, out)
        manifest = Manifest(tables_version, rows, hashes)
        packed.writestr(_MANIFEST, json.dumps({"format": _FORMAT, "version": _VERSION, **vars(manifest)}, indent=1))
    return manifest


def _member(table: Table) -> str:
    return f"{table.name}.jsonl"


def _write_rows(connection: Connection, table: Table, out: Any) -> tuple[int, str]:
    digest, number = hashlib.sha256(), 0
    rows = connection.execute(select(table).order_by(*table.primary_key)).yield_per(_PAGE)
    for row in rows.mappings():
        line = json.dumps({k: _told(v) for k, v in row.items()}, ensure_ascii=False).encode() + b"\n"
        digest.update(line)
        out.write(line)
        number += 1
    return number, digest.hexdigest()


def _told(value: Any) -> Any:
    return base64.b64encode(value).decode() if isinstance(value, (bytes, memoryview)) else value


class Backup:
    """A backup that is read; `opened` makes one."""

    def __init__(self, packed: zipfile.ZipFile, path: Path) -> None:
        self._packed = packed
        self._path = path
        self.manifest = self._read_manifest()

    def _read_manifest(self) -> Manifest:
        try:
            told = json.loads(self._packed.read(_MANIFEST))
            if told["format"] != _FORMAT or told["version"] != _VERSION:
                raise ArchiveError(f"{self._path} is a backup of another kind ({told['format']} {told['version']}).")
            return Manifest(told["tables_version"], told["rows"], told["hashes"])
        except (KeyError, ValueError, TypeError) as e:
            raise ArchiveBroken(f"{self._path} is no backup of an archive: its manifest is missing or broken.") from e

    def check(self) -> None:
        """ArchiveBroken where a table is not as it was written."""
        for table in KEPT:
            number, digest = 0, hashlib.sha256()
            for line in self._lines(table):
                number += 1
                digest.update(line)
            told = self.manifest.rows.get(table.name, 0), self.manifest.hashes.get(table.name, digest.hexdigest())
            if (number, digest.hexdigest()) != told:
                raise ArchiveBroken(f"{self._path} is damaged: table {table.name} is not as it was written. Take another backup.")

    def pages(self, table: Table) -> Iterator[list[dict[str, Any]]]:
        """The rows of a table, some at a time."""
        binary = {c.name for c in table.columns if isinstance(c.type, LargeBinary)}
        page: list[dict[str, Any]] = []
        for line in self._lines(table):
            row = json.loads(line)
            page.append({k: base64.b64decode(v) if k in binary and v is not None else v for k, v in row.items()})
            if len(page) == _PAGE:
                yield page
                page = []
        if page:
            yield page

    def _lines(self, table: Table) -> Iterator[bytes]:
        if table.name not in self.manifest.rows:  # of a time before there was such a table
            return
        try:
            with self._packed.open(_member(table)) as f:
                yield from f
        except (KeyError, zipfile.BadZipFile, EOFError) as e:
            raise ArchiveBroken(f"{self._path} is damaged: table {table.name} cannot be read. Take another backup.") from e


@contextmanager
def opened(path: Path) -> Iterator[Backup]:
    """The backup in a file; ArchiveError or ArchiveBroken where it is none."""
    try:
        with zipfile.ZipFile(path) as packed:
            yield Backup(packed, path)
    except FileNotFoundError as e:
        raise ArchiveError(f"There is no backup at {path}. Check its name.") from e
    except zipfile.BadZipFile as e:
        raise ArchiveBroken(f"{path} is no backup of an archive, or only a part of one. Take another.") from e
