"""Figures that go on from one told before: parts of it, what it is compared with, the same of other doers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.coding.classes import every
from dragoman.coding.figures.additions import Additions
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.parties import Sides
from dragoman.coding.figures.roles import Codes
from dragoman.coding.frames import preposition
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token, span_head
from dragoman.records import Figure, Measure

# A bare number that is doer or object by itself, above so many, counts the people told before: "has brought home 3,300".
_FEW = 3
_SIDES = ("nsubj", "nsubj:pass", "obj")
# Units of what is told by number rather than by worth, and of goods.
_COUNTED = ("people", "count")
_FLOWS = ("tonnes", "m3", "barrels")
_TRADED: tuple[Measure, ...] = ("exports", "imports", "energy-flow")
_GIVEN: tuple[Measure, ...] = ("aid", "loan")
# How far before a part of goods "of which" stands: "of which the Philippines took".
_FAR = 6
# How far behind a number its partner stands.
_BEHIND = 5
# How far before a number the words stand that make it a part, and prepositions of theirs.
_REACH = 3
_AMONG = every("among")
# Measures of people to whom something is done.
_SUFFERED: tuple[Measure, ...] = ("casualties", "prisoners")
_NEVER: tuple[Measure, ...] = ("rank", "share", "tariff")


@dataclass(frozen=True, slots=True)
class Carried:
    """What a number takes over from the figure before it."""

    measure: Measure
    unit: str
    sides: Sides


@dataclass(frozen=True, slots=True)
class _Told:
    figure: Figure
    head: Token
    doers: tuple[str, ...]


class FigureSeries:
    """The figures of one article told so far, and what the next number takes up of them."""

    def __init__(self, measures: MeasureReader, codes: Codes) -> None:
        self._measures = measures
        self._codes = codes
        self._additions = Additions(measures)
        self._last: _Told | None = None
        self._base: _Told | None = None  # the last that parts and the like of may follow
        self._people: _Told | None = None
        self._by_measure: dict[Measure, _Told] = {}

    @property
    def last(self) -> Figure | None:
        """The figure told last, wherever it stands."""
        return self._last.figure if self._last is not None else None

    def note(self, figure: Figure, head: Token) -> None:
        """Take in the figure told last, whose amount has this head."""
        self._last = _Told(figure, head, tuple(self._codes(_doing(head))))
        self._base = self._base if figure.measure in _NEVER else self._last
        self._people = self._last if figure.unit == "people" else self._people
        self._by_measure[figure.measure] = self._last

    def near(self, head: Token) -> Figure | None:
        """The figure told last, where it stands in the same sentence or the one before."""
        told = self._last
        return told.figure if told is not None and _is_near(told, head) else None

    def like(self, measure: Measure, head: Token) -> Figure | None:
        """The figure of a measure that was told last, in the same sentence or the one before."""
        told = self._by_measure.get(measure)
        return told.figure if told is not None and _is_near(told, head) else None

    def just_told(self, measure: Measure, head: Token) -> Figure | None:
        """The figure told last, where it has a measure and stands in the same sentence: by how much it changed follows."""
        told = self._last
        same = told is not None and told.head.sentence is head.sentence and told.figure.measure == measure
        return told.figure if told is not None and same else None

    def next_giver(self, measure: Measure, head: Token) -> Sides | None:
        """The one party of a sentence as giver to whom the giver before gave: "Turkey sent 500 tonnes"."""
        before = self._last
        if measure not in _GIVEN or before is None or before.figure.measure not in _GIVEN or not _is_near(before, head):
            return None
        named = self._codes(head.sentence.tokens) if before.head.sentence is not head.sentence else []
        figure = before.figure
        if len(named) != 1 or not figure.recipients or named[0] in figure.recipients:
            return None
        return Sides((named[0],), figure.recipients, 0.5, "gives where the one before gave")

    def prior(self, amount: Amount, first: Token) -> Figure | None:
        """The figure that "up from N" or "contre N" compares with, and that "including N" is part of."""
        if self._last is None or self._last.head.sentence is not first.sentence or first.i == 0:
            return None
        figure = self._last.figure
        before = first.sentence.tokens[max(0, first.i - 2) : first.i]
        alike = figure.unit == amount.unit or (amount.unit is None and figure.measure != "other")
        part = is_money(amount.unit) and figure.measure != "other" and self._measures.any("part", before)
        return figure if alike and (part or self._measures.any("prior", before)) else None

    def resumed(self, head: Token, unit: str) -> Figure | None:
        """The figure told before whose thing a pronoun takes up: "They had fallen to 98 million"."""
        before = self.near(head)
        if before is None or not is_money(unit) or not is_money(before.unit):
            return None
        taken_up = any(t.pos == "PRON" for t in clause_verb(head).all("nsubj", "nsubj:pass", "obj"))
        return before if taken_up and self._measures.has("level", clause_verb(head)) else None

    def continued(self, amount: Amount, tokens: list[Token]) -> tuple[Measure, str] | None:
        """A bare number that counts the people of the figure before ("41 more", "en a dépêché 60")."""
        if amount.unit is not None or self._people is None or not _is_near(self._people, tokens[0]):
            return None
        sentence, first, last = tokens[0].sentence, tokens[0], tokens[-1]
        around = sentence.tokens[max(0, first.i - 1) : last.i + 2]
        en = any(t.lower == "en" and t.pos == "PRON" for t in sentence.tokens[: first.i])
        head = span_head(tokens)
        told = self._measures.of_verb(head.head, head) if head.dep in _SIDES else None
        if told is not None and amount.noun is None and amount.value > _FEW:
            return self._as_staff(told), "people"
        if en or self._measures.any("more", around):
            return self._people.figure.measure, "people"
        return None

    def carried(self, amount: Amount, tokens: list[Token], head: Token) -> Carried | None:
        """What a number takes over as a part or as the like of the figure before: "Estonia has 95"."""
        if amount.unit == "rank":
            return self._ranked(tokens[0], head)
        last = self._base
        if last is None or not _is_near(last, head):
            return None
        figure = last.figure
        if self._additions.contains(amount, head, figure) or self._additions.lists(amount, tokens, last.head, figure):
            return Carried(figure.measure, "count", _same_sides(figure, "contained in what was told before"))
        if self._additions.follows(amount, head, figure):
            return Carried(figure.measure, str(amount.unit), _same_sides(figure, "follows on what was told before"))
        others = set(self._codes(head.sentence.tokens)) - {*figure.actors, *figure.recipients}
        if not others and self._additions.prices(amount, head, figure):
            return Carried("arms-sale", str(amount.unit), _same_sides(figure, "the price of what was told before"))
        if figure.unit not in (*_COUNTED, *_FLOWS) or (figure.unit == "people" and self._is_other(head, figure.measure)):
            return None
        if self._is_part(amount, tokens, figure.unit) or self._is_total(amount, head):
            return Carried(figure.measure, figure.unit, self._sides_of_part(amount, head, figure))
        if amount.unit is not None or amount.definite or not self._goes_on(head, last):
            return None
        sides = self._next_sides(tokens[0], head, last)
        return Carried(figure.measure, figure.unit, sides) if sides is not None else None

    def _sides_of_part(self, amount: Amount, head: Token, figure: Figure) -> Sides:
        """The sides of the whole; the dead and held of a state that is named are its own: "including four Mexicans"."""
        sides = _same_sides(figure, "part of the figure before")
        if figure.measure in _TRADED:
            return self._sides_of_share(sides, amount, head)
        noun = self._measures.counted(amount, head)
        origin = self._codes([noun, *noun.all("amod", "compound")]) if figure.measure in _SUFFERED else []
        return replace(sides, recipients=tuple(origin)) if origin and origin[0] not in figure.actors else sides

    def _sides_of_share(self, sides: Sides, amount: Amount, head: Token) -> Sides:
        """The sides of a part of what is traded, with the one party told beside it as the partner."""
        start = self._last.head.i + 1 if self._last is not None and self._last.head.sentence is head.sentence else 0
        behind = [t for t in head.sentence.tokens if t.start >= amount.end][:_BEHIND]
        named = [c for c in self._codes([*head.sentence.tokens[start : head.i], *behind]) if c not in sides.actors]
        return replace(sides, recipients=(named[0],)) if named else sides

    def _next_sides(self, first: Token, head: Token, last: _Told) -> Sides | None:
        """The sides of a number that goes on: those before, with another doer where one is named."""
        if head.dep not in _SIDES and not self._codes([head.head]):
            return None
        named = self._codes(_between(first, last))
        told = {*last.figure.actors, *last.figure.recipients}
        if set(named) <= told and (named or head.dep in _SIDES[:2]):
            return _same_sides(last.figure, "the like of the figure before")
        doer = _new_doer(self._codes, first, last)
        if doer and last.figure.measure in _TRADED and self._measures.has("takes", clause_verb(head)):
            return Sides(last.figure.actors, (doer,), 0.5, "takes of what was told before")
        return _with_doer(last.figure, last.doers, doer) if doer else None

    def _ranked(self, first: Token, head: Token) -> Carried | None:
        """A place in the order that was told before: "the largest source of visitors and New Zealand the second"."""
        before = self._by_measure.get("rank")
        if before is None or not _is_near(before, head) or self._measures.any("rank", first.sentence.tokens[first.i :]):
            return None
        doer = _new_doer(self._codes, first, before)
        figure = before.figure
        rest = tuple(code for code in figure.recipients if code != doer)
        return Carried("rank", "rank", Sides((doer,), rest, 0.5, "next to the place told before")) if doer else None

    def next_trader(self, measure: Measure, head: Token, towards: tuple[str, ...]) -> Sides | None:
        """The one party of a sentence as buyer from the seller told before: "Deliveries to Spain fell to 9 billion"."""
        before = self._by_measure.get(measure)
        if measure not in _TRADED or before is None or not _is_near(before, head) or head.sentence is before.head.sentence:
            return None
        named = self._codes(head.sentence.tokens)
        bought = self._codes(t for t in head.sentence.tokens if preposition(t) in towards)
        figure = before.figure
        if named != bought or len(named) != 1 or named[0] in (*figure.actors, *figure.recipients) or measure == "imports":
            return None
        return Sides(figure.actors, (named[0],), 0.5, "bought from who sold before")

    def _as_staff(self, told: Measure) -> Measure:
        """The measure of people sent out, which is `other` for diplomats and the like: "en a expulsé quatre"."""
        before = self._people.figure.measure if self._people is not None else told
        return before if told == "migrants" and before == "other" else told

    def _is_part(self, amount: Amount, tokens: list[Token], unit: str) -> bool:
        """True for a part of what was counted before: "of whom 30,000", "18 of them", "dont quatre", "the remaining 98"."""
        bare = amount.unit is None or (amount.noun or "").split(" ")[-1] in self._measures.words("those")
        if not bare and amount.unit != unit:
            return False
        reach = _REACH if unit in _COUNTED else _FAR
        before = tokens[0].sentence.tokens[max(0, tokens[0].i - reach) : tokens[0].i]
        among = any(self._measures.has("those", t) and (t.case() in _AMONG or _follows(t, _AMONG)) for t in before)
        return (bare and amount.noun is not None) or among or self._measures.any("part", before)

    def _is_total(self, amount: Amount, head: Token) -> bool:
        """True for the number that those counted before bring a total to: "bringing the total to 43"."""
        verb = clause_verb(head)
        if amount.unit not in (None, "people") or head.dep.split(":")[0] not in ("obl", "nmod"):
            return False
        numbers = [n for n in verb.all("obj") if self._measures.has("number", n)]
        bare = any(all(t.pos == "PROPN" or t is head for t in n.all("nmod")) for n in numbers)
        return bare and self._measures.has("bring", verb)

    def _is_other(self, head: Token, measure: Measure) -> bool:
        """True where the words of a number tell of other people than were counted before: killed or captured, not sent."""
        verb = clause_verb(head)
        told = self._measures.of_verb(verb, head) or self._measures.told_near(head)
        alike = told == "migrants" and (measure == "other" or (measure == "troops" and self._measures.has("host", verb)))
        return told is not None and told != measure and not alike

    def _goes_on(self, head: Token, last: _Told) -> bool:
        """True where a number stands as the one before did: under the same verb, or one of having, giving, taking in."""
        if (last.figure.measure, last.figure.unit) == ("other", "count"):
            return False  # things that nothing but their act tells of
        verb = clause_verb(head)
        if last.figure.unit in _FLOWS:
            return self._measures.has("takes", verb) or any(t.lower == "en" and t.pos == "PRON" for t in verb.children)
        return verb.lemma == clause_verb(last.head).lemma or self._measures.has("going_on", verb)


def _between(first: Token, last: _Told) -> list[Token]:
    """The words between the number told last, or the start of the sentence, and a number."""
    start = last.head.i + 1 if last.head.sentence is first.sentence else 0
    return first.sentence.tokens[start : first.i]


def _new_doer(codes: Codes, first: Token, last: _Told) -> str | None:
    """The one party named before a number since the number told last; else the one right before it."""
    between = _between(first, last)
    named = codes(between)
    if len(named) > 1:
        named = codes(t for t in between[-_REACH:] if t.pos == "PROPN")
    return named[0] if len(named) == 1 else None


def _follows(token: Token, words: tuple[str, ...]) -> bool:
    """True where one of the words stands right before a token, however it is parsed."""
    return token.i > 0 and token.sentence.tokens[token.i - 1].lower in words


def _is_near(told: _Told | None, token: Token) -> bool:
    return told is not None and 0 <= token.sentence.index - told.head.sentence.index <= 1


def _doing(head: Token) -> Iterable[Token]:
    """The words of the doers of the clause that holds an amount."""
    verb = clause_verb(head)
    return (t for s in verb.all("nsubj", "obl:agent") for t in s.subtree())


def _same_sides(figure: Figure, why: str) -> Sides:
    return Sides(figure.actors, figure.recipients, 0.6, why)


def _with_doer(figure: Figure, before: tuple[str, ...], doer: str) -> Sides:
    """The sides of a figure with another doer in the place of the doers before."""
    why = "the like of the figure before"
    if doer in (*figure.actors, *figure.recipients):
        return _same_sides(figure, why)
    if set(before) & set(figure.recipients):
        return Sides(figure.actors, (doer,), 0.5, why)
    return Sides((doer,), figure.recipients, 0.5, why)
