"""Since when something is new."""

from __future__ import annotations

from dragoman.users.file import UserFile
from dragoman.users.watching import looks


def at(minute: int, day: int = 10) -> str:
    return f"2024-01-{day:02}T{minute // 60:02}:{minute % 60:02}:00.000000Z"


def test_a_visit_ends_when_nobody_looks_for_half_an_hour(file: UserFile) -> None:
    with file.writing() as connection:
        assert looks.look(connection, 0, at(0)).seen_at == at(0, 3)
        assert looks.look(connection, 0, at(20)).seen_at == at(0, 3)
        assert looks.look(connection, 0, at(45)).seen_at == at(0, 3)
        later = looks.look(connection, 0, at(80))
        assert (later.seen_at, later.earlier_at) == (at(45), at(0, 3))
        assert looks.look(connection, 0, at(81)) == looks.Look(at(45), at(0, 3), at(81))
        assert looks.last(connection, 1, at(81)).seen_at == looks.last(connection, 1, at(81)).earlier_at


def test_to_ask_moves_nothing(file: UserFile) -> None:
    with file.writing() as connection:
        looks.look(connection, 0, at(0))
        assert looks.last(connection, 0, at(300)).seen_at == at(0)
        assert looks.last(connection, 0, at(10)).seen_at == at(0, 3)


def test_what_is_marked_as_seen_can_be_shown_again(file: UserFile) -> None:
    with file.writing() as connection:
        looks.look(connection, 0, at(0))
        assert looks.mark_seen(connection, 0, at(2), at(5)) == looks.Look(at(2), at(0, 3), at(5))
        assert looks.look(connection, 0, at(6)).seen_at == at(2)
        assert looks.unmark(connection, 0, at(7)) == looks.Look(at(0, 3), at(0, 3), at(7))
        assert looks.mark_seen(connection, 0, at(900), at(8)).seen_at == at(8)
