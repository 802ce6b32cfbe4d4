"""Verbs that only say when another one happens: "va signer", "vient de signer", "is going to sign"."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.language.tokens import Token
from dragoman.packs import has_trait

# Form, tense and mood of the finite verb, and whether an auxiliary stands by, where a tense tells it: "signera", "will sign",
# "a signé".
_WILL = "Fin-Fut-Ind-False"
_WILL_BY_AUXILIARY = "Fin-----True"
_HAS = "Fin-Pres-Ind-True"


def is_going_to(t: Token) -> bool:
    """True for a verb that somebody "is going to" do."""
    return t.dep == "xcomp" and t.head.lemma == "go" and t.head.text.lower() == "going"


def timed(t: Token) -> tuple[Token, str] | None:
    """The verb that only tells when a verb happens, and the form that the two have together; None where none does."""
    lang, head = t.sentence.lang, t.head
    if not has_trait(lang, "governing_modals"):
        return (head, _WILL_BY_AUXILIARY) if is_going_to(t) else None
    if t.dep not in ("xcomp", "ccomp") or head is t:
        return None
    led = t.child("mark", "case") is not None  # "va signer", but "vient de signer"; "sans aller jusqu'à signer" is neither
    if not led and head.lemma in cues(lang, "planned_modal") and head.lemma not in grammar(lang, "owing_modal"):
        return head, _WILL
    return (head, _HAS) if led and head.lemma in cues(lang, "recent_past") else None
