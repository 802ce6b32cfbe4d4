"""States by turns of phrase: talks, renewals, what remains, what never took effect, what replaces another: our own sentences."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements

TOLD = [
    ("fr", "Les négociations entre l'Inde et le Japon en vue d'un accord de pêche touchent à leur fin.", "negotiated"),
    ("fr", "Les négociations entre l'Inde et le Japon sur un accord de libre-échange avancent.", "negotiated"),
    ("fr", "L'Inde et le Japon ont repris leurs pourparlers sur un accord de libre-échange.", "negotiated"),
    ("en", "Negotiations between India and Japan towards a free-trade agreement have entered their final phase.", "negotiated"),
    ("fr", "Les ministres indien et japonais ont décidé d'ouvrir des négociations en vue d'un accord de pêche.", "announced"),
    ("fr", "Les discussions entre l'Inde et le Japon sur le renouvellement de l'accord de pêche ont repris.", "in-force"),
    ("en", "Talks between India and Japan on the renewal of the fisheries agreement have resumed.", "in-force"),
    ("fr", "L'accord de défense entre l'Inde et le Japon reste à finaliser.", "negotiated"),
    ("fr", "Un accord de pêche entre l'Inde et le Japon reste à conclure.", "negotiated"),
    ("en", "A defence agreement between India and Japan remains to be finalised.", "negotiated"),
    ("fr", "Le texte de l'accord entre l'Inde et le Japon est prêt à être signé.", "negotiated"),
    ("en", "The text of the agreement between India and Japan is ready to be signed.", "negotiated"),
    ("fr", "L'accord entre l'Inde et le Japon n'est jamais entré en vigueur.", "signed"),
    ("en", "The agreement between India and Japan has not yet taken effect.", "signed"),
    ("fr", "L'entrée en vigueur de l'accord entre l'Inde et le Japon est prévue pour le 1er octobre.", "signed"),
    ("en", "The entry into force of the agreement between India and Japan is planned for 1 October.", "signed"),
    ("fr", "La signature de l'accord entre l'Inde et le Japon a été reportée.", "announced"),
    ("en", "India and Japan have postponed the signing of their trade agreement.", "announced"),
    ("fr", "L'Inde a refusé de prolonger l'accord céréalier avec le Japon.", "terminated"),
    ("en", "India refused to extend the grain deal with Japan.", "terminated"),
    ("fr", "Signée en mai, la trêve entre l'Inde et le Japon a volé en éclats.", "terminated"),
    ("en", "Signed in May, the truce between India and Japan collapsed on Thursday.", "terminated"),
    ("fr", "La mise en œuvre de l'accord entre l'Inde et le Japon a été suspendue.", "suspended"),
    ("fr", "L'Inde a gelé l'application du traité de frontière avec le Japon.", "suspended"),
    ("en", "India froze the implementation of the border treaty with Japan.", "suspended"),
    ("fr", "Le Sénat indien a donné son feu vert au traité de frontière avec le Japon.", "ratified"),
    ("en", "The Indian Senate gave the green light to the border treaty with Japan.", "ratified"),
    ("fr", "L'Inde a résilié unilatéralement le bail conclu avec le Japon.", "terminated"),
    ("en", "India unilaterally terminated the lease concluded with Japan.", "terminated"),
    ("en", "An accord between India and Japan is being negotiated; the two sides hope to conclude it next year.", "negotiated"),
]

REPLACED = [
    ("fr", "L'accord de 2016 entre l'Inde et le Japon a été remplacé par un contrat de vingt-cinq ans."),
    ("en", "The 2016 accord between India and Japan has been replaced by a 25-year contract."),
]


@pytest.mark.parametrize(("lang", "text", "status"), TOLD)
def test_state(lang: str, text: str, status: str) -> None:
    assert [(a.status, a.parties) for a in agreements(text, lang)] == [(status, ("IND", "JPN"))]


@pytest.mark.parametrize(("lang", "text"), REPLACED)
def test_what_replaces_another_is_signed(lang: str, text: str) -> None:
    assert sorted(a.status for a in agreements(text, lang)) == ["signed", "terminated"]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("fr", "L'Inde et le Japon ont signé un accord de partenariat économique.", "agreement"),
        ("en", "India and Japan signed an economic partnership agreement.", "agreement"),
        ("fr", "L'Inde et le Japon ont signé un accord de partenariat stratégique.", "partnership"),
        ("en", "India and Japan signed a strategic partnership agreement.", "partnership"),
    ],
)
def test_an_economic_partnership_agreement_is_an_agreement(lang: str, text: str, kind: str) -> None:
    (found,) = agreements(text, lang)
    assert found.kind == kind
