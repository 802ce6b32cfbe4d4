"""Scores: counted by article, so that they can be summed over any set of articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.evaluation.attributes import event_attributes, statement_attributes
from dragoman.evaluation.items import FIELDS, EventItem, Item, Json, StatementItem
from dragoman.evaluation.matching import Pair, match
from dragoman.evaluation.rules import LEVELS, Level
from dragoman.evaluation.words import fold

# Items of these must show words of the article, else they match nothing.
_GROUNDED = ("events", "agreements", "figures")
LEFT_EMPTY = "articles without events left empty"


@dataclass(slots=True)
class Count:
    """Numbers of matched, gold and predicted items."""

    matched: int = 0
    gold: int = 0
    predicted: int = 0

    def add(self, other: Count) -> None:
        """Add another count to this one."""
        self.matched += other.matched
        self.gold += other.gold
        self.predicted += other.predicted

    @property
    def precision(self) -> float:
        """Share of predicted items that match; 0 where nothing was predicted."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of gold items that were found; 0 where there are none."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def as_json(self) -> dict[str, float]:
        """Scores and counts; scores rounded to four digits."""
        scores = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"matched": self.matched, "gold": self.gold, "predicted": self.predicted}
        return {k: round(v, 4) for k, v in scores.items()} | counts


@dataclass(slots=True)
class Compared:
    """One article at one level: its items and which of them are the same."""

    gold: Sequence[Item]
    predicted: Sequence[Item]
    pairs: list[Pair]


@dataclass(slots=True)
class ArticleScore:
    """All that was counted in one article."""

    id: str
    levels: dict[str, Compared]
    ungrounded: list[tuple[str, Item]]
    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    attributes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))


@dataclass(slots=True)
class Total:
    """Sums over articles."""

    counts: dict[str, Count]
    attributes: dict[str, tuple[int, int]]

    def as_json(self) -> dict[str, dict[str, object]]:
        """The form of the reference scorer: `scores` by level and scope, `attributes` as right shares."""
        return {
            "scores": {k: c.as_json() for k, c in sorted(self.counts.items())},
            "attributes": {k: round(a / n, 4) for k, (a, n) in sorted(self.attributes.items())},
        }


def score_article(gold: Json, predicted: Json) -> ArticleScore:
    """Compare one predicted record (empty where there is none) with its gold record."""
    page = f" {fold(gold['text'])} "
    wanted, given = _items(gold), _items(predicted)
    ungrounded = [(name, x) for name in _GROUNDED for x in given[name] if not x.grounded(page)]
    loose = {id(x) for _, x in ungrounded}
    score = ArticleScore(gold["id"], {}, ungrounded)
    for name, level in LEVELS.items():
        want, all_given = _of_level(wanted, level), _of_level(given, level)
        usable = [x for x in all_given if id(x) not in loose]
        pairs = match(want, usable, level.same)
        score.levels[name] = Compared(want, usable, pairs)
        for scope in (name, f"{gold.get('lang', '?')}:{name}"):
            score.counts[scope].add(Count(len(pairs), len(want), len(all_given)))
    _count_types(score)
    _count_attributes(score, given)
    return score


def _items(record: Json) -> dict[str, list[Item]]:
    return {name: [make(raw) for raw in record.get(name) or ()] for name, make in FIELDS.items()}


def _of_level(items: Mapping[str, list[Item]], level: Level) -> list[Item]:
    found = items[level.field]
    return [x for x in found if x.raw.get("kind", "direct") == "direct"] if level.direct_only else found


def _count_types(score: ArticleScore) -> None:
    compared = score.levels["events.strict"]
    for item in compared.gold:
        score.counts[f"type:{item.raw['type']}"].gold += 1
    for item in compared.predicted:
        score.counts[f"type:{item.raw['type']}"].predicted += 1
    for i, _ in compared.pairs:
        score.counts[f"type:{compared.gold[i].raw['type']}"].matched += 1


def _count_attributes(score: ArticleScore, given: Mapping[str, list[Item]]) -> None:
    events = score.levels["events.strict"]
    for i, j in events.pairs:
        g, p = events.gold[i], events.predicted[j]
        assert isinstance(g, EventItem)
        assert isinstance(p, EventItem)
        _judge(score, "events", event_attributes(g, p))
    if not events.gold:
        _judge(score, "", [(LEFT_EMPTY, not given["events"])])
    said = score.levels["statements.all"]
    for i, j in said.pairs:
        s, q = said.gold[i], said.predicted[j]
        assert isinstance(s, StatementItem)
        assert isinstance(q, StatementItem)
        _judge(score, "statements", statement_attributes(s, q))


def _judge(score: ArticleScore, prefix: str, verdicts: Iterable[tuple[str, bool]]) -> None:
    for name, right in verdicts:
        tally = score.attributes[f"{prefix}: {name}" if prefix else name]
        tally[0] += right
        tally[1] += 1


def total(scores: Iterable[ArticleScore]) -> Total:
    """Sum the counts of articles."""
    counts: dict[str, Count] = defaultdict(Count)
    attributes: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for score in scores:
        for scope, count in score.counts.items():
            counts[scope].add(count)
        for name, (right, judged) in score.attributes.items():
            attributes[name][0] += right
            attributes[name][1] += judged
    return Total(dict(counts), {name: (a, n) for name, (a, n) in attributes.items()})


def score_all(gold: Iterable[Json], predicted: Mapping[str, Json]) -> list[ArticleScore]:
    """Scores of gold articles against predicted records by id; one without a record counts as empty."""
    return [score_article(record, predicted.get(record["id"], {})) for record in gold]
