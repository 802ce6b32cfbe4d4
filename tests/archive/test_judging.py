"""Corrections hold, outlive rebuilds and rereads, and can be undone without loss."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming, with_agreement, with_people
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.projections import cases, clusters
from dragoman.archive.queries.decisions import unplaced
from dragoman.archive.queries.homes import home
from dragoman.archive.queries.judged import all_judgements
from dragoman.archive.queries.review import Wanted, waiting
from dragoman.dossier import entries, registers
from dragoman.dossier.asked import Asked, count
from dragoman.dossier.told import case_lines
from dragoman.errors import InputError, NotFound

OTHER = "TUN > KEN SUPPORT | Tunisia and Kenya signed the agreement"


def _cases(archive: Archive) -> dict[str, tuple[str, str, str | None, int]]:
    rows = select(clusters.c.uid, cases.c.type, cases.c.status, cases.c.date, cases.c.reports).join(clusters)
    with archive.reading() as connection:
        return {uid: tuple(rest) for uid, *rest in connection.execute(rows).all()}  # type: ignore[misc]


def _two(archive: Archive) -> list[str]:
    """Two cases: a signing, and a visit."""
    archive.add(incoming(SIGNED, published="2024-03-12"), incoming(MET, published="2024-03-12", url="https://b.example/1"))
    found = sorted(_cases(archive))
    assert len(found) == 2
    return found


def test_a_merge_holds_through_a_rebuild_until_it_is_undone(archive: Archive) -> None:
    one, other = _two(archive)
    before = state(archive)
    with archive.writing() as pen:
        merged = corrections.merge(pen, one, other, "me", "the same signing")
    assert len(_cases(archive)) == 1
    with archive.reading() as connection:  # both old ids lead to the one case
        assert home(connection, one) == home(connection, other)
    held = state(archive)
    archive.rebuild()
    assert state(archive) == held
    assert archive.verify() == []
    with archive.writing() as pen:
        undone = corrections.undo(pen, merged, "me", None)
    assert state(archive) == before
    with archive.writing() as pen:
        corrections.undo(pen, undone, "me", None)
    assert state(archive) == held
    with archive.reading() as connection:
        assert [j["kind"] for j in all_judgements(connection)] == ["undo", "undo", "merge"]


def test_a_split_keeps_articles_apart_and_survives_new_reports(archive: Archive) -> None:
    stored = archive.add(
        incoming(SIGNED, published="2024-03-12"), incoming(OTHER, published="2024-03-12", url="https://b.example/1")
    )
    (case,) = _cases(archive)
    with archive.writing() as pen:
        corrections.split(pen, case, [stored[1].article], "me", None)  # type: ignore[union-attr]
    assert sorted(c[3] for c in _cases(archive).values()) == [1, 1]
    archive.add(incoming(SIGNED, published="2024-03-12", url="https://c.example/1"))
    assert sum(c[3] for c in _cases(archive).values()) == 3
    assert len(_cases(archive)) >= 2
    assert archive.verify() == []


def test_a_right_value_is_shown_and_counted(archive: Archive) -> None:
    one, _ = _two(archive)
    with archive.writing() as pen:
        corrections.wrong(pen, one, "type", "CONSULT", "me", None)
        corrections.wrong(pen, one, "date", "2023-12", "me", None)
    assert _cases(archive)[one][:3] == ("CONSULT", "occurred", "2023-12")
    assert archive.verify() == []
    with archive.writing() as pen:
        corrections.wrong(pen, one, "type", "AID", "you", "the later holds")
    assert _cases(archive)[one][0] == "AID"


def test_a_confirmed_value_stays_when_more_say_otherwise(archive: Archive) -> None:
    archive.add(incoming(SIGNED, published="2024-03-12"))
    (case,) = _cases(archive)
    with archive.writing() as pen:
        corrections.confirm(pen, case, "status", "me", None)
    assert _cases(archive)[case][1] == "occurred"


def test_a_judgement_whose_words_are_gone_is_unplaced_and_comes_back(archive: Archive) -> None:
    known = {"id": "1", "source": "Outlet", "published": "2024-03-12"}
    archive.add(incoming(f"{SIGNED}\n{MET}", **known))
    case = next(uid for uid, c in _cases(archive).items() if c[0] == "CONSULT")
    with archive.writing() as pen:
        corrections.wrong(pen, case, "type", "AID", "me", None)
    archive.forget("1", "court", "me")
    with archive.reading() as connection:  # it quoted what was to be forgotten
        assert all_judgements(connection) == []
        assert unplaced(connection) == []


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("colour", "red", InputError),
        ("type", "DANCE", InputError),
        ("status", "maybe", InputError),
        ("mode", "dancing", InputError),
        ("state", "XYZ", InputError),
        ("date", "soon", InputError),
    ],
)
def test_a_value_that_cannot_be_is_refused(archive: Archive, field: str, value: str, error: type[Exception]) -> None:
    one, _ = _two(archive)
    with pytest.raises(error), archive.writing() as pen:
        corrections.wrong(pen, one, field, value, "me", None)
    with archive.reading() as connection:
        assert all_judgements(connection) == []


def test_what_is_not_there_cannot_be_judged(archive: Archive) -> None:
    one, _ = _two(archive)
    for judged in (lambda pen: corrections.merge(pen, one, "c0", "me", None),
                   lambda pen: corrections.split(pen, one, ["nobody"], "me", None),
                   lambda pen: corrections.undo(pen, "j0", "me", None)):  # fmt: skip
        with pytest.raises(NotFound), archive.writing() as pen:
            judged(pen)


def test_what_is_rejected_leaves_the_counts_until_that_is_undone(archive: Archive) -> None:
    one, other = _two(archive)
    before = state(archive)
    with archive.writing() as pen:
        rejected = corrections.reject(pen, one, "me", "no such signing")
    assert _cases(archive)[one][1] == "rejected"
    with archive.reading() as connection:
        assert count(connection, Asked()) == 1
        assert [case_lines(connection, [home(connection, other).row])[0].id] == [other]
    held = state(archive)
    archive.rebuild()
    assert state(archive) == held
    assert archive.verify() == []
    with pytest.raises(InputError, match="was rejected"), archive.writing() as pen:
        corrections.confirm(pen, one, None, "you", None)
    with archive.writing() as pen:
        corrections.undo(pen, rejected, "you", None)
    assert state(archive) == before


def test_who_rejects_and_who_says_otherwise_later_the_later_holds(archive: Archive) -> None:
    one, _ = _two(archive)
    with archive.writing() as pen:
        corrections.reject(pen, one, "me", None)
        corrections.wrong(pen, one, "status", "planned", "you", None)
    assert _cases(archive)[one][1] == "planned"


def test_a_case_confirmed_as_a_whole_keeps_all_its_fields(archive: Archive) -> None:
    archive.add(incoming(SIGNED, published="2024-03-12"))
    (case,) = _cases(archive)
    with archive.writing() as pen:
        confirmed = corrections.confirm(pen, case, None, "me", None)
    with archive.reading() as connection:
        (told,) = all_judgements(connection)
    assert (told["uid"], told["kind"]) == (confirmed, "confirm")
    assert json.loads(told["value"])["type"] == "SUPPORT"
    assert archive.verify() == []


def test_fields_are_corrected_together_or_not_at_all(archive: Archive) -> None:
    one, _ = _two(archive)
    with archive.writing() as pen:
        assert len(corrections.correct(pen, one, {"type": "AID", "mode": "", "place": "Tunis"}, "me", None)) == 3
    assert _cases(archive)[one][0] == "AID"
    with pytest.raises(InputError), archive.writing() as pen:
        corrections.correct(pen, one, {"type": "PROTEST", "date": "soon"}, "me", None)
    assert _cases(archive)[one][0] == "AID"


def test_a_person_without_a_state_gets_one_and_the_case_stands_there(archive: Archive) -> None:
    given = with_people(incoming(SIGNED, published="2024-03-12"))
    stateless = tuple(
        event.model_copy(update={"actors": tuple(p.model_copy(update={"entity": None}) for p in event.actors)})
        for event in given.record.events
    )
    archive.add(replace(given, record=given.record.model_copy(update={"events": stateless})))
    (case,) = _cases(archive)
    with archive.reading() as connection:
        assert waiting(connection, Wanted(reason="stateless"), 50)[1] == 1
        assert waiting(connection, Wanted("KEN:TUN"), 50) == ([], 0)
    with archive.writing() as pen:
        corrections.wrong(pen, case, "state", "KEN", "me", None)
    with archive.reading() as connection:
        assert count(connection, Asked("KEN:TUN")) == 1
        (line,) = case_lines(connection, [home(connection, case).row])
        assert waiting(connection, Wanted(reason="stateless"), 50) == ([], 0)
    assert [party.entity for party in line.shown.actors] == ["KEN"]
    assert archive.verify() == []


def test_only_like_things_are_put_together(archive: Archive) -> None:
    archive.add(with_agreement(incoming(SIGNED, published="2024-03-12", url="https://a.example/1")))
    archive.add(with_agreement(incoming(MET, published="2020-01-01", url="https://b.example/1"), title="fishing treaty"))
    (case, *_) = _cases(archive)
    with archive.reading() as connection:
        found = connection.execute(select(clusters.c.uid).where(clusters.c.uid.like("a%"))).scalars().all()
    with archive.writing() as pen:
        for other, said in ((found[0], "different kinds"), (case, "one already")):
            with pytest.raises(InputError, match=said):
                corrections.merge(pen, case, other, "me", None)
        with pytest.raises(InputError, match="is an agreement"):
            corrections.wrong(pen, found[0], "type", "AID", "me", None)
    with archive.writing() as pen:
        corrections.reject(pen, found[0], "me", None)
    with archive.reading() as connection:
        assert len(entries.agreements(connection, "KEN:TUN", 9).entries) == len(found) - 1
        assert registers.agreement(connection, found[0]).id == found[0]
    assert archive.verify() == []


def test_a_judgement_that_would_hold_on_nothing_is_refused(archive: Archive) -> None:
    given = incoming(SIGNED, published="2024-03-12")
    (event,) = given.record.events
    twice = (event, event.model_copy(update={"id": "e9"}))
    archive.add(replace(given, record=given.record.model_copy(update={"events": twice})))
    (case, *_) = _cases(archive)
    with pytest.raises(InputError, match="nothing was judged"), archive.writing() as pen:
        corrections.wrong(pen, case, "type", "AID", "me", None)
    with archive.reading() as connection:
        assert all_judgements(connection) == []
