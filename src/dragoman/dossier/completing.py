"""What a person may be about to ask for, while it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import Connection

from dragoman.dossier.lately_seen import Seen, begun
from dragoman.dossier.matrix import Matrix
from dragoman.dossier.meanings import Meaning, agreements_meant, pair, parties_meant, persons_meant
from dragoman.dossier.spelled import RANKS, spellings
from dragoman.dossier.wish import Wish, wish
from dragoman.knowledge.name_tokens import split_words

MOST = 8
_PARTNERS = 5
_PERSONS = 4
_LETTERS = 2
"""Letters from which people are looked for, and"""
_LONG = 4
"""letters of the last word from which agreements are: more short words have a beginning in common than can be looked up."""
_NAME = 3
"""Words of a name of a party of which the last may be unfinished."""


def completions(connection: Connection, text: str, told: Matrix, people: Iterable[Seen]) -> list[Meaning]:
    """The likeliest meanings of an unfinished text, at most `MOST`; of parties those of which most is `told` come first.

    `people` are those who may be meant before they are named to the end.
    """
    asked = wish(text)
    found = list(dict.fromkeys(_of_parties(asked, told)))[:MOST]
    if len(asked.words) >= _LETTERS:
        found += [
            Meaning("person", (seen.code,) if seen.code else (), seen.name) for seen in begun(people, asked.words, _PERSONS)
        ]
    if asked.rest and len(asked.rest.split()[-1]) >= _LONG and len(found) < MOST:
        if not any(meant.kind == "person" for meant in found):
            found += persons_meant(connection, asked)
        found += agreements_meant(connection, asked, MOST, begun=True)
    return found[:MOST]


def _of_parties(asked: Wish, told: Matrix) -> Iterator[Meaning]:
    """What is named, what may be about to be named, and one party with those with which it has most to do."""
    if not asked.rest:
        yield from _most_first(parties_meant(asked), told)
    yield from _begun(asked, told)
    if len(asked.parties) == 1 and len(asked.parties[0]) == 1 and not asked.rest:
        partners = (both for both in told.pairs if asked.parties[0][0] in both)
        yield from (pair(a, b, asked) for a, b in islice(partners, _PARTNERS))


def _begun(asked: Wish, told: Matrix) -> Iterator[Meaning]:
    """Parties whose names begin as the last words do, alone or with the party that is named before them."""
    words = split_words(asked.words)
    for first in range(max(len(words) - _NAME, 0), len(words)):
        before = wish(asked.words[: words.starts[first]])
        if before.rest or len(before.parties) > 1:
            continue
        spelt = spellings().begun(words.folded[first:])
        for rank in RANKS:
            codes = dict.fromkeys(code for one in spelt if one.rank == rank for code in one.codes)
            yield from _most_first((meant for code in codes for meant in _beside(code, before, asked)), told)


def _beside(code: str, before: Wish, asked: Wish) -> Iterator[Meaning]:
    """A party, with the one that is named before it, if any."""
    if not before.parties:
        yield Meaning("party", (code,), since=asked.since, until=asked.until)
    yield from (pair(other, code, asked) for others in before.parties for other in others if other != code)


def _most_first(found: Iterable[Meaning], told: Matrix) -> list[Meaning]:
    return sorted(found, key=lambda meant: -(told.between(*meant.codes) if meant.kind == "pair" else told.of(*meant.codes)).total)
