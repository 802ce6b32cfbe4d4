"""First and second person: whose "we" and "our" mean in a quotation, an interview, a communiqué."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder()


# (language, title, text, [(word, codes)])
CASES = [
    ("fr", "", "« Nos soldats resteront au Mali », a déclaré le président tchadien.", [("soldats", "TCD")]),
    ("fr", "", "« La Libye nous a livré trois otages », a annoncé le ministre italien de l'Intérieur.", [("nous", "ITA")]),
    ("fr", "", "« Notre ambassadeur rentrera lundi », a promis Tallinn. Riga s'en réjouit.", [("ambassadeur", "EST")]),
    ("fr", "", "Le ministre kényan a averti : « Si Kampala persiste, nous fermerons la frontière. »", [("nous", "KEN")]),
    ("en", "", '"We have withdrawn our troops from Somalia," said Kenya\'s minister.', [("We", "KEN"), ("troops", "KEN")]),
    ("en", "", "Chile's foreign minister said: \"Bolivia owes us an answer, and our patience is not endless.\"", [("us", "CHL")]),
    ("en", "", '"My country will not pay," the Latvian president told reporters in Oslo.', [("My", "LVA")]),
    ("fr", "Entretien",
     "Kadri Tamm, ministre des Affaires étrangères de l'Estonie, était à Paris.\n\n"
     "Avez-vous rappelé votre ambassadeur ?\nOui, nous l'avons rappelé. La Russie nous menace.\n\n"
     "Que demandez-vous à Berlin ?\nNous demandons des canons.\n",
     [("-vous", "EST"), ("Nous", "EST")]),
    ("en", "Interview",
     "The Baltic Courier asked Lithuania's deputy foreign minister, Ruta Vaitkute.\n\n"
     "Q: Have you closed your border?\nA: We have. Minsk gave us no notice.\n\n"
     "Q: What do you want of Berlin?\nA: The brigade that we were promised.\n",
     [("We", "LTU"), ("us", "LTU"), ("you", "LTU")]),
    ("en", "Statement by the Government of Botswana",
     "We deplore the closing of the bridge by Zambia. Our customs officers remain at their posts.",
     [("We", "BWA"), ("officers", "BWA")]),
    ("fr", "Déclaration du gouvernement du Botswana", "Nous déplorons la fermeture du pont par la Zambie.", [("Nous", "BWA")]),
    # nobody is known to speak
    ("en", "", "We live in strange times. Peru and Chile have quarrelled again.", [("We", "")]),
    ("fr", "", "Nous vivons une drôle d'époque. Le Pérou et le Chili se sont encore fâchés.", [("Nous", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "text", "expected"), CASES)
def test_first_and_second_person(coder: Coder, lang: str, title: str, text: str, expected: list[tuple[str, str]]) -> None:
    discourse = coder.discourse(Article(text=text, lang=lang, id="v", published="2024-05-14", title=title))
    tokens = [t for s in discourse.analysis.sentences for t in s.tokens]
    for word, codes in expected:
        token = next(t for t in tokens if t.text == word)
        assert " ".join(w.entity or "?" for w in discourse.resolve(token)) == codes, word
