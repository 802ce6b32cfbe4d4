"""Train the weights of `dragoman.coding.scoring` on gold records, and say by cross-validation what they are worth.

Usage: python scripts/train_weights.py GOLD.jsonl ... [--write]     (needs the extra `train`)

Four models are fitted, each on what the one before says of articles that it has not seen: whether words tell an act
at all, by a first look (logistic regression), places of single
parties (multinomial logistic regression), ranking of whole arrangements (conditional log-linear model, the
probability of all right arrangements maximised), and whether the words tell the act (logistic regression).
Printed are F1 of the rules alone and of five-fold cross-validation, by group of articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from ranking import likeliest_weights, shown_event
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.coding.coder import Coder
from dragoman.coding.scoring.acts import ActReader, first_look
from dragoman.coding.scoring.arrangements import Places, arrangements
from dragoman.coding.scoring.chooser import Chooser, best, one_for_each_word
from dragoman.coding.scoring.model import LogLinear, Ranking, log_linear, ranking
from dragoman.coding.scoring.weighed import Choice, Weighed
from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.items import EventItem
from dragoman.evaluation.matching import match
from dragoman.evaluation.rules import event_dyad, event_strict, event_type
from dragoman.records import Article
from dragoman.settings import Settings

FOLDS = 5
MORE = 3.0
STEPS = 300
NEAR = 0.0005
SMALL = 0.01  # smaller weights are not worth their place
PENALTY = {"first": 10.0, "sides": 25.0, "whole": 0.5, "acts": 10.0}  # strength of the Gaussian prior
OUT = Path(__file__).parent.parent / "src/dragoman/coding/scoring/weights.json.gz"


@dataclass(eq=False)
class Read:
    """A gold record with what the reader weighs in its text."""

    gold: dict[str, Any]
    weighed: list[Weighed]
    meant: list[EventItem | None]  # for each act the gold event that its words show, of the same type
    events: list[EventItem]
    group: str

    @property
    def counts(self) -> float:
        """How much it weighs: gold of the careful readers whose articles are most like those to come weighs more."""
        return MORE if self.group.endswith((":dev", ":own")) else 1.0


def read_all(paths: list[Path]) -> list[Read]:
    """The records of gold files with what is weighed in them."""
    coder = Coder(Settings())
    reads = []
    for path in paths:
        for gold in load_gold(path):
            given = {k: gold.get(k) for k in ("id", "text", "lang", "title", "published")}
            weighed = [w for w in coder.weighed(Article(**given)) if w.options]
            events = [EventItem(e) for e in gold["events"]]
            meant = [shown_event(w.candidate, events, gold["text"]) for w in weighed]
            reads.append(Read(gold, weighed, meant, events, f"{gold['lang']}:{path.stem.rsplit('_', 1)[0]}"))
    return reads


def fit_classes(rows: list[list[str]], labels: list[int], counts: list[float], penalty: float) -> LogLinear:
    """A log-linear model of binary features; `counts` says how much each row weighs."""
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([dict.fromkeys(r, 1) for r in rows])
    fitted = LogisticRegression(C=1 / penalty, max_iter=200, tol=1e-3).fit(x, labels, sample_weight=counts)
    weights, bias = fitted.coef_, fitted.intercept_
    if len(bias) == 1:
        weights, bias = np.vstack([0 * weights, weights]), np.array([0.0, bias[0]])
    names = vectorizer.get_feature_names_out()
    kept = {names[k]: [round(float(v), 4) for v in weights[:, k]] for k in range(len(names)) if abs(weights[:, k]).max() > SMALL}
    return log_linear({"bias": [float(b) for b in bias], "weights": kept})


def fit_sides(reads: list[Read]) -> LogLinear:
    """Places of single options: out, actor, recipient."""
    rows, labels, counts = [], [], []
    for read in reads:
        for w, event in zip(read.weighed, read.meant, strict=True):
            for o in w.options if event is not None else ():
                counts.append(read.counts)
                rows.append(o.features)
                labels.append(1 if o.entity in event.actors else 2 if o.entity in event.recipients else 0)
    return fit_classes(rows, labels, counts, PENALTY["sides"])


def fit_whole(reads: list[Read], places: dict[int, Places]) -> Ranking:
    """Ranking of arrangements: the probability of the right ones among all of an act is maximised."""
    vocabulary: dict[str, int] = {}
    rows, columns, likelihood, right, ends, counts = [], [], [], [], [0], []
    for read in reads:
        for w, event in zip(read.weighed, read.meant, strict=True):
            if event is None:
                continue
            found = arrangements(w, places[id(w)])
            hits = [_is_right(w, a.actors, a.recipients, event) for a in found]
            if not any(hits):
                continue
            for a, hit in zip(found, hits, strict=True):
                columns += [vocabulary.setdefault(f, len(vocabulary)) for f in a.features]
                rows += [len(right)] * len(a.features)
                likelihood.append(a.likelihood)
                right.append(float(hit))
            ends.append(len(right))
            counts.append(read.counts)
    seen = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(right), len(vocabulary)))
    x = hstack([csr_matrix(np.array(likelihood)[:, None]), seen]).tocsr()
    first = np.zeros(x.shape[1])
    first[0] = 1.0  # what the parties' own probabilities say is taken as it stands, unless gold speaks against it
    weights = likeliest_weights(x, np.array(right), np.diff(ends), PENALTY["whole"], first, np.array(counts), STEPS)
    named = {f: round(float(weights[k + 1]), 4) for f, k in vocabulary.items() if abs(weights[k + 1]) > SMALL}
    return ranking({"likelihood": float(weights[0]), "weights": named})


def _is_right(w: Weighed, actors: tuple[int, ...], recipients: tuple[int, ...], event: EventItem) -> bool:
    sides = [frozenset(w.options[k].entity for k in side) for side in (actors, recipients)]
    return sides == [event.actors, event.recipients]


def fit_first(reads: list[Read]) -> LogLinear:
    """Whether words tell an act at all, by a first look."""
    rows, labels, counts = [], [], []
    for read in reads:
        for w, event in zip(read.weighed, read.meant, strict=True):
            counts.append(read.counts)
            rows.append(first_look(w.candidate, w.reason))
            labels.append(int(event is not None))
    return fit_classes(rows, labels, counts, PENALTY["first"])


def fit_acts(reads: list[Read], choices: dict[int, list[Choice]]) -> LogLinear:
    """Whether words tell an act of the type and status that was read in them."""
    rows, labels, counts = [], [], []
    for read in reads:
        reader = ActReader(choices[id(read)])
        for choice, event in zip(choices[id(read)], read.meant, strict=True):
            counts.append(read.counts)
            rows.append(reader.features(choice))
            labels.append(int(event is not None and event.kind[1] == choice.weighed.candidate.status))
    return fit_classes(rows, labels, counts, PENALTY["acts"])


def item(choice: Choice) -> EventItem:
    """A choice as the event that it would become."""
    c, sides = choice.weighed.candidate, choice.sides
    return EventItem({"type": c.type, "status": c.status, "actors": sorted(sides.actors), "recipients": sorted(sides.recipients),
                      "evidence": [e.text for e in c.evidence]})  # fmt: skip


def folds(reads: list[Read]) -> list[list[Read]]:
    """Articles in five parts, always the same."""
    order = sorted(reads, key=lambda r: r.gold["id"])
    random.Random(3).shuffle(order)
    return [order[k::FOLDS] for k in range(FOLDS)]


def without(parts: list[list[Read]], k: int) -> list[Read]:
    """All articles but those of one part."""
    return [r for j, part in enumerate(parts) if j != k for r in part]


@dataclass(frozen=True)
class CrossFitted:
    """Articles in parts with a chooser for each part, which has not seen it; what these say of places and sides."""

    parts: list[list[Read]]
    choosers: list[Chooser]
    places: dict[int, Places]
    choices: dict[int, list[Choice]]

    def told(self) -> dict[int, list[tuple[EventItem, float]]]:
        """The acts of each article as events, the likeliest of each word, with their chances; prints what is passed over."""
        passed, lost, told = 0, 0, {}
        for part, chooser in zip(self.parts, self.choosers, strict=True):
            for r in part:
                worth = [chooser.worth(w.candidate, w.reason) for w in r.weighed]
                passed += worth.count(False)
                lost += sum(e is not None and not ok for e, ok in zip(r.meant, worth, strict=True))
                found, reader = self.choices[id(r)], ActReader(self.choices[id(r)])
                chances = [
                    chooser.acts.probabilities(reader.features(c))[1] * c.sureness * ok
                    for c, ok in zip(found, worth, strict=True)
                ]
                told[id(r)] = [(item(c), p) for c, p in one_for_each_word(found, chances)]
        reads = [r for part in self.parts for r in part]
        told_at_all = sum(e is not None for r in reads for e in r.meant)
        print(
            f"passed over at first look: {passed} of {sum(len(r.weighed) for r in reads)}; {lost} of {told_at_all} told ones lost"
        )
        return told


def cross_fit(reads: list[Read]) -> CrossFitted:
    """All models five times, each time without one part of the articles."""
    parts = folds(reads)
    others = [without(parts, k) for k in range(FOLDS)]
    first, sides = [fit_first(o) for o in others], [fit_sides(o) for o in others]
    places = {
        id(w): [s.probabilities(o.features) for o in w.options] for part, s in zip(parts, sides, strict=True)
        for r in part for w in r.weighed
    }  # fmt: skip
    whole = [fit_whole(o, places) for o in others]
    choices = {
        id(r): [best(w, places[id(w)], rank) for w in r.weighed] for part, rank in zip(parts, whole, strict=True) for r in part
    }
    acts = [fit_acts(o, choices) for o in others]
    models = zip(first, sides, whole, acts, strict=True)
    return CrossFitted(parts, [Chooser(*each, threshold=0.0) for each in models], places, choices)


def told_once(events: list[tuple[EventItem, float]], threshold: float) -> list[EventItem]:
    """Events believed, each set of type, status and sides once, as merging mostly leaves them."""
    kept: dict[Any, EventItem] = {}
    for event, p in events:
        if p >= threshold:
            kept.setdefault((event.kind, event.actors, event.recipients), event)
    return list(kept.values())


def f1(reads: list[Read], made: dict[int, list[EventItem]]) -> dict[str, dict[str, float]]:
    """F1 of strict, dyad and type by group."""
    counts: dict[str, dict[str, np.ndarray]] = defaultdict(lambda: defaultdict(lambda: np.zeros(3)))
    for read in reads:
        for name, same in (("strict", event_strict), ("dyad", event_dyad), ("type", event_type)):
            hits = len(match(read.events, made[id(read)], same))
            for group in (read.group, "all"):
                counts[group][name] += (hits, len(read.events), len(made[id(read)]))
    return {g: {n: 2 * h / max(a + b, 1) for n, (h, a, b) in c.items()} for g, c in sorted(counts.items())}


def main() -> None:
    """Train, say how good the models are, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    reads = read_all(options.gold)
    fitted = cross_fit(reads)
    told = fitted.told()
    threshold = report(reads, told)
    if options.write:
        whole, acts = fit_whole(reads, fitted.places), fit_acts(reads, fitted.choices)
        chooser = Chooser(fit_first(reads), fit_sides(reads), whole, acts, threshold)
        OUT.write_bytes(gzip.compress(json.dumps(as_json(chooser), ensure_ascii=False, sort_keys=True).encode(), 9, mtime=0))
        print(f"{OUT.name}: {OUT.stat().st_size // 1024} KiB, threshold {threshold}")


