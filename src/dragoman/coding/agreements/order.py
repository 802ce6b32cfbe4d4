"""What tells of an instrument by the order of the words, where the parser hung them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.coding.agreements.words import composed, has, is_noun, kind_of
from dragoman.coding.classes import every, grammar
from dragoman.language.tokens import Token

# How many words may stand between a verb or verb noun and the instrument: whom with, where and when.
_REACH = 14
# Lists of words that tell a state of what stands beside them as its object.
_DOING = ("signed", "initialled", "ratified")
# Those of verbs whose object or complement is the instrument.
_VERBS = (*_DOING, "negotiated")
_COMPOSED = ("negotiated", "suspended", "terminated")
_STOPS = ";:()"
_DETERMINERS = ("det", "nummod", "amod", "nmod:poss")
_OF = every("genitive")


def tellers_by_order(noun: Token, lang: str) -> list[Token]:
    """Words that tell a state of the instrument by where they stand, the nearest first."""
    readers = (_participle, _verb_before, _verb_over, _noun_before, talks_before)
    found = (read(noun, lang) for read in readers)
    return [t for t in found if t is not None]


def opening(noun: Token) -> int:
    """Place in the sentence of the first word of the noun phrase."""
    before = [c.i for c in noun.children if c.dep in _DETERMINERS and c.i < noun.i]
    return min([noun.i, *before])


def _participle(noun: Token, lang: str) -> Token | None:
    """A participle on a complement or behind a comma: "l'accord sur la frontière conclu par", "the pact, ratified in May"."""
    for t in noun.sentence.tokens[noun.i + 1 : noun.i + _REACH]:
        made = t.morph.get("VerbForm") == "Part" and t.child("aux", "aux:pass", "nsubj", "obj") is None
        if made and any(has(lang, name, t) for name in _DOING):
            return t if t.dep in ("acl", "amod", "appos", "conj", "dep", "advcl") else None
        inside = noun in t.ancestors() or t.text == ","
        if t.pos in ("VERB", "AUX", "SCONJ") or not inside or (is_noun(t) and kind_of(t, lang) != "other"):
            return None
    return None


def _verb_before(noun: Token, lang: str) -> Token | None:
    """A verb whose object stands behind whom it was done with, or when: "signed with Chad on Monday an accord"."""
    tokens, start = noun.sentence.tokens, opening(noun)
    if start == 0 or start == noun.i or tokens[start - 1].pos in ("ADP", "CCONJ", "SCONJ"):
        return None
    t = _nearest_verb(tokens[max(0, start - _REACH) : start], lambda t: kind_of(t, lang) != "other")
    done = t is not None and any(has(lang, name, t) for name in _VERBS)
    return t if t is not None and done and not t.all("obj", "nsubj:pass", "aux:pass") else None


def _verb_over(noun: Token, lang: str) -> Token | None:
    """A verb with a particle or complement of its own before the instrument's preposition: "fell out with Chad over the pact"."""
    tokens, start = noun.sentence.tokens, opening(noun)
    if start == 0 or (tokens[start - 1].pos != "ADP" and tokens[start].lower not in grammar(lang, "with_article")):
        return None
    t = _nearest_verb(tokens[max(0, start - _REACH) : start], lambda t: _is_instrument(t, lang))
    return t if t is not None and any(composed(lang, name, t) for name in _COMPOSED) else None


def _nearest_verb(before: Sequence[Token], barred: Callable[[Token], bool]) -> Token | None:
    """The last verb before an instrument, in the same clause and with no noun between that bars the way."""
    for t in reversed(before):
        if t.pos == "VERB":
            return t
        if t.text in _STOPS or t.pos in ("AUX", "SCONJ", "CCONJ") or (is_noun(t) and barred(t)):
            return None
    return None


def _is_instrument(noun: Token, lang: str) -> bool:
    """True for an instrument, but not for the "accord" of "tomber d'accord"."""
    return kind_of(noun, lang) != "other" and opening(noun) < noun.i


def talks_before(noun: Token, lang: str) -> Token | None:
    """Talks about an instrument, between whom ever: "les pourparlers entre Riga et Oslo sur un accord"."""
    tokens, start = noun.sentence.tokens, opening(noun)
    if start == 0 or tokens[start - 1].pos != "ADP":
        return None
    for t in reversed(tokens[max(0, start - _REACH) : start]):
        if is_noun(t) and has(lang, "talking", t):
            return t
        if t.pos in ("VERB", "AUX") or t.text in _STOPS or _is_instrument(t, lang):
            return None
    return None


def _noun_before(noun: Token, lang: str) -> Token | None:
    """A verb noun whose complement stands behind a date: "la signature, le 3 mai, du traité"."""
    tokens, start = noun.sentence.tokens, opening(noun)
    contracted = tokens[start].lower in grammar(lang, "with_article")
    introduced = contracted or (start > 0 and tokens[start - 1].lower in (*_OF, *grammar(lang, "of")))
    for t in reversed(tokens[max(0, start - _REACH) : start]) if introduced else ():
        if t.pos in ("NOUN", "PROPN") and any(has(lang, name, t) for name in _DOING):
            return t if tokens[t.i + 1].text == "," else None
        if t.pos in ("VERB", "AUX") or t.text in _STOPS:
            return None
    return None
