from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.conftest import Run

from dragoman import __version__


@pytest.mark.parametrize("command", [[], ["read"], ["who"], ["evaluate"]])
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    code = f"import sys; sys.argv = ['dragoman', *{command}, '--help']\nfrom dragoman.cli.app import main\n"
    code += "try: main()\nexcept SystemExit: pass\n"
    code += "print([m for m in ('spacy', 'yaml', 'numpy', 'rich.console') if m in sys.modules])"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    line = [sys.executable, "-c", code]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", check=True, env=env)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "Usage: dragoman" in done.stdout


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"dragoman {__version__}\n")


def test_no_command_shows_help(run: Run) -> None:
    assert "Commands:" in run().output
