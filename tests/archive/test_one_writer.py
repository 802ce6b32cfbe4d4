"""One package writes to an archive; every other module only reads."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "dragoman"
WRITING = {"insert", "update", "delete"}
STATEMENT = re.compile(r"\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM|TRUNCATE TABLE)\b")
READERS = sorted(
    p for folder in ("archive", "dossier", "cli") for p in (SOURCE / folder).rglob("*.py")
    if not {"writer", "migrations"} & set(p.relative_to(SOURCE).parts)
)  # fmt: skip


def _writes(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("sqlalchemy"):
            found += [alias.name for alias in node.names if alias.name in WRITING]
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENT.search(node.value):
            found.append(node.value)
    return found


@pytest.mark.parametrize("path", READERS, ids=lambda p: str(p.relative_to(SOURCE)))
def test_only_the_writer_writes(path: Path) -> None:
    assert _writes(path) == []


def test_the_test_sees_what_the_writer_does() -> None:
    assert _writes(SOURCE / "archive" / "writer" / "words.py")
    assert _writes(SOURCE / "archive" / "writer" / "cases.py")
