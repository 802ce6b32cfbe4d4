"""Markdown: its markup taken off, what its front matter says kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import yaml

from dragoman.records import Article
from dragoman.sources.dating import witness
from dragoman.sources.document import Document
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.making import made
from dragoman.sources.text import decode
from dragoman.yaml_text import load_yaml

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---\n(.{0,10000}?)\n---\n", re.S)


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a file; its first heading of the first level is its title where the front matter gives none."""
    text = decode(document.data)
    front, body = _front(text)
    title, lines = front.get("title"), list(_lines(body))
    if title is None and lines and lines[0][0] == "h1":
        title, lines = lines[0][1], lines[1:]
    dates = [witness("meta", str(front["date"]))] if front.get("date") else []
    author = front.get("author")
    return [
        made(
            document, "\n\n".join(line for _, line in lines), "markdown 1", title=str(title) if title else None,
            author=str(author) if author else None, dates=dates,
        )
    ]  # fmt: skip


def _front(text: str) -> tuple[dict[str, Any], str]:
    found = _FRONT.match(text)
    if not found:
        return {}, text
    try:
        loaded = load_yaml(found[1])
    except yaml.YAMLError:
        return {}, text
    return (loaded, text[found.end() :]) if isinstance(loaded, dict) else ({}, text)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The blocks of running text: the name of the element, and its words."""
    from markdown_it import MarkdownIt

    element = ""
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            if line := " ".join(_words(token).split()):
                yield element, line
        elif token.nesting == 1:
            element = token.tag


def _words(token: Token) -> str:
    spoken = ("text", "code_inline", "softbreak", "hardbreak")
    return "".join(child.content or " " for child in token.children or () if child.type in spoken)


KIND = Kind("markdown", (".md", ".markdown"), ("text/markdown",), read=read)
