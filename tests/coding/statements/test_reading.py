"""Statements read from sentences made for the purpose: who, direct or indirect, which words."""

from __future__ import annotations

import pytest

from dragoman.coding.analyse import Analyser
from dragoman.coding.discourse import Discourse
from dragoman.coding.statements.reading import read_statements
from dragoman.records import Article, Statement
from dragoman.settings import Settings


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Settings())


def statements(analyser: Analyser, text: str, lang: str) -> list[Statement]:
    article = Article(text=text, lang=lang, id="t", published="2024-05-14")
    return read_statements(Discourse(analyser.analyse(article)), "t")


def short(found: list[Statement]) -> list[tuple[str, str, str]]:
    """Kind, speaker and words of each statement."""
    return [(s.kind[0], s.speaker or "", s.text) for s in found]


# (text, [(d for direct or i for indirect, speaker, words)])
FRENCH = [
    # verb behind the quotation
    ("« Le corridor rouvrira lundi », a déclaré le ministre kényan des Transports, Davis Chirchir.",
     [("d", "Davis Chirchir", "Le corridor rouvrira lundi")]),
    ("« Le corridor rouvrira lundi », a annoncé jeudi à la presse la ministre estonienne de l'Intérieur.",
     [("d", "la ministre estonienne de l'Intérieur", "Le corridor rouvrira lundi")]),
    ('"Personne ne nous dictera nos choix", s\'est emporté le président zambien Hakainde Hichilema.',
     [("d", "Hakainde Hichilema", "Personne ne nous dictera nos choix")]),
    ("« Quelle honte pour l'Europe ! » s'est exclamé le député Karl Weber.",
     [("d", "Karl Weber", "Quelle honte pour l'Europe !")]),
    ("« La balle est dans leur camp », souffle un conseiller du premier ministre.",
     [("d", "un conseiller du premier ministre", "La balle est dans leur camp")]),
    ("« Jamais », a tranché le président polonais Andrzej Duda.", [("d", "Andrzej Duda", "Jamais")]),
    ("« Nous n'avons rien demandé », dit-on de source gouvernementale.",
     [("d", "source gouvernementale", "Nous n'avons rien demandé")]),
    ("« Le port restera fermé », a tenu à rappeler le porte-parole du gouvernement péruvien.",
     [("d", "le porte-parole du gouvernement péruvien", "Le port restera fermé")]),
    # verb in front
    ("Le chancelier autrichien a averti : « Sans garanties, nous bloquerons le budget commun. »",
     [("d", "Le chancelier autrichien", "Sans garanties, nous bloquerons le budget commun.")]),
    ("Tokyo a dénoncé « une provocation inutile et dangereuse » de la Corée du Nord.",
     [("d", "Tokyo", "une provocation inutile et dangereuse")]),
    ("Le Portugal a qualifié ce vote d'« erreur que l'histoire jugera ».",
     [("d", "Le Portugal", "erreur que l'histoire jugera")]),
    ("Oslo, qui accuse Moscou de « brouiller les signaux des avions », a convoqué l'ambassadeur russe.",
     [("d", "Oslo", "brouiller les signaux des avions")]),
    ("La présidente de la Commission, Ursula von der Leyen, a exhorté Belgrade à « tourner le dos aux vieux démons ».",
     [("d", "Ursula von der Leyen", "tourner le dos aux vieux démons")]),
    # broken by the verb
    ("« Nous partirons, a dit le ministre grec, avant la fin du mois. »",
     [("d", "le ministre grec", "Nous partirons avant la fin du mois.")]),
    ("« Nous partirons », a dit le ministre grec, « avant la fin du mois. »",
     [("d", "le ministre grec", "Nous partirons avant la fin du mois.")]),
    ("« Nous partirons demain », a dit le ministre grec. « Rien ne nous retient ici. »",
     [("d", "le ministre grec", "Nous partirons demain Rien ne nous retient ici.")]),
    ("« Nous partirons demain », a dit le ministre grec. « Rien ne nous retient ici », a-t-il ajouté.",
     [("d", "le ministre grec", "Nous partirons demain"), ("d", "le ministre grec", "Rien ne nous retient ici")]),
    # who is meant
    ("Le président chilien Gabriel Boric s'est rendu à Lima. « Nos peuples se comprennent », a-t-il assuré.",
     [("d", "Gabriel Boric", "Nos peuples se comprennent")]),
    ("La ministre finlandaise Elina Valtonen a reçu son homologue. « Nous serons prudents », a-t-elle promis.",
     [("d", "Elina Valtonen", "Nous serons prudents")]),
    ("Le général Sow a remis les clés au colonel Diop. « La page est tournée », a confié ce dernier.",
     [("d", "Diop", "La page est tournée")]),
    # no statement
    ("Le navire « Étoile du grand Nord » a quitté Riga lundi.", []),
    ("L'opération baptisée « Aurore de la liberté » a commencé à Tunis.", []),
    ("Le ministre slovène n'a pas dit si la frontière rouvrirait.", []),
    ("La Bulgarie dément avoir livré des obus à l'Ukraine.", []),
    ("Berlin a remercié Ottawa pour son aide et promis de rendre les trois avions.", []),
    ("Le Ghana « patrie des braves » attend.", []),
    # clause behind
    ("Le ministre marocain a affirmé que les travaux du gazoduc commenceraient en mars.",
     [("i", "Le ministre marocain", "les travaux du gazoduc commenceraient en mars")]),
    ("Vienne a fait savoir qu'elle ne participerait pas à la mission.",
     [("i", "Vienne", "elle ne participerait pas à la mission")]),
    ("La Serbie assure n'avoir vendu aucune arme à l'Arménie.",
     [("i", "La Serbie", "n'avoir vendu aucune arme à l'Arménie")]),
    ("L'Indonésie, qui dit avoir saisi deux chalutiers vietnamiens, a fermé le détroit.",
     [("i", "L'Indonésie", "avoir saisi deux chalutiers vietnamiens")]),
    ("Le porte-parole a indiqué que la trêve tenait, mais Khartoum a bombardé le marché.",
     [("i", "Le porte-parole", "la trêve tenait")]),
    ("Le ministre tchèque a souligné l'importance de la coopération entre les deux polices.",
     [("i", "Le ministre tchèque", "l'importance de la coopération entre les deux polices")]),
    ("Il est parti sans un mot. Le consul croate a expliqué que les visas seraient délivrés à Zagreb, ajoutant que"
     " les frais resteraient inchangés.",
     [("i", "Le consul croate", "les visas seraient délivrés à Zagreb"),
      ("i", "Le consul croate", "les frais resteraient inchangés")]),
    # clause in front
    ("Le sommet est reporté à l'automne, a annoncé la présidence mauritanienne.",
     [("i", "la présidence mauritanienne", "Le sommet est reporté à l'automne")]),
    ("Aucun soldat ne restera sur place, a-t-on appris de source militaire.",
     [("i", "source militaire", "Aucun soldat ne restera sur place")]),
    ("Si les Belges refusent, a prévenu le ministre congolais, la mine fermera.",
     [("i", "le ministre congolais", "Si les Belges refusent la mine fermera")]),
    ("Trois ponts ont été détruits, a indiqué l'armée ukrainienne, en réponse à une question.",
     [("i", "l'armée ukrainienne", "Trois ponts ont été détruits")]),
    # sources
    ("Selon le ministère turc du Commerce, les échanges ont doublé en cinq ans.",
     [("i", "le ministère turc du Commerce", "les échanges ont doublé en cinq ans")]),
    ("D'après un diplomate européen, l'accord n'est pas encore prêt.",
     [("i", "un diplomate européen", "l'accord n'est pas encore prêt")]),
    ("Deux pêcheurs ont été blessés, selon la garde côtière vietnamienne.",
     [("i", "la garde côtière vietnamienne", "Deux pêcheurs ont été blessés")]),
    ("Selon un rapport des inspecteurs de l'AIEA, le site a été vidé.",
     [("i", "inspecteurs de l'AIEA", "le site a été vidé")]),
    ("Le gaz coulera dès juin, selon les termes de l'accord.", []),
    ("Selon la Croix-Rouge, « plus aucun camion ne passe la frontière ».",
     [("d", "la Croix-Rouge", "plus aucun camion ne passe la frontière")]),
    # a fragment in a clause
    ("Le maire a dit que la ville « ne cédera pas un mètre carré » de son port.",
     [("d", "Le maire", "ne cédera pas un mètre carré")]),
    ("Le maire a dit que la ville « résistera » au blocus.", [("i", "Le maire", "la ville « résistera » au blocus")]),
    # more constructions
    ("Le président kazakh a dit vouloir « tourner la page des années difficiles » avec Bichkek.",
     [("d", "Le président kazakh", "tourner la page des années difficiles")]),
    ("Interrogé par la presse, le ministre s'est borné à répondre que l'enquête suivait son cours.",
     [("i", "le ministre", "l'enquête suivait son cours")]),
    ("Le Qatar a appelé à « un cessez-le-feu sans condition » et dénoncé « une escalade que rien ne justifie ».",
     [("d", "Le Qatar", "un cessez-le-feu sans condition"), ("d", "Le Qatar", "une escalade que rien ne justifie")]),
    ("Pour la cheffe de la diplomatie suédoise, « la Baltique n'est plus une mer tranquille ».",
     [("d", "la cheffe de la diplomatie suédoise", "la Baltique n'est plus une mer tranquille")]),
    ("Aux yeux de Pékin, la vente viole les engagements pris en 1982.",
     [("i", "Pékin", "la vente viole les engagements pris en 1982")]),
    ("« Le pont sera prêt en juin », promet le maire, qui ajoute : « Nous l'avons payé seuls. »",
     [("d", "le maire", "Le pont sera prêt en juin"), ("d", "le maire", "Nous l'avons payé seuls.")]),
    ("La Suisse a nié avoir gelé les comptes, mais a reconnu que des « vérifications » étaient en cours.",
     [("i", "La Suisse", "des « vérifications » étaient en cours")]),
    ("Cité par une agence, le porte-parole du Kremlin a déclaré que Moscou « ne demandait rien à personne ».",
     [("d", "le porte-parole du Kremlin", "ne demandait rien à personne")]),
    ("La crise est derrière nous, veut croire un diplomate européen.",
     [("i", "un diplomate européen", "La crise est derrière nous")]),
    ("À en croire les services polonais, le convoi transportait des drones.",
     [("i", "les services polonais", "le convoi transportait des drones")]),
    ("L'accord « ouvre une ère nouvelle », s'est réjoui le Premier ministre népalais.",
     [("d", "le Premier ministre népalais", "ouvre une ère nouvelle")]),
    ("Le Premier ministre hongrois s'est dit convaincu que la paix viendrait de Washington.",
     [("i", "Le Premier ministre hongrois", "la paix viendrait de Washington")]),
    ("« Première phrase du message.\n\n« Deuxième phrase du message », a écrit le roi Harald.",
     [("d", "Harald", "Première phrase du message. Deuxième phrase du message")]),
]  # fmt: skip

