"""Where a quotation says who speaks: behind it, in its middle, in front of it, or in the sentence before."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.statements.attributions import Attributions
from dragoman.coding.statements.sayings import Saying, is_finite
from dragoman.coding.statements.sources import Sources
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.talk import SPACE, Talk, count_words, noun_run
from dragoman.language.lines import Span
from dragoman.language.quotes import Quote
from dragoman.language.tokens import Sentence, Token, span_head
from dragoman.packs import has_trait

_STOPS = frozenset({"CCONJ", "ADP", "SCONJ"})
# Words behind a quotation, those of further ones included, among which its source is looked for.
_SOURCE = 120


@dataclass(frozen=True, slots=True)
class Cue:
    """A speaker with the reason; `whole` where all that is said stands in the marks; `parts` where a verb breaks it."""

    speaker: Speaker
    why: str
    trust: float
    whole: bool
    parts: tuple[Span, ...] = ()


class QuoteCues:
    """Finds the cue of each quotation of an article."""

    def __init__(self, talk: Talk) -> None:
        self._t = talk
        self._a = talk.discourse.analysis
        self._sources = Sources(talk)
        self._attributions = Attributions(talk)

    def behind(self, q: Quote) -> Cue | None:
        """« ... », a déclaré X. / "...," X said."""
        tokens = self.following(q)
        while tokens and tokens[0].pos == "PUNCT" and tokens[0].text not in ".;:—–-":
            tokens = tokens[1:]
        if not tokens or tokens[0].pos in _STOPS:
            return None
        for t in tokens:
            if t.text in ";:":
                return None
            said = self._t.sayings.of(t, any_verb=self._open(q) and self.leads(q), quoting=True)
            if said is None or "quote" not in said.frames or self._t.sayings.negated(t):
                continue
            subject = self._attributed(said, tokens)
            if subject is not None and subject.lower in self._t.words.lists["nobody"]:
                source = self._sources.behind(subject) or self._t.speakers.of(subject)
                return Cue(source, f"behind the quotation: {t.lemma}", 0.9, self._open(q)) if source else None
            if subject is not None and subject is said.behind and self._within_relative(said, q):
                return None
            speaker = self._t.speakers.of(subject) if subject is not None else None
            if speaker is not None:
                return Cue(speaker, f"behind the quotation: {t.lemma}", 0.97, self._open(q))
        return None

    def vouched(self, q: Quote) -> Cue | None:
        """« ... », selon X. « ... » et « ... », d'après X: a source behind the quotation, before any clause of its own."""
        sentence = self._a.sentence_at(q.outer[1] - 1)
        rest = [t for t in sentence.tokens if t.start >= q.outer[1]] if sentence is not None else []
        for t in rest[:_SOURCE]:
            if self._a.quote_at(t.start) is not None:
                continue
            if self._sources.opens(t):
                speaker = self._sources.behind(t)
                return Cue(speaker, f"source behind the quotation: {t.lower}", 0.9, False) if speaker is not None else None
            if is_finite(t) or t.text in ".;:!?":
                return None
        return None

    def following(self, q: Quote) -> list[Token]:
        """Tokens between the closing mark and the end of its sentence or the next quotation."""
        end = q.outer[1]
        sentence = self._a.sentence_at(end - 1)
        if sentence is None:
            return []
        tokens = [t for t in sentence.tokens if t.start >= end] or self._next(sentence)
        after = next((o.outer[0] for o in self._a.quotes if o.outer[0] >= end), None)
        return [t for t in tokens if after is None or t.start < after]

    def middle(self, q: Quote) -> Cue | None:
        """« Nous partirons, a dit le ministre, demain. »: the attribution stands inside the marks."""
        for part in q.parts:
            for t in self._inside(part):
                said = self._t.sayings.of(t) if t.pos == "VERB" else None
                if said is None or "front" not in said.frames or said.behind is None or not said.plain:
                    continue
                parts = self._broken(part, said)
                speaker = self._t.speakers.of(said.behind) if parts else None
                if speaker is not None:
                    return Cue(speaker, f"inside the quotation: {t.lemma}", 0.85, True, parts)
        return None

    def front(self, q: Quote, long: bool) -> Cue | None:
        """A verb or noun of saying, a source or a colon in front of the quotation, in its sentence."""
        sentence = self._a.sentence_at(q.start)
        assert sentence is not None
        before = [t for t in sentence.tokens if t.end <= q.outer[0]]
        colon = self._a.text[sentence.start : q.outer[0]].rstrip().endswith(":")
        ends = colon and not self.following(q)
        spare: Cue | None = None
        for said in self._sayings_before(before):
            close = said.behind is not None and not said.own and self._closed(said)
            subject = said.behind if close else said.before
            speaker = self._t.speakers.of(subject) if subject is not None else None
            if speaker is None or subject is None:
                continue
            cue = Cue(speaker, f"before the quotation: {said.verb.lemma}", 0.9, ends)
            if self._t.speakers.apt(subject, speaker):
                return cue
            spare = spare or cue
        if spare is not None or not long:
            return spare
        found = self._source(before) or self._around(q) or self._cried(before) or self._adjacent(before, q)
        return found or (self._colon(before, q) if colon else None)

    def near(self, q: Quote) -> Cue | None:
        """A whole sentence quoted without a word on its speaker: who spoke or acted just before."""
        first, last = self._a.sentence_at(q.outer[0]), self._a.sentence_at(q.outer[1] - 1)
        if first is None or last is None or not first.index:
            return None
        around = self._a.text[first.start : q.outer[0]] + self._a.text[q.outer[1] : last.end]
        previous = self._a.sentences[first.index - 1]
        if count_words(around) or previous.heading or previous.block < first.block - 1:
            return None
        spoke = self._t.speakers.last(q.start)
        if spoke is not None and spoke.at >= previous.start:
            return Cue(spoke, "goes on speaking", 0.7, False)
        if self._a.quote_at(previous.start) is not None:
            return None
        subjects = [t for t in previous.tokens if t.dep == "nsubj" and t.head.is_root]
        speaker = self._t.speakers.of(subjects[0]) if subjects else None
        if speaker is None or not (speaker.role or speaker.entity or speaker.human):
            return None
        return Cue(speaker, "subject of the sentence before", 0.5, False)

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

    def leads(self, q: Quote) -> bool:
        """True for a quotation that begins its sentence, so that the verb behind it can only be one of saying."""
        sentence = self._a.sentence_at(q.start)
        return sentence is not None and not count_words(self._a.text[sentence.start : q.outer[0]])

    def _attributed(self, said: Saying, tokens: list[Token]) -> Token | None:
        """The subject, where verb and subject stand right behind the quotation with nothing else before them."""
        if not said.plain:
            return None
        if said.first is tokens[0] and said.behind is not None:
            return self._infinitive(tokens, said.verb) or said.behind
        subject = said.before
        if subject is None or subject not in tokens or (has_trait(self._t.lang, "inversion") and "front" not in said.frames):
            return None
        left = min((t for t in subject.subtree() if t in tokens), key=lambda t: t.i, default=subject)
        return subject if left.i - tokens[0].i <= 2 else None

    def _within_relative(self, said: Saying, q: Quote) -> bool:
        """ "X, qui accuse Y de « ... », a annoncé Z": the verb behind takes up the subject in front."""
        sentence = said.verb.sentence
        before = [t for t in sentence.tokens if t.end <= q.outer[0]]
        relative = any(t.lower in self._t.words.lists["relatives"] and t.dep in ("nsubj", "nsubj:pass") for t in before)
        return relative and said.own and bool(self._sayings_before(before))

    def _infinitive(self, tokens: list[Token], verb: Token) -> Token | None:
        """ "A pris soin de préciser X": the subject stands behind an infinitive of saying."""
        for t in tokens[verb.i - tokens[0].i + 1 :][:5]:
            if t.lemma in self._t.words.verbs and t.morph.get("VerbForm") == "Inf":
                return next((c for c in t.children if c.i > t.i and c.pos in ("NOUN", "PROPN") and not c.child("case")), None)
        return None

    def _inside(self, part: Span) -> list[Token]:
        """Tokens of a stretch that may run over several sentences."""
        found: list[Token] = []
        sentence = self._a.sentence_at(part[0])
        while sentence is not None and sentence.start < part[1]:
            found += sentence.at(*part)
            k = sentence.index + 1
            sentence = self._a.sentences[k] if k < len(self._a.sentences) else None
        return found

    def _broken(self, part: Span, said: Saying) -> tuple[Span, ...]:
        """The stretch without the words of attribution, if stops bound them; else nothing."""
        assert said.behind is not None
        text, (start, end) = self._a.text, part
        before = text[start : said.first.start].rstrip()
        stops = [p for s in ",.!?" if (p := text.find(s, max(said.last.end, said.behind.end), end)) >= 0]
        last = min(stops, default=end)
        if not before or before[-1] not in ",?!" or said.verb.morph.get("Person") == "1":
            return ()
        rest = last + 1
        while rest < end and text[rest] in "," + SPACE:
            rest += 1
        return tuple(p for p in ((start, start + len(before.rstrip(","))), (rest, end)) if p[0] < p[1])

    def _sayings_before(self, before: list[Token]) -> list[Saying]:
        """Verbs of saying to the left that no other quotation holds, the nearest first."""
        found: list[Saying] = []
        for t in reversed(before):
            denies = t.pos == "VERB" and self._t.words.verbs.get(t.lemma) == frozenset()
            if t.text == ";" or denies:
                break
            said = self._t.sayings.of(t) if self._a.quote_at(t.start) is None else None
            if said is None or "quote" not in said.frames or self._t.sayings.negated(t):
                continue
            if "event" in said.frames:
                if not _same_clause(t, before):
                    continue
            elif _is_reported(said):
                continue
            found.append(said)
        return found

    def _closed(self, said: Saying) -> bool:
        """ "..., a prévenu X, ...": a stop ends the words of attribution behind the subject."""
        assert said.behind is not None
        tokens = said.verb.sentence.tokens
        rest = [t for t in tokens[max(said.last.i, said.behind.i) + 1 :] if t.pos not in ("PROPN", "ADJ", "PART")]
        return bool(rest) and rest[0].text in ",:"

    def _source(self, before: list[Token]) -> Cue | None:
        """Selon X, ... « ... »; at the head of the sentence also: Pour X, « ... »"""
        lowers = [t.lower.replace("’", "'") for t in before]
        for words in (*self._t.words.sources, *((w,) for w in self._t.words.lists["viewpoint"])):
            flat = " ".join(words).replace("'", "' ").split()
            view = words[0] in self._t.words.lists["viewpoint"]
            for k in range(len(lowers) - len(flat)):
                if lowers[k : k + len(flat)] != flat or (view and k):
                    continue
                run = noun_run(before[k + len(flat) :])
                head = span_head(run) if run else None
                speaker = self._t.speakers.named_by(run, head) if head is not None else None
                if speaker is not None and head is not None and (not view or self._t.speakers.apt(head, speaker)):
                    return Cue(speaker, "source: " + " ".join(words), 0.85, False)
        return None

    def _around(self, q: Quote) -> Cue | None:
        """Japan “will never ...” the annexation, X said: the attribution ends the sentence around the marks."""
        for t in self.following(q):
            said = self._t.sayings.of(t) if t.pos == "VERB" else None
            if said is None or "front" not in said.frames or not said.plain:
                continue
            for subject in (said.behind, said.before):
                bounds = self._attributions.bounds(said, subject) if subject is not None and subject.start > q.end else None
                speaker = self._t.speakers.of(subject) if bounds and subject is not None else None
                if speaker is not None:
                    return Cue(speaker, f"around the quotation: {t.lemma}", 0.85, False)
        return None

    def _cried(self, before: list[Token]) -> Cue | None:
        """ "... ont défilé aux cris de « ... »": who does the clause cries."""
        cried = next((t for t in before[-3:] if t.lemma in self._t.words.lists["cries"]), None)
        verbs = [t for t in before if t.pos == "VERB" and is_finite(t)] if cried is not None else []
        subject = self._t.sayings.subject(verbs[-1]) if verbs else None
        speaker = self._t.speakers.of(subject) if subject is not None else None
        return Cue(speaker, "cried", 0.7, False) if speaker else None

    def _adjacent(self, before: list[Token], q: Quote) -> Cue | None:
        """Oslo « déplore un retard »: the quotation begins with the verb of the name before it."""
        inside = self._a.tokens(q.start, q.end)
        if not before or not inside:
            return None
        last = before[-1]
        verbal = inside[0].pos in ("VERB", "AUX") or inside[0].lower in ("ne", "n'", "n’", "se", "s'", "s’")
        if not verbal or last.pos not in ("NOUN", "PROPN") or not self._t.discourse.resolve(last):
            return None
        speaker = self._t.speakers.of(last)
        return Cue(speaker, "subject of a quoted verb", 0.8, False) if speaker else None

    def _colon(self, before: list[Token], q: Quote) -> Cue | None:
        """Le maire hausse les épaules : « ... »: the subject of the clause in front of the colon."""
        told = any(t.pos in ("VERB", "AUX") and is_finite(t) for t in self._inside((q.start, q.end)))
        if not told and self._a.text[q.end - 1] not in "!?":
            return None
        verbs = [t for t in before if t.pos in ("VERB", "AUX") and t.child("nsubj") is not None]
        subject = self._t.sayings.subject(verbs[-1]) if verbs else None
        if subject is None:
            subject = next((t for t in before if t.is_root and t.pos in ("NOUN", "PROPN")), None)
        speaker = self._t.speakers.of(subject) if subject is not None else None
        if speaker is None or not (speaker.human or speaker.entity):
            return None
        return Cue(speaker, "before a colon", 0.7, True)


def _same_clause(verb: Token, before: list[Token]) -> bool:
    """True where no other finite verb stands between a verb and the end of a list."""
    return not any(t.i > verb.i and t.pos == "VERB" and is_finite(t) for t in before)


def _is_reported(said: Saying) -> bool:
    """ "Rapportés par l'agence": the agent of such a passive hands on what others said."""
    return said.before is not None and said.before.i > said.verb.i
