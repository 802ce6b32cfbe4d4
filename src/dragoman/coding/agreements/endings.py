"""Instruments that come to their end by themselves: "the truce collapsed", "the lease ran out last month"."""

from __future__ import annotations

from dragoman.coding.agreements.words import has
from dragoman.coding.reality import reality
from dragoman.coding.tenses import future_by_form, is_future
from dragoman.language.tokens import Token
from dragoman.records import AgreementStatus

_PAST = ("Past", "Imp")


def ended(top: Token, teller: Token, lang: str) -> AgreementStatus | None:
    """The state of an instrument by a verb of running out, whose subject it is; None for other words.

    What has run out is at an end, what is still to run out stands.
    """
    if _is_let_end(top, teller, lang):
        return "terminated"
    if not has(lang, "ends_itself", teller) or not _is_subject(top, teller):
        return None
    if reality(teller, None, lang).status != "occurred" or is_future(teller) or future_by_form(teller):
        return "in-force"
    return "terminated" if _is_past(teller) else "in-force"


def _is_let_end(top: Token, teller: Token, lang: str) -> bool:
    """ "Let the pact with Oslo lapse", whatever the parser took the last word for."""
    let = next((t for t in (teller, teller.head) if t.pos == "VERB" and has(lang, "let", t)), None)
    return let is not None and any(t.i > top.i and has(lang, "ends_itself", t) for t in let.subtree())


def _is_subject(top: Token, teller: Token) -> bool:
    """True for the subject of a verb without an object, also by a relative clause or a participle on it."""
    if teller.pos not in ("VERB", "AUX", "ADJ") or teller.all("obj"):
        return False
    return (top.head is teller and top.dep in ("nsubj", "nsubj:pass")) or (teller.head is top and teller.dep.startswith("acl"))


def _is_past(verb: Token) -> bool:
    """Told as past by its own form or by a verb that helps it: "expired", "has lapsed"."""
    return any(t.morph.get("Tense") in _PAST or t.morph.get("VerbForm") == "Part" for t in (verb, *verb.all("aux")))
