"""Sources made ready for mypyc: they must still mean what they meant."""

from __future__ import annotations

import ast
import importlib.util
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

spec = importlib.util.spec_from_file_location("compiling", Path(__file__).parents[2] / "scripts/compiling.py")
assert spec is not None
assert spec.loader is not None
compiling = importlib.util.module_from_spec(spec)
spec.loader.exec_module(compiling)

SOURCE = '''"""Says « à » before a class, as bytes and letters are counted apart."""
from __future__ import annotations
from dataclasses import dataclass
from functools import cached_property

LITTLE = ("a", "é")


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 2


@dataclass(slots=True)
class Other:
    name: str


class Kept:
    @cached_property
    def sum(self) -> int:
        return 3


def told(word: str, *more: str) -> tuple[bool, bool]:
    return word in ("z", *LITTLE, *more), "é" not in (*more, "b")
'''


def _run(source: str) -> dict[str, Any]:
    module = ModuleType("made")
    sys.modules["made"] = module  # where dataclasses look for the names of their fields' types
    exec(compile(source, "made", "exec"), module.__dict__)
    return vars(module)


def test_what_is_made_means_the_same() -> None:
    before, after = _run(SOURCE), _run(compiling.compilable(SOURCE))
    for words in (("a",), ("q",), ("q", "q"), ("z", "é")):
        assert before["told"](*words) == after["told"](*words)
    assert is_dataclass(after["Point"])
    assert [f.name for f in fields(after["Point"])] == ["x", "y"]
    assert after["Point"](1) == after["Point"](1, 2)
    assert after["Kept"]().sum == 3


def test_what_mypyc_does_not_take_is_gone() -> None:
    made = compiling.compilable(SOURCE)
    assert "slots" not in made
    assert "@dataclass(frozen=True)" in made
    assert "@dataclass()" in made
    assert "@mypyc_attr(native_class=False)\nclass Kept" in made
    tuples = [n for n in ast.walk(ast.parse(made)) if isinstance(n, ast.Compare)]
    assert all(not isinstance(c, ast.Tuple) for n in tuples for c in n.comparators)


def test_other_sources_stay_as_they_are() -> None:
    plain = "x = 1\nfor y in (x, *[2]):\n    print(y in (1, 2))\n"
    assert compiling.compilable(plain) == plain
