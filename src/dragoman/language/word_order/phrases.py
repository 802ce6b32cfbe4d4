"""Noun phrases of a tagged sentence, and which of them hang on the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.language.tokens import Token
from dragoman.language.word_order.words import WordTable

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_BEFORE = {"DET": "det", "NUM": "nummod", "ADJ": "amod"}
_CLAUSAL = ("VERB", "AUX", "SCONJ")


@dataclass(slots=True)
class Phrase:
    """A noun with what stands before it: `case` are its prepositions, `first` and `last` the places of its words."""

    head: Token
    first: int
    last: int
    case: list[Token] = field(default_factory=list)

    @property
    def prep(self) -> str:
        """The last preposition, plain, or ''."""
        return self.case[-1].lemma if self.case else ""

    @property
    def free(self) -> bool:
        """Whether nothing governs the phrase as yet."""
        return self.head.is_root and self.head.dep == "dep"


def noun_phrases(tokens: Sequence[Token], table: WordTable) -> list[Phrase]:
    """All noun phrases, their prepositions, determiners and adjectives hung on their heads."""
    found: list[Phrase] = []
    i = 0
    while i < len(tokens):
        start = i
        case = _run(tokens, i, ("ADP",))
        i += len(case)
        before = _run(tokens, i, tuple(_BEFORE))
        i += len(before)
        if i < len(tokens) and tokens[i].pos in _NOMINAL and tokens[i].lower not in table.lists["clitics"]:
            found.append(_phrase(tokens, tokens[i], start, case, before))
            i = found[-1].last + 1
        elif before and (before[-1].pos == "NUM" or before[-1].lemma in table.lists["standing_alone"]):
            found.append(_phrase(tokens, before[-1], start, case, before[:-1]))
        elif i == start:
            i += 1
    return found


def _run(tokens: Sequence[Token], i: int, kinds: tuple[str, ...]) -> list[Token]:
    """The words of some classes from a place on."""
    end = i
    while end < len(tokens) and tokens[end].pos in kinds:
        end += 1
    return list(tokens[i:end])


def _phrase(tokens: Sequence[Token], head: Token, start: int, case: list[Token], before: list[Token]) -> Phrase:
    for t in case:
        t.attach(head, "case")
    for t in before:
        t.attach(head, _BEFORE[t.pos])
    last = head.i
    for t in tokens[head.i + 1 :]:
        if t.pos == "ADJ":
            t.attach(head, "amod")
        elif t.pos == "PROPN" and head.pos in ("PROPN", "NOUN") and t.i == last + 1:
            t.attach(head, "flat" if head.pos == "PROPN" else "appos")
        else:
            break
        last = t.i
    return Phrase(head, start, last, case)


def hang_phrases(tokens: Sequence[Token], phrases: Sequence[Phrase], table: WordTable) -> None:
    """Phrases that are joined to the one before, stand in apposition to it or complete it with a preposition."""
    for before, phrase in zip(phrases, phrases[1:], strict=False):
        between = tokens[before.last + 1 : phrase.first]
        if any(t.pos in _CLAUSAL or t.text in ";:—–." or t.morph.get("PronType") == "Rel" for t in between):
            continue
        joins = next((t for t in between if t.pos == "CCONJ"), None)
        if joins is not None and all(t is joins or t.text == "," for t in between):
            phrase.head.attach(_joined_to(before, phrase), "conj")
            joins.attach(phrase.head, "cc")
        elif not between and phrase.prep and phrase.prep in table.lists["owning"]:
            phrase.head.attach(_owned(before, table), "nmod")
        elif not between and phrase.case and before.head.pos == "NOUN":
            phrase.head.attach(before.head, "nmod")
        elif [t.text for t in between] == [","] and not phrase.case:
            _behind_comma(tokens, before, phrase)


def _joined_to(before: Phrase, phrase: Phrase) -> Token:
    """The noun that another is joined to: the nearest of its kind ("de Chile y Perú", "el presidente de Chile y su ministro")."""
    to = before.head
    if to.pos == phrase.head.pos == "PROPN" and not phrase.case:
        return to.head if to.dep == "conj" else to
    while not to.is_root and to.dep in ("nmod", "conj", "appos") and not phrase.case:
        to = to.head
    while not to.is_root and to.dep == "nmod" and phrase.case and to.case() != phrase.case[-1].lower:
        to = to.head
    return to


def _owned(before: Phrase, table: WordTable) -> Token:
    """In "ministro de Defensa de Chile" the second complement belongs to the first noun."""
    to = before.head
    while to.dep == "nmod" and to.pos == "NOUN" and to.child("det") is None and to.case() in table.lists["owning"]:
        to = to.head
    return to


def _behind_comma(tokens: Sequence[Token], before: Phrase, phrase: Phrase) -> None:
    """ "X, presidente de Y, ..." is in apposition; "X, Y y Z" is a list."""
    if _list_goes_on(tokens, phrase):
        if before.head.pos == phrase.head.pos:
            phrase.head.attach(before.head if before.head.dep != "conj" else before.head.head, "conj")
    elif _closed(tokens, phrase):
        top = before.head
        while top.dep in ("nmod", "flat") and not top.is_root:
            top = top.head
        phrase.head.attach(top, "appos")


def _list_goes_on(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether "y" with another member follows before any verb; no comma stands before the "y" of a list."""
    before = tokens[phrase.last]
    for t in tokens[phrase.last + 1 : phrase.last + 12]:
        if t.pos in _CLAUSAL:
            return False
        if t.pos == "CCONJ":
            return before.text != ","
        before = t
    return False


def _closed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a stop comes behind a phrase before any verb, so that it may be an insertion."""
    behind = (t for t in tokens[phrase.last + 1 :] if t.pos in _CLAUSAL or t.pos == "PUNCT")
    return next((t.pos == "PUNCT" for t in behind), True)
