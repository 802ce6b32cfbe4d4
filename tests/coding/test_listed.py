"""Acts on several at once: sentences of our own, with the whole list hit."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

ENGLISH = [
    ("Japan gave grants to Kenya, Uganda, Rwanda and Tanzania.", "KEN RWA TZA UGA"),
    ("The European Union imposed sanctions on Russia, Belarus and Iran.", "BLR IRN RUS"),
    ("Russia expelled diplomats from Estonia, Latvia and Lithuania.", "EST LTU LVA"),
    ("Turkey criticised Greece, Cyprus and France on Monday.", "CYP FRA GRC"),
    ("The World Bank lent money to Mali, Niger and Chad.", "MLI NER TCD"),
    ("Norway delivered food to Ethiopia, Sudan and Djibouti.", "DJI ETH SDN"),
    ("Washington lifted sanctions on Syria, Sudan and Eritrea.", "ERI SDN SYR"),
    ("Algeria condemned France, Spain and Morocco.", "ESP FRA MAR"),
    ("India banned rice exports to Nepal, Bhutan and Bangladesh.", "BGD BTN NPL"),
    ("The United States imposed tariffs on Canada, Mexico and China.", "CAN CHN MEX"),
]
FRENCH = [
    ("Le Japon a accordé des dons au Kenya, à l'Ouganda, au Rwanda et à la Tanzanie.", "KEN RWA TZA UGA"),
    ("L'Union européenne a sanctionné la Russie, le Bélarus et l'Iran.", "BLR IRN RUS"),
    ("La Russie a expulsé des diplomates d'Estonie, de Lettonie et de Lituanie.", "EST LTU LVA"),
    ("La Turquie a critiqué lundi la Grèce, Chypre et la France.", "CYP FRA GRC"),
    ("La Banque mondiale a prêté de l'argent au Mali, au Niger et au Tchad.", "MLI NER TCD"),
    ("La Norvège a livré des vivres à l'Éthiopie, au Soudan et à Djibouti.", "DJI ETH SDN"),
    ("Washington a levé ses sanctions contre la Syrie, le Soudan et l'Érythrée.", "ERI SDN SYR"),
    ("L'Algérie a condamné la France, l'Espagne et le Maroc.", "ESP FRA MAR"),
    ("L'Inde a interdit l'exportation de riz vers le Népal, le Bhoutan et le Bangladesh.", "BGD BTN NPL"),
    ("Les États-Unis ont imposé des droits de douane au Canada, au Mexique et à la Chine.", "CAN CHN MEX"),
]


def _hit(lang: str, text: str) -> list[str]:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [" ".join(sorted(p.entity or "" for p in e.recipients)) for e in record.events]


@pytest.mark.parametrize(("text", "codes"), ENGLISH)
def test_everybody_of_a_list_is_hit_in_english(text: str, codes: str) -> None:
    assert _hit("en", text) == [codes]


@pytest.mark.parametrize(("text", "codes"), FRENCH)
def test_everybody_of_a_list_is_hit_in_french(text: str, codes: str) -> None:
    assert _hit("fr", text) == [codes]
