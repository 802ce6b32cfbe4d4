"""Where a quotation says who speaks: behind it, in its middle, in front of it, or in the sentence before."""

from __future__ import annotations

from dragoman.coding.statements.cue import Cue
from dragoman.coding.statements.quote_sources import QuoteSources
from dragoman.coding.statements.sayings import Saying, is_finite
from dragoman.coding.statements.sources import Sources
from dragoman.coding.statements.surroundings import Surroundings
from dragoman.coding.statements.talk import SPACE, Talk, count_words
from dragoman.language.lines import Span
from dragoman.language.quotes import Quote
from dragoman.language.tokens import Token
from dragoman.packs import has_trait

_STOPS = frozenset({"CCONJ", "ADP", "SCONJ"})


class QuoteCues:
    """Finds the cue of each quotation of an article."""

    def __init__(self, talk: Talk, around: Surroundings) -> None:
        self._t = talk
        self._a = talk.discourse.analysis
        self._around = around
        self._sources = Sources(talk)
        self._vouchers = QuoteSources(talk, around, self._sources)

    def behind(self, q: Quote) -> Cue | None:
        """« ... », a déclaré X. / "...," X said."""
        tokens = self._around.following(q)
        while tokens and tokens[0].pos == "PUNCT" and tokens[0].text not in ".;:—–-":
            tokens = tokens[1:]
        if not tokens or tokens[0].pos in _STOPS:
            return None
        for t in tokens:
            if t.text in ";:":
                return None
            said = self._t.sayings.of(t, any_verb=self._around.is_open(q) and self._around.leads(q), quoting=True)
            if said is None or "quote" not in said.frames or self._t.sayings.negated(t):
                continue
            subject = self._attributed(said, tokens)
            if subject is not None and subject.lower in self._t.words.lists["nobody"]:
                source = self._sources.behind(subject) or self._t.speakers.of(subject)
                return Cue(source, f"behind the quotation: {t.lemma}", 0.9, self._around.is_open(q)) if source else None
            if subject is not None and subject is said.behind and self._within_relative(said, q):
                return None
            speaker = self._t.speakers.of(subject) if subject is not None else None
            if speaker is not None:
                return Cue(speaker, f"behind the quotation: {t.lemma}", 0.97, self._around.is_open(q))
        return None

    def middle(self, q: Quote) -> Cue | None:
        """« Nous partirons, a dit le ministre, demain. »: the attribution stands inside the marks."""
        for part in q.parts:
            for t in self._around.inside(part):
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
        before = self._around.before(q)
        colon = self._a.text[sentence.start : q.outer[0]].rstrip().endswith(":")
        ends = colon and not self._around.following(q)
        spare: Cue | None = None
        for said in self._sayings_before(before):
            close = said.behind is not None and not said.own and self._closed(said)
            subject = said.behind if close or said.taking_up else said.before
            speaker = self._t.speakers.of(subject) if subject is not None else None
            if speaker is None or subject is None:
                continue
            cue = Cue(speaker, f"before the quotation: {said.verb.lemma}", 0.9, ends)
            if self._t.speakers.apt(subject, speaker):
                return cue
            spare = spare or cue
        if spare is not None or not long:
            return spare
        return self._vouchers.front(q, before) or (self._vouchers.colon(before, q) if colon else None)

    def vouched(self, q: Quote) -> Cue | None:
        """« ... », selon X."""
        return self._vouchers.vouched(q)

    def names_it(self, q: Quote) -> bool:
        """ "Parle d'un « montage »", "s'est dit « surpris »": short as it is, the quotation is all that is said."""
        before = [t for t in self._around.before(q) if t.pos != "PUNCT"]
        while before and before[-1].pos in ("ADP", "DET"):
            before.pop()
        verb = before[-1] if before else None
        lists = self._t.words.lists
        if verb is None or verb.pos != "VERB" or self._t.sayings.negated(verb):
            return False
        of_oneself = any(c.lower.replace("’", "'") in lists["oneself"] for c in verb.children)
        return verb.lemma in lists["speaks_of"] or (verb.lemma in lists["calls_itself"] and of_oneself)

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



def _same_clause(verb: Token, before: list[Token]) -> bool:
    """True where no other finite verb stands between a verb and the end of a list."""
    return not any(t.i > verb.i and t.pos == "VERB" and is_finite(t) for t in before)


def _is_reported(said: Saying) -> bool:
    """ "Rapportés par l'agence": the agent of such a passive hands on what others said."""
    return said.before is not None and said.before.i > said.verb.i
