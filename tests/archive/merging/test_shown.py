from __future__ import annotations

from dragoman.archive.merging.shown import Order, Told, first, versions


def on(day: str) -> Order:
    return day, "", 0, ""


def shown(*told: Told[str]) -> list[str]:
    assert versions(reversed(told)) == versions(told)
    return [v.value for v in versions(told)]


def test_more_independent_sources_come_first_and_copies_do_not_count() -> None:
    copies = [Told("Kyiv", "afp", order=on(f"{n}")) for n in range(5)]
    assert shown(*copies, Told("Lviv", "tass", order=on("8")), Told("Lviv", "le monde", order=on("9"))) == ["Lviv", "Kyiv"]


def test_a_judgement_beats_them_and_precision_breaks_a_tie() -> None:
    assert shown(Told("2024-03", "a"), Told("2024-03-12", "b", precision=2)) == ["2024-03-12", "2024-03"]
    told = [Told("x", "a"), Told("x", "b"), Told("y", "c", judged=True)]
    assert shown(*told) == ["y", "x"]


def test_else_what_was_told_first() -> None:
    assert shown(Told("later", "a", order=on("2024-03-14")), Told("sooner", "b", order=on("2024-03-13"))) == ["sooner", "later"]


def test_a_version_keeps_who_tells_it() -> None:
    (version,) = versions([Told("x", "a", order=on("2")), Told("x", "a", order=on("1"))])
    assert version.sources == 1
    assert [t.order[0] for t in version.told] == ["1", "2"]


def test_what_tells_nothing_precise_stands_back_whatever_its_number() -> None:
    assert first([Told("", "a"), Told("", "b"), Told("Kyiv", "c", precision=1)]) == "Kyiv"
    assert first([Told("", "a"), Told("", "b")]) == ""
