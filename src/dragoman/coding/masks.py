"""Stand-ins for names: the parser sees a frequent name of the same kind instead of a rare one.

A small pipeline parses "Paris a rappelé" better than "Ouagadougou a rappelé"; who is meant is known
from the knowledge base anyway.  Each name becomes one token.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from dragoman.coding.classes import word_lists
from dragoman.knowledge.names import Name
from dragoman.knowledge.offices import OfficePhrase
from dragoman.knowledge.people import PersonName
from dragoman.language.tokens import Sentence
from dragoman.packs import has_trait

Mask = tuple[int, int, str]
_VOWELS = "aeiouyhéèêîïôœ"


def masks(names: list[Name], people: list[PersonName], lang: str) -> list[Mask]:
    """Spans with the word to show instead; none overlaps another."""
    words = {key: sorted(found) for key, found in word_lists(lang, "masks").items()}
    taken = [(p.start, p.end) for p in people]
    found: list[Mask] = [(p.start, p.end, _pick(words, "person", k)) for k, p in enumerate(people)]
    for k, n in enumerate(names):
        kind = _kind(n, lang)
        if kind in words and not any(a < n.end and n.start < b for a, b in taken):
            found.append((n.start, n.end, _pick(words, kind, k)))
    return sorted(found)


def title_masks(text: str, offices: list[OfficePhrase], lang: str) -> list[Mask]:
    """Titles that begin with a preposition ("Under Secretary"): both words as one, shown as the second."""
    joined = _prefixed(lang)
    found = [(o.start, joined.match(text, o.start, o.end)) for o in offices] if joined is not None else []
    return [(start, hit.end(), hit[1]) for start, hit in found if hit is not None]


@cache
def _prefixed(lang: str) -> re.Pattern[str] | None:
    words = word_lists(lang, "masks").get("title_prefix")
    return re.compile(rf"(?:{'|'.join(sorted(words))})[ -](\w+)", re.I) if words else None


def _pick(words: dict[str, list[str]], kind: str, turn: int) -> str:
    """One of the words of a kind, in turn, so that neighbours differ."""
    return words[kind][turn % len(words[kind])]


def _kind(name: Name, lang: str) -> str:
    if name.kind in ("capital", "city", "seat"):
        return "capital"
    if name.kind != "state":
        return name.kind
    if name.number == "pl" or name.text.lower().endswith("states"):
        return "plural"
    if not has_trait(lang, "adjectives_agree"):
        return "state"
    vowel = "_vowel" if name.text[0].lower() in _VOWELS else ""
    return f"state_{name.gender or 'm'}{vowel}"


def label(sentences: list[Sentence], names: list[Name]) -> None:
    """Tell the words of names what they name, as the lexicon asks for it: "~state", "~organisation", "~group"."""
    starts = [s.start for s in sentences]
    for n in names:
        k = bisect_right(starts, n.start) - 1
        for token in sentences[k].at(n.start, n.end) if k >= 0 else ():
            token.names = f"~{n.kind}"


def label_amounts(sentences: list[Sentence], amounts: list[tuple[int, int, str]]) -> None:
    """Tell the words of amounts what they amount to ("~money", "~percent"), however sign and number are written."""
    starts = [s.start for s in sentences]
    for start, end, kind in amounts:
        k = bisect_right(starts, start) - 1
        for token in sentences[k].at(start, end) if k >= 0 else ():
            token.names = token.names or kind
