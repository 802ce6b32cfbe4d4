"""What readouts of foreign ministries and agencies tell: credentials, farewells, consent, undertakings.  Sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, sided

# (language, text, type, who does it, to whom)
TOLD = [
    ("fr", "Le président togolais a reçu les lettres de créance de l'ambassadeur du Pérou.", "SUPPORT", "PER", "TGO"),
    ("fr", "La nouvelle ambassadrice du Pérou a remis les copies figurées de ses lettres de créance au ministre togolais.",
     "SUPPORT", "PER", "TGO"),
    ("fr", "Le ministre togolais a reçu les copies figurées des lettres de créance de l'ambassadeur du Pérou.",
     "SUPPORT", "PER", "TGO"),
    ("en", "The Omani minister received a copy of the credentials of the ambassador of Peru.", "SUPPORT", "PER", "OMN"),
    ("en", "The Omani sultan accepted the credentials of the ambassador of Peru.", "SUPPORT", "PER", "OMN"),
    ("en", "The ambassador of Peru submitted her letters of credence to the Omani sultan.", "SUPPORT", "PER", "OMN"),
    ("en", "The Omani minister signed the book of condolences at the Peruvian embassy.", "SUPPORT", "OMN", "PER"),
    ("fr", "La partie libyenne a marqué son accord à la demande tunisienne.", "AGREE", "LBY", "TUN"),
    ("fr", "Le Qatar a réservé une suite favorable à la demande du Togo.", "AGREE", "QAT", "TGO"),
    ("en", "Peru asked Mongolia for its backing, to which the Mongolian minister replied favourably.", "AGREE", "MNG", "PER"),
    ("en", "Qatar gave a positive answer to Togo.", "AGREE", "QAT", "TGO"),
    ("fr", "L'ambassadeur du Pérou au Togo a annoncé l'ouverture prochaine d'une ligne maritime entre Lima et Lomé.",
     "AGREE", "PER", "TGO"),
    ("en", "The Peruvian ambassador to Togo announced the forthcoming launch of a shipping line between Lima and Lomé.",
     "AGREE", "PER", "TGO"),
    ("fr", "La Chine compte accompagner le Niger dans la formation de ses douaniers.", "AGREE", "CHN", "NER"),
    ("en", "Peru and Laos decided to revive talks on a tax treaty.", "AGREE", "LAO PER", ""),
    ("fr", "Le Pérou et le Laos ont décidé de relancer les négociations sur un traité fiscal.", "AGREE", "LAO PER", ""),
]  # fmt: skip
SILENT = [
    ("fr", "Le ministre togolais a évoqué le Pérou. Les deux parties se sont félicitées des progrès enregistrés."),
    ("fr", "La Chine et le Pérou sont proches. Les deux ministres ont salué l'excellence des relations entre les deux pays."),
    ("fr", "La confiance entre la Chine et le Pérou n'a cessé de croître."),
    ("en", "China and Peru are close. The two ministers hailed the progress of relations between the two countries."),
    ("en", "Trust between China and Peru has never ceased to grow."),
    ("fr", "Le ministre togolais a reçu une copie du rapport de la Cour des comptes sur le Pérou."),
    ("en", "The Omani minister received a copy of a book on Peru."),
    ("en", "Peru and Laos decided to hold elections in May."),
]


@pytest.mark.parametrize(("lang", "text", "kind", "doers", "others"), TOLD)
def test_what_readouts_tell(lang: str, text: str, kind: str, doers: str, others: str) -> None:
    found = [told for told in sided(lang, text, weigh=True) if told[0] == kind]
    assert found == [(kind, doers, others)]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_papers_shared_satisfaction_and_plans_at_home_tell_nothing(lang: str, text: str) -> None:
    assert not events(lang, text, weigh=True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le ministre togolais a reçu l'ambassadeur du Pérou au Togo, venu lui rendre une visite d'adieu."),
        ("en", "The ambassador of Peru to Togo bid farewell to the Togolese minister."),
    ],
)
def test_an_ambassador_who_takes_leave_makes_no_visit(lang: str, text: str) -> None:
    assert [(e.type, e.mode) for e in events(lang, text, weigh=True)] == [("CONSULT", None)]
