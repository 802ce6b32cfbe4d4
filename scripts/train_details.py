"""Train who acts by name, when and where, and what numbers measure (`dragoman.coding.scoring.details`), with cross-validation.

Usage: python scripts/train_details.py GOLD.jsonl ... [--write]     (needs the extra `train`)

For each act that the reader tells and a gold event shows, the options for the persons of all its parties and for its
place are ranked by conditional log-linear models (the probability of the right options is maximised). What was told
before is, as in reading, what weights chose that have not seen the article: a first round is trained on what the gold
says of persons and the rules of places, a second one on what the first chose.  For each amount the measures, "none"
included, are weighed by multinomial logistic regression.  Printed are shares of right names and places, of the rules
and in five-fold cross-validation, over acts where either side has one, and F1 of the measures.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from ranking import likeliest_weights, shown_event
from scipy.sparse import csr_matrix

from dragoman.coding.act_dates import ActDates
from dragoman.coding.candidates import Candidate
from dragoman.coding.coder import Coder
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.reading import FigureReader
from dragoman.coding.naming import Namer
from dragoman.coding.scoring.casts import around_both, casts, seen_of_both
from dragoman.coding.scoring.crossing import CrossedWeights, crossed
from dragoman.coding.scoring.details import MEASURES, TOLD, Details, shipped_details, tagged
from dragoman.coding.scoring.model import Ranking
from dragoman.coding.scoring.named import Named, NamedReader
from dragoman.coding.scoring.scenes import SceneReader
from dragoman.coding.scoring.times import TimeReader
from dragoman.coding.spots import SpotReader
from dragoman.coding.statements.talk import Found
from dragoman.coding.when import TimeAndPlace
from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.items import EventItem, quotes_of
from dragoman.evaluation.words import fold, surname
from dragoman.records import Article
from dragoman.settings import Settings

FOLDS = 5
CLOSE = 0.005  # how far two values of one number may be apart, as a share
RARE = 2  # features seen less often are left out
SMALL = 0.03  # smaller weights are not worth their place
PENALTY = {"persons": 2.0, "places": 3.0, "times": 2.0, "measures": 5.0}  # strength of the Gaussian prior
RULED = 2.0  # what the rules say of a number counts so much more than it has been learned to
STEPS = 120
OUT = Path(__file__).parent.parent / "src/dragoman/coding/scoring/details.json.gz"


@dataclass(eq=False)
class Told:
    """A gold record, what is read in it before persons, dates and places, and the gold event that each act shows."""

    gold: dict[str, Any]
    where: tuple[str, str]
    discourse: Discourse
    said: list[Found]
    acts: list[Candidate]
    shown: list[EventItem | None]

    def fresh(self) -> list[Candidate]:
        """The acts as they were read, for one more reading of their persons and places."""
        return [replace(c, actors=list(c.actors), recipients=list(c.recipients)) for c in self.acts]


@dataclass(eq=False)
class Case:
    """The options of one choice: features, what each tells ("" for nothing), and what is right; `ruled` is the rule's."""

    article: str
    group: str
    features: list[list[str]]
    told: list[str]
    right: list[bool]
    ruled: str

    @property
    def usable(self) -> bool:
        """True where there is a choice, and the right one is among it."""
        return len(self.told) > 1 and any(self.right)


def tell(paths: list[Path]) -> list[Told]:
    """The acts of all articles."""
    coder, found = Coder(Settings()), []
    for path in paths:
        for gold in load_gold(path):
            article = Article(**{f: gold.get(f) for f in ("id", "lang", "text", "title", "published")})
            discourse, said, acts = coder.told(article)
            shown = [shown_event(c, [EventItem(e) for e in gold["events"]], gold["text"]) for c in acts]
            where = (gold["id"], f"{gold['lang']}:{path.stem.rsplit('_', 1)[0]}")
            found.append(Told(gold, where, discourse, said, acts, shown))
    return found


def read_all(articles: list[Told]) -> dict[str, list[Case]]:
    """Cases of persons, places, dates and measures."""
    first = _read(articles, {})
    fold_of = folds(first["persons"] + first["places"])
    chosen = {}
    for k in range(FOLDS):
        apart = {name: [case for case in first[name] if fold_of[case.article] != k] for name in ("persons", "places")}
        weights = {name: CrossedWeights.of(fit(cases, name).weights) for name, cases in apart.items()}
        chosen |= {a: replace(shipped_details(), **weights) for a, fold in fold_of.items() if fold == k}
    return _read(articles, chosen)


def folds(cases: list[Case]) -> dict[str, int]:
    """The fold of each article."""
    order = sorted({case.article for case in cases})
    random.Random(3).shuffle(order)
    return {article: k % FOLDS for k, article in enumerate(order)}


