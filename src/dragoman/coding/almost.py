"""Acts that were all but done: "nearly struck", "came close to signing", "a failli toucher"."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.language.tokens import Token

_VERBAL = ("VERB", "AUX")
_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "obl")
_BETWEEN = ("AUX", "PRON")


def almost(t: Token, lang: str) -> str | None:
    """The word by which an act came near to being done, and so was not; None for others."""
    if t.pos not in _VERBAL or t.lemma in cues(lang, "done_in_part"):
        return None
    adverb = next((c for c in t.all("advmod") if c.lower in cues(lang, "all_but") and _right_before(c, t)), None)
    return adverb.text if adverb is not None else _by_a_hair(t, lang) or _near_to(t, lang)


def _right_before(adverb: Token, t: Token) -> bool:
    """True where only helping words stand between: farther off the adverb belongs to a number or a date."""
    return adverb.i < t.i and all(w.pos in _BETWEEN for w in t.sentence.tokens[adverb.i + 1 : t.i])


def _by_a_hair(t: Token, lang: str) -> str | None:
    """The verb that says that its infinitive did not come about, as "faillir"."""
    over = t.head
    return over.text if t.dep in _CLAUSES and over is not t and over.lemma in cues(lang, "failing_narrowly") else None


def _near_to(t: Token, lang: str) -> str | None:
    """What somebody came near to: "came close to signing", "within metres of hitting", "été près de signer"."""
    was_near = next((c for c in t.all("advmod") if c.lower in cues(lang, "close_to") and c.i < t.i), None)
    if was_near is not None and any(c.dep == "cop" and c.lower in cues(lang, "was") for c in t.children):
        return was_near.text
    if t.dep not in _CLAUSES or t.head is t:
        return None
    for near in (t.head, *(c for c in t.head.children if c.dep in ("advmod", "xcomp") and c.i < t.i)):
        over = near.head
        by_word = near.lower in cues(lang, "close_to") or near.case() in cues(lang, "close_to")
        if over is not near and over.lemma in cues(lang, "coming_close") and (by_word or near.lemma in cues(lang, "hair")):
            return near.text
    return None
