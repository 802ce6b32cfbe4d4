"""For whom a communiqué speaks: titles and texts of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.coding.issuers import issuers
from dragoman.records import Article

# (language, title, text, codes)
CASES = [
    ("en", "Joint Statement on Haiti", "The following statement was released by the Governments of Peru, Chile and Norway.\n\n"
     "We urge the Haitian authorities to hold elections.", "PER CHL NOR"),
    ("en", "Joint Statement on the Situation in Sudan",
     "Kenya, Uganda and Norway issue the following joint statement.", "KEN UGA NOR"),
    ("en", "Joint Statement on Haiti", "We urge the Haitian authorities to hold elections.", ""),
    ("en", "Statement on Belarus", "We condemn the arrests in Minsk.", ""),
    ("en", "Statement regarding Bolivia", "We regret the decision.", ""),
    ("en", "Chilean Statement on Bolivia", "We regret the decision.", "CHL"),
    ("en", "Statement by the Government of Botswana on Zambia", "We deplore the closing of the bridge.", "BWA"),
    ("en", "Joint Statement from the Peru-Chile Dialogue",
     "Following is the text of a joint statement by the Governments of Peru and Chile on Haiti.", "PER CHL"),
    ("en", "Joint Statement on the Lake", "The text of the following communiqué was adopted by Peru and Bolivia.", "PER BOL"),
    ("en", "Readout", "We met in Lima.", ""),
    ("en", "Peru asks for help", "The following statement was released by the Governments of Peru and Chile.", ""),
    ("en", "Joint Statement of the Envoys for Libya",
     "Representatives of Peru, the European Union, Chile, and Norway met in Lima.\n\nWe urge calm.", "PER EU CHL NOR"),
    ("en", "Joint Statement on Haiti", "Peru and Chile met in Lima.\n\nWe urge calm.", ""),
    ("en", "Statement on Haiti", "Representatives of Peru, Chile, and Norway met in Lima.\n\nWe urge calm.", ""),
    ("fr", "Déclaration conjointe des envoyés pour la Libye",
     "Les envoyés du Pérou, du Chili et de la Norvège se sont réunis à Lima.\n\nNous appelons au calme.", "PER CHL NOR"),
    ("fr", "Déclaration commune sur Haïti", "La déclaration suivante a été publiée par les gouvernements du Pérou, du Chili et "
     "de la Norvège.\n\nNous appelons les autorités haïtiennes à organiser des élections.", "PER CHL NOR"),
    ("fr", "Déclaration commune sur la situation au Soudan",
     "Le Kenya, l'Ouganda et la Norvège publient la déclaration suivante.", "KEN UGA NOR"),
    ("fr", "Déclaration commune sur Haïti", "Nous appelons les autorités haïtiennes à organiser des élections.", ""),
    ("fr", "Communiqué concernant la Biélorussie", "Nous condamnons les arrestations de Minsk.", ""),
    ("fr", "Déclaration relative à la Bolivie", "Nous regrettons cette décision.", ""),
    ("fr", "Communiqué chilien sur la Bolivie", "Nous regrettons cette décision.", "CHL"),
    ("fr", "Déclaration du gouvernement du Botswana sur la Zambie", "Nous déplorons la fermeture du pont.", "BWA"),
    ("fr", "Déclaration commune du dialogue entre voisins",
     "Voici le texte de la déclaration adoptée par le Pérou et le Chili sur Haïti.", "PER CHL"),
    ("fr", "Communiqué sur le lac Titicaca", "Le communiqué suivant a été diffusé par le Pérou et la Bolivie.", "PER BOL"),
    ("fr", "Communiqué", "Nous nous sommes rencontrés.", ""),
    ("fr", "Le Pérou demande de l'aide", "La déclaration suivante a été publiée par le Pérou et le Chili.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "text", "codes"), CASES)
def test_who_issues_a_communique(lang: str, title: str, text: str, codes: str) -> None:
    discourse = _coder().discourse(Article(id="i", text=text, lang=lang, published="2024-05-14", title=title))
    assert " ".join(issuers(discourse)) == codes


def test_who_signs_speaks_where_no_communique_is_named() -> None:
    text = "Office of the Spokesperson\n\nWe condemn the arrests in Minsk."
    article = Article(id="i", text=text, lang="en", published="2022-05-14", title="On the arrests in Minsk")
    assert issuers(_coder().discourse(article)) == ("USA",)


def test_a_list_without_the_issuer_speaks_for_nobody() -> None:
    text = "Office of the Spokesperson\n\nRepresentatives of Peru, Chile, and Norway met in Lima.\n\nWe welcome this."
    article = Article(id="i", text=text, lang="en", published="2022-05-14", title="Joint Statement by Three States")
    assert issuers(_coder().discourse(article)) == ("USA",)
