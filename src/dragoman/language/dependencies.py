"""From the labels of a model to the one vocabulary of `tokens`: ClearNLP's (clear) or Universal Dependencies' (ud)."""

from __future__ import annotations

from dragoman.language.tokens import Sentence, Token
from dragoman.packs import PACKS

_KEPT = {"nsubj:pass", "obl:agent", "acl:relcl", "nmod:poss", "aux:pass", "compound:prt"}
_CLEAR = {
    "ROOT": "root", "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "relcl": "acl:relcl", "poss": "nmod:poss", "prt": "compound:prt", "oprd": "xcomp", "acomp": "xcomp",
    "neg": "advmod", "npadvmod": "obl:tmod", "predet": "det", "preconj": "cc", "quantmod": "advmod",
    "possessive": "case", "nn": "compound", "infmod": "acl", "partmod": "acl",
}  # fmt: skip
_VERBAL = {"VERB", "AUX", "ADJ", "ADV"}


def normalise(sentence: Sentence, lang: str) -> None:
    """Rewrite labels and attachments of a parsed sentence in place."""
    if PACKS[lang].labels == "clear":
        _clear(sentence)
    else:
        for t in sentence.tokens:
            t.dep = "root" if t.is_root else _short(t.dep)


def _short(dep: str) -> str:
    if dep in _KEPT:
        return dep
    if dep == "expl:pass":
        return dep
    return dep.split(":")[0]


def _clear(sentence: Sentence) -> None:
    for t in sentence.tokens:
        t.dep = _CLEAR.get(t.dep, t.dep)
    for t in sentence.tokens:
        if t.dep in ("prep", "agent", "dative") and t.pos in ("ADP", "SCONJ", "VERB", "ADV", "PART", "ADJ"):
            _lift(t)
    for t in sentence.tokens:
        if t.dep == "dative":
            t.dep = "iobj"
        elif t.dep in ("prep", "agent"):
            t.dep = "advmod"
        elif t.dep in ("pobj", "pcomp"):
            t.dep = "obl"


def _lift(prep: Token) -> None:
    """Turn preposition -> object upside down: the object hangs on the governor, the preposition on it."""
    head = prep.head
    for t in [c for c in prep.children if c.dep in ("pobj", "pcomp")]:
        if t.dep == "pcomp" and t.pos not in ("NOUN", "PROPN", "PRON", "NUM"):
            t.attach(head, "advcl" if head.pos in _VERBAL else "acl")
            prep.attach(t, "mark")
            return
        label = "obl:agent" if prep.dep == "agent" else "obl" if head.pos in _VERBAL else "nmod"
        t.attach(head, label)
        for c in [c for c in prep.children if c.dep in ("cc", "conj")]:
            _join(t, c)
        for c in list(prep.children):
            c.attach(t, c.dep if c.dep in ("advmod", "punct", "obl:tmod") else "case")
        prep.attach(t, "case")
        return


def _join(first: Token, other: Token) -> None:
    """In "with X and with Y" the second preposition is joined to the first; Y is then joined to X."""
    if other.dep == "cc":
        other.attach(first, "cc")
        return
    objects = [c for c in other.children if c.dep == "pobj"]
    if objects:
        objects[0].attach(first, "conj")
        other.attach(objects[0], "case")
    else:
        other.attach(first, "dep")
