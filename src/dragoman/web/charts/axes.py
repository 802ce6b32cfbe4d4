"""What charts have in common: axes of time and of amounts, with words of the language."""

from __future__ import annotations

import json
import math
from typing import Any

from babel.dates import get_month_names

from dragoman.dossier.naming import Language

_TICKS = 12
"""Labels that an axis of this width has room for."""
_STEPS = (1, 2, 3, 6)
WIDTH = 760
HEIGHT = 240


def time_axis(months: int, lang: Language) -> dict[str, Any]:
    """An axis of time over so many months: January by its year, other months by name."""
    names = [get_month_names("abbreviated", locale=lang)[number] for number in range(1, 13)]
    label = f"utcmonth(datum.value) == 0 ? utcyear(datum.value) : {json.dumps(names, ensure_ascii=False)}[utcmonth(datum.value)]"
    return {"title": None, "grid": False, "labelExpr": label, "labelOverlap": True, "tickCount": _ticks(months)}


def _ticks(months: int) -> dict[str, Any]:
    step = next((step for step in _STEPS if months / step <= _TICKS), None)
    return {"interval": "month", "step": step} if step else {"interval": "year", "step": math.ceil(months / 12 / _TICKS)}


def amount_label(lang: Language) -> str:
    """How an amount on an axis is written: without a sign, with the comma that French has."""
    plain = "format(abs(datum.value), '~f')"
    return f"replace({plain}, '.', ',')" if lang == "fr" else plain
