"""Who brought the parties of an instrument together and is none of them: "brokered by Doha", "with Oslo as mediator"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.coding.agreements.words import has
from dragoman.coding.classes import every
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.language.tokens import Token

_AGENT = every("agent")
_WITH = every("with")
# Roles of the clauses that say who brought about what.
_CLAUSES = ("acl", "acl:relcl", "amod", "advcl", "conj", "root")


def mediators(noun: Token, discourse: Discourse) -> frozenset[str]:
    """Codes of those whom the sentence of an instrument tells as its mediators."""
    found = (who for t in noun.sentence.tokens for who in _told(t, discourse.analysis.lang))
    return frozenset(w.entity for t in found for w in discourse.resolve(t) if w.entity)


def _told(t: Token, lang: str) -> Iterator[Token]:
    """Those who mediate by a verb, or stand beside the noun of one who does."""
    if has(lang, "mediating", t) and t.pos in ("VERB", "ADJ"):
        yield from (k for k in t.all("obl:agent", "obl", "nmod") if preposition(k) in _AGENT)
        if t.dep in _CLAUSES and (t.all("obj") or t.dep == "acl:relcl"):
            yield from (k for k in t.all("nsubj") if k.pos != "PRON")
    if has(lang, "mediator", t) and t.dep in ("obl", "nmod"):
        yield from (k for k in t.head.all("obl", "nmod") if k.i < t.i and preposition(k) in _WITH)
