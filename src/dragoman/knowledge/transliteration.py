"""One key for the many spellings of a name: Mirzioïev, Mirziyoyev and Mirziyoev agree."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from dragoman.knowledge.name_forms import DATA, read_table

_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e",
     **dict.fromkeys("'’‘ʼ`´ʻʹʾʿ.", "")}
)  # fmt: skip


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The spelling rules of `transliteration.tsv`, in their order: each sees what the ones before left."""
    return tuple((re.compile(row["pattern"]), row["key"]) for row in read_table(DATA / "transliteration.tsv"))


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """A key that is the same for the French, English and other Latin spellings of one name.

    It is no spelling to show: compare keys only.  Names that differ in sound keep different keys.
    """
    lowered = unicodedata.normalize("NFD", text.lower())
    key = "".join(c for c in lowered if not unicodedata.combining(c)).translate(_LETTERS)
    for pattern, plain in _rules():
        key = pattern.sub(plain, key)
    return key.strip()
