"""Indirect statements: what a verb of saying reports, or a source vouches for."""

from __future__ import annotations

from dragoman.coding.statements.attributions import Attributions
from dragoman.coding.statements.clauses import Clauses
from dragoman.coding.statements.sayings import Saying
from dragoman.coding.statements.sources import Sources
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.talk import Found, Talk
from dragoman.coding.statements.viewpoints import Viewpoints
from dragoman.language.lines import Span
from dragoman.language.tokens import Sentence, Token


class ReportReader:
    """Reads the indirect statements of one article."""

    def __init__(self, talk: Talk) -> None:
        self._t = talk
        self._clauses = Clauses(talk)
        self._attributions = Attributions(talk)
        self._sources = Sources(talk)
        self._viewpoints = Viewpoints(talk, self._sources)

    def read(self, sentence: Sentence) -> list[Found]:
        """Indirect statements of a sentence, in the order of their words of saying."""
        found: list[Found] = []
        for t in sentence.tokens:
            said = self._t.sayings.of(t) if not self._t.is_quoted(t.start) else None
            if said is None or not said.frames or self._t.sayings.negated(t) or self._t.sayings.impersonal(t):
                continue
            made = self._of_verb(said)
            if made is not None:
                self._t.speakers.remember(made.speaker)
                found.append(made)
        vouched = self._sources.read(sentence, found)
        vouched += self._viewpoints.read(sentence, found + vouched)
        for f in vouched:
            self._t.speakers.remember(f.speaker)
        return found + vouched

    def _of_verb(self, said: Saying) -> Found | None:
        parts, subject, why = self._said(said)
        speaker = self._speaker(subject) if parts and subject is not None else None
        if speaker is None:
            return None
        trust = (0.85 if why == "clause of" else 0.8) * speaker.trust
        outer = (min(said.first.start, parts[0][0]), max(said.verb.end, parts[-1][1]))
        return Found(parts, speaker, "indirect", f"{why} {said.verb.lemma}", outer, trust)

    def _said(self, said: Saying) -> tuple[tuple[Span, ...], Token | None, str]:
        """What is said, by whom, and where it stands: behind the verb, in front of it, or as its object.

        What "comme l'a confirmé X" takes up is the teller's own.
        """
        if said.taking_up:
            return (), None, ""
        fronted = [s for s in (said.behind, said.before) if s is not None] if "front" in said.frames and said.plain else []
        enclosed = any(self._attributions.encloses(said, s) for s in fronted)
        span = self._clauses.behind(said) if said.before is not None and not enclosed else None
        if span is not None:
            return (span,), said.before, "clause of"
        for subject in fronted:
            parts = self._attributions.ahead(said, subject)
            if parts:
                return parts, subject, "clause before"
        span = self._clauses.object(said) if said.before is not None else None
        return ((span,) if span else ()), said.before, "object of"

    def _speaker(self, subject: Token) -> Speaker | None:
        if subject.lower in self._t.words.lists["nobody"]:
            return self._sources.behind(subject) or self._t.speakers.of(subject)
        return self._t.speakers.of(subject)
