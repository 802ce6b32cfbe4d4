"""The table of what each part of reading is worth."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from dragoman.evaluation.scores import score_article
from dragoman.settings import PARTS

spec = importlib.util.spec_from_file_location("ablate", Path(__file__).parents[2] / "scripts/ablate.py")
assert spec is not None
assert spec.loader is not None
ablate = importlib.util.module_from_spec(spec)
spec.loader.exec_module(ablate)

THANKED = {
    "type": "SUPPORT", "actors": [{"entity": "TGO", "person": "Afi Mensah"}], "recipients": ["MLI"], "date": "2024-03",
    "place": "Lomé", "evidence": "Togo thanked Mali",
}  # fmt: skip
GOLD = {"id": "a", "lang": "en", "text": "Togo thanked Mali.", "events": [THANKED]}


def test_a_part_is_switched_off_by_its_name() -> None:
    assert ablate.settings("repairs").without == {"repairs"}
    assert ablate.settings(ablate.WHOLE).without == frozenset()
    assert (ablate.settings(ablate.WEIGHTS).weigh, ablate.settings("gaps").weigh) == (False, True)


def test_a_row_tells_scores_by_file_and_what_is_right_of_all() -> None:
    right, elsewhere = (score_article(GOLD, GOLD | {"events": [THANKED | {"place": place}]}) for place in ("Lomé", "Bamako"))
    row = ablate.row("gaps", {"own en": [right], "wave en": [elsewhere, score_article(GOLD, GOLD | {"events": []})]})
    assert row == f"| `gaps`: {PARTS['gaps']} | 1.000 / 1.000 | 0.667 / 0.667 | 1.00 / 1.00 / 0.50 |"
    assert ablate.row(ablate.WHOLE, {"own en": [right]}).startswith("| everything | 1.000")
