"""Repair of the parser's typical errors where known names tell better."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.language.tokens import Sentence, Token


def repair(analysis: Analysis, sentence: Sentence) -> None:
    """Mend attachments in place: coordinated adjectives of origin hang on their noun."""
    for token in sentence.tokens:
        name = analysis.name_at(token)
        if name is not None and name.kind == "adjective" and token.i >= 2:
            _join_adjectives(analysis, token)


def _join_adjectives(analysis: Analysis, token: Token) -> None:
    """"les ministres turc et kazakh": the second adjective is joined to the first."""
    tokens = token.sentence.tokens
    link = tokens[token.i - 1]
    if link.lower not in ("et", "and", ","):
        return
    first = tokens[token.i - 2]
    other = analysis.name_at(first)
    if other is None or other.kind != "adjective" or token.dep in ("amod", "conj") and token.head in (first, first.head):
        return
    if first.dep not in ("amod", "compound", "conj", "nmod", "appos"):
        return
    for child in [c for c in token.children if c.i > token.i]:
        child.attach(first.head, child.dep)
    token.attach(first, "conj")
