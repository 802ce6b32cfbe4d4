"""The notation of titles in `language/<lang>/offices.yaml`, turned into a tree of words.

`a|b` masculine and feminine, `(x y)` may be absent, `~` room for an adjective of nationality
("ministre turc de la défense"), `{p}` one or more fields of office, `{P}` the same after a
preposition.  Plurals are made by the language's rules, which are data too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dragoman.knowledge.words import words_of

HOLE, FIELD, FIELD_AFTER = "~", "{p}", "{P}"
_OPTIONAL = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Title:
    """What a pattern means; `office` may hold `{p}` where a field of office goes."""

    office: str
    many: str
    sector: str
    state: bool
    kind: str
    gender: str | None
    plural: bool
    former: bool
    needs_name: bool
    needs_article: bool
    """An article in front of it."""
    apposed: bool
    """A name and a comma in front of it ("Jane Doe, director of ..."); with `needs_article` either will do."""
    not_next: frozenset[str]


@dataclass(slots=True)
class Node:
    """A place in the tree: what may come next, and the titles that end here, those of narrower conditions first."""

    next: dict[str, Node] = field(default_factory=dict)
    titles: list[Title] = field(default_factory=list)

    def add(self, path: list[str], title: Title) -> None:
        """Grows the branch for one pattern; behind a title without conditions no other is looked for."""
        node = self
        for word in path:
            node = node.next.setdefault(word, Node())
        if all(t.needs_name or t.needs_article or t.apposed for t in node.titles):
            node.titles.append(title)


@dataclass(frozen=True, slots=True)
class Plurals:
    """How a language makes the plural of a title."""

    stop: frozenset[str]
    """Words at which the head of the title ends ("de", "of")."""
    only_last: bool
    """True where only the last word of the head changes ("prime ministers")."""
    endings: tuple[tuple[str, str], ...]
    irregular: dict[str, str]

    @classmethod
    def read(cls, data: dict[str, Any]) -> Plurals:
        """From the mapping `plurals` of offices.yaml."""
        endings = tuple((str(a), str(b)) for a, b in data["endings"])
        return cls(frozenset(data["stop"]), bool(data["only_last"]), endings, dict(data["irregular"]))

    def of(self, pattern: str) -> str:
        """The plural of a pattern without alternatives."""
        words = pattern.split()
        head = next((i for i, w in enumerate(words) if w in self.stop), len(words))
        changed = range(head - 1, head) if self.only_last else range(head)
        for i in changed:
            if i >= 0 and words[i] not in (HOLE, FIELD, FIELD_AFTER):
                words[i] = self._word(words[i])
        return " ".join(words)

    def _word(self, word: str) -> str:
        lead, dash, last = word.rpartition("-")
        if word in self.irregular:
            return self.irregular[word]
        if last in self.irregular:
            return lead + dash + self.irregular[last]
        for ending, plural in self.endings:
            if last.endswith(ending):
                return lead + dash + last[: len(last) - len(ending)] + plural
        return word


def _optionals(pattern: str) -> Iterator[str]:
    found = _OPTIONAL.search(pattern)
    if not found:
        yield " ".join(pattern.split())
        return
    for middle in (found.group(1), ""):
        yield from _optionals(pattern[: found.start()] + " " + middle + " " + pattern[found.end() :])


def _genders(pattern: str) -> Iterator[tuple[str, str | None]]:
    if "|" not in pattern:
        yield pattern, None
        return
    for i, gender in enumerate(("m", "f")):
        chosen = [(w.split("|") * 2)[i] if "|" in w else w for w in pattern.split()]
        yield " ".join(chosen), gender


def path_of(pattern: str) -> list[str]:
    """The folded words of a pattern without alternatives; slots stay as they are."""
    path: list[str] = []
    for part in re.split(r"(~|\{[pP]\})", pattern):
        path += [part] if part in (HOLE, FIELD, FIELD_AFTER) else [w.folded for w in words_of(part)]
    return path


def grow(entries: list[dict[str, Any]], plurals: Plurals) -> Node:
    """The tree of all titles in the entries of offices.yaml."""
    root = Node()
    for entry in entries:
        for pattern in entry["forms"]:
            for plain in _optionals(str(pattern)):
                for words, gender in _genders(plain):
                    _add_both(root, entry, words, entry.get("gender", gender), plurals)
    return root


def _add_both(root: Node, entry: dict[str, Any], words: str, gender: str | None, plurals: Plurals) -> None:
    number = entry.get("number")
    if number != "plural":
        root.add(path_of(words), _title(entry, gender, plural=False))
    many = words if number == "plural" else plurals.of(words)
    if number != "singular":
        root.add(path_of(many), _title(entry, gender, plural=True))


def _title(entry: dict[str, Any], gender: str | None, *, plural: bool) -> Title:
    office = str(entry["office"])
    return Title(
        office=office,
        many=str(entry.get("many", office)),
        sector=str(entry.get("sector", "GOV")),
        state=bool(entry.get("state", entry.get("sector", "GOV") == "GOV")),
        kind=str(entry.get("kind", "office")),
        gender=gender,
        plural=plural,
        former=bool(entry.get("former", False)),
        needs_name=bool(entry.get("needs_name", False)),
        needs_article=bool(entry.get("needs_article", False)),
        apposed=bool(entry.get("apposed", False)),
        not_next=frozenset(entry.get("not_next", ())),
    )


def grow_fields(fields: dict[str, list[str]]) -> dict[str, Any]:
    """A tree of the fields of office ("affaires étrangères" -> foreign); the key "" ends a branch."""
    root: dict[str, Any] = {}
    for name, forms in fields.items():
        for form in forms:
            node = root
            for word in words_of(str(form)):
                node = node.setdefault(word.folded, {})
            node.setdefault("", name)
    return root
