"""One run of `dragoman who`: the answers of the knowledge base, printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.harmless import one_line
from dragoman.knowledge.entities import load_entities
from dragoman.knowledge.who import Answer, who


def run(question: str, on: str | None, lang: str | None, format: str, knowledge: Path | None) -> int:
    """Print the answers; 0 where there is one, 1 where nothing is known, 2 where a file or language cannot be used."""
    try:
        found = who(question, on, lang, knowledge)
    except DragomanError as e:
        print(one_line(str(e)), file=sys.stderr)
        return 2
    if format == "json":
        print(json.dumps([answer.as_dict() for answer in found], ensure_ascii=False))
    else:
        names = {code: entity.name_en for code, entity in load_entities().items()}
        print("\n".join(line for answer in found for line in told(answer, names)))
    return 0 if any(answer.confidence for answer in found) else 1


def told(answer: Answer, names: dict[str, str]) -> Iterator[str]:
    """An answer in lines of plain text: who, when, whence, why and how surely."""
    state = f"{names.get(answer.entity, answer.entity)} ({answer.entity})" if answer.entity else None
    meant = [one_line(part) for part in (answer.person, answer.office, state) if part]
    yield ", ".join(meant) or "unknown"
    if answer.start or answer.end:
        end = answer.end or f"no end known as of {answer.as_of or 'the source'}"
        yield f"    in office from {answer.start or 'an unknown day'} to {end}"
    if answer.source:
        yield f"    source: {one_line(answer.source)}"
    yield f"    {one_line(answer.reason)} ({answer.confidence:.2f})"
