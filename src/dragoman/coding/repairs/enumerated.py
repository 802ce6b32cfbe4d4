"""Several whom a list behind them names: "five states, among them Iran and Syria", "deux capitales, à savoir X et Y"."""

from __future__ import annotations

from functools import cache

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.repairs.words import is_finite, own_subject, subject_label
from dragoman.language.tokens import Sentence, Token, span_head

_SEVERAL = ("country", "pair", "person", "diplomat", "neighbour", "state_body", "organisation_noun", "group_noun", "government")
_BEFORE = (",", "(", "–", "—", ":")
_LONGEST = 4  # words that open such a list
_VERBS = ("VERB", "AUX")


def mend_enumerated(analysis: Analysis, sentence: Sentence) -> None:
    """Hang the names of a list on the plural in front of it, joined to each other: they are who is meant."""
    for t in sentence.tokens:
        end = _opened(t, analysis.lang)
        several = _several(t, analysis.lang) if end else None
        if several is None:
            continue
        items = _items(analysis, sentence, end)
        heads = [span_head(item) for item in items]
        if heads and several not in heads and not any(h in several.ancestors() for h in heads):
            for item, head in zip(items, heads, strict=True):
                _keep_together(item, head)
            _hang(several, heads, sentence.tokens[t.i : end])


def is_enumerated(name: Token) -> bool:
    """True for the first of a list that tells who the several in front of it are."""
    return any(c.dep == "cc" and c.i < name.i and _opened(c, name.sentence.lang) for c in name.children)


def _opened(first: Token, lang: str) -> int:
    """Where the words end that open a list, behind a comma or the like; 0 where none begin."""
    tokens = first.sentence.tokens
    if first.lower not in _first_words(lang) or first.i < 2 or tokens[first.i - 1].text not in _BEFORE:
        return 0
    for size in range(_LONGEST, 0, -1):
        if "_".join(t.lower for t in tokens[first.i : first.i + size]) in cues(lang, "enumerating"):
            return first.i + size
    return 0


@cache
def _first_words(lang: str) -> frozenset[str]:
    return frozenset(words.partition("_")[0] for words in cues(lang, "enumerating"))


def _several(first: Token, lang: str) -> Token | None:
    """The plural noun for states, bodies or people whose phrase ends in front of the words."""
    last = first.sentence.tokens[first.i - 2]
    for t in (last, *last.ancestors()):
        if t.i < first.i and t.pos == "NOUN" and _is_plural(t):
            return t if any(t.lemma in noun_class(lang, name) for name in _SEVERAL) else None
    return None


def _is_plural(noun: Token) -> bool:
    """By its form or what counts it: "pays" and "several" show no number themselves."""
    counted = noun.child("nummod") is not None or any(c.lower in cues(c.sentence.lang, "several") for c in noun.children)
    return counted or noun.morph.get("Number") == "Plur"


def _items(analysis: Analysis, sentence: Sentence, start: int) -> list[list[Token]]:
    """The members of the list, each with a name or an office in it; what holds a verb is none, a preposition ends the list."""
    items: list[list[Token]] = []
    current: list[Token] = []
    for t in sentence.tokens[start:]:
        if t.pos in _VERBS:
            return items
        over = t.pos in ("PUNCT", "ADP") and t.text != "," and t.lower not in grammar(analysis.lang, "of")
        if t.text != "," and t.pos != "CCONJ" and not over:
            current.append(t)
            continue
        if any(analysis.name_at(word) is not None or analysis.office_at(word.start) for word in current):
            items.append(current)
        elif not items or any(word.pos != "PROPN" for word in current):  # else the name of whose office was told
            return items
        current = []
        if over:
            return items
    return items


def _keep_together(item: list[Token], head: Token) -> None:
    """Words of a member that the parser hung elsewhere ("Foreign Minister" apart from the name) belong to it."""
    for t in item:
        if t is not head and t.head not in item:
            t.attach(head, "flat")


def _hang(several: Token, heads: list[Token], words: list[Token]) -> None:
    first = heads[0]
    for word in words:
        if word not in heads:
            word.attach(first, "cc")
    first.attach(several, "appos")
    for other in heads[1:]:
        other.attach(first, "conj")
    for head in heads:
        for mark in head.all("case", "mark"):
            mark.dep = "cc"
    _free_verb(several)


def _free_verb(several: Token) -> None:
    """ "Several leaders, among them X, condemned": a clause without a relative pronoun, which lost its subject to the list."""
    clause = several.child("acl:relcl")
    if clause is None or not several.is_root or not is_finite(clause) or own_subject(clause) is not None:
        return
    if not any(t.lower in grammar(t.sentence.lang, "relative") for t in clause.subtree()):
        clause.attach(clause, "root")
        several.attach(clause, subject_label(clause))
