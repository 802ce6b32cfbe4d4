"""Where briefs are made."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from docx import Document as open_document
from web.brief.conftest import pages_of

from dragoman.errors import BriefError, NoPress
from dragoman.sources.limits import MIB
from dragoman.web.brief import press
from dragoman.web.brief.document import Document, Picture


@pytest.mark.usefixtures("pango")
def test_a_process_of_its_own_makes_the_pdf(document: Document) -> None:
    made = press.printed(document, "pdf")
    assert made.startswith(b"%PDF-")
    assert "Kenya – Tunisia" in pages_of(made)[0]


def test_a_brief_that_takes_too_long_is_given_up(document: Document) -> None:
    with pytest.raises(BriefError, match=r"Kenya – Tunisia takes more time or memory .* shorter period"):
        press.printed(document, "docx", replace(press.LIMITS, clock_seconds=0.01))


def test_a_brief_that_takes_too_much_memory_is_given_up(document: Document) -> None:
    with pytest.raises(BriefError, match="64 MiB"):
        press.printed(document, "docx", replace(press.LIMITS, memory_bytes=64 * MIB))


def test_a_fault_says_what_could_not_be_set(document: Document) -> None:
    last = document.sections[-1]
    broken = replace(last, blocks=(*last.blocks, Picture("no picture", "Broken")))
    with pytest.raises(NoPress, match="could not be set as DOCX"):
        press.printed(replace(document, sections=(*document.sections[:-1], broken)), "docx")


def test_one_at_a_time_and_none_waits_for_ever(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "_PATIENCE", 0.01)
    with press._press, pytest.raises(NoPress, match="Ask again in a minute"):
        press.printed(document, "docx")
    assert press.printed(document, "docx").startswith(b"PK")


def test_the_docx_of_the_process_opens(document: Document) -> None:
    assert open_document(io.BytesIO(press.printed(document, "docx"))).core_properties.title == "Kenya – Tunisia"
