"""The words of a noun phrase as a speaker is described by it, by order of the words rather than by the parse."""

from __future__ import annotations

from dragoman.language.speech import Speech
from dragoman.language.tokens import Token

_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "ADV", "X", "PRON", "CCONJ"})
_PLACES = frozenset({"there", "here"})
_LEFT = frozenset({"DET", "ADJ", "NUM", "PROPN", "NOUN", "PART", "X"})


def noun_phrase(token: Token, words: Speech, *, bare: bool = False) -> tuple[int, int]:
    """Start and end in the text of the phrase around a noun, without relative clause, time or circumstance.

    `bare` leaves out the participle that tells more of one who is new to the text.
    """
    last = _right(token, words)
    left = _left(token, {w for s in words.sources for w in s if len(w) > 4})
    return left.start, (last if bare else _told_more(last, token, words)).end


def _left(token: Token, sources: set[str]) -> Token:
    """The first word of the phrase: determiners, adjectives and names that hang on the noun."""
    tokens = token.sentence.tokens
    first = token
    for t in reversed(tokens[: token.i]):
        if t.pos in ("ADP", "SCONJ", "CCONJ") or t.lower in sources or not _touches(t, first) or not _hangs(t, token):
            break
        first = t
    return first


def _hangs(t: Token, noun: Token) -> bool:
    if t.text in ("-", ".") or t.pos in _LEFT or (t.pos == "PRON" and t.dep == "nmod:poss"):
        return t is not noun and (noun in t.ancestors() or t.pos == "DET" or t.dep in ("compound", "nmod:poss"))
    return t.pos == "ADP" and noun in t.ancestors() and t.head is not noun


def _right(token: Token, words: Speech) -> Token:
    """The last word of the phrase: what goes on without a stop, a verb or a preposition of circumstance."""
    tokens = token.sentence.tokens
    last = token
    for t in tokens[token.i + 1 :]:
        if t.text in "-'’":
            last = t
            continue
        if t.pos not in _INSIDE or (t.pos == "PRON" and t.dep != "nmod:poss") or not _touches(last, t):
            break
        goes_on = t.pos == "ADP" and (_before_verb(t) or _posted(t, token, words))
        if t.lower in words.lists["beyond"] and not goes_on and not _joins_within(t, token):
            break
        if t.lower in words.lists["office_of"] and not _capital_follows(t):
            break
        last = t
    while last is not token and last.pos in ("ADP", "DET", "CCONJ", "ADV", "PUNCT") and last.lower not in _PLACES:
        last = tokens[last.i - 1]
    return last


def _told_more(last: Token, noun: Token, words: Speech) -> Token:
    """ "A diplomat posted there", "une source proche du dossier": a participle or adjective behind one who is new to the text."""
    tokens = noun.sentence.tokens
    after = tokens[last.i + 1] if last.i + 1 < len(tokens) else None
    if after is None or not _touches(last, after) or not is_new(noun, words) or after.lower in words.lists["no_role"]:
        return last
    tells = after.dep.startswith(("acl", "amod")) and noun in after.ancestors() and after.child("nsubj") is None
    if not tells or after.morph.get("VerbForm", "Part") != "Part":
        return last
    inside = {id(t) for t in after.subtree()}
    for t in tokens[after.i :]:
        if id(t) not in inside or t.pos == "PUNCT" or t.lower in ("«", "“"):
            break
        last = t
    return last


def is_new(noun: Token, words: Speech) -> bool:
    """True for a noun that brings somebody or something new into the text: "a diplomat", "des témoins", "elders"."""
    determiner = noun.child("det")
    if determiner is not None:
        return determiner.lower in words.lists["new"]
    return noun.pos == "NOUN" and not noun.all("nmod:poss") and noun.morph.get("Number") == "Plur"


def _posted(t: Token, noun: Token, words: Speech) -> bool:
    """ "Elders in Luuq": a place that tells who is meant."""
    return t.lower in words.lists["at"] and t.i == noun.i + 1 and is_new(noun, words) and _capital_follows(t)


def _joins_within(t: Token, noun: Token) -> bool:
    """ "Department of Foreign Affairs and Trade": a conjunction that joins two names inside of the phrase."""
    first = t.head.head if t.head.dep == "conj" else t.head
    after = next((x for x in t.sentence.tokens[t.i + 1 : t.i + 4] if x.pos not in ("ADP", "DET")), t)
    return t.pos == "CCONJ" and first is not noun and noun in first.ancestors() and first.i < t.i and after.text[0].isupper()


def _touches(left: Token, right: Token) -> bool:
    """Whether nothing stands between two words but a name that the parser was spared."""
    origin = left.sentence.start
    gap = left.sentence.text[left.end - origin : right.start - origin].strip()
    return not gap or gap[0].isupper()


def _capital_follows(t: Token) -> bool:
    """ "Délégué aux Affaires étrangères": the preposition goes on with the office."""
    after = t.sentence.tokens[t.i + 1 : t.i + 2]
    return bool(after) and after[0].text[:1].isupper()


def _before_verb(t: Token) -> bool:
    """ "Officials in Rameswaram said": the circumstance stands between subject and verb, and is part of it."""
    for r in t.sentence.tokens[t.i + 1 :]:
        if r.pos in ("VERB", "AUX"):
            return True
        if r.pos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "ADP"):
            return False
    return False


def noun_stretch(tokens: list[Token]) -> list[Token]:
    """The last words of a list that hold no stop, verb or pronoun."""
    stretch: list[Token] = []
    for t in reversed(tokens):
        if t.pos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "NUM") and t.text not in "-'’":
            break
        stretch.insert(0, t)
    return stretch
