"""A pair's dossier in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from web.browser.rules import hold

from dragoman.web.views.sections import NAMES

PHONE_DARK = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark", "locale": "fr-FR"}


@pytest.mark.parametrize("path", ["", *(f"/{name}" for name in NAMES)])
@pytest.mark.parametrize("context", [{}, PHONE_DARK], indirect=True, ids=["desk", "phone"])
def test_no_barrier_stands_on_any_page(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/IRL/PRT{path}")
    hold(page)


def test_no_barrier_stands_in_what_is_folded(page: Page, address: str) -> None:
    page.goto(f"{address}/IRL/PRT")
    page.evaluate("document.querySelectorAll('details').forEach((folded) => (folded.open = true))")
    hold(page)


@pytest.mark.parametrize("path", ["/IRL/nowhere", "/FRA/ITA"])
def test_no_barrier_stands_where_nothing_is_known(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}{path}")
    hold(page)


def test_the_time_line_is_filtered_and_drawn_over(page: Page, address: str) -> None:
    page.goto(f"{address}/IRL/PRT")
    page.get_by_label("Type").select_option("conflict")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(f"{address}/IRL/PRT/timeline?type=conflict&status=occurred&source=&min_confidence=&from=&to=")
    assert page.locator(".entry.cooperation").count() == 0
    shown = page.locator(".entry.conflict").count()
    chart = page.locator(".timeline canvas")
    expect(chart).to_be_visible()
    box = chart.bounding_box()
    assert box is not None
    middle, height = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(middle, height)
    page.mouse.down()
    page.mouse.move(middle + 100, height)
    page.mouse.move(box["x"] + box["width"] - 10, height)
    with page.expect_navigation(url="**/timeline?type=conflict&*from=*to=*"):
        page.mouse.up()
    assert 0 < page.locator(".entry.conflict").count() < shown


def test_a_year_is_chosen_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/IRL/PRT/timeline")
    page.get_by_role("navigation", name="Zoom").get_by_role("link", name="2024").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/IRL/PRT/timeline?from=2024&to=2024")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_all_can_be_read_without_scripts(page: Page, address: str) -> None:
    page.goto(f"{address}/IRL/PRT")
    expect(page.locator(".timeline img")).to_be_visible()
    page.locator("#timeline ~ .rest summary").first.click()
    assert page.locator("mark").count() > 0
    page.get_by_role("link", name="Time line").first.click()
    page.get_by_role("textbox", name="From").fill("2025")
    page.get_by_role("button", name="Show", exact=True).click()
    assert "from=2025" in page.url
