"""The search, the sources, the ledger and the page of one party in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from web.browser.rules import hold

PHONE_DARK = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark", "locale": "fr-FR"}
PAGES = (
    "/search", "/search?q=accord", "/search?q=accord&state=IRL&order=relevance", "/search?q=-accord", "/sources", "/ledger",
    "/ledger?show=failures", "/IRL", "/IRL/partners", "/IRL/statements", "/FRA",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("context", [{}, PHONE_DARK], indirect=True, ids=["desk", "phone"])
def test_no_barrier_stands_on_any_page(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}{path}")
    page.evaluate("document.querySelectorAll('details').forEach((folded) => (folded.open = true))")
    hold(page)


@pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])
def test_a_search_leads_to_the_article(page: Page, address: str) -> None:
    page.goto(f"{address}/search")
    page.get_by_label("Words to look for").fill("accord OR agreement")
    page.get_by_label("Words to look for").press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=accord\+OR\+agreement$"))
    page.locator(".facets").get_by_role("link", name="French").click()
    expect(page).to_have_url(re.compile(r"language=fr"))
    assert page.locator(".passage mark").count() > 0
    page.locator(".hits h3 a").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\w+$"))


def test_a_partner_on_the_map_and_in_the_list_leads_to_the_pair(page: Page, address: str) -> None:
    page.goto(f"{address}/IRL")
    page.locator(".partners").first.get_by_role("link", name="Portugal").click()
    expect(page).to_have_url(f"{address}/IRL/PRT")
    page.goto(f"{address}/IRL")
    expect(page.locator(".relations canvas").first).to_be_visible()
    page.locator('.world a[href="/IRL/PRT"] path').dispatch_event("click")
    expect(page).to_have_url(f"{address}/IRL/PRT")
