"""The commands that ask an archive."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from helpers.incoming import MET, SIGNED, incoming, with_figure, with_people
from typer.testing import CliRunner, Result

from dragoman.archive.archive import Archive
from dragoman.cli.app import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on an archive with three articles."""
    place = tmp_path / "archive.db"
    with Archive(place, make=True) as archive:
        archive.add(
            with_figure(incoming(SIGNED, published="2024-03-12", url="https://a.example/1", title="=1+1")),
            incoming(SIGNED + " at last", published="2024-03-13", url="https://b.example/1"),
            incoming(MET, published="2024-03-14", url="https://a.example/2", collection="wire"),
        )
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", str(place))
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.mark.parametrize("pair", [("KEN", "TUN"), ("Tunisie", "kenya"), ("Nairobi", "tunisien")])
def test_a_dossier_however_the_states_are_named(run: Run, pair: tuple[str, str]) -> None:
    found = run("dossier", *pair)
    assert found.exit_code == 0
    shown = " ".join(found.stdout.split())
    assert "2 independent reports · 2 articles" in shown
    assert "“KEN > TUN SUPPORT | [Kenya and Tunisia signed an agreement]” — a.example · 2024-03-12" in shown


def test_in_french_and_as_markdown(run: Run) -> None:
    found = run("dossier", "KEN", "TUN", "--lang", "fr", "--format", "markdown").stdout
    assert found.startswith("# Kenya – Tunisie\n")
    assert "## Chronologie" in found
    assert "2 sources indépendantes" in found


def test_every_number_leads_to_the_list_that_it_counts(run: Run) -> None:
    whole = json.loads(run("dossier", "KEN", "TUN", "--format", "json").stdout)
    total = sum(cell["number"] for cell in whole["counts"])
    listed = json.loads(run("events", "--pair", "KEN", "TUN", "--format", "json").stdout)
    assert total == listed["total"] == len(listed["rows"]) == whole["sections"]["timeline"]["total"] == 2
    one = run("events", "--pair", "KEN", "TUN", "--limit", 1, "--format", "json")
    assert json.loads(one.stdout)["listed"] == "1 of 2 cases listed"


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (("--type", "consult"), ["CONSULT"]),
        (("--status", "negated"), []),
        (("--from", "2024-03-12", "--to", "2024-03-12"), ["SUPPORT"]),
        (("--from", "2024-03-13"), ["CONSULT"]),
        (("--collection", "press"), ["SUPPORT"]),
        (("--country", "TUN", "--offset", "1"), None),
    ],
)
def test_events_by_what_is_asked(run: Run, options: tuple[str, ...], types: list[str] | None) -> None:
    found = json.loads(run("events", *options, "--format", "json").stdout)
    if types is None:
        assert (len(found["rows"]), found["total"]) == (1, 2)
    else:
        assert sorted(row["type"] for row in found["rows"]) == sorted(types)
        assert found["total"] == len(types)


def test_csv_is_harmless_and_parquet_is_read_back(run: Run, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("search", "agreement", "--format", "csv").stdout)))
    assert [row["title"] for row in rows] == ["", "'=1+1"]
    table = CliRunner().invoke(app, ["events", "--format", "parquet"])
    assert pl.read_parquet(table.stdout_bytes)["type"].sort().to_list() == ["CONSULT", "SUPPORT"]


def test_search_marks_what_answers_newest_first(run: Run) -> None:
    found = json.loads(run("search", "Signing", "--format", "json").stdout)
    assert [row["published"] for row in found["rows"]] == ["2024-03-13", "2024-03-12"]
    row = found["rows"][0]
    assert [(SIGNED + " at last")[a:b] for a, b in row["marks"]] == ["signed"]
    shown = run("search", "signing", "--lang", "fr").stdout
    assert "[signed]" in shown
    assert "2 articles sur 2, les plus récents d'abord" in shown
    assert json.loads(run("search", "kenya", "--collection", "wire", "--format", "json").stdout)["total"] == 1
    assert json.loads(run("search", "kenya", "--relevance", "--format", "json").stdout)["total"] == 3


