"""Walks the tree of titles along the words of a text and keeps the longest way through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dragoman.knowledge.office_patterns import FIELD, FIELD_AFTER, HOLE, Node, Title
from dragoman.knowledge.words import Word, joined

MAX_HOLE, MAX_LINKERS, MAX_ABBREVIATION = 6, 4, 4
Span = tuple[int, int]
Way = tuple[int, "Title", tuple[Span, ...], tuple[str, ...]]
"""Index behind the last word, the title, the holes and the fields met on the way."""


class Match(NamedTuple):
    """One title found: `stop` is the index of the first word behind it."""

    stop: int
    title: Title
    holes: tuple[Span, ...]
    fields: tuple[str, ...]
    leading: tuple[str, ...]
    """Fields that decide alone, in the order of their weight."""
    weighty: frozenset[str]
    """Fields that decide when they come first."""
    military: frozenset[str]

    def offices(self, title: Title) -> tuple[str, ...]:
        """The normalised offices meant, the first one deciding."""
        if not self.fields:
            return (title.office,)
        named = tuple(dict.fromkeys(self.fields))
        if len(named) == 1:
            return (_filled(title, named[0]),)
        if title.plural and all(f in self.leading or f in self.weighty for f in named):
            return tuple(_filled(title, f) for f in named)
        for field in self.leading:
            if field in named:
                return (_filled(title, field),)
        if named[0] in self.weighty:
            return (_filled(title, named[0]),)
        return (title.many.replace("{p}", " and ".join(named)),)


def _near(text: str, before: Word, after: Word) -> bool:
    """As `joined`; a full stop may follow an abbreviation ("Gen. Milley")."""
    short = before.end - before.start <= MAX_ABBREVIATION
    return joined(text, before, after) or (short and text[before.end : after.start] in (". ", "."))


def _filled(title: Title, field: str) -> str:
    if field.startswith("="):
        return title.many.replace("of {p}", field[1:])
    return title.office.replace("{p}", field)


class Matcher:
    """Finds the title that begins at a word."""

    def __init__(self, data: dict[str, Any], root: Node, fields: dict[str, Any], nationalities: frozenset[str]) -> None:
        self._root = root
        self._fields = fields
        self._linkers = frozenset(data["linkers"])
        self._and = frozenset(data["and"])
        self._hole_words = nationalities.union(data["hole_words"])
        self._hole_endings = tuple(data["hole_endings"])
        self._leading = tuple(data["leading_fields"])
        self._weighty = frozenset(data["weighty_fields"])
        self._military = frozenset(data["military_offices"])

    def at(self, text: str, words: list[Word], i: int) -> Match | None:
        """The longest title that starts with word `i`, of equals the one that says most itself; None where there is none."""
        node = self._root.next.get(words[i].folded)
        starts: list[tuple[Node, int, tuple[str, ...]]] = [(node, i + 1, ())] if node else []
        if FIELD in self._root.next:
            starts += [(self._root.next[FIELD], j, got) for j, got in self._field_list(text, words, i, ())]
        best: Match | None = None
        for first, j, got in starts:
            for stop, title, holes, fields in self._walk(text, words, first, j, (), got):
                longer = best is None or (stop, -len(holes)) > (best.stop, -len(best.holes))
                if longer and self._fits(text, words, stop, title):
                    best = Match(stop, title, holes, fields, self._leading, self._weighty, self._military)
        return best

    def _walk(
        self,
        text: str,
        words: list[Word],
        node: Node,
        i: int,
        holes: tuple[Span, ...],
        fields: tuple[str, ...],
    ) -> Iterator[Way]:
        for title in node.titles:
            yield i, title, holes, fields
        if HOLE in node.next:
            yield from self._over_hole(text, words, node.next[HOLE], i, holes, fields)
        if i >= len(words) or not joined(text, words[i - 1], words[i]):
            return
        after = node.next.get(words[i].folded)
        if after is not None:
            yield from self._walk(text, words, after, i + 1, holes, fields)
        for slot, j in ((FIELD, i), (FIELD_AFTER, self._after_linkers(text, words, i))):
            if slot in node.next and j is not None:
                for k, more in self._field_list(text, words, j, fields):
                    yield from self._walk(text, words, node.next[slot], k, holes, more)

    def _over_hole(
        self,
        text: str,
        words: list[Word],
        node: Node,
        i: int,
        holes: tuple[Span, ...],
        fields: tuple[str, ...],
    ) -> Iterator[Way]:
        yield from self._walk(text, words, node, i, holes, fields)
        for j in range(i, min(i + MAX_HOLE, len(words))):
            comma = j > i and text[words[j - 1].end : words[j].start] == ", "
            if not (comma or joined(text, words[j - 1], words[j])):
                return
            if words[j].folded in self._and and j > i:
                continue
            if not self.is_hole(words[j].folded):
                return
            span = (words[i].start, words[j].end)
            for found in self._walk(text, words, node, j + 1, (*holes, span), fields):
                if found[0] > j + 1:
                    yield found

    def is_hole(self, word: str) -> bool:
        """True for a word that may be an adjective of nationality."""
        return word in self._hole_words or (len(word) > 4 and word.endswith(self._hole_endings))

    def _after_linkers(self, text: str, words: list[Word], i: int) -> int | None:
        j = i
        while j < len(words) and j - i < MAX_LINKERS and words[j].folded in self._linkers:
            j += 1
            if j < len(words) and not joined(text, words[j - 1], words[j]):
                return None
        return j if i < j < len(words) else None

    def _field(self, text: str, words: list[Word], i: int) -> tuple[int, str] | None:
        node, j, best = self._fields, i, None
        while j < len(words) and (j == i or joined(text, words[j - 1], words[j])):
            node = node.get(words[j].folded, {})
            if not node:
                break
            j += 1
            if "" in node:
                best = (j, str(node[""]))
        return best

    def _field_list(self, text: str, words: list[Word], i: int, fields: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
        found = self._field(text, words, i)
        if found is None:
            return
        j, name = found
        fields = (*fields, name)
        k = self._next_field(text, words, j)
        if k is not None:
            yield from self._field_list(text, words, k, fields)
        yield j, fields

    def _next_field(self, text: str, words: list[Word], j: int) -> int | None:
        if j >= len(words):
            return None
        gap = text[words[j - 1].end : words[j].start].strip()
        if gap not in ("", ",", "&", "-", "/") or (gap == "" and words[j].folded not in self._and):
            return None
        k = j
        while k < len(words) and k - j < MAX_LINKERS and words[k].folded in (self._and | self._linkers):
            k += 1
        return k if k < len(words) else None

    def _fits(self, text: str, words: list[Word], stop: int, title: Title) -> bool:
        if not (title.not_next or title.needs_name):
            return True
        near = stop < len(words) and _near(text, words[stop - 1], words[stop])
        if near and words[stop].folded in title.not_next:
            return False
        return not title.needs_name or (near and text[words[stop].start].isupper())
