"""Figures that measure a relation: amount, measure, unit, from whom to whom, for which period."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.evidence import span
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measureless import Measureless
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.opposite import opposed
from dragoman.coding.figures.outright import Outright
from dragoman.coding.figures.parallels import Parallels
from dragoman.coding.figures.parties import Sides, turned
from dragoman.coding.figures.periods import FigurePeriods
from dragoman.coding.figures.series import FigureSeries
from dragoman.coding.figures.sides import SideReader
from dragoman.coding.figures.single_victims import SingleVictims
from dragoman.coding.figures.unrelated import Unrelated
from dragoman.coding.ids import content_id
from dragoman.coding.scoring.details import Details
from dragoman.coding.scoring.measured import measure_features
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token, span_head
from dragoman.records import Figure, Measure, Span

# Measures that go on from sentence to sentence without their parties being named again.
_FLOWING = ("trade-turnover", "exports", "imports", "investment", "energy-flow", "loan", "debt", "tariff")

# Units of what is told by number rather than by worth or weight.
_COUNTED = ("people", "count", None)
_OF_BANKS = ("aid", "other", "loan")

# So little money is the price of one thing, and no gift.
_PRICE = 1000
# A sum of money that two different figures of one article hardly share.
_TELLING = 1_000_000

# How far behind a sum the time stands in which it is given once.
_BY = 2
# How far behind a share its goods and their owner may stand.
_BEHIND = 7
# Measures of people, whatever the words count.
_HUMAN: tuple[Measure, ...] = ("casualties", "prisoners", "migrants")


def read_figures(discourse: Discourse, candidates: list[Candidate], article: str, details: Details | None = None) -> list[Figure]:
    """Every amount that an event or two parties of a sentence give a meaning; without details the rules alone decide."""
    reader = FigureReader(discourse, candidates, article)
    found = [(a.start, reader.read(a, details)) for a in discourse.analysis.amounts]
    singles = SingleVictims(discourse.analysis, reader.measures)
    found += [(a.start, reader.victim(a, noun, among=singles.is_among(noun))) for a, noun in singles.amounts()]
    kept: list[Figure] = []
    for _, figure in sorted(found, key=lambda told: told[0]):
        if figure is not None and not any(_same(k, figure) for k in kept):
            kept.append(figure)
    return kept


def _same(a: Figure, b: Figure) -> bool:
    """True for one figure told twice; large sums of money are so whatever parties stand around them."""
    if (a.measure, a.value, a.unit) != (b.measure, b.value, b.unit):
        return False
    alike = a.recipients == b.recipients or a.measure != "casualties"  # the dead of two states, as many of each
    return (a.actors == b.actors and alike) or (is_money(a.unit) and a.value >= _TELLING)


class FigureReader:
    """Reads the figures of one article, in the order of the text."""

    def __init__(self, discourse: Discourse, candidates: list[Candidate], article: str) -> None:
        self._a = discourse.analysis
        self._article = article
        self._towards = grammar(discourse.analysis.lang, "towards")
        self.measures = MeasureReader(self._a)
        self._measureless = Measureless(self._a, self.measures)
        self._outright = Outright(self._a, self.measures)
        self._unrelated = Unrelated(self.measures)
        self._sides = SideReader(discourse, candidates, self.measures)
        self._series = FigureSeries(self.measures, self._sides.codes)
        self._parallels = Parallels(self._a, self._sides.codes)
        self._periods = FigurePeriods(discourse, self.measures)

    def read(self, amount: Amount, details: Details | None = None) -> Figure | None:
        """The figure of one amount, as the rules have it or as learned weights choose its measure."""
        words = self.words(amount)
        if words is None:
            return None
        tokens, head = words
        carried = self._parallels.of(amount, head) or self._series.carried(amount, tokens, head)
        if carried is not None:
            figure: Figure | None = self._figure(amount, head, carried.measure, carried.unit, carried.sides)
        else:
            figure = self.ruled(amount, tokens, head)
            figure = figure if details is None else self._chosen(details, amount, head, figure)
        if figure is None or self._is_unrelated(figure, amount, head):
            return None
        figure = self._parallels.parted(figure, amount, head)
        figure = opposed(figure, self._series.like(figure.measure, head), amount, head, self._a)
        self.note(figure, head)
        self._parallels.note(figure, amount, head)
        return figure

    def victim(self, amount: Amount, noun: Token, among: bool) -> Figure | None:
        """The figure of one who was killed or wounded; None where no act tells by whom, or where this is a reproach.

        `among`: the words count him among the dead of an attack, which no act need tell.
        """
        act, own = self._sides.killing(noun), self._sides.event(noun)
        told = act is not None and act.status == "occurred" and (own is None or own.type != "ACCUSE")
        sides = self._sides.sides(noun, noun, "casualties") if told or among else None
        return self._figure(amount, noun, "casualties", "people", sides) if sides is not None else None

    def _is_unrelated(self, figure: Figure, amount: Amount, head: Token) -> bool:
        noun, parties = self.measures.counted(amount, head), self._sides.codes(head.sentence.tokens)
        return self._unrelated.has(figure.measure, figure.unit, head, noun, self._sides.event(head), parties)

    def words(self, amount: Amount) -> tuple[list[Token], Token] | None:
        """The words of an amount and their head; None for one of a heading and for one that can measure no relation."""
        tokens = self._a.tokens(amount.start, amount.end)
        if not tokens or tokens[0].sentence.heading:
            return None
        head = span_head(tokens)
        return None if self._measureless.has(amount, tokens, head) else (tokens, head)

    def note(self, figure: Figure, head: Token) -> None:
        """Take in the figure told last, whose amount has this head."""
        self._series.note(figure, head)

    def features(self, amount: Amount, head: Token, ruled: Measure | None) -> list[str]:
        """What speaks for the measures that an amount may have; `ruled` is the rules' one."""
        last = self._series.near(head)
        before = last.measure if last is not None else None
        return measure_features(amount, head, self.measures.counted(amount, head), self._sides.event(head), ruled, before)

    def _chosen(self, details: Details, amount: Amount, head: Token, ruled: Figure | None) -> Figure | None:
        """The figure under the measure that words tell outright, else the likeliest one."""
        if ruled is not None and ruled.measure == "aid" and self.measures.any("donated", [clause_verb(head), head.head]):
            return ruled
        noun = self.measures.counted(amount, head)
        weighs = ruled is not None or amount.unit not in _COUNTED
        outright = self._outright.measure(amount, head, noun) if weighs else None
        measure = outright or details.measure(self.features(amount, head, ruled.measure if ruled else None))
        if measure == "aid" and is_money(amount.unit) and amount.value < _PRICE and not self._is_by_time(amount, head):
            measure = "other"
        if measure == "aid" and amount.unit == "tonnes" and not outright and self._is_trade(head):
            measure = "exports"
        ranked = outright is not None and self._outright.ranked(head) is not None
        if measure is None or (ruled is not None and ruled.measure == measure and not ranked):
            return ruled if measure else None
        sides = self._next(measure, head) or self._sides.sides(head, noun, measure)
        if sides is None and outright and ruled is not None:
            sides = Sides(ruled.actors, ruled.recipients, ruled.confidence, ruled.why)
        sides = sides or self._as_told_before(head, measure)
        if sides is None and outright == "other" and is_money(amount.unit):
            sides = self._sides.of_deal(head)
        if sides is None and (measure == "casualties" or not self._sides.acts):
            return None  # the dead of a disaster, and numbers of an article without acts, measure no relation
        if ranked and sides is not None:
            sides = self._sides.ranked(sides, head, measure)
        sides = sides or self._sides.of_article(measure, head.sentence) or Sides((), (), 0.4, "no second party is told")
        return self._figure(amount, head, measure, self._unit(amount, head, measure), sides)

    def _unit(self, amount: Amount, head: Token, measure: Measure) -> str:
        """The unit of an amount by its words, its measure, or the figure before of the same measure ("against 26,000")."""
        noun = self.measures.counted(amount, head)
        told = self.measures.unit(amount, noun)
        if measure in _HUMAN or (measure == "troops" and told is None):
            return "people"
        if told is not None and (told != "count" or amount.noun is not None):
            return told
        before = self._series.near(head)
        return before.unit if before is not None and before.measure == measure else "count"

    def ruled(self, amount: Amount, tokens: list[Token], head: Token) -> Figure | None:
        """The figure of one amount as the rules have it; `head` is the head of its words `tokens`."""
        noun = self.measures.counted(amount, head)
        prior = self._series.prior(amount, tokens[0])
        found = (prior.measure, prior.unit) if prior else self._series.continued(amount, tokens)
        found = found or self.measures.measure(amount, self._bound(head, self._sides.event(head)))
        if found is None:
            return None
        measure, unit = found
        if measure == "other" and prior is None and (prior := self._series.resumed(head, unit)) is not None:
            measure = prior.measure
        if prior is None and unit == "percent" and not self._tells_another(head):
            prior = self._series.just_told(measure, head)
        if measure == "aid" and unit == "tonnes" and self._is_trade(head):
            measure = "exports"
        sides = self._as_before(prior) if prior else self._next(measure, head)
        sides = sides or self._sides.sides(head, noun, measure) or self._as_told_before(head, measure)
        if sides is None:
            return None
        return self._figure(amount, head, measure, unit, sides)

    def _is_by_time(self, amount: Amount, head: Token) -> bool:
        """True for a sum that is given again and again: "100 dollars a month"."""
        behind = [t for t in head.sentence.tokens if t.start >= amount.end][:_BY]
        return self.measures.any("time", behind)

    def _next(self, measure: Measure, head: Token) -> Sides | None:
        """The sides of a figure that names one more party in the place of one told before."""
        return self._series.next_giver(measure, head) or self._series.next_trader(measure, head, self._towards)

    def _is_trade(self, head: Token) -> bool:
        """True where the act that holds an amount is trade."""
        own = self._sides.event(head)
        return own is not None and own.type == "COOPERATE"

    def _tells_another(self, head: Token) -> bool:
        """True where the words right behind a share name a party that the figure told last has not."""
        behind = [t for t in head.sentence.tokens if t.i > head.i][:_BEHIND]
        last = self._series.last
        told = {*last.actors, *last.recipients} if last is not None else set[str]()
        return bool(set(self._sides.codes(behind)) - told)

    def _figure(self, amount: Amount, head: Token, measure: Measure, unit: str, sides: Sides) -> Figure:
        if measure in _OF_BANKS and is_money(unit):
            measure, sides = self._lent(measure, sides, head)
        own = self._sides.event(head)
        return Figure(
            id=content_id(self._article, "figure", measure, amount.value, amount.start), measure=measure, value=amount.value,
            unit=unit, qualifier=amount.qualifier, actors=sides.actors, recipients=sides.recipients,
            period=self._periods.of(head, own, measure, self._series.last), evidence=(self._evidence(head),), why=sides.why,
            confidence=round(sides.trust, 2),
        )  # fmt: skip

    def _lent(self, measure: Measure, sides: Sides, head: Token) -> tuple[Measure, Sides]:
        """Money of a bank is lent by it, unless it is called a grant or is paid to the bank."""
        banks = self.measures.words("banks")
        actors, takers = ([c for c in codes if c.lower() in banks] for codes in (sides.actors, sides.recipients))
        if takers and not actors and not self.measures.any("paid_in", [clause_verb(head), head.head]):
            sides, actors = turned(sides), takers
        given = self.measures.any("granted", head.sentence.tokens)
        return ("loan" if actors and len(actors) == len(sides.actors) and not given else measure), sides

    def _bound(self, head: Token, own: Candidate | None) -> bool:
        """True where an event holds the amount, or a clause between two parties does."""
        if own is not None:
            return own.type != "CONSULT"
        return self._sides.between(head)

    def _as_told_before(self, head: Token, measure: Measure) -> Sides | None:
        """The sides of the figure of the same measure told just before, where a sentence names no party."""
        before = self._series.like(measure, head) if measure in _FLOWING else None
        named = self._sides.codes(head.sentence.tokens)
        return self._as_before(before) if before is not None and not named else None

    def _as_before(self, prior: Figure) -> Sides:
        return Sides(prior.actors, prior.recipients, prior.confidence, "compared with the figure before")

    def _evidence(self, head: Token) -> Span:
        """The clause that holds the amount, in its own words."""
        top = clause_verb(head)
        tokens = [t for t in top.subtree() if t.dep != "punct"] or [head]
        return span(tokens[0], tokens[-1], self._a.text)
