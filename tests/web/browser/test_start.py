"""The start in a browser: no barriers, and the ways from it: by the box, the map, the matrix, the lists and the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from web.browser.rules import hold

NARROW, DARK, FRENCH = {"viewport": {"width": 320, "height": 640}}, {"color_scheme": "dark"}, {"locale": "fr-FR"}
PLAIN = {"java_script_enabled": False}


@pytest.mark.parametrize("path", ["/", "/?from=1999&to=1999", "/?parties=40", "/go?q=Congo+France"])
@pytest.mark.parametrize("context", [{}, NARROW, DARK, FRENCH], indirect=True, ids=["wide", "narrow", "dark", "french"])
def test_pages_hold(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    hold(page)


def test_the_list_under_the_box_holds_and_is_walked_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("tanzan")
    expect(page.locator("#suggestions a").first).to_contain_text("Tanzania")
    hold(page)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#suggestions a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/TZA")


@pytest.mark.parametrize("context", [{}, PLAIN], indirect=True, ids=["with-script", "without"])
def test_the_box_leads_to_a_pair(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").fill("zambie tanzanie")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url(f"{address}/TZA/ZMB")


@pytest.mark.parametrize("context", [PLAIN], indirect=True)
def test_the_matrix_leads_to_a_pair_and_the_map_to_a_state(page: Page, address: str) -> None:
    page.goto(address)
    cell = page.locator("table.matrix td a").first
    wanted = cell.get_attribute("href")
    cell.click()
    page.wait_for_url(f"{address}{wanted}")
    page.goto(address)
    page.locator('.world a[href="/TZA"]').click()
    page.wait_for_url(f"{address}/TZA")


def test_a_keyboard_meets_each_party_once_in_the_matrix_and_all_pairs_in_the_list(page: Page, address: str) -> None:
    page.goto(address)
    assert page.locator("table.matrix a:not([tabindex])").count() == page.locator("table.matrix tbody tr").count()
    assert page.locator(".world a:not([tabindex='-1'])").count() == 0
    told = {link.get_attribute("href") for link in page.locator("table.matrix td a").all()}
    listed = {link.get_attribute("href") for link in page.locator(".lists a").all()}
    assert told <= listed or page.get_by_role("link", name="Less told of").count() == 1


def test_a_time_is_chosen_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("From").fill("2020")
    page.get_by_label("From").press("Enter")
    page.wait_for_url("**from=2020**")
    expect(page.get_by_label("From")).to_have_value("2020-01")


def test_grey_and_colours_differ_and_disputed_areas_are_hatched(page: Page, address: str) -> None:
    page.goto(address)
    few = page.locator(".legend .few").evaluate("e => getComputedStyle(e).backgroundColor")
    colours = [e.evaluate("e => getComputedStyle(e).backgroundColor") for e in page.locator(".legend .swatch").all()]
    assert len(set(colours)) == 6
    assert few in colours
    assert "hatch" in page.locator(".world .hatched path").first.evaluate("e => getComputedStyle(e).fill")
