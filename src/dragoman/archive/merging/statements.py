"""The same words of the same speaker in several reports, in cuts and translations, become one saying."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.rules import Keys, Rules
from dragoman.archive.merging.weights import singles
from dragoman.archive.merging.when import ordinal
from dragoman.archive.merging.words import spoken, told_by
from dragoman.knowledge.words import words_of
from dragoman.records import Record, Statement

_NEAR_DAYS, _WEEK = 2, 10
_FEW_WORDS = 5
"""Of shorter quotations ("a historic day") the same words are said by many."""
_SAME_WORDS = 4
"""So many words, just the same within days, are one saying even where two articles are read as naming other speakers."""
_NAMING = 8
"""Words from the beginning by which a saying is found again whoever said it."""
_SOMEBODY, _ANYBODY, _ANYWHERE = "?", "*", "*"
_VOWELS, _LETTERS = frozenset("aeiouyhw"), 2
_LENGTHS = 1.9
"""Ratio of the lengths of a quotation and its translation, in words that say something."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one article quotes or reports.  `speaker` is a key of a name, empty where only a description is known."""

    speaker: str
    entities: frozenset[str]
    direct: bool
    lang: str | None
    words: tuple[str, ...]
    signs: frozenset[str]
    told: int | None


def sayings_of(record: Record, article: str | None = None) -> list[Item[Saying]]:
    """The statements of a record; the fact id is the statement's."""
    people = {person_key(o.person) for o in record.offices}
    told = ordinal(record.published)
    return [
        Item(
            article or record.id, said.id, record.published or "", said.parts[0].start if said.parts else 0,
            _facts(said, people, told, record.lang),
        )
        for said in record.statements
    ]  # fmt: skip


def _facts(said: Statement, people: set[str], told: int | None, lang: str | None) -> Saying:
    key = person_key(said.speaker) if said.speaker else ""
    entities = frozenset(e for e in (said.entity, *said.entities) if e)
    words = tuple(w.folded for w in words_of(said.text))
    speaker = key if key in people or (said.role and key) else ""
    return Saying(speaker, entities, said.kind == "direct", lang, words, spoken(said.text), told)


@lru_cache(maxsize=1 << 12)
def keys(said: Saying) -> Keys:
    """The state and the name of the speaker, and the first words, with ten days of telling.

    Two named speakers meet by the consonants with which a word of their names begins, as other spellings of it do; who is
    only described (under `_SOMEBODY`) meets everybody of the state (under `_ANYBODY`).  The time stands before the last part,
    so that a store can lay side by side what is said in these days for one state.
    """
    homes = said.entities or frozenset({""})
    names = {_consonants(word) for word in said.speaker.split()}
    stored = {(home, name) for home in homes for name in (*(names or {_SOMEBODY}), _ANYBODY)}
    asked = {(home, name) for home in homes for name in ((*names, _SOMEBODY) if names else (_ANYBODY,))}
    if len(said.words) >= _SAME_WORDS:
        begins = (_ANYWHERE, " ".join(said.words[:_NAMING]))
        stored, asked = stored | {begins}, asked | {begins}
    decade = said.told // _WEEK if said.told else 0
    return Keys(
        frozenset(f"{home}|{decade}|{one}" for home, one in stored),
        frozenset(f"{home}|{decade + step}|{one}" for home, one in asked for step in (-1, 0, 1)),
    )


def _consonants(word: str) -> str:
    """The first two consonants of a word of a name; the word itself where it has none."""
    return "".join(letter for letter in word if letter not in _VOWELS)[:_LETTERS] or word


def score(a: Saying, b: Saying) -> float | None:
    """Above zero where the two are one saying; None for two people, or for too few words."""
    if a.speaker and b.speaker and not one_person(a.speaker, b.speaker):
        return None
    values = singles("statements")
    total = values["start"] + _who(a, b) + _told(a, b) + _words(a, b)
    if a.direct and b.direct:
        return total
    return total + values["reported.once" if a.direct or b.direct else "reported.twice"]


def _who(a: Saying, b: Saying) -> float:
    values = singles("statements")
    if a.speaker and b.speaker:
        return values["speaker.same"]
    if a.entities and b.entities:
        return values["speaker.entity" if a.entities & b.entities else "speaker.other_entity"]
    return 0.0


def _told(a: Saying, b: Saying) -> float:
    if a.told is None or b.told is None:
        return 0.0
    gap = _gap(a, b)
    return singles("statements")["told.near" if gap <= _NEAR_DAYS else "told.week" if gap <= _WEEK else "told.far"]


def _gap(a: Saying, b: Saying) -> float:
    """Days between the tellings; endless where one has no day."""
    return math.inf if a.told is None or b.told is None else abs(a.told - b.told)


def _words(a: Saying, b: Saying) -> float:
    """In one language how much of the shorter stands in the longer, in order; in two what both say."""
    values = singles("statements")
    fewer = min(len(a.words), len(b.words))
    if a.words == b.words and fewer >= _SAME_WORDS and _gap(a, b) <= _NEAR_DAYS:
        return values["words.same"]
    few = values["words.few"] if fewer < _FEW_WORDS else 0.0
    if a.lang == b.lang:
        share = LCSseq.similarity(a.words, b.words) / max(fewer, 1)
        return few + values["words.one_language.slope"] * (share - values["words.one_language.even"])
    less, more = sorted((told_by(a.signs), told_by(b.signs)))
    share = told_by(a.signs & b.signs) / less if less else 0.0
    long = values["words.length"] if more > _LENGTHS * less else 0.0
    return few + long + values["words.two_languages.slope"] * (share - values["words.two_languages.even"])


STATEMENTS = Rules[Saying](prefix="s", keys=keys, score=score, coarse=lambda said: said, one_per_article=False)


def variants(members: tuple[Item[Saying], ...]) -> list[list[Item[Saying]]]:
    """The wordings of one saying, the longest first, each with the items that have it word for word."""
    by_words: dict[tuple[str | None, tuple[str, ...]], list[Item[Saying]]] = {}
    for member in members:
        by_words.setdefault((member.facts.lang, member.facts.words), []).append(member)
    return sorted(by_words.values(), key=lambda found: (-len(found[0].facts.words), found[0].order))
