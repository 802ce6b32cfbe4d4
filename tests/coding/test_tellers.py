"""Who says that something is so: the speaker around a judgement, not its subject."""

from __future__ import annotations

import pytest
from helpers.parses import tokens

from dragoman.coding.frames import frame_of
from dragoman.coding.tellers import tellers

TOLD = [
    ("fr", "La décision est inacceptable, a déclaré Oslo.", "inacceptable", ["Oslo"]),
    ("fr", "Ce geste est illégal.", "illégal", []),
    ("en", "Quito said that the decision was unacceptable.", "unacceptable", ["Quito"]),
    ("en", "The decision, Oslo said, is unacceptable.", "unacceptable", ["Oslo"]),
    ("en", "The decision is unacceptable.", "unacceptable", []),
]


@pytest.mark.parametrize(("lang", "text", "word", "expected"), TOLD)
def test_teller_of_a_judgement(lang: str, text: str, word: str, expected: list[str]) -> None:
    found = [t for token in tokens(text, lang) if token.text == word for t in tellers(frame_of(token, lang))]
    assert [t.text for t in found] == expected
