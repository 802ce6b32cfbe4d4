"""Words of an article cut to a length, after a word."""

from __future__ import annotations

MISSING = "…"


def cut(text: str, limit: int | None) -> str:
    """Words as far as a limit (characters, None for none) allows, with a sign for what is left out."""
    if limit is None or len(text) <= limit:
        return text
    return f"{text[: last_word(text, limit)].rstrip()} {MISSING}"


def last_word(text: str, limit: int) -> int:
    """Where the last word ends that fits; the limit where the text has no spaces."""
    return len(text[: limit + 1].rpartition(" ")[0]) or limit
