"""Each kind of file becomes articles with their text, title, date and places."""

from __future__ import annotations

import io
import sys
from types import ModuleType

import pytest
from helpers import makers
from helpers.makers import BODY, SECOND

from dragoman.errors import DragomanError, EmptyInput, Hostile, InputError, NeedsOcr, TooLong
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.formats import ocr
from dragoman.sources.given import Given
from dragoman.sources.limits import Limits, Options
from dragoman.sources.taking import taken

BOTH = f"{BODY['en']}\n\n{SECOND['en']}"


def take(name: str, data: bytes, **limits: int) -> list[Given]:
    return list(taken(Document(name, data, name), Options(Limits(**limits))))


def one(name: str, data: bytes) -> Article:
    (given,) = take(name, data)
    assert isinstance(given.article, Article), given.article
    assert given.original == data
    return given.article


def error(name: str, data: bytes, **limits: int) -> DragomanError:
    (given,) = take(name, data, **limits)
    assert isinstance(given.article, DragomanError)
    return given.article


def test_a_word_document_with_its_title_and_its_table() -> None:
    import docx

    data = makers.docx([BODY["en"], SECOND["en"]], title="Turkey and Malta sign")
    document = docx.Document(io.BytesIO(data))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Licences", "120"
    out = io.BytesIO()
    document.save(out)
    article = one("a.docx", out.getvalue())
    assert article.title == "Turkey and Malta sign"
    assert article.text == f"{BOTH}\n\nLicences | 120"


def test_an_opendocument_text_dated_by_its_properties() -> None:
    article = one("a.odt", makers.odt([BODY["en"], SECOND["en"]], title="A title"))
    assert (article.text, article.title, article.published) == (BOTH, "A title", "2024-03-12")
    assert article.extraction
    assert article.extraction.date_reason == "document: 2024-03-12T10:00:00"


def test_an_epub_gives_an_article_for_each_chapter_of_running_text() -> None:
    chapter = f"<h1>{{}}</h1><p>{BODY['en']}</p><p>{SECOND['en']}</p>"
    givens = take(
        "a.epub",
        makers.epub(
            {"t.xhtml": "<h1>Contents</h1><p>1. One</p>", "1.xhtml": chapter.format("One"), "2.xhtml": chapter.format("Two")}
        ),
    )
    articles = [g.article for g in givens]
    assert [(a.title, a.text, a.published) for a in articles if isinstance(a, Article)] == [
        ("One", BOTH, "2024-03-12"),
        ("Two", BOTH, "2024-03-12"),
    ]
    assert [g.origin for g in givens] == ["a.epub, article 1", "a.epub, article 2"]
    assert isinstance(articles[0], Article)
    locus = articles[0].extraction.loci[0]  # type: ignore[union-attr]
    assert articles[0].text[locus.start : locus.end] == BODY["en"]
    assert locus.where == "OEBPS/1.xhtml /html/body/p[1]"


def test_rtf_with_letters_of_the_code_page() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Le ministre s'est rendu \'e0 La Valette.\par Une \'e9tape utile.\par}"
    )
    assert one("a.rtf", data).text == "Le ministre s'est rendu à La Valette.\n\nUne étape utile."


def test_markdown_without_its_marks() -> None:
    front = "---\ntitle: Front\ndate: 2024-03-12\nauthor: Ada\n---\n"
    body = f"# Head\n\nThe *Turkish* [minister](http://x) came.\n\n- {SECOND['en']}\n"
    article = one("a.md", (front + body).encode())
    assert (article.title, article.published, article.author) == ("Front", "2024-03-12", "Ada")
    assert article.text == f"Head\n\nThe Turkish minister came.\n\n{SECOND['en']}"
    assert one("b.md", b"# Head\n\nThe minister came.\n").title == "Head"


def test_a_mail_without_its_signature_and_with_its_attachments() -> None:
    data = makers.mail(
        "Communiqué", f"{BODY['en']}\n\n> an older mail\n\n-- \nAda\n", {"n.docx": makers.docx([SECOND["en"]]), "x.bin": b"\0"}
    )
    mail, attached = take("a.eml", data)
    assert isinstance(mail.article, Article)
    assert isinstance(attached.article, Article)
    assert " ".join(mail.article.text.split()) == BODY["en"]
    assert (mail.article.title, mail.article.published) == ("Communiqué", "2024-03-12")
    assert (attached.origin, attached.article.text) == ("a.eml, n.docx", SECOND["en"])


