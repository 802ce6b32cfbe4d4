"""Exports of press databases and ministries' press reviews are taken apart, each article with its outlet, day and title."""

from __future__ import annotations

from helpers import makers
from helpers.makers import BODY, SECOND

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.limits import Options
from dragoman.sources.taking import taken

FACTIVA = f"""Ankara courts Valletta
By Ada Press
52 words
12 March 2024
09:30
The Daily Wire
DAILYW
English
Copyright 2024 The Daily Wire. All rights reserved.

{BODY["en"]}

{SECOND["en"]}

Document DAILYW0020240312ek3c0000b

Malte se rapproche d'Ankara
48 mots
13 mars 2024
Le Courrier
COUR
7
Français
Copyright 2024 Le Courrier. Tous droits réservés.

{BODY["fr"]}

Document COUR000020240313ek3d0001p

Search Summary
"""

NEXIS = f"""Ankara courts Valletta
The Daily Wire
March 12, 2024 Tuesday

Copyright 2024 The Daily Wire All Rights Reserved
Section: NEWS; Pg. 4
Length: 52 words
Byline: Ada Press
Body

{BODY["en"]}

{SECOND["en"]}

Load-Date: March 13, 2024

End of Document

A second story
The Daily Wire
March 14, 2024 Thursday
Length: 30 words
Body

{BODY["en"]}

Load-Date: March 14, 2024
End of Document
"""

EUROPRESSE = f"""Le Courrier
Nom de la source
Le Courrier
Type de source
Presse • Journaux
mercredi 13 mars 2024

Malte se rapproche d'Ankara

{BODY["fr"]}

{SECOND["fr"]}

© 2024 Le Courrier. Tous droits réservés. Certificat émis le 14 mars 2024
news·20240313·COU·1234567

L'Écho
Nom de la source
L'Écho
jeudi 14 mars 2024

Un accord de pêche

{BODY["fr"]}

news·20240314·ECH·99x
"""

REVIEW = f"""Revue de presse du 14 mars 2024

LE COURRIER – 13 mars 2024
Malte se rapproche d'Ankara

{BODY["fr"]}

{SECOND["fr"]}

-----

L'ÉCHO – 14/03/2024, p. 4
Un accord de pêche

{BODY["fr"]} Les pêcheurs attendent surtout de savoir combien de licences leur seront accordées.
"""


def found(name: str, data: bytes) -> list[tuple[str | None, str | None, str | None, str]]:
    givens = list(taken(Document(name, data, name), Options()))
    articles = [given.article for given in givens if isinstance(given.article, Article)]
    assert [given.origin for given in givens] == [f"{name}, article {n}" for n in range(1, len(articles) + 1)]
    return [(a.source, a.published, a.title, a.text) for a in articles]


def test_factiva_in_text_and_in_a_word_processors_form() -> None:
    wanted = [
        ("The Daily Wire", "2024-03-12", "Ankara courts Valletta", f"{BODY['en']}\n\n{SECOND['en']}"),
        ("Le Courrier", "2024-03-13", "Malte se rapproche d'Ankara", BODY["fr"]),
    ]
    assert found("a.txt", FACTIVA.encode()) == wanted
    assert found("a.docx", makers.docx(line for line in FACTIVA.split("\n") if line)) == wanted


def test_nexis() -> None:
    assert found("a.txt", NEXIS.encode()) == [
        ("The Daily Wire", "2024-03-12", "Ankara courts Valletta", f"{BODY['en']}\n\n{SECOND['en']}"),
        ("The Daily Wire", "2024-03-14", "A second story", BODY["en"]),
    ]


def test_europresse_in_text() -> None:
    assert found("a.txt", EUROPRESSE.encode()) == [
        ("Le Courrier", "2024-03-13", "Malte se rapproche d'Ankara", f"{BODY['fr']}\n\n{SECOND['fr']}"),
        ("L'Écho", "2024-03-14", "Un accord de pêche", BODY["fr"]),
    ]


def test_a_ministrys_review() -> None:
    first, second = found("a.txt", REVIEW.encode())
    assert first == ("LE COURRIER", "2024-03-13", "Malte se rapproche d'Ankara", f"{BODY['fr']}\n\n{SECOND['fr']}")
    assert second[:3] == ("L'ÉCHO", "2024-03-14", "Un accord de pêche")


def test_exports_in_html() -> None:
    item = (
        '<article><header><span class="DocPublicationName">{0}, no. 4</span><span class="DocHeader">{1}</span>'
        '<p class="titreArticle">{2}</p></header><div class="docOcurrContainer"><p>{3}</p></div></article>'
    )
    page = "".join(
        item.format(*row, BODY["fr"]) for row in (("Le Courrier", "13 mars 2024", "Un"), ("L'Écho", "14 mars 2024", "Deux"))
    )
    assert found("a.html", f"<html><body>{page}</body></html>".encode()) == [
        ("Le Courrier", "2024-03-13", "Un", BODY["fr"]),
        ("L'Écho", "2024-03-14", "Deux", BODY["fr"]),
    ]
    item = (
        '<div class="article enArticle"><div id="hd"><span class="enHeadline">{2}</span></div><div>52 words</div><div>{1}</div>'
        '<div>09:30</div><div>{0}</div><p class="articleParagraph">{3}</p></div>'
    )
    page = "".join(
        item.format(*row, BODY["en"]) for row in (("Daily Wire", "12 March 2024", "One"), ("Echo", "13 March 2024", "Two"))
    )
    assert found("a.html", f"<html><body>{page}</body></html>".encode()) == [
        ("Daily Wire", "2024-03-12", "One", BODY["en"]),
        ("Echo", "2024-03-13", "Two", BODY["en"]),
    ]


def test_an_article_is_no_review() -> None:
    text = f"VALLETTE – 12 mars 2024\n\n{BODY['fr']}\n\nEn 2023, 12 accords.\n\n{SECOND['fr']}\n"
    (given,) = taken(Document("a.txt", text.encode(), "a.txt"), Options())
    assert isinstance(given.article, Article)
    assert given.article.text == text
    assert given.article.extraction is None
