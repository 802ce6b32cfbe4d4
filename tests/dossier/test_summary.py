"""Each sentence of a summary is made from facts and stands on its sources."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from dragoman.dossier.summary import Act, FollowedAgreement, Known, KnownFigure, Trend, _words, summary
from dragoman.records import AgreementStatus, Measure, Qualifier

MEETING = Act("CONSULT", "visit", "2020-10-27", ("TUR",), ("UZB",), "Tashkent", ("a1", "a2"))
EARLIER = Act("CONSULT", None, "2020-09", ("TUR", "UZB"), (), "", ("a3",))
STRIKE = Act("ASSAULT", None, "2021-02-03", ("TUR",), ("UZB",), "", ("a4",))
PACT = FollowedAgreement("military pact", "signed", "2020-10-27", ("a1",))
TRADE = KnownFigure("trade-turnover", 3.7e9, "USD", "more-than", "2019", False, ("a5",))
FULL = Known(
    ("TUR", "UZB"), 12, 3, 9, (MEETING, EARLIER), (PACT, replace(PACT, status="in-force", day="", sources=("a6",))), (TRADE,),
    Trend((5, 3), (0, 1)), (("2021-03", "2021-05"),), (("La Gazette", "2021-06-01"),),
)  # fmt: skip


def texts(known: Known, lang: str) -> list[str]:
    return [s.text.replace("\u00a0", " ").replace("\u202f", " ") for s in summary(known, lang)]


def test_in_english() -> None:
    assert texts(FULL, "en") == [
        "12 happenings between Turkey and Uzbekistan are known (independent sources: 3, articles: 9).",
        "The newest change: “military pact”, signed (27 October 2020).",
        "2 agreements are followed: 1 signed and 1 in force.",
        "2 visits and meetings are known, the last one visit of Turkey to Uzbekistan, Tashkent (27 October 2020).",
        "No act of conflict is known.",
        "Trade turnover: more than 3.7 billion USD, 2019.",
        "Against the period before: acts of cooperation 5 (before: 3), acts of conflict 0 (before: 1).",
        "No article tells of them from March 2021 to May 2021; that does not mean that nothing happened.",
        "La Gazette could not be read since 1 June 2021.",
    ]


def test_in_french() -> None:
    assert texts(FULL, "fr") == [
        "12 faits entre la Turquie et l'Ouzbékistan sont connus (sources indépendantes : 3, articles : 9).",
        "Dernier changement : « military pact », signé (27 octobre 2020).",
        "2 accords sont suivis : 1 signé et 1 en vigueur.",
        "2 visites et rencontres sont connues, la dernière : visite de la Turquie (hôte : l'Ouzbékistan), Tachkent "
        "(27 octobre 2020).",
        "Aucun acte de conflit n'est connu.",
        "Échanges commerciaux : plus de 3,7 milliards USD, 2019.",
        "Par rapport à la période précédente : actes de coopération 5 (avant : 3), actes de conflit 0 (avant : 1).",
        "Aucun article n'en parle de mars 2021 à mai 2021 ; cela ne veut pas dire qu'il ne s'est rien passé.",
        "La Gazette n'a pas pu être lu depuis le 1er juin 2021.",
    ]


def test_each_sentence_stands_on_its_sources() -> None:
    by_text = {s.text: s.sources for s in summary(FULL, "en")}
    assert by_text["2 agreements are followed: 1 signed and 1 in force."] == ("a1", "a6")
    assert [sources for text, sources in by_text.items() if text.startswith("2 visits")] == [("a1", "a2")]


def test_force_is_the_newest_change_and_a_conflict() -> None:
    found = texts(replace(FULL, acts=(*FULL.acts, STRIKE)), "en")
    assert "The newest change: use of force by Turkey towards Uzbekistan (3 February 2021)." in found
    assert "1 act of conflict is known: use of force by Turkey towards Uzbekistan (3 February 2021)." in found


def test_a_disputed_figure_says_so() -> None:
    (figure,) = [t for t in texts(replace(FULL, figures=(replace(TRADE, disputed=True),)), "fr") if "Échanges" in t]
    assert figure.endswith("; d'autres donnent d'autres chiffres.")


def test_nothing_known_is_said() -> None:
    assert texts(Known(("KAZ", "USA"), 0, 0, 0), "fr") == ["Rien n'est connu entre le Kazakhstan et les États-Unis."]
    assert texts(Known(("KAZ", "USA"), 0, 0, 0), "en") == ["Nothing is known between Kazakhstan and the United States."]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_status_measure_and_qualifier_has_words(lang: str) -> None:
    words = _words(lang)
    assert set(words["states"]) == set(get_args(AgreementStatus))
    assert set(words["measures"]) == set(get_args(Measure))
    assert set(words["qualifiers"]) == set(get_args(Qualifier))


def test_both_languages_have_the_same_sentences() -> None:
    assert _words("fr").keys() == _words("en").keys()