def test_a_mail_that_is_a_page() -> None:
    data = makers.mail("News", "x").replace(b"text/plain", b"text/html").replace(b"\nx\n", b"\n" + makers.page() + b"\n")
    assert one_of(take("a.eml", data)).text == BOTH


def one_of(givens: list[Given]) -> Article:
    (given,) = givens
    assert isinstance(given.article, Article), given.article
    return given.article


def test_a_mailbox_mail_by_mail() -> None:
    box = b"".join(
        b"From ada@example.org Tue Mar 12 09:30:00 2024\n" + makers.mail(s, f"{BODY['en']}\n\n>From here on.\n") + b"\n"
        for s in ("A", "B")
    )
    givens = take("a.mbox", box)
    assert [(g.origin, g.article.title) for g in givens if isinstance(g.article, Article)] == [
        ("a.mbox, mail 1.eml", "A"), ("a.mbox, mail 2.eml", "B"),
    ]  # fmt: skip
    too_large = take("a.mbox", box, document_bytes=100)
    assert [type(g.article) for g in too_large] == [TooLong, TooLong]


def test_what_a_browser_saved_with_address_and_time() -> None:
    data = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example.org/a\r\n"
        b"Date: Wed, 13 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
        b"--B\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + makers.page() + b"\r\n--B--\r\n"
    )
    article = one_of(take("a.mhtml", data))
    assert (article.url, article.retrieved, article.text) == ("https://news.example.org/a", "2024-03-13T10:00:00+00:00", BOTH)


@pytest.mark.parametrize(("name", "pack"), [("a.zip", makers.zipped), ("a.tar.gz", makers.tarred)])
def test_archives_give_their_members_and_nothing_else(name: str, pack: object) -> None:
    inner = makers.zipped({"deep.html": makers.page()})
    data = pack(
        {"f/a.html": makers.page(), "f/b.txt": BODY["fr"].encode(), "f/c.bin": b"\0\1", "f/.d.html": b"x", "e.zip": inner}
    )  # type: ignore[operator]
    givens = take(name, data)
    assert [g.origin for g in givens] == [f"{name}, f/a.html", f"{name}, f/b.txt", f"{name}, e.zip, deep.html"]
    assert [g.article.text for g in givens if isinstance(g.article, Article)] == [BOTH, BODY["fr"], BOTH]


def test_a_compressed_file_is_what_it_holds() -> None:
    import gzip

    line = f'{{"id": "1", "text": "{BODY["en"]}"}}\n'.encode()
    givens = take("news.jsonl.gz", gzip.compress(line * 2))
    assert [g.article.text for g in givens if isinstance(g.article, Article)] == [BODY["en"]] * 2
    assert one_of(take("page.html.gz", gzip.compress(makers.page()))).text == BOTH
    assert "broken gzip" in str(error("a.txt.gz", gzip.compress(line)[:-9]))
    assert isinstance(error("a.txt.gz", gzip.compress(b" " * 60_000_000)), TooLong)
    inside = take("a.zip", makers.zipped({"b.txt.gz": gzip.compress(BODY["fr"].encode())}))
    assert [g.article.text for g in inside if isinstance(g.article, Article)] == [BODY["fr"]]


def test_archives_within_archives_have_an_end() -> None:
    data = makers.page()
    for n in range(6):
        data = makers.zipped({f"{n}.zip" if n else "a.html": data})
    assert isinstance(error("a.zip", data), Hostile)


def test_a_bomb_is_refused_before_it_is_opened() -> None:
    bomb = makers.zipped({"a.html": b" " * 60_000_000})
    assert "bombs" in str(error("a.zip", bomb))
    assert "bombs" in str(error("a.docx", makers.zipped({"word/document.xml": b" " * 60_000_000})))
    assert isinstance(error("a.zip", makers.zipped({"a.html": b"<html>" + b"x" * 3000}), document_bytes=1000), TooLong)


