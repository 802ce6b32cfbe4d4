from __future__ import annotations

import pytest
from helpers.makers import BODY

from dragoman.language.detect import detect, likely, preload


@pytest.mark.parametrize("lang", BODY)
def test_what_to_load_early_is_guessed_from_frequent_words(lang: str) -> None:
    assert likely(BODY[lang]) == detect(BODY[lang]) == lang


def test_nothing_is_guessed_where_no_language_with_a_pack_is_far_ahead() -> None:
    assert likely("") is None
    assert likely("Москва и Пекин подписали соглашение.") is None
    assert likely(f"{BODY['fr']}\n\n{BODY['en']}") is None


def test_a_language_is_told_while_what_tells_it_is_still_loading() -> None:
    preload()
    assert detect(BODY["en"]) == "en"
