"""Verdicts of a round of reading: each expected and each read item, without the articles' texts.

Usage: python scripts/round_verdicts.py EXPECTED.jsonl READ.jsonl > evaluation/rounds/NAME.tsv

Columns: article, item, verdict (right, missed, wrong), what (codes only), reason (for what was read, the
lexicon entry that decided; for what was missed, whether an event of the type was read at all).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from dragoman.evaluation.gold import load_lines
from dragoman.evaluation.items import EventItem, codes_of
from dragoman.evaluation.matching import match
from dragoman.evaluation.rules import event_strict


def _short(event: dict[str, Any]) -> str:
    sides = ["+".join(sorted(codes_of(event.get(side)))) or "-" for side in ("actors", "recipients")]
    return f"{event['type']} {event.get('mode') or '-'} {sides[0]} > {sides[1]} {event.get('status', 'occurred')}"


def _reason(event: dict[str, Any]) -> str:
    return str(event.get("why", "")).split(";")[0].replace("\t", " ")


def main() -> None:
    expected = load_lines(Path(sys.argv[1]), "id", "events")
    read = {r["id"]: r for r in load_lines(Path(sys.argv[2]), "id", "events")}
    print("article\titem\tverdict\twhat\treason")
    for article in expected:
        gold, found = article["events"], read.get(article["id"], {}).get("events", [])
        pairs = match([EventItem(e) for e in gold], [EventItem(e) for e in found], event_strict)
        hits, used = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, event in enumerate(gold):
            same = any(f["type"] == event["type"] for f in found)
            reason = "" if i in hits else "an event of this type was read otherwise" if same else "no event of this type was read"
            print(article["id"], "event", "right" if i in hits else "missed", _short(event), reason, sep="\t")
        for j, event in enumerate(found):
            if j not in used:
                print(article["id"], "event", "wrong", _short(event), _reason(event), sep="\t")


if __name__ == "__main__":
    main()
