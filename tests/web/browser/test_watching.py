"""Saving a search, seeing what is new of it, and marking it as seen, with scripts and without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import SIGNED, incoming, with_agreement
from playwright.sync_api import Page, expect
from web.browser.rules import hold

from dragoman.archive.archive import Archive
from dragoman.web.server import make_server, serving


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """One article on ports."""
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(incoming(f"{SIGNED} on ports", url="https://a.example.com/1", title="Ports", published="2024-03-12"))
        yield made


@pytest.fixture
def address(archive: Archive) -> Iterator[str]:
    """A server of that archive alone, since what is watched is kept beside it."""
    with serving(make_server(archive, "127.0.0.1", 0)) as found:
        yield found.rstrip("/")


@pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])
def test_a_search_is_saved_and_tells_what_is_new(page: Page, address: str, archive: Archive) -> None:
    page.goto(f"{address}/search?q=ports")
    page.get_by_role("link", name="Save this search").click()
    page.get_by_label("Name").fill("Harbours")
    page.get_by_role("button", name="Save").click()
    page.wait_for_load_state("networkidle")
    archive.add(with_agreement(incoming(f"{SIGNED} on ports and quays", title="Quays", published="2024-03-14", source="Daily")))
    page.goto(f"{address}/desk")
    thing = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Harbours"))
    expect(thing).to_contain_text("1 change of state")
    expect(thing).to_contain_text("Agreement signed")
    expect(thing.locator("mark")).to_have_count(1)
    page.reload()
    expect(thing).to_contain_text("1 change of state")
    page.get_by_role("button", name="Mark as seen").click()
    page.wait_for_load_state("networkidle")
    expect(thing).to_contain_text("Nothing new")
    page.get_by_role("button", name="Show again what was new before").click()
    page.wait_for_load_state("networkidle")
    expect(thing).to_contain_text("Agreement signed")


@pytest.mark.parametrize(
    "context",
    [{}, {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark", "locale": "fr-FR"}],
    indirect=True,
    ids=["desk", "narrow", "dark"],
)
def test_no_page_of_it_has_barriers(page: Page, address: str, archive: Archive) -> None:
    archive.add(with_agreement(incoming(f"{SIGNED} on ports and quays", title="Quays", published="2024-03-14", source="Daily")))
    for query in ("kind=search&q=ports", "kind=pair&code=KEN&code=TUN"):
        page.goto(f"{address}/desk/watch?{query}")
        hold(page)
        page.locator("main button").click()
        page.wait_for_load_state("networkidle")
    page.goto(f"{address}/KEN/TUN")
    page.locator(".watch a").click()
    expect(page.locator(".watch [role=status]")).to_be_visible()
    hold(page)
    page.goto(f"{address}/desk/watched")
    page.locator("section button").first.click()
    page.wait_for_load_state("networkidle")
    for place in (None, "/desk", "/desk/new", "/desk/watched"):
        if place:
            page.goto(address + place)
        hold(page)
