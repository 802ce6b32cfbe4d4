"""French verbs joined to one another: each has its own complements, and the main verb is not joined to a relative clause's."""

from __future__ import annotations

from dragoman.coding.repairs.words import NOMINAL, group_start, is_finite, is_participle, own_subject, subject_label
from dragoman.language.tokens import Sentence, Token

_COMPLEMENTS = ("obj", "obl", "iobj", "ccomp", "xcomp", "obl:agent")
_NAMES = ("flat", "nmod", "appos")


def mend_joined(sentence: Sentence) -> None:
    """Part what the parser joined to the wrong word."""
    for t in sentence.tokens:
        if t.dep == "conj":
            _main_verb(t)
            _second_participle(t)
    for t in sentence.tokens:
        if t.dep == "conj" and t.pos == "VERB" and t.head.pos == "VERB":
            _beyond_content(t)
            _own_complements(t)
        elif t.dep == "conj":
            _titled(t)


def _main_verb(verb: Token) -> None:
    """ "Delhi, qui accuse X, refuse de négocier": without "et", the verb behind the comma is that of the sentence."""
    inner = verb.head
    noun = inner.head
    if verb.pos != "VERB" or inner.dep != "acl:relcl" or not noun.is_root or noun.pos not in ("NOUN", "PROPN"):
        return
    start = group_start(verb)
    bare = verb.child("cc") is None and own_subject(verb) is None and noun.child("cop") is None
    if not bare or not is_finite(verb) or verb.sentence.tokens[start - 1].text != ",":
        return
    for c in [c for c in verb.children if inner.i < c.i < start - 1]:
        c.attach(inner, c.dep)
    verb.attach(verb, "root")
    noun.attach(verb, subject_label(verb))


def _second_participle(verb: Token) -> None:
    """ "ont arraisonné un cargo laotien et arrêté ses marins": a participle with an object is no second adjective of a noun."""
    adjective = verb.head
    noun = adjective.head
    first = noun.head
    if adjective.pos != "ADJ" or adjective.dep != "amod" or noun.dep != "obj" or first.pos != "VERB":
        return
    if not is_participle(verb) or verb.child("cc") is None or first.child("aux") is None:
        return
    near = (first, noun, adjective, verb)
    undergone = next((t for t in verb.sentence.tokens[verb.i + 1 :] if t.pos in NOMINAL and t.head in near), None)
    if undergone is None or undergone.case():
        return
    verb.attach(first, "conj")
    undergone.attach(verb, "obj")


def _beyond_content(verb: Token) -> None:
    """ "a dit que la borne était déplacée et sommé X": a participle that does not agree goes on with the verb of saying."""
    inner = verb.head
    outer = inner.head
    passive = inner.child("aux:pass") is not None and verb.child("aux", "aux:pass") is None
    if not passive or inner.dep != "ccomp" or outer.pos != "VERB" or outer.child("aux") is None:
        return
    forms = [(t.morph.get("Gender", "Masc"), t.morph.get("Number", "Sing")) for t in (verb, inner)]
    if is_participle(verb) and forms[0] == ("Masc", "Sing") != forms[1]:
        verb.attach(outer, "conj")


def _own_complements(verb: Token) -> None:
    """ "a renoué avec X et agréé son ambassadeur": what follows the second verb is its own, where the first is served."""
    first = verb.head
    between = [c for c in first.children if first.i < c.i < verb.i and c.dep in (*_COMPLEMENTS, "advmod")]
    if not between:
        return
    for c in [c for c in first.children if c.i > verb.i and c.dep in _COMPLEMENTS]:
        c.attach(verb, c.dep)


def _titled(noun: Token) -> None:
    """ "le ministre X et son homologue": who is joined to a name stands beside the title that the name follows."""
    name = noun.head
    title = name.head
    named = name.pos == "PROPN" and name.dep in _NAMES and not name.case() and title.pos == "NOUN"
    if named and title.i < name.i and noun.pos in ("NOUN", "PROPN") and not noun.case() and noun.child("cc") is not None:
        noun.attach(title, "conj")
