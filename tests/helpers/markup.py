"""Pages as their markup says them, and that nothing of a stranger's in them can run."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

_VOID = {"meta", "link", "img", "input", "br", "source", "hr"}
_HARMFUL = {"iframe", "object", "embed", "base", "style", "svg", "math"}
_LINKS = ("href", "src", "action", "srcset")


class Markup(HTMLParser):
    """All elements with their attributes, the text, and the elements that were left open or closed twice."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.unbalanced: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        self.unbalanced += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.unbalanced.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str, name: str) -> list[str]:
        """The values of an attribute of all elements of a name that have it."""
        return [attrs[name] or "" for found, attrs in self.elements if found == tag and name in attrs]


def check(page: str, drawn: frozenset[str] = frozenset()) -> Markup:
    """The markup of a page that is well formed and in which nothing can run or be fetched from elsewhere; `drawn` are elements
    of drawings that it may have."""
    found = Markup(page)
    assert found.unbalanced == []
    tags = {tag for tag, _ in found.elements}
    assert not tags & (_HARMFUL - drawn)
    assert all(src.startswith("/static/") for src in found.all("script", "src"))
    assert sum(tag == "script" for tag, _ in found.elements) == len(found.all("script", "src"))
    for tag, attrs in found.elements:
        assert not [name for name in attrs if name.startswith("on") or name == "style"], tag
        for link in (attrs[name] or "" for name in _LINKS if name in attrs):
            scheme = urlsplit(link).scheme
            assert scheme in ("", "http", "https"), link
            assert not scheme or (tag == "a" and attrs.get("rel") == "noopener noreferrer"), link
    ids = [attrs["id"] for _, attrs in found.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [href for href in found.all("a", "href") if href.startswith("#")]
    assert {target[1:] for target in targets} <= set(ids)
    return found
