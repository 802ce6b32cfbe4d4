"""Complements that something said by the way parts from their noun ("the recall, after the vote, of its envoy")."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.language.tokens import Sentence, Token

_LONGEST = 9
_NOUNS = ("NOUN", "PROPN")
_STRAY = ("conj", "appos", "obl", "obl:arg", "obl:mod", "nmod", "obj", "dep")


def mend_parted(sentence: Sentence) -> None:
    """Give a noun in front of a comma the complement behind the next one, where only a phrase without a verb lies between."""
    for noun in sentence.tokens:
        mark = _behind(noun)
        if mark is None:
            continue
        complement = mark.head
        inside = noun.i < complement.head.i < mark.i or complement.head is noun.head
        if complement.i > mark.i and complement.pos in _NOUNS and complement.dep in _STRAY and inside:
            mark.pos, mark.dep = "ADP", "case"
            complement.attach(noun, "nmod")


def _behind(noun: Token) -> Token | None:
    """The "de" behind the comma that ends what is said by the way."""
    tokens, lang = noun.sentence.tokens, noun.sentence.lang
    first = noun.i + 2
    if noun.pos != "NOUN" or first >= len(tokens) or tokens[first - 1].text != ",":
        return None
    if any(c.case() in grammar(lang, "of") for c in noun.all("nmod")):
        return None
    if _is_bare(tokens[first], lang):  # what lay between was a date, which the parser does not see
        return tokens[first] if any(c.lower in grammar(lang, "known") for c in noun.children) else None
    if tokens[first].lower not in cues(lang, "by_the_way"):
        return None
    for k in range(first + 1, min(first + _LONGEST, len(tokens) - 1)):
        if tokens[k].pos in ("VERB", "AUX", "CCONJ", "PRON"):
            return None
        if tokens[k].text == ",":
            mark = tokens[k + 1]
            return mark if mark.lower in grammar(lang, "of") else None
    return None


def _is_bare(mark: Token, lang: str) -> bool:
    """True for "de" or "of" without an article in it, which might begin one more noun of a list."""
    return mark.lower in grammar(lang, "of") and mark.lower not in grammar(lang, "with_article")
