"""A Spanish article from its text to the pages, which stay in French and English."""

from __future__ import annotations

import pytest
from helpers.markup import Markup, check
from helpers.readers import reader
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.records import Article

TEXT = (
    "Nairobi, 12 de marzo de 2024. Kenia y Túnez firmaron el martes un acuerdo pesquero.\n\n"
    "«Las aguas son de todos», dijo el presidente de Kenia, William Ruto."
)
READER = reader()


@pytest.fixture
def filled(archive: Archive) -> Archive:
    article = Article(
        text=TEXT, id="es1", title="Acuerdo pesquero", published="2024-03-12", source="El Diario", url="https://z.example/es"
    )
    archive.add(Incoming(article, READER.read(article), "es.txt", TEXT.encode(), "press"))
    return archive


def _page(client: TestClient, path: str, lang: str) -> Markup:
    answer = client.get(path, headers={"accept-language": lang})
    assert answer.status_code == 200, answer.text
    return check(answer.text)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_dossier_quotes_in_the_language_of_the_article(client: TestClient, filled: Archive, lang: str) -> None:
    page = _page(client, "/KEN/TUN", lang)
    assert [attrs["lang"] for tag, attrs in page.elements if tag == "html"] == [lang]
    assert "es" in {attrs.get("lang") for tag, attrs in page.elements if tag != "html"}
    assert "Kenia y Túnez firmaron" in " ".join(page.text.split())


@pytest.mark.parametrize(("lang", "name"), [("fr", "espagnol"), ("en", "Spanish")])
def test_an_article_names_its_language(client: TestClient, filled: Archive, lang: str, name: str) -> None:
    (uid,) = [row["id"] for row in client.get("/api/v1/articles", params={"language": "es"}).json()["rows"]]
    words = " ".join(_page(client, f"/articles/{uid}", lang).text.split())
    assert name in words
    assert "by word order, without a parse" in words


def test_it_is_searched_by_its_own_stems(client: TestClient, filled: Archive) -> None:
    for language, hits in (("es", 1), ("fr", 0)):
        found = client.get("/api/v1/search", params={"q": "acuerdos pesqueros", "language": language}).json()
        assert found["total"] == hits


def test_a_language_without_a_pack_is_refused(client: TestClient, filled: Archive) -> None:
    answer = client.get("/api/v1/articles", params={"language": "xx"})
    assert answer.status_code == 422
    assert "fr, en, es" in answer.text
