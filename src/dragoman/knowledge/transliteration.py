"""One key for the many spellings of a name: Mirzioïev, Mirziyoyev and Mirziyoev agree."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"œ": "e", "æ": "e", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ı": "i", "ə": "e",
     "ж": "j", "’": "", "‘": "", "ʼ": "", "`": "", "'": "", "´": "", "ʻ": "", "ʹ": ""}
)  # fmt: skip

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"[-–\s]+", " "),
        (r"chtch|shch|sch(?=[aeiou])|tsch", "S"),
        (r"tch|tsh", "C"),
        (r"sch|sh|ch", "S"),
        (r"C", "S"),
        (r"dzh|dj|zh|g(?=[eiy])", "j"),
        (r"kh|gh|h", "h"),
        (r"ck|k|q|c(?=[aoulrsnt]|\b)", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"th", "t"),
        (r"\bi?e(?=[lv])", "e"),
    )
)


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """A key under which the French and English spellings of one name are the same."""
    lowered = unicodedata.normalize("NFD", text.lower())
    key = "".join(c for c in lowered if not unicodedata.combining(c)).translate(_LETTERS)
    for pattern, plain in _RULES:
        key = pattern.sub(plain, key)
    return re.sub(r"(\w)\1+", r"\1", key).strip()
