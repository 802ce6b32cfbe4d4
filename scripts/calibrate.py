"""Fit how likely items are right (`dragoman.coding.calibration`), and say by cross-validation how true that is.

Usage: python scripts/calibrate.py GOLD.jsonl ... [--unseen GOLD.jsonl ...] [--write]     (needs the extra `train`)

Run it after `train_weights.py` and `train_details.py`.  The gold articles are those that these were trained on: each is read
with weights trained on the others (`out_of_fold`), and the calibration that is scored on it is fitted on the others too.
The files of --unseen, on which nothing was trained, are read as the program reads them.  With --write the weights are
written into the package, and tables and diagram into docs/confidence.md and docs/reliability.svg.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from confidence_docs import Column, write_docs
from out_of_fold import article_of, read
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dragoman.coding.calibration import KINDS, Calibration
from dragoman.coding.coder import Coder
from dragoman.coding.signals import Item, signals
from dragoman.evaluation.confidence import RIGHT_AT, Judged, judged
from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.scores import score_article
from dragoman.records import Record
from dragoman.settings import Settings

SPREAD = 0.1  # of the Gaussian prior: few signs weigh much
SMALL = 0.02  # smaller weights are not worth their place
OUT = Path(__file__).parent.parent / "src/dragoman/coding/calibration.yaml"
HEAD = "# Log-odds that an item is right, by its signals (coding/signals.py).  Written by scripts/calibrate.py.\n"
UNSEEN = -1


@dataclass(frozen=True)
class Case:
    """An item that was read, whether it is right, and the fold in which its article was held back."""

    kind: str
    lang: str
    item: Item
    right: bool
    fold: int = UNSEEN


class Cases:
    """Items of articles, and how many gold has of each language and kind."""

    def __init__(self) -> None:
        self.found: list[Case] = []
        self.gold: dict[tuple[str, str], int] = defaultdict(int)

    def add(self, gold: dict[str, object], record: Record, fold: int = UNSEEN) -> None:
        """Judge all items of a record."""
        told, lang = record.model_dump(mode="json"), str(gold["lang"])
        score = score_article(gold, told)
        for kind in KINDS:
            items = {id(raw): item for raw, item in zip(told[kind], getattr(record, kind), strict=True)}
            self.found += [Case(kind, lang, items[id(i.raw)], right, fold) for i, right in judged(score, kind)]
            self.gold[lang, kind] += score.counts[RIGHT_AT[kind]].gold


def fit(cases: Iterable[Case]) -> Calibration:
    """The weights that make what is right, and what is not, likeliest."""
    by_kind: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_kind[case.kind].append(case)
    return Calibration({kind: _fit(by_kind[kind]) for kind in KINDS})


def _fit(cases: Sequence[Case]) -> dict[str, float]:
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([signals(case.item, case.lang) for case in cases])
    model = LogisticRegression(C=SPREAD, fit_intercept=False, max_iter=1000).fit(x, [case.right for case in cases])
    named = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    return {str(name): round(float(weight), 3) for name, weight in named if abs(weight) > SMALL}


def before(case: Case) -> float | None:
    """The reader's own trust in an item."""
    return case.item.confidence


def columns(cases: Cases, calibrations: dict[int, Calibration], title: str) -> list[Column]:
    """What is told of each language and kind; `calibrations` by the fold that they have not seen."""
    found = []
    for (lang, kind), gold in sorted(cases.gold.items(), key=lambda k: (KINDS.index(k[0][1]), k[0][0])):
        own = [case for case in cases.found if (case.lang, case.kind) == (lang, kind)]
        raw = [Judged(trust, case.right) for case in own if (trust := before(case)) is not None]
        chances = [calibrations[case.fold].chance(kind, case.item, lang) for case in own]
        after = [Judged(chance, case.right) for chance, case in zip(chances, own, strict=True)]
        found.append(Column(title, lang, kind, gold, raw, after))
    return found


def unseen(paths: list[Path]) -> Cases:
    """Items of files on which nothing was trained."""
    coder, cases = Coder(Settings(without=frozenset({"calibration"}))), Cases()
    for gold in (gold for path in paths for gold in load_gold(path)):
        cases.add(gold, coder.record(article_of(gold)))
    return cases


def main() -> None:
    """Read, fit, say how true the confidence is, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--unseen", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    held = Cases()
    for one in read(options.gold):
        held.add(one.gold, one.record, one.fold)
    folds = {case.fold for case in held.found}
    whole = fit(held.found)
    crossed = columns(held, {k: fit(c for c in held.found if c.fold != k) for k in folds}, "cross-validation")
    fresh = columns(unseen(options.unseen), {UNSEEN: whole}, "unseen") if options.unseen else []
    for column in (*crossed, *fresh):
        print(column.line())
    if options.write:
        OUT.write_text(HEAD + yaml.safe_dump(whole.weights, allow_unicode=True, sort_keys=True), encoding="utf-8")
        write_docs(crossed, fresh)


if __name__ == "__main__":
    main()
