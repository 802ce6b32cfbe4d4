"""Clauses that a source vouches for: "selon X", "d'après X", "according to X", "de source diplomatique"."""

from __future__ import annotations

import re

from dragoman.coding.statements.clauses import EDGE, last_stop
from dragoman.coding.statements.sayings import is_finite
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.talk import SPACE, Found, Talk, noun_run
from dragoman.language.folding import fold
from dragoman.language.lines import Span, trim
from dragoman.language.tokens import Sentence, Token, span_head

_SUBJECTS = ("nsubj", "nsubj:pass")
# Characters that the words before a source and its first noun take at most.
_WORDS = 60
_FIRST = re.compile(rf"[{SPACE}]*(\w*)")


class Sources:
    """Finds the sources of one article."""

    def __init__(self, talk: Talk) -> None:
        self._t = talk
        alternatives = "|".join(re.escape(" ".join(s)) for s in talk.words.sources)
        nouns = "|".join(sorted(talk.words.lists["source_nouns"])) or "(?!)"
        self._pattern = re.compile(rf"(?<!\w)(?:(?:{alternatives})(?![\w-])|de (?=(?:{nouns})\b))")

    def read(self, sentence: Sentence, found: list[Found]) -> list[Found]:
        """Statements of the sources of a sentence that lie in none of those found before."""
        made: list[Found] = []
        for m in self._pattern.finditer(fold(sentence.text)):
            at, behind = sentence.start + m.start(), sentence.start + m.end()
            if self._t.is_quoted(at) or self._quotes(sentence, behind) or any(f.outer[0] <= at < f.outer[1] for f in found):
                continue
            if self._word(behind) in self._t.words.lists["whom"]:
                continue
            speaker = self.named(sentence, behind)
            span = self._clause(sentence, at, behind, speaker) if speaker is not None else None
            if speaker is not None and span is not None:
                outer = (min(at, span[0]), max(at, span[1]))
                why = f"source: {m.group().strip()}"
                made.append(Found((span,), speaker, "indirect", why, outer, 0.85 * speaker.trust))
        return made

    def behind(self, token: Token) -> Speaker | None:
        """ "Apprend-on de source policière": the source named behind a verb whose subject is nobody."""
        found = self._pattern.search(fold(self._t.text[token.start : token.sentence.end]))
        return self.named(token.sentence, token.start + found.end()) if found else None

    def opens(self, token: Token) -> bool:
        """True for the first word of what names a source: "selon", "according to"."""
        end = min(token.start + _WORDS, token.sentence.end)
        return self._pattern.match(fold(self._t.text[token.start : end])) is not None

    def ends(self, words: str) -> int | None:
        """Where the last words of a stretch name a source ("..., à en croire"), the place where they begin."""
        return next((m.start() for m in self._pattern.finditer(fold(words)) if m.end() == len(words)), None)

    def named(self, sentence: Sentence, offset: int) -> Speaker | None:
        """Who is named behind a preposition that ends at an offset."""
        run = noun_run([t for t in sentence.tokens if t.start >= offset])
        if not run or self._word(offset) in self._t.words.lists["pronouns"]:
            spoken = bool(run) and run[0].lower in self._t.words.lists["pronouns"]  # the parser is spared some of them
            meant = self._t.speakers.of(run[0]) if spoken else None
            if meant is not None:
                return meant
            last = self._t.speakers.last(offset) if not self._t.text[sentence.start : offset].strip(EDGE)[12:] else None
            return last or self._subject_before(sentence, offset)
        return self._t.speakers.named_by(run, span_head(run))

    def _word(self, offset: int) -> str:
        """The first word behind an offset, in lower case."""
        found = _FIRST.match(self._t.text, offset)
        return found[1].lower() if found else ""

    def _subject_before(self, sentence: Sentence, offset: int) -> Speaker | None:
        """ "Selon elle": the last subject of the sentence, or of the one before, outside of relative clauses."""
        k = sentence.index
        for s in (sentence, self._t.discourse.analysis.sentences[k - 1] if k else sentence):
            for t in reversed(s.tokens):
                main = t.dep in _SUBJECTS and not t.head.dep.startswith("acl") and t.start < offset
                if main and (speaker := self._t.speakers.of(t)) is not None:
                    return speaker
        return None

    def _clause(self, sentence: Sentence, at: int, behind: int, speaker: Speaker) -> Span | None:
        """The clause that a source vouches for, in front of it or behind."""
        text = self._t.text
        before = text[sentence.start : at].rstrip(SPACE)
        if len(before.strip(EDGE).split()) <= 2 or before.endswith(" :") or before.endswith(":"):
            return self.clause_behind(sentence, behind, speaker)
        verb = self._relative_verb(sentence, at) if not before.endswith(",") else None
        if verb is not None:
            return self.clean(verb, sentence.end)
        start = self._clause_start(sentence, at)
        hearsay = [t for t in sentence.tokens if t.end <= at and t.lower.endswith("-on")]
        if hearsay and (comma := text.rfind(",", start, hearsay[-1].start)) > 0:
            return self.clean(start, comma)
        if before.endswith(",") and self._goes_on(sentence, behind):
            return self.clean(start, sentence.end)
        return self.clean(start, at)

    def clause_behind(self, sentence: Sentence, behind: int, speaker: Speaker) -> Span | None:
        """The clause behind the comma that ends the description of a source at the head of its sentence."""
        start = self._after_comma(sentence, behind, speaker)
        return self.clean(start, self.main_end(sentence, start))

    def _quotes(self, sentence: Sentence, behind: int) -> bool:
        """True where a quotation opens behind the comma that ends the source's name: its words are what is said."""
        comma = self._t.text.find(",", behind, sentence.end)
        opening = (q.outer[0] for q in self._t.discourse.analysis.quotes if comma < q.outer[0] < sentence.end)
        return comma >= 0 and any(not self._t.text[comma + 1 : a].strip() and self._t.is_quoted(a + 2) for a in opening)

    def _relative_verb(self, sentence: Sentence, at: int) -> int | None:
        """End of the relative pronoun in whose clause the source stands ("qui aurait, selon lui, ...")."""
        near = [
            t for t in sentence.tokens
            if t.start < at and t.dep in _SUBJECTS and t.head.dep.startswith("acl") and t.head.start > at - 40
        ]  # fmt: skip
        return near[-1].end if near else None

    def main_end(self, sentence: Sentence, start: int) -> int:
        """Where the main clause ends: at a semicolon or at a relative clause that nothing follows."""
        tokens = sentence.tokens
        for t in tokens:
            relative = t.i > 0 and tokens[t.i - 1].text == "," and t.lower.replace("’", "'") in self._t.words.lists["relatives"]
            rest = tokens[t.i + 1 :] if relative else []
            last = relative and not any(r.text == "," for r in rest) and any(is_finite(r) for r in rest)
            if t.start > start and (t.text == ";" or last):
                return t.start
        return sentence.end

    def _goes_on(self, sentence: Sentence, behind: int) -> bool:
        """True where the clause goes on behind the second comma, rather than a description of the source."""
        comma = self._t.text.find(",", behind, sentence.end)
        after = [t for t in sentence.tokens if t.start > comma] if comma >= 0 else []
        lists = self._t.words.lists
        if not after or after[0].lower.replace("’", "'") in lists["describing"] | lists["relatives"]:
            return False
        return after[0].pos in ("ADP", "DET", "PRON", "VERB", "AUX")

    def _after_comma(self, sentence: Sentence, behind: int, speaker: Speaker) -> int:
        """Behind the comma that ends the source's description, an apposed name included."""
        text = self._t.text
        comma = text.find(",", behind, sentence.end)
        if comma < 0:
            return behind
        second = text.find(",", comma + 1, sentence.end)
        if second < 0:
            return comma + 1
        named = [m for m in self._t.discourse.people.mentions if m.start > comma and m.person.name == speaker.name]
        apposed = [t for t in sentence.tokens if comma < t.start < second]
        bare = speaker.human and all(t.pos == "PROPN" and self._t.discourse.analysis.name_at(t) is None for t in apposed)
        return second + 1 if bare or (named and named[0].end <= second) else comma + 1

    def _clause_start(self, sentence: Sentence, at: int) -> int:
        """The start of the sentence, or of the last participle clause that counts somebody or something."""
        tokens = [t for t in sentence.tokens if t.start < at]
        start = last_stop(tokens, sentence.start)
        commas = [t.i for t in tokens if t.text == "," and t.i < tokens[-1].i]
        last = tokens[commas[-1] + 1 :] if commas else []
        participle = bool(last) and last[0].lower.endswith(("ant", "ing")) and last[0].pos == "VERB"
        return last[0].start if participle and any(t.pos == "NUM" for t in last) else start

    def clean(self, start: int, end: int) -> Span | None:
        """A stretch without the stops and blanks at its ends; None where it has no three words."""
        a, b = trim(self._t.text, start, end)
        while a < b and self._t.text[a] in ",;:" + SPACE:
            a += 1
        b = a + len(self._t.text[a:b].rstrip(",;:.—–- \n" + SPACE))
        return (a, b) if len(self._t.text[a:b].split()) > 2 else None
