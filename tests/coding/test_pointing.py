"""Words that point: several together, the first and the last named, neighbours, hosts, pronouns."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder()


# (language, text, {last occurrence of a word: codes})
GROUPS = [
    ("fr", "Le Tchad et le Niger ont rompu. Les deux capitales se taisent.", {"capitales": "TCD NER"}),
    ("fr", "La Grèce et la Turquie ont négocié. Les parties se revoient lundi.", {"parties": "GRC TUR"}),
    ("fr", "Le Gabon, le Cameroun et le Tchad ont tenu un exercice. Le trio recommencera.", {"trio": "GAB CMR TCD"}),
    ("fr", "Le Nicaragua et le Honduras se disputent le golfe. Le Salvador appelle les deux autres à la retenue.",
     {"autres": "NIC HND"}),
    ("fr", "La Corée du Nord a écrit à la Corée du Sud. Les deux Corées défileront ensemble.", {"Corées": "PRK KOR"}),
    ("fr", "Varsovie a consulté les trois pays baltes. Les pays nordiques suivent.",
     {"nordiques": "", "pays": "DNK FIN ISL NOR SWE"}),
    ("fr", "Pékin a reçu les cinq présidents d'Asie centrale.", {"présidents": "KAZ KGZ TJK TKM UZB"}),
    ("en", "Albania, Kosovo and Montenegro met. All three agreed to share data.", {"three": "ALB XKX MNE"}),
    ("en", "Ecuador raided the embassy of Mexico. The United States urged the two to talk.", {"two": "ECU MEX"}),
    ("en", "France, Germany and Poland held talks. The trio urged Belarus to stop.", {"trio": "FRA DEU POL"}),
    ("en", "Moscow watched the Nordic countries.", {"countries": "DNK FIN ISL NOR SWE"}),
    ("en", "The Baltic states will plug into Poland's grid.", {"states": "EST LVA LTU"}),
    ("en", "Ministers from Togo and Benin met in Lomé.", {"Ministers": "TGO BEN"}),
    ("fr", "Le Chili, membre de l'ONU, a saisi l'ONU. Le Pérou a répondu au Chili. Les deux voisins se verront à l'ONU.",
     {"voisins": "CHL PER"}),
    ("en", "Chile, a member of the UN, wrote to the UN. Peru answered Chile. The two neighbours will meet at the UN.",
     {"neighbours": "CHL PER"}),
    ("fr", "Deux hommes ont été arrêtés à Lille pour vol.", {"hommes": ""}),
]  # fmt: skip

ORDER = [
    ("fr", "Le Burundi a fermé sa frontière avec le Rwanda. Le premier accuse le second ; ce dernier dément.",
     {"premier": "BDI", "second": "RWA", "dernier": "RWA"}),
    ("fr", "La ministre danoise et le ministre islandais ont partagé un taxi. La première a payé ; le second dormait.",
     {"première": "DNK", "second": "ISL"}),
    ("fr", "Le Gabon, le Cameroun et le Tchad ont tenu un exercice. Tous y enverront un navire.", {"Tous": "GAB CMR TCD"}),
    ("fr", "Le Pérou a écrit au Chili. Tous deux veulent la paix.", {"deux": "PER CHL"}),
    ("fr", "Le premier ministre turc a parlé au Qatar.", {"premier": "TUR"}),
    ("en", "Burundi shut the border with Rwanda. The former accuses the latter of hiding rebels.",
     {"former": "BDI", "latter": "RWA"}),
    ("en", "Norway will lend Latvia two ships. The latter will pay for the fuel.", {"latter": "LVA"}),
    ("en", "Uruguay and Paraguay wrote to Brasilia. Both want more time.", {"Both": "URY PRY"}),
    ("en", "Togo and Benin quarrelled. Neither sent an envoy.", {"Neither": "TGO BEN"}),
    ("en", "Peru's minister Ana Ruiz invited Chile's minister Luis Vera to visit Lima. The latter accepted.", {"latter": "CHL"}),
    ("fr", "Le ministre péruvien Luis Rojas a invité le ministre chilien Juan Vera à Lima. Le second a accepté.",
     {"second": "CHL"}),
    ("en", "The first snow fell on Oslo.", {"first": ""}),
]  # fmt: skip

OTHERS = [
    ("fr", "La Géorgie a rouvert sa frontière. Le voisin du nord n'a pas réagi.", {"voisin": "RUS"}),
    ("fr", "Le Niger accuse le Bénin ; Niamey dit que des commandos sont massés dans le nord du pays voisin.", {"pays": "BEN"}),
    ("fr", "Le Sri Lanka doit deux milliards à la Chine. Colombo a prié son créancier d'attendre.", {"créancier": "CHN"}),
    ("fr", "Le Sénégal a récupéré ses bases. L'ancienne puissance coloniale n'a rien dit.", {"puissance": "FRA"}),
    ("fr", "Le Mozambique a accepté l'inspection. L'ancienne colonie portugaise en parlera à Paris.", {"colonie": "MOZ"}),
    ("fr", "William Ruto est arrivé à Kampala, où Yoweri Museveni l'attendait. Le visiteur a remercié son hôte.",
     {"visiteur": "KEN", "hôte": "UGA"}),
    ("fr", "Le ministre albanais a dit que son pays paierait.", {"pays": "ALB"}),
    ("en", "Georgia sold wine to Russia. Tbilisi's ties with its northern neighbour are good.", {"neighbour": "RUS"}),
    ("en", "Sri Lanka owes China two billion. Colombo asked its creditor to wait.", {"creditor": "CHN"}),
    ("en", "Mozambique let the auditors in. The former Portuguese colony is patient.", {"colony": "MOZ"}),
    ("en", "Niger wrote to Mali. It spoke ill of the former colonial power.", {"power": "FRA"}),
    ("en", "Ministers from Togo and Benin met in Lomé. The visitors brought maps; the hosts brought lawyers.",
     {"visitors": "BEN", "hosts": "TGO"}),
    ("fr", "La ministre ougandaise est arrivée à Nairobi. L'hôte du jour a planté un arbre.", {"hôte": "UGA"}),
    ("en", "The Ugandan minister arrived in Nairobi. The guest of honour planted a tree.", {"guest": "UGA"}),
    ("en", "Andorra has two neighbours, and a neighbour of mine went there.", {"mine": ""}),
]  # fmt: skip

FORMS = [
    ("fr", "La Corée du Nord a écrit à la Corée du Sud. Le Nord attend, le Sud hésite.", {"Nord": "PRK", "Sud": "KOR"}),
    ("fr", "Il habite le Nord et travaille pour le Mali.", {"Nord": ""}),
    ("fr", "Le FMI a écrit au Kenya. Le Fonds attend.", {"Fonds": "IMF"}),
    ("fr", "Les Houthis ont relâché un marin. Le mouvement yéménite dit répondre à Oman.", {"mouvement": "HOUTHIS"}),
    ("fr", "Le Mali et Cuba ont signé. La junte enverra des médecins, l'île des canons.", {"junte": "MLI", "île": "CUB"}),
    ("fr", "Le pape a prié pour le Mali.", {"pape": "VAT"}),
    ("fr", "Donald Trump a dîné avec Emmanuel Macron. L'Américain l'a remercié.", {"Américain": "USA"}),
    ("en", "NATO and the African Union will train together. The alliance pays.", {"alliance": "NATO"}),
    ("en", "Hezbollah handed back the remains. The Lebanese militia asked for nothing.", {"militia": "HEZBOLLAH"}),
    ("en", "The ICC wrote to Venezuela. Caracas expelled the court's staff.", {"court": "ICC"}),
    ("en", "North Korea wrote to South Korea. The North has waited.", {"North": "PRK"}),
    ("en", "The Lebanese army moved south.", {"army": "LBN"}),
]  # fmt: skip

PRONOUNS = [
    ("fr", "Le négociateur soudanais a présenté sa carte au ministre éthiopien de l'Eau. Celui-ci l'a jugée incomplète.",
     {"Celui-ci": "ETH"}),
    ("fr", "La délégation de Bogota et celle de Quito ont négocié.", {"celle": "ECU"}),
    ("fr", "Cuba a invité le président mexicain à La Havane. Le Mexicain s'y rendra en mai.", {"y": "CUB"}),
    ("fr", "Caracas, qui récuse la cour depuis 2018, enverra une ministre.", {"qui": "VEN"}),
    ("fr", "L'envoyé spécial de l'ONU a vu le gouverneur. Il repart vendredi.", {"Il": "UN"}),
    ("fr", "Il faut attendre, dit le Pérou. Il pleut.", {"Il": ""}),
    ("en", "The UN special envoy called on the governor of Lebanon's central bank. He leaves on Friday.", {"He": "UN"}),
    ("en", "Botswana wrote to President Emmerson Mnangagwa of Zimbabwe. It has asked his government to pay.",
     {"government": "ZWE"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), GROUPS + ORDER + OTHERS + FORMS + PRONOUNS)
def test_words_that_point(coder: Coder, lang: str, text: str, expected: dict[str, str]) -> None:
    discourse = coder.discourse(Article(text=text, lang=lang, id="p", published="2024-05-14"))
    tokens = [t for s in discourse.analysis.sentences for t in s.tokens]
    for word, codes in expected.items():
        token = [t for t in tokens if t.text == word][-1]
        assert {w.entity for w in discourse.single(token)} == set(codes.split()), word
