"""Where the sentences of a summary lead to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_figure

from dragoman.archive.archive import Archive
from dragoman.dossier.contents import Contents, contents
from dragoman.web.views.summing import sentences

ACCUSED = "KEN > TUN ACCUSE | Kenya accused Tunisia"


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Contents]:
    """A signing with a figure, a meeting, an accusation."""
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            with_figure(with_agreement(incoming(SIGNED, url="https://a.example/1", published="2024-03-12", source="Le Phare"))),
            on_day(incoming(MET, url="https://a.example/2", published="2024-06-02", source="La Rive"), "2024-06-01"),
            on_day(incoming(ACCUSED, url="https://a.example/3", published="2024-07-02", source="La Rive"), "2024-07-01"),
        )
        with archive.reading() as connection:
            yield contents(connection, ("KEN", "TUN"))


def test_each_sentence_leads_to_its_list_its_happening_and_its_articles(found: Contents) -> None:
    told = {sentence.text.partition(" ")[2][:12]: sentence.leads for sentence in sentences(found, "/KEN/TUN", "en")}
    by_type = {line.view.type: line for line in found.timeline.lines}
    met = by_type["CONSULT"]
    assert [(lead.label, lead.href) for lead in told["visit or mee"]] == [
        ("Visits and meetings", "#meetings"), ("words and reasons", f"/events/{met.id}"),
        ("La Rive", f"/articles/{met.reports[0].article.uid}"),
    ]  # fmt: skip
    assert [lead.href for lead in told["act of confl"]][:2] == [
        "/KEN/TUN/timeline?type=conflict",
        f"/events/{by_type['ACCUSE'].id}",
    ]
    assert next(lead.href for lead in told["agreement is"]) == "#agreements"
    assert [lead.label for lead in told["turnover, Ke"]] == ["Figures", "Le Phare"]
    assert [lead.href for lead in told["the year to "]] == ["/KEN/TUN/timeline?from=2023-07-03&to=2024-07-01"]


def test_the_year_that_a_trend_leads_to_holds_what_it_counts(found: Contents) -> None:
    assert found.trend is not None
    assert (found.trend.end, found.trend.conflict[0]) == ("2024-07-01", 1)
