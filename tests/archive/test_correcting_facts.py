"""Statements, figures and offices are corrected, confirmed and rejected one by one, and stand where they belong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.archives import state
from helpers.clock import Clock
from helpers.incoming import MET, SIGNED, incoming, with_figure, with_people, with_saying
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive, restore_backup
from dragoman.archive.fact_fields import shown
from dragoman.archive.projections import clusters, fact_keys, name_keys
from dragoman.archive.queries import judged
from dragoman.archive.queries.decisions import of_thing, unplaced
from dragoman.archive.queries.fact_ids import singles
from dragoman.archive.queries.history import history
from dragoman.dossier import entries, registers
from dragoman.dossier.article_page import article_page
from dragoman.dossier.offices import offices
from dragoman.dossier.people import people
from dragoman.errors import InputError, NotFound
from dragoman.records import Figure, Office


def _kept(archive: Archive) -> dict[str, Any]:
    """All that follows from what is kept, with the keys of facts and names."""
    with archive.reading() as connection:
        keys = connection.execute(select(fact_keys.c.key, fact_keys.c.kind, fact_keys.c.day, fact_keys.c.fact_id)).all()
        names = connection.execute(select(name_keys)).all()
    return {**state(archive), "keys": sorted(map(tuple, keys)), "names": sorted(map(tuple, names))}


def _add(archive: Archive, given: Any) -> str:
    (stored,) = archive.add(given)
    return str(stored.article)  # type: ignore[union-attr]


def _figure(archive: Archive) -> str:
    article = _add(archive, with_figure(incoming(SIGNED, published="2024-03-12")))
    return f"{article}:f85000000.0"


def _office(archive: Archive) -> str:
    return f"{_add(archive, with_people(incoming(MET, published='2024-03-12')))}:office-1"


def _saying(archive: Archive) -> str:
    _add(archive, with_saying(with_people(incoming(SIGNED, published="2024-03-12", url="https://a.example/1")), SIGNED[:20]))
    with archive.reading() as connection:
        return str(connection.execute(select(clusters.c.uid).where(clusters.c.uid.startswith("s"))).scalar_one())


def _under(archive: Archive, key: str) -> list[float]:
    with archive.reading() as connection:
        return [line.value for line in _figures(connection, key)]


def _figures(connection: Any, key: str) -> list[Any]:
    lines, total = registers.facts_under(connection, key, "figure")
    assert total == len(lines)
    return [line.item for line in lines]


def test_a_figure_is_corrected_and_moves_to_the_right_pair(archive: Archive) -> None:
    figure = _figure(archive)
    before = _kept(archive)
    with archive.writing() as pen:
        made = corrections.correct(pen, figure, {"value": "9.5e7", "unit": "EUR", "actors": "KEN, UGA"}, "me", "misread")
    with archive.reading() as connection:
        (right,) = _figures(connection, "KEN:UGA")
        assert (right.value, right.unit, right.actors) == (95e6, "EUR", ("KEN", "UGA"))
        assert _figures(connection, "KEN:TUN") == _figures(connection, "TUN") == []
        assert [row.field for row in of_thing(connection, figure)] == ["value", "unit", "actors"]
        told, total = history(connection, 9, thing=figure)
        assert (total, {entry.things for entry in told}) == (3, {(figure,)})
        assert unplaced(connection) == []
    held = _kept(archive)
    assert archive.verify() == []
    archive.rebuild()
    assert _kept(archive) == held
    with archive.writing() as pen:
        for uid in made:
            corrections.undo(pen, uid, "me", None)
    assert _kept(archive) == before
    assert archive.verify() == []


@pytest.mark.parametrize("make", [_figure, _office])
def test_what_is_rejected_stands_nowhere_until_that_is_undone(archive: Archive, make: Callable[[Archive], str]) -> None:
    fact = make(archive)
    before = _kept(archive)
    with archive.writing() as pen:
        made = corrections.reject(pen, fact, "Ada", None)
    with archive.reading() as connection:
        assert registers.facts_under(connection, "KEN", singles(connection, fact)[0].kind) == ([], 0)
        assert offices(connection, "KEN").entries == ()
        page = article_page(connection, fact.partition(":")[0])
        assert list(page.rejected.values()) == [("Ada",)]
    assert archive.verify() == []
    with archive.writing() as pen:
        with pytest.raises(InputError, match="was rejected"):
            corrections.confirm(pen, fact, None, "Bob", None)
        corrections.undo(pen, made, "me", None)
    assert _kept(archive) == before


def test_an_office_has_the_right_holder_state_and_name(archive: Archive) -> None:
    office = _office(archive)
    with archive.writing() as pen:
        corrections.correct(pen, office, {"person": "Amara Diallo", "office": "trade minister", "entity": "UGA"}, "me", None)
    with archive.reading() as connection:
        (entry,) = offices(connection, "UGA").entries
        assert (entry.name, entry.spell.office, entry.id) == ("Amara Diallo", "trade minister", office)
        assert offices(connection, "KEN").entries == ()
        (person,) = people(connection, "Amara Diallo")
        assert [(spell.office, spell.entity) for spell in person.offices] == [("trade minister", "UGA")]
        (other,) = people(connection, "Wanjiru Odhiambo")
        assert other.offices == ()
    assert archive.verify() == []
    held = _kept(archive)
    archive.rebuild()
    assert _kept(archive) == held


def test_a_saying_has_the_right_speaker(archive: Archive) -> None:
    saying = _saying(archive)
    with archive.writing() as pen:
        values = {"speaker": "Amara Diallo", "role": "spokesman", "entity": "UGA", "kind": "indirect", "about": "KEN"}
        corrections.correct(pen, saying, values, "me", None)
    with archive.reading() as connection:
        (entry,) = entries.statements(connection, "KEN:UGA", 9).entries
        assert (entry.speaker, entry.role, entry.entity, entry.about, entry.direct) == (
            "Amara Diallo", "spokesman", "UGA", ("KEN",), False)  # fmt: skip
        assert entries.statements(connection, "TUN", 9).entries == ()
        (person,) = people(connection, "Wanjiru Odhiambo")
        assert person.all_statements == 0
        assert judged.shown(connection, saying)["speaker"] == "Amara Diallo"
    assert archive.verify() == []
    archive.add(with_saying(with_people(incoming(SIGNED, published="2024-03-12", url="https://b.example/1")), SIGNED[:20]))
    with archive.reading() as connection:  # what a person judged stands before what one more article tells
        assert {entry.speaker for entry in entries.statements(connection, "KEN:UGA", 9).entries} == {"Amara Diallo"}


def test_what_was_rejected_is_left_out_of_a_persons_page(archive: Archive) -> None:
    saying = _saying(archive)
    with archive.reading() as connection:
        (before,) = people(connection, "Wanjiru Odhiambo")
        case = before.cases[0].id
    assert (before.all_cases, before.all_statements) == (1, 1)
    with archive.writing() as pen:
        made = [corrections.reject(pen, thing, "Ada", None) for thing in (saying, case)]
    with archive.reading() as connection:
        (now,) = people(connection, "Wanjiru Odhiambo")
    assert (now.all_cases, now.all_statements) == (0, 0)
    with archive.writing() as pen:
        for uid in made:
            corrections.undo(pen, uid, "Ada", None)
    with archive.reading() as connection:
        assert people(connection, "Wanjiru Odhiambo") == [before]


def test_confirming_holds_what_is_shown(archive: Archive) -> None:
    figure = _figure(archive)
    with archive.writing() as pen:
        corrections.confirm(pen, figure, None, "me", None)
        corrections.confirm(pen, figure, "unit", "me", None)
    with archive.reading() as connection:
        assert [row.kind for row in of_thing(connection, figure)] == ["confirm", "value"]
        assert judged.shown(connection, figure) == shown(singles(connection, figure)[0].item)


def test_several_that_tell_the_same_are_judged_together(archive: Archive) -> None:
    one = _figure(archive)
    article = _add(archive, with_figure(incoming(MET, published="2024-03-13", url="https://b.example/1")))
    both = f"{one},{article}:f85000000.0"
    with archive.writing() as pen:
        corrections.wrong(pen, both, "value", "7", "me", None)
    assert _under(archive, "KEN:TUN") == [7, 7]


@pytest.mark.parametrize(
    ("make", "field", "value", "said"),
    [
        (_figure, "value", "much", "give a number"),
        (_figure, "value", "inf", "must be finite"),
        (_figure, "unit", "US dollars", "without blanks"),
        (_figure, "measure", "weight", "there are: trade-turnover"),
        (_figure, "actors", "KEN ZZZ", "code of a state"),
        (_figure, "period", "soon", "give a year"),
        (_figure, "speaker", "Ada", "There is no field 'speaker'"),
        (_office, "person", " ", "cannot be empty"),
        (_office, "entity", "Kenya", "code of a state"),
        (_saying, "kind", "loud", "there are: direct, indirect"),
    ],
)
def test_what_cannot_be_is_refused(
    archive: Archive, make: Callable[[Archive], str], field: str, value: str, said: str
) -> None:  # fmt: skip
    thing = make(archive)
    with archive.writing() as pen, pytest.raises(InputError, match=said):
        corrections.wrong(pen, thing, field, value, "me", None)


def test_ids_that_lead_nowhere(archive: Archive) -> None:
    figure = _figure(archive)
    with archive.writing() as pen:
        for uid in ("0:f1", f"{figure}x", f"{figure},0:f1", f"{figure.partition(':')[0]}:office-9"):
            with pytest.raises(NotFound, match="no figure or office"):
                corrections.reject(pen, uid, "me", None)
        with pytest.raises(InputError, match="not put together"):
            corrections.merge(pen, figure, figure, "me", None)
        with pytest.raises(InputError, match="not put together"):
            corrections.split(pen, figure, ["0"], "me", None)


def test_a_corrected_article_can_be_forgotten_and_read_anew(archive: Archive) -> None:
    """Nothing stays behind under the keys of what was judged right."""
    figure = _figure(archive)
    with archive.writing() as pen:
        corrections.correct(pen, figure, {"actors": "UGA", "value": "1"}, "me", None)
    with archive.reading() as connection:
        (one,) = singles(connection, figure)
    assert isinstance(one.item, Figure)
    archive.forget(one.article, "test", "me")
    assert archive.verify() == []
    assert _under(archive, "UGA") == []


def test_ids_name_what_an_article_tells(archive: Archive) -> None:
    office = _office(archive)
    with archive.reading() as connection:
        (one,) = singles(connection, office)
    assert isinstance(one.item, Office)
    assert (one.name, one.collection) == ("office-1", "press")


def test_a_backup_keeps_what_was_judged(archive: Archive, bare: str, tmp_path: Path) -> None:
    figure = _figure(archive)
    with archive.writing() as pen:
        corrections.correct(pen, figure, {"actors": "KEN UGA", "value": "7"}, "me", None)
    archive.backup(tmp_path / "backup.zip")
    restore_backup(tmp_path / "backup.zip", bare, clock=Clock())
    with Archive(bare) as restored:
        assert _kept(restored) == _kept(archive)
        assert _under(restored, "KEN:UGA") == [7]
        assert restored.verify() == []


def test_a_judgement_whose_figure_is_told_no_more_is_unplaced_and_comes_back(archive: Archive) -> None:
    url = "https://a.example/1"
    given = with_figure(incoming(SIGNED, published="2024-03-12", url=url))
    figure = f"{_add(archive, given)}:f85000000.0"
    with archive.writing() as pen:
        corrections.wrong(pen, figure, "actors", "UGA", "me", None)
    held = _under(archive, "UGA")
    _add(archive, incoming(MET, published="2024-03-12", url=url, retrieved="2024-03-13"))
    assert (_under(archive, "UGA"), archive.verify()) == ([], [])
    with archive.reading() as connection:
        assert [row["field"] for row in unplaced(connection)] == ["actors"]
    again = incoming(SIGNED, published="2024-03-12", url=url, retrieved="2024-03-14", title="Again")
    _add(archive, with_figure(again))
    assert (_under(archive, "UGA"), archive.verify()) == (held, [])
