"""Direct statements: for each quotation the one whose words it holds.

The speaker is looked for behind the quotation, in its middle, in front of it, and last in the
sentence before; the further away, the lower the confidence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.coding.discourse import Discourse
from dragoman.coding.sayings import Saying, Sayings, is_finite
from dragoman.coding.speakers import Speaker, Speakers
from dragoman.language.lines import Span
from dragoman.language.quotes import Quote
from dragoman.language.shelf import shelf
from dragoman.language.speech import Speech
from dragoman.language.tokens import Sentence, Token, span_head

_FEWEST_WORDS = 3
_STOPS = frozenset({"CCONJ", "ADP", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Found:
    """A statement before it becomes part of the record; `outer` is all of the text it takes, its marks too."""

    parts: tuple[Span, ...]
    speaker: Speaker
    kind: str
    why: str
    outer: Span
    trust: float = 0.9


@dataclass(frozen=True, slots=True)
class _Cue:
    speaker: Speaker
    why: str
    trust: float
    own: bool
    parts: tuple[Span, ...] = ()


class QuoteReader:
    """Reads the quotations of one article."""

    def __init__(self, discourse: Discourse, words: Speech, sayings: Sayings, speakers: Speakers) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._words = words
        self._sayings = sayings
        self._speakers = speakers
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
                    self._speakers.remember(replace(made.speaker, at=max(made.speaker.at, q.start)))
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
        long = _count(self._a.text[q.start : q.end]) >= _FEWEST_WORDS
        cue = self._behind(q) or (self._middle(q) if long else None) or self._front(q, long)
        if cue is None and long:
            cue = self._near(q)
        if cue is None or not (long or cue.own):
            return None
        parts = cue.parts or q.parts
        return Found(self._trimmed(parts), cue.speaker, "direct", cue.why, q.outer, cue.trust * cue.speaker.trust)

    def _trimmed(self, parts: tuple[Span, ...]) -> tuple[Span, ...]:
        """Parts without the comma that belongs to the sentence around."""
        ends = [(a, b - 1 if self._a.text[b - 1] in ",;" else b) for a, b in parts]
        return tuple((a, b) for a, b in ends if b > a)

    def _names(self, q: Quote) -> bool:
        """True where the words in front make the quotation a name or a title."""
        before = self._a.text[max(0, q.outer[0] - 40) : q.outer[0]].lower()
        words = [w.strip("(,:") for w in before.split() if w.strip("(,:")]
        return any(w in self._naming for w in words[-2 if before.rstrip().endswith(":") else -1 :])

    @cached_property
    def _naming(self) -> frozenset[str]:
        return frozenset(shelf(self._a.lang, "quotes")["naming"])

    def _joined(self, q: Quote) -> Found | None:
        """The statement before, gone on behind its verb of saying."""
        if self._before is None or self._before[1] is None or not self._before[1].why.startswith("behind"):
            return None
        first, made = self._before
        assert made is not None
        gap = self._a.text[first.outer[1] : q.outer[0]]
        if len(gap) > 200 or "\n" in gap or not _one_attribution(gap):
            return None
        if _ends_sentence(gap) and self._behind(q) is not None:
            return None
        return replace(made, parts=made.parts + self._trimmed(q.parts), outer=(made.outer[0], q.outer[1]))

    def _behind(self, q: Quote) -> _Cue | None:
        """« ... », a déclaré X. / "...," X said."""
        tokens = self._following(q)
        while tokens and tokens[0].pos == "PUNCT" and tokens[0].text not in ".;:—–-":
            tokens = tokens[1:]
        if not tokens or tokens[0].pos in _STOPS:
            return None
        for t in tokens:
            if t.text in ";:":
                return None
            said = self._sayings.of(t, any_verb=self._open(q))
            if said is None or "quote" not in said.frames or self._sayings.negated(t):
                continue
            subject = self._attributed(said, tokens)
            speaker = self._speakers.of(subject) if subject is not None else None
            if speaker is not None:
                return _Cue(speaker, f"behind the quotation: {t.lemma}", 0.97, self._open(q))
        return None

    def _following(self, q: Quote) -> list[Token]:
        """Tokens between the closing mark and the end of its sentence or the next quotation."""
        end = q.outer[1]
        sentence = self._a.sentence_at(end - 1)
        if sentence is None:
            return []
        tokens = [t for t in sentence.tokens if t.start >= end]
        if not tokens:
            tokens = self._next(sentence)
        following = [o.outer[0] for o in self._a.quotes if o.outer[0] >= end][:1]
        return [t for t in tokens if not following or t.start < following[0]]

    def _next(self, sentence: Sentence) -> list[Token]:
        """The next sentence of the paragraph where it only goes on with this one: "... !" s'écrie X."""
        k = sentence.index + 1
        if k >= len(self._a.sentences):
            return []
        after = self._a.sentences[k]
        goes_on = after.block == sentence.block and after.text.lstrip(" ,")[:1].islower()
        return after.tokens if goes_on else []

    def _open(self, q: Quote) -> bool:
        """True where a comma, question or cry at its end says that an attribution follows."""
        return self._a.text[q.end - 1] in ",?!" or self._a.text[q.outer[1] : q.outer[1] + 1] == ","

    def _attributed(self, said: Saying, tokens: list[Token]) -> Token | None:
        """The subject, where verb and subject stand right behind the quotation with nothing else before them."""
        if said.first is tokens[0] and said.behind is not None:
            return self._infinitive(tokens, said.verb) or said.behind
        subject = said.before
        if subject is None or subject not in tokens or not said.plain:
            return None
        if self._a.lang == "fr" and "front" not in said.frames:
            return None
        left = min((t for t in subject.subtree() if t in tokens), key=lambda t: t.i, default=subject)
        return subject if left.i - tokens[0].i <= 2 else None

    def _infinitive(self, tokens: list[Token], verb: Token) -> Token | None:
        """"A pris soin de préciser X": the subject stands behind an infinitive of saying."""
        for t in tokens[verb.i - tokens[0].i + 1 :][:5]:
            if t.lemma in self._words.verbs and t.morph.get("VerbForm") == "Inf":
                near = [c for c in t.children if c.i > t.i and c.pos in ("NOUN", "PROPN") and c.child("case") is None]
                return near[0] if near else None
        return None

    def _middle(self, q: Quote) -> _Cue | None:
        """« Nous partirons, a dit le ministre, demain. »: the attribution stands inside the marks."""
        text = self._a.text
        for start, end in q.parts:
            sentence = self._a.sentence_at(start)
            while sentence is not None and sentence.start < end:
                for t in sentence.at(start, end):
                    said = self._sayings.of(t) if t.pos == "VERB" else None
                    if said is None or "front" not in said.frames or said.behind is None:
                        continue
                    first, last = said.first.start, _phrase_end(text, max(t.end, said.behind.end), end)
                    comma = text[start:first].rstrip()
                    if not comma or comma[-1] not in ",?!" or text[last] not in ",.»\"”":
                        continue
                    speaker = self._speakers.of(said.behind)
                    if speaker is not None and t.lower not in ("suis", "sommes"):
                        cut = start + len(comma.rstrip(","))
                        parts = [(start, cut), _shrunk(text, last + 1, end)]
                        kept = tuple(p for p in parts if p[0] < p[1])
                        return _Cue(speaker, f"inside the quotation: {t.lemma}", 0.85, True, kept)
                k = sentence.index + 1
                sentence = self._a.sentences[k] if k < len(self._a.sentences) else None
        return None

    def _front(self, q: Quote, long: bool) -> _Cue | None:
        """A verb or noun of saying, a source or a colon in front of the quotation, in its sentence."""
        sentence = self._a.sentence_at(q.start)
        assert sentence is not None
        before = [t for t in sentence.tokens if t.end <= q.outer[0]]
        colon = self._a.text[sentence.start : q.outer[0]].rstrip().endswith(":")
        for said in self._sayings_before(before):
            subject = said.behind if said.behind is not None and not said.own and self._closed(said) else said.before
            speaker = self._speakers.of(subject) if subject is not None else None
            if speaker is not None:
                return _Cue(speaker, f"before the quotation: {said.verb.lemma}", 0.9, colon)
        if not long:
            return None
        return self._source(before) or self._adjacent(before, q) or (self._colon(before) if colon else None)

    def _sayings_before(self, before: list[Token]) -> list[Saying]:
        """Verbs of saying to the left that no other quotation holds, the nearest first."""
        found: list[Saying] = []
        for t in reversed(before):
            if t.text == ";" or t.lemma in self._words.verbs and not self._words.verbs[t.lemma] and t.pos == "VERB":
                break
            said = self._sayings.of(t) if self._a.quote_at(t.start) is None else None
            if said is not None and "quote" in said.frames and not self._sayings.negated(t):
                found.append(said)
        return found

    def _closed(self, said: Saying) -> bool:
        """"..., a prévenu X, ...": a stop ends the words of attribution behind the subject."""
        assert said.behind is not None
        tokens = said.verb.sentence.tokens
        rest = [t for t in tokens[max(said.last.i, said.behind.i) + 1 :] if t.pos not in ("PROPN", "ADJ", "PART")]
        return bool(rest) and rest[0].text in ",:"

    def _source(self, before: list[Token]) -> _Cue | None:
        """Selon X, ... « ... »"""
        lowers = [t.lower.replace("’", "'") for t in before]
        for words in self._words.sources:
            flat = " ".join(words).replace("'", "' ").split()
            for k in range(len(lowers) - len(flat)):
                if [w.rstrip("'") for w in lowers[k : k + len(flat)]] == [w.rstrip("'") for w in flat]:
                    run = _run(before[k + len(flat) :])
                    speaker = self._speakers.of(span_head(run)) if run else None
                    if speaker is not None:
                        return _Cue(speaker, "source: " + " ".join(words), 0.85, False)
        return None

    def _adjacent(self, before: list[Token], q: Quote) -> _Cue | None:
        """Paris « regrette une décision » — and "aux cris de « ... »"."""
        inside = self._a.tokens(q.start, q.end)
        if not before or not inside:
            return None
        last = before[-1]
        cried = [t for t in before[-3:] if t.lemma in self._words.lists["cries"]]
        if cried:
            verbs = [t for t in before if t.pos == "VERB" and is_finite(t)]
            subject = self._sayings.subject(verbs[-1]) if verbs else None
            speaker = self._speakers.of(subject) if subject is not None else None
            return _Cue(speaker, f"before the quotation: {cried[0].lemma}", 0.7, False) if speaker else None
        verbal = inside[0].pos in ("VERB", "AUX") or inside[0].lower in ("ne", "n'", "n’", "se", "s'", "s’")
        if verbal and last.pos in ("NOUN", "PROPN", "PRON") and self._d.resolve(last):
            speaker = self._speakers.of(last)
            return _Cue(speaker, "subject of a quoted verb", 0.8, False) if speaker else None
        return None

    def _colon(self, before: list[Token]) -> _Cue | None:
        """Awa fait grise mine : « ... »: the subject of the clause in front of the colon."""
        verbs = [t for t in before if t.pos in ("VERB", "AUX") and t.child("nsubj", "nsubj:pass") is not None]
        subject = self._sayings.subject(verbs[-1]) if verbs else None
        if subject is None:
            subject = next((t for t in before if t.is_root and t.pos in ("NOUN", "PROPN")), None)
        speaker = self._speakers.of(subject) if subject is not None else None
        return _Cue(speaker, "before a colon", 0.7, True) if speaker else None

    def _near(self, q: Quote) -> _Cue | None:
        """A whole sentence quoted without a word on its speaker: who spoke or acted just before."""
        first, last = self._a.sentence_at(q.outer[0]), self._a.sentence_at(q.outer[1] - 1)
        if first is None or last is None:
            return None
        alone = not _count(self._a.text[first.start : q.outer[0]]) and not _count(self._a.text[q.outer[1] : last.end])
        if not alone:
            return None
        previous = self._a.sentences[first.index - 1] if first.index else None
        if previous is None or previous.heading or previous.block < first.block - 1:
            return None
        spoke = self._speakers.last(q.start)
        if spoke is not None and spoke.at >= previous.start:
            return _Cue(spoke, "goes on speaking", 0.7, False)
        if self._a.quote_at(previous.start) is not None:
            return None
        subjects = [t for t in previous.tokens if t.dep == "nsubj" and t.head.is_root]
        speaker = self._speakers.of(subjects[0]) if subjects else None
        person = speaker is not None and bool(speaker.role or speaker.entity)
        return _Cue(speaker, "subject of the sentence before", 0.5, False) if speaker and person else None


def _count(text: str) -> int:
    """Number of words between spaces."""
    return len([w for w in text.split() if any(c.isalnum() for c in w)])


def _one_attribution(gap: str) -> bool:
    """True where a gap holds words of attribution and no further sentence."""
    body = gap.strip(" ,.:\u00a0\u202f—–-")
    return bool(body) and ". " not in body and ";" not in body and len(body.split()) <= 22


def _ends_sentence(gap: str) -> bool:
    return gap.rstrip(" \u00a0\u202f").endswith(".")


def _phrase_end(text: str, start: int, end: int) -> int:
    """Where the words of attribution stop: the next comma or full stop."""
    places = [p for s in ",.!?" if (p := text.find(s, start, end)) >= 0]
    return min(places, default=min(end, len(text) - 1))


def _shrunk(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,\u00a0\u202f":
        start += 1
    return start, end


def _run(tokens: list[Token]) -> list[Token]:
    """Tokens up to the first stop or verb."""
    run: list[Token] = []
    for t in tokens:
        if t.pos in ("PUNCT", "VERB", "AUX") and t.text not in ("-", "'"):
            break
        run.append(t)
    return run
