"""Who is not meant by words for somebody: of another rung than the office that is told, or whose kin and company it is."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

# A text, the type of its last event, and everybody whom that event names.
MEANT = [
    ("fr", "Le président kényan Josphat Mwangi a reçu le président péruvien Pablo Rojas à Nairobi. Les deux ministres ont "
     "signé un accord.", "SUPPORT", set()),
    ("fr", "Le président kényan Josphat Mwangi a reçu le président péruvien Pablo Rojas à Nairobi. Les deux présidents ont "
     "signé un accord.", "SUPPORT", {"Josphat Mwangi", "Pablo Rojas"}),
    ("fr", "Le président kényan Josphat Mwangi a reçu le président péruvien Pablo Rojas à Nairobi. Les deux dirigeants ont "
     "signé un accord.", "SUPPORT", {"Josphat Mwangi", "Pablo Rojas"}),
    ("fr", "Le ministre kényan Josphat Mwangi a rencontré le ministre péruvien Pablo Rojas. Les deux présidents ont approuvé un "
     "plan commun.", "AGREE", set()),
    ("en", "Kenyan President Josphat Mwangi hosted Peruvian President Pablo Rojas in Nairobi. The two ministers signed "
     "an accord.",
     "SUPPORT", set()),
    ("en", "Kenyan President Josphat Mwangi hosted Peruvian President Pablo Rojas in Nairobi. The two presidents signed "
     "an accord.",
     "SUPPORT", {"Josphat Mwangi", "Pablo Rojas"}),
    ("en", "Kenyan President Josphat Mwangi hosted Peruvian President Pablo Rojas in Nairobi. The two leaders signed an accord.",
     "SUPPORT", {"Josphat Mwangi", "Pablo Rojas"}),
    ("en", "Kenyan minister Josphat Mwangi met Peruvian minister Pablo Rojas. The two ambassadors agreed on a road map.",
     "AGREE", set()),
    # kin, company and staff
    ("fr", "L'épouse du président kényan Josphat Mwangi a rencontré des responsables péruviens à Lima.", "CONSULT", set()),
    ("fr", "Un proche de Viktor Orban a accusé l'Ukraine de chantage.", "ACCUSE", set()),
    ("fr", "Le gouvernement de Viktor Orban a accusé l'Ukraine de chantage.", "ACCUSE", {"Viktor Orban"}),
    ("fr", "Viktor Orban, allié de Vladimir Poutine, a accusé l'Ukraine de chantage.", "ACCUSE", {"Viktor Orban"}),
    ("en", "An aide to Viktor Orban accused Ukraine of blackmail.", "ACCUSE", set()),
    ("en", "A son of Viktor Orban met Egyptian officials in Cairo.", "CONSULT", set()),
    ("en", "The government of Viktor Orban accused Ukraine of blackmail.", "ACCUSE", {"Viktor Orban"}),
    ("en", "Viktor Orban, an ally of Vladimir Putin, accused Ukraine of blackmail.", "ACCUSE", {"Viktor Orban"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "type_", "persons"), MEANT)
def test_meant(lang: str, text: str, type_: str, persons: set[str]) -> None:
    record = reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    event = [e for e in record.events if e.type == type_][-1]
    assert {p.person for p in (*event.actors, *event.recipients) if p.person} == persons
