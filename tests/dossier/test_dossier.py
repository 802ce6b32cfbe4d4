"""A dossier in Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_figure, with_people

import dragoman
from dragoman.archive.tables import visits
from dragoman.archive.writer import following, ledger
from dragoman.dossier.contents import contents
from dragoman.dossier.people import people
from dragoman.errors import InputError, NotFound


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[dragoman.Archive]:
    """Four articles: a signing twice told, a visit, a signing by others; one text holds markup."""
    known = {"published": "2024-03-12"}
    with dragoman.Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            with_figure(with_people(incoming(SIGNED, url="https://a.example.com/1", **known))),
            incoming(f"{SIGNED} <script>", url="https://b.example.org/1", **known),
            incoming(MET, url="https://a.example.com/2", published="2023-06-01"),
            incoming("KEN > UGA SUPPORT | Kenya and Uganda signed", url="https://a.example.com/3", **known),
        )
        yield made


def test_frames_have_the_rows_of_the_section(archive: dragoman.Archive) -> None:
    found = dragoman.Dossier(archive, "Kenya", "tunisien")
    assert found.codes == ("KEN", "TUN")
    frame = found.to_polars()
    assert sorted(frame["type"].to_list()) == ["CONSULT", "SUPPORT"]
    assert frame.filter(frame["type"] == "SUPPORT")["independent"].to_list() == [2]
    assert found.to_pandas("figures")["value"].tolist() == [85e6]
    assert found.to_polars("agreements").is_empty()
    with pytest.raises(InputError, match="There are: "):
        found.to_polars("nothing")


def test_a_network_has_an_edge_a_case_and_pair(archive: dragoman.Archive) -> None:
    graph = dragoman.Dossier(archive, "KEN").to_networkx()
    assert sorted((a, b, d["type"]) for a, b, d in graph.edges(data=True)) == [
        ("KEN", "TUN", "CONSULT"), ("KEN", "TUN", "SUPPORT"), ("KEN", "UGA", "SUPPORT"),
    ]  # fmt: skip


def test_a_notebook_shows_words_and_runs_nothing(archive: dragoman.Archive) -> None:
    shown = dragoman.Dossier(archive, "KEN", "TUN")._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "<script" not in shown


def test_sections_say_how_many_of_how_many(archive: dragoman.Archive) -> None:
    section = dragoman.Dossier(archive, "KEN", "TUN", shown=1).sections["timeline"]
    assert (section.told, section.total, len(section.rows)) == (1, 2, 1)


@pytest.mark.parametrize("named", [(), ("KEN", "KEN"), ("KEN", "Kenya"), ("KEN", "TUN", "UGA"), ("Atlantis", "KEN")])
def test_who_cannot_be_asked_for(archive: dragoman.Archive, named: tuple[str, ...]) -> None:
    with pytest.raises(InputError):
        dragoman.Dossier(archive, *named)


def test_a_person_with_offices_acts_and_words(archive: dragoman.Archive) -> None:
    with archive.reading() as connection:
        (page,) = people(connection, "odhiambo")
        assert page.names == ("Wanjiru Odhiambo",)
        assert [(o.office, o.entity, o.first) for o in page.offices] == [("foreign minister", "KEN", "2024-03-12")]
        assert [case.view.type for case in page.cases] == ["SUPPORT"]
        assert (page.articles, page.named, page.at_least) == (1, 1, False)
        with pytest.raises(NotFound, match="dragoman search"):
            people(connection, "Nobody")


def test_a_followed_address_that_has_failed_for_days_is_named(archive: dragoman.Archive) -> None:
    def shown() -> str:
        return dragoman.Dossier(archive, "KEN", "TUN")._repr_html_()

    with archive.writing() as pen:
        follow, run = following.follow(pen, "https://wire.example/feed", "press"), ledger.begin(pen, "watch")
        for day in ("2024-03-12", "2024-03-14"):
            at = f"{day}T08:00:00.000000Z"
            pen.put(visits, run_id=run, follow_id=follow, outcome="not-fetched", new=0, failed=0, gap=0, stored_at=at)
    assert "wire.example" not in shown()
    with archive.writing() as pen:
        at = "2024-03-15T08:00:01.000000Z"
        pen.put(visits, run_id=run, follow_id=follow, outcome="not-fetched", new=0, failed=0, gap=0, stored_at=at)
    assert "nothing could be fetched since 2024-03-12: https://wire.example/feed" in shown()
    assert "https://wire.example/feed could not be read since 12 March 2024." in shown()


def test_sentences_lead_to_cases_and_articles_that_are_there(archive: dragoman.Archive) -> None:
    found = dragoman.Dossier(archive, "KEN", "TUN")
    told = {sentence.topic: sentence.grounds for sentence in found.summary()}
    lines = {line.id: line for line in found.contents.timeline.lines}
    assert [lines[case].view.type for case in told["meetings"].cases] == ["CONSULT"]
    assert told["meetings"].articles == (lines[told["meetings"].cases[0]].reports[0].article.uid,)
    assert told["figure"].articles == tuple(line.article.uid for line in found.contents.claims.values())


def test_contents_of_some_days(archive: dragoman.Archive) -> None:
    archive.add(on_day(incoming("KEN > TUN CONSULT | They met", published="2023-06-01"), "2023-06-01"))
    with archive.reading() as connection:
        before = contents(connection, ("KEN", "TUN"), days=(None, "2023-12-31"))
        after = contents(connection, ("KEN", "TUN"), days=("2024-01-01", None))
        always = contents(connection, ("KEN", "TUN"))
    assert [case.view.type for case in before.timeline.lines] == ["CONSULT"]
    assert (before.timeline.total, before.meetings.total, before.figures.total) == (1, 1, 0)
    assert sorted(case.view.type for case in after.timeline.lines) == ["CONSULT", "SUPPORT"]
    assert (after.timeline.total, after.meetings.total, after.figures.total) == (2, 1, 1)
    assert (before.counts, after.counts) == ({(2023, "CONSULT"): 1}, {(2024, "CONSULT"): 1, (2024, "SUPPORT"): 1})
    assert (before.trend, before.tellers) == (None, None)
    assert always.trend is not None
    assert (before.coverage.last, after.coverage.first) == ("2023-06", "2024-03")
