"""What the repairs ask of single words."""

from __future__ import annotations

from dragoman.language.tokens import Token

PARTICIPLE_ENDS = ("é", "ée", "és", "ées", "i", "ie", "is", "u", "ue", "us", "it", "ite", "rt", "ert")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
NOMINAL = ("NOUN", "PROPN", "PRON")
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


def has_subject(verb: Token) -> bool:
    """True where the verb, or the verb that it is joined to, has a subject."""
    while True:
        if verb.child(*SUBJECTS) is not None:
            return True
        if verb.dep != "conj" or verb.head.pos not in ("VERB", "AUX", "ADJ"):
            return False
        verb = verb.head


def subject_label(verb: Token) -> str:
    """The label of a subject of this verb."""
    return "nsubj:pass" if verb.child("aux:pass") is not None else "nsubj"
