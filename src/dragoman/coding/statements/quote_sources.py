"""Who vouches for a quotation beside which no verb of saying stands: a source, a colon, a cry, the subject of its own verb."""

from __future__ import annotations

from dragoman.coding.statements.attributions import Attributions
from dragoman.coding.statements.cue import Cue
from dragoman.coding.statements.sayings import is_finite
from dragoman.coding.statements.sources import Sources
from dragoman.coding.statements.surroundings import Surroundings
from dragoman.coding.statements.talk import Talk, noun_run
from dragoman.language.quotes import Quote
from dragoman.language.tokens import Token, span_head

# Words behind a quotation, those of further ones included, among which its source is looked for.
_SOURCE = 120


class QuoteSources:
    """Finds the sources of the quotations of an article."""

    def __init__(self, talk: Talk, around: Surroundings, sources: Sources) -> None:
        self._t = talk
        self._a = talk.discourse.analysis
        self._around = around
        self._sources = sources
        self._attributions = Attributions(talk)

    def front(self, q: Quote, before: list[Token]) -> Cue | None:
        """A source, what ends the sentence, a cry or a quoted verb, where no verb of saying stands in front."""
        return self._source(before) or self._closing(q) or self._cried(before) or self._adjacent(before, q)

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

    def colon(self, before: list[Token], q: Quote) -> Cue | None:
        """Le maire hausse les épaules : « ... »: the subject of the clause in front of the colon."""
        told = any(t.pos in ("VERB", "AUX") and is_finite(t) for t in self._around.inside((q.start, q.end)))
        if not told and self._a.text[q.end - 1] not in "!?":
            return None
        verbs = [t for t in before if t.pos in ("VERB", "AUX") and t.child("nsubj") is not None]
        subject = self._t.sayings.subject(verbs[-1]) if verbs else None
        if subject is None or subject.lower in self._t.words.lists["nobody"]:  # "ce n'est pas l'avis de X : ..."
            nouns = [t for t in before if t.pos in ("NOUN", "PROPN") and not t.child("case")]
            subject = next((t for t in nouns if t.is_root or t.dep == "nsubj"), None)
        subject = self._sender(subject) or subject
        speaker = self._t.speakers.of(subject) if subject is not None else None
        if speaker is None or not (speaker.human or speaker.entity):
            return None
        return Cue(speaker, "before a colon", 0.7, True)

    def _sender(self, subject: Token | None) -> Token | None:
        """ "The reply came from X: ...": whose words they are."""
        lists = self._t.words.lists
        if subject is None or subject.lemma not in lists["documents"]:
            return None
        return next((c for c in subject.head.all("obl") if c.case() in lists["by"] and c.pos in ("NOUN", "PROPN")), None)

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

    def _closing(self, q: Quote) -> Cue | None:
        """Japan “will never ...” the annexation, X said: the attribution ends the sentence around the marks."""
        for t in self._around.following(q):
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
