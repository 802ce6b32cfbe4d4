"""Direct statements: for each quotation the one whose words it holds.

The speaker is looked for behind the quotation, in its middle, in front of it, and last in the
sentence before; the further away, the lower the confidence.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from dragoman.coding.statements.cue import Cue
from dragoman.coding.statements.quote_cues import QuoteCues
from dragoman.coding.statements.surroundings import Surroundings
from dragoman.coding.statements.talk import SPACE, Found, Talk, is_long
from dragoman.language.lines import Span
from dragoman.language.quotes import Quote
from dragoman.language.shelf import shelf
from dragoman.language.tokens import Sentence

_LONGEST_BREAK = 22


class QuoteReader:
    """Reads the quotations of one article."""

    def __init__(self, talk: Talk) -> None:
        self._t = talk
        self._a = talk.discourse.analysis
        self._around = Surroundings(talk)
        self._cues = QuoteCues(talk, self._around)
        self._naming = frozenset(shelf(talk.lang, "quotes")["naming"])
        self._before: tuple[Quote, Found | None] | None = None

    def read(self, sentence: Sentence) -> list[Found]:
        """One statement for each quotation with a speaker that opens in the sentence.

        A quotation that goes on with the one before it gives that one anew, longer.
        """
        found: list[Found] = []
        for q in self._opening.get(sentence.index, ()):
            if self._names(q):
                continue
            made = self._joined(q)
            if made is None:
                made = self._statement(q)
                if made is not None:
                    self._t.speakers.remember(replace(made.speaker, at=max(made.speaker.at, q.start)))
            if made is not None:
                found.append(made)
            self._before = (q, made)
        return found

    @cached_property
    def _opening(self) -> dict[int, list[Quote]]:
        """Outermost quotations by the sentence in which they open."""
        opening: dict[int, list[Quote]] = {}
        for q in self._a.quotes:
            sentence = self._a.sentence_at(q.start)
            if sentence is not None and not q.level:
                opening.setdefault(sentence.index, []).append(q)
        return opening

    def _statement(self, q: Quote) -> Found | None:
        long = is_long(self._a.text[q.start : q.end])
        cue = self._cue(q, long)
        if cue is None or not (long or cue.whole or self._cues.names_it(q)):
            return None
        parts = self._trimmed(cue.parts or q.parts)
        return Found(parts, cue.speaker, "direct", cue.why, q.outer, cue.trust * cue.speaker.trust)

    def _cue(self, q: Quote, long: bool) -> Cue | None:
        """The first cue, from the surest on; a turn of a dialogue has none but in its middle."""
        if q.kind == "dash":
            return self._cues.middle(q)
        middle = self._cues.middle(q) if long else None
        found = self._cues.behind(q) or middle or self._cues.front(q, long)
        return found or ((self._cues.vouched(q) or self._cues.near(q)) if long else None)

    def _trimmed(self, parts: tuple[Span, ...]) -> tuple[Span, ...]:
        """Parts without the comma that belongs to the sentence around."""
        ends = [(a, b - 1 if self._a.text[b - 1] in ",;" else b) for a, b in parts]
        return tuple((a, b) for a, b in ends if b > a)

    def _names(self, q: Quote) -> bool:
        """True where the words in front make the quotation a name or a title."""
        before = self._a.text[max(0, q.outer[0] - 40) : q.outer[0]].lower()
        if before.rstrip(SPACE).endswith(","):
            return False  # "selon X, membre du projet, « ... »"
        if self._says(q):
            return False  # "s'est dit « inquiet »", but "X, dit « le Chat »"
        words = [w.strip("(,:") for w in before.split() if w.strip("(,:")]
        return any(w in self._naming for w in words[-2 if before.rstrip().endswith(":") else -1 :])

    def _says(self, q: Quote) -> bool:
        """True where the word in front of a quotation is a verb of saying with a subject or an auxiliary of its own."""
        sentence = self._a.sentence_at(q.start)
        before = [t for t in sentence.tokens if t.end <= q.outer[0] and t.pos != "PUNCT"] if sentence is not None else []
        if not before or before[-1].pos != "VERB" or before[-1].child("nsubj", "aux") is None:
            return False
        said = self._t.sayings.of(before[-1])
        return said is not None and "quote" in said.frames and "event" not in said.frames

    def _joined(self, q: Quote) -> Found | None:
        """The statement before, gone on behind its verb of saying."""
        if self._before is None or self._before[1] is None or not self._before[1].why.startswith("behind"):
            return None
        first, made = self._before
        assert made is not None
        gap = self._a.text[first.outer[1] : q.outer[0]]
        opened = self._a.text[first.end - 1] in ",?!" or gap.lstrip(SPACE).startswith((",", "—", "–"))
        if gap.rstrip(SPACE).endswith(":") and not self._around.leads(first):
            return None
        if not opened or not self._attributes_only(first, q, gap):
            return None
        if gap.rstrip(SPACE).endswith(".") and self._cues.behind(q) is not None:
            return None
        return replace(made, parts=made.parts + self._trimmed(q.parts), outer=(made.outer[0], q.outer[1]))

    def _attributes_only(self, first: Quote, q: Quote, gap: str) -> bool:
        """True where nothing but one attribution stands between two quotations, closed by a stop."""
        body = gap.strip(" ,.:—–-" + SPACE)
        if not body or "\n" in gap or ". " in body or ";" in body or len(body.split()) > _LONGEST_BREAK:
            return False
        if gap.rstrip(SPACE)[-1] not in ",.:—–-" and len(body.split()) > 4:
            return False
        verbs = [t for t in self._around.following(first) if t.pos == "VERB" and t.end <= q.outer[0]]
        return len(verbs) <= 1
