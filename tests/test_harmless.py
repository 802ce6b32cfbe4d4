from __future__ import annotations

import pytest

from dragoman.harmless import cell, one_line, visible


def test_control_characters_become_signs() -> None:
    assert visible("a\x1b[2Jb\x7f\x9b\u202e\u200f") == "a␛[2Jb␡⟨U+009B⟩⟨U+202E⟩⟨U+200F⟩"
    assert visible("é\n\tå 漢") == "é\n\tå 漢"


def test_one_line() -> None:
    assert one_line(" a\n\u00a0 b\x00 ") == "a b␀"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_become_text(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_other_cells_stay() -> None:
    assert cell("a=1") == "a=1"
    assert cell("") == ""


def test_what_xml_may_not_hold_becomes_a_sign() -> None:
    assert visible("a\ufffeb\uffff") == "a⟨U+FFFE⟩b⟨U+FFFF⟩"
