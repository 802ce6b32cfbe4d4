"""OPML: lists of feeds as feed readers write and read them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from dragoman.errors import InputError
from dragoman.sources.formats.xml import local, tree_of
from dragoman.sources.web.addresses import is_address, without_credentials


def addresses(data: bytes) -> list[str]:
    """The addresses of the feeds in a list, each once, folders flattened.  InputError, Hostile where it is none."""
    root = tree_of(data)
    if local(root) != "opml":
        raise InputError("It is no OPML: its outermost element is not opml. Export the list from your feed reader again.")
    found = [without_credentials(e.get("xmlUrl", "").strip()) for e in root.iter() if local(e) == "outline"]
    return [url for url in dict.fromkeys(found) if is_address(url)]


def opml(urls: Iterable[str]) -> bytes:
    """A list of feeds."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Followed by Dragoman"
    body = etree.SubElement(root, "body")
    for url in urls:
        etree.SubElement(body, "outline", type="rss", text=url, xmlUrl=url)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
