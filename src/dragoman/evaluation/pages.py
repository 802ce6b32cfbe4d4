"""How well articles are taken out of pages: text, what was kept of their surroundings, dates, pages that keep back.

A file of what pages hold has one JSON object a line: page, text, published, withheld (paywall, consent or null) and
outside, the sentences that stand around the article.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from dragoman.errors import GoldError

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Taken:
    """What was taken out of a page: its text, the day of publication, and why it keeps its article back."""

    text: str
    published: str | None
    withheld: str | None


@dataclass(frozen=True)
class PageScores:
    """Shares from 0 to 1, and the sentences kept of what is no article.

    `text` is the mean F1 of the multisets of words over pages that show their article; `dates` the share of right days
    among pages that tell one; `found` and `false_alarms` are of pages that keep back and of those that do not.
    """

    pages: int
    text: float
    kept: tuple[tuple[str, str], ...]
    dates: float
    found: float
    false_alarms: float
    worst: tuple[tuple[str, float], ...]


def score_pages(truth: Path, take: Callable[[bytes], Taken]) -> PageScores:
    """Score what `take` makes of the pages of a file of truth, which lie in a folder of its name; GoldError where not."""
    rows = _rows(truth)
    taken = [(row, take((truth.with_suffix("") / row["page"]).read_bytes())) for row in rows]
    shown = [(row, t) for row, t in taken if not row["withheld"]]
    hidden = [(row, t) for row, t in taken if row["withheld"]]
    texts = {row["page"]: word_f1(t.text, row["text"]) for row, t in shown}
    return PageScores(
        pages=len(rows),
        text=mean(texts.values()),
        kept=tuple((row["page"], words) for row, t in shown for words in row["outside"] if words in t.text),
        dates=_share(t.published == row["published"] for row, t in taken if row["published"]),
        found=_share(t.withheld == row["withheld"] and not t.text for row, t in hidden),
        false_alarms=_share(t.withheld is not None for _, t in shown),
        worst=tuple(sorted(texts.items(), key=lambda item: item[1])[:5]),
    )


def word_f1(found: str, wanted: str) -> float:
    """F1 of two texts as multisets of words, 1 where both are empty."""
    a, b = Counter(_WORD.findall(found.lower())), Counter(_WORD.findall(wanted.lower()))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


def _rows(truth: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError) as e:
        raise GoldError(f"{truth} cannot be read ({e}). Make it with scripts/page_gold/make.py.") from e


def _share(right: Iterable[bool]) -> float:
    found = list(right)
    return sum(found) / len(found) if found else 0.0
