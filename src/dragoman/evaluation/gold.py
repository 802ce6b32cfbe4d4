"""Reading of gold files and of predicted records: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from dragoman.errors import GoldError


def load_lines(path: Path, *needed: str) -> list[dict[str, Any]]:
    """Objects of a JSON lines file, each with the fields `needed`; GoldError says which line is not so."""
    return list(_lines(path, needed))


def _lines(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise GoldError(f"{path} cannot be read: {e}. Give a file of JSON lines in UTF-8.") from e
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except json.JSONDecodeError as e:
            raise GoldError(f"{path}, line {number}: no valid JSON ({e.msg}). Correct the line.") from e
        missing = [f for f in needed if f not in item] if isinstance(item, dict) else list(needed)
        if not isinstance(item, dict) or missing:
            raise GoldError(f"{path}, line {number}: an object with {', '.join(needed)} is expected, "
                            f"{', '.join(missing)} is missing.")  # fmt: skip
        yield item


def load_gold(path: Path) -> list[dict[str, Any]]:
    """Gold records of a file."""
    return load_lines(path, "id", "text")


def load_predicted(path: Path) -> dict[str, dict[str, Any]]:
    """Predicted records of a file by id."""
    return {record["id"]: record for record in load_lines(path, "id")}


def fingerprint(path: Path) -> str:
    """First twelve digits of the SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()[:12]
