"""Instruments by what stands around them: ends without a doer, mediators, speakers, users, partners in a list, letters."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "status", "parties"),
    [
        ("en", "The pact between Ghana and Togo unravelled in 2019.", "terminated", "GHA TGO"),
        ("en", "The fisheries accord between Ghana and Togo has lapsed.", "terminated", "GHA TGO"),
        ("en", "The truce between Chad and Libya, brokered by Qatar in May, collapsed on Monday.", "terminated", "LBY TCD"),
        ("en", "The water treaty between Chile and Peru will expire in 2026.", "in-force", "CHL PER"),
        ("fr", "L'accord de pêche entre le Maroc et l'Espagne a expiré en juillet.", "terminated", "ESP MAR"),
        ("fr", "L'accord de pêche entre le Maroc et l'Espagne expire en juillet.", "in-force", "ESP MAR"),
        ("fr", "La trêve entre le Tchad et la Libye s'est effondrée lundi.", "terminated", "LBY TCD"),
        ("en", "Peru expects its trade agreement with Kenya to come into force by June.", "signed", "KEN PER"),
        ("en", "The air services agreement between Chile and Peru is expected to take effect in May.", "signed", "CHL PER"),
        ("en", "A tax treaty between Norway and Chile is at an advanced stage, officials said.", "negotiated", "CHL NOR"),
        ("fr", "L'accord fiscal entre la Norvège et le Chili est à un stade avancé.", "negotiated", "CHL NOR"),
        ("en", "The deal follows an accord with Tonga on naval visits, which Oslo concluded in May.", "signed", "NOR TON"),
        ("en", "The treaty between Peru and Chile was signed in May with Brazil as mediator.", "signed", "CHL PER"),
        ("en", "Dhaka said a pact with Oslo would not be signed this year. Mali and Niger met.", "not-signed", "BGD NOR"),
        ("en", "Peru fell out with Chile. Talks between Oslo and Dhaka on a Ports Treaty began.", "negotiated", "BGD NOR"),
        ("en", "Under the stand-by arrangement, which expired last month, the IMF lent money to Ghana.", "terminated", "GHA IMF"),
        ("en", "Ghana signed a treaty with Togo and a five-year contract with Benin covering gas.", "signed", "BEN GHA"),
        ("en", "Ghana signed a letter of intent with Togo on gas.", "signed", "GHA TGO"),
        ("fr", "Le Ghana et le Togo ont signé une lettre d'intention sur le gaz.", "signed", "GHA TGO"),
        ("en", "The exchange of notes was signed by Japan and Ghana in Accra.", "signed", "GHA JPN"),
        ("en", "Peru and Chile are close to signing a tax treaty.", "negotiated", "CHL PER"),
        ("en", "Peru is ready to help Chad and Libya to sign a treaty on wells.", "negotiated", "LBY TCD"),
        ("fr", "Le Pérou et le Chili sont sur le point de signer un traité fiscal.", "negotiated", "CHL PER"),
        ("en", "Peru and Chile met on Monday. A memorandum of understanding has still to be signed.", "not-signed", "CHL PER"),
        ("en", "Peru is reviewing a 2011 policing agreement with Chile.", "in-force", "CHL PER"),
        ("en", "The treaty, which Peru and Chile signed in 2009, governs the border towns.", "in-force", "CHL PER"),
        ("en", "Norway, Poland and Iceland left the Ottawa Convention on landmines.", "terminated", "ISL NOR POL"),
        ("fr", "La Norvège, la Pologne et l'Islande ont dénoncé la convention d'Ottawa.", "terminated", "ISL NOR POL"),
        ("en", "Peru has let a customs agreement with Chile on fuel duties lapse.", "terminated", "CHL PER"),
        ("fr", "Le Pérou a laissé expirer l'accord douanier avec le Chili.", "terminated", "CHL PER"),
        ("en", "Russia sells gas under a 2009 framework contract between Moscow and Beijing.", "signed", "CHN RUS"),
    ],
)  # fmt: skip
def test_states_and_parties(lang: str, text: str, status: str, parties: str) -> None:
    assert (status, tuple(parties.split())) in [(a.status, a.parties) for a in agreements(text, lang)]


def test_a_letter_is_of_no_kind_of_the_record() -> None:
    (found,) = agreements("Ghana and Togo signed a letter of intent on gas.", "en")
    assert (found.kind, found.parties) == ("other", ("GHA", "TGO"))


def test_one_more_of_the_kind_named_before() -> None:
    found = agreements("Ghana and Togo signed a memorandum on ports and another on rice.", "en")
    assert [(a.kind, a.status) for a in found] == [("memorandum", "signed")] * 2


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ghana and Togo met. Kenya already has similar arrangements with Egypt."),
        ("en", "Ghana bought Togo's gas for a billion, leaving it with a deficit."),
        ("en", "Ghana and Togo met. The parliament is expected to approve the deal in July."),
    ],
)
def test_no_instrument(lang: str, text: str) -> None:
    assert agreements(text, lang) == []


def test_a_programme_that_an_agreement_is_about_is_part_of_it() -> None:
    (found,) = agreements("Ghana and the IMF have reached a staff-level agreement on a loan programme.", "en")
    assert (found.kind, found.status) == ("agreement", "negotiated")


def test_the_year_until_which_it_holds_is_not_that_of_its_signing() -> None:
    (found,) = agreements("Egypt extended its gas import deal with Israel to 2040.", "en")
    assert (found.status, found.date) == ("signed", None)


def test_a_word_of_its_name_is_no_instrument_of_its_own() -> None:
    (found,) = agreements("India and Norway signed a Trade and Economic Partnership Agreement.", "en")
    assert (found.status, found.parties) == ("signed", ("IND", "NOR"))


def test_of_several_guessed_parties_the_state_of_the_article_is_the_likeliest() -> None:
    text = (
        "YEREVAN, Feb 13 - Armenia and Iran met. A peace treaty with Azerbaijan, initialled in Washington, has yet to be signed."
    )
    (found,) = agreements(text, "en")
    assert found.parties == ("ARM", "AZE")
