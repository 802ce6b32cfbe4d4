"""Templates, words and files of the pages."""

from __future__ import annotations

import gzip
import subprocess
import sys
from importlib.resources import files

import pytest
import yaml
from starlette.testclient import TestClient

from dragoman.web.assets import address, assets
from dragoman.web.render import web
from dragoman.web.words import words

WORDS = sorted(f.name for f in files("dragoman.web.words").iterdir() if f.name.endswith(".yaml"))


@pytest.mark.parametrize("name", WORDS)
def test_both_languages_have_the_same_words(name: str) -> None:
    told = yaml.safe_load(files("dragoman.web.words").joinpath(name).read_text(encoding="utf-8"))
    assert set(told["en"]) == set(told["fr"])
    for word, text in told["en"].items():
        assert type(text) is type(told["fr"][word]), word
        if isinstance(text, dict):
            assert set(text) == set(told["fr"][word]), word


@pytest.mark.parametrize("module", ["render", "quotation", "brief.making", "access"])
def test_each_can_be_imported_first(module: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import dragoman.web.{module}"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_words_are_counted() -> None:
    assert words("en")("base.search") == "Search"
    with pytest.raises(KeyError):
        words("fr")("base.nothing")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.y", "ftp://x.y", None, "", "http://[::1"])
def test_links_lead_to_web_addresses_alone(url: str | None) -> None:
    assert web(url) is None


def test_an_article_may_be_linked() -> None:
    assert web("https://example.org/a?b=c") == "https://example.org/a?b=c"


def test_files_are_kept_by_browsers(client: TestClient) -> None:
    answer = client.get(address("base.css"), headers={"accept-encoding": "identity"})
    assert "immutable" in answer.headers["cache-control"]
    assert answer.content == assets()["base.css"].plain == gzip.decompress(assets()["base.css"].packed)
    assert client.get("/static/base.css").headers["cache-control"] == "no-cache"
    assert client.get("/static/base.css", headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    assert client.get("/static/../app.py").status_code == client.get("/static/none.css").status_code == 404


def test_a_missing_page_says_so_in_the_language(client: TestClient) -> None:
    answer = client.get("/nothing/of/this/at/all", headers={"accept-language": "fr"})
    assert answer.status_code == 404
    assert '<html lang="fr"' in answer.text
    assert "Il n&#39;y a pas de page" in answer.text
