"""Acts that somebody is about to do, or means to do ("on the verge of leaving", "l'intention de quitter"), or means not to."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.language.tokens import Token

_VERBAL = ("VERB", "AUX")
_CLAUSES = ("acl", "xcomp", "ccomp", "advcl", "nmod", "obl")
_HELD = ("obj", "nsubj", "nsubj:pass", "attr", "obl")


def intended_by(t: Token, lang: str) -> Token | None:
    """The noun of will ("intention", "plan", "decision") whose infinitive or gerund a verb is; None for others."""
    if t.pos not in _VERBAL or t.dep not in _CLAUSES or t.head is t:
        return None
    nouns = [t.head] if t.head.pos == "NOUN" else [c for c in t.head.children if c.dep in _HELD and c.i < t.i]
    return next((n for n in reversed(nouns) if n.lemma in cues(lang, "will")), None)


def meant(t: Token, lang: str) -> bool:
    """True for what somebody says that he means to do ("announced its intention to leave")."""
    noun = intended_by(t, lang)
    return noun is not None and noun.lemma in cues(lang, "meaning_to")


def decided_against(t: Token, lang: str) -> str | None:
    """The preposition of "decided against sending", or None."""
    decided = t.pos in _VERBAL and t.dep in _CLAUSES and t.head.lemma in cues(lang, "deciding")
    return next((m.text for m in t.all("mark", "case") if m.lower in ("against", "contre")), None) if decided else None


def averse(t: Token, lang: str) -> str | None:
    """The word by which somebody is loath to do an act ("reluctant to sign", "shied away from signing"), or None."""
    over = t.head
    if t.pos not in _VERBAL or t.dep not in (*_CLAUSES, "pcomp") or over is t:
        return None
    return over.text if over.lemma in cues(lang, "averse") else None


def imminent(t: Token, lang: str) -> str | None:
    """The word by which an act is about to be done ("about to leave", "sur le point de quitter"), or None."""
    over = t.head
    if t.pos not in _VERBAL or t.dep not in (*_CLAUSES, "pcomp") or over is t or over.lemma not in cues(lang, "imminent"):
        return None
    placed = over.pos != "NOUN" or over.case() in grammar(lang, "imminent_case")
    return over.text if placed else None
