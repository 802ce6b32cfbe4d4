"""Words of strangers, made safe to show: no terminal escapes, no turned writing, no formulas."""

from __future__ import annotations

import re

# Control characters, the marks that turn or hide writing, and what XML may not hold.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# A spreadsheet whose country writes decimals with a comma parts lines at semicolons.
_PARTED = re.compile("(;)(?=[\\s\"']*[=+\\-@＝＋－＠])")


def visible(text: str) -> str:
    """The text with each control character shown as a sign: ␛ for an escape, ⟨U+202E⟩ for a mark."""
    return _CONTROL.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def one_line(text: str) -> str:
    """As `visible`, with all stretches of white space made one space."""
    return visible(" ".join(text.split()))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text of a cell."""
    return text.startswith(_FORMULA)


def cell(text: str) -> str:
    """Text for a cell of comma-separated values: what a spreadsheet would run as a formula is marked as text, also behind a
    semicolon, at which some part a line."""
    marked = _PARTED.sub(r"\1'", text)
    return f"'{marked}" if is_formula(marked) else marked
