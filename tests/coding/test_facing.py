"""Whose an office without a state is, where its holder's own act is turned to another state."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

CASES = [
    ("en", "Zambia and Malawi agreed on a tariff on Tuesday. Energy Minister Abel Mwale signed for Malawi.", "MWI"),
    (
        "en",
        "Pakistan and Iran signed an accord in Islamabad. Foreign Minister Ishaq Darwani received his Iranian counterpart.",
        "PAK",
    ),
    (
        "en",
        "Pakistan and Iran signed an accord in Islamabad. Trade Minister Sana Qureshi said Iran would open a crossing.",
        "PAK",
    ),
    (
        "en",
        "ISLAMABAD: Afghanistan closed a crossing on Sunday. Foreign Minister Ishaq Darwani demanded that Kabul reopen it.",
        "PAK",
    ),
    ("en", "Parliament President Ivo Marek met the Hungarian ambassador in Bratislava on Monday.", "SVK"),
    ("en", "The president of the court, Jan Mazak, received a Czech delegation in Bratislava.", "SVK"),
    ("en", "Party president Lee Sun-ho condemned Japan on Friday.", None),
    ("en", "Club president Joan Puig criticised the French federation.", None),
    ("en", "Bank president Lena Fors signed a loan accord with Kenya.", None),
    ("en", "University president Ann Hale condemned China.", None),
    ("en", "Greece on Monday condemned Turkish overflights. Defence Minister Nikos Petrou summoned the Turkish attaché.", "GRC"),
    (
        "fr",
        "Le Maroc et l'Espagne ont signé un accord à Rabat. Le ministre des Affaires étrangères Youssef Tazi a salué un voisin.",
        "MAR",
    ),
    (
        "fr",
        "Le Maroc et l'Espagne ont signé un accord à Rabat. Le ministre du Commerce Karim Alami a promis à Madrid des facilités.",
        "MAR",
    ),
    ("fr", "Le président du Parlement, Ivo Marek, a reçu lundi l'ambassadeur de Hongrie à Bratislava.", "SVK"),
    ("fr", "Le président du parti, Lee Sun-ho, a condamné le Japon vendredi.", None),
    ("fr", "Le président de la Cour suprême, Amadou Diallo, a rencontré une délégation malienne à Dakar.", "SEN"),
    (
        "fr",
        "Lundi, la Grèce a dénoncé les survols turcs. Le ministre de la Défense Nikos Petrou a convoqué l'attaché turc.",
        "GRC",
    ),
]


@pytest.mark.parametrize(("lang", "text", "state"), CASES)
def test_an_office_is_not_of_the_state_that_its_holder_faces(lang: str, text: str, state: str | None) -> None:
    record = reader().read(Article(text=text, published="2024-03-12", lang=lang))
    assert [o.entity for o in record.offices] == [state]


def test_the_president_of_a_body_is_no_head_of_state() -> None:
    heads = ["Party", "Club", "Bank", "Parliament", "Supreme Court", "University", "Federation", "Committee", "Union", "Chamber"]
    for body in heads:
        record = reader().read(Article(text=f"{body} president Ann Hale spoke on Monday.", published="2024-03-12", lang="en"))
        assert [o.office for o in record.offices] not in (["president"], [])
