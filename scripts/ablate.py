"""What each part of reading is worth: scores of gold records with the part switched off.

Usage: python scripts/ablate.py GOLD.jsonl ... [--parts repairs,gaps]

Gold files are put together by name and language ("wave3_fr.jsonl": `wave3 fr`).  Printed is a table in Markdown: F1 of
events, strict and by pairs, with everything and without each part (`dragoman.settings.PARTS`); then shares of persons, dates
and places that are right, of the events that match, over all files.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from dragoman.evaluation.gold import load_gold
from dragoman.evaluation.predictions import predict
from dragoman.evaluation.scores import ArticleScore, score_all, total
from dragoman.reader import Reader
from dragoman.settings import PARTS, Settings

WHOLE, WEIGHTS = "everything", "weights"
ATTRIBUTES = ("persons", "date", "place")
Scores = Mapping[str, list[ArticleScore]]
"""Scores of articles by column."""


def settings(part: str) -> Settings:
    """Settings with a part switched off; "weights" are all that was learned."""
    if part == WEIGHTS:
        return Settings(weigh=False, without=frozenset())
    return Settings(without=frozenset() if part == WHOLE else frozenset({part}))


def read(part: str, files: list[Path]) -> Scores:
    """Scores without a part, by column."""
    reader, scores = Reader(settings(part)), defaultdict(list)
    for path in files:
        gold = load_gold(path)
        name, _, lang = path.stem.rpartition("_")
        scores[f"{name} {lang}"] += score_all(gold, predict(reader, gold).records)
    return scores


def row(part: str, scores: Scores) -> str:
    """A row of the table."""
    sums = [total(found).counts for found in scores.values()]
    cells = [f"{c['events.strict'].f1:.3f} / {c['events.dyad'].f1:.3f}" for c in sums]
    whole = total(score for found in scores.values() for score in found)
    rights = [whole.attributes.get(f"events: {name}", (0, 0)) for name in ATTRIBUTES]
    shares = " / ".join(f"{right / max(of, 1):.2f}" for right, of in rights)
    does = {WHOLE: "", WEIGHTS: "all that was learned: parties, acts, details"}.get(part) or PARTS.get(part, "")
    return f"| {f'`{part}`: {does}' if does else part} | {' | '.join([*cells, shares])} |"


def main() -> None:
    """Read the files once for each part, and print a row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--parts", help="these alone, separated by commas")
    options = parser.parse_args()
    parts = options.parts.split(",") if options.parts else [WHOLE, WEIGHTS, *(p for p in PARTS if p != "calibration")]
    for k, part in enumerate(parts):
        scores = read(part, options.gold)
        if k == 0:
            print(f"| without | {' | '.join([*scores, ' / '.join(ATTRIBUTES)])} |\n|{' --- |' * (len(scores) + 2)}")
        print(row(part, scores), flush=True)


if __name__ == "__main__":
    main()
