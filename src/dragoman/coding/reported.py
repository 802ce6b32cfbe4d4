"""Indirect statements: the clause of a verb of saying, or of "selon" and "according to"."""

from __future__ import annotations

import re

from dragoman.coding.discourse import Discourse
from dragoman.coding.quoted import Found
from dragoman.coding.sayings import Saying, Sayings, is_finite
from dragoman.coding.speakers import Speaker, Speakers
from dragoman.language.folding import fold
from dragoman.language.lines import Span, trim
from dragoman.language.speech import Speech
from dragoman.language.tokens import Sentence, Token, span_head

_SPACE = " \u00a0\u202f\u2009"
_EDGE = _SPACE + ",;:.—–-\n\"”»"
_LONGEST_LEAD = 14
_RELATIVES = ("qui", "que", "qu'", "qu’", "dont", "où", "who", "which", "whose", "where")


class ReportReader:
    """Reads the indirect statements of one article."""

    def __init__(self, discourse: Discourse, words: Speech, sayings: Sayings, speakers: Speakers) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._words = words
        self._sayings = sayings
        self._speakers = speakers
        alternatives = "|".join(re.escape(" ".join(s)) for s in words.sources)
        nouns = "|".join(sorted(words.lists["source_nouns"])) or "(?!)"
        self._sources = re.compile(rf"(?<!\w)(?:(?:{alternatives})(?!\w)|de (?=(?:{nouns})\b))")

    def read(self, sentence: Sentence) -> list[Found]:
        """Indirect statements of a sentence, in the order of their words of saying."""
        found: list[Found] = []
        for t in sentence.tokens:
            if self._quoted(t.start):
                continue
            said = self._sayings.of(t)
            if said is not None and said.frames and not self._sayings.negated(t):
                found += self._of_verb(said)
        return found + self._of_sources(sentence, found)

    def _quoted(self, offset: int) -> bool:
        q = self._a.quote_at(offset)
        return q is not None and len(self._a.text[q.start : q.end].split()) > 2

    def _of_verb(self, said: Saying) -> list[Found]:
        why, subject = "clause of", said.before
        span = self._behind(said) if said.before is not None else None
        parts: tuple[Span, ...] = (span,) if span else ()
        if not parts and "front" in said.frames and said.plain:
            for subject in (said.behind, said.before):
                parts = self._ahead(said, subject) if subject is not None and not parts else parts
                if parts:
                    break
            why = "clause before"
        if not parts and "np" in said.frames and said.before is not None:
            span, subject = self._object(said), said.before
            parts, why = ((span,) if span else ()), "object of"
        speaker = self._speaker(subject) if parts and subject is not None else None
        if speaker is None:
            return []
        trust = 0.85 if why == "clause of" else 0.8
        outer = (min(said.first.start, parts[0][0]), max(said.verb.end, parts[-1][1]))
        return [Found(parts, speaker, "indirect", f"{why} {said.verb.lemma}", outer, trust * speaker.trust)]

    def _speaker(self, subject: Token) -> Speaker | None:
        if subject.lower in self._words.lists["nobody"]:
            behind = self._sources.search(fold(self._a.text[subject.start : subject.sentence.end]))
            return self._source_at(subject.sentence, subject.start + behind.end()) if behind else None
        return self._speakers.of(subject)

    def _behind(self, said: Saying) -> Span | None:
        """The clause, infinitive or question behind a verb, without its complementiser."""
        verb = said.verb
        head = self._clause_head(verb)
        mark = self._mark(verb, head)
        if mark is not None and "clause" in said.frames:
            return self._extent(said, mark.end, head)
        if head is None or head.i < verb.i or self._asks(head, verb):
            return None
        finite = is_finite(head)
        if finite and "clause" in said.frames and self._a.lang == "en":
            return self._extent(said, self._leftmost(head, verb), head)
        bare = head.child("mark", "case") is None and not finite
        infinitive = any(a.morph.get("VerbForm") == "Inf" for a in (head, *head.all("aux", "aux:pass", "cop")))
        if "inf" in said.frames and (bare or self._a.lang == "en") and infinitive:
            return self._extent(said, self._leftmost(head, verb), head)
        return None

    def _clause_head(self, verb: Token) -> Token | None:
        """Head of the clause that a verb governs, that of "savoir" in "faire savoir" included."""
        for c in verb.children:
            if c.i > verb.i and c.dep in ("ccomp", "xcomp") and c.pos in ("VERB", "AUX", "ADJ", "NOUN", "PRON", "PROPN"):
                inner = c.child("ccomp") if verb.lemma in self._words.compound else None
                return inner or c
        return None

    def _mark(self, verb: Token, head: Token | None) -> Token | None:
        """The complementiser of the clause behind a verb; other verbs may not stand between."""
        spared = self._words.compound.get(verb.lemma, (frozenset(), frozenset()))[0]
        for t in verb.sentence.tokens[verb.i + 1 : verb.i + _LONGEST_LEAD]:
            if t.lower.replace("’", "'") in self._words.lists["that"]:
                relative = t.dep in ("nsubj", "obj", "nsubj:pass") and t.pos == "PRON" and head is None
                before = t.sentence.tokens[t.i - 1]
                return None if relative or before.lower in ("ce", "plus", "moins", "alors", "so", "than") else t
            if t.pos in ("VERB", "AUX") and t.lemma not in spared or t.text in ";:":
                return None
        return None

    def _asks(self, head: Token, verb: Token) -> bool:
        between = verb.sentence.tokens[verb.i + 1 : head.i]
        return any(t.lower in self._words.lists["whether"] and t.dep in ("mark", "advmod", "obj", "nsubj", "attr") for t in between[:4])

    def _leftmost(self, head: Token, verb: Token) -> int:
        return min(t.start for t in head.subtree() if t.i > verb.i)

    def _extent(self, said: Saying, start: int, head: Token | None) -> Span | None:
        """From `start` to where the clause ends: the sentence's end, or what goes on with the verb of saying."""
        sentence, verb = said.verb.sentence, said.verb
        end = sentence.end
        inner = [t for t in sentence.tokens if t.start >= start]
        for t in inner:
            if t.start > start and self._breaks(t, verb, head):
                end = self._before(t)
                break
        a, b = trim(self._a.text, start, end)
        b = a + len(self._a.text[a:b].rstrip(_EDGE))
        return (a, b) if b > a else None

    def _before(self, t: Token) -> int:
        """Start of a token, or of the conjunction and comma in front of it."""
        tokens = t.sentence.tokens
        k = t.i
        while k > 0 and (tokens[k - 1].pos in ("CCONJ", "PUNCT") or tokens[k - 1].lower in ("tout", "en", "while", "before")):
            k -= 1
        return tokens[k].start

    def _breaks(self, t: Token, verb: Token, head: Token | None) -> bool:
        """True for the first word of what no longer belongs to the reported clause."""
        before = t.sentence.tokens[t.i - 1]
        if before.text == ";" or t.text == ";":
            return True
        if t.lower in self._words.lists["against"] and before.text == "," and self._own_clause(t):
            return True
        if t.lower in _RELATIVES and before.text == "," and not self._comma_after(t):
            return True
        if t.pos == "CCONJ" and before.text == "," and self._own_clause(t) and self._finite_after(t):
            return True
        if t.pos == "VERB" and before.pos == "CCONJ" and self._says_too(t, verb):
            return True
        if verb.dep.startswith("acl") and verb.head.i < verb.i and self._resumes(t, verb):
            return True
        if head is None or t is head or head in t.ancestors():
            return False
        joined = t.dep in ("conj", "advcl", "parataxis") and t.pos in ("VERB", "AUX") and (t.head is verb or t.head in verb.ancestors())
        return joined and self._linked(t) and t.i > head.i

    def _linked(self, t: Token) -> bool:
        """A verb that a conjunction joins, or a gerund behind a comma."""
        before = t.sentence.tokens[max(0, t.i - 4) : t.i]
        if t.dep == "advcl":
            return t.morph.get("VerbForm") in ("Part", "Ger") and any(b.text == "," for b in before[-2:])
        return t.child("nsubj", "nsubj:pass") is None and any(b.pos == "CCONJ" for b in before)

    def _comma_after(self, t: Token) -> bool:
        """A relative clause that another comma closes stands inside the clause."""
        return any(r.text == "," for r in t.sentence.tokens[t.i + 1 :])

    def _finite_after(self, t: Token) -> bool:
        """A new main clause behind a conjunction: its subject comes before any complementiser."""
        rest = t.sentence.tokens[t.i + 1 : t.i + 3]
        return bool(rest) and rest[0].lower.replace("’", "'") not in self._words.lists["that"]

    def _says_too(self, t: Token, verb: Token) -> bool:
        """"Said it was lost and called on ...": a second verb of saying in the tense of the first."""
        frames = self._words.verbs.get(t.lemma)
        same = t.morph.get("Tense") == verb.morph.get("Tense")
        return bool(frames) and same and t.child("nsubj", "nsubj:pass") is None

    def _own_clause(self, t: Token) -> bool:
        """A finite verb with a subject of its own follows."""
        rest = t.sentence.tokens[t.i + 1 : t.i + 12]
        return any(r.dep in ("nsubj", "nsubj:pass") for r in rest)

    def _resumes(self, t: Token, verb: Token) -> bool:
        """Behind a relative clause the main verb goes on after a comma."""
        before = t.sentence.tokens[t.i - 1]
        main = verb.head
        return before.text == "," and t.i > verb.i + 1 and main not in (t, *t.ancestors()) or (
            before.text == "," and any(main in x.children for x in (t, t.head)) and t.i > main.i
        )

    def _ahead(self, said: Saying, subject: Token) -> tuple[Span, ...]:
        """The clause in front of "a dit X" or "X said", with what goes on behind it where it is unfinished."""
        bounds = self._attribution(said, subject)
        left = self._left(said.verb.sentence, bounds[0]) if bounds else None
        if bounds is None or left is None:
            return ()
        rest = self._rest(said.verb.sentence, left, bounds[1])
        return (left, rest) if rest else (left,)

    def _attribution(self, said: Saying, subject: Token) -> Span | None:
        """Start and end of the words of attribution; None where they do not stand behind a comma."""
        inverted = subject is said.behind
        addressed = self._words.has("audience", said.verb.lemma)
        if not inverted and (self._a.lang == "fr" or said.verb.dep.startswith("acl")):
            return None
        if not inverted and not addressed and any(c.i > said.verb.i for c in said.verb.all("obj")):
            return None
        first = said.first if inverted else self._subject_start(said, subject)
        if first is None or first.i == 0 or not self._behind_comma(first):
            return None
        end = max(said.last.end, subject.end)
        for t in said.verb.sentence.tokens:
            if t.start >= end and t.text in ",.;:—–?!":
                return first.start, t.start
            if t.start >= end and not inverted and t.pos in ("VERB", "AUX"):
                return None
        return first.start, said.verb.sentence.end

    def _behind_comma(self, t: Token) -> bool:
        before = self._a.text[t.sentence.start : t.start].rstrip(_SPACE)
        return before.endswith((",", "—", "–", " -", "?", "!", "\"", "”", "»"))

    def _subject_start(self, said: Saying, subject: Token) -> Token | None:
        """First word of the subject: behind the last comma, or of the title in front of an apposed name."""
        tokens, group = said.verb.sentence.tokens, said.first.i
        stops = [-1, *(t.i for t in tokens[:group] if t.text in (",", "\"", "”")), group]
        stretches = [(a + 1, b) for a, b in zip(stops, stops[1:], strict=False) if a + 1 < b]
        if len(stretches) < 2:
            return None
        start, end = stretches[-1]
        if end < group and len(stretches) > 2 and self._bare_name(tokens[start:end]) and tokens[stretches[-2][0]].pos != "VERB":
            start = stretches[-2][0]
        elif subject.i < start:
            start = next((a for a, b in reversed(stretches) if a <= subject.i), start)
        clause = tokens[start:group]
        relative = any(t.dep == "acl:relcl" for t in clause)
        return tokens[start] if relative or not any(t.pos == "VERB" and t.dep != "acl" for t in clause) else None

    def _bare_name(self, tokens: list[Token]) -> bool:
        """Nothing but a name, as behind the title that describes it."""
        return all(t.pos == "PROPN" or not t.text.isalpha() for t in tokens)

    def _left(self, sentence: Sentence, end: int) -> Span | None:
        """The clause from the start of the sentence, or from the last stop, up to an offset."""
        start = sentence.start
        for t in sentence.tokens:
            if t.start < end and t.text == ";":
                start = t.end
        for q in self._a.quotes:
            if start <= q.outer[0] and q.outer[1] <= end and len(self._a.text[q.start : q.end].split()) > 2:
                joined = [t for t in sentence.tokens if q.outer[1] <= t.start < end and t.pos == "CCONJ"]
                if not joined:
                    return None
                start = joined[0].end
        a, b = trim(self._a.text, start, end)
        b = a + len(self._a.text[a:b].rstrip(_EDGE.replace("\"", "").replace("”", "").replace("»", "")))
        inside = [t for t in sentence.tokens if a <= t.start < b]
        verbal = any(t.pos in ("VERB", "AUX") and is_finite(t) for t in inside)
        return (a, b) if verbal and len(inside) > 2 else None

    def _rest(self, sentence: Sentence, left: Span, end: int) -> Span | None:
        """What follows the attribution, where the clause in front of it is but a half."""
        a, b = trim(self._a.text, end, sentence.end)
        while a < b and self._a.text[a] in _EDGE:
            a += 1
        b = a + len(self._a.text[a:b].rstrip(_EDGE))
        rest = [t for t in sentence.tokens if a <= t.start < b]
        relative = rest and rest[0].lower in (*_RELATIVES, *self._words.lists["against"])
        if not rest or relative or self._a.text[end : end + 1] != ",":
            return None
        inside = [t for t in sentence.tokens if left[0] <= t.start < left[1]]
        opened = inside[0].lower.replace("’", "'") in self._words.lists["openers"] and not any(
            t.text == "," and t.i > inside[0].i for t in inside[3:]
        )
        broken = inside[-1].pos in ("VERB", "AUX") and rest[0].pos in ("DET", "PRON", "NOUN", "PROPN", "ADP", "VERB")
        return (a, b) if opened or broken else None

    def _object(self, said: Saying) -> Span | None:
        """The noun phrase that a verb of saying has for its object, where it is more than a name."""
        verb = said.verb
        obj = next((c for c in verb.all("obj") if c.i > verb.i and c.pos == "NOUN"), None)
        if obj is None or (said.behind is not None and not said.own) or self._words.has("not_said", obj.lemma, obj.lower):
            return None
        tokens = [t for t in obj.subtree() if t.i > verb.i]
        if len(tokens) < 4 or self._quoted(obj.start):
            return None
        return self._extent(said, tokens[0].start, obj)

    def _of_sources(self, sentence: Sentence, found: list[Found]) -> list[Found]:
        """Selon X, ... / ..., according to X."""
        made: list[Found] = []
        text = fold(sentence.text)
        for m in self._sources.finditer(text):
            at = sentence.start + m.start()
            if self._quoted(at) or any(f.outer[0] <= at < f.outer[1] for f in found):
                continue
            speaker = self._source_at(sentence, sentence.start + m.end())
            if speaker is None:
                continue
            span = self._sourced(sentence, at, sentence.start + m.end(), speaker)
            if span is not None:
                why = f"source: {m.group().strip()}"
                made.append(Found((span,), speaker, "indirect", why, (min(at, span[0]), max(at, span[1])), 0.85 * speaker.trust))
        return made

    def _source_at(self, sentence: Sentence, offset: int) -> Speaker | None:
        """Who is named behind a preposition that ends at an offset."""
        run: list[Token] = []
        for t in sentence.tokens:
            if t.start < offset:
                continue
            if t.pos in ("PUNCT", "VERB", "AUX") and t.text not in ("-", "'"):
                break
            run.append(t)
        following = self._a.text[offset : offset + 8].strip(_SPACE).lower()
        if not run or re.match(r"(?:lui|elle|eux|elles|him|her|them)\b", following):
            return self._subject_before(sentence, offset)
        return self._speakers.of(span_head(run))

    def _subject_before(self, sentence: Sentence, offset: int) -> Speaker | None:
        """"Selon elle": the last subject of the sentence, or of the one before, outside of relative clauses."""
        k = sentence.index
        for s in (sentence, self._a.sentences[k - 1] if k else sentence):
            for t in reversed(s.tokens):
                main = t.dep in ("nsubj", "nsubj:pass") and not t.head.dep.startswith("acl") and t.start < offset
                if main and (speaker := self._speakers.of(t)) is not None:
                    return speaker
        return None

    def _sourced(self, sentence: Sentence, at: int, behind: int, speaker: Speaker) -> Span | None:
        """The clause that a source vouches for, in front of it or behind."""
        text = self._a.text
        head = text[sentence.start : at].strip(_EDGE)
        if len(head.split()) <= 2:
            start = self._after_comma(sentence, behind, speaker)
            return self._clean(start, self._main_end(sentence, start))
        relative = [t for t in sentence.tokens if t.start < at and t.dep.startswith("nsubj") and t.head.dep.startswith("acl")]
        rest = text[behind : sentence.end]
        if relative and text[: at].rstrip()[-1] != "," and relative[-1].head.start > at - 40:
            return self._clean(relative[-1].end, sentence.end)
        if text[:at].rstrip(_SPACE).endswith(",") and "," in rest and self._goes_on(sentence, behind):
            return self._clean(self._clause_start(sentence, at), sentence.end)
        start = self._clause_start(sentence, at)
        return self._clean(start, at)

    def _main_end(self, sentence: Sentence, start: int) -> int:
        """Where the main clause ends: at a semicolon or at a relative clause that nothing follows."""
        for t in sentence.tokens:
            before = sentence.tokens[t.i - 1] if t.i else t
            last = t.lower in _RELATIVES and before.text == "," and not self._comma_after(t)
            if t.start > start and (t.text == ";" or last):
                return t.start
        return sentence.end

    def _goes_on(self, sentence: Sentence, behind: int) -> bool:
        """True where the clause goes on behind the second comma, rather than a description of the source."""
        comma = self._a.text.find(",", behind, sentence.end)
        after = [t for t in sentence.tokens if t.start > comma]
        return bool(after) and after[0].pos in ("ADP", "DET") and after[0].lower not in ("le", "la", "l'", "l’", "the", "a", "an", "dans", "in")

    def _after_comma(self, sentence: Sentence, behind: int, speaker: Speaker) -> int:
        """Behind the comma that ends the source's description, an apposed name included."""
        text = self._a.text
        comma = text.find(",", behind, sentence.end)
        if comma < 0:
            return behind
        named = [m for m in self._d.people.mentions if m.start > comma and m.person.name == speaker.name]
        second = text.find(",", comma + 1, sentence.end)
        if named and second > 0 and named[0].end <= second:
            return second + 1
        return comma + 1

    def _clause_start(self, sentence: Sentence, at: int) -> int:
        """The start of the sentence, or of the last participle clause that counts somebody or something."""
        tokens = [t for t in sentence.tokens if t.start < at]
        stops = [t.i for t in tokens if t.text == ";"]
        start = tokens[stops[-1] + 1].start if stops and stops[-1] + 1 < len(tokens) else sentence.start
        commas = [t.i for t in tokens if t.text == "," and t.i < tokens[-1].i]
        if not commas:
            return start
        last = tokens[commas[-1] + 1 :]
        participle = last[0].lower.endswith(("ant", "ing")) and last[0].pos == "VERB"
        return last[0].start if participle and any(t.pos == "NUM" for t in last) else start

    def _clean(self, start: int, end: int) -> Span | None:
        a, b = trim(self._a.text, start, end)
        while a < b and self._a.text[a] in ",;:" + _SPACE:
            a += 1
        b = a + len(self._a.text[a:b].rstrip(",;:.—–- \n" + _SPACE))
        return (a, b) if len(self._a.text[a:b].split()) > 2 else None
