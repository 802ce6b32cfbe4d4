"""Offices without a state beside a foreigner who is received: they are of the place, not of the visitor."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.records import Article

# (language, text, last occurrence of a word, code)
MET = [
    ("fr", "Arrivé mardi à Bakou, le chef de la diplomatie turque a été reçu par le président.", "président", "AZE"),
    ("fr", "Le ministre turc est arrivé à Nairobi. Il a rencontré le président de l'Assemblée nationale.", "président", "KEN"),
    ("fr", "Vladimir Poutine s'est entretenu à Tachkent avec le premier ministre.", "ministre", "UZB"),
    ("fr", "La ministre sénégalaise a été accueillie à l'aéroport de Niamey par le ministre de l'Intérieur.", "ministre", "NER"),
    ("fr", "L'émissaire norvégien a rencontré à Bogota le ministre de la Défense, Ivan Rojas.", "ministre", "COL"),
    ("fr", "À Accra, la présidente tanzanienne a eu un entretien avec le ministre de l'Énergie.", "ministre", "GHA"),
    ("fr", "Le roi de Jordanie a été reçu à Rome par le président.", "président", "ITA"),
    ("fr", "Le ministre turc a limogé le gouverneur.", "gouverneur", "TUR"),
    ("en", "On arrival in Baku, the Turkish foreign minister was received by the president.", "president", "AZE"),
    ("en", "Polish President Andrzej Duda was greeted at the airport in Tirana by the interior minister.", "minister", "ALB"),
    ("en", "The Togolese premier held talks in Accra with the defence minister.", "minister", "GHA"),
    ("en", "Jordan's king was received in Rome by the president.", "president", "ITA"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "code"), MET)
def test_office_of_who_is_met(lang: str, text: str, word: str, code: str) -> None:
    discourse = _coder().discourse(Article(text=text, id="x", lang=lang, published="2024-03-12"))
    found = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == word]
    assert [w.entity for w in discourse.single(found[-1])] == [code]
