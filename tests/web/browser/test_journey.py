"""The way of a desk officer through the pages, with scripts and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("context", [{}, {"java_script_enabled": False}], indirect=True, ids=["with-script", "without"])
def test_from_a_pair_to_the_words_of_an_article_in_the_other_language(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").fill("Portugal Irlande")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url(f"{address}/IRL/PRT")
    page.get_by_label("Type").select_option("CONSULT")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url(re.compile("type=CONSULT"))
    assert page.locator(".entry mark").count() > 0
    page.get_by_role("link", name="All reports").first.click()
    page.wait_for_url(re.compile(r"/events/\w+"))
    page.locator(".report .ways a").first.click()
    page.wait_for_url(re.compile(r"/articles/\w+#m-\w+$"))
    expect(page.locator("mark:target")).to_be_in_viewport()
    article = page.url.partition("#")[0]
    page.get_by_role("link", name="Français").click()
    page.wait_for_url(article)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
