"""spaCy is imported without its command line, and has it where somebody asks."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
import dragoman.language.spacy_parts
import spacy
print([m for m in sys.modules if m.startswith("spacy.cli")])
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(spacy.cli.info.__module__, spacy.cli.download.__module__)
"""


def test_the_command_line_is_imported_when_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines() == ["[]", "True", "spacy.cli.info spacy.cli.download"]
