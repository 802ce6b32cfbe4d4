"""XML read with care: no entity is resolved, nothing is fetched, no tree grows without bounds."""

from __future__ import annotations

from typing import Any

from lxml import etree

from dragoman.errors import Hostile, InputError


def tree_of(data: bytes) -> etree._Element:
    """The root of an XML document; Hostile where it declares entities, InputError where it is broken."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as e:
        raise InputError(f"Its XML is broken ({e}). Save it again.") from e
    dtd: Any = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise Hostile("Its XML declares entities, which no such file needs: it is left unread.")
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def text_of(element: etree._Element) -> str:
    """All text below an element, spaces evened."""
    return " ".join("".join(map(str, element.itertext())).split())