def test_what_a_source_withdrew_is_shown_apart_and_counted_nowhere(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "changed.db"
    known = {"id": "1", "source": "Outlet", "published": "2024-03-12"}
    with Archive(place, make=True) as archive:
        archive.add(incoming(SIGNED, **known))
        archive.add(incoming(MET, **known))
    shown = run("dossier", "KEN", "TUN", "--archive", place).stdout
    assert "\n 1 happening\n" in shown
    withdrawn = " ".join(shown.partition("WITHDRAWN BY THEIR SOURCES")[2].split())
    assert withdrawn.startswith("1 of 1 cases listed ▪ 2024-03 · diplomatic support · Kenya → Tunisia · Nairobi · withdrawn by")
    section = json.loads(run("dossier", "KEN", "TUN", "--archive", place, "--section", "withdrawn", "--format", "json").stdout)
    assert [(row["type"], row["withdrawn"]) for row in section["rows"]] == [("SUPPORT", True)]
    assert json.loads(run("events", "--archive", place, "--withdrawn", "--format", "json").stdout)["total"] == 2


def test_a_dossier_as_json_has_its_summary_and_coverage_with_reliability(run: Run) -> None:
    assert run("sources", "--rate", "a.example", "B", "--author", "me").exit_code == 0
    whole = json.loads(run("dossier", "KEN", "TUN", "--lang", "fr", "--format", "json").stdout)
    assert whole["summary"][0]["text"] == "2 faits entre le Kenya et la Tunisie sont connus, d'après 3 articles de 2 sources."
    assert whole["coverage"]["sources"] == [["a.example", 2, "B"], ["b.example", 1, None]]
    assert "a.example (reliability B) 2" in run("dossier", "KEN", "TUN").stdout


def test_one_section_and_one_country(run: Run) -> None:
    figures = json.loads(run("dossier", "KEN", "TUN", "--section", "figures", "--format", "json").stdout)
    assert [(row["measure"], row["value"]) for row in figures["rows"]] == [("trade-turnover", 85e6)]
    assert "KENYA" in run("country", "KEN").stdout
    shown = run("dossier", "KEN", "TUN", "--section", "figures", "--lang", "fr").stdout
    assert shown.startswith("\nCHIFFRES\n mentions lues : 1 sur 1, les plus récentes\n ▪ rapporté en 2024-03 · Échanges")
    empty = run("dossier", "KEN", "TUN", "--section", "withdrawn").stdout
    assert empty == "\nWITHDRAWN BY THEIR SOURCES\n 0 of 0 cases listed\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("dossier", "KEN", "Kenya"), "dragoman country KEN"),
        (("dossier", "KEN", "Atlantis"), "no state"),
        (("search", "-x"), "word"),
        (("events", "--type", "DANCE"), "no type"),
        (("events", "--from", "soon"), "YYYY-MM-DD"),
        (("events", "--pair", "KEN", "TUN", "--country", "KEN"), "not both"),
    ],
)
def test_what_cannot_be_asked_is_told(run: Run, words: tuple[str, ...], told: str) -> None:
    found = run(*words)
    assert found.exit_code == 2
    assert told in found.stderr


def test_as_of_a_day_only_what_was_published_by_then_is_known(run: Run) -> None:
    found = json.loads(run("as-of", "2024-03-12", "events", "--pair", "KEN", "TUN", "--format", "json").stdout)
    assert [(row["type"], row["articles"]) for row in found["rows"]] == [("SUPPORT", 1)]
    whole = run("as-of", "2024-03-20", "dossier", "KEN", "TUN")
    assert "KENYA" in whole.stdout
    assert "as of 2024-03-20, by what had been published" in whole.stderr
    refused = run("as-of", "2024-03-12", "forget", "x")
    assert (refused.exit_code, "cannot be asked" in refused.stderr) == (2, True)


