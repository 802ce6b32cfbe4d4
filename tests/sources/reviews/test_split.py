"""Exports of press databases and ministries' press reviews are taken apart, each article with its outlet, day and title."""

from __future__ import annotations

import textwrap

import pytest
from helpers import makers
from helpers.makers import BODY, SECOND

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.limits import Options
from dragoman.sources.reviews import lexisnexis
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


def found_alone(name: str, data: bytes) -> tuple[str | None, str | None, str | None, str]:
    """The one article of an export."""
    (given,) = taken(Document(name, data, name), Options())
    assert isinstance(given.article, Article), given.article
    return given.article.source, given.article.published, given.article.title, given.article.text


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


def _wrapped(text: str) -> str:
    """Text in lines of eighty signs, as older exports have it."""
    return "\n\n".join(textwrap.fill(part, 80) for part in text.split("\n\n"))


NEXIS_BEFORE = f"""Download Request: All Documents: 1-2
Time Of Request: Saturday, March 16, 2024  22:32:52 EST
Terms: (Turkey AND Malta)

                               1 of 2 DOCUMENTS


     Copyright 2024 The Daily Wire Interactive Company, LLC d/b/a
                            Daily Wire Digital
                              All Rights Reserved

                              The Daily Wire

                             March 12, 2024 Tuesday
                                 Met 2 Edition

SECTION: A-SECTION; Pg. A01

LENGTH: 52 words

HEADLINE: Ankara courts Valletta, and Valletta is courted by many more than by
Ankara alone

BYLINE: Ada Press

BODY:

{_wrapped(BODY["en"])}

{_wrapped(SECOND["en"])}

LOAD-DATE: March 13, 2024

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                               2 of 2 DOCUMENTS


                                  Le Courrier

                              13 mars 2024 mercredi

RUBRIQUE: MONDE; p. 4

LONGUEUR: 48 mots

TITRE: Malte se rapproche d'Ankara

AUTEUR: Jean Plume

ENCART: Un accord de pêche

{_wrapped(BODY["fr"])}

DATE-CHARGEMENT: 14 mars 2024

LANGUE: FRENCH; FRANÇAIS
"""
EARLIER = [
    (
        "The Daily Wire", "2024-03-12", "Ankara courts Valletta, and Valletta is courted by many more than by Ankara alone",
        f"{BODY['en']}\n\n{SECOND['en']}",
    ),
    ("Le Courrier", "2024-03-13", "Malte se rapproche d'Ankara", BODY["fr"]),
]  # fmt: skip


def test_nexis_before_its_last_form_with_named_titles_and_broken_lines() -> None:
    assert found("a.txt", NEXIS_BEFORE.encode()) == EARLIER


def test_nexis_before_its_last_form_in_html() -> None:
    lines = (" ".join(part.split()) for part in NEXIS_BEFORE.split("\n\n") if part.strip())
    page = "".join(f'<div class="c0"><p class="c1"><span class="c2">{line}</span></p></div>' for line in lines)
    assert found("a.html", f"<html><body>{page}</body></html>".encode()) == EARLIER


def test_nexis_in_a_word_processors_form_with_its_cover() -> None:
    cover = [
        "Date and Time: Saturday, March 16, 2024 10:00:00 PM EDT", "Job Number: 123456789", "Documents (2)",
        "1. Ankara courts Valletta", "Client/Matter: -None-", "Search Terms: Turkey", "2. A second story", "Client/Matter: None",
    ]  # fmt: skip
    lines = [
        line.replace(": ", ":\xa0") if line.startswith(("Length", "Section")) else line for line in NEXIS.split("\n") if line
    ]
    closing = ["Classification", "Language: ENGLISH", "Subject: FISHING (90%)"]
    end = lines.index("End of Document")
    data = makers.docx([*cover, *lines[:end], *closing, *lines[end:]])
    assert found("a.docx", data) == [
        ("The Daily Wire", "2024-03-12", "Ankara courts Valletta", f"{BODY['en']}\n\n{SECOND['en']}"),
        ("The Daily Wire", "2024-03-14", "A second story", BODY["en"]),
    ]


