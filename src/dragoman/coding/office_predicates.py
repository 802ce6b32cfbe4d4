"""Offices that a sentence says of its subject: "X a été élu président de la Corée", "Y succeeded Z as foreign minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dragoman.coding.classes import cues
from dragoman.coding.frames import is_passive
from dragoman.coding.persons import People, Person
from dragoman.language.tokens import Token, span_head

if TYPE_CHECKING:
    from dragoman.coding.analysis import Analysis
    from dragoman.coding.titles import Title

_SAID = ("xcomp", "attr", "obj", "obl", "nmod", "dep", "appos", "advcl", "amod")
_SUBJECTS = ("nsubj", "nsubj:pass")
_PAST = ("Past", "Imp")


class Held(NamedTuple):
    """Who has an office by the words of a sentence, or had it."""

    person: Person
    former: bool


def predicated(analysis: Analysis, people: People, title: Title) -> Held | None:
    """The person who is, was, becomes or is made what the office says; None where the words say it of nobody, or as not so."""
    tokens = analysis.tokens(title.phrase.start, title.phrase.end)
    if not tokens or title.phrase.plural:
        return None
    head = span_head(tokens)
    verb = _verb_of(head, analysis.lang)
    if verb is None or any(c.lower in cues(analysis.lang, "negation") for c in (*verb.children, *head.children)):
        return None
    held = [m.person for noun in _holders(verb, analysis.lang) if noun not in tokens and (m := people.at(noun)) is not None]
    return Held(held[0], _is_over(verb, analysis.lang)) if held else None


def _holders(verb: Token, lang: str) -> list[Token]:
    """Of whom the verb says the office: who follows another in it, whom somebody makes it, else who is made it or becomes it."""
    if verb.lemma in cues(lang, "following_in_office"):
        return verb.all("obl:agent") if is_passive(verb, lang) else [t for t in verb.children if t.i < verb.i]
    if verb.lemma in cues(lang, "made_office") and verb.lemma not in cues(lang, "becoming_office") and not is_passive(verb, lang):
        return verb.all("obj")
    return [_antecedent(t, lang) for t in verb.all(*_SUBJECTS)]


def _antecedent(subject: Token, lang: str) -> Token:
    """ "X, who served as president": whom a relative pronoun stands for."""
    clause = subject.head
    told = clause.dep == "acl:relcl" and _is_over(clause, lang)
    return clause.head if subject.pos == "PRON" and told else subject


def _is_over(verb: Token, lang: str) -> bool:
    """True where the verb tells that somebody was or served as something, and no longer."""
    being = verb.child("cop") or (verb if verb.lemma in cues(lang, "being_office") else None)
    return being is not None and being.morph.get("Tense") in _PAST


def _verb_of(head: Token, lang: str) -> Token | None:
    """What carries the subject: the office itself beside "is", else the verb of making and becoming that it completes."""
    if head.child("cop") is not None:
        return head
    if head.dep == "nmod" and head.head.lemma in cues(lang, "office_post"):  # "au poste de ministre"
        head = head.head
    elif head.case() and head.case() not in cues(lang, "as_office"):
        return None
    verb = _governor(head) if head.case() else head.head
    if head.dep not in _SAID or verb is None or verb is head:
        return None
    if head.dep == "attr" and verb.lemma in cues(lang, "being_office"):
        return verb if verb.child("aux") is None else None
    said = cues(lang, "made_office") | cues(lang, "following_in_office")
    return verb if verb.lemma in said or (head.case() and verb.lemma in cues(lang, "serving_office")) else None


def _governor(head: Token) -> Token | None:
    """The verb that what "as" introduces belongs to: parsers hang it on the noun in front of it too."""
    return next((t for t in head.ancestors() if t.pos == "VERB"), None)
