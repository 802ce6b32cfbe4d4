"""In a real browser: an article is pasted, read beside, its event opened and noted on, and the note seen by somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from helpers.adding import READER, as_visitor
from playwright.sync_api import Page, expect
from web.browser.rules import hold

from dragoman.archive.archive import Archive
from dragoman.web.server import make_server, serving

_PATIENCE = 120_000
ARTICLE = files("dragoman").joinpath("samples", "en_lima.txt")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The start of a server with an empty archive."""
    with Archive(tmp_path / "archive.db", make=True) as archive, serving(make_server(archive, "127.0.0.1", 0)) as found:
        yield found.rstrip("/")


def paste(page: Page, address: str, text: str) -> None:
    page.goto(f"{address}/add")
    page.get_by_label("The text").fill(text)
    page.locator("#text-published").fill("2024-03-12")
    page.locator("form[action='/add/text'] button").click()


def test_from_a_pasted_article_to_a_note_that_another_reads(page: Page, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    paste(page, address, ARTICLE.read_text(encoding="utf-8"))
    expect(page.locator("#job-state")).to_contain_text("1 added", timeout=_PATIENCE)
    hold(page)
    page.locator("table.inputs a").first.click()
    page.locator(".found li.event a[href^='/events/']").first.click()
    event = page.url
    page.locator("#notes").scroll_into_view_if_needed()
    page.get_by_text("Add a note").click()
    page.get_by_label("Note", exact=True).fill("To be checked <b>before</b> the visit")
    page.get_by_role("textbox", name="Tags").fill("visit, check")
    page.get_by_label("Show it to all readers").check()
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".note .words")).to_have_text("To be checked <b>before</b> the visit")
    assert page.url == event
    hold(page)
    page.get_by_role("link", name="Edit").click()
    page.locator("#note-form textarea").fill("Checked")
    page.get_by_role("button", name="Keep").first.click()
    expect(page.locator(".note .words")).to_have_text("Checked")
    as_visitor(monkeypatch, READER)
    page.goto(event)
    page.locator("#notes").scroll_into_view_if_needed()
    expect(page.locator(".note .words")).to_have_text("Checked")
    expect(page.get_by_role("link", name="Edit")).to_have_count(0)
    page.goto(f"{address}/notes?tag=visit")
    expect(page.locator(".note")).to_have_count(1)
    hold(page)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript_all_of_it_works_by_reload(page: Page, address: str) -> None:
    paste(page, address, "France and Chad signed a military agreement in Paris on Monday.")
    for _ in range(240):
        if "1 added" in page.locator("#job-state").inner_text():
            break
        page.get_by_role("link", name="See how far it is").click()
        page.wait_for_timeout(500)
    page.locator("table.inputs a").first.click()
    page.get_by_role("link", name="Notes and tags").click()
    page.get_by_label("Note", exact=True).fill("Without scripts")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".note .words")).to_have_text("Without scripts")


@pytest.mark.parametrize("context", [{"viewport": {"width": 320, "height": 800}}, {"color_scheme": "dark"}], indirect=True)
def test_the_forms_fit_every_screen(page: Page, address: str) -> None:
    for path in ("/add", "/add/following", "/add/jobs", "/notes", "/notes/on?kind=state&item=KEN"):
        page.goto(f"{address}{path}")
        hold(page)
