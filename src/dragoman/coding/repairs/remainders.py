"""More of a kind just told of: "A third was expelled", "two more were killed", "deux autres ont été relâchés".

The word takes over the noun that it leaves out, and stands for that noun's party.
"""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class
from dragoman.language.tokens import Sentence, Token

_UNDERGOES = ("obj", "nsubj:pass")
_PEOPLE = ("held_person", "people_counted", "person", "diplomat", "military")
_WORDS = ("NOUN", "PRON", "ADJ", "NUM")


def mend_remainders(analysis: Analysis, sentence: Sentence) -> None:
    """Give the words for more of a kind in a sentence the noun of those whom something was done to before."""
    for t in sentence.tokens:
        if t.dep in _UNDERGOES and t.pos in _WORDS and _is_further(t, analysis.lang):
            noun = _told_before(t, analysis)
            if noun is not None:
                t.lemma, t.pos = noun.lemma, "NOUN"
                analysis.further[id(t)] = noun


def _is_further(t: Token, lang: str) -> bool:
    """A word for others of the kind without a noun of its own, or a number with "more"."""
    words = cues(lang, "further")
    if any(c.dep in ("nmod", "acl", "acl:relcl", "compound") for c in t.children):
        return False
    return t.lower in words or (t.pos == "NUM" and any(c.lower in words for c in t.children))


def _told_before(t: Token, analysis: Analysis) -> Token | None:
    """Who or what underwent something last, in front of the word in its sentence or in the sentence before it."""
    here = t.sentence.tokens[: t.i]
    before = next((s.tokens for s in analysis.sentences if s.index == t.sentence.index - 1), [])
    found = (k for tokens in (here, before) for k in reversed(tokens) if k.dep in _UNDERGOES and _is_told(k, analysis.lang))
    return next(found, None)


def _is_told(t: Token, lang: str) -> bool:
    """People by their noun, and whatever an adjective gives to a state ("two Tongan boats")."""
    if t.names == "~demonym" or any(c.names == "~adjective" for c in t.children):
        return True
    return t.pos == "NOUN" and any(t.lemma in noun_class(lang, name) for name in _PEOPLE)
