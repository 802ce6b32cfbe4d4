"""What talks are about is not done in them: "discussed the NATO meeting", "discussed ways to support Kyiv"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar
from dragoman.coding.frames import preposition
from dragoman.language.tokens import Token

_BORROWED = "one side is taken from the clause around"


def doubt_topics(candidates: list[Candidate]) -> None:
    """Doubt the talks of one sentence that took a side from those who only speak of them, or speak well of them."""
    by_token = {id(c.token): c for c in candidates if not c.doubt}
    for c in candidates:
        if c.type == "CONSULT" and c.frame.nominal and _BORROWED in c.reasons:
            above = next((by_token[id(t)] for t in c.token.ancestors() if id(t) in by_token), None)
            if above is not None and _speaks_of(above, c):
                c.doubt = c.doubt or "it is only spoken of"


def only_talked_over(c: Candidate) -> bool:
    """ "Discussed ways to support Kyiv", "how France could help Dakar": what talks were about, where nobody has done it yet."""
    if c.frame.nominal or not _open(c.token, c.frame.lang):
        return False
    lang, below = c.frame.lang, c.token
    for above in c.token.ancestors():
        if above.pos == "NOUN":
            over = above.head.head if above.dep == "conj" else above.head
            return above.lemma in cues(lang, "ways") and over.lemma in cues(lang, "talked_over")
        if above.lemma in cues(lang, "talked_over"):
            return any(k.lower in cues(lang, "in_what_way") for k in below.children)
        if below.dep not in ("conj", "xcomp", "ccomp") and above.lemma not in cues(lang, "able"):
            return False
        below = above
    return False


def _open(verb: Token, lang: str) -> bool:
    """An infinitive, a gerund, or what somebody can or could do."""
    able = any(a.lemma in cues(lang, "able") for a in (verb.head, *verb.all("aux")))
    return able or (verb.morph.get("VerbForm") in ("Inf", "Ger", "Part") and verb.child("nsubj", "aux:pass") is None)


def _speaks_of(above: Candidate, c: Candidate) -> bool:
    """True for words of support, and for a talk whose object the other talk is."""
    topic = any(c.token in t.subtree() for t in above.frame.obj)
    named = ("", *grammar(c.frame.lang, "speaks_of"))
    supported = above.type == "SUPPORT" and preposition(c.token) in named
    return supported or (above.type == "CONSULT" and not above.frame.nominal and topic)
