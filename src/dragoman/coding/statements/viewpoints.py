"""Views told without a verb of saying: "Pour son avocat, ...", "X, pour qui ...", "un site selon lequel ..."."""

from __future__ import annotations

from dragoman.coding.statements.sayings import is_finite
from dragoman.coding.statements.sources import Sources
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.speaking import may_speak
from dragoman.coding.statements.talk import Found, Talk, noun_run
from dragoman.language.lines import Span
from dragoman.language.tokens import Sentence, Token, span_head


class Viewpoints:
    """Finds the views of one article."""

    def __init__(self, talk: Talk, sources: Sources) -> None:
        self._t = talk
        self._lists = talk.words.lists
        self._sources = sources

    def read(self, sentence: Sentence, found: list[Found]) -> list[Found]:
        """Statements that lie in none of those found before."""
        made: list[Found] = []
        for t in sentence.tokens:
            viewed = t.lower in self._lists["viewpoint"]
            if not (viewed or t.lower in self._lists["whom"]) or self._t.is_quoted(t.start):
                continue
            view = self._led(t) if viewed else self._relative(t)
            if view is None or any(f.outer[0] <= t.start < f.outer[1] for f in found):
                continue
            speaker, span = view
            outer = (min(t.start, span[0]), span[1])
            made.append(Found((span,), speaker, "indirect", f"view: {t.lower}", outer, 0.8 * speaker.trust))
        return made

    def _led(self, t: Token) -> tuple[Speaker, Span] | None:
        """ "Pour le maire, la rue est sûre": who may speak, at the head of the sentence, and a clause behind the comma."""
        sentence = t.sentence
        lead = [x for x in sentence.tokens[: t.i] if x.text[0].isalnum()]
        if any(x.pos != "CCONJ" for x in lead):
            return None
        run = noun_run(sentence.tokens[t.i + 1 :])
        head = span_head(run) if run else None
        comma = sentence.tokens[run[-1].i + 1] if run and run[-1].i + 1 < len(sentence.tokens) else None
        if head is None or comma is None or comma.text != "," or not self._views(head):
            return None
        speaker = self._sources.named(sentence, t.end)
        span = self._sources.clause_behind(sentence, t.end, speaker) if speaker is not None else None
        return (speaker, span) if speaker is not None and span is not None and self._tells(sentence, span) else None

    def _views(self, head: Token) -> bool:
        """True for people and bodies; a state's name tells as often for whom something is so."""
        name = self._t.discourse.analysis.name_at(head)
        return (name is None or name.kind != "state") and may_speak(head, self._t.words)

    def _relative(self, t: Token) -> tuple[Speaker, Span] | None:
        """ "X, pour qui ...", "les dires d'un témoin selon lesquels ...": who stands in front speaks behind."""
        sentence = t.sentence
        previous = sentence.tokens[t.i - 1] if t.i else t
        viewed = previous.lower in self._lists["viewpoint"] and t.lower in self._lists["whose_view"]
        source = self._sources.ends(sentence.text[: t.start - sentence.start].rstrip())
        if source is None and not viewed:
            return None
        at = previous.start if source is None else sentence.start + source
        clause = next((a for a in t.ancestors() if a.dep.startswith("acl")), None)
        near = [x for x in sentence.tokens if x.end <= at and x.pos in ("NOUN", "PROPN")]
        head = clause.head if clause is not None and clause.head.end <= at else (near[-1] if near else None)
        speaker = self._t.speakers.of(head) if head is not None else None
        if head is None or speaker is None or not self._t.speakers.apt(head, speaker):
            return None
        if head.lemma in self._lists["documents"] and speaker.at <= head.start:
            return None  # a rumour that is nobody's
        span = self._sources.clean(t.end, _relative_end(t, clause) or self._sources.main_end(sentence, t.end))
        return (speaker, span) if span is not None and self._tells(sentence, span) else None

    def _tells(self, sentence: Sentence, span: Span) -> bool:
        """True where a finite verb stands in a stretch, and does not open it."""
        tokens = sentence.at(*span)
        return any(is_finite(x) for x in tokens[1:] if x.pos in ("VERB", "AUX")) and tokens[0].pos not in ("VERB", "AUX")


def _relative_end(t: Token, clause: Token | None) -> int | None:
    """End of a relative clause behind which the main clause goes on."""
    tokens = t.sentence.tokens
    for comma, after in zip(tokens[t.i :], tokens[t.i + 1 :], strict=False):
        if comma.text == "," and after.pos in ("VERB", "AUX") and is_finite(after):
            return comma.start
    inside = [x for x in clause.subtree() if x.i > t.i] if clause is not None else []
    last = max(inside, key=lambda x: x.i, default=None)
    goes_on = last is not None and any(is_finite(x) for x in tokens[last.i + 1 :] if x.pos in ("VERB", "AUX"))
    return last.end if last is not None and goes_on else None
