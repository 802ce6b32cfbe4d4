"""What holds for every page in a browser."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_SMALL = """
() => Array.from(document.querySelectorAll("a, button, input, select, summary"))
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => !e.matches(".skip") && !e.closest("p, li, td, dd, blockquote, figcaption, text, .world"))
  .map((e) => [e.outerHTML.slice(0, 120), e.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)
"""
"""Targets under 24 CSS pixels that do not stand in a line of text, nor on the map, beside which is a list (WCAG 2.2, 2.5.8)."""


def hold(page: Page) -> None:
    """No barrier that axe finds, no target too small, no sideways scrolling, no broken rule of the policy."""
    found = Axe().run(page, options={"runOnly": _TAGS})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate(_SMALL) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "scrolls sideways"
    assert page.evaluate("window.violations") == []
