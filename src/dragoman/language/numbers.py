"""Numbers as a language writes them: "3,7", "1,200", "dix-sept", "two hundred and five", "1.250.000"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dragoman.language.shelf import shelf

_PLAIN = re.compile(r"\d+")


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def words_pattern(lang: str) -> str:
    """A pattern without groups for a number in words, on folded text; articles ("un", "a") are none."""
    data = shelf(lang, "numbers")
    single = _any([*(set(data["words"]) - set(data["articles"])), *data["hundreds"], *data["lone_scales"]])
    inner = _any([*data["words"], *data["hundreds"], *data["inner_scales"]])
    return rf"\b(?:{single})(?:(?:-| |{data['joins']})(?:{inner})\b){{0,6}}(?!\w)"


@cache
def digits_core(lang: str) -> str:
    """A pattern without groups for a number in figures, whatever stands before it."""
    data = shelf(lang, "numbers")
    decimal, other = re.escape(data["decimal"]), "." if data["decimal"] == "," else ","
    grouped = r"\d{1,3}(?:(?: \d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,}" + rf"|(?:{re.escape(other)}\d{{3}})+)"
    return rf"(?:{grouped}(?!\d)(?:{decimal}\d+)?|\d+(?:[.,]\d{{1,2}}(?!\d)|{decimal}\d+)?)(?!\d)"


@cache
def digits_pattern(lang: str) -> str:
    """`digits_core` where no letter, figure or separator stands before it."""
    return r"(?<![\w.,])" + digits_core(lang)


def read_digits(written: str, lang: str) -> float | None:
    """The value of a number in figures, as `digits_pattern` finds it; None where it is none."""
    decimal = shelf(lang, "numbers")["decimal"]
    bare = written.replace(" ", "")
    for sign in ".,":
        parts = bare.split(sign)
        grouped = len(parts) > 2 or (len(parts) == 2 and sign != decimal and len(parts[1]) == 3)
        if grouped and all(len(part.split(decimal)[0]) == 3 for part in parts[1:]):
            bare = "".join(parts)
    bare = bare.replace(",", ".")
    try:
        return float(bare)
    except ValueError:
        return None


def _add(tokens: list[str], data: dict[str, Any]) -> float | None:
    """The sum that number words make, French four-twenties and all."""
    total = current = 0.0
    for token in tokens:
        if token in data["hundreds"]:
            current = max(1.0, current) * 100
        elif token in data["scales"]:
            total += max(1.0, current) * data["scales"][token]
            current = 0.0
        elif token in data["words"]:
            value = float(data["words"][token])
            fourscore = token in ("vingt", "vingts") and current % 100 == 4
            current = current + 76 if fourscore else current + value
        else:
            return None
    return total + current


def read_words(written: str, lang: str) -> float | None:
    """The value of a number in words ("quatre-vingt-dix-sept" -> 97); None where it is none."""
    data = shelf(lang, "numbers")
    tokens = [token for token in re.split(r"[\s-]+", written) if token and token != data["joiner"]]
    return _add(tokens, data) if tokens else None


def read_number(written: str, lang: str) -> float | None:
    """The value of a number in figures or in words, folded; None where it is none."""
    return read_digits(written, lang) if _PLAIN.match(written) else read_words(written, lang)
