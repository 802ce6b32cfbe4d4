"""Parties that an article of home affairs names only in passing or seldom, and who take part in no act told elsewhere in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.coding.belonging import written_from
from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.scoring.mentions import Mentions
from dragoman.coding.scoring.remote import Remote
from dragoman.coding.scoring.weighed import Weighed
from dragoman.language.tokens import Sentence

_OFTEN = 2
_SHORT = 6  # of fewer sentences, a text that names nobody often speaks of all throughout
_SELDOM = 2  # times less often than the home party a stranger is named
_THROUGHOUT = 4  # times that a party is named of which a whole article tells
_UNSURE = 0.4  # how likely an act is that needs a party spoken of near it in such an article
_SENTENCES = 2.5  # to an act: an article that has more of them tells mostly of other things than relations


class Passing:
    """Knows which parties of one article take part in no act told outside the sentences that name them.

    These are who is named once, outside its title, where at most one other is named more often, and who is seldom named
    where one party alone opens the article.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse, self._analysis = discourse, discourse.analysis
        self._mentions = Mentions(discourse)
        self._remote = Remote(discourse)
        analysis = self._analysis
        named = Counter(e for name in analysis.names for e in name.entities)
        counts = named.copy()
        counts.update(m.person.entity for m in discourse.people.mentions if m.person.entity is not None)
        title = {e for name in analysis.knowledge.names.find(analysis.title or "", analysis.lang) for e in name.entities}
        often = {code for code, times in counts.items() if times >= _OFTEN}
        one = often <= title and (len(often) == 1 or (not often and len(analysis.sentences) >= _SHORT))
        once = frozenset(counts.keys() - often - title) if one else frozenset[str]()
        self._seldom = self._strangers(named, title) - once
        self._codes = once | self._seldom

    def _strangers(self, counts: Counter[str], title: set[str]) -> frozenset[str]:
        """Parties seldom named in a report whose title and first sentence name one party alone, of whom it tells throughout.

        What an issuer announces opens with its letterhead, and tells of others than itself.
        """
        first = next((s for s in self._analysis.sentences if not s.heading), None)
        home = title | self._people(self._analysis.title or "") | (self._told_of(first) if first is not None else set())
        if (written := written_from(self._analysis.names, self._analysis.dateline)) is not None:
            home.add(written)
        if len(home) != 1 or self._analysis.issuer:
            return frozenset()
        most = counts[next(iter(home))]
        if most < _THROUGHOUT:
            return frozenset()
        return frozenset(code for code, times in counts.items() if code not in home and times * _SELDOM <= most)

    def _people(self, title: str) -> set[str]:
        """States of the people whose last name stands in the title."""
        words = set(re.findall(r"\w[\w-]*", title))
        people = (m.person for m in self._discourse.people.mentions)
        return {p.entity for p in people if p.entity and p.name and p.name.split()[-1] in words}

    def _told_of(self, sentence: Sentence) -> set[str]:
        """Parties of a sentence by whatever they are called."""
        return self._named(sentence) | {link.who.entity for link in self._mentions.of(sentence) if link.who.entity}

    def _named(self, sentence: Sentence) -> set[str]:
        names = self._analysis.names_between(sentence.start, sentence.end)
        return {e for name in names for e in name.entities}

    def strays(self, told: Iterable[Candidate]) -> dict[int, str]:
        """Acts of a party named in passing that stand in another sentence: by the id of the act, the party's code."""
        away = ((c, self._elsewhere(c)) for c in told)
        return {id(c): min(missing) for c, missing in away if missing}

    def far(self, told: Sequence[Weighed]) -> dict[int, str]:
        """Unsure acts, where the article has few, with a party that neither their sentence nor the one before tells of."""
        sentences = sum(not s.heading for s in self._analysis.sentences)
        if sentences < _SHORT or len(told) * _SENTENCES >= sentences:
            return {}
        away = ((w.candidate, self._filled_from_afar(w)) for w in told)
        return {id(c): min(missing) for c, missing in away if missing}

    def _filled_from_afar(self, w: Weighed) -> frozenset[str]:
        """Parties of an act that its clause does not name, nor anything near."""
        sentence = w.candidate.token.sentence
        if w.candidate.trust >= _UNSURE or self._remote.of_persons(sentence):
            return frozenset()
        filled = w.candidate.codes - w.grammar.both - {self._discourse.focus.home}
        return frozenset(filled - self._told_near(sentence)) if filled else frozenset()

    def _told_near(self, sentence: Sentence) -> set[str]:
        before = self._told_of(self._analysis.sentences[sentence.index - 1]) if sentence.index else set()
        return self._told_of(sentence) | before

    def _elsewhere(self, c: Candidate) -> frozenset[str]:
        """Parties of an act that are named in passing, and not in its sentence."""
        doubtful = c.codes & self._codes
        if not doubtful:
            return doubtful
        sentence = c.token.sentence
        before = self._named(self._analysis.sentences[sentence.index - 1]) if sentence.index else set()
        return doubtful - self._told_of(sentence) - (before & self._seldom)
