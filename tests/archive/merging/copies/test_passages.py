from __future__ import annotations

from dragoman.archive.merging.copies.passages import Passage, covered, replaced, shared_passages

ABC = [f"a{i}" for i in range(40)]
NEW = [f"n{i}" for i in range(10)]


def test_passages_are_found_wherever_they_stand() -> None:
    turned = ABC[20:] + NEW + ABC[:20]
    found = shared_passages(ABC, turned)
    assert found == [Passage(0, 30, 20), Passage(20, 0, 20)]
    assert covered(found) == 40


def test_short_agreements_do_not_count() -> None:
    assert shared_passages(ABC, ABC[:7] + NEW) == []


def test_a_cut_replaces_nothing_and_an_edit_does() -> None:
    assert replaced(shared_passages(ABC, ABC[:15] + ABC[22:])) == 0
    assert replaced(shared_passages(ABC, ABC[:15] + NEW + ABC[22:])) == 1


def test_boilerplate_repeated_costs_little_and_is_found() -> None:
    found = shared_passages(ABC[:10], (ABC[:10] + NEW) * 200)
    assert covered(found) == 10