def report(reads: list[Read], told: dict[int, list[tuple[EventItem, float]]]) -> float:
    """Print F1 of the rules alone and of the models, by group; the lowest threshold whose strict F1 is near the best.

    The lexicon knows the words of these articles; those of others seem less sure to the models.
    """
    ruled = {id(r): told_once([(EventItem(ruled_event(w)), 1.0) for w in r.weighed if w.kept], 0.5) for r in reads}
    scores = {"rules": f1(reads, ruled)}
    for threshold in (0.12, 0.15, 0.18, 0.21, 0.25, 0.3):
        scores[str(threshold)] = f1(reads, {key: told_once(events, threshold) for key, events in told.items()})
    for name, by_group in scores.items():
        print(f"{name:6s}", "  ".join(f"{g} {'/'.join(f'{v:.3f}' for v in s.values())}" for g, s in by_group.items()))
    learned = {float(n): s["all"]["strict"] for n, s in scores.items() if n != "rules"}
    return min(t for t, strict in learned.items() if strict > max(learned.values()) - NEAR)


def ruled_event(w: Weighed) -> dict[str, Any]:
    """What the rules alone make of an act."""
    c = w.candidate
    return {"type": c.type, "status": c.status, "actors": sorted(w.ruled.actors), "recipients": sorted(w.ruled.recipients),
            "evidence": [e.text for e in c.evidence]}  # fmt: skip


def as_json(chooser: Chooser) -> dict[str, Any]:
    """The models as the file holds them."""
    return {
        "first": {"bias": chooser.first.bias, "weights": chooser.first.weights},
        "sides": {"bias": chooser.sides.bias, "weights": chooser.sides.weights},
        "whole": {"likelihood": chooser.whole.likelihood, "weights": chooser.whole.weights},
        "acts": {"bias": chooser.acts.bias, "weights": chooser.acts.weights},
        "threshold": chooser.threshold,
    }


if __name__ == "__main__":
    main()
