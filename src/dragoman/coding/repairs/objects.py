"""French objects: a bare noun phrase behind a verb is one, and an adjective in front of a noun is none."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.repairs.words import NOMINAL, own_subject
from dragoman.language.tokens import Sentence, Token

_HUNDREDS = ("cent", "cents", "mille", "vingts")


def mend_objects(sentence: Sentence) -> None:
    """Find objects that were taken for adjuncts."""
    for number in sentence.tokens:
        if number.lower in _HUNDREDS:
            _counted(number)
    for verb in sentence.tokens:
        if verb.pos == "VERB":
            _adjective(verb)
            _given(verb)
            _bare(verb)
            _parted(verb)
            _called(verb)


def _counted(number: Token) -> None:
    """ "deux cents carabiniers": the noun that is counted is the head."""
    if number.pos != "NOUN" or number.i + 1 >= len(number.sentence.tokens):
        return
    noun = number.sentence.tokens[number.i + 1]
    if noun.pos != "NOUN" or noun.child("case", "det") is not None or noun.head not in (number, number.head):
        return
    noun.attach(noun if number.is_root else number.head, number.dep)
    for c in [c for c in number.children if c.dep in ("det", "case", "amod", "nmod", "acl", "acl:relcl", "conj")]:
        c.attach(noun, c.dep)
    number.attach(noun, "nummod")


def _adjective(verb: Token) -> None:
    """ "ses bons offices": the noun behind an adjective is the object."""
    adjective = verb.child("obj")
    if adjective is None or adjective.pos != "ADJ" or adjective.i < verb.i:
        return
    noun = next((c for c in verb.children if c.i == adjective.i + 1), None)
    if noun is None or noun.pos != "NOUN" or noun.child("case", "det") is not None:
        return
    noun.dep = "obj"
    for c in list(adjective.children):
        c.attach(noun, c.dep)
    adjective.attach(noun, "amod")


def _given(verb: Token) -> None:
    """ "a donné suite à la requête": a noun that was taken for part of a preposition is the object of the verb before it."""
    lang = verb.sentence.lang
    for c in verb.children:
        noun = next((m for m in c.all("case") if m.i == verb.i + 1 and m.lemma in grammar(lang, "object_before_a")), None)
        if noun is None or any(o is not c for o in verb.all("obj")):
            continue
        noun.attach(verb, "obj")
        for mark in noun.all("fixed"):
            mark.attach(c, "case")
        c.dep = "obl"


def _bare(verb: Token) -> None:
    """ "a assigné Gazprom": nothing else is the object, and no preposition introduces the name."""
    if verb.child("obj", "aux:pass", "nsubj:pass", "ccomp") is not None or _passive(verb):
        return
    for c in [c for c in verb.children if c.i > verb.i]:
        if c.dep == "advmod" and c.pos != "PROPN":
            continue
        bare = c.pos in NOMINAL and c.child("case", "mark") is None
        if bare and c.dep in ("obl", "advmod") and c.lemma not in cues(c.sentence.lang, "times"):
            c.dep = "obj"
        return


def _parted(verb: Token) -> None:
    """ "inscrit sur sa liste deux entreprises": a noun without preposition is no complement of the noun before it."""
    if verb.child("obj", "aux:pass", "nsubj:pass", "ccomp") is not None or own_subject(verb) is None or _passive(verb):
        return
    for adjunct in verb.all("obl"):
        for c in adjunct.children:
            named = c.pos == "PROPN" or c.lower in cues(c.sentence.lang, "honorifics")  # "a reçu à Paris M. X"
            marked = (c.child("det", "nummod") is not None or named) and c.child("case", "mark") is None
            if c.i > adjunct.i > verb.i and c.dep in ("nmod", "appos") and c.pos in ("NOUN", "PROPN") and marked and _touch(c):
                c.attach(verb, "obj")
                return


def _called(verb: Token) -> None:
    """ "a qualifié de honte le veto russe": what it is called stands behind "de", and what stands behind that is the object."""
    marks = grammar(verb.sentence.lang, "genitive")
    name = next((c for c in verb.all("obj", "obl", "xcomp") if c.i > verb.i and c.case() in marks), None)
    if name is None or verb.lemma not in cues(verb.sentence.lang, "calling") or any(not c.case() for c in verb.all("obj")):
        return
    named = [c for c in name.children if c.i > name.i and c.dep in ("appos", "nmod", "dep") and c.child("det") and not c.case()]
    if named:
        name.dep = "obl"
        named[0].attach(verb, "obj")


def _touch(noun: Token) -> bool:
    """No comma or bracket parts the noun phrase from the word before it."""
    first = min(t.i for t in noun.subtree())
    return first > 0 and noun.sentence.tokens[first - 1].pos != "PUNCT"


def _passive(verb: Token) -> bool:
    """A participle that describes a noun, or a verb that takes no object."""
    alone = verb.morph.get("VerbForm") == "Part" and verb.child("aux") is None and verb.morph.get("Tense") == "Past"
    return (alone and verb.dep != "conj") or verb.lemma in cues(verb.sentence.lang, "with_etre")
