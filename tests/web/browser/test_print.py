"""Print: from a dossier by a choice to the brief, with scripts and without."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Page, expect
from web.browser.rules import hold

NARROW, DARK, FRENCH = {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}, {"locale": "fr-FR"}
PLAIN = {"java_script_enabled": False}


@pytest.mark.parametrize("context", [{}, NARROW, DARK, FRENCH], indirect=True, ids=["wide", "narrow", "dark", "french"])
@pytest.mark.parametrize("path", ["/IRL/PRT/print", "/IRL/print"])
def test_the_choice_holds(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    hold(page)


@pytest.mark.usefixtures("pango")
@pytest.mark.parametrize("context", [{}, PLAIN], indirect=True, ids=["with-script", "without"])
def test_choose_and_get_a_brief(page: Page, address: str) -> None:
    page.goto(f"{address}/IRL/PRT")
    page.get_by_role("link", name="Print").click()
    page.get_by_label("Statements").uncheck()
    page.get_by_label("Entries of each section at most").select_option("10")
    page.get_by_role("button", name="Show the numbers of this choice").click()
    expect(page.get_by_label("Statements")).not_to_be_checked()
    expect(page.get_by_label("Time line")).to_be_checked()
    page.get_by_label("Title").fill("For the minister")
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the PDF").click()
    with pdfplumber.open(io.BytesIO(Path(download.value.path()).read_bytes())) as pdf:
        text = "\n".join(found.extract_text() for found in pdf.pages)
    assert download.value.suggested_filename.startswith("brief-IRL-PRT-")
    assert "For the minister" in text
    assert "Sections not asked for: Statements" in " ".join(text.split())
    assert f"1 of {len(pdf.pages)}" in text