@pytest.mark.parametrize("path", ["../a.html", "/etc/a.html", "f/../../a.html", "..\\a.html"])
def test_no_path_leads_out_of_an_archive(path: str) -> None:
    for name, data in (("a.zip", makers.zipped({path: makers.page()})), ("a.tar", makers.tarred({path: makers.page()}, "w"))):
        assert "leads out of its folder" in str(error(name, data))


def test_entities_in_xml_are_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert "entities" in str(error("a.odt", makers.odt(["&b;"], prologue=laughs)))
    outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    assert "entities" in str(error("a.odt", makers.odt(["&f;"], prologue=outside)))


@pytest.mark.parametrize(
    "name", ["a.zip", "a.docx", "a.odt", "a.epub", "a.pdf", "a.tar.gz", "a.warc.gz", "a.xlsx", "a.mhtml", "a.txt.gz"]
)
def test_broken_files_say_so(name: str) -> None:
    assert isinstance(error(name, b"\x00\x01 no such file"), InputError)


def test_a_workbook_row_by_row() -> None:
    from datetime import datetime

    import openpyxl

    book = openpyxl.Workbook()
    for row in (
        ["Titre", "Date", "Texte"],
        ["Un", datetime(2024, 3, 12), BODY["fr"]],
        [None, None, None],
        ["Deux", "13/03/2024", SECOND["fr"]],
    ):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    givens = take("a.xlsx", out.getvalue())
    assert [(g.origin, g.article.title, g.article.published) for g in givens if isinstance(g.article, Article)] == [
        ("a.xlsx, Sheet, row 2", "Un", "2024-03-12"), ("a.xlsx, Sheet, row 4", "Deux", "2024-03-13"),
    ]  # fmt: skip


def test_an_archive_of_the_web_gives_its_pages_with_address_and_time() -> None:
    data = makers.warc({"https://a.example.org/1": makers.page(), "https://a.example.org/2": makers.page(day="2024-03-20")})
    first, second = take("a.warc.gz", data)
    assert isinstance(first.article, Article)
    assert isinstance(second.article, Article)
    assert (first.article.url, first.article.retrieved) == ("https://a.example.org/1", "2024-03-13T06:00:00Z")
    assert (first.article.published, second.article.published) == ("2024-03-12", None)
    assert second.article.extraction
    assert second.article.extraction.dates[0].refused == "after it was fetched"
    for other in (
        makers.warc({"https://a.example.org/1": makers.page()}, status="404 Not Found"),
        makers.warc({"https://a/1": b"x"}, media_type="image/png"),
    ):
        assert isinstance(error("a.warc.gz", other), EmptyInput)


def test_a_scan_needs_ocr_and_is_never_an_empty_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_there", lambda: False)
    assert "Install dragoman[ocr]" in str(error("a.pdf", makers.scanned_pdf()))
    assert "without text" in str(error("a.pdf", makers.pdf([[]])))


def test_a_scan_is_recognised_where_the_extra_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a stand-in for Tesseract, which neither CI nor most machines have."""
    said = iter(["VALLETTA, 12 March 2024 (Wire) - The minis-\nter came.\n\nHe signed.\n\x0c", " \n"])
    stand_in = ModuleType("pytesseract")
    monkeypatch.setattr(stand_in, "image_to_string", lambda picture, lang: next(said), raising=False)
    monkeypatch.setitem(sys.modules, "pytesseract", stand_in)
    monkeypatch.setattr(ocr, "is_there", lambda: True)
    article = one("a.pdf", makers.scanned_pdf())
    assert article.text == "VALLETTA, 12 March 2024 (Wire) - The minister came.\n\nHe signed."
    assert article.published == "2024-03-12"
    assert article.extraction
    assert (article.extraction.version, article.extraction.loci[0].where) == ("pdf 1 (tesseract)", "page 1")
    assert isinstance(error("a.pdf", makers.scanned_pdf()), NeedsOcr)
    monkeypatch.setattr(ocr, "_MOST_PAGES", 0)
    assert "ocrmypdf" in str(error("a.pdf", makers.scanned_pdf()))
