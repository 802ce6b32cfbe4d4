from __future__ import annotations

from dragoman.archive.merging.shown import Told, versions


def shown(*told: Told[str]) -> list[str]:
    assert versions(reversed(told)) == versions(told)
    return [v.value for v in versions(told)]


def test_more_independent_sources_come_first_and_copies_do_not_count() -> None:
    copies = [Told("Kyiv", "afp", order=f"{n}") for n in range(5)]
    assert shown(*copies, Told("Lviv", "tass", order="8"), Told("Lviv", "le monde", order="9")) == ["Lviv", "Kyiv"]


def test_a_judgement_beats_them_and_precision_breaks_a_tie() -> None:
    assert shown(Told("2024-03", "a"), Told("2024-03-12", "b", precision=2)) == ["2024-03-12", "2024-03"]
    told = [Told("x", "a"), Told("x", "b"), Told("y", "c", judged=True)]
    assert shown(*told) == ["y", "x"]


def test_else_what_was_told_first() -> None:
    assert shown(Told("later", "a", order="2024-03-14"), Told("sooner", "b", order="2024-03-13")) == ["sooner", "later"]


def test_a_version_keeps_who_tells_it() -> None:
    (version,) = versions([Told("x", "a", order="2"), Told("x", "a", order="1")])
    assert version.sources == 1
    assert [t.order for t in version.told] == ["1", "2"]
