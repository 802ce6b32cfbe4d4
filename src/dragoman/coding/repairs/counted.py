"""What is counted by more than a number: "between 30 and 40 guns", "pour trois millions d'euros de blé"."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.prepositions import preposition
from dragoman.language.tokens import Sentence, Token

_NOUNS = ("NOUN", "PROPN")
_VERBS = ("VERB", "AUX")


def mend_counted(sentence: Sentence) -> None:
    """Give verbs the nouns that such words count."""
    for t in sentence.tokens:
        if t.lower in grammar(sentence.lang, "between") and _is_number(t, 1):
            _between(t)
        if t.lemma in cues(sentence.lang, "by_worth"):
            _by_worth(t)
        if t.lower in cues(sentence.lang, "negation"):
            _no_fewer(t)


def _is_number(t: Token, ahead: int) -> bool:
    """True where the word so far ahead is written in digits, or a numeral."""
    tokens = t.sentence.tokens
    k = tokens[t.i + ahead] if t.i + ahead < len(tokens) else None
    return k is not None and (k.pos == "NUM" or k.text[:1].isdigit())


def _between(preposition: Token) -> None:
    """ "entre 30 et 40 canons": who is counted is the object, not between others."""
    tokens = preposition.sentence.tokens
    k = preposition.i + 1
    while k < len(tokens) and (_is_number(tokens[k], 0) or (tokens[k].pos == "CCONJ" and _is_number(tokens[k], 1))):
        k += 1
    noun = next((t for t in tokens[k : k + 3] if t.pos in _NOUNS), None)
    if noun is None or tokens[k - 1].pos == "CCONJ" or not any(t.pos == "CCONJ" for t in tokens[preposition.i : k]):
        return
    verb = next((a for a in (noun, *noun.ancestors()) if a.pos in _VERBS), None)
    before = tokens[preposition.i - 1] if preposition.i else None
    if verb is None or noun.dep == "obj" or (before is not None and before.pos == "ADP"):
        return
    inside = tokens[preposition.i : noun.i]
    if noun.i < verb.i or verb.child("obj", "nsubj:pass") is not None:
        return
    noun.attach(verb, "obj")
    for number in inside:
        for c in [c for c in number.children if c.i > noun.i]:
            c.attach(verb if c.case() else noun, "obl" if c.case() else c.dep)
        number.attach(noun, "nummod" if _is_number(number, 0) else "dep")


def _by_worth(verb: Token) -> None:
    """ "a livré pour trois millions d'euros de blé": what is worth the sum is the object."""
    if verb.pos != "VERB" or verb.child("obj", "nsubj:pass", "aux:pass") is not None:
        return
    total = next((t for t in verb.all("obl") if preposition(t) in grammar(verb.sentence.lang, "for_a_sum")), None)
    goods = _worth(total, verb.sentence.lang) if total is not None else None
    if goods is not None:
        for mark in goods.all("case"):
            mark.dep = "dep"
        goods.attach(verb, "obj")


def _worth(total: Token, lang: str) -> Token | None:
    """The noun behind a sum: "millions d'euros de blé", "200 francs de sel"."""
    of = grammar(lang, "genitive")
    first = next((t for t in total.all("nmod") if preposition(t) in of), None)
    if first is None or total.lemma not in cues(lang, "quantity"):
        return first
    return next((t for t in first.all("nmod") if preposition(t) in of), None)


def _no_fewer(denial: Token) -> None:
    """ "pas moins de trois chars": a number that is not small is denied by nobody."""
    lang = denial.sentence.lang
    behind = [t.lower for t in denial.sentence.tokens[denial.i + 1 : denial.i + 3]]
    if len(behind) == 2 and behind[0] in grammar(lang, "fewer") and behind[1] in grammar(lang, "of_bare"):
        denial.attach(denial.sentence.tokens[denial.i + 1], "advmod")
