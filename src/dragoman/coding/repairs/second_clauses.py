"""French clauses behind a comma or "et" whose subject the parser joined to what stands before it."""

from __future__ import annotations

from dragoman.coding.classes import grammar
from dragoman.coding.repairs.words import group_start, has_subject, is_finite, number_fits, subject_label, tells_of_several
from dragoman.language.tokens import Sentence, Token

_JOINED = {"advcl": ("conj",), "acl:relcl": ("appos", "conj", "nmod"), "acl": ("appos", "conj", "nmod")}
_NOUNS = ("NOUN", "PROPN")


def mend_second_clauses(sentence: Sentence) -> None:
    """ "Oslo a livré dix chars à X et Rome en a livré six": a personal form without subject has the noun in front of it."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.dep not in _JOINED or not is_finite(verb) or not _bare(verb):
            continue
        noun = _in_front(verb)
        main = next((a for a in verb.ancestors() if a.pos == "VERB"), None)
        if noun is None or main is None or not is_finite(main) or main.i > noun.i or main in noun.subtree():
            continue
        if noun.dep not in _JOINED[verb.dep] and verb.head is not noun:
            continue  # what is a complement of the main verb stays so
        verb.attach(main, "conj")
        noun.attach(verb, subject_label(verb))
        for joining in noun.all("cc"):
            joining.attach(verb, "cc")


def _bare(verb: Token) -> bool:
    """True for a verb without subject or conjunction of its own."""
    return not has_subject(verb) and verb.child("mark") is None


def _in_front(verb: Token) -> Token | None:
    """The noun phrase without preposition that fills the place between a comma or "et" and the verb."""
    tokens, start = verb.sentence.tokens, group_start(verb)
    first = start
    while first > 0 and tokens[first - 1].text != "," and tokens[first - 1].pos != "CCONJ":
        first -= 1
    phrase = tokens[first:start]
    tops = [t for t in phrase if t.head not in phrase]
    if not first or len(tops) != 1 or tops[0].pos not in _NOUNS or tops[0].case() or tops[0].dep == "obl:tmod":
        return None
    relative = grammar(verb.sentence.lang, "relative")
    if any(t.pos in ("VERB", "AUX", "SCONJ", "PUNCT") or t.lower in relative for t in phrase):
        return None
    agrees = tops[0].morph.get("Number") == "Plur" or not tells_of_several(verb)
    return tops[0] if agrees and number_fits(tops[0], verb) else None
