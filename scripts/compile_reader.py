"""Compile what reads articles with mypyc, for machines that read all day: the same records, sooner.

Usage: python scripts/compile_reader.py     (needs a C compiler and the headers of Python; some minutes)

A copy of the package is made in build/compiled and its busiest modules are compiled there; the package itself stays as it is.
Then some gold articles are read by both, and the command fails where a record differs. What is compiled is used by
`PYTHONPATH=build/compiled dragoman ...`, and forgotten by deleting the folder. After a change of the package it is made anew.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Any

from compiling import compilable
from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext
from setuptools.errors import BaseError, CompileError

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src/dragoman"
COMPILED = ROOT / "build/compiled"
# Folders and files whose functions are called hundreds of thousands of times in an article's reading.
BUSY = ("coding/**/*.py", *(f"language/{name}.py" for name in ("attribute_rules", "folding", "lemmas", "shown", "tokens")))
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


def copied() -> list[Path]:
    """Copy the package, and make ready there the modules that are to be compiled, which are returned."""
    shutil.rmtree(COMPILED, ignore_errors=True)
    copy = COMPILED / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    seldom = {copy / "coding" / name for name in SELDOM}
    found = sorted(p for pattern in BUSY for p in copy.glob(pattern))
    busy = [p for p in found if p not in seldom and p.name != "__init__.py"]
    for path in busy:
        path.write_text(compilable(path.read_text(encoding="utf-8")), encoding="utf-8")
    return busy


def compile_all(modules: Sequence[Path]) -> None:
    """Compile modules of the copy beside their sources; SystemExit where that fails, with what was wrong."""
    os.chdir(COMPILED)
    names = [str(p.relative_to(COMPILED)) for p in modules]
    said = io.StringIO()  # remarks on every second module, of interest only where it fails
    try:
        with redirect_stdout(said):
            made = mypycify(
                ["--config-file", str(ROOT / "pyproject.toml"), *names], opt_level="2", debug_level="0", multi_file=True
            )
    except SystemExit:
        print(said.getvalue(), file=sys.stderr)
        raise
    command = _AtOnce(Distribution({"name": "compiled", "packages": [], "ext_modules": made}))
    command.inplace = True
    command.ensure_finalized()
    try:
        command.run()
    except (BaseError, CompileError) as error:
        raise SystemExit(f"{error}\nA C compiler and the headers of Python are needed (Debian: gcc python3-dev).") from error
    shutil.rmtree(COMPILED / "build")


def records(folder: Path, paths: Sequence[str]) -> list[str]:
    """The records of gold files, a line of JSON each, as the package in a folder reads them."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONHASHSEED": "0"}
    told = subprocess.run([sys.executable, "-c", READ, *paths], env=environment, check=True, capture_output=True, text=True)
    return told.stdout.splitlines()


def main() -> int:
    """Compile, compare, and say what became of it; 1 where a record differs."""
    modules = copied()
    print(f"Compiling {len(modules)} modules into {COMPILED}, some minutes ...", flush=True)
    compile_all(modules)
    gold = sorted(str(p) for p in (ROOT / "evaluation/gold").glob("own_*.jsonl"))
    before, after = (records(place, gold) for place in (PACKAGE.parent, COMPILED))
    other = sum(a != b for a, b in zip(before, after, strict=True))
    print(f"{len(after)} articles read by both: {other} records differ.")
    if other:
        shutil.rmtree(COMPILED)
        print("It reads otherwise and was deleted. Please report this with the version of your compiler.", file=sys.stderr)
        return 1
    print(f"Use it by PYTHONPATH={COMPILED} dragoman ...")
    return 0


if __name__ == "__main__":
    sys.exit(main())
