"""The clause, infinitive or object behind a verb of saying, and where it ends."""

from __future__ import annotations

import re

from dragoman.coding.classes import every
from dragoman.coding.statements.sayings import Saying, is_finite, is_gerund
from dragoman.coding.statements.talk import SPACE, Talk
from dragoman.language.lines import Span, trim
from dragoman.language.tokens import Token
from dragoman.packs import has_trait

EDGE = SPACE + ',;:.—–-\n"”»'
_LONGEST_LEAD = 14
_LONGEST_ASIDE = 6
_SUBJECTS = ("nsubj", "nsubj:pass")
_OPENING = frozenset({"tout", "en", "while", "before"})


class Clauses:
    """Finds what is said behind its verb."""

    def __init__(self, talk: Talk) -> None:
        self._t = talk
        self._words = talk.words
        self._bare = has_trait(talk.lang, "bare_clauses")
        spans, afterwards = ("|".join(sorted(talk.words.lists[name])) for name in ("spans", "afterwards"))
        # "..., two days after": the teller says when; the parser is spared such words.
        self._later = re.compile(rf",\s+(?:[\w-]+\s+){{0,4}}?(?:{spans})\s+(?:{afterwards})\b")

    def behind(self, said: Saying) -> Span | None:
        """The clause or infinitive behind a verb, without its complementiser."""
        verb = said.verb
        head = self._head(verb)
        mark = self._mark(verb, head)
        if mark is not None and "clause" in said.frames:
            return self._extent(said, mark.end, head)
        if head is None or self._asks(head, verb) or any(t.text in ":;" for t in verb.sentence.tokens[verb.i : head.i]):
            return None
        finite = is_finite(head)
        if finite and "clause" in said.frames and self._bare:
            return self._extent(said, _leftmost(head, verb), head)
        bare = (head.child("mark", "case") is None or self._bare) and not finite
        infinitive = any(a.morph.get("VerbForm") == "Inf" for a in (head, *head.all("aux", "aux:pass", "cop")))
        if "inf" in said.frames and bare and infinitive:
            return self._extent(said, _leftmost(head, verb), head)
        return None

    def object(self, said: Saying) -> Span | None:
        """The noun phrase that a verb of saying has for its object, where it is more than a name.

        Of a noun of weight ("the importance of ...", "sur la nécessité de ...") any verb of saying may say so.
        """
        verb = said.verb
        behind = [c for c in verb.children if c.i > verb.i and c.pos == "NOUN"]
        obj = next((c for c in behind if self._weighty(c)), None) if "event" not in said.frames else None
        weighty = obj is not None
        if obj is None and "np" in said.frames:
            obj = next((c for c in behind if c.dep == "obj"), None)
        if obj is None or not said.plain or (said.behind is not None and not said.own):
            return None
        act = not (weighty or self._words.has("stressing", verb.lemma)) and self._words.has("not_said", obj.lemma, obj.lower)
        if act or self._t.is_quoted(obj.start):
            return None
        tokens = [t for t in obj.subtree() if t.i > verb.i and not self._introduces(t, obj)]
        return self._extent(said, tokens[0].start, obj) if weighty or len(tokens) >= 4 else None

    def _weighty(self, noun: Token) -> bool:
        """True for an object, or what stands behind "on", that tells what is said whatever the verb of saying."""
        return self._words.has("weighty", noun.lemma) and (noun.dep == "obj" or self._words.has("upon", noun.case()))

    def _introduces(self, token: Token, noun: Token) -> bool:
        return token.dep in ("case", "fixed") and (token.head is noun or token.head.head is noun)

    def _head(self, verb: Token) -> Token | None:
        """Head of the clause that a verb governs, that of "savoir" in "faire savoir" included."""
        for c in verb.children:
            if c.i > verb.i and c.dep in ("ccomp", "xcomp") and c.pos not in ("PUNCT", "ADP", "SCONJ", "DET"):
                inner = c.child("ccomp") if verb.lemma in self._words.compound else None
                return inner or c
        return None

    def _mark(self, verb: Token, head: Token | None) -> Token | None:
        """The complementiser of the clause behind a verb; other verbs may not stand between."""
        spared = self._words.compound.get(verb.lemma, (frozenset(), frozenset()))[0] | self._words.lists["sure"]
        for t in verb.sentence.tokens[verb.i + 1 : verb.i + _LONGEST_LEAD]:
            if t.lower.replace("’", "'") in self._words.lists["that"]:
                relative = t.dep in ("obj", *_SUBJECTS) and t.pos == "PRON" and head is None
                compares = t.sentence.tokens[t.i - 1].lower in self._words.lists["not_that"]
                return None if relative or compares else t
            if (t.pos in ("VERB", "AUX") and t.lemma not in spared) or t.text in ";:":
                return None
        return None

    def _asks(self, head: Token, verb: Token) -> bool:
        between = verb.sentence.tokens[verb.i + 1 : head.i][:4]
        labels = ("mark", "advmod", "obj", "nsubj", "attr")
        return any(t.lower in self._words.lists["whether"] and t.dep in labels for t in between)

    def _extent(self, said: Saying, start: int, head: Token | None) -> Span | None:
        """From `start` to where the clause ends: the sentence's end, or what goes on with the verb of saying."""
        sentence = said.verb.sentence
        outside = (t for t in sentence.tokens if t.start > start and self._breaks(t, said.verb, head))
        stop = next(outside, None)
        a, b = trim(self._t.text, start, sentence.end if stop is None else _before(stop))
        while a < b and self._t.text[a] in "," + SPACE:
            a += 1
        later = self._later.search(self._t.text, max(a, head.end if head is not None else a), b)
        b = a + len(self._t.text[a : later.start() if later is not None else b].rstrip(EDGE))
        return (a, b) if b > a else None

    def _breaks(self, t: Token, verb: Token, head: Token | None) -> bool:
        """True for the first word of what no longer belongs to the reported clause."""
        before = t.sentence.tokens[t.i - 1]
        if t.text == ";":
            return True
        if before.text == "," and (self._turns(t) or self._aside(t)):
            return True
        if is_gerund(t) and self._words.frames(t.lemma) and (before.text == "," or before.lower in _OPENING):
            return True
        if t.pos == "VERB" and before.pos == "CCONJ" and self._says_too(t, verb):
            return True
        if before.text == "," and verb.dep.startswith("acl") and verb.head.i < verb.i and _resumes(t, verb):
            return True
        if before.text == "," and verb.dep == "advcl" and t.i < verb.head.i and verb not in t.ancestors():
            return True
        if head is None or t is head or head in t.ancestors() or t.i <= head.i:
            return False
        joined = t.dep in ("conj", "advcl", "parataxis") and t.pos in ("VERB", "AUX")
        return joined and (t.head is verb or t.head in verb.ancestors()) and _linked(t)

    def _turns(self, t: Token) -> bool:
        """Behind a comma: a contrast, a new main clause, or a relative clause that nothing follows."""
        if t.lower in self._words.lists["against"]:
            return _own_clause(t)
        if t.lower.replace("’", "'") in self._words.lists["relatives"]:
            rest = t.sentence.tokens[t.i + 1 :]
            return not any(r.text == "," for r in rest) and any(is_finite(r) for r in rest)  # not "dont onze enfants"
        if t.pos != "CCONJ" or not _own_clause(t):
            return False
        after = t.sentence.tokens[t.i + 1] if t.i + 1 < len(t.sentence.tokens) else t
        return after.lower.replace("’", "'") not in self._words.lists["that"]

    def _aside(self, t: Token) -> bool:
        """Behind a comma the teller's own words on what is said: "ce que dément X"."""
        disputes = any(self._words.verbs.get(x.lemma) == frozenset() for x in t.sentence.tokens[t.i : t.i + _LONGEST_ASIDE])
        return disputes and t.lower in self._words.lists["which"]

    def _says_too(self, t: Token, verb: Token) -> bool:
        """ "Said it was lost and called on ...": a second verb of saying in the tense of the first."""
        same = t.morph.get("Tense") == verb.morph.get("Tense") and not t.all("aux")
        return bool(self._words.verbs.get(t.lemma)) and same and t.child(*_SUBJECTS) is None


