"""Records for a person at a terminal: sections of items, each with its words below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from dragoman.cli.phrases import Line, Phrases, by_parties
from dragoman.harmless import one_line
from dragoman.knowledge.entities import load_entities

if TYPE_CHECKING:
    from dragoman.intake.outcome import Outcome
    from dragoman.reader import Explanation
    from dragoman.records import Record

_EVIDENCE_INDENT = 6
_HANGING = 2


class Terminal:
    """Prints records in sections; colours only where the output is a terminal."""

    def __init__(self, out: TextIO, width: int | None = None) -> None:
        self._console = Console(file=out, width=width, markup=False, highlight=False, emoji=False)
        self._phrases = Phrases({code: e.name_en for code, e in load_entities().items()})
        self._reasons: dict[str, Explanation] = {}

    def write(self, outcome: Outcome, record: Record) -> None:
        """Print one record."""
        self._reasons = {e.item: e for e in outcome.explanations or () if e.item is not None}
        self._head(outcome.origin, record)
        if record.events:
            self._heading("Events")
            for parties, events in by_parties(record.events, self._phrases):
                self._print(Text(parties, "bold"), 1)
                self._items(map(self._phrases.event, events))
        self._section("Agreements", map(self._phrases.agreement, record.agreements))
        self._section("Statements", map(self._phrases.statement, record.statements))
        self._section("Figures", map(self._phrases.figure, record.figures))
        self._section("People and offices", map(self._phrases.office, record.offices))
        self._passed_over(outcome.explanations or ())
        self._console.print()

    def close(self) -> None:
        """Nothing ends the view."""

    def _print(self, text: Text, indent: int = 0) -> None:
        """Print a text indented, the lines after its first a little more."""
        for n, line in enumerate(text.wrap(self._console, self._console.width - indent - _HANGING)):
            line.rstrip()
            self._console.print(Text(" " * (indent + (_HANGING if n else 0))).append_text(line))

    def _head(self, origin: str, record: Record) -> None:
        self._print(Text(one_line(record.title or origin), "bold underline"))
        counts = [
            f"{len(found)} {name if len(found) != 1 else name[:-1]}"
            for name in ("events", "agreements", "statements", "figures", "offices")
            if (found := getattr(record, name))
        ]
        published = f"published {record.published}" if record.published else "no date of publication"
        known = [
            one_line(origin) if record.title else "",
            record.lang or "",
            published,
            *(counts or ["nothing found"]),
        ]
        self._print(Text(" · ".join(k for k in known if k), "dim"))
        for warning in record.warnings:
            self._print(Text(f"! {one_line(warning)}", "yellow"))

    def _heading(self, name: str) -> None:
        self._console.print()
        self._print(Text(name.upper(), "bold cyan"))

    def _section(self, name: str, lines: Iterable[Line]) -> None:
        found = list(lines)
        if found:
            self._heading(name)
            self._items(found)

    def _items(self, lines: Iterable[Line]) -> None:
        for line in lines:
            text = Text("▪ ", "dim").append(line.label, line.style)
            text.append(f"  {line.what}" if line.what else "")
            if line.details:
                text.append(f" · {' · '.join(line.details)}", "dim")
            self._print(text, 2)
            for words in line.words:
                self._print(Text(words, "italic"), _EVIDENCE_INDENT)
            if line.id in self._reasons:
                self._reason(self._reasons[line.id])

    def _reason(self, e: Explanation) -> None:
        for name, told in (("entry", e.entry), ("parse", e.parse), ("reason", e.reason)):
            if told:
                self._print(Text(f"{name}: ", "magenta").append(one_line(told), "dim"), _EVIDENCE_INDENT)

    def _passed_over(self, explanations: Iterable[Explanation]) -> None:
        silent = [e for e in explanations if e.item is None]
        if silent:
            self._heading("Promising, but nothing read")
        for e in silent:
            self._print(Text("▪ ", "dim").append(one_line(e.sentence), "italic"), 2)
            self._print(Text("why not: ", "magenta").append(one_line(e.reason), "dim"), _EVIDENCE_INDENT)
