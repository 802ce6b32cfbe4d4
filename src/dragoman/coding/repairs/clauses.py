"""French clauses and participles that hang on a noun as something they are not."""

from __future__ import annotations

from dragoman.coding.repairs.words import group_start, is_finite, is_participle, own_subject, subject_label
from dragoman.language.tokens import Sentence, Token


def mend_clauses(sentence: Sentence) -> None:
    """Give "que" clauses their verb, joined participles their auxiliary, and nouns their participles."""
    for t in sentence.tokens:
        _clause_without_verb(t)
        _joined_participle(t)
        _describing_participle(t)
        _hyphenated_noun(t)


def _clause_without_verb(noun: Token) -> None:
    """ "que la liaison ... a été rétablie": the noun behind "que" is the subject of the verb that follows."""
    mark = noun.child("mark")
    if mark is None or mark.lower not in ("que", "qu'", "qu’") or noun.pos not in ("NOUN", "PROPN") or noun.is_root:
        return
    if noun.dep not in ("ccomp", "advcl") or noun.child("cop", "nsubj") is not None:
        return
    for verb in noun.sentence.tokens[noun.i + 1 :]:
        if verb.pos == "VERB" and verb.dep != "acl:relcl" and is_finite(verb) and own_subject(verb) is None:
            above, label = noun.head, noun.dep
            if verb is above or verb.dep == "aux":
                continue
            verb.attach(above, label)
            noun.attach(verb, subject_label(verb))
            mark.attach(verb, "mark")
            return


def _joined_participle(verb: Token) -> None:
    """ "avait demandé pardon à X et promis Y": a participle with an object goes on with the verb, not with the noun."""
    if verb.dep != "conj" or verb.head.pos not in ("NOUN", "PROPN") or not is_participle(verb) or verb.pos != "VERB":
        return
    above = next((a for a in verb.ancestors() if a.pos == "VERB"), None)
    if above is None or above.i > verb.i or above.child("aux", "aux:pass") is None:
        return
    strays = [c for c in above.children if c.i > verb.i and c.dep in ("obj", "ccomp", "xcomp")]
    if strays or verb.child("obj", "ccomp", "xcomp") is not None:
        verb.attach(above, "conj")
        for c in strays:
            c.attach(verb, c.dep)


def _describing_participle(verb: Token) -> None:
    """ "Lang Son, pilonnée par l'artillerie": a participle behind a noun describes it."""
    noun = verb.head
    if verb.pos != "VERB" or verb.dep not in ("nmod", "appos", "flat") or not is_participle(verb) or noun.i > verb.i:
        return
    if noun.pos in ("NOUN", "PROPN") and verb.child("case", "det") is None and group_start(verb) == verb.i:
        verb.dep = "acl"


def _hyphenated_noun(word: Token) -> None:
    """ "une fin de non-recevoir": a hyphenated infinitive behind a preposition is a noun."""
    mark = word.child("mark")
    if word.pos != "VERB" or "-" not in word.text or mark is None or mark.pos != "ADP" or word.head.pos != "NOUN":
        return
    word.pos, word.dep, mark.dep, word.morph = "NOUN", "nmod", "case", {}
    for c in [c for c in word.children if c.dep == "obl"]:
        c.attach(word.head, "nmod")
