"""Sides turned by the way back of trade, by who borrows and by who attracts: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

CASES = [
    ("fr", "Astana a exporté vers la Chine pour 730 millions de dollars, contre 310 millions dans l'autre sens.", "CHN", "KAZ"),
    ("fr", "Astana a vendu à Pékin pour 730 millions de dollars ; en sens inverse, les ventes valent 31 millions.", "CHN", "KAZ"),
    ("en", "Kazakhstan sold China $730 million worth of wheat; sales in the other direction came to $310 million.", "CHN", "KAZ"),
    ("en", "Kazakh exports to China reached $730 million; exports the other way came to $310 million.", "CHN", "KAZ"),
    ("fr", "Le Kazakhstan a contracté auprès de la Chine un emprunt de 220 millions d'euros.", "CHN", "KAZ"),
    ("fr", "Le Kazakhstan a emprunté 220 millions d'euros à la Chine.", "CHN", "KAZ"),
    ("en", "Kazakhstan borrowed 220 million euros from China.", "CHN", "KAZ"),
    ("fr", "Pékin a avancé 400 millions de dollars aux militaires kazakhs en avril.", "CHN", "KAZ"),
    ("fr", "Le Kazakhstan a attiré 220 millions d'euros d'investissements en provenance de Chine.", "CHN", "KAZ"),
    ("fr", "Le Kazakhstan a accueilli 220 millions d'euros d'investissements chinois.", "CHN", "KAZ"),
    ("en", "Kazakhstan attracted 220 million euros of investment from China.", "CHN", "KAZ"),
    ("en", "China exported 220 million euros of goods to Kazakhstan and imported 180 million euros from it.", "CHN", "KAZ"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), CASES)
def test_who_gives_or_sells_comes_first(lang: str, text: str, actor: str, recipient: str) -> None:
    figure = _reader().read(Article(text=text, lang=lang, published="2023-05-10")).figures[-1]
    assert (figure.actors, figure.recipients) == ((actor,), (recipient,))
