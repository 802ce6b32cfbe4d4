"""What a parser is shown: hyphenated words whole, but clitic pronouns and names apart."""

from __future__ import annotations

import pytest

from dragoman.language.parse import Parser
from dragoman.language.tokens import Sentence
from dragoman.settings import DEFAULT_MODELS

_FRENCH = Parser("fr", DEFAULT_MODELS["fr"])

WORDS = [
    ("Le porte-parole salue un cessez-le-feu.", "Le porte-parole salue un cessez-le-feu ."),
    ("L'ex-président oppose une fin de non-recevoir.", "L' ex-président oppose une fin de non-recevoir ."),
    ("L'accord, dit-elle, est-il mort ?", "L' accord , dit -elle , est -il mort ?"),
    ("Que dira-t-on à Saint-Denis ?", "Que dira -t -on à Saint-Denis ?"),
    ("Entre 2020-2021, ce pays-là a rendu un T-72.", "Entre 2020 - 2021 , ce pays -là a rendu un T-72 ."),
    ("Les vice-présidents se sont vus.", "Les vice-présidents se sont vus ."),
]


def _parsed(text: str, masks: tuple[tuple[int, int, str], ...] = ()) -> Sentence:
    sentence = Sentence(0, 0, 0, len(text), text)
    _FRENCH.parse([sentence], (), masks)
    return sentence


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words(text: str, words: str) -> None:
    assert " ".join(t.text for t in _parsed(text).tokens) == words


def test_a_name_inside_stays_a_word() -> None:
    sentence = _parsed("L'axe Moscou-Pékin inquiète.", ((6, 12, "Paris"), (13, 18, "Londres")))
    assert [t.text for t in sentence.tokens][2:5] == ["Moscou", "-", "Pékin"]


def test_lemma_of_a_hyphenated_word() -> None:
    lemmas = {t.text: t.lemma for t in _parsed("Les vice-amiraux et les contre-torpilleurs sont partis.").tokens}
    assert lemmas["vice-amiraux"] == "vice-amiral"
    assert lemmas["contre-torpilleurs"] == "contre-torpilleur"
