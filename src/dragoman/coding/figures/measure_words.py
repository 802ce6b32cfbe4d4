"""Words that tell what is measured: the lists of a language, and the words around an amount."""

from __future__ import annotations

from functools import cache

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import composed_words, word_lists
from dragoman.language.tokens import Token
from dragoman.records import Measure

VERBAL = ("VERB", "AUX")
_PARTICLES = ("ADP", "VERB")
_PARTICLE_ROLES = ("compound:prt", "advmod", "xcomp")


def clause_verb(token: Token) -> Token:
    """The nearest verb at or above a token, else the top of its sentence part."""
    top = token
    for a in (token, *token.ancestors()):
        top = a
        if a.pos in VERBAL and a.dep not in ("aux", "aux:pass", "cop"):
            break
    return top


@cache
def _stems(lang: str) -> dict[str, tuple[str, ...]]:
    """The words of each list that stand for all that begin with them."""
    return {name: tuple(w[:-1] for w in words if w[-1] == "*") for name, words in word_lists(lang, "figures").items()}


@cache
def _composed(lang: str) -> dict[str, dict[str, set[str]]]:
    """By list and lemma the second words of those of two ("cross+into")."""
    return {name: composed_words(words) for name, words in word_lists(lang, "figures").items()}


class MeasureWords:
    """The word lists of figures of an article's language, and where to look for their words."""

    def __init__(self, analysis: Analysis) -> None:
        self._a = analysis
        self._cues = word_lists(analysis.lang, "figures")
        self._stems = _stems(analysis.lang)
        self._composed = _composed(analysis.lang)

    def words(self, name: str) -> frozenset[str]:
        """All words of a list."""
        return self._cues.get(name, frozenset())

    def has(self, name: str, token: Token) -> bool:
        """True where the token is a word of the list."""
        words = self._cues.get(name, frozenset())
        if token.lemma in words or token.lower in words:
            return True
        beside = self._composed.get(name, {}).get(token.lemma)
        if beside and any(c.lower in beside for c in token.children if c.pos in _PARTICLES or c.dep in _PARTICLE_ROLES):
            return True
        behind = token.sentence.tokens[token.i + 1 : token.i + 2] if beside and token.pos in VERBAL else []
        if beside and any(t.lower in beside for t in behind if t.pos in (*_PARTICLES, "ADV", "NOUN")):
            return True  # "crossed into Sudan", "did business", wherever the parser hung the second word
        stems = self._stems.get(name, ())
        return bool(stems) and (token.lower.startswith(stems) or token.lemma.startswith(stems))

    def any(self, name: str, tokens: list[Token]) -> bool:
        """True where one of the tokens is a word of the list."""
        return any(self.has(name, t) for t in tokens)

    def near(self, head: Token) -> list[Token]:
        """Words of the clause that holds the amount, the nearest first."""
        top = clause_verb(head)
        words = top.subtree()
        if top.dep in ("xcomp", "conj", "acl", "acl:relcl", "ccomp") and not top.is_root:
            words = words + [top.head, *[c for c in top.head.children if c.dep in ("nsubj", "nsubj:pass", "amod", "obj")]]
        return sorted({id(t): t for t in words}.values(), key=lambda t: abs(t.i - head.i))

    def first(self, measures: tuple[Measure, ...], tokens: list[Token], prefix: str = "") -> Measure | None:
        """The measure of the first token that is a word of one of the lists, named with a prefix; None where none is."""
        for t in tokens:
            for m in measures:
                if self.has(prefix + m, t):
                    return m
        return None

    def governing(self, head: Token) -> list[Token]:
        """The nouns that the amount belongs to, its verb, and the verb's subject: "exports of", "sold", "imports reached"."""
        found: list[Token] = []
        verb, above = clause_verb(head), head
        while above is not verb and not above.is_root:
            above = above.head
            found += [above, *above.all("compound", "amod", "nmod")] if above is not verb else []
        subjects = [s for s in verb.all("nsubj", "nsubj:pass") if s is not head]
        parts = [t for s in subjects for t in (s, *s.all("compound", "amod", "nmod"))]
        return [*found, *parts, verb] if self.has("level", verb) else [*found, verb, *parts]
