"""Offices that a sentence says of its subject: "X a été élu président de la Corée", "Y is the new foreign minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.classes import cues
from dragoman.coding.frames import is_passive
from dragoman.coding.persons import People, Person
from dragoman.language.tokens import Token, span_head

if TYPE_CHECKING:
    from dragoman.coding.analysis import Analysis
    from dragoman.coding.titles import Title

_SAID = ("xcomp", "attr", "obj", "obl", "nmod", "dep", "appos", "advcl", "amod")
_SUBJECTS = ("nsubj", "nsubj:pass")


def predicated(analysis: Analysis, people: People, title: Title) -> Person | None:
    """The person who is, becomes or is made what the office says; None where the words say it of nobody, or as not so."""
    tokens = analysis.tokens(title.phrase.start, title.phrase.end)
    if not tokens or title.phrase.plural:
        return None
    head = span_head(tokens)
    verb = _verb_of(head, analysis.lang)
    if verb is None or any(c.lower in cues(analysis.lang, "negation") for c in (*verb.children, *head.children)):
        return None
    held = [m.person for noun in _holders(verb, analysis.lang) if noun not in tokens and (m := people.at(noun)) is not None]
    return held[0] if held else None


def _holders(verb: Token, lang: str) -> list[Token]:
    """Of whom the verb says the office: whom somebody makes it, else who is made it or becomes it."""
    if verb.lemma in cues(lang, "made_office") and verb.lemma not in cues(lang, "becoming_office") and not is_passive(verb, lang):
        return verb.all("obj")
    return verb.all(*_SUBJECTS)


def _verb_of(head: Token, lang: str) -> Token | None:
    """What carries the subject: the office itself beside "is", else the verb of making and becoming that it completes."""
    copula = head.child("cop")
    if copula is not None:
        return head if copula.morph.get("Tense") != "Past" and copula.morph.get("Tense") != "Imp" else None
    verb = head.head
    if head.dep not in _SAID or verb is head or (head.case() and head.case() not in cues(lang, "as_office")):
        return None
    if verb.lemma == "be" and head.dep == "attr":
        return verb if verb.morph.get("Tense") == "Pres" and verb.child("aux") is None else None
    return verb if verb.lemma in cues(lang, "made_office") else None
