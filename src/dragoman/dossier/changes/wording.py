"""Changes of state in words: what a page, a feed, a digest and a calendar say of them."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.kinds import at_least, change_of, counted, titled
from dragoman.dossier.changes.news import News
from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import quoted
from dragoman.dossier.told import CaseLine
from dragoman.dossier.wording import day, town
from dragoman.dossier.wordings import Line, Wordings, joined


def what(change: Change, lang: Language) -> str:
    """What has changed: the sides of a happening and where it was, the title and parties of an agreement."""
    wordings, thing = Wordings(lang), change.thing
    if not isinstance(thing, CaseLine):
        return f"{thing.title} ({wordings.names(thing.parties)})"
    view = thing.view
    # That a visit took place says what it was; that it is contradicted does not.
    said = change.change == change_of(view.type, view.mode, view.status)
    kind = "" if said else wordings.type(view.type, view.mode)
    place = town(view.place, lang) if view.place else wordings.name(view.country) if view.country else ""
    return joined((kind, wordings.sides(thing), place))


def headline(change: Change, lang: Language) -> str:
    """A change in one line: which, of what, and when that was, as exactly as it is known."""
    return joined((titled(change.change, what(change, lang), lang), change.day and day(change.day, lang)))


def words_of(change: Change, lang: Language) -> str:
    """The words of the article that told it first, with its outlet and day."""
    article = change.line.article
    return f"{quoted(change.line, lang)} — {joined((article.named, article.day))}"


def lines(change: Change, lang: Language) -> Iterator[Line]:
    """A change as lines of text, its words below it."""
    yield Line("entry", headline(change, lang))
    yield Line("words", words_of(change, lang))


def how_much(news: News, lang: Language) -> str:
    """How much is new, in words; empty where nothing is."""
    counts = (("changes", news.total), ("happenings", news.happenings), ("articles", news.articles))
    said = joined((counted(what, n, lang) for what, n in counts), ", ")
    return at_least(said, lang) if said and news.at_least else said
