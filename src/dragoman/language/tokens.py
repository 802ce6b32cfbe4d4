"""Tokens and sentences: one vocabulary for both languages.

Dependency labels are Universal Dependencies' without most subtypes; kept are `nsubj:pass`,
`obl:agent`, `acl:relcl`, `nmod:poss`, `aux:pass` and `compound:prt`.  `obl` and `nmod` carry
their preposition as a `case` child.  Offsets are characters of the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter


@dataclass(slots=True, eq=False)
class Token:
    """One word of a sentence with its place in the dependency tree; a root is its own head."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    dep: str
    morph: dict[str, str]
    sentence: Sentence = field(repr=False)
    names: str = ""
    """What kind of thing a name is that the token is part of, behind a tilde ("~organisation"); "" for no name."""
    head: Token = field(init=False, repr=False)
    children: list[Token] = field(default_factory=list, repr=False)

    @property
    def is_root(self) -> bool:
        """True where nothing governs the token."""
        return self.head is self

    def child(self, *deps: str) -> Token | None:
        """First child under one of the labels, or None."""
        for c in self.children:
            if c.dep in deps:
                return c
        return None

    def all(self, *deps: str) -> list[Token]:
        """All children under one of the labels, in order."""
        return [c for c in self.children if c.dep in deps]

    def case(self) -> str:
        """The preposition (lower case, several words joined by spaces) that introduces the token, or ''."""
        words: list[str] = []
        for c in self.children:
            if c.dep == "case" and c.i < self.i:
                words.append(c.lower)
                if c.children:
                    words += [g.lower for g in c.children if g.dep == "fixed"]
        return " ".join(words)

    def subtree(self) -> list[Token]:
        """The token and all below it, in the order of the text."""
        found = [self]
        stack = list(self.children)
        while stack:
            t = stack.pop()
            found.append(t)
            stack.extend(t.children)
        found.sort(key=_BY_PLACE)
        return found

    def ancestors(self) -> list[Token]:
        """Governors from the nearest up to the root."""
        t, found = self, []
        while t.head is not t:
            t = t.head
            found.append(t)
        return found

    def attach(self, head: Token, dep: str) -> None:
        """Move the token under another head; under itself it becomes a root."""
        if any(a is self for a in head.ancestors()):  # never make a circle
            head.attach(self.head if self.head is not self else head, self.dep)
        if self.head is not self:
            self.head.children.remove(self)
        self.head, self.dep = head, dep
        if head is not self:
            head.children.append(self)
            head.children.sort(key=_BY_PLACE)


_BY_PLACE = attrgetter("i")


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence with its tokens; `block` and `index` count within the article."""

    index: int
    block: int
    start: int
    end: int
    text: str = field(repr=False)
    tokens: list[Token] = field(default_factory=list, repr=False)
    heading: bool = False
    lang: str = ""
    """Set by what parses it."""

    @property
    def roots(self) -> list[Token]:
        """Tokens that nothing governs; several where the parser saw several clauses."""
        return [t for t in self.tokens if t.is_root]

    def at(self, start: int, end: int) -> list[Token]:
        """Tokens that lie in a stretch of the article's text."""
        return [t for t in self.tokens if t.start < end and t.end > start]


def span_head(tokens: list[Token]) -> Token:
    """The token of a stretch that governs the others: the first whose head lies outside."""
    inside = set(map(id, tokens))
    for t in tokens:
        if t.is_root or id(t.head) not in inside:
            return t
    return tokens[0]
