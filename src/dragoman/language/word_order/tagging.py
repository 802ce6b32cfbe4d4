"""Words of a sentence with their class, by tables and by the words beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.language.cuts import Cut
from dragoman.language.tokens import Sentence, Token
from dragoman.language.word_order.conjugation import VerbForm
from dragoman.language.word_order.words import WordTable

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-'’.](?=[^\W_])[^\W_]+)*|\S")
# What a noun stands behind, and a verb does not.
_BEFORE_NOUN = ("DET", "ADP", "NUM")


def tag(sentence: Sentence, spans: Sequence[Cut], table: WordTable) -> None:
    """Fill in the tokens of a sentence, each its own head as yet.

    `spans` are stretches, counted from the sentence's start: without a word they are left out, else they are one token that
    has the class of the word.
    """
    tokens: list[Token] = []
    for start, end, shown in _stretches(sentence.text, spans):
        token = _token(len(tokens), sentence, start, end, shown, tokens, table)
        tokens.append(token)
    for token in tokens:
        token.head = token
    sentence.tokens = tokens


def _stretches(text: str, spans: Sequence[Cut]) -> Iterator[tuple[int, int, str]]:
    """Start, end and shown word of each token."""
    starts, done = [span[0] for span in spans], -1
    for found in _WORD.finditer(text):
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or found.start() >= spans[at][1]:
            yield found.start(), found.end(), found.group()
        elif spans[at][2] and at != done:
            yield spans[at]
        done = at


def _token(i: int, sentence: Sentence, start: int, end: int, shown: str, before: list[Token], table: WordTable) -> Token:
    text = sentence.text[start:end]
    masked = text != shown
    pos, lemma, morph = _class(shown, before, table)
    if masked:
        lemma = text.lower()
    return Token(i, sentence.start + start, sentence.start + end, text, text.lower(), lemma, pos, "dep", dict(morph), sentence)


def _class(word: str, before: list[Token], table: WordTable) -> tuple[str, str, dict[str, str]]:
    """Class, lemma and features of a word behind others."""
    lower = word.lower()
    if not any(c.isalnum() for c in word):
        return "PUNCT", word, {}
    if word[0].isdigit():
        return "NUM", word, {}
    closed = table.phrases.get(lower) or table.closed.get(lower)
    if closed is not None and not (word[0].isupper() and before and closed.pos in ("VERB", "NOUN", "ADJ")):
        return closed.pos, closed.lemma, closed.morph
    if word[0].isupper() and table.singular(lower) in table.lists["institutions"]:
        return "NOUN", table.singular(lower), _number(lower, table)
    if word[0].isupper() and ((before and before[-1].text not in '«"“:—') or (len(word) > 1 and word.isupper())):
        return "PROPN", lower, {}
    verbs = table.verbs(lower)
    if verbs and (chosen := _chosen(lower, verbs, before, table)) is not None:
        return ("AUX" if chosen.lemma in table.lists["auxiliaries"] else "VERB"), chosen.lemma, dict(chosen.morph)
    if word[0].isupper() and not verbs and table.singular(lower) not in table.lists["nouns"]:
        return "PROPN", lower, {}
    number = _number(lower, table)
    if before and _describes(lower, before, table):
        return "ADJ", table.masculine(lower), number
    return "NOUN", table.singular(lower), number


def _number(word: str, table: WordTable) -> dict[str, str]:
    return {"Number": "Plur" if word.endswith("s") and table.singular(word) != word else "Sing"}


def _describes(word: str, before: list[Token], table: WordTable) -> bool:
    """Whether a word behind a noun, or between a determiner and a noun, is an adjective."""
    last, one = before[-1], table.singular(word)
    if one in table.lists["fore_adjectives"]:
        return True
    if last.pos == "NOUN" and (one not in table.lists["nouns"] or table.masculine(word) in table.lists["adjectives"]):
        return True  # two nouns seldom stand side by side
    return last.pos in ("ADJ", "PROPN") and table.is_adjective(word)


def _chosen(word: str, verbs: tuple[VerbForm, ...], before: list[Token], table: WordTable) -> VerbForm | None:
    """The form of a verb that a word is where it stands; None where it is a noun or an adjective there."""
    forms = {dict(v.morph)["VerbForm"] for v in verbs}
    last = next((t for t in reversed(before) if t.pos != "ADV"), None)
    negated = bool(before) and before[-1].pos == "ADV"
    if forms == {"Inf"} or forms == {"Ger"}:
        return verbs[0] if last is None or last.pos != "DET" else None
    if "Part" in forms:
        return _participle(word, verbs, last, table)
    finite = [v for v in verbs if dict(v.morph)["VerbForm"] == "Fin"]
    noun = table.singular(word) in table.lists["nouns"]
    if last is not None and last.pos in _BEFORE_NOUN and (noun or last.lower not in table.lists["clitics"]):
        return None
    if noun and not negated and (last is None or last.pos in ("PUNCT", "CCONJ", "VERB", "AUX")):
        return None
    told = any(t.morph.get("VerbForm") == "Fin" for t in before)
    if last is not None and last.pos == "NOUN" and told and table.masculine(word) in table.lists["adjectives"]:
        return None  # "en voz baja"
    return _preferred(finite, last, table)


def _participle(word: str, verbs: tuple[VerbForm, ...], last: Token | None, table: WordTable) -> VerbForm | None:
    """A participle, unless the word is a noun that looks like one and stands like a noun ("el acuerdo", "los detenidos")."""
    if last is not None and last.lemma in table.lists["auxiliaries"]:
        return next(v for v in verbs if dict(v.morph)["VerbForm"] == "Part")
    described = last is not None and last.pos in ("NOUN", "ADJ", "PROPN")  # "un hombre acusado de ..."
    if (table.singular(word) in table.lists["nouns"] and not described) or (last is not None and last.pos in _BEFORE_NOUN):
        return None
    return next(v for v in verbs if dict(v.morph)["VerbForm"] == "Part")


def _preferred(finite: list[VerbForm], last: Token | None, table: WordTable) -> VerbForm | None:
    """Of several finite forms the indicative, unless a word before asks for the other mood, and the third person."""

    def rank(v: VerbForm) -> tuple[bool, bool, bool]:
        told = dict(v.morph)
        doubted = told.get("Mood") == "Sub" and (last is None or last.lower not in table.lists["doubting"])
        return v.lemma not in table.lists["first_meant"], doubted, told.get("Person") == "1"

    return min(finite, key=rank) if finite else None
