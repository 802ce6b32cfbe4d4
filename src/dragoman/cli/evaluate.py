"""`dragoman evaluate`: how good the reading is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ScoreFormat(StrEnum):
    """Forms in which scores are printed."""

    terminal = "terminal"
    json = "json"


def evaluate(
    gold: Annotated[
        Path | None, typer.Argument(exists=True, dir_okay=False, help="Gold records, one JSON object a line.")
    ] = None,
    predicted: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Score these records. [default: the gold texts are read now]"),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what was missed and invented, with sentence and reason.")
    ] = False,
    confidence: Annotated[
        bool, typer.Option("--confidence", help="Tell how true confidence is, and what asking for more of it keeps.")
    ] = False,
    floor: Annotated[
        Path | None,
        typer.Option(dir_okay=False, help="YAML file of pinned scores; exit with 1 where one sank."),
    ] = None,
    update_floor: Annotated[bool, typer.Option("--update-floor", help="Raise the pinned scores to those of today.")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="With --update-floor: lower pinned scores too.")] = False,
    who: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Score who-is-who mentions of this file instead."),
    ] = None,
    format: Annotated[ScoreFormat, typer.Option(help="How to print: terminal or json.")] = ScoreFormat.terminal,
    seed: Annotated[int, typer.Option(help="Seed of the samples behind the intervals.")] = 7,
) -> None:
    """Score reading against gold records, with intervals that hold in 95 of 100 samples of articles."""
    if (gold is None) == (who is None):
        raise typer.BadParameter("Give either a gold file or --who FILE.")
    if update_floor and floor is None:
        raise typer.BadParameter("--update-floor needs --floor FILE.")
    from dragoman.cli.scoring import Request, run

    request = Request(gold, predicted, errors, confidence, floor, update_floor, allow_lower, who, format.value, seed)
    raise typer.Exit(run(request))
