"""Notes are written, found, changed and taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.adding import ANALYST, READER

from dragoman.errors import InputError, NotFound
from dragoman.users.file import UserFile
from dragoman.users.notes import reading, writing
from dragoman.users.notes.note import LONGEST_TAG, MOST_CHARS, MOST_TAGS, Ref, draft, folded
from dragoman.users.notes.reading import Wanted
from dragoman.users.notes.rows import COLUMNS, note_row
from dragoman.users.visitor import Visitor

EVENT = Ref("event", "c1")
PAIR = Ref("pair", "KEN:TUN")


@pytest.fixture
def users(tmp_path: Path) -> Iterator[UserFile]:
    file = UserFile(tmp_path / "users.db")
    yield file
    file.close()


def add(users: UserFile, who: Visitor, on: Ref, text: str, tags: str = "", *, shared: bool = False) -> int:
    with users.writing() as connection:
        return writing.add(connection, who, on, f"title of {on.item}", draft(text, [tags], shared))


def texts(users: UserFile, wanted: Wanted, reader: Visitor = ANALYST) -> list[str]:
    with users.reading() as connection:
        found, total = reading.listed(connection, wanted, reader.id, 50)
    assert total == len(found)
    return [note.text for note in found]


def test_what_is_typed_is_cleaned() -> None:
    made = draft("  one\r\ntwo\x1b[31m \u202e ", ["#Visit,  to   check ", "VISIT"], False)
    assert made.text == "one\ntwo␛[31m ⟨U+202E⟩"
    assert made.tags == ("VISIT", "to check")
    assert folded("E\u0301TÉ ") == folded("été".replace("é", "é"))


@pytest.mark.parametrize(
    ("text", "tags", "said"),
    [
        (" \n ", " , ", "empty"),
        ("x" * (MOST_CHARS + 1), "", "more than the 10,000"),
        ("x", ",".join(map(str, range(MOST_TAGS + 1))), "at most 20 tags"),
        ("x", "y" * (LONGEST_TAG + 1), "at most 60 characters"),
    ],
)
def test_too_little_and_too_much_are_refused(text: str, tags: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        draft(text, [tags], False)


def test_each_sees_his_own_and_what_is_shared(users: UserFile) -> None:
    mine, shared = add(users, ANALYST, EVENT, "mine"), add(users, ANALYST, EVENT, "shared", shared=True)
    other = add(users, READER, EVENT, "other's")
    with users.reading() as connection:
        assert [n.id for n in reading.notes_on(connection, "event", {"c1", "c0"}, ANALYST.id)] == [mine, shared]
        assert [n.id for n in reading.notes_on(connection, "event", {"c1"}, READER.id)] == [shared, other]
        assert reading.notes_on(connection, "agreement", {"c1"}, ANALYST.id) == []
        assert reading.note(connection, shared, READER.id).author == "Grace"
        with pytest.raises(NotFound, match=f"no note {mine} that you may see"):
            reading.note(connection, mine, READER.id)


def test_notes_are_found_by_tag_author_kind_and_words(users: UserFile) -> None:
    add(users, ANALYST, EVENT, "About 100% of it", "Visit", shared=True)
    add(users, READER, PAIR, "a pair", "visit, trade", shared=True)
    add(users, READER, PAIR, "hidden", "secret")
    assert texts(users, Wanted()) == ["a pair", "About 100% of it"]
    assert texts(users, Wanted(tag="VISIT")) == ["a pair", "About 100% of it"]
    assert texts(users, Wanted(tag="visi")) == []
    assert texts(users, Wanted(author="Ada")) == ["a pair"]
    assert texts(users, Wanted(kind="event")) == ["About 100% of it"]
    assert texts(users, Wanted(words="about 100%")) == ["About 100% of it"]
    assert texts(users, Wanted(words="a%r")) == []
    assert texts(users, Wanted(words="title of ken")) == ["a pair"]
    with users.reading() as connection:
        assert reading.tags(connection, ANALYST.id) == [("Visit", 2), ("trade", 1)]
        assert reading.authors(connection, ANALYST.id) == ["Ada", "Grace"]


def test_only_who_wrote_a_note_changes_it(users: UserFile) -> None:
    id = add(users, ANALYST, EVENT, "first", "a, b", shared=True)
    for change in (
        lambda c: writing.change(c, READER, id, draft("stolen", [], False)),
        lambda c: writing.remove(c, READER, id),
    ):
        with pytest.raises(NotFound, match="of yours"), users.writing() as connection:
            change(connection)
    with users.writing() as connection:
        writing.change(connection, ANALYST, id, draft("second", ["c"], False))
    with users.reading() as connection:
        note = reading.note(connection, id, ANALYST.id)
    assert (note.text, note.tags, note.shared) == ("second", ("c",), False)
    assert note.changed_at > note.made_at
    with users.writing() as connection:
        writing.remove(connection, ANALYST, id)
    assert texts(users, Wanted()) == []
    with users.reading() as connection:
        assert reading.tags(connection, ANALYST.id) == []


def test_a_forgotten_article_leaves_no_title(users: UserFile) -> None:
    id = add(users, ANALYST, Ref("article", "u1"), "my words")
    with users.writing() as connection:
        writing.forget(connection, "u1")
    with users.reading() as connection:
        note = reading.note(connection, id, ANALYST.id)
    assert (note.title, note.text) == ("u1", "my words")


def test_a_note_goes_out_as_a_row(users: UserFile) -> None:
    id = add(users, ANALYST, PAIR, "words", "b, a")
    with users.reading() as connection:
        row = note_row(reading.note(connection, id, ANALYST.id))
    assert tuple(row) == tuple(COLUMNS)
    assert (row["item"], row["tags"], row["shared"]) == ("KEN:TUN", ["a", "b"], False)
