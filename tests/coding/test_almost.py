"""What all but happened did not happen; what took part of the time or of the number did. Sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

# (language, text, type, status)
CASES = [
    ("en", "A Russian missile nearly struck a Turkish ship on Monday.", "ASSAULT", "negated"),
    ("en", "India almost attacked Pakistan in March.", "ASSAULT", "negated"),
    ("en", "Greece almost expelled the Libyan ambassador last week.", "SANCTION", "negated"),
    ("en", "Iran and Pakistan came close to signing a gas deal.", "SUPPORT", "negated"),
    ("en", "Moscow came near to recalling its ambassador from Rome.", "SANCTION", "negated"),
    ("en", "A Chinese frigate came within metres of hitting a Philippine boat.", "ASSAULT", "negated"),
    ("en", "Nearly three years ago Iran and Pakistan signed a gas deal.", "SUPPORT", "occurred"),
    ("en", "Lagos nearly halted all flights to Ghana on Monday.", "SANCTION", "occurred"),
    ("fr", "Un missile russe a failli toucher lundi un navire turc.", "ASSAULT", "negated"),
    ("fr", "L'Inde a failli attaquer le Pakistan en mars.", "ASSAULT", "negated"),
    ("fr", "La Grèce a bien failli expulser l'ambassadeur de Libye.", "SANCTION", "negated"),
    ("fr", "L'Iran et le Pakistan ont été près de signer un accord gazier.", "SUPPORT", "negated"),
    ("fr", "L'Iran et le Pakistan sont passés à deux doigts de signer un accord.", "SUPPORT", "negated"),
    ("fr", "Un avion russe a manqué d'abattre un appareil britannique.", "ASSAULT", "negated"),
    ("fr", "Il y a près de trois ans, l'Iran et le Pakistan ont signé un accord gazier.", "SUPPORT", "occurred"),
]


@pytest.mark.parametrize(("lang", "text", "type_", "status"), CASES)
def test_what_nearly_happened_is_denied(lang: str, text: str, type_: str, status: str) -> None:
    events = reader().read(Article(text=text, lang=lang, published="2024-03-12")).events
    assert [(e.type, e.status) for e in events] == [(type_, status)]
