"""Parts of reading that can be switched off: each sentence needs one of them."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.reader import Reader
from dragoman.records import Article, Event, Record
from dragoman.settings import PARTS, Settings


@cache
def _reader(*without: str, weigh: bool = True) -> Reader:
    return Reader(Settings(weigh=weigh, without=frozenset(without)))


def _read(lang: str, text: str, *without: str, weigh: bool = True) -> Record:
    return _reader(*without, weigh=weigh).read(Article(text=text, lang=lang, published="2024-03-12"))


def _acts(record: Record) -> list[tuple[str, list[str | None], list[str | None]]]:
    return [_act(event) for event in record.events]


def _act(event: Event) -> tuple[str, list[str | None], list[str | None]]:
    return event.type, [p.entity for p in event.actors], [p.entity for p in event.recipients]


# Part, language, text: with the part it tells an act, without it none or another.
NEEDED = [
    ("discourse", "fr", "Le Pérou, le Chili et la Bolivie se sont réunis lundi. Les trois pays ont condamné le Brésil."),
    ("discourse", "en", "Peru, Chile and Bolivia met on Monday. The three countries condemned Brazil."),
    ("nouns", "fr", "Les frappes kényanes contre la Tanzanie ont duré deux heures."),
    ("nouns", "en", "Kenyan strikes on Tanzania lasted two hours."),
    ("merging", "fr", "Le Pérou a condamné le Chili lundi. Lundi, le Pérou a condamné le Chili."),
    ("merging", "en", "Peru condemned Chile on Monday. On Monday Peru condemned Chile."),
    ("gaps", "fr", "La Pologne a expulsé trois diplomates russes, et la Roumanie deux."),
    ("gaps", "en", "Poland expelled three Russian diplomats and Romania two."),
    ("completion", "fr", "Le Chili a rencontré le Pérou. Ensuite, le Pérou a présenté ses excuses."),
    ("completion", "en", "Chile met Peru. Afterwards Peru apologised."),
]


@pytest.mark.parametrize(("part", "lang", "text"), NEEDED)
def test_without_a_part_something_else_is_read(part: str, lang: str, text: str) -> None:
    weigh = part not in ("completion", "discourse")  # whom the rules find is only one of the options that are weighed
    whole, less = (_acts(_read(lang, text, *without, weigh=weigh)) for without in ((), (part,)))
    assert whole
    assert whole != less


@pytest.mark.parametrize("part", sorted(PARTS))
def test_without_any_one_part_articles_are_read(part: str) -> None:
    assert _acts(_read("en", "Peru condemned Chile on Monday.", part)) == [("ACCUSE", ["PER"], ["CHL"])]
    assert _acts(_read("fr", "Le Pérou a condamné le Chili lundi.", part)) == [("ACCUSE", ["PER"], ["CHL"])]


PARENTHESES = [
    ("fr", "Le Pérou (membre de l'organisation depuis des années) a condamné le Chili."),
    ("en", "Peru (a member of the body for years) condemned Chile."),
]


@pytest.mark.parametrize(("lang", "text"), PARENTHESES)
def test_parentheses_are_words_only_where_the_parser_sees_them(lang: str, text: str) -> None:
    seen = [len(_sentences(lang, text, *without)) for without in ((), ("parentheses",))]
    assert seen[0] < seen[1]


def _sentences(lang: str, text: str, *without: str) -> list[str]:
    """All tokens of the text."""
    analysis = _reader(*without)._coder._analyser.analyse(Article(id="a", text=text, lang=lang))
    return [t.text for sentence in analysis.sentences for t in sentence.tokens]
