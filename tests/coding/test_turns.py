"""Acts told by a particle verb, or by a verb that means little beside a noun or an image: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, sided

TOLD = [
    # agreeing, meeting, backing
    ("Kenya has left the door open to talks with Somalia.", "AGREE", "KEN", "SOM"),
    ("Tunisia gave its assent to a Maltese request.", "AGREE", "TUN", "MLT"),
    ("The Thai and Lao ministers swapped opinions in Vientiane.", "CONSULT", "LAO THA", ""),
    ("The Sultan of Oman had the Egyptian president over for lunch.", "CONSULT", "EGY", "OMN"),
    ("Iceland doffed its cap to Finland for its patience.", "SUPPORT", "ISL", "FIN"),
    ("Peru's congress gave the green light to the extradition treaty with Japan.", "SUPPORT", "PER", "JPN"),
    # goods, money, justice
    ("Egypt scooped up 120,000 tonnes of Romanian wheat.", "COOPERATE", "EGY", "ROU"),
    ("Kuwait sank two billion dollars into Moroccan ports.", "COOPERATE", "KWT", "MAR"),
    ("Croatia sent a fugitive back to Spain to face trial.", "COOPERATE", "HRV", "ESP"),
    ("Ghana resumed selling gold to India in May.", "COOPERATE", "GHA", "IND"),
    ("Norway provided Moldova with 40 million euros.", "AID", "NOR", "MDA"),
    ("Brazil waived interest owed by Mozambique.", "AID", "BRA", "MOZ"),
    # easing and giving way
    ("Vietnam toned down its curbs on Thai cars.", "CONCEDE", "VNM", "THA"),
    ("Bolivia loosened its grip on Peruvian hauliers.", "CONCEDE", "BOL", "PER"),
    ("Italy granted Albania a waiver.", "CONCEDE", "ITA", "ALB"),
    ("Oman resumed granting visas to Kenyans.", "CONCEDE", "OMN", "KEN"),
    ("Serbia backed off its threat to Kosovo.", "CONCEDE", "SRB", "XKX"),
    ("Ghana rolled back its duties on Ivorian cocoa.", "RETREAT", "GHA", "CIV"),
    ("Canada did away with its quotas on Mexican sugar.", "RETREAT", "CAN", "MEX"),
    ("Sweden struck a Syrian bank off its blacklist.", "RETREAT", "SWE", "SYR"),
    # asking, blaming, turning down
    ("Malta called for Libya to respect the rules.", "REQUEST", "MLT", "LBY"),
    ("Croatia hammered on Germany's door for help.", "REQUEST", "HRV", "DEU"),
    ("Chile took a jab at Bolivia over the river.", "ACCUSE", "CHL", "BOL"),
    ("Norway voiced reservations about Iceland's quota.", "ACCUSE", "NOR", "ISL"),
    ("Spain called out Morocco for its silence.", "ACCUSE", "ESP", "MAR"),
    ("Sudan rounded on Chad for arming the rebels.", "ACCUSE", "SDN", "TCD"),
    ("Ireland joined the case against Myanmar.", "ACCUSE", "IRL", "MMR"),
    ("Laos gave the cold shoulder to a Thai plan.", "REJECT", "LAO", "THA"),
    ("Cuba gave short shrift to a Canadian plan.", "REJECT", "CUB", "CAN"),
    ("Ethiopia turned its back on a Kenyan offer.", "REJECT", "ETH", "KEN"),
    ("Chad batted away a Sudanese proposal.", "REJECT", "TCD", "SDN"),
    # threats and measures
    ("Iran vowed to annihilate Israel.", "THREATEN", "IRN", "ISR"),
    ("Guinea brandished the threat of an embargo against Mali.", "THREATEN", "GIN", "MLI"),
    ("Estonia stripped Belarusian officials of their visas.", "SANCTION", "EST", "BLR"),
    ("Austria booted out a Russian spy.", "SANCTION", "AUT", "RUS"),
    ("Belarusian courts handed a Czech teacher nine years.", "SANCTION", "BLR", "CZE"),
    ("Iceland put the brakes on free trade with Norway.", "SANCTION", "ISL", "NOR"),
    ("Malaysia hauled in seven Vietnamese fishermen.", "COERCE", "MYS", "VNM"),
    ("Uzbekistan held back water from Kazakhstan.", "COERCE", "UZB", "KAZ"),
    ("Police in Zambia raided the offices of a Chinese bank.", "COERCE", "ZMB", "CHN"),
    ("Uganda blocked 60 Rwandan lorries.", "COERCE", "UGA", "RWA"),
    # forces
    ("Finland stepped up patrols along the border with Russia.", "MOBILIZE", "FIN", "RUS"),
    ("Kenyan jets struck al-Shabaab camps.", "ASSAULT", "KEN", "AL_SHABAAB"),
    ("Pakistan shifted artillery to the Afghan border.", "MOBILIZE", "PAK", "AFG"),
    ("Danish jets were scrambled.", "MOBILIZE", "DNK", ""),
]


@pytest.mark.parametrize(("text", "kind", "doers", "hit"), TOLD)
def test_an_act_is_told_by_its_turn_of_phrase(text: str, kind: str, doers: str, hit: str) -> None:
    assert (kind, doers, hit) in sided("en", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Jordan issued a stern warning to its nationals against travelling to Libya."),
        ("en", "The Ghanaian opposition took a jab at the finance minister."),
        ("en", "The Peruvian cabinet rolled back its fuel subsidies."),
        ("en", "Algeria shut out Tunisia from the final."),
        ("fr", "Le Sénégal a tourné la page de la pandémie."),
        ("fr", "Le gouvernement gabonais a serré la vis aux chauffards."),
        ("fr", "Le ministre malien a mis la main à la poche pour repeindre l'école."),
        ("fr", "Les syndicats tunisiens ont haussé le ton contre le gouvernement."),
        ("fr", "L'opposition ghanéenne est montée au créneau contre le budget."),
        ("fr", "Le Maroc a mis la dernière main au stade de Tanger."),
        ("fr", "Le préfet a mis sous scellés une usine de Limoges."),
        ("fr", "La Belgique a donné le coup d'envoi du match contre la France."),
        ("fr", "Le Brésil a rendu les armes en finale contre l'Argentine."),
        ("fr", "Le tribunal de Lomé a fait grâce à un voleur."),
        ("fr", "Le gouvernement sénégalais est la cible de critiques de l'opposition."),
        ("fr", "Le Cameroun fait l'objet de pluies diluviennes."),
        ("fr", "Le maire de Dakar a battu le rappel de ses troupes avant le scrutin."),
        ("fr", "L'entraîneur tunisien a passé un savon à ses joueurs."),
        ("fr", "La banque centrale du Kenya a injecté deux milliards de shillings dans le réseau électrique."),
        ("fr", "Le romancier congolais jette un pavé dans la mare littéraire."),
        ("fr", "Le Ghana a jeté les bases d'une industrie du cacao."),
        ("en", "The Ghanaian cabinet was the target of opposition criticism."),
        ("en", "The Peruvian coach gave his players a piece of his mind."),
        ("en", "Norway laid the foundations of a national museum."),
        ("en", "The Tunisian government came under fire from the unions."),
    ],
)
def test_what_stays_at_home_is_no_act(lang: str, text: str) -> None:
    assert not events(lang, text, weigh=True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The United States said it would slap tariffs on India if it bought Russian oil.", "SANCTION"),
        ("Canada would impose an embargo on Peru if its trawlers came back.", "SANCTION"),
    ],
)
def test_a_noun_does_not_tell_as_done_what_its_verb_leaves_open(text: str, kind: str) -> None:
    told = [e.status for e in events("en", text, weigh=True) if e.type == kind]
    assert told
    assert "occurred" not in told


def test_shots_fired_are_no_words() -> None:
    told = [e.type for e in events("en", "Shots were fired from the Iraqi bank at a Syrian patrol.")]
    assert "ACCUSE" not in told


def test_talks_about_a_border_do_not_open_it() -> None:
    told = sided("en", "Officials from Armenia and Georgia opened a new round of border talks in Tbilisi.", weigh=True)
    assert [kind for kind, *_ in told] == ["CONSULT"]


@pytest.mark.parametrize(
    ("lang", "text", "doer", "host"),
    [
        ("en", "The Omani minister flies to Tunis on Thursday for talks with his Tunisian counterpart.", "OMN", "TUN"),
        ("en", "The Chilean president leaves for Lima on Monday for a meeting with his Peruvian counterpart.", "CHL", "PER"),
        ("fr", "Le ministre omanais se rendra jeudi à Tunis pour des entretiens avec son homologue tunisien.", "OMN", "TUN"),
    ],
)
def test_a_coming_visit_is_told_once(lang: str, text: str, doer: str, host: str) -> None:
    assert sided(lang, text, weigh=True) == [("AGREE", doer, host)]


def test_a_meeting_on_a_visit_that_was_made_is_told_too() -> None:
    told = sided("en", "The Omani minister flew to Tunis on Monday and met his Tunisian counterpart.", weigh=True)
    assert [kind for kind, *_ in told] == ["CONSULT", "CONSULT"]


def test_to_bring_to_heel_denies_nothing() -> None:
    told = events("fr", "Le Mali a mis le Bénin au pas en coupant ses exportations.")
    assert [e.status for e in told] == ["occurred"]


def test_who_suffers_did_not_do_it() -> None:
    text = "Le Bénin, lui, a fait l'objet de vives critiques de la part de Bamako."
    assert sided("fr", text, weigh=True) == [("ACCUSE", "MLI", "BEN")]
