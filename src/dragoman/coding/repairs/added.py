"""Names added behind the act: "..., tout comme le Chili", "..., along with Japan" stand beside the subject or a named object."""

from __future__ import annotations

from functools import cache

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.coding.repairs.words import own_subject
from dragoman.language.tokens import Sentence, Token

_ENDS = (".", ",", ";")
_LONGEST = 4  # words in a listed phrase


def mend_added(analysis: Analysis, sentence: Sentence) -> None:
    """Join to a bare name in the object, else to the subject, the name that such words add at the end of a clause.

    Who does "like" another is told of the subject alone.
    """
    tokens = sentence.tokens
    for t in tokens:
        start = _adding(t, analysis.lang)
        if start is None or not start or tokens[start - 1].text != "," or not _is_bare(analysis, t, start):
            continue
        alike = tokens[start].lower in cues(analysis.lang, "alike")
        if (alike and _follows(t) == ",") or (t.all("conj") and not alike):  # "neighbours, like Algeria, ..." is an example
            continue
        verb = next((a for a in t.ancestors() if a.pos == "VERB" and a.i < start and own_subject(a) is not None), None)
        if verb is None:
            continue
        named = [] if alike else verb.all("obj")
        beside = next((o for o in named if _is_bare(analysis, o, o.i)), own_subject(verb))
        if beside is None or beside is t:
            continue
        for word in [c for c in t.children if start <= c.i < t.i and c.dep in ("case", "advmod", "cc", "mark")]:
            word.attach(t, "cc")
        t.attach(beside, "conj")


def _adding(name: Token, lang: str) -> int | None:
    """Where the words begin that add a name, which stand in front of it and its article; None without them."""
    tokens = name.sentence.tokens
    end = name.i - (tokens[name.i - 1].pos == "DET")
    if end < 1 or tokens[end - 1].lower not in _last_words(lang):
        return None
    for size in range(_LONGEST, 0, -1):
        first = end - size
        if first >= 0 and "_".join(t.lower.replace("’", "'") for t in tokens[first:end]) in cues(lang, "adding"):
            return first
    return None


@cache
def _last_words(lang: str) -> frozenset[str]:
    return frozenset(words.rpartition("_")[2] for words in cues(lang, "adding"))


def _is_bare(analysis: Analysis, t: Token, start: int) -> bool:
    """True for the name of a state or capital that nothing introduces behind a place and nothing but an end of clause follows."""
    name = analysis.name_at(t)
    if name is None or name.kind not in ("state", "capital", "organisation"):
        return False
    introduced = any(c.dep == "case" and c.lower in cues(analysis.lang, "of") and not start <= c.i < t.i for c in t.children)
    return not introduced and _follows(t) in _ENDS


def _follows(name: Token) -> str:
    """The text of the token behind a name and those joined to it; a full stop at the end of the sentence."""
    tokens = name.sentence.tokens
    last = max((name, *name.all("conj")), key=lambda t: t.i)
    return tokens[last.i + 1].text if last.i + 1 < len(tokens) else "."
