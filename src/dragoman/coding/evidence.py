"""The shortest stretch of words that shows a proposition."""

from __future__ import annotations

from functools import lru_cache

from dragoman.coding.frames import Frame
from dragoman.language.tokens import Token
from dragoman.records import Span

_OTHER_CLAUSES = ("parataxis", "advcl", "acl:relcl", "ccomp", "csubj", "discourse", "mark")


@lru_cache(maxsize=1024)  # all that a word may mean has the same
def evidence_of(frame: Frame, text: str) -> list[Span]:
    """One span: the clause of the predicate without the clauses joined to it."""
    top = frame.support if frame.support is not None else frame.token
    kept = _clause(top, _path(frame.token), set())
    first, last = min(kept, key=lambda t: t.i), max(kept, key=lambda t: t.i)
    return [span(first, last, text)]


def span(first: Token, last: Token, text: str) -> Span:
    """The span between two tokens of a sentence, punctuation at its ends left out."""
    tokens = first.sentence.tokens[first.i : last.i + 1]
    while len(tokens) > 1 and tokens[0].pos == "PUNCT":
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].pos == "PUNCT":
        tokens = tokens[:-1]
    start, end = tokens[0].start, tokens[-1].end
    return Span(start=start, end=end, text=text[start:end])


def _clause(top: Token, inside: set[int], seen: set[int]) -> list[Token]:
    """The word with what hangs on it, other clauses left out where no word `inside` them is meant."""
    kept = [top]
    seen.add(id(top))
    for c in top.children:
        if id(c) in seen:
            continue
        other = c.dep in _OTHER_CLAUSES or (c.dep == "conj" and c.pos in ("VERB", "AUX")) or c.dep in ("cc", "punct")
        if other and id(c) not in inside:
            continue
        kept += _clause(c, inside, seen)
    return kept


def _path(token: Token) -> set[int]:
    """The token and its governors."""
    return {id(token), *(id(a) for a in token.ancestors())}
