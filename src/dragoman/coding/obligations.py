"""Acts that are still owed: "must ratify", "has yet to sign", "doit être ratifié", "reste à conclure"."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.language.tokens import Token

_VERBAL = ("VERB", "AUX")
_INFINITIVES = ("xcomp", "ccomp", "obl", "acl", "advcl")


def obliged(t: Token, lang: str) -> str | None:
    """The word that says that an act has still to be done, None where none does."""
    if t.pos not in _VERBAL:
        return None
    modal = next((a for a in t.all("aux") if a.lower in cues(lang, "obliging_modal")), None)
    if modal is not None:
        return None if _perfect(t) else modal.text
    over = t.head
    owed = t.dep in _INFINITIVES and over is not t and over.pos in _VERBAL and over.lemma in cues(lang, "obliging")
    return over.text if owed and _is_infinitive(t) and not _fulfilled(over) else None


def not_yet(t: Token, lang: str) -> str | None:
    """The verb of "has yet to do", by which an act is not done; None for others."""
    owing = next((a for a in t.all("aux") if a.lemma in cues(lang, "obliging") and _is_infinitive(t)), None)
    if owing is not None and any(c.lower in cues(lang, "still_owed") and c.i < t.i for c in t.children):
        return owing.text  # "has still to be signed"
    over = t.head
    if t.dep not in _INFINITIVES or over is t or over.lemma not in cues(lang, "obliging") or not _is_infinitive(t):
        return None
    yet = any(c.lower in cues(lang, "not_yet") and c.i < t.i for c in [*over.children, *t.children])
    return over.text if yet else None


def blamed(t: Token, lang: str) -> str | None:
    """The modal of "should never have seized", "n'aurait pas dû saisir": who is blamed for an act has done it."""
    modal = next((a for a in t.all("aux") if a.lower in grammar(lang, "owing_modal")), None)
    if modal is not None:
        return modal.text if _perfect(t) and _denied(t, lang) else None
    over = t.head
    if t.dep not in _INFINITIVES or over is t or over.lemma not in grammar(lang, "owing_modal"):
        return None
    conditional = any(a.morph.get("Mood") == "Cnd" for a in over.all("aux"))
    return over.text if (conditional or _perfect(t)) and (_denied(over, lang) or _denied(t, lang)) else None


def _denied(t: Token, lang: str) -> bool:
    return any(c.lower in cues(lang, "negation") and c.dep == "advmod" for c in t.children)


def demanded(t: Token, lang: str) -> bool:
    """True for a clause by which its subject must do something ("must withdraw", "doit se retirer"), not only see it."""
    act = next((c for c in t.children if c.dep in _INFINITIVES and _is_infinitive(c)), None)
    if t.lemma in cues(lang, "demanding") and act is not None:
        return act.lemma not in cues(lang, "reflecting")
    modal = any(a.lower in cues(lang, "demanding_modal") for a in t.all("aux"))
    return (modal or _bare(t, lang)) and not _perfect(t) and t.lemma not in cues(lang, "reflecting")


def _bare(t: Token, lang: str) -> bool:
    """ "Insisted that Budapest scrap its tax": a bare verb behind one subject, where a statement would have an ending."""
    subject = t.child("nsubj")
    bare = bool(grammar(lang, "bare_demand")) and t.pos == "VERB" and t.lower == t.lemma and not t.all("aux", "cop")
    bare = bare and t.lemma not in grammar(lang, "same_past")
    marked = any(m.lower in grammar(lang, "bare_demand") for m in t.all("mark"))
    return bare and marked and subject is not None and subject.pos in ("PROPN", "NOUN") and not _several(subject)


def _several(noun: Token) -> bool:
    return noun.morph.get("Number") == "Plur" or noun.child("conj") is not None or noun.lemma != noun.lower


def _is_infinitive(t: Token) -> bool:
    particle = any(a.lower in grammar(t.sentence.lang, "infinitive_marks") for a in t.all("aux", "mark", "case"))
    return (
        particle
        or t.morph.get("VerbForm") == "Inf"
        or any(a.morph.get("VerbForm") == "Inf" for a in t.all("aux", "aux:pass", "cop"))
    )


def _perfect(t: Token) -> bool:
    """ "Must have signed" guesses at what was done."""
    return any(a.lower == "have" for a in t.all("aux"))


def _fulfilled(over: Token) -> bool:
    """ "Had to withdraw", "a dû se retirer" tell that it was done."""
    finite = [over, *over.all("aux")]
    return any(f.morph.get("Tense") == "Past" and f.morph.get("VerbForm") != "Inf" for f in finite)