FIELDS = {
    "SE": "News", "HD": "Ankara courts Valletta", "BY": "By Ada Press", "WC": "52 words", "PD": "12 March 2024", "ET": "09:30",
    "SN": "The Daily Wire", "SC": "DAILYW", "LA": "English", "CY": "Copyright 2024 The Daily Wire.", "LP": BODY["en"],
    "TD": SECOND["en"], "CO": "fishco : Fish Co", "RE": "malta : Malta", "AN": "Document DAILYW0020240312ek3c0000b",
}  # fmt: skip


def test_factiva_with_fields_in_two_letters() -> None:
    second = FIELDS | {"HD": "A second story", "PD": "13 March 2024", "TD": f"IN BRIEF\n{SECOND['en']}"}
    wanted = [
        ("The Daily Wire", "2024-03-12", "Ankara courts Valletta", f"{BODY['en']}\n\n{SECOND['en']}"),
        ("The Daily Wire", "2024-03-13", "A second story", f"{BODY['en']}\n\nIN BRIEF {SECOND['en']}"),
    ]
    text = "\n\n".join("\n".join(f"{name}\n{value}\n" for name, value in fields.items()) for fields in (FIELDS, second))
    assert found("a.txt", text.encode()) == wanted
    cells = "".join(rf"{name}\cell {value}\cell\row " for name, value in FIELDS.items())
    assert found_alone("a.rtf", rf"{{\rtf1\ansi {cells}}}".encode()) == wanted[0]
    rows = "".join(f"<tr><td><b>{name}</b></td><td><p>{value}</p></td></tr>" for name, value in FIELDS.items())
    page = f'<html><body><div class="article deArticle"><table>{rows}</table></div></body></html>'
    assert found_alone("a.html", page.encode()) == wanted[0]


def test_europresse_in_html_dated_by_its_certificate() -> None:
    page = (
        '<article><header><div><span class="DocPublicationName">Le Courrier, no. 43018</span></div>'
        '<span class="DocHeader">Monde</span><div class="titreArticle"><p class="rdp__subtitle">Un sous-titre</p>'
        '<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Malte se rapproche</p></div></header>'
        f'<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>{BODY["fr"]}</p>'
        "<p>Cet article est paru dans <a>Le Courrier (site web)</a></p></div></div></section>"
        '<footer><div class="publiC-lblNodoc">news·20240313·COU·1234567</div></footer></article>'
    )
    assert found_alone("a.html", f"<html><body>{page}</body></html>".encode()) == (
        "Le Courrier", "2024-03-13", "Malte se rapproche", BODY["fr"],
    )  # fmt: skip


def _printed(text: str) -> bytes:
    """A PDF of a text in lines of ninety signs, blank lines left blank, pages full."""
    rows = [row for line in text.split("\n") for row in textwrap.wrap(line, 90) or [""]]
    pages = [rows[n : n + 50] for n in range(0, len(rows), 50)]
    return makers.pdf([(60, 60 + 14 * n, row.strip()) for n, row in enumerate(page) if row.strip()] for page in pages)


@pytest.mark.parametrize("export", ["FACTIVA", "NEXIS", "NEXIS_BEFORE", "EUROPRESSE", "REVIEW"])
def test_a_printed_export_gives_what_its_text_gives(export: str) -> None:
    text = globals()[export]
    assert found("a.pdf", _printed(text)) == found("a.txt", text.encode())


def test_words_that_the_printer_broke_are_whole_again() -> None:
    broken = REVIEW.replace("homologue maltais", "homolo-\ngue maltais")
    assert "homologue maltais" in found("a.pdf", _printed(broken))[0][3]


def test_words_of_a_text_that_are_called_like_fields_do_not_end_it() -> None:
    head = "The Daily\n\nMarch 13, 2024 Wednesday\n\nKenya and Chile meet\n\nLENGTH: 60 words"
    body = "Kenya met Chile on Monday in Lima.\n\nNotes: the minister said much about it.\n\nHe left on Tuesday."
    below = "SUBJECT: TREATIES (90%)\n\nPERSON: X (50%)\n\nLOAD-DATE: March 13, 2024\n\nLANGUAGE: ENGLISH"
    (found,) = lexisnexis.clippings(f"\n1 of 1 DOCUMENTS\n\n\n{head}\n\n{body}\n\n{below}\n")
    assert found.text == body
