"""Which of two kinds an act is, where its words share a verb with another: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

TOLD = [
    # Who will not give in refuses; a denied sanction is one that was not taken, no threat.
    ("en", "Chile will not bow to Peruvian pressure.", ("REJECT", "CHL", "PER")),
    ("en", "Chile will not give in to Peru.", ("REJECT", "CHL", "PER")),
    ("fr", "Le Pérou ne cédera pas aux pressions du Chili.", ("REJECT", "PER", "CHL")),
    ("fr", "Il n'est pas question de rendre les bateaux au Maroc, a répondu l'Espagne.", ("REJECT", "ESP", "MAR")),
    ("en", "Tunisia is not considering sanctions against Libya.", ("SANCTION", "TUN", "LBY")),
    ("fr", "Le Niger n'envisage pas de sanctions contre le Bénin.", ("SANCTION", "NER", "BEN")),
    # Agreed to are an envoy and a treaty too.
    ("en", "Fiji has granted agrément to the new ambassador of Chile.", ("SUPPORT", "FJI", "CHL")),
    ("fr", "Les Fidji ont agréé la nomination du nouvel ambassadeur du Chili.", ("SUPPORT", "FJI", "CHL")),
    ("en", "Chile's Congress has assented to the fisheries convention with Peru.", ("SUPPORT", "CHL", "PER")),
    ("fr", "Le Parlement chilien a donné son approbation à la convention de pêche avec le Pérou.", ("SUPPORT", "CHL", "PER")),
    # A hand shaken on something is an agreement, a "yes" too.
    ("en", "Togo and Benin shook hands on a water-sharing plan.", ("AGREE", "BEN TGO", "")),
    ("fr", "Le Togo et le Bénin se sont tapé dans la main pour le partage des eaux.", ("AGREE", "BEN TGO", "")),
    ("fr", "Oman a dit oui à la demande yéménite de rouvrir la route.", ("AGREE", "OMN", "YEM")),
    # A part called off is a meeting refused, no tie cut.
    ("en", "Zambia has called off its participation in the Angolan trade fair.", ("REJECT", "ZMB", "AGO")),
    ("fr", "La Zambie a annulé sa participation à la foire angolaise.", ("REJECT", "ZMB", "AGO")),
    # Who is asked to pack is sent home.
    ("en", "Cuban doctors got their marching orders from Honduras.", ("SANCTION", "HND", "CUB")),
    ("fr", "Le Honduras a prié les médecins cubains de plier bagage.", ("SANCTION", "HND", "CUB")),
    # Manoeuvres with another are held together.
    ("en", "Pakistan put on a drill with Omani frigates.", ("COOPERATE", "OMN PAK", "")),
    ("fr", "Le Pakistan organise avec Oman des manœuvres navales.", ("COOPERATE", "OMN PAK", "")),
    # Regret is of one's own deed or of another's decision.
    ("en", "Vietnam expressed regret over the ramming of a Philippine boat by its coast guard.", ("CONCEDE", "VNM", "PHL")),
    ("en", "Vietnam expressed regret over the Philippine decision.", ("ACCUSE", "VNM", "PHL")),
    ("fr", "Le Laos a fait part de son regret devant la décision du Vietnam.", ("ACCUSE", "LAO", "VNM")),
    # An envoy back at his post after a recall is a step towards the other.
    ("fr", "L'ambassadeur zambien a regagné Harare en mai, six semaines après son rappel.", ("CONCEDE", "ZMB", "ZWE")),
    # Talks broken off are a tie cut, no meeting refused.
    ("en", "Ottawa broke off trade talks with Lima.", ("SANCTION", "CAN", "PER")),
    ("fr", "Londres n'interrompra pas ses pourparlers avec Oslo.", ("SANCTION", "GBR", "NOR")),
    ("en", "Malaysia put on hold a shipment of sand to Singapore.", ("SANCTION", "MYS", "SGP")),
    ("fr", "La Malaisie a mis en suspens une livraison de sable à Singapour.", ("SANCTION", "MYS", "SGP")),
    ("en", "Algeria ordered Moroccan farmers out of the oasis.", ("COERCE", "DZA", "MAR")),
    ("en", "India voiced unease to Sri Lanka at the planned docking of a Chinese ship.", ("ACCUSE", "IND", "LKA")),
    ("fr", "La Chine a mis la main à la poche pour le port des Fidji.", ("AID", "CHN", "FJI")),
    # What is to become of ties, what is to be paid for, who is open to talks and bound to another's defence.
    ("en", "Norway and Kenya will deepen their cooperation on fisheries.", ("AGREE", "KEN NOR", "")),
    ("en", "Peru will continue to strengthen its partnership with Chile.", ("AGREE", "PER", "CHL")),
    ("en", "Norway will continue working with Kenya on fisheries.", ("AGREE", "NOR", "KEN")),
    ("en", "Norway would continue to work with Kenya, its minister said.", ("AGREE", "NOR", "KEN")),
    ("en", "Norway remains open to diplomacy with Belarus.", ("AGREE", "NOR", "BLR")),
    ("en", "Norway's commitment to the defence of Latvia remains ironclad.", ("AGREE", "NOR", "LVA")),
    ("fr", "La Norvège renforcera son partenariat avec le Kenya.", ("AGREE", "KEN NOR", "")),
    ("en", "The Norwegian minister made clear that the Russian government will be held to account.", ("THREATEN", "NOR", "RUS")),
    ("en", "Canada is targeting Russian oligarchs close to the Kremlin.", ("SANCTION", "CAN", "RUS")),
    ("fr", "L'interdiction chinoise du vin chilien a surpris Santiago.", ("SANCTION", "CHN", "CHL")),
    # Support that is money or relief helps, and so does what somebody is provided with.
    ("en", "Peru's minister thanked Chile for its humanitarian support to Haiti.", ("AID", "CHL", "HTI")),
    ("en", "Chile has extended financial support to Haiti.", ("AID", "CHL", "HTI")),
    ("en", "Peru is providing Haiti with vaccines.", ("AID", "PER", "HTI")),
    ("fr", "Le Pérou a remercié le Chili pour son soutien humanitaire à Haïti.", ("AID", "CHL", "HTI")),
    ("fr", "Le Chili apporte un soutien financier à Haïti.", ("AID", "CHL", "HTI")),
    # Troops whom a government or a parliament sends home are expelled, as diplomats are.
    ("en", "Chad's government expelled French troops.", ("SANCTION", "TCD", "FRA")),
    ("fr", "Le gouvernement tchadien a expulsé les troupes françaises.", ("SANCTION", "TCD", "FRA")),
    ("fr", "Le parlement tchadien a voté l'expulsion des troupes françaises.", ("SANCTION", "TCD", "FRA")),
    ("en", "Kenya's minister spoke out against the Ethiopian raid.", ("ACCUSE", "KEN", "ETH")),
    ("en", "Kenya's foreign ministry characterised the Ethiopian raid as a serious violation of its sovereignty.",
     ("ACCUSE", "KEN", "ETH")),
    ("en", "The Greek government expects from Malta an apology.", ("REQUEST", "GRC", "MLT")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "act"), TOLD)
def test_the_kind_of_an_act(lang: str, text: str, act: tuple[str, str, str]) -> None:
    assert act in sided(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Vietnam expressed regret over the Philippine decision.", "CONCEDE"),
        ("fr", "Le Laos a fait part de son regret devant la décision du Vietnam.", "CONCEDE"),
        ("fr", "L'ambassadeur zambien a regagné Harare en mai, six semaines après son rappel.", "CONSULT"),
        ("fr", "Le Pérou a cédé aux pressions du Chili.", "REJECT"),
    ],
)
def test_words_that_share_a_verb_tell_no_other_kind(lang: str, text: str, kind: str) -> None:
    assert kind not in {k for k, _, _ in sided(lang, text)}
