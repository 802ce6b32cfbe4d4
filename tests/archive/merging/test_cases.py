"""Cases are a function of the set of reports and judgements, however they came."""

from __future__ import annotations

import itertools

import pytest
from helpers.reports import day, fresh, month, report, week
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.archive.merging import incremental
from dragoman.archive.merging.cases import EVENTS, case_id, partition
from dragoman.archive.merging.constraints import Constraints
from dragoman.archive.merging.memory import MemoryStore
from dragoman.archive.merging.reports import Report, Side
from dragoman.archive.merging.when import UNKNOWN, When

AKAR, FIDAN = Side("TUR", "hulusi akar", "defence minister"), Side("TUR", "hakan fidan", "foreign minister")
KAZ, TUR = Side("KAZ"), Side("TUR")
MILITARY = frozenset({"military"})
Groups = list[tuple[str, list[tuple[str, str]]]]


def groups(cases: object) -> Groups:
    return [(c.id, [r.key for r in c.members]) for c in cases]  # type: ignore[attr-defined]


def rebuilt(reports: list[Report], decided: Constraints | None = None) -> Groups:
    cases = [c for part in partition(reports, decided) for c in part.clusters]
    return groups(sorted(cases, key=lambda c: c.members[0].order))


def articles(reports: list[Report]) -> list[set[str]]:
    return [{article for article, _ in members} for _, members in rebuilt(reports)]


def test_vague_and_precise_reports_meet() -> None:
    found = articles(
        [
            report("fr", actors=(AKAR, KAZ), lang="fr", contexts=MILITARY),
            report("en", actors=(TUR, KAZ), told="2024-03-14", contexts=MILITARY),
            report("week", actors=(AKAR, KAZ), told="2024-03-15", when=week("2024-03-15"), contexts=MILITARY),
        ]
    )
    assert found == [{"fr", "en", "week"}]


def test_mentions_of_one_war_are_one_case_for_months_and_no_strike_is_in_it() -> None:
    war = {"type": "ASSAULT", "when": UNKNOWN, "actors": (TUR,), "recipients": (KAZ,)}
    months = [report(m, told=f"2024-{m}-10", standing=True, **war) for m in ("01", "02", "04", "05", "07")]
    later = report("later", told="2026-08-10", standing=True, **war)
    strike = report("strike", told="2024-02-10", **{**war, "when": day("2024-02-10")})
    assert sorted(map(sorted, articles([*months, later, strike]))) == [["01", "02", "04", "05", "07"], ["later"], ["strike"]]


def test_a_meeting_that_one_article_tells_twice_is_one() -> None:
    met = report("a", "met", actors=(AKAR, KAZ), place="Astana", words=frozenset({"meet"}))
    discussed = report("a", "discussed", position=90, actors=(TUR, KAZ), place="Astana", words=frozenset({"discuss"}))
    other = report("a", "other", position=200, actors=(FIDAN, KAZ), words=frozenset({"meet"}))
    assert rebuilt([met, discussed, other]) == [
        (case_id(met), [("a", "met"), ("a", "discussed")]), (case_id(other), [("a", "other")])
    ]  # fmt: skip


def test_two_meetings_in_a_week_stay_two() -> None:
    found = articles(
        [
            report("a", actors=(AKAR, KAZ)),
            report("b", actors=(AKAR, KAZ)),
            report("c", actors=(AKAR, KAZ), when=day("2024-03-18"), told="2024-03-18"),
            report("d", actors=(AKAR, KAZ), when=day("2024-03-18"), told="2024-03-19"),
        ]
    )
    assert found == [{"a", "b"}, {"c", "d"}]


def test_a_vague_report_that_fits_two_happenings_joins_neither() -> None:
    first, second = (report("a", actors=(who, KAZ)) for who in (AKAR, FIDAN))
    vague = report("c", actors=(TUR, KAZ))
    assert articles([first, report("b", actors=(FIDAN, KAZ)), vague]) == [{"a"}, {"b"}, {"c"}]
    assert articles([second, vague]) == [{"a", "c"}]


def test_two_events_of_one_article_never_join() -> None:
    both = [report("a", "1"), report("a", "2", position=50)]
    others = [report("b", "1"), report("b", "2", position=70)]
    assert [members for _, members in rebuilt(both + others)] == [[("a", "1"), ("b", "1")], [("a", "2"), ("b", "2")]]


def test_a_merge_holds_against_a_veto_and_a_split_against_agreement() -> None:
    far, near = report("a", when=day("2024-01-01"), told="2024-01-02"), report("b")
    twin = report("c")
    decided = Constraints.of([(True, far.key, near.key), (False, near.key, twin.key)])
    found = [{article for article, _ in members} for _, members in rebuilt([far, near, twin], decided)]
    assert found == [{"a", "b"}, {"c"}]


def test_reports_put_together_by_way_of_a_third_are_together() -> None:
    three = [report("a", str(i), position=i) for i in range(3)]
    decided = Constraints.of([(True, three[0].key, three[1].key), (True, three[1].key, three[2].key)])
    assert len(rebuilt(three, decided)) == 1