def test_why_reports_are_together_and_who_is_one_source(run: Run) -> None:
    case = json.loads(run("events", "--type", "SUPPORT", "--format", "json").stdout)["rows"][0]["id"]
    rows = json.loads(run("why", case, "--format", "json").stdout)["rows"]
    assert len(rows) == 1
    assert rows[0]["probability"] > 0.5
    assert any("parties" in ground for ground in rows[0]["grounds"])
    shown = " ".join(run("why", case, "--lang", "fr").stdout.split())
    assert f"Fait {case} : 2 articles" in shown
    assert "« Kenya and Tunisia signed an agreement at last » · b.example · 2024-03-13" in shown
    assert "les mêmes parties" in shown
    assert run("why", "c0").exit_code == 2


def test_people_on_a_page_and_as_json(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "people.db"
    with Archive(place, make=True) as archive:
        archive.add(with_people(incoming(SIGNED, published="2024-03-12", url="https://a.example/1")))
    shown = " ".join(run("person", "odhiambo", "--archive", place, "--lang", "fr").stdout.split())
    assert shown.startswith("WANJIRU ODHIAMBO Kenya · il en est question dans 1 des 1 articles qui nomment quelqu'un ainsi")
    assert "ministre des Affaires étrangères · Kenya · en fonction le 2024-03-12 selon un article" in shown
    assert "PARTICIPE À 1 sur 1" in shown
    (whole,) = json.loads(run("person", "odhiambo", "--archive", place, "--format", "json").stdout)
    assert (whole["names"], whole["all_cases"], len(whole["cases"])) == (["Wanjiru Odhiambo"], 1, 1)
    refused = run("person", "Nobody")
    assert (refused.exit_code, "dragoman search" in refused.stderr) == (2, True)


def test_a_person_within_a_collection(run: Run, tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db") as archive:
        archive.add(with_people(incoming(MET + " again", published="2024-03-20", collection="press")))
    assert "Collection: press." in run("person", "Odhiambo", "--collection", "press").stdout
    assert run("person", "Odhiambo", "--collection", "wire").exit_code == 2


def test_a_country_names_its_partners_and_a_pair_has_none(run: Run) -> None:
    shown = run("country", "KEN").stdout
    assert "Tunisia · 2 happenings · dragoman dossier KEN TUN" in shown
    assert "PARTNERS" not in run("dossier", "KEN", "TUN").stdout
    listed = json.loads(run("country", "KEN", "--section", "partners", "--format", "json").stdout)
    assert listed["rows"] == [{"partner": "TUN", "name": "Tunisia", "cases": 2}]
    assert listed["total"] == 1


def test_agreements_of_a_party_and_of_a_pair_by_words_of_their_title(run: Run) -> None:
    assert run("agreement", "KEN", "TUN").stdout == " 0 of 0 agreements listed\n Articles of all collections.\n"
    assert "no collection 'x'" in run("agreement", "KEN", "--collection", "x").stderr
    assert run("agreement", "KEN", "KEN").exit_code == 2


def test_sources_are_listed_and_rated(run: Run) -> None:
    assert run("sources", "--rate", "a.example", "b", "--author", "me").exit_code == 0
    rows = json.loads(run("sources", "--format", "json").stdout)["rows"]
    assert [(row["source"], row["articles"], row["reliability"]) for row in rows] == [
        ("a.example", 2, "B"), ("b.example", 1, None),
    ]  # fmt: skip
    assert run("sources", "--rate", "a.example", "G").exit_code == 2
    assert "a.example" in run("sources", "--rate", "c.example", "A").stderr


def test_happenings_read_with_less_confidence_are_left_out(run: Run) -> None:
    rows = [
        json.loads(run("events", "--min-confidence", least, "--format", "json").stdout)["rows"] for least in ("0.9", "0.91")
    ]
    assert [row["confidence"] for row in rows[0]] == [0.9, 0.9]
    assert rows[1] == []
    assert run("events", "--min-confidence", "2").exit_code == 2
