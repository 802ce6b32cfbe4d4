"""Instruments of which their own clause says how near they are: "should follow", "is not yet ready for signature"."""

from __future__ import annotations

from dragoman.coding.agreements.words import begins, has, kind_of
from dragoman.coding.classes import cues
from dragoman.coding.obligations import obliged
from dragoman.coding.reality import reality
from dragoman.language.tokens import Token
from dragoman.records import AgreementStatus

_SUBJECT = ("nsubj", "nsubj:pass")
# What tells of what an instrument is about.
_TOPIC = ("amod", "compound", "nmod")
# Lists of words by which a text is closed, for which it may be ready.
_CLOSED = ("signed", "initialled", "ratified")


def coming(noun: Token, top: Token, lang: str) -> tuple[AgreementStatus, Token] | None:
    """The state of an instrument that is ready or not ready to be signed, or that is to come; None for others.

    `top` is the noun, or what it hangs on without being another thing ("the text of the accord").
    """
    if top.dep not in _SUBJECT or top.is_root:
        return None
    verb = top.head
    ready = next((t for t in (verb, *verb.all("xcomp", "amod", "advmod")) if has(lang, "ready", t)), None)
    if ready is not None:
        return _ready(ready, verb, lang)
    some = has(lang, "weak", noun) and not any(t.dep in _TOPIC for t in noun.children)
    new = begins(noun, lang) and not some and kind_of(noun, lang) != "declaration"
    awaited = next((t for t in (verb, *verb.all("xcomp")) if has(lang, "awaited", t)), None)
    return ("announced", awaited) if new and awaited is not None and _is_ahead(awaited, verb, lang) else None


def left_to_do(state: str | None, verb: Token, lang: str) -> AgreementStatus | None:
    """The state of what remains to be done: "remains to be finalised", "reste à ratifier"; None for other verbs."""
    if obliged(verb, lang) is None or not has(lang, "remaining", verb.head):
        return None
    closing = state == "signed" and has(lang, "penned", verb)
    return "signed" if state == "ratified" else "not-signed" if closing else "negotiated"


def _ready(ready: Token, verb: Token, lang: str) -> tuple[AgreementStatus, Token] | None:
    """ "Ready for signature": settled; "not ready to be signed": not signed."""
    if not any(has(lang, name, t) for t in ready.subtree() if t is not ready for name in _CLOSED):
        return None
    told = {reality(t, None, lang).status for t in (ready, verb)}
    if "negated" in told:
        return "not-signed", ready
    return ("negotiated", ready) if told == {"occurred"} else None


def _is_ahead(word: Token, verb: Token, lang: str) -> bool:
    """True for what is told as coming, not as having come or as doubtful: "should follow", "is expected", "is to come"."""
    told = reality(word, None, lang).status
    due = any(a.lower in cues(lang, "demanding_modal") for a in word.all("aux"))
    if told == "negated" or (told == "hypothetical" and not due) or word.all("obj"):
        return False
    helped = any(t.dep.startswith("aux") or t.dep == "cop" for t in (*word.children, *verb.children))
    past = any(t.morph.get("Tense") in ("Past", "Imp") for t in (word, verb, *word.children) if t.pos == "AUX")
    return not past and (helped or word is not verb)
