"""Imports point one way only: each folder knows those before it in the flow of data, never those after it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "dragoman"
COMMON = {"records", "errors", "settings", "harmless", "packs", "yaml_text"}
# Folder or module -> what else of the package it may import.
MAY_IMPORT: dict[str, set[str]] = {
    "records": set(),
    "errors": set(),
    "settings": set(),
    "harmless": set(),
    "packs": set(),
    "yaml_text": set(),
    "ontology": set(),
    "language": set(),
    "sources": {"language"},
    "knowledge": {"sources", "language"},
    "coding": {"sources", "language", "knowledge", "ontology"},
    "reader": {"sources", "language", "knowledge", "coding", "ontology", "__init__"},
    "archive": {"sources", "language", "knowledge", "coding", "ontology", "reader"},
    "dossier": {"sources", "language", "knowledge", "coding", "ontology", "reader", "archive"},
    "users": {"sources", "language", "knowledge", "coding", "ontology", "reader", "archive", "dossier"},
    "digest": {"sources", "language", "knowledge", "coding", "ontology", "reader", "archive", "dossier", "users"},
    "intake": {"sources", "language", "knowledge", "coding", "ontology", "reader", "archive", "dossier", "users"},
    "web": {
        "sources", "language", "knowledge", "coding", "ontology", "reader", "archive", "dossier", "users", "intake", "__init__",
    },
    "evaluation": {"sources", "language", "knowledge", "coding", "ontology", "reader"},
    "__init__": {"reader", "archive", "dossier", "web"},
}
PARTS = sorted(p.stem for p in SOURCE.iterdir() if p.suffix == ".py" or (p.is_dir() and (p / "__init__.py").exists()))


def _imported(path: Path) -> set[str]:
    """First parts below `dragoman` of all that a module imports; `__init__` for the package itself."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            names = [f"{node.module}.{a.name}" if node.module == "dragoman" else str(node.module) for a in node.names]
        elif isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "dragoman":
                below = parts[1] if len(parts) > 1 else "__init__"
                found.add(below if below in PARTS else "__init__")
    return found


def _files(part: str) -> list[Path]:
    folder = SOURCE / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [SOURCE / f"{part}.py"]


@pytest.mark.parametrize("part", PARTS)
def test_imports_point_one_way(part: str) -> None:
    if part == "cli":  # the command line stands at the end of the flow and may use all
        return
    allowed = MAY_IMPORT[part] | COMMON | {part}
    wrong = {str(f.relative_to(SOURCE)): sorted(_imported(f) - allowed) for f in _files(part)}
    assert not {f: names for f, names in wrong.items() if names}


def test_nothing_imports_the_command_line() -> None:
    users = [f for p in PARTS if p != "cli" for f in _files(p) if "cli" in _imported(f)]
    assert users == []
