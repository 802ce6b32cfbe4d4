"""Definite nouns that stand for a party spoken of before: states by form and region, people by what they are."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.records import Article

# (language, text, word, codes)
REGIONS = [
    ("fr", "Pékin a sanctionné la Lituanie. Taipei a soutenu l'État balte.", "État", "LTU"),
    ("fr", "Le Bénin a fermé la frontière avec le Niger. Le Togo a exhorté le pays ouest-africain à la rouvrir.", "pays", "BEN"),
    ("fr", "Paris a félicité le Qatar. L'émirat du Golfe fournira du gaz.", "émirat", "QAT"),
    ("fr", "Le Kazakhstan a reçu la Chine. Pékin achète son uranium au pays d'Asie centrale.", "pays", "KAZ"),
    ("fr", "La Bolivie a rompu avec le Chili. Lima recevra l'envoyé du pays andin.", "pays", "BOL"),
    ("fr", "Téhéran nie. La République islamique a expédié deux missiles.", "République", "IRN"),
    ("fr", "Le Japon a soutenu les Philippines. Le Japon a promis son aide à l'archipel.", "archipel", "PHL"),
    ("en", "China imposed sanctions on Lithuania. Taiwan backed the Baltic state.", "state", "LTU"),
    ("en", "Benin shut its border with Niger. Togo urged the West African country to reopen it.", "country", "BEN"),
    ("en", "Paris congratulated Qatar. The Gulf emirate will ship gas.", "emirate", "QAT"),
    ("en", "Kazakhstan hosted China. Beijing buys uranium from the Central Asian republic.", "republic", "KAZ"),
    ("en", "Iran denied it. The Islamic Republic shipped two missiles.", "Republic", "IRN"),
    ("en", "Japan backed the Philippines. Japan promised aid to the archipelago.", "archipelago", "PHL"),
]  # fmt: skip

PEOPLE = [
    ("fr", "Le président Joe Biden est arrivé à Hanoï. Le démocrate a critiqué la Chine.", "démocrate", "USA"),
    ("fr", "Javier Milei a parlé au pape. Le dirigeant s'est excusé.", "dirigeant", "ARG"),
    ("en", "President Joe Biden arrived in Hanoi. The Democrat criticised China.", "Democrat", "USA"),
    ("fr", "Joe Biden a critiqué la Chine, en remerciant le pape François. Le démocrate veut négocier.", "démocrate", "USA"),
    ("fr", "La Suède a signé. Un démocrate a protesté.", "démocrate", ""),
]  # fmt: skip

SEVERAL = [
    ("fr", "La Turquie et l'Égypte ont rompu. Les pays ont expulsé leurs ambassadeurs.", "pays", "TUR EGY"),
    ("fr", "Le Mali et le Niger négocient. Les gouvernements signeront lundi.", "gouvernements", "MLI NER"),
    ("en", "Turkey and Egypt broke off ties. The countries expelled each other's envoys.", "countries", "TUR EGY"),
]  # fmt: skip

OPPOSED = [
    ("fr", "Le Guyana accuse le Venezuela. Caracas répondra à la partie adverse.", "partie", "GUY"),
    ("fr", "La Grèce et la Turquie ont négocié. Athènes accuse l'autre camp.", "camp", "TUR"),
    ("en", "Greece and Turkey held talks. Athens said it would hear the other side.", "side", "TUR"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "word", "codes"), [*REGIONS, *PEOPLE, *SEVERAL, *OPPOSED])
def test_description(lang: str, text: str, word: str, codes: str) -> None:
    discourse = _coder().discourse(Article(text=text, id="x", lang=lang, published="2024-03-12"))
    found = [t for s in discourse.analysis.sentences for t in s.tokens if t.text == word]
    assert {w.entity for w in discourse.single(found[-1])} == set(codes.split())
