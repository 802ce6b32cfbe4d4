"""Gold articles read with weights that have not seen them, whole, from text to record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import train_details
import train_weights

from dragoman.coding.coder import Coder
from dragoman.coding.scoring.chooser import Chooser, shipped
from dragoman.coding.scoring.details import Details, measure_weights, shipped_details
from dragoman.evaluation.gold import load_gold
from dragoman.records import Article, Record
from dragoman.settings import Settings

_GIVEN = ("id", "text", "lang", "title", "published")


@dataclass(frozen=True)
class Read:
    """A gold record, the fold in which it was held back, and what was read then, with confidence not yet calibrated."""

    fold: int
    gold: dict[str, Any]
    record: Record


def read(paths: list[Path]) -> Iterator[Read]:
    """All articles of gold files, read fold by fold.

    Who takes part in which acts, and what numbers measure, is decided by weights trained on the other folds; persons, dates and
    places, which make no item right or wrong, by those that ship.
    """
    fitted = train_weights.cross_fit(train_weights.read_all(paths))
    cases = _measures(paths)
    for k, (part, chooser) in enumerate(zip(fitted.parts, fitted.choosers, strict=True)):
        held = {r.gold["id"] for r in part}
        coder = _coder(chooser, [case for case in cases if case.article not in held])
        for r in part:
            yield Read(k, r.gold, coder.record(article_of(r.gold)))


def article_of(gold: dict[str, Any]) -> Article:
    """The article of a gold record, without what gold says of it."""
    return Article(**{f: gold.get(f) for f in _GIVEN})


def _measures(paths: list[Path]) -> list[train_details.Case]:
    """The choices of measures of all articles."""
    coder, cases = Coder(Settings()), []
    for gold in (gold for path in paths for gold in load_gold(path)):
        discourse, _, told = coder.told(article_of(gold))
        cases += train_details.measure_cases(discourse, told, gold, (gold["id"], gold["lang"]))
    return cases


def _coder(chooser: Chooser, cases: list[train_details.Case]) -> Coder:
    details: Details = replace(shipped_details(), by_feature=measure_weights(train_details.fit(cases, "measures").weights))
    chooser = replace(chooser, threshold=shipped().threshold)
    return Coder(Settings(without=frozenset({"calibration"})), chooser, details)
