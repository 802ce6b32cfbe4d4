"""What the article speaks of at each point: mentions in order, the scene, the article's main parties."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from dragoman.coding.parties import Who

_OWN = 4  # places among the parties of an article that its own state has


@dataclass(frozen=True, slots=True)
class Mention:
    """A resolved mention: one or more parties named together."""

    start: int
    sentence: int
    parties: tuple[Who, ...]
    subject: bool
    plural: bool
    gender: str | None
    kind: str  # "person", "state", "organisation", "group"
    quoted: bool = False
    placed: bool = False  # a city behind a preposition, where something happens


class Focus:
    """The mentions of an article in the order of its text, and questions about who is salient."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.scenes: list[tuple[int, str]] = []
        self.home: str | None = None  # the state from which the article writes
        self.speaks: str | None = None  # the state whose body or official speaks in the whole text
        self.main: list[str] = []
        self._first: dict[str, int] = {}  # where each party is first mentioned

    def add(self, mention: Mention) -> None:
        """Append a mention; the text is walked from left to right."""
        self.mentions.append(mention)
        for p in mention.parties:
            if p.entity:
                self._first[p.entity] = min(mention.start, self._first.get(p.entity, mention.start))

    def settle(self, sentence: int) -> None:
        """Put the mentions of the sentence walked last into the order of the text."""
        first = len(self.mentions)
        while first and self.mentions[first - 1].sentence == sentence:
            first -= 1
        self.mentions[first:] = sorted(self.mentions[first:], key=lambda m: m.start)

    def scene(self, offset: int) -> str | None:
        """The state that the last heading before the offset names."""
        found = [code for start, code in self.scenes if start <= offset]
        return found[-1] if found else None

    def own(self, recent: list[str]) -> str | None:
        """Whose "the government", "the ministry" is: of who speaks in the text, or of its home once this was spoken of."""
        return self.speaks or (self.home if self.home in recent else None)

    def weigh(self, named: list[tuple[str, int]]) -> None:
        """Rank the article's parties by their names' weights (code, weight), before the text is walked."""
        counts: Counter[str] = Counter()
        for code, weight in named:
            counts[code] += weight
        self.main = [code for code, _ in counts.most_common()]

    def before(self, offset: int, reach: int = 4, sentence: int | None = None) -> list[Mention]:
        """Mentions before an offset, nearest first, at most `reach` sentences back."""
        found = []
        near = self.mentions
        if sentence is not None:
            near = near[self._from(sentence - reach) : bisect_right(near, sentence, key=lambda m: m.sentence)]
        for m in reversed(near):
            if m.start < offset and not m.quoted:
                found.append(m)
        return found

    def _from(self, sentence: int) -> int:
        """Place of the first mention in a sentence or behind it."""
        return bisect_left(self.mentions, sentence, key=lambda m: m.sentence)

    def recent_codes(self, offset: int, sentence: int, reach: int = 2) -> list[str]:
        """Codes of states and organisations by salience before an offset: subjects first, then nearest."""
        weights: dict[str, float] = {}
        for k, m in enumerate(self.before(offset, reach, sentence)):
            for p in m.parties:
                if p.entity:
                    weight = 1.0 / (1 + k * 0.3 + (sentence - m.sentence)) + (0.5 if m.subject else 0.0)
                    weights[p.entity] = max(weights.get(p.entity, 0.0), weight)
        return sorted(weights, key=lambda c: -weights[c])

    def pair(self, offset: int, taken: set[str]) -> list[str]:
        """The two parties that the article is about at this point: those of the scene, else the main ones so far."""
        scene = self.scene(offset)
        ranked = [c for c in self.main if self._first.get(c, offset) < offset and c not in taken and c != scene]
        return ([scene] if scene and scene not in taken else []) + ranked

    def other(self, codes: frozenset[str], offset: int, sentence: int) -> str | None:
        """The party opposite to some: of the sentence before, the scene, the article's main pair."""
        scene = self.scene(offset)
        if scene:
            return scene if scene not in codes else next((c for c in self.main if c != scene), None)
        if self.speaks in self.main[:_OWN] and self.speaks not in codes:
            return self.speaks
        if self.main and self.main[0] not in codes:
            return self.main[0]
        for code in self.recent_codes(offset, sentence, 1):
            if code not in codes and code in self.main[:4]:
                return code
        return next((c for c in self.main[:3] if c not in codes), None)
