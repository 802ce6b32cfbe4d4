"""A party that an article hardly speaks of is remote from a sentence that does not mention it: texts of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder

from dragoman.coding.scoring.remote import Remote
from dragoman.records import Article

CODER = coder(weigh=False)
TEXTS = {
    "en": "Peru opened a school on Monday. A firm from Japan painted it. The lessons were free. The mayor praised the teachers. "
    "The parents were glad. {last} Chile sent a letter.",
    "fr": "Le Pérou a ouvert une école lundi. Une entreprise du Japon l'a peinte. Les cours étaient gratuits. Le maire a loué "
    "les maîtres. Les parents étaient ravis. {last} Le Chili a envoyé une lettre.",
}
PLAIN = {"en": "The pupils read a book.", "fr": "Les élèves ont lu un livre."}
SPOKEN = {"en": "We read a book.", "fr": "Nous avons lu un livre."}
LAST = 5


def is_remote(lang: str, code: str, last: str, index: int = LAST) -> bool:
    discourse = CODER.discourse(Article(text=TEXTS[lang].format(last=last), id="x", published="2024-05-15", lang=lang))
    return Remote(discourse).is_remote(code, discourse.analysis.sentences[index])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_who_is_named_once_far_above_is_remote(lang: str) -> None:
    assert is_remote(lang, "JPN", PLAIN[lang])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_who_is_named_only_later_is_remote(lang: str) -> None:
    assert is_remote(lang, "CHL", PLAIN[lang])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_who_was_named_just_before_is_not(lang: str) -> None:
    assert not is_remote(lang, "JPN", PLAIN[lang], 2)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nobody_is_remote_where_somebody_says_we(lang: str) -> None:
    assert not is_remote(lang, "JPN", SPOKEN[lang])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_who_is_never_named_is_not_remote(lang: str) -> None:
    assert not is_remote(lang, "BRA", PLAIN[lang])