def _read(articles: list[Told], chosen: dict[str, Details]) -> dict[str, list[Case]]:
    """Cases of all articles; what was told before as these weights of an article choose it, else as gold and rules have it."""
    cases: dict[str, list[Case]] = {"persons": [], "places": [], "times": [], "measures": []}
    for told in articles:
        discourse, said, details = told.discourse, told.said, chosen.get(told.where[0])
        acts, before = told.fresh(), told.fresh()
        Namer(discourse).name(acts)
        TimeAndPlace(discourse).fill(acts)
        if details is not None:
            Namer(discourse, said, details).name(before)
            TimeAndPlace(discourse, details).fill(before)
        people, scenes = NamedReader(discourse, said), SceneReader(discourse, SpotReader(discourse))
        times = TimeReader(discourse, ActDates(discourse))
        for c, event, earlier in zip(acts, told.shown, before, strict=True):
            known = earlier if details is not None else None
            cases["persons"] += _people(people, c, event, told.where, known)
            if known is not None:
                c.actors, c.recipients = known.actors, known.recipients
            cases["places"] += _places(scenes, c, event, told.where)
            scenes.note(c, known.place if known is not None else c.place)
            cases["times"] += _times(times, c, event, told.where)
        cases["measures"] += measure_cases(discourse, acts, told.gold, told.where)
    return cases


def _people(
    reader: NamedReader, c: Candidate, event: EventItem | None, where: tuple[str, str], known: Candidate | None
) -> list[Case]:
    """The choice of persons for all parties at once; for each by itself where the choices are too many.

    Taken in for what is told later are those of `known`, else those of the gold.
    """
    options, right, ruled, people = [], [], [], {}
    for side, parties in (("actor", c.actors), ("recipient", c.recipients)):
        for w in parties:
            names = _names(event, side, w.entity) if event is not None else None
            named = reader.options(c, w, side) if names is not None else []
            if named and names is not None:
                options.append(named)
                right.append([surname(o.person.name) in names if o.person else not names for o in named])
                ruled.append(surname(w.person.name) if w.person else "")
                people[id(w)] = next((o.person for o, hit in zip(named, right[-1], strict=True) if hit), None)
    for w in (*known.actors, *known.recipients) if known is not None else ():
        reader.note(c, w)
    for w in (*c.actors, *c.recipients) if known is None else ():
        reader.note(c, replace(w, person=people[id(w)]) if id(w) in people else w)
    groups = [range(len(options))] if casts(options) else [[k] for k in range(len(options))]
    return [_cast(c, [options[k] for k in g], [right[k] for k in g], [ruled[k] for k in g], where) for g in groups if g]


def _cast(c: Candidate, options: list[list[Named]], right: list[list[bool]], ruled: list[str], where: tuple[str, str]) -> Case:
    features, told, hits = [], [], []
    for choice in casts(options):
        chosen = [named[k] for named, k in zip(options, choice, strict=True)]
        both = [f for pair in combinations(chosen, 2) for f in crossed(seen_of_both(*pair), around_both(c))]
        features.append([f for o in chosen for f in o.features] + both)
        told.append(_joined(surname(o.person.name) if o.person else "" for o in chosen))
        hits.append(all(row[k] for row, k in zip(right, choice, strict=True)))
    return Case(*where, features, told, hits, _joined(ruled))


def _joined(names: Iterable[str]) -> str:
    """The names of all parties as one, "" where nobody is named."""
    return " ".join(sorted(filter(None, names)))


def _names(event: EventItem, side: str, entity: str | None) -> set[str] | None:
    """Surnames that the gold gives to a party, on this side first; None where it has no such party."""
    sides = ("actors", "recipients") if side == "actor" else ("recipients", "actors")
    for field in sides:
        parties = [p if isinstance(p, dict) else {"entity": p} for p in event.raw.get(field) or []]
        own = [p for p in parties if p["entity"] == entity]
        if own:
            return {surname(p["person"]) for p in own if p.get("person")}
    return None


def _places(reader: SceneReader, c: Candidate, event: EventItem | None, where: tuple[str, str]) -> list[Case]:
    options = reader.options(c)
    told = [fold(o.place.name) if o.place else "" for o in options]
    cases = []
    if event is not None:
        gold = event.raw.get("place")
        name = fold(gold.get("name") if isinstance(gold, dict) else gold or "")
        right = [t == name for t in told]
        cases = [Case(*where, [o.features for o in options], told, right, fold(c.place.name) if c.place else "")]
    return cases


