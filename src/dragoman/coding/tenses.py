"""The tense in which a predicate is told."""

from __future__ import annotations

from dragoman.coding.classes import every, grammar
from dragoman.language.tokens import Token

_AUXILIARIES = ("aux", "aux:pass")
_HAD = frozenset(every("had"))
_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_NOMINAL = ("NOUN", "PROPN", "ADJ")


def _verb(token: Token) -> Token:
    """The verb of a predicate: itself, or what a noun of action hangs on."""
    if token.pos not in _NOMINAL:
        return token
    return next((a for a in token.ancestors() if a.pos in ("VERB", "AUX")), token)


def is_present(token: Token) -> bool:
    """Told in the simple present: "salue", "condemns"."""
    if token.pos in _NOMINAL or token.all(*_AUXILIARIES):
        return False
    return token.morph.get("VerbForm") == "Fin" and token.morph.get("Tense") == "Pres"


def is_under_way(token: Token) -> bool:
    """Told in the present as going on: "is leaving"."""
    helpers = token.all(*_AUXILIARIES)
    going_on = token.morph.get("VerbForm") in ("Ger", "Part") and token.morph.get("Tense") != "Past"
    return going_on and len(helpers) == 1 and helpers[0].morph.get("Tense") == "Pres" and helpers[0].dep == "aux"


def is_earlier(token: Token) -> bool:
    """Told in the pluperfect, as what lies before the story: "avait signé", "had signed"."""
    return any(t.lower in _HAD for t in _verb(token).all("aux"))


def is_future(token: Token) -> bool:
    """Told in the future: "relèvera", "will raise"."""
    verb = _verb(token)
    group = [verb, *verb.all(*_AUXILIARIES)]
    return any(t.morph.get("Tense") == "Fut" or t.lower in _WILL for t in group)


def future_by_form(verb: Token) -> bool:
    """True for an infinitive with the ending of a future, whatever the tagger took it for: "signeront", "mettra"."""
    return verb.lower in _formed(verb, grammar(verb.sentence.lang, "future_ends"))


def conditional_by_form(verb: Token) -> bool:
    """True for the ending of a conditional ("recevrait"), unless the verb's own stem ends so: "livrait", "offrait"."""
    ends = grammar(verb.sentence.lang, "conditional_ends")
    if not verb.lower.endswith(ends) or verb.lower in _formed(verb, ends):
        return verb.lower.endswith(ends)
    own = {verb.lemma[:-2] + end[1:] for end in ends}
    return verb.lower not in own and not verb.lemma.endswith(grammar(verb.sentence.lang, "stem_like_conditional"))


def _formed(verb: Token, ends: tuple[str, ...]) -> set[str]:
    stem = verb.lemma.removesuffix("e").removesuffix("r")
    return {stem + end for end in ends}
