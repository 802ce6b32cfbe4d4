"""Generated pages say what the program says, and every command and option is on them."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_docs", ROOT / "scripts" / "build_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES: dict[str, str] = _builder().pages()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_up_to_date(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert page == PAGES[name], "run: python scripts/build_docs.py"


def test_the_reference_names_all_commands_and_options() -> None:
    page = PAGES["cli.md"]
    for command in ("read", "who", "evaluate"):
        assert f"## dragoman {command}" in page
    for option in ("--published DATE", "--explain", "--max-chars", "--floor", "--allow-lower", "--on DATE"):
        assert f"`{option}`" in page


def test_the_codebook_shows_every_mode_in_both_languages() -> None:
    for lang, words in (("en", "suicide attack"), ("fr", "attentat-suicide")):
        assert words in PAGES[f"codebook.{lang}.md"]
        assert PAGES[f"codebook.{lang}.md"].count("### ") == 16


def test_links_between_pages_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "benchmarks").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
