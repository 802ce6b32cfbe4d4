"""Makes the page gold: pages of our own in the layouts of news sites, with what they hold.

python scripts/page_gold/make.py evaluation/pages     # always the same pages
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import held_back
import layouts
from story import Story, story

_EACH = {"dev": 3, "held": 2}
_WITHHELD = {
    "paywall": "paywall",
    "unnamed_paywall": "paywall",
    "metered": "paywall",
    "consent": "consent",
    "consent_page": "consent",
}
_CODEPAGE = ("old_ministry", "old_daily")


def main() -> None:
    """Write the pages of both parts, each with a file of what they hold."""
    folder = Path(sys.argv[1])
    for part, chosen, first in (("dev", layouts.LAYOUTS, 1), ("held", held_back.LAYOUTS, 501)):
        (folder / part).mkdir(parents=True, exist_ok=True)
        rows = list(_pages(folder / part, chosen, _EACH[part], first))
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{part}.jsonl").write_text(text, encoding="utf-8")


def _pages(folder: Path, chosen: Iterable[Callable[[Story], str]], each: int, first: int) -> Iterable[dict[str, object]]:
    number = first
    for layout in chosen:
        for n in range(each):
            number += 1
            yield _page(folder, layout, number, ("fr", "en")[(n + number) % 2])


def _page(folder: Path, layout: Callable[[Story], str], number: int, lang: str) -> dict[str, object]:
    made = story(number, lang, 5 + number % 5)
    name = f"{layout.__name__}_{number}.html"
    encoding = "cp1252" if layout.__name__ in _CODEPAGE else "utf-8"
    page = layout(made)
    (folder / name).write_bytes(page.encode(encoding, "xmlcharrefreplace"))
    dated = any(form in page for form in (made.day.isoformat(), made.long_day, f"{made.day:%Y/%m/%d}"))
    kept_back = _WITHHELD.get(layout.__name__)
    return {
        "page": name, "lang": lang, "withheld": kept_back, "title": made.headline, "published": made.day.isoformat() if dated else None,
        "text": "" if kept_back else "\n\n".join(made.paragraphs), "outside": sorted(set(made.outside)),
    }  # fmt: skip


if __name__ == "__main__":
    main()
