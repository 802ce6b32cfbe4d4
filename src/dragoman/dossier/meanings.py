"""What a person may mean by what was typed: a pair, a party, a person, an agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal, TypeAlias

from sqlalchemy import Connection

from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.people import Mention, spellings
from dragoman.dossier.mentions import named
from dragoman.dossier.titles import agreements_called
from dragoman.dossier.wish import Wish, wish

Kind: TypeAlias = Literal["pair", "party", "person", "agreement"]
MOST = 20
"""Agreements among which there is a choice."""
_WORDS = 4
"""Words that the name of a person has at most."""
_ARTICLES = 12
"""Articles that are read to know that there is a person of a name: the newest."""


@dataclass(frozen=True)
class Meaning:
    """A thing with a page of its own.

    `codes` are those of a pair (in their order) or party, of the states of a person, of the parties of an agreement; `text` is
    the name of a person or the title of an agreement, `id` that of an agreement; `since` and `until` (days) a time asked for.
    """

    kind: Kind
    codes: tuple[str, ...]
    text: str = ""
    id: str = ""
    since: str | None = None
    until: str | None = None


def meanings(connection: Connection, text: str) -> list[Meaning]:
    """All that may be meant; nothing where only a search can answer."""
    asked = wish(text)
    if asked.parties and not asked.rest:
        return list(parties_meant(asked))
    return [*persons_meant(connection, asked), *agreements_meant(connection, asked)]


def parties_meant(asked: Wish) -> Iterator[Meaning]:
    """The party that is named, or each two of several."""
    if len(asked.parties) == 1:
        yield from (Meaning("party", (code,), since=asked.since, until=asked.until) for code in asked.parties[0])
    for some, others in combinations(asked.parties, 2):
        yield from (pair(a, b, asked) for a, b in product(some, others) if a != b)


def pair(a: str, b: str, asked: Wish) -> Meaning:
    """Two parties, in the time that is asked for."""
    return Meaning("pair", (min(a, b), max(a, b)), since=asked.since, until=asked.until)


def persons_meant(connection: Connection, asked: Wish) -> Iterator[Meaning]:
    """People called so in the archive; a name may begin with that of a state (Jordan)."""
    for name in dict.fromkeys((asked.words, asked.rest)):
        if found := _persons(connection, name):
            yield from found
            return


def _persons(connection: Connection, name: str) -> list[Meaning]:
    key = person_key(name)
    if not key or len(key.split()) > _WORDS:
        return []
    mentions = named(connection, name, EVERY_COLLECTION, _ARTICLES).mentions
    exact = tuple(m for m in mentions if set(key.split()) <= set(m.facts.name.split()))
    people: dict[str, list[Item[Mention]]] = {}
    for spelt in spellings(exact or mentions):
        if not any(one_person(other, person_key(spelt)) for other in map(person_key, people)):
            people[spelt] = []
    for mention in exact or mentions:
        next(told for spelt, told in people.items() if one_person(person_key(spelt), mention.facts.name)).append(mention)
    return [Meaning("person", _states(told), spelt) for spelt, told in people.items()]


def _states(mentions: Iterable[Item[Mention]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for mention in mentions for code in sorted(mention.facts.entities)))


def agreements_meant(connection: Connection, asked: Wish, most: int = MOST, *, begun: bool = False) -> list[Meaning]:
    """Agreements whose titles hold the words that name no party, of the parties that are named, in the time asked for.

    The last word may be unfinished where they are only `begun`.
    """
    if not asked.rest:
        return []
    parties = [codes[0] for codes in asked.parties if len(codes) == 1]
    found = agreements_called(connection, asked.rest, most, parties=parties, since=asked.since, until=asked.until, begun=begun)
    return [Meaning("agreement", entry.parties, entry.title, entry.id) for entry in found]
