"""Printing of outcomes as they come, in one of four forms."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Protocol, TextIO

from dragoman.cli.rows import COLUMNS, rows

if TYPE_CHECKING:
    from dragoman.intake.outcome import Outcome
    from dragoman.records import Record


class Output(Protocol):
    """Something that prints records one after the other."""

    def write(self, outcome: Outcome, record: Record) -> None:
        """Print one record."""
        ...

    def close(self) -> None:
        """Print what ends the output."""
        ...


def as_json(outcome: Outcome, record: Record) -> str:
    """A record as one line of JSON; with the reasons where they were asked for."""
    if outcome.explanations is None:
        return record.model_dump_json()
    told = record.model_dump(mode="json") | {"explanations": [vars(e) for e in outcome.explanations]}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


class JsonLines:
    """One record a line."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, outcome: Outcome, record: Record) -> None:
        """Print one record."""
        self._out.write(as_json(outcome, record) + "\n")
        self._out.flush()

    def close(self) -> None:
        """Nothing ends JSON lines."""


class JsonArray:
    """One array of records."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._before = "[\n"

    def write(self, outcome: Outcome, record: Record) -> None:
        """Print one record."""
        self._out.write(self._before + as_json(outcome, record))
        self._before = ",\n"

    def close(self) -> None:
        """Close the array, which is empty where no record was printed."""
        self._out.write("[]\n" if self._before == "[\n" else "\n]\n")


class Csv:
    """One row an event, under a row of names."""

    def __init__(self, out: TextIO) -> None:
        self._writer = csv.writer(out, lineterminator="\n")
        self._writer.writerow(COLUMNS)

    def write(self, outcome: Outcome, record: Record) -> None:
        """Print the events of one record."""
        self._writer.writerows(rows(record))

    def close(self) -> None:
        """Nothing ends a table."""


def output(format: str, out: TextIO) -> Output:
    """The printer of a form: terminal, json, jsonl or csv."""
    if format == "terminal":
        from dragoman.cli.terminal import Terminal

        return Terminal(out)
    if format == "csv":
        return Csv(out)
    return JsonArray(out) if format == "json" else JsonLines(out)
