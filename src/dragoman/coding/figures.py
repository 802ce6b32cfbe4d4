"""Figures that measure a relation: amount, measure, unit, from whom to whom, for which period."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists
from dragoman.coding.discourse import Discourse
from dragoman.coding.evidence import span
from dragoman.coding.ids import content_id
from dragoman.coding.parties import entities
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token, span_head
from dragoman.records import Figure, Measure, Span

_CURRENCY = 3
_MONEY: tuple[Measure, ...] = (
    "debt",
    "loan",
    "arms-sale",
    "investment",
    "aid",
    "trade-turnover",
    "exports",
    "imports",
    "energy-flow",
)
_PEOPLE: tuple[Measure, ...] = ("casualties", "prisoners", "migrants", "troops")
_BOTH = {"trade-turnover"}


@dataclass(slots=True)
class _Sides:
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trust: float
    why: str


def read_figures(discourse: Discourse, candidates: list[Candidate], article: str) -> list[Figure]:
    """Every amount that an event or two parties of a sentence give a meaning."""
    reader = _FigureReader(discourse, candidates, article)
    found = [f for a in discourse.analysis.amounts if (f := reader.read(a)) is not None]
    kept: list[Figure] = []
    for f in found:
        if not any(k.measure == f.measure and k.value == f.value and k.unit == f.unit and k.actors == f.actors for k in kept):
            kept.append(f)
    return kept


class _FigureReader:
    def __init__(self, discourse: Discourse, candidates: list[Candidate], article: str) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._candidates = candidates
        self._article = article
        self._cues = word_lists(self._a.lang, "figures")

    def read(self, amount: Amount) -> Figure | None:
        tokens = self._a.tokens(amount.start, amount.end)
        if not tokens or tokens[0].sentence.heading:
            return None
        head = span_head(tokens)
        near = self._near(head)
        measure, unit = self._measure(amount, near)
        if measure is None:
            return None
        sides = self._sides(head, measure)
        if sides is None:
            return None
        evidence = self._evidence(head, amount)
        return Figure(
            id=content_id(self._article, "figure", measure, amount.value, amount.start), measure=measure, value=amount.value,
            unit=unit, qualifier=amount.qualifier, actors=sides.actors, recipients=sides.recipients,
            period=self._period(head), evidence=(evidence,), why=sides.why, confidence=round(sides.trust, 2),
        )  # fmt: skip

    def _near(self, head: Token) -> list[Token]:
        """Words of the clause that holds the amount, the nearest first."""
        top = head
        for a in head.ancestors():
            top = a
            if a.pos in ("VERB", "AUX"):
                break
        words = top.subtree()
        if top.dep in ("xcomp", "conj", "acl", "acl:relcl") and not top.is_root:
            words = words + [top.head, *[c for c in top.head.children if c.dep in ("nsubj", "nsubj:pass", "amod")]]
        return sorted({id(t): t for t in words}.values(), key=lambda t: abs(t.i - head.i))

    def _measure(self, amount: Amount, near: list[Token]) -> tuple[Measure | None, str]:
        unit = amount.unit
        if unit == "rank":
            return "rank", "rank"
        if unit == "percent":
            return (
                ("tariff", unit) if self._hit("tariff", near) else ("share", unit) if self._hit("share", near) else (None, unit)
            )
        if unit in ("m3", "barrels"):
            return "energy-flow", unit
        if unit is not None and len(unit) == _CURRENCY and unit.isupper():
            return self._first(_MONEY, near) or "other", unit
        if unit == "tonnes":
            return self._first(("exports", "imports", "aid"), near) or "other", unit
        return self._counted(amount, near)

    def _counted(self, amount: Amount, near: list[Token]) -> tuple[Measure | None, str]:
        noun = [t for t in near if amount.noun and t.lower == amount.noun.lower()][:1]
        measure = self._first(_PEOPLE, noun) or self._first(("casualties", "prisoners"), near)
        people = measure is not None or amount.unit == "people"
        if not people:
            return None, "count"
        return measure or "other", "people"

    def _hit(self, measure: str, near: list[Token]) -> bool:
        return self._first((measure,), near) is not None  # type: ignore[arg-type]

    def _first(self, measures: tuple[Measure, ...], near: list[Token]) -> Measure | None:
        """The measure whose cue stands nearest."""
        for t in near:
            for m in measures:
                if any(t.lower.startswith(w) or t.lemma.startswith(w) for w in self._cues.get(m, ())):
                    return m
        return None

    def _sides(self, head: Token, measure: Measure) -> _Sides | None:
        own = self._event(head)
        if own is not None:
            actors, recipients = tuple(sorted(entities(own.actors))), tuple(sorted(entities(own.recipients)))
            if measure in _BOTH:
                actors, recipients = tuple(sorted({*actors, *recipients})), ()
            return _Sides(actors, recipients, 0.85 * own.trust, f"parties of the event '{own.token.text}'")
        codes = list(dict.fromkeys(w.entity for t in head.sentence.tokens for w in self._named(t) if w.entity))
        if len(codes) < 2:
            other = self._d.focus.other(frozenset(codes), head.start, head.sentence.index)
            codes += [other] if other and codes else []
        if len(codes) < 2:
            return None
        if measure in _BOTH:
            return _Sides(tuple(sorted(codes[:2])), (), 0.7, "the two parties of the sentence")
        return _Sides((codes[0],), (codes[1],), 0.5, "the parties of the sentence in their order")

    def _named(self, t: Token):  # type: ignore[no-untyped-def]
        return self._d.single(t) if t.pos in ("NOUN", "PROPN", "PRON") else self._d.named(t)

    def _event(self, head: Token) -> Candidate | None:
        """The event in whose words the amount stands, nearest above it."""
        chain = [head, *head.ancestors()]
        here = [c for c in self._candidates if c.token.sentence is head.sentence]
        for a in chain:
            for c in here:
                if c.token is a or c.frame.support is a:
                    return c
        return here[0] if len(here) == 1 else None

    def _period(self, head: Token) -> str | None:
        sentence = head.sentence
        dates = [d for d in self._a.dates if sentence.start <= d.start < sentence.end]
        if not dates:
            return None
        nearest = min(dates, key=lambda d: abs(d.start - head.start))
        return nearest.value or nearest.text

    def _evidence(self, head: Token, amount: Amount) -> Span:
        """The amount with its noun phrase, or its clause where that is short."""
        top = head
        for a in head.ancestors():
            top = a
            if a.pos in ("VERB", "AUX"):
                break
        tokens = [t for t in top.subtree() if t.dep != "punct"]
        return span(tokens[0], tokens[-1], self._a.text)
