"""Whose voice a sentence tells, and which of its words are his: sentences of our own, a table for each class."""

from __future__ import annotations

import pytest
from helpers.told import record

Told = tuple[str, str, str]
"""Kind, speaker, words."""


def _told(lang: str, text: str) -> list[Told]:
    return [(s.kind, s.speaker or "", s.text) for s in record(lang, text, published="2024-05-14").statements]


# What a conjunction joins to an active participle has its auxiliary and its subject.
JOINED = [
    ("Le président Tokaïev a félicité son hôte et réaffirmé que son pays resterait neutre.", "son pays resterait neutre"),
    ("Le maire a remercié les pompiers et annoncé que l'école rouvrirait lundi.", "l'école rouvrirait lundi"),
    ("Rabat a rappelé son ambassadeur, fermé son consulat et précisé que la mesure durerait.", "la mesure durerait"),
    ("La ministre a regretté ces propos et rappelé que le traité liait les deux pays.", "le traité liait les deux pays"),
    ("Le texte a été signé à Genève et qualifié de dangereux par un sénateur.", ""),
    ("Les otages ont été soignés et assurés que leurs familles étaient prévenues.", ""),
]


@pytest.mark.parametrize(("text", "said"), JOINED)
def test_a_joined_participle_says_too(text: str, said: str) -> None:
    assert [t for _, _, t in _told("fr", text)] == ([said] if said else [])