ENGLISH = [
    ("“The corridor will reopen on Monday,” Kenyan Transport Minister Davis Chirchir said.",
     [("d", "Davis Chirchir", "The corridor will reopen on Monday")]),
    ('"The corridor will reopen on Monday," said the Estonian interior minister, who was visiting Oslo.',
     [("d", "the Estonian interior minister", "The corridor will reopen on Monday")]),
    ("“Nobody dictates our choices,” the Zambian president told reporters in Lusaka.",
     [("d", "the Zambian president", "Nobody dictates our choices")]),
    ("'What a shame for Europe!' exclaimed lawmaker Karl Weber.", [("d", "Karl Weber", "What a shame for Europe!")]),
    ("“Never,” Polish President Andrzej Duda said.", [("d", "Andrzej Duda", "Never")]),
    ("“The ball is in their court,” a government adviser in Bern said on condition of anonymity.",
     [("d", "a government adviser in Bern", "The ball is in their court")]),
    ("The Austrian chancellor warned: “Without guarantees we shall block the budget.”",
     [("d", "The Austrian chancellor", "Without guarantees we shall block the budget.")]),
    ("Tokyo denounced “a needless and dangerous provocation” by North Korea.",
     [("d", "Tokyo", "a needless and dangerous provocation")]),
    ("Portugal called the vote “an error that history will judge”.",
     [("d", "Portugal", "an error that history will judge")]),
    ("Commission President Ursula von der Leyen urged Belgrade to “turn its back on old demons”.",
     [("d", "Ursula von der Leyen", "turn its back on old demons")]),
    ("Described by Ottawa as “the worst breach in decades”, the leak led to two arrests.",
     [("d", "Ottawa", "the worst breach in decades")]),
    ("“We will leave,” the Greek minister said, “before the end of the month.”",
     [("d", "the Greek minister", "We will leave before the end of the month.")]),
    ("“We will leave tomorrow,” the Greek minister said. “Nothing keeps us here.”",
     [("d", "the Greek minister", "We will leave tomorrow Nothing keeps us here.")]),
    ("“We will leave tomorrow,” the Greek minister said. “Nothing keeps us here,” he added.",
     [("d", "the Greek minister", "We will leave tomorrow"), ("d", "the Greek minister", "Nothing keeps us here")]),
    ("Chilean President Gabriel Boric flew to Lima. “Our peoples understand each other,” he said.",
     [("d", "Gabriel Boric", "Our peoples understand each other")]),
    ("Finnish minister Elina Valtonen received her counterpart. “We shall be careful,” she promised.",
     [("d", "Elina Valtonen", "We shall be careful")]),
    ("The Latvian envoy shook his head. “That is not what we signed,” he said.",
     [("d", "The Latvian envoy", "That is not what we signed")]),
    ("The ship “Star of the North” left Riga on Monday.", []),
    ("The operation, dubbed “Dawn of New Liberty”, began in Tunis.", []),
    ("The Slovene minister did not say whether the border would reopen.", []),
    ("Bulgaria denies that it delivered shells to Ukraine.", []),
    ("Berlin thanked Ottawa for its help and promised to return the three aircraft.", []),
    ("The Moroccan minister said that work on the pipeline would begin in March.",
     [("i", "The Moroccan minister", "work on the pipeline would begin in March")]),
    ("The Moroccan minister said work on the pipeline would begin in March.",
     [("i", "The Moroccan minister", "work on the pipeline would begin in March")]),
    ("Vienna made clear that it would not take part in the mission.",
     [("i", "Vienna", "it would not take part in the mission")]),
    ("Serbia announced that it had sold no weapons to Armenia.",
     [("i", "Serbia", "it had sold no weapons to Armenia")]),
    ("Indonesia, which says it seized two Vietnamese trawlers, closed the strait.",
     [("i", "Indonesia", "it seized two Vietnamese trawlers")]),
    ("The spokesman said the truce was holding, but Khartoum bombed the market.",
     [("i", "The spokesman", "the truce was holding")]),
    ("The Czech minister stressed the importance of cooperation between the two police forces.",
     [("i", "The Czech minister", "the importance of cooperation between the two police forces")]),
    ("The Croatian consul told a news conference that visas would be issued in Zagreb, adding that fees would not change.",
     [("i", "The Croatian consul", "visas would be issued in Zagreb"),
      ("i", "The Croatian consul", "fees would not change")]),
    ("The summit has been put off until autumn, the Mauritanian presidency announced.",
     [("i", "the Mauritanian presidency", "The summit has been put off until autumn")]),
    ("The mine would close, said a Congolese minister, who asked not to be named.",
     [("i", "a Congolese minister", "The mine would close")]),
    ("Three bridges were destroyed, Ukraine's army said in a statement on Tuesday.",
     [("i", "Ukraine's army", "Three bridges were destroyed")]),
    ("No soldier will stay behind, the defence minister, Tamar Beridze, told lawmakers.",
     [("i", "Tamar Beridze", "No soldier will stay behind")]),
    ("According to the Turkish trade ministry, exchanges have doubled in five years.",
     [("i", "the Turkish trade ministry", "exchanges have doubled in five years")]),
    ("The deal is not ready yet, according to a European diplomat.",
     [("i", "a European diplomat", "The deal is not ready yet")]),
    ("According to a report by IAEA inspectors, the site has been emptied.",
     [("i", "IAEA inspectors", "the site has been emptied")]),
    ("Gas will flow from June according to plan.", []),
    ("According to the Red Cross, “not one truck crosses the border any more”.",
     [("d", "the Red Cross", "not one truck crosses the border any more")]),
    ("The mayor said the town would “not give up one square metre” of its port.",
     [("d", "The mayor", "not give up one square metre")]),
    ("The mayor said the town would “resist” the blockade.", [("i", "The mayor", "the town would “resist” the blockade")]),
    ("Sources close to the talks in Doha say the text is final.",
     [("i", "Sources close to the talks in Doha", "the text is final")]),
    ("Bhutan and Nepal said the dam was safe.", [("i", "Bhutan and Nepal", "the dam was safe")]),
    ("Crowds in Dhaka chanted “Give us back our river” outside the Indian mission.",
     [("d", "Crowds in Dhaka", "Give us back our river")]),
    # more constructions
    ("As one Nordic envoy put it, “the Baltic is no longer a quiet sea”.",
     [("d", "one Nordic envoy", "the Baltic is no longer a quiet sea")]),
    ("“The bridge will be ready in June,” the mayor says, adding: “We paid for it alone.”",
     [("d", "the mayor", "The bridge will be ready in June"), ("d", "the mayor", "We paid for it alone.")]),
    ("Asked about the detained crew, the Iranian consul replied: “They are our guests.”",
     [("d", "the Iranian consul", "They are our guests.")]),
    ("Moscow says the drones were Ukrainian, while Kyiv insists that they came from the east.",
     [("i", "Moscow", "the drones were Ukrainian"), ("i", "Kyiv", "they came from the east")]),
    ("Trade with Canada, said Mexico's economy secretary, would survive any tariff.",
     [("i", "Mexico's economy secretary", "Trade with Canada would survive any tariff")]),
    ("Japan “will never recognise” the annexation, Foreign Minister Takeshi Iwaya told parliament.",
     [("d", "Takeshi Iwaya", "will never recognise")]),
    ("Ghana's president thanked Togo for its “steady and brotherly help” during the blockade.",
     [("d", "Ghana's president", "steady and brotherly help")]),
    ("Beijing said it “firmly opposes” the sale and urged Washington to “stop playing with fire”.",
     [("i", "Beijing", "it “firmly opposes” the sale"), ("d", "Beijing", "stop playing with fire")]),
    ("It was not clear who fired first, a Lebanese security source said.",
     [("i", "a Lebanese security source", "It was not clear who fired first")]),
    ("The rebel chief, reached by telephone, claimed to hold the city.",
     [("i", "The rebel chief", "to hold the city")]),
    ("A senior Egyptian official, speaking on condition of anonymity, said Cairo would send observers.",
     [("i", "A senior Egyptian official", "Cairo would send observers")]),
    ("Calling it a “culture of fear”, the bishop said: “Nobody should flee.”",
     [("d", "the bishop", "culture of fear"), ("d", "the bishop", "Nobody should flee.")]),
    ("The Vatican hopes that the truce will be extended until Easter.",
     [("i", "The Vatican", "the truce will be extended until Easter")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_statements(analyser: Analyser, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert short(statements(analyser, text, "fr")) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_statements(analyser: Analyser, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert short(statements(analyser, text, "en")) == expected


def test_state_role_and_parties_concerned(analyser: Analyser) -> None:
    text = "« La Pologne tiendra parole », a dit à Vilnius le ministre polonais de la Défense, Jan Kowal."
    (s,) = statements(analyser, text, "fr")
    assert (s.speaker, s.entity, s.role) == ("Jan Kowal", "POL", "ministre polonais de la Défense")


def test_the_parties_named_in_the_words_are_concerned(analyser: Analyser) -> None:
    (s,) = statements(analyser, "The Chilean envoy said that Bolivia and Peru had closed their ports.", "en")
    assert s.entity == "CHL"
    assert set(s.about) == {"BOL", "PER"}


def test_the_speaker_s_own_state_is_not_concerned(analyser: Analyser) -> None:
    (s,) = statements(analyser, "Chile said that Chile and Bolivia had closed their ports.", "en")
    assert s.about == ("BOL",)


def test_several_states_speak_together(analyser: Analyser) -> None:
    (s,) = statements(analyser, "Bhutan and Nepal said the dam was safe.", "en")
    assert set(s.entities) == {"BTN", "NPL"}


def test_who_has_no_state_stays_without(analyser: Analyser) -> None:
    (s,) = statements(analyser, "“We are tired,” a nurse said.", "en")
    assert (s.speaker, s.entity, s.about) == ("a nurse", None, ())


def test_the_same_words_make_one_statement(analyser: Analyser) -> None:
    text = "« Le pont sera prêt », a dit le maire.\n\nPlus tard, « le pont sera prêt », a répété le maire."
    assert len(statements(analyser, text, "fr")) == 1


LONG = """Le ministre norvégien Espen Barth Eide est arrivé à Nuuk. « L'Arctique nous regarde », a-t-il dit.

"La mer monte", a ajouté sa collègue danoise. Selon elle, les ports seront prêts."""


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("text", [LONG, *(t for t, _ in FRENCH[:12]), *(t for t, _ in ENGLISH[:12])])
def test_every_part_shows_its_words_and_reading_twice_changes_nothing(analyser: Analyser, text: str, lang: str) -> None:
    found = statements(analyser, text, lang)
    assert found == statements(analyser, text, lang)
    assert len({s.id for s in found}) == len(found)
    for s in found:
        assert s.text == " ".join(text[p.start : p.end] for p in s.parts)
        assert s.why
        assert 0 < s.confidence < 1


def test_a_pronoun_is_less_sure_than_a_name(analyser: Analyser) -> None:
    first, second = [s for s in statements(analyser, LONG, "fr") if s.kind == "direct"]
    assert first.speaker == "Espen Barth Eide"
    assert first.confidence < second.confidence
