"""One run of `dragoman evaluate`: read, score, print, and hold the floor."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dragoman.errors import DragomanError
from dragoman.evaluation.floor import Floor
from dragoman.evaluation.gold import fingerprint, load_gold, load_predicted
from dragoman.evaluation.intervals import intervals
from dragoman.evaluation.mistakes import mistakes
from dragoman.evaluation.predictions import ArticleReader, Predictions, predict
from dragoman.evaluation.report import accuracy_lines, confidence_lines, mistake_lines, table
from dragoman.evaluation.rules import LEVELS
from dragoman.evaluation.scores import score_all, total
from dragoman.evaluation.who import MentionReader, accuracy, answers, load_who, told
from dragoman.harmless import one_line, visible


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    gold: Path | None
    predicted: Path | None
    errors: bool
    confidence: bool
    floor: Path | None
    update_floor: bool
    allow_lower: bool
    who: Path | None
    format: str
    seed: int


class _Reader(ArticleReader, MentionReader, Protocol):
    """All that scoring asks of `Reader`."""


def _reader() -> _Reader:
    from dragoman.reader import Reader  # heavy, and of no use where records are given

    return Reader()


def run(request: Request) -> int:
    """Print scores; 0, or 1 where a score sank below its floor, or 2 where a file cannot be used."""
    try:
        if request.who is not None:
            return _hold(request, request.who, _who(request, request.who))
        assert request.gold is not None
        return _hold(request, request.gold, _records(request, request.gold))
    except DragomanError as e:
        print(one_line(str(e)), file=sys.stderr)
        return 2


def _records(request: Request, path: Path) -> dict[str, float]:
    """Scores by level and language, printed."""
    gold = load_gold(path)
    if request.predicted is not None:
        made = Predictions(load_predicted(request.predicted))
    else:
        made = predict(_reader(), gold, explain=request.errors)
    for origin, error in made.failed.items():
        print(f"{one_line(origin)}: {one_line(error)}", file=sys.stderr)
    scores = score_all(gold, made.records)
    summed, between = total(scores), intervals(scores, seed=request.seed)
    if request.format == "json":
        print(json.dumps(summed.as_json() | {"intervals": between}, indent=1))
    else:
        print("\n".join(table(summed, between)))
    if request.confidence:
        print("\n".join(confidence_lines(scores)))
    if request.errors:
        texts = {record["id"]: record["text"] for record in gold}
        for score in scores:
            for mistake in mistakes(score, texts[score.id], made.silent):
                print(visible("\n".join(mistake_lines(mistake))))
    pinned = [scope for scope in summed.counts if scope.split(":")[-1] in LEVELS]
    return {scope: summed.counts[scope].f1 for scope in pinned if summed.counts[scope].gold}


def _who(request: Request, path: Path) -> dict[str, float]:
    """Shares of right answers by language and kind of mention, printed."""
    given = answers(_reader(), load_who(path))
    counts = accuracy(given)
    wrong: list[dict[str, Any]] = [told(a) for a in given if not a.right]
    if request.format == "json":
        print(json.dumps({"accuracy": counts} | ({"errors": wrong} if request.errors else {}), ensure_ascii=False))
        return _shares(counts)
    print("\n".join(accuracy_lines(counts)))
    for line in wrong if request.errors else ():
        read = line["read_person"] or line["read"] or "nothing"
        means = line["person"] or line["means"] or "nothing"
        print(visible(f"{line['id']}  {line['kind']}  {line['mention']!r} means {means}, read {read}"))
        print(f"    in   {one_line(line['text'])}")
    return _shares(counts)


def _shares(counts: Mapping[str, tuple[int, int]]) -> dict[str, float]:
    return {scope: right / asked for scope, (right, asked) in counts.items() if scope.count(":") == 0}


def _hold(request: Request, path: Path, scores: Mapping[str, float]) -> int:
    """Compare scores with the floor, or raise it."""
    if request.floor is None:
        return 0
    floor, print_of = Floor(request.floor), fingerprint(path)
    if floor.changed(path.name, print_of):
        print(f"The floor was pinned on another state of {path.name}.", file=sys.stderr)
    if request.update_floor:
        floor.update(path.name, print_of, scores, allow_lower=request.allow_lower)
        return 0
    sunk = floor.sunk(path.name, scores)
    for level in sunk:
        print(f"{path.name}: {level}", file=sys.stderr)
    return 1 if sunk else 0
