"""Pages as a test sees them: elements by XPath, and what is read in them."""

from __future__ import annotations

from typing import cast

from lxml import html
from starlette.testclient import TestClient


def seen(client: TestClient, address: str, lang: str = "en") -> html.HtmlElement:
    """The page at an address, in the language that a browser wishes."""
    answer = client.get(address, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def parts(page: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements at an XPath."""
    return cast("list[html.HtmlElement]", page.xpath(path))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    """What is read in the elements at an XPath, a space between the texts of different elements."""
    return [" ".join(" ".join(part.itertext()).split()) for part in parts(page, path)]


def links(page: html.HtmlElement, path: str) -> list[str]:
    """Where the links at an XPath lead."""
    return [part.get("href", "") for part in parts(page, path)]
