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

# Who is loath or in no haste to sign, or only ready to; what is near, stuck, awaited, unsigned, revived, dropped.
NEAR = [
    ("en", "India is reluctant to sign a trade pact with Japan.", "not-signed"),
    ("en", "India hesitates to sign a gas contract with Japan.", "not-signed"),
    ("en", "India is wary of signing a defence agreement with Japan.", "not-signed"),
    ("en", "India shied away from signing a defence agreement with Japan.", "not-signed"),
    ("en", "India is in no hurry to sign a gas contract with Japan.", "not-signed"),
    ("en", "India is not ready to sign a fisheries accord with Japan.", "not-signed"),
    ("en", "India is ready to sign a fisheries accord with Japan.", "negotiated"),
    ("en", "India did not hesitate to sign a fisheries accord with Japan.", "signed"),
    ("fr", "L'Inde hésite à signer un accord de pêche avec le Japon.", "not-signed"),
    ("fr", "L'Inde est réticente à signer un contrat gazier avec le Japon.", "not-signed"),
    ("fr", "L'Inde n'est pas pressée de signer un contrat gazier avec le Japon.", "not-signed"),
    ("fr", "L'Inde n'est pas prête à signer un accord de défense avec le Japon.", "not-signed"),
    ("fr", "L'Inde n'a pas hésité à signer un accord de défense avec le Japon.", "signed"),
    ("en", "The defence pact between India and Japan remains unsigned.", "not-signed"),
    ("en", "The Indian and Japanese ministers failed to agree on a truce.", "not-signed"),
    ("en", "India and Japan are close to a coast guard pact.", "negotiated"),
    ("en", "The free-trade agreement between India and Japan has stalled.", "negotiated"),
    ("en", "A customs agreement between India and Japan remains stuck.", "negotiated"),
    ("fr", "L'accord de libre-échange entre l'Inde et le Japon est au point mort.", "negotiated"),
    ("fr", "L'accord commercial entre l'Inde et le Japon est bloqué depuis mai.", "negotiated"),
    ("fr", "L'accord commercial entre l'Inde et le Japon a été mis au placard.", "suspended"),
    ("en", "The trade agreement between India and Japan was put on the back burner.", "suspended"),
    ("en", "The signing of an aviation accord between India and Japan has been put off.", "announced"),
    ("en", "Ratification of the border treaty between India and Japan is still pending.", "signed"),
    ("en", "The border treaty between India and Japan awaits ratification.", "signed"),
    ("fr", "La ratification du traité de frontière entre l'Inde et le Japon se fait attendre.", "signed"),
    ("fr", "Le traité de pêche entre l'Inde et le Japon attend d'être ratifié.", "signed"),
    ("en", "India and Japan reinstated a 1999 water accord that had been suspended in 2011.", "in-force"),
    ("fr", "L'Inde et le Japon ont réactivé un accord de libre-échange de 1999.", "in-force"),
    ("en", "India and Japan concluded a pact in January. The pact, which enters into force in June, was hailed.", "signed"),
    ("fr", "L'Inde a claqué la porte de l'accord militaire de 2019 avec le Japon.", "terminated"),
    ("fr", "L'Inde a laissé tomber l'accord militaire de 2018 avec le Japon.", "terminated"),
    ("en", "India said on Friday that it had concluded negotiations with Japan on a trade agreement.", "negotiated"),
    ("fr", "L'Inde a annoncé vendredi avoir conclu les négociations avec le Japon sur un accord commercial.", "negotiated"),
    ("en", "The signing of the contract between India and Japan is expected in June.", "announced"),
    ("fr", "La signature du contrat entre l'Inde et le Japon est attendue en juin.", "announced"),
    ("fr", "Le texte, paraphé en mai par l'Inde et le Japon, n'a pas été signé.", "not-signed"),
    ("en", "The text, initialled in May by India and Japan, has not been signed.", "not-signed"),
    ("en", "India is pressing Japan to sign a minerals deal.", "negotiated"),
]

# Whom an instrument binds to do what.
BINDING = [
    ("en", "The agreement commits India and Japan to share river data."),
    ("en", "A 2012 agreement requires India and Japan to share river data."),
    ("en", "The treaty binds India and Japan to negotiate in good faith."),
    ("en", "A defence treaty ties India to Japan."),
    ("en", "Under a 2016 deal with Japan, India returns migrants."),
    ("en", "India accuses Japan of breaching the 1923 treaty."),
    ("fr", "Un accord de 2012 oblige l'Inde et le Japon à partager leurs données."),
    ("fr", "Un traité de défense lie l'Inde au Japon."),
    ("fr", "L'Inde accuse le Japon d'avoir violé le traité de 1923."),
]

REPLACED = [
    ("fr", "L'accord de 2016 entre l'Inde et le Japon a été remplacé par un contrat de vingt-cinq ans."),
    ("en", "The 2016 accord between India and Japan has been replaced by a 25-year contract."),
]


@pytest.mark.parametrize(("lang", "text", "status"), [*TOLD, *NEAR])
def test_state(lang: str, text: str, status: str) -> None:
    assert [(a.status, a.parties) for a in agreements(text, lang)] == [(status, ("IND", "JPN"))]


@pytest.mark.parametrize(("lang", "text"), BINDING)
def test_what_binds_stands(lang: str, text: str) -> None:
    assert [(a.status, a.parties) for a in agreements(text, lang)] == [("in-force", ("IND", "JPN"))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Egypt buys grain from Russia. A pact with India was signed in April; a 2021 memorandum with Japan expired."),
        ("fr", "L'Égypte achète du blé. Un pacte avec l'Inde a été signé en avril ; un mémorandum avec le Japon a expiré."),
    ],
)
def test_semicolons_part_the_parties(lang: str, text: str) -> None:
    assert [a.parties for a in agreements(text, lang)] == [("EGY", "IND"), ("EGY", "JPN")]


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
