"""What the repairs ask of single words."""

from __future__ import annotations

from dragoman.language.tokens import Token

PARTICIPLE_ENDS = ("é", "ée", "és", "ées", "i", "ie", "is", "u", "ue", "us", "it", "ite", "rt", "ert")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
NOMINAL = ("NOUN", "PROPN", "PRON")
_REFLEXIVE = ("se", "s'", "s’", "me", "m'", "m’", "te", "y", "en")
_LINKS = ("aux", "aux:pass", "cop")


def is_finite(verb: Token) -> bool:
    """True for a verb in a personal form, its auxiliaries included; not for commands."""
    forms = [t for t in (verb, *verb.all(*_LINKS)) if t.morph.get("VerbForm") == "Fin"]
    return bool(forms) and all(t.morph.get("Mood") != "Imp" for t in forms)


def group_start(verb: Token) -> int:
    """Place of the first word of a verb group: negation, clitics and auxiliaries included."""
    own = {c.i for c in verb.children if c.dep in (*_LINKS, "advmod", "expl", "expl:pass", "iobj", "obj", "obl", "dep")
           and c.pos in ("AUX", "VERB", "ADV", "PRON", "DET", "ADP") and not c.children}  # fmt: skip
    start = verb.i
    while start - 1 in own:
        start -= 1
    return start


def own_subject(verb: Token) -> Token | None:
    """The subject of a verb; a reflexive pronoun is none."""
    return next((c for c in verb.children if c.dep in SUBJECTS and c.lower not in _REFLEXIVE), None)


def is_participle(word: Token) -> bool:
    """A past participle that no auxiliary carries, or an adjective without copula."""
    plain = word.child("aux", "aux:pass", "cop") is None
    past = word.morph.get("VerbForm") == "Part" and word.morph.get("Tense") == "Past"
    return plain and (word.pos == "ADJ" or (word.pos == "VERB" and past))


def number_fits(noun: Token, verb: Token) -> bool:
    """False where a noun and a verb in a personal form differ in number."""
    carriers = _personal(verb)
    mine, its = noun.morph.get("Number"), carriers[0].morph.get("Number") if carriers else None
    return noun.pos == "PROPN" or noun.child("conj") is not None or None in (mine, its) or mine == its


def has_subject(verb: Token) -> bool:
    """True where the verb, or the verb that it is joined to, has a subject."""
    while True:
        if own_subject(verb) is not None:
            return True
        if verb.dep != "conj" or verb.head.pos not in ("VERB", "AUX", "ADJ"):
            return False
        if is_finite(verb) and is_participle(verb.head) and verb.head.dep != "conj":  # "X, excédé par Y, a décidé"
            return False
        verb = verb.head


def subject_label(verb: Token) -> str:
    """The label of a subject of this verb."""
    return "nsubj:pass" if verb.child("aux:pass") is not None else "nsubj"


def tells_of_several(verb: Token) -> bool:
    """True for a verb whose personal form, its own or an auxiliary's, is a plural."""
    return any(c.morph.get("Number") == "Plur" for c in _personal(verb))


def _personal(verb: Token) -> list[Token]:
    """The words of a verb group that are personal forms."""
    return [c for c in (verb, *verb.all(*_LINKS)) if c.morph.get("VerbForm") == "Fin"]