def test_the_last_decision_on_a_pair_holds() -> None:
    a, b = report("a"), report("b")
    decided = Constraints.of([(False, a.key, b.key), (True, b.key, a.key)])
    assert len(rebuilt([a, b], decided)) == 1


def test_an_old_id_leads_to_the_case_in_which_its_report_is() -> None:
    store = MemoryStore(EVENTS)
    late, early = report("b", told="2024-03-14"), report("a")
    incremental.add(EVENTS, store, [late])
    old = store.clusters[0].id
    incremental.add(EVENTS, store, [early])
    assert [c.id for c in store.clusters] == [case_id(early)]
    resolved = store.resolve(old)
    assert resolved is not None
    assert resolved.id == case_id(early)
    assert store.resolve("c000") is None


def crowded(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Components of more than so many items are crowded."""
    for module in ("parts", "clusters", "incremental"):
        monkeypatch.setattr(f"dragoman.archive.merging.{module}.MOST", most)


@pytest.fixture(params=[2, 4, 100])
def most(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With crowds of all sizes."""
    crowded(monkeypatch, request.param)


_SIDES = st.sampled_from([(AKAR, KAZ), (FIDAN, KAZ), (TUR, KAZ), (KAZ, Side("UZB"), TUR)])
_KINDS = st.sampled_from([{}, {}, {"type": "ASSAULT"}, {"type": "ASSAULT", "standing": True}])
_WHEN = st.sampled_from(
    [
        *(day(f"2024-03-{number}") for number in (11, 12, 13, 15, 18, 30)), day("2024-04-03"), fresh("2024-03-14"),
        fresh("2024-04-02"), week("2024-04-02"), month("2024-03"), UNKNOWN,
        When(day("2024-01-01").first, day("2024-12-31").first, "year"),
    ]
)  # fmt: skip


@st.composite
def some_reports(draw: st.DrawFn) -> list[Report]:
    size = draw(st.integers(2, 12))
    return [
        report(
            draw(st.sampled_from("abcdef")),
            str(i),
            told=draw(st.sampled_from(["2024-03-13", "2024-03-14", "2024-03-27", "2024-04-02", "2024-04-12"])),
            mode=draw(st.sampled_from([None, "visit"])),
            **draw(_KINDS),
            position=i,
            actors=draw(_SIDES),
            when=draw(_WHEN),
            place=draw(st.sampled_from(["", "Astana", "Ankara"])),
        )
        for i in range(size)
    ]


@st.composite
def decisions(draw: st.DrawFn, reports: list[Report]) -> Constraints:
    pairs = list(itertools.combinations([r.key for r in reports], 2))
    chosen = draw(st.lists(st.tuples(st.booleans(), st.sampled_from(pairs)), max_size=3))
    return Constraints.of([(together, a, b) for together, (a, b) in chosen])


CROWDS = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.usefixtures("most")
@settings(CROWDS, max_examples=80)
@given(st.data())
def test_any_order_of_adding_is_as_a_rebuild(data: st.DataObject) -> None:
    reports = data.draw(some_reports())
    decided = data.draw(decisions(reports))
    whole = rebuilt(reports, decided)
    assert rebuilt(data.draw(st.permutations(reports)), decided) == whole
    store = MemoryStore(EVENTS, decided)
    order = data.draw(st.permutations(reports))
    cut = data.draw(st.integers(0, len(order)))
    for batch in (order[:cut], *([new] for new in order[cut:])):
        incremental.add(EVENTS, store, batch)
    assert groups(store.clusters) == whole
    keys = [r.key for r in reports]
    assert store.paths(keys) == {r.key: c.path for c in partition(reports, decided) for r in c.items}


@pytest.mark.usefixtures("most")
@settings(CROWDS, max_examples=80)
@given(st.data())
def test_taking_a_report_out_is_as_if_it_had_never_been(data: st.DataObject) -> None:
    reports = data.draw(some_reports())
    gone = data.draw(st.sampled_from(reports))
    store = MemoryStore(EVENTS)
    incremental.add(EVENTS, store, reports)
    incremental.remove(EVENTS, store, [gone.key])
    assert groups(store.clusters) == rebuilt([r for r in reports if r.key != gone.key])


@pytest.mark.usefixtures("most")
@settings(CROWDS, max_examples=80)
@given(st.data())
def test_a_judgement_undone_leaves_nothing(data: st.DataObject) -> None:
    reports = data.draw(some_reports())
    decided = data.draw(decisions(reports))
    keys = sorted(decided.judged)
    store = MemoryStore(EVENTS)
    incremental.add(EVENTS, store, reports)
    before = groups(store.clusters)
    store.decided = decided
    incremental.rejudge(EVENTS, store, keys)
    assert groups(store.clusters) == rebuilt(reports, decided)
    store.decided = Constraints()
    incremental.rejudge(EVENTS, store, keys)
    assert groups(store.clusters) == before


def test_a_crowd_of_reports_of_one_event_is_one_case(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd = [report(f"a{i:03}", actors=(AKAR, KAZ), place="Astana", words=frozenset({f"w{i}", "gas"})) for i in range(30)]
    crowded(monkeypatch, 20)
    assert len(rebuilt(crowd)) == 1
