"""Compile what reads articles with mypyc, for machines that read all day: the same records, sooner.

Usage: python scripts/compile_reader.py [FOLDER]     (needs a C compiler; some minutes; FOLDER is build/compiled if not given)

A copy of the package is made in FOLDER and its busiest modules are compiled there; the package itself stays as it is.
Then some gold articles are read by both, and the command fails where a record differs. What is compiled is used by
`PYTHONPATH=build/compiled dragoman ...`, and forgotten by deleting the folder. After a change of the package it is made anew.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Any

from compiling import compilable
from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src/dragoman"
# Folders and files whose functions are called hundreds of thousands of times in an article's reading.
BUSY = (
    "coding/**/*.py",
    "knowledge/name_*.py",
    "knowledge/office_match.py",
    "language/amount*.py",
    "language/attribute_rules.py",
    "language/date*.py",
    "language/folding.py",
    "language/lemmas.py",
    "language/pairing.py",
    "language/parse.py",
    "language/quotes.py",
    "language/shown.py",
    "language/tokens.py",
)
# What loads files, makes records or keeps an index is called seldom; mypyc takes other types there than mypy does.
SELDOM = ("analyse.py", "calibration.py", "classes.py", "coder.py", "lexicon/load.py", "unparsed.py")
# Prints a line for each record of a file, from whichever package is found first.
READ = """
import json, sys
from dragoman import Reader
reader = Reader()
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"):
        gold = json.loads(line)
        given = {name: gold.get(name) for name in ("title", "published", "lang")}
        print(reader.read(gold["text"], id=str(gold["id"]), **given).model_dump_json())
"""


class _AtOnce(build_ext):
    """Compiles the files of an extension side by side."""

    def build_extensions(self) -> None:
        one_after_another = self.compiler.compile

        def side_by_side(sources: Sequence[str], **options: Any) -> list[str]:
            with ThreadPool(os.cpu_count()) as pool:
                made = pool.map(lambda source: one_after_another([source], **options), sources)
            return [name for names in made for name in names]

        self.compiler.compile = side_by_side
        super().build_extensions()


def copied(folder: Path) -> list[Path]:
    """Copy the package to a folder, emptied before; the modules there that are to be compiled, made ready for it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    seldom = {folder / PACKAGE.name / "coding" / name for name in SELDOM}
    found = sorted(p for pattern in BUSY for p in (folder / PACKAGE.name).glob(pattern))
    busy = [p for p in found if p not in seldom and p.name != "__init__.py"]
    for path in busy:
        path.write_text(compilable(path.read_text(encoding="utf-8")), encoding="utf-8")
    return busy


def compiled(folder: Path, modules: Sequence[Path]) -> None:
    """Compile modules of a copy of the package beside their sources."""
    os.chdir(folder)
    names = [str(p.relative_to(folder)) for p in modules]
    made = mypycify(["--config-file", str(ROOT / "pyproject.toml"), *names], opt_level="2", debug_level="0", multi_file=True)
    command = _AtOnce(Distribution({"name": "compiled", "packages": [], "ext_modules": made}))
    command.inplace = True
    command.ensure_finalized()
    command.run()
    shutil.rmtree(folder / "build")


def records(folder: Path, paths: Sequence[str]) -> list[str]:
    """The records of gold files, a line of JSON each, as the package in a folder reads them."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONHASHSEED": "0"}
    told = subprocess.run([sys.executable, "-c", READ, *paths], env=environment, check=True, capture_output=True, text=True)
    return told.stdout.splitlines()


def main() -> int:
    """Compile, compare, and say what became of it; 1 where a record differs."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/compiled").resolve()
    modules = copied(folder)
    print(f"Compiling {len(modules)} modules into {folder} ...", flush=True)
    compiled(folder, modules)
    gold = sorted(str(p) for p in (ROOT / "evaluation/gold").glob("own_*.jsonl"))
    before, after = (records(place, gold) for place in (PACKAGE.parent, folder))
    other = sum(a != b for a, b in zip(before, after, strict=True))
    print(f"{len(after)} articles read by both: {other} records differ.")
    print(f"Use it by PYTHONPATH={folder} dragoman ..." if not other else "It reads otherwise, so do not use it.")
    return int(other > 0)


if __name__ == "__main__":
    sys.exit(main())