def last_stop(tokens: list[Token], start: int) -> int:
    """Where the last clause of some tokens begins: behind a semicolon, or a colon with a finite verb on its right."""
    stops = [t for t in tokens if t.text == ";" or (t.text == ":" and any(is_finite(x) for x in tokens if x.i > t.i))]
    return stops[-1].end if stops else start


def _leftmost(head: Token, verb: Token) -> int:
    """Start of a clause without complementiser, the negation in front of it included."""
    first = min((t for t in head.subtree() if t.i > verb.i), key=lambda t: t.i)
    before = first.sentence.tokens[first.i - 1]
    return before.start if before.i > verb.i and before.lower in every("weak_negation") else first.start


def _before(t: Token) -> int:
    """Start of a token, or of the conjunction and comma in front of it."""
    tokens, k = t.sentence.tokens, t.i
    while k > 0 and (tokens[k - 1].pos in ("CCONJ", "PUNCT") or tokens[k - 1].lower in _OPENING):
        k -= 1
    return tokens[k].start


def _linked(t: Token) -> bool:
    """A verb that a conjunction joins, or a gerund behind a comma."""
    before = t.sentence.tokens[max(0, t.i - 4) : t.i]
    if t.dep == "advcl":
        return t.morph.get("VerbForm") in ("Part", "Ger") and any(b.text == "," for b in before[-2:])
    return t.child(*_SUBJECTS) is None and any(b.pos == "CCONJ" for b in before)


def _own_clause(t: Token) -> bool:
    """A finite verb with a subject of its own follows."""
    return any(r.dep in _SUBJECTS for r in t.sentence.tokens[t.i + 1 : t.i + 12])


def _resumes(t: Token, verb: Token) -> bool:
    """Behind a relative clause the main verb goes on after a comma."""
    main = verb.head
    if t.i > verb.i + 1 and main not in (t, *t.ancestors()):
        return True
    return t.i > main.i and any(main in x.children for x in (t, t.head))
