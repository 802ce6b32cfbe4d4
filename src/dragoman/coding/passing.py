"""Parties that an article of home affairs names only in passing, and who therefore take part in no act told elsewhere in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.scoring.mentions import Mentions

_OFTEN = 2
_SHORT = 6  # of fewer sentences, a text that names nobody often speaks of all throughout


class Passing:
    """Knows which parties of one article are named once, outside its title, where at most one other is named more often."""

    def __init__(self, discourse: Discourse) -> None:
        self._analysis = analysis = discourse.analysis
        counts = Counter(e for name in analysis.names for e in name.entities)
        counts.update(m.person.entity for m in discourse.people.mentions if m.person.entity is not None)
        title = {e for name in analysis.knowledge.names.find(analysis.title or "", analysis.lang) for e in name.entities}
        often = {code for code, times in counts.items() if times >= _OFTEN}
        one = often <= title and (len(often) == 1 or (not often and len(analysis.sentences) >= _SHORT))
        self._codes = frozenset(counts.keys() - often - title) if one else frozenset()
        self._mentions = Mentions(discourse)

    def strays(self, told: Iterable[Candidate]) -> dict[int, str]:
        """Acts of a party named in passing that stand in another sentence: by the id of the act, the party's code."""
        away = ((c, self._elsewhere(c)) for c in told)
        return {id(c): min(missing) for c, missing in away if missing}

    def _elsewhere(self, c: Candidate) -> frozenset[str]:
        """Parties of an act that are named in passing, and not in its sentence."""
        doubtful = c.codes & self._codes
        if not doubtful:
            return doubtful
        sentence = c.token.sentence
        named = {e for name in self._analysis.names_between(sentence.start, sentence.end) for e in name.entities}
        return doubtful - named - {link.who.entity for link in self._mentions.of(sentence)}