# A view, with or without a verb of saying; and what only looks like one.
VIEWS = [
    ("fr", "Pour son avocat, il s'agit d'une bavure.", [("indirect", "son avocat", "il s'agit d'une bavure")]),
    ("fr", "Mais pour l'économiste Awa Ndiaye, le pays paie la guerre des autres.",
     [("indirect", "Awa Ndiaye", "le pays paie la guerre des autres")]),
    ("fr", "Pour le ministère de l'Intérieur, l'explosion serait accidentelle.",
     [("indirect", "le ministère de l'Intérieur", "l'explosion serait accidentelle")]),
    ("fr", "Pour Ankara, le mémorandum reste valable.", [("indirect", "Ankara", "le mémorandum reste valable")]),
    ("fr", "Pour la donatrice, il s'agit d'« un effort sans précédent dans l'histoire ».",
     [("direct", "la donatrice", "un effort sans précédent dans l'histoire")]),
    ("fr", "Pour la Turquie, l'accord est une aubaine.", []),
    ("fr", "Pour la première fois, les deux ministres se sont vus à Genève.", []),
    ("fr", "Pour la troisième journée de suite, des drones ont frappé le port.", []),
    ("fr", "Pour l'équipe argentine ont joué Ferrara, Seedorf et Trezeguet.", []),
    ("fr", "Rome a démenti les informations d'un site russe selon lesquelles ses troupes quitteraient Bagdad.",
     [("indirect", "un site russe", "ses troupes quitteraient Bagdad")]),
    ("fr", "Une rumeur selon laquelle il serait mort a couru.", []),
    ("fr", "Tokyo, pour qui le traité de 1965 a réglé la question, a restreint ses ventes.",
     [("indirect", "Tokyo", "le traité de 1965 a réglé la question")]),
    ("fr", "Le camp abrite 70 000 réfugiés, pour lesquels le Japon a versé deux millions de dollars.", []),
    ("fr", "La réunion a pris fin en début d'après-midi.", []),
    ("fr", "Selon la police, 45 drones ont été abattus, dont 11 près de la capitale.",
     [("indirect", "la police", "45 drones ont été abattus, dont 11 près de la capitale")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), VIEWS)
def test_a_view_is_a_statement(lang: str, text: str, told: list[Told]) -> None:
    assert _told(lang, text) == told


# People who speak as one; and how those who are new to the text are described.
NAMED = [
    ("en", "French President Emmanuel Macron and German Chancellor Olaf Scholz said the pipeline would close.",
     "Emmanuel Macron and Olaf Scholz"),
    ("en", "The president and the minister said the talks would go on.", "The president and the minister"),
    ("en", "The trade was worth 35 billion, according to the Department of Foreign Affairs and Trade.",
     "the Department of Foreign Affairs and Trade"),
    ("en", "The troops have been flown in, according to elders in Luuq, where they took over.", "elders in Luuq"),
    ("en", "Berlin could lift its hold in reply, said a diplomat posted there.", "a diplomat posted there"),
    ("en", "The gates closed at noon, according to a note seen by us.", "a note seen by us"),
    ("en", "A source close to the talks said the text was ready.", "A source close to the talks"),
    ("en", "The minister posted to Rome said the text was ready.", "The minister"),
    ("fr", "Le président Emmanuel Macron et le chancelier Olaf Scholz ont déclaré que le gazoduc fermerait.",
     "Emmanuel Macron et Olaf Scholz"),
    ("fr", "D'après le ministère de l'Économie et des Finances, le déficit baisse.",
     "le ministère de l'Économie et des Finances"),
    ("fr", "Selon un document accompagnant le décret, 300 réfugiés sont sous enquête.", "un document accompagnant le décret"),
    ("fr", "Selon une source proche du dossier, l'accord est prêt.", "une source proche du dossier"),
    ("fr", "Un communiqué publié à l'issue de la rencontre indique que le port reste ouvert.",
     "Un communiqué publié à l'issue de la rencontre"),
    ("fr", "Une équipe dirigée par Anne Roux a révélé que la grotte était vide.", "Une équipe"),
    ("fr", "Le port est fermé, selon une agence citée par Reuters.", "une agence"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "speaker"), NAMED)
def test_who_speaks_is_named_or_described_in_full(lang: str, text: str, speaker: str) -> None:
    assert [s for _, s, _ in _told(lang, text)] == [speaker]


# Where what is said begins and ends: behind a colon, before the teller's own words.
ENDS = [
    ("fr", "Une radio rapporte que l'armée a tiré sur un camion, ce que dément le colonel Zulu.", "l'armée a tiré sur un camion"),
    ("fr", "Dakar a annoncé qu'il mettait fin à l'accord, quelques heures après la visite du ministre.",
     "il mettait fin à l'accord"),
    ("fr", "Dakar a annoncé que l'accord prendrait fin, dix jours après sa publication.", "l'accord prendrait fin"),
    ("fr", "Il a refusé le quota : son pays n'est pas lié par l'accord, a rappelé le ministre Baradar.",
     "son pays n'est pas lié par l'accord"),
    ("fr", "Le boycott gagne du terrain : les ventes de bière ont chuté en juillet, d'après les douanes.",
     "les ventes de bière ont chuté en juillet"),
    ("fr", "Tunis n'a pas reconnu de faute : selon le ministère des Pêches, la vedette n'avait tiré que sur le moteur.",
     "la vedette n'avait tiré que sur le moteur"),
    ("fr", "Le maire a dit qu'il partirait, dénonçant un complot de ses voisins.", "il partirait"),
    ("en", "Sudan said it was severing relations with the Emirates, accusing them of supplying weapons.",
     "it was severing relations with the Emirates"),
    ("en", "Somalia said it had restored relations with Kenya, nearly six months after it severed them.",
     "it had restored relations with Kenya"),
    ("en", "The envoy said that, two days after the vote, nothing had changed.", "two days after the vote, nothing had changed"),
    ("en", "The party has warned against dependence: Beijing could shut its ports, its spokesman Kevin Hogan said.",
     "Beijing could shut its ports"),
    ("en", "The envoy said the bridge, built in three weeks, would hold.", "the bridge, built in three weeks, would hold"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "said"), ENDS)
def test_what_is_said_ends_where_the_teller_goes_on(lang: str, text: str, said: str) -> None:
    assert [t for _, _, t in _told(lang, text)] == [said]


# Nobody in particular, at a place; and pronouns behind a verb in the present.
PLACED = [
    ("« Nous préférons convaincre », dit-on à son ambassade.", "son ambassade"),
    ("« Rien n'est décidé », répète-t-on à Washington.", "Washington"),
    ("Le général n'ira pas jusqu'à l'expulser, affirme-t-on dans son entourage.", "son entourage"),
    ("Ils n'ont pas été mandatés, souligne-t-on à la présidence.", "la présidence"),
    ("Paris ne se tiendrait pas pour lié, assure-t-on au Quai d'Orsay.", "Quai d'Orsay"),
    ("La Cour a rejeté la demande, a-t-on appris auprès de son avocate, Lejla Covic.", "Lejla Covic"),
    ("Personne ne partira, indique-t-on de source proche du dossier.", "source proche du dossier"),
    ("La maire Anne Roux a fermé l'école. « Il fait trop froid », explique-t-elle.", "Anne Roux"),
    ("Le maire Jean Roux a fermé l'école. « On ne chauffe pas pour personne », répète-t-il à qui veut l'entendre.", "Jean Roux"),
    ("Une fête aura lieu, dit-on dans le village.", ""),
    ("Le train arrive, annonce-t-on au micro.", ""),
    ("Le pont tiendra, affirme-t-on.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), PLACED)
def test_nobody_in_particular_speaks_for_a_place(text: str, speaker: str) -> None:
    assert [s for _, s, _ in _told("fr", text)] == ([speaker] if speaker else [])


# Who adds, and turns of phrase in which nobody speaks.
ADDED = [
    ("fr", "Le maire s'est excusé « pour le bruit de la nuit » dans un communiqué en expliquant que le toit fuyait.",
     [("direct", "Le maire", "pour le bruit de la nuit"), ("indirect", "Le maire", "le toit fuyait")]),
    ("fr", "Anne Roux n'a pas signé, considérant que le moment était mal choisi, tout en expliquant être favorable à la loi.",
     [("indirect", "Anne Roux", "le moment était mal choisi"), ("indirect", "Anne Roux", "être favorable à la loi")]),
    ("en", "Secretary Jane Doe urged the president to keep talking, noting that her country would stay engaged.",
     [("indirect", "Jane Doe", "her country would stay engaged")]),
    ("fr", "Force est de constater que le port est vide.", []),
    ("fr", "Il convient de rappeler que le traité est signé.", []),
    ("fr", "Je remarque que personne n'a prononcé son nom.", []),
    ("en", "It is worth noting that the port is empty.", []),
    ("en", "We stress the need for a unified government able to govern.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), ADDED)
def test_gerunds_have_the_subject_of_what_they_add_to(lang: str, text: str, told: list[Told]) -> None:
    assert _told(lang, text) == told


# Whose a quotation is that no verb of saying of the common kind introduces.
QUOTED = [
    ("fr", "La Corée du Sud parle d'un « montage » et exige que les tirs « cessent ».", [("La Corée du Sud", "montage")]),
    ("fr", "Le gendarme nucléaire belge s'était dit « surpris » par ce refus.", [("Le gendarme nucléaire belge", "surpris")]),
    ("fr", "La coalition « Avenir » a perdu un siège à Rome.", []),
    ("fr", "Les groupes dits « modérés » ont quitté la ville.", []),
    ("fr", "Ce n'est pas l'avis de Jean Dufour : « la visite du président est un acte politique ».",
     [("Jean Dufour", "la visite du président est un acte politique")]),
    ("fr", "« Je n'ai vu que la pelle », sourit l'un d'eux, Goran Naumov.", [("Goran Naumov", "Je n'ai vu que la pelle")]),
    ("fr", "« Un bon voisin ne compte pas ses pas », m'a glissé Mme Phetsavong.",
     [("Phetsavong", "Un bon voisin ne compte pas ses pas")]),
    ("fr", "« La route ne rouvrira pas », a d'ailleurs tempéré un porte-parole, le colonel Idi Garba.",
     [("Idi Garba", "La route ne rouvrira pas")]),
    ("en", 'Rome spoke of a "massacre".', [("Rome", "massacre")]),
    ("en", 'China\'s Mao Ning: "All sides should ease off."', [("Mao Ning", "All sides should ease off.")]),
    ("en", 'The reply came on Sunday from Turkish Defence Minister Yasar Guler: "Not before the last cave is empty."',
     [("Yasar Guler", "Not before the last cave is empty.")]),
    ("en", 'The army staged an exercise called "Freedom Edge" off Busan.', []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), QUOTED)
def test_a_quotation_has_its_speaker(lang: str, text: str, told: list[tuple[str, str]]) -> None:
    assert [(s, t) for kind, s, t in _told(lang, text) if kind == "direct"] == told


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("fr", "« Nous partons », a dit Ana Quispe, libraire.", "libraire"),
        ("fr", "« Nous partons », a dit Ana Quispe, ajoutant : « Le camp fermera. »", None),
        ("fr", "« Nous partons », a dit Ana Quispe, précisant que le camp fermerait.", None),
        ("en", '"We are leaving," said Ana Quispe, adding that the camp would close.', None),
    ],
)
def test_what_somebody_does_beside_is_no_role(lang: str, text: str, role: str | None) -> None:
    assert {s.role for s in record(lang, text).statements} == {role}
