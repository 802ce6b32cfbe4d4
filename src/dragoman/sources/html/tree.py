"""Bytes of a page become a tree: the encoding found, the markup repaired."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes
from lxml.html import HtmlElement
from trafilatura.utils import load_html

from dragoman.errors import EmptyInput, InputError

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w-]{2,40})", re.I
)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What pages call Latin-1 is, on the web, Microsoft's superset of it (WHATWG Encoding).
_AS_ON_THE_WEB = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
_HEAD = 4096
# A text whose signs beyond ASCII are all among these is French or English, whatever statistics make of a short one.
_WESTERN = frozenset("àâäáãåæçéèêëîïíñôöóõœùûüúÿßÀÂÄÁÅÆÇÉÈÊËÎÏÍÑÔÖÓŒÙÛÜÚ«»‹›“”„‘’‚…–—•·°ºª€£§©®™ \xa0")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parsed(data: bytes, charset: str | None = None) -> HtmlElement:
    """The tree of a page; `charset` is as the server said.  EmptyInput or InputError where there is none."""
    text = _XML_DECLARATION.sub("", _CONTROLS.sub("", decoded(data, charset)))
    if not text.strip():
        raise EmptyInput("The page is empty. Save it again.")
    tree = load_html(text)
    if tree is None:
        raise InputError("It is no HTML page. Check what it holds.")
    return tree


def decoded(data: bytes, charset: str | None = None) -> str:
    """Text of bytes in the encoding that fits: UTF-8 where it is valid, else as declared, else the likeliest."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    found = _DECLARED.search(data[:_HEAD])
    declared = (found[1] or found[2]).decode("ascii", "replace") if found else None
    for name in ("utf-8", charset, declared):
        if name and (text := _strictly(data, name)) is not None:
            return text
    western = data.decode("cp1252", "replace")
    if all(c in _WESTERN for c in set(western) if not c.isascii()):
        return western
    best = from_bytes(data).best()
    return str(best) if best is not None else western


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(_AS_ON_THE_WEB.get(name.lower(), name))
    except (UnicodeDecodeError, LookupError):
        return None
