"""Parties hardly spoken of where an act is told: an article's passing mention takes no part in what other sentences tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property

from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.language.tokens import Sentence

# So many sentences back a party named once, or seldom, is far; named in one of so many, or in more than seldom, it is not.
_NEXT = 2
_FAR = 4
_SELDOM = 3
_ONE_IN = 5


class Remote:
    """Tells for one article which parties are remote from a sentence that does not mention them."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._we: dict[int, bool] = {}
        self._persons = cues(discourse.analysis.lang, "first_person") | cues(discourse.analysis.lang, "second_person")

    def is_remote(self, code: str, sentence: Sentence) -> bool:
        """True for a party named only later, named once and not just before, or seldom and long ago.

        The state that an article is written from never is, nor who is never named but by pronouns; and where somebody
        says "we" or "you", who that is stands far from there.
        """
        if code == self._d.focus.home or self.of_persons(sentence):
            return False
        named = self._named[code]
        if not 0 < named <= _SELDOM or named * _ONE_IN >= len(self._d.analysis.sentences):
            return False
        spoken = self._spoken[code]
        before = [k for k in spoken if k <= sentence.index]
        if not before:
            return bool(spoken)
        back = sentence.index - max(before)
        return back >= (_NEXT if named <= 1 else _FAR)

    def of_persons(self, sentence: Sentence) -> bool:
        """True where somebody says "we" or "you"."""
        found = self._we.get(sentence.index)
        if found is None:
            found = self._we[sentence.index] = any(t.lower in self._persons for t in sentence.tokens)
        return found

    @cached_property
    def _spoken(self) -> defaultdict[str, set[int]]:
        """Sentences that mention each party, in whatever words."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for m in self._d.focus.mentions:
            for p in m.parties:
                if p.entity:
                    found[p.entity].add(m.sentence)
        return found

    @cached_property
    def _named(self) -> Counter[str]:
        """In how many sentences each party is named, itself or by one of its places."""
        analysis = self._d.analysis
        spans = [analysis.names_between(s.start, s.end) for s in analysis.sentences]
        return Counter(code for names in spans for code in {c for n in names for c in (*n.entities, n.country) if c})
