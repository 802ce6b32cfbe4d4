"""English possessors joined by "and": "the United States' and Canada's support" is the support of both."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.language.tokens import Sentence, Token

_OWNERS = ("state", "organisation", "capital", "seat", "group")


def mend_possessors(analysis: Analysis, sentence: Sentence) -> None:
    """Put what two own together in the place that the parser gave to the first owner."""
    for owned in sentence.tokens:
        first = owned.head
        second = owned.child("nmod:poss")
        if owned.dep != "conj" or owned.pos != "NOUN" or second is None or not first.i < second.i < owned.i:
            continue
        if _is_owner(analysis, first) and _is_owner(analysis, second) and _follows_and(second):
            _join(first, second, owned)


def _is_owner(analysis: Analysis, token: Token) -> bool:
    name = analysis.name_at(token)
    return name is not None and name.kind in _OWNERS


def _follows_and(token: Token) -> bool:
    before = [t for t in token.sentence.tokens[: token.i] if t.pos != "DET"]
    return bool(before) and before[-1].pos == "CCONJ"


def _join(first: Token, second: Token, owned: Token) -> None:
    above, label = first.head, first.dep
    for c in [c for c in first.children if c is not owned and c.i > second.i]:
        c.attach(owned, c.dep)
    owned.attach(owned if first.is_root else above, label)
    first.attach(owned, "nmod:poss")
    second.attach(first, "conj")
