"""Changes of state as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from feedgen.feed import FeedGenerator
from markupsafe import Markup

from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.kinds import label
from dragoman.dossier.changes.wording import headline, words_of
from dragoman.dossier.naming import Language
from dragoman.harmless import one_line
from dragoman.web.views.changes import href
from dragoman.web.words import words

KIND = "application/atom+xml; charset=utf-8"


@dataclass(frozen=True)
class Source:
    """Of what a feed is: its title, its own address and that of its page, and since when there is such a feed."""

    title: str
    own: str
    page: str
    since: str


def atom(source: Source, changes: Sequence[Change], lang: Language, server: str) -> bytes:
    """A feed of changes, the newest first; `server` is the beginning of addresses to which it leads."""
    feed = FeedGenerator()
    feed.id(_id(source.own))
    feed.title(one_line(words(lang)("watching.feed_title", of=source.title)))
    feed.author(name="Dragoman")
    feed.link(href=source.own, rel="self")
    feed.link(href=source.page, rel="alternate")
    feed.language(lang)
    feed.updated(max((change.stored_at for change in changes), default=source.since))
    for change in changes:
        entry = feed.add_entry(order="append")
        entry.id(_id(change.id))
        entry.title(one_line(headline(change, lang)))
        entry.updated(change.stored_at)
        entry.link(href=server + href(change), rel="alternate")
        entry.category(term=change.change, label=label(change.change, lang))
        entry.content(str(Markup("<blockquote>{}</blockquote>").format(one_line(words_of(change, lang)))), type="html")
    return bytes(feed.atom_str(pretty=True))


def _id(of: str) -> str:
    """A name that no feed of others has."""
    return uuid5(NAMESPACE_URL, of).urn
