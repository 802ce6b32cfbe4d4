"""Text made even for matching, without moving one offset: `len(fold(text)) == len(text)`."""

from __future__ import annotations

from functools import lru_cache

_EVEN: dict[int, str] = {
    **dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " "),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), " "),
    **dict.fromkeys(map(ord, "\n\r\u2028\u2029\u0085\v\f"), "\n"),
    **dict.fromkeys(map(ord, "’‘ʼ´`"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "“”„"), '"'),
}


@lru_cache(maxsize=32)  # the stages ask for the same article and the same lines
def even(text: str) -> str:
    """`text` with one kind of space, line end, apostrophe, dash and double quote; case is kept."""
    return text.replace("\r\n", " \n").translate(_EVEN)


def fold(text: str) -> str:
    """`even(text)` in lower case, of the same length (letters whose lower case is longer stay)."""
    evened = even(text)
    lowered = evened.lower()
    if len(lowered) == len(evened):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in evened)
