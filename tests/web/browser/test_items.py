"""Pages of single things in a browser: no barriers, nothing sideways, and the way from an event to its words and on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from web.browser.rules import hold

DOSSIER = "/TZA/ZMB"
NARROW, DARK, FRENCH = {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}, {"locale": "fr-FR"}
KINDS = ("events", "agreements", "persons", "articles")


def _first(page: Page, address: str, kind: str) -> str:
    """The first thing of a kind to which a dossier leads."""
    page.goto(address + DOSSIER)
    found = page.locator(f'main a[href^="/{kind}/"]').first.get_attribute("href")
    assert found
    return address + found.partition("#")[0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("context", [{}, NARROW, DARK, FRENCH], indirect=True, ids=["wide", "narrow", "dark", "french"])
def test_pages_hold(page: Page, address: str, kind: str) -> None:
    page.goto(_first(page, address, kind))
    hold(page)


def test_namesakes_and_failures_hold(page: Page, address: str) -> None:
    page.goto(f"{address}/persons/Aoife%20Brannigan")
    hold(page)
    page.goto(f"{address}/events/none")
    hold(page)


@pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])
def test_an_event_leads_to_its_words_in_the_article_and_back(page: Page, address: str) -> None:
    page.goto(_first(page, address, "events"))
    event = page.url
    page.locator(".report .ways a").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\w+#m-\w+$"))
    marked = page.locator("mark:target")
    expect(marked).to_be_in_viewport()
    item = page.url.partition("#m-")[2]
    page.locator(f'#i-{item} a[href^="/events/"]').click()
    expect(page).to_have_url(event)


def test_kinds_of_marks_can_be_hidden_by_keyboard(page: Page, address: str) -> None:
    page.goto(_first(page, address, "articles"))
    box = page.locator("#show-event")
    ground = "e => getComputedStyle(e).borderBottomColor"
    before = page.locator("mark.event").first.evaluate(ground)
    box.focus()
    page.keyboard.press("Space")
    assert page.locator("mark.event").first.evaluate(ground) != before
    expect(page.locator(".item.event").first).to_be_hidden()
    expect(page.locator("mark.event").first).to_be_visible()
