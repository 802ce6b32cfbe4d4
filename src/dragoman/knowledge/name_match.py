"""Names found in words: longest first, capitals respected, hyphened compounds put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.knowledge.name_forms import COMBINING, Form
from dragoman.knowledge.name_tokens import APART, APOSTROPHE, HYPHEN, Words, key_of, split_words

_ARTICLES = frozenset(("the", "le", "la", "les"))
COMPOUNDABLE = frozenset(("state", "adjective", "demonym", "capital", "organisation", "group"))


@dataclass(slots=True)
class Hit:
    """Words first..last-1 with the forms they may be; `parts` where several names are one compound."""

    first: int
    last: int
    forms: list[Form]
    parts: list[Hit] | None = None


class Matcher:
    """All forms of one language, by key."""

    def __init__(self) -> None:
        self._forms: dict[str, list[Form]] = {}
        self._lengths: dict[str, set[int]] = {}
        self._sorted: dict[str, tuple[int, ...]] = {}

    def add(self, form: Form) -> None:
        """Make a form known."""
        key, length = key_of(form.text)
        self._forms.setdefault(key, []).append(form)
        self._lengths.setdefault(key.replace("'", " ").split(" ", 1)[0], set()).add(length)

    def close(self) -> None:
        """To be called once all forms are in."""
        self._sorted = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in self._lengths.items()}

    def forms(self, surface: str) -> list[Form]:
        """Forms written like `surface`, whatever its capitals."""
        return self._forms.get(key_of(surface)[0], [])

    def hits(self, text: str, words: Words) -> list[Hit]:
        """Names from left to right, the longest at each place; compounds are one hit."""
        found: list[Hit] = []
        at, total = 0, len(words)
        sizes, folded = self._sorted, words.folded
        while at < total:
            hit = self._hit_at(text, words, at) if folded[at] in sizes else None
            if hit is None or self._cuts_another(text, words, hit):
                at += 1
            else:
                found.append(hit)
                at = hit.last
        return join_compounds(found, words)

    def _cuts_another(self, text: str, words: Words, hit: Hit) -> bool:
        """ "Le Cap" in "Le Cap-Vert": a name that begins within and goes on behind a hyphen is meant instead."""
        if hit.last >= len(words) or words.joins[hit.last] != HYPHEN:
            return False
        within = (self._hit_at(text, words, k) for k in range(hit.first + 1, hit.last) if words.folded[k] in self._sorted)
        return any(other is not None and other.last > hit.last for other in within)

    def _hit_at(self, text: str, words: Words, at: int) -> Hit | None:
        reach = _reach(words, at)
        for size in self._sorted[words.folded[at]]:
            if size > reach:
                continue
            key = words.folded[at]
            for k in range(at + 1, at + size):
                key += ("'" if words.joins[k] == APOSTROPHE else " ") + words.folded[k]
            forms = self._forms.get(key)
            if forms:
                surfaces = [text[words.starts[k] : words.ends[k]] for k in range(at, at + size)]
                fitting = [form for form in forms if written_like(form, surfaces)]
                if fitting:
                    return Hit(at, at + size, fitting)
        return None


def _reach(words: Words, at: int, limit: int = 12) -> int:
    """How many words from `at` on hang together."""
    size = 1
    while size < limit and at + size < len(words) and words.joins[at + size] != APART:
        size += 1
    return size


@lru_cache(maxsize=32768)
def _capitals(form: str) -> str:
    """For each word of a form what its capitals ask for.

    U: all capitals, X: capitals within, C: a capital first, l: nothing (small words, articles, and what
    follows a hyphen: "Pays-bas" is common).
    """
    words = split_words(form)
    classes = [_class(form[s:e]) for s, e in zip(words.starts, words.ends, strict=True)]
    for k, word in enumerate(words.folded):
        if classes[k] == "C" and (words.joins[k] == HYPHEN or (word in _ARTICLES and len(words) > 1)):
            classes[k] = "l"
    return "".join(classes)


def _class(word: str) -> str:
    letters = [c for c in word if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return "U"
    if any(c.isupper() for c in word[1:]):
        return "X"
    return "C" if word[0].isupper() else "l"


def written_like(form: Form, surfaces: list[str]) -> bool:
    """Whether words are capitalised as the form needs.

    Acronyms wholly; of several capital words all but the first, which a sentence may have in small
    letters ("département d'État"); a lone one always.
    """
    if form.exact and surfaces != [form.text]:
        return False
    classes = _capitals(form.text)
    if "U" in classes or "X" in classes:
        parts = split_words(form.text)
        wanted = [form.text[s:e] for s, e in zip(parts.starts, parts.ends, strict=True)]
        if not all(_like(*three) for three in zip(classes, wanted, surfaces, strict=True)):
            return False
    capitals = [word[0].isupper() for kind, word in zip(classes, surfaces, strict=True) if kind == "C"]
    return all(capitals[1:] if len(capitals) > 1 else capitals)


def _like(kind: str, wanted: str, word: str) -> bool:
    if kind == "U":
        return _class(word) == "U"
    return kind != "X" or word == wanted or word.isupper()


def join_compounds(hits: Iterable[Hit], words: Words) -> list[Hit]:
    """ "franco-" + "allemande", "Russian" + "Turkish": hits held by a hyphen become one."""
    joined: list[Hit] = []
    chain: list[Hit] = []
    for hit in hits:
        if chain and not (hit.first == chain[-1].last and words.joins[hit.first] == HYPHEN and _joins(hit)):
            joined += _close(chain)
            chain = []
        if _joins(hit):
            chain.append(hit)
        else:
            joined.append(hit)
    return joined + _close(chain)


def _joins(hit: Hit) -> bool:
    return any(form.kind in COMPOUNDABLE or form.kind == COMBINING for form in hit.forms)


def _close(chain: list[Hit]) -> list[Hit]:
    """A chain as one compound, or its one hit; combining forms cannot stand last or alone."""
    while chain and all(form.kind == COMBINING for form in chain[-1].forms):
        chain = chain[:-1]
    if len(chain) < 2:
        return [Hit(h.first, h.last, plain) for h in chain if (plain := _plain(h.forms))]
    return [Hit(chain[0].first, chain[-1].last, [], chain)]


def _plain(forms: list[Form]) -> list[Form]:
    return [form for form in forms if form.kind != COMBINING]
