"""The dossier of a pair in a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, sure, with_agreement, with_figure, with_people, with_saying
from helpers.markup import check
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.web.views.sections import NAMES

Ask = Callable[[Archive], TestClient]
LANGUAGES = ("en", "fr")
HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e\u2066 ' + "z" * 3000


def _rich(place: Path) -> Archive:
    """Two articles of a signing with all kinds of facts, a denial of it, a visit on two days."""
    archive = Archive(place / "rich.db", make=True)
    said = "We signed in good faith"
    first = incoming(f"{said}\n{SIGNED}", url="https://a.example/1", published="2024-03-12", source="Le Phare")
    later = incoming(f"Then\n{SIGNED}", url="https://b.example/3", published="2024-09-12", source="La Rive")
    archive.add(
        with_figure(with_agreement(with_saying(with_people(first), said))),
        with_figure(incoming(f"{SIGNED} on Monday", url="https://b.example/1", published="2024-03-13", source="La Rive"), 95e6),
        with_agreement(later, "ratified"),
        on_day(incoming(MET, url="https://b.example/2", published="2023-06-03", source="La Rive"), "2023-06-02"),
        on_day(incoming(f"{MET} at noon", url="https://a.example/2", published="2023-06-03", source="Le Phare"), "2023-06-03"),
    )  # fmt: skip
    return archive


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_section_stands_on_the_page_with_its_words(ask: Ask, tmp_path: Path, lang: str) -> None:
    with _rich(tmp_path) as archive:
        answer = ask(archive).get(f"/KEN/TUN?lang={lang}")
    found = check(answer.text)
    assert (answer.status_code, answer.headers["content-language"]) == (200, lang)
    headings = {attrs["id"] for tag, attrs in found.elements if tag == "h2" and "id" in attrs}
    assert {"summary", "timeline", "agreements", "meetings", "statements", "figures", "offices", "coverage"} <= headings
    links = found.all("a", "href")
    assert any(link.startswith("/events/c") for link in links)
    assert any(link.endswith("#why") for link in links)
    assert any(link.startswith("/agreements/a") for link in links)
    assert "/persons/Wanjiru%20Odhiambo" in links
    assert any(link.startswith("/articles/") for link in links)
    assert ("signé" if lang == "fr" else "ratified") in found.text
    assert "We signed in good faith" in found.text


def test_the_words_that_show_a_fact_are_marked_in_their_sentence(ask: Ask, tmp_path: Path) -> None:
    with _rich(tmp_path) as archive:
        text = ask(archive).get("/KEN/TUN/timeline").text
    assert '<blockquote lang="en">' in text
    assert "<mark>Kenya received the Tunisian minister</mark>" in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("section", NAMES)
def test_each_section_has_its_page(ask: Ask, tmp_path: Path, section: str, lang: str) -> None:
    with _rich(tmp_path) as archive:
        answer = ask(archive).get(f"/KEN/TUN/{section}?lang={lang}")
        beyond = ask(archive).get(f"/KEN/TUN/{section}?lang={lang}&page=7")
    found = check(answer.text)
    assert answer.status_code == beyond.status_code == 200
    assert f"/KEN/TUN/{section}" in [attrs["href"] for _, attrs in found.elements if attrs.get("aria-current") == "page"]
    assert any("page=6" in link for link in check(beyond.text).all("a", "href"))


def test_a_section_is_shown_fifty_rows_a_page_with_its_true_total(ask: Ask, tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            *(
                on_day(incoming(f"{MET} {n}", url=f"https://a.example/{n}", published="2023-12-31"), f"20{n:02}-06-01")
                for n in range(60)
            )
        )
        client = ask(archive)
        first, second = (check(client.get(f"/KEN/TUN/timeline?page={page}").text) for page in (1, 2))
    rows = [
        sum(tag == "li" and "entry" in (attrs.get("class") or "") for tag, attrs in page.elements) for page in (first, second)
    ]
    assert rows == [50, 10]
    assert "1 to 50 of 60" in first.text
    assert "51 to 60 of 60" in second.text
    assert "/KEN/TUN/timeline?page=2" in first.all("a", "href")
    assert "/KEN/TUN/timeline" in second.all("a", "href")


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("", {"consultation", "diplomatic support"}), ("?type=CONSULT", {"consultation"}), ("?type=conflict", set()),
        ("?type=cooperation&to=2023", {"consultation"}), ("?from=2024-03", {"diplomatic support"}), ("?status=planned", set()),
        ("?source=Le+Phare&from=2023-06&to=2023-06-30", {"consultation"}),
        ("?status=all&type=&source=&from=&to=", {"consultation", "diplomatic support"}),
    ],
)  # fmt: skip
def test_the_time_line_is_filtered_by_a_plain_form(ask: Ask, tmp_path: Path, query: str, types: set[str]) -> None:
    with _rich(tmp_path) as archive:
        text = ask(archive).get(f"/KEN/TUN/timeline{query}").text
    found = check(text)
    (form,) = (attrs for tag, attrs in found.elements if tag == "form" and attrs.get("action") == "/KEN/TUN/timeline")
    assert form["method"] == "get"
    entries = text.partition('<ol class="entries">')[2]
    assert {kind for kind in ("consultation", "diplomatic support") if kind in entries} == types


def test_filters_stay_while_paging_and_zooming(ask: Ask, tmp_path: Path) -> None:
    with _rich(tmp_path) as archive:
        links = check(ask(archive).get("/KEN/TUN/timeline?type=cooperation").text).all("a", "href")
    assert "/KEN/TUN/timeline?type=cooperation&from=2023&to=2023" in links


@pytest.mark.parametrize(
    ("query", "status"), [("from=soon", 400), ("type=NOTHING", 400), ("source=Nobody", 404), ("page=0", 422), ("page=x", 422)]
)
def test_a_wrong_filter_says_what_is_wrong(client: TestClient, query: str, status: int) -> None:
    answer = client.get(f"/KEN/TUN/timeline?{query}")
    assert answer.status_code == status
    check(answer.text)


def test_a_section_that_is_none_says_which_there_are(client: TestClient) -> None:
    answer = client.get("/KEN/TUN/nothing")
    assert answer.status_code == 404
    assert "agreements" in answer.text


@pytest.mark.parametrize("named", ["timeline", "coverage"])
@pytest.mark.parametrize("form", ["svg", "json"])
def test_charts_are_drawn_and_brought_to_life(client: TestClient, named: str, form: str) -> None:
    wide, narrow = (client.get(f"/KEN/TUN/charts/{named}.{form}?theme=dark{more}") for more in ("", "&narrow=true"))
    assert wide.status_code == narrow.status_code == 200
    assert wide.headers["content-type"] == {"svg": "image/svg+xml", "json": "application/json"}[form]
    assert wide.text != narrow.text


def test_figures_are_drawn_where_there_are_several(ask: Ask, tmp_path: Path) -> None:
    with _rich(tmp_path) as archive:
        client = ask(archive)
        found = check(client.get("/KEN/TUN/figures").text)
        (address,) = (attrs["data-vega"] for _, attrs in found.elements if "data-vega" in attrs)
        assert client.get(address).status_code == 200
        assert client.get(str(address).replace("USD", "EUR")).status_code == 404
    assert "disputed" in found.text


@pytest.mark.parametrize("path", ["charts/nothing.svg", "charts/figures.svg"])
def test_a_chart_that_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(f"/KEN/TUN/{path}").status_code == 404


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_dossier_says_how_articles_are_added(client: TestClient, lang: str) -> None:
    answer = client.get(f"/FRA/ITA?lang={lang}")
    assert answer.status_code == 200
    assert "dragoman add" in check(answer.text).text


def test_one_collection_alone_can_be_shown(ask: Ask, tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            incoming(SIGNED, url="https://a.example/1", published="2024-03-12"),
            incoming(MET, url="https://a.example/2", published="2024-03-12", collection="wires"),
        )
        client = ask(archive)
        found = check(client.get("/KEN/TUN?collection=wires").text)
        assert client.get("/KEN/TUN?collection=none").status_code == 404
    assert "Kenya received" in found.text
    assert "Kenya and Tunisia signed" not in found.text


def test_an_unchanged_dossier_is_not_sent_again(ask: Ask, tmp_path: Path) -> None:
    with _rich(tmp_path) as archive:
        client = ask(archive)
        tag = client.get("/KEN/TUN").headers["etag"]
        assert client.get("/KEN/TUN", headers={"if-none-match": tag}).status_code == 304
        archive.add(incoming(f"{MET} again", url="https://c.example/1", published="2024-07-01"))
        assert client.get("/KEN/TUN", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_of_a_stranger_runs(ask: Ask, tmp_path: Path, lang: str) -> None:
    said = f"We said {HOSTILE}"
    given = incoming(
        f"{said}\n{SIGNED} {HOSTILE}", url="https://a.example/1", published="2024-03-12", title=HOSTILE, source=HOSTILE
    )
    given = with_people(with_figure(with_agreement(given, title=HOSTILE)), person=f"Eve {HOSTILE}", office="foreign minister")
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(with_saying(given, said, speaker=f"Eve {HOSTILE}", role=HOSTILE))
        client = ask(archive)
        for path in ("", *(f"/{section}" for section in NAMES)):
            answer = client.get(f"/KEN/TUN{path}?lang={lang}")
            assert answer.status_code == 200
            check(answer.text)
        for path in ("/KEN/TUN/timeline", "/KEN/TUN/figures"):
            check(client.get(path, params={"source": HOSTILE, "type": "", "from": "", "collection": "press"}).text)
        check(client.get("/KEN/TUN/timeline", params={"from": HOSTILE}).text)


def test_what_is_too_far_back_to_be_drawn_is_counted_and_led_to(ask: Ask, tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            on_day(incoming(MET, url="https://a.example/1", published="2024-06-02"), "1901-05-02"),
            on_day(incoming(SIGNED, url="https://a.example/2", published="2024-06-02"), "2024-06-01"),
        )
        client = ask(archive)
        found = check(client.get("/KEN/TUN").text)
        assert "1 older happening, before 2024, is not drawn" in found.text
        older = client.get("/KEN/TUN/timeline?to=2023").text.partition('<ol class="entries">')[2]
    assert "/KEN/TUN/timeline?to=2023" in found.all("a", "href")
    assert "2 May 1901" in older
    assert "diplomatic support" not in older


def test_why_a_saying_was_read_so_stands_beside_it(ask: Ask, tmp_path: Path) -> None:
    said = "We signed in good faith"
    given = with_saying(with_people(incoming(f"{said}\n{SIGNED}", url="https://a.example/1", published="2024-03-12")), said)
    (saying,) = given.record.statements
    why = given.record.model_copy(update={"statements": (saying.model_copy(update={"why": "clause of <say>"}),)})
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(replace(given, record=why))
        text = ask(archive).get("/KEN/TUN/statements").text
    assert "clause of &lt;say&gt;" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_time_line_leaves_out_what_is_less_sure(ask: Ask, tmp_path: Path, lang: str) -> None:
    with _rich(tmp_path) as archive:
        aid = incoming("KEN > TUN AID | Kenya aided Tunisia", url="https://a.example/9", published="2024-05-02")
        archive.add(sure(aid, 0.35))
        client = ask(archive)
        pages = {least: client.get(f"/KEN/TUN/timeline?lang={lang}&min_confidence={least}").text for least in ("", "30", "40")}
        assert client.get("/KEN/TUN/timeline?min_confidence=much").status_code == 400
    assert ["Kenya aided Tunisia" in page for page in pages.values()] == [True, True, False]
    assert '<option value="40" selected>' in pages["40"]
    assert '<option value="40" selected>' not in pages["30"]
