"""Spellings that must meet, and names that must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.people_keys import name_key
from dragoman.knowledge.words import fold_same_length, joined, words_of


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Chavkat Mirzioïev", "Shavkat Mirziyoyev"),
        ("Vladimir Poutine", "Vladimir Putin"),
        ("Alexandre Loukachenko", "Alexander Lukashenko"),
        ("Bakhodir Kourbanov", "Bakhodir Kurbanov"),
        ("Viktor Mahmoudov", "Viktor Makhmudov"),
        ("Nikol Pachinian", "Nikol Pashinyan"),
        ("Kassym-Jomart Tokaïev", "Kassym-Jomart Tokayev"),
        ("Sergueï Choïgou", "Sergei Shoigu"),
        ("Abdel Fattah al-Sissi", "Abdelfattah el-Sisi"),
        ("Mohammed ben Salman", "Mohamed bin Salman"),
        ("Ilham Aliev", "Ilham Aliyev"),
        ("Gourbangouly Berdymoukhamedov", "Gurbanguly Berdymukhamedov"),
        ("Recep Tayyip ERDOĞAN", "Recep Tayyip Erdogan"),
        ("Boris Eltsine", "Boris Yeltsin"),
        ("Mikhaïl Gorbatchev", "Mikhail Gorbachev"),
        ("Dmitri Medvedev", "Dmitry Medvedev"),
        ("Joseph R. Biden", "Joseph Biden"),
    ],
)
def test_spellings_meet(french: str, english: str) -> None:
    assert name_key(french) == name_key(english)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilham Aliyev", "Heydar Aliyev"),
        ("Hulusi Akar", "Zeina Akar"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Michel Aoun", "Joseph Aoun"),
        ("Nicolas Maduro", "Nicolas Sarkozy"),
    ],
)
def test_people_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold_same_length(text)
    assert len(folded) == len(text)
    assert all(folded[w.start : w.end] == w.folded for w in words_of(text))


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("vice-president", True),
        ("chef d’état", True),
        ("prime\nminister", True),
        ("prime\u00a0minister", True),
        ("prime, minister", False),
        ("minister. Of", False),
        ("prime\n\nminister", False),
    ],
)
def test_joined(text: str, together: bool) -> None:
    words = words_of(text)
    assert joined(text, words[-2], words[-1]) is together
