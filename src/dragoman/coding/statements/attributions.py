"""What is said in front of its verb: "The port is open, said X" and "Le port, a dit X, est ouvert"."""

from __future__ import annotations

from dragoman.coding.statements.clauses import EDGE, last_stop
from dragoman.coding.statements.sayings import Saying, is_finite
from dragoman.coding.statements.talk import SPACE, Talk, is_long
from dragoman.language.lines import Span, trim
from dragoman.language.tokens import Sentence, Token
from dragoman.packs import has_trait

_MARKS = '"”»'
_STOPS = (",", '"', "”", "»", "—", "–")


class Attributions:
    """Finds the clause in front of a verb of saying."""

    def __init__(self, talk: Talk) -> None:
        self._t = talk

    def ahead(self, said: Saying, subject: Token) -> tuple[Span, ...]:
        """The clause in front, with what goes on behind the attribution where the clause is unfinished."""
        bounds = self.bounds(said, subject)
        left = self._left(said.verb, bounds[0]) if bounds else None
        if bounds is None or left is None:
            return ()
        sentence = said.verb.sentence
        inside = [t for t in sentence.tokens if left[0] <= t.start < left[1]]
        whole = len(inside) > 2 and self._tells([t for t in inside if t.head is not said.verb or not t.dep.startswith("aux")])
        rest = self._rest(sentence, inside, bounds[1], whole)
        if rest is None:
            return (left,) if whole else ()
        return left, rest

    def encloses(self, said: Saying, subject: Token) -> bool:
        """True where commas stand on both sides of the attribution: "The army, he said, has left"."""
        bounds = self.bounds(said, subject)
        return bounds is not None and self._t.text[bounds[1] : bounds[1] + 1] == ","

    def bounds(self, said: Saying, subject: Token) -> Span | None:
        """Start and end of the words of attribution; None where they do not stand behind a stop."""
        inverted = subject is said.behind
        if not inverted and (has_trait(self._t.lang, "inversion") or said.verb.dep.startswith("acl") or self._has_object(said)):
            return None
        first = said.first if inverted else self._subject_start(said, subject)
        if first is None or first.i == 0 or not self._behind_stop(first):
            return None
        end = max(said.last.end, subject.end)
        for t in said.verb.sentence.tokens:
            if t.start >= end and t.text in ",.;:—–?!":
                return first.start, t.start
            if t.start >= end and not inverted and t.pos in ("VERB", "AUX"):
                return None
        return first.start, said.verb.sentence.end

    def _has_object(self, said: Saying) -> bool:
        """True where the verb has an object that is not who is told."""
        addressed = self._t.words.has("audience", said.verb.lemma)
        return not addressed and any(c.i > said.verb.i for c in said.verb.all("obj"))

    def _behind_stop(self, t: Token) -> bool:
        before = self._t.text[t.sentence.start : t.start].rstrip(SPACE)
        return before.endswith((*_STOPS, " -", "?", "!"))

    def _subject_start(self, said: Saying, subject: Token) -> Token | None:
        """First word of the subject: behind the last comma, or of the title in front of an apposed name."""
        tokens, group = said.verb.sentence.tokens, said.first.i
        stops = [-1, *(t.i for t in tokens[:group] if t.text in _STOPS), group]
        stretches = [(a + 1, b) for a, b in zip(stops, stops[1:], strict=False) if a + 1 < b]
        if len(stretches) < 2:
            return None
        start, end = stretches[-1]
        titled = end < group and len(stretches) > 2 and _bare_name(tokens[start:end])
        if titled and tokens[stretches[-2][0]].pos != "VERB":
            start = stretches[-2][0]
        elif subject.i < start:
            start = next((a for a, _ in reversed(stretches) if a <= subject.i), start)
        clause = tokens[start:group]
        relative = any(t.dep == "acl:relcl" for t in clause)
        verbal = any(t.pos == "VERB" and not t.dep.startswith("acl") for t in clause)
        return tokens[start] if relative or not verbal else None

    def _left(self, verb: Token, end: int) -> Span | None:
        """The clause from the start of the sentence, or from the last stop, up to an offset."""
        sentence = verb.sentence
        start = last_stop([t for t in sentence.tokens if t.end <= end], sentence.start)
        for q in self._t.discourse.analysis.quotes:
            if start <= q.outer[0] and q.outer[1] <= end and is_long(self._t.text[q.start : q.end]):
                joined = [t for t in sentence.tokens if q.outer[1] <= t.start < end and t.pos == "CCONJ"]
                if not joined:
                    return None
                start = joined[0].end
        a, b = trim(self._t.text, start, end)
        b = a + len(self._t.text[a:b].rstrip("".join(c for c in EDGE if c not in _MARKS)))
        return (a, b) if a < b else None

    def _tells(self, tokens: list[Token]) -> bool:
        """True where a finite verb stands outside of relative clauses."""
        relative = False
        for t in tokens:
            word = t.lower.replace("’", "'")
            if word in self._t.words.lists["relatives"] and (t.pos == "PRON" or t.dep in ("nsubj", "obj", "nmod")):
                relative = True
            elif t.text == ",":
                relative = False
            elif t.pos in ("VERB", "AUX") and is_finite(t) and not t.dep.startswith("acl"):
                if not relative:
                    return True
                relative = t.pos == "AUX"
        return False

    def _rest(self, sentence: Sentence, inside: list[Token], end: int, whole: bool) -> Span | None:
        """What follows the attribution, where the clause in front of it is but a half."""
        text = self._t.text
        a = end
        while a < sentence.end and text[a] in EDGE:
            a += 1
        b = a + len(text[a : sentence.end].rstrip(EDGE))
        rest = [t for t in sentence.tokens if a <= t.start < b]
        if not inside or not rest or text[end : end + 1] != "," or self._turns(rest[0]):
            return None
        if not whole:
            return (a, b) if any(t.pos in ("VERB", "AUX") and is_finite(t) for t in rest[:3]) else None
        first = inside[1] if inside[0].pos == "CCONJ" and len(inside) > 1 else inside[0]
        opens = first.lower.replace("’", "'") in self._t.words.lists["openers"]
        opened = opens and not any(t.text == "," for t in inside[3:])
        broken = _wants_object(inside[-1]) and rest[0].pos in ("DET", "PRON", "NOUN", "PROPN")
        return (a, b) if opened or broken else None

    def _turns(self, t: Token) -> bool:
        lists = self._t.words.lists
        return t.lower.replace("’", "'") in lists["relatives"] | lists["against"]


def _wants_object(t: Token) -> bool:
    """True for an active verb at the end of a broken clause ("la ville se refuse")."""
    passive = t.child("aux:pass", "nsubj:pass") is not None
    return t.pos in ("VERB", "AUX") and is_finite(t) and not passive


def _bare_name(tokens: list[Token]) -> bool:
    """Nothing but a name, as behind the title that describes it."""
    return all(t.pos == "PROPN" or not t.text.isalpha() for t in tokens)
