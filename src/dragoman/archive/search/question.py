"""A user's question, parsed by us: words, "phrases", -without, OR and prefixes*; nothing of it reaches an engine raw.

question := group ("OR" group)*        group := ("-"? (word "*"? | '"' word+ '"'))+
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.archive.search.stems import plain, stem, words
from dragoman.errors import InputError
from dragoman.settings import LANGUAGES

_PART = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_OR = frozenset({"OR", "OU"})
_MOST_TERMS = 32


@dataclass(frozen=True)
class Term:
    """Words that must follow each other, in each language's stems; `prefix` where the last may go on."""

    readings: tuple[tuple[str, ...], ...]
    prefix: bool = False


@dataclass(frozen=True)
class Group:
    """What must all stand in a text, and what must not."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Question:
    """A text answers where one group fits it."""

    groups: tuple[Group, ...]


def parse(question: str) -> Question:
    """The question as groups of terms; InputError where nothing is asked for."""
    groups: list[Group] = []
    wanted: list[Term] = []
    unwanted: list[Term] = []
    parts = list(_PART.finditer(question))
    if len(parts) > _MOST_TERMS:
        raise InputError(f"The question has more than {_MOST_TERMS} words. Ask for fewer.")
    for part in parts:
        if part["word"] in _OR and not part["minus"]:
            groups.append(_group(wanted, unwanted))
            wanted, unwanted = [], []
        else:
            (unwanted if part["minus"] else wanted).extend(_terms(part["word"], part["phrase"]))
    groups.append(_group(wanted, unwanted))
    return Question(tuple(groups))


def _group(wanted: list[Term], unwanted: list[Term]) -> Group:
    if not wanted:
        raise InputError('There is no word to look for. Write one or more, such as: accord militaire, "oil price" -gas.')
    return Group(tuple(wanted), tuple(unwanted))


def _terms(word: str | None, phrase: str | None) -> list[Term]:
    if word is None:
        pieces = [phrase or ""]
    else:  # what is elided ("l'", "qu'") is no word to look for
        pieces = word.replace("’", "'").split("'")
        pieces = [p for p in pieces if len(p) > 1 and p.lower() != "qu"] or pieces
    return [term for piece in pieces if (term := _term(piece))]


def _term(given: str) -> Term | None:
    found = [w.plain for w in words(given)]
    if not found:
        return None
    if given.endswith("*"):
        # A prefix is of the word as written; the stems of what it begins can be shorter than it.
        return Term(tuple({tuple(_stemmed(found[:-1], lang) + [plain(found[-1])]): None for lang in LANGUAGES}), True)
    return Term(tuple({tuple(_stemmed(found, lang)): None for lang in LANGUAGES}))


def _stemmed(found: list[str], lang: str) -> list[str]:
    return [stem(w, lang) for w in found]


def for_fts5(question: Question) -> str:
    """The question in the language of SQLite's FTS5; every stem is quoted."""
    return " OR ".join(f"({_fts5_group(g)})" for g in question.groups)


def _fts5_group(group: Group) -> str:
    wanted = " AND ".join(map(_fts5_term, group.wanted))
    unwanted = " OR ".join(map(_fts5_term, group.unwanted))
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _fts5_term(term: Term) -> str:
    star = " *" if term.prefix else ""
    return "(" + " OR ".join(f'"{" ".join(reading)}"{star}' for reading in term.readings) + ")"


def for_tsquery(question: Question) -> str:
    """The question in the language of PostgreSQL's tsquery; every stem is quoted."""
    return " | ".join(f"({_tsquery_group(g)})" for g in question.groups)


def _tsquery_group(group: Group) -> str:
    wanted = " & ".join(map(_tsquery_term, group.wanted))
    return wanted + "".join(f" & !{_tsquery_term(t)}" for t in group.unwanted)


def _tsquery_term(term: Term) -> str:
    readings = []
    for reading in term.readings:
        last = len(reading) - 1
        stars = [":*" if term.prefix and i == last else "" for i in range(len(reading))]
        readings.append("(" + " <-> ".join(f"'{w}'{star}" for w, star in zip(reading, stars, strict=True)) + ")")
    return "(" + " | ".join(readings) + ")"
