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
_BETWEEN = every("between")


def is_mediated(verb: Token) -> bool:
    """True for a participle by which somebody dealt between others: "négocié par Le Caire entre Riga et Oslo"."""
    between = any(preposition(k) in _BETWEEN for k in verb.all("obl", "nmod"))
    return bool(_agents(verb)) and between


def _agents(verb: Token) -> list[Token]:
    return [k for k in verb.all("obl:agent", "obl", "nmod") if preposition(k) in _AGENT]


def mediators(noun: Token, discourse: Discourse) -> frozenset[str]:
    """Codes of those whom the sentence of an instrument tells as its mediators."""
    lang = discourse.analysis.lang
    found = (who for t in noun.sentence.tokens for who in _told(t, lang))
    dealers = {w.entity for t in found for w in discourse.resolve(t) if w.entity}
    dealers |= _named(noun, "help", discourse)
    names = discourse.analysis.knowledge.names
    seen = [(code, names.entity(code)) for code in _named(noun, "witnessed", discourse)]
    return frozenset(dealers | {code for code, entity in seen if entity is not None and entity.kind == "organisation"})


def _named(noun: Token, name: str, discourse: Discourse) -> set[str]:
    """Codes of those whom words of a list bring in, in the sentence of an instrument."""
    told = (who for t in noun.sentence.tokens if has(discourse.analysis.lang, name, t) for who in _whose(t))
    return {w.entity for t in told for w in discourse.named(t) if w.entity}


def _told(t: Token, lang: str) -> Iterator[Token]:
    """Those who mediate by a verb, or stand beside the noun of one who does."""
    if has(lang, "negotiated", t) and is_mediated(t):
        yield from _agents(t)
    if has(lang, "mediating", t) and t.pos in ("VERB", "ADJ"):
        yield from _agents(t)
        if t.dep in _CLAUSES and (t.all("obj") or t.dep == "acl:relcl"):
            yield from (k for k in t.all("nsubj") if k.pos != "PRON")
    if has(lang, "mediator", t) and t.dep in ("obl", "nmod"):
        yield from (k for k in t.head.all("obl", "nmod") if k.i < t.i and preposition(k) in _WITH)


def _whose(t: Token) -> Iterator[Token]:
    """Those on whom a noun in an adverbial hangs, by their names: "sous l'égide de Riga", "through Latvian mediation"."""
    if (t.case() or preposition(t)) and t.dep in ("obl", "nmod", "obl:mod"):
        whose = t.all("nmod", "amod", "nmod:poss")
        whose += [k for w in whose for k in w.all("conj") if not _is_parted(w, k)]
        yield from (k for w in whose for k in (w, *w.all("nmod", "amod", "flat", "nmod:poss", "compound")))


def _is_parted(first: Token, second: Token) -> bool:
    """True behind a comma, where a new subject begins: "sous l'égide de Riga, Oslo et Dublin ont signé"."""
    return any(t.text == "," for t in first.sentence.tokens[first.i : second.i])