def _times(reader: TimeReader, c: Candidate, event: EventItem | None, where: tuple[str, str]) -> list[Case]:
    """The choice of a date where the gold has one: a month may be told more finely."""
    options = reader.options(c)
    reader.note(c)
    gold = event.raw.get("date") if event is not None else None
    if not gold or not options:
        return []
    told = [o.date.value for o in options]
    return [Case(*where, [o.features for o in options], told, [t.startswith(gold) for t in told], c.date.value)]


def measure_cases(discourse: Discourse, told: list[Candidate], gold: dict[str, Any], where: tuple[str, str]) -> list[Case]:
    """Each amount that may measure a relation with its measure in the gold: that of a figure of its value whose words hold it."""
    reader, cases = FigureReader(discourse, told, gold["id"]), []
    for amount in discourse.analysis.amounts:
        words = reader.words(amount)
        if words is None:
            continue
        tokens, head = words
        figure = reader.ruled(amount, tokens, head)
        ruled = figure.measure if figure else None
        features = reader.features(amount, head, ruled)
        if figure is not None:
            reader.note(figure, head)
        right = _measured(amount.start, amount.value, gold)
        cases.append(Case(*where, [tagged(dict.fromkeys(features), m) for m in MEASURES], [m or "" for m in MEASURES],
                          [m == right for m in MEASURES], ruled or ""))  # fmt: skip
    return cases


def _measured(start: int, value: float, gold: dict[str, Any]) -> str | None:
    """The measure of a gold figure of this value in whose words the amount stands."""
    for figure in gold["figures"]:
        known = figure.get("value")
        same = isinstance(known, (int, float)) and abs(known - value) <= CLOSE * max(abs(known), 1e-9)
        spans = [(gold["text"].find(q), len(q)) for q in quotes_of(figure.get("evidence"))]
        if same and any(0 <= at <= start < at + size for at, size in spans):
            return str(figure["measure"])
    return None


def fit(cases: list[Case], name: str) -> Ranking:
    """Weights that make the right options likeliest."""
    cases = [case for case in cases if case.usable]
    counts = Counter(f for case in cases for features in case.features for f in set(features))
    vocabulary = {f: k for k, f in enumerate(f for f, n in counts.items() if n >= RARE)}
    rows, columns = [], []
    for row, features in enumerate(features for case in cases for features in case.features):
        found = [vocabulary[f] for f in features if f in vocabulary]
        columns += found
        rows += [row] * len(found)
    right = np.array([float(hit) for case in cases for hit in case.right])
    x = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(right), len(vocabulary)))
    sizes = np.array([len(case.told) for case in cases])
    weights = likeliest_weights(x, right, sizes, PENALTY[name], np.zeros(x.shape[1]), np.ones(len(sizes)), STEPS)
    named = {f: round(float(weights[k]), 3) for f, k in vocabulary.items() if abs(weights[k]) > SMALL}
    if name == "measures":
        named |= {f: named.get(f, 0.0) + RULED for f in (f"{m}>rule={m}" for m in MEASURES if m)}
    return Ranking(0.0, named)


def likeliest(weights: Ranking, case: Case, told: float) -> int:
    """Index of the option that the reader would choose."""
    scores = [weights.score(0.0, tuple(f)) + told * bool(t) for f, t in zip(case.features, case.told, strict=True)]
    return max(range(len(scores)), key=scores.__getitem__)


def report(name: str, cases: list[Case]) -> None:
    """Print shares of right choices by group, of the rules and in cross-validation."""
    fold_of = folds(cases)
    hits: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(4))
    for k in range(FOLDS):
        weights = fit([case for case in cases if fold_of[case.article] != k], name)
        for case in [case for case in cases if fold_of[case.article] == k]:
            chosen = likeliest(weights, case, TOLD[name])
            empty = "" in [t for t, hit in zip(case.told, case.right, strict=True) if hit]
            right = {t for t, hit in zip(case.told, case.right, strict=True) if hit}
            for at, told in ((0, case.ruled), (2, case.told[chosen])):
                if told or not empty:
                    hits[case.group][at : at + 2] += (told in right, 1)
    for group, (ruled, of_ruled, right, of) in sorted(hits.items()):
        print(f"{name:8s} {group:10s} rules {ruled / max(of_ruled, 1):.3f}  learned {right / max(of, 1):.3f}  of {of:.0f}")


def main() -> None:
    """Train, say how good the choices are, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    cases = read_all(tell(options.gold))
    for name, found in cases.items():
        report(name, found)
    if options.write:
        data: dict[str, Any] = {}
        for name, found in cases.items():
            data[name] = {"likelihood": 0.0, "weights": fit(found, name).weights}
        OUT.write_bytes(gzip.compress(json.dumps(data, ensure_ascii=False, sort_keys=True).encode(), 9, mtime=0))
        print(f"{OUT.name}: {OUT.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
