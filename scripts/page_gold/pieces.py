"""Pieces that layouts share: menus, lists of links, comments, notices, data for machines."""

from __future__ import annotations

import json
from typing import Any

from story import Story


def menu(s: Story) -> str:
    """Links of a menu."""
    return "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(s.around["nav"]))


def links(s: Story, first: int = 0, count: int = 4, tag: str = "li") -> str:
    """Links to other articles."""
    return "".join(
        f'<{tag}><a href="/r{n}">{s.said(w)}</a></{tag}>' for n, w in enumerate(s.around["related"][first : first + count])
    )


def comments(s: Story, item: str = '<div class="comment-body"><p>{}</p></div>') -> str:
    """What readers say."""
    return "".join(item.format(s.said(w)) for w in s.around["comments"])


def paragraphs(s: Story, tag: str = "<p>{}</p>") -> str:
    """The body, each paragraph in an element."""
    return "\n".join(tag.format(p) for p in s.paragraphs)


def cookies(s: Story, name: str = "cookie-banner") -> str:
    """A notice on cookies."""
    buttons = "".join(f"<button>{b}</button>" for b in s.around["cookie_buttons"])
    return f'<div class="{name}"><p>{s.said(s.around["cookie"])}</p>{buttons}</div>'


def json_ld(s: Story, **more: Any) -> str:
    """A script that says the article for machines."""
    thing = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": s.headline, "datePublished": s.moment,
        "author": [{"@type": "Person", "name": s.author}], **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script>'


def head(s: Story, site: str, more: str = "", charset: str = "utf-8") -> str:
    """The head of a page."""
    return f'<head><meta charset="{charset}"><title>{s.headline} | {site}</title>{more}</head>'
