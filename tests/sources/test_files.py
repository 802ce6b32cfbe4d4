from __future__ import annotations

import io
from pathlib import Path

from dragoman.errors import EmptyInput, InputError, TooLong
from dragoman.records import Article
from dragoman.sources.files import articles, count, expand
from dragoman.sources.given import Given


def read(files: list[str], stdin: bytes = b"", max_chars: int = 100) -> list[Given]:
    return list(articles(files, io.BytesIO(stdin), max_chars=max_chars))


def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep" / "b.jsonl").write_text('{"text": "b"}\n\n{"text": "c"}\n', encoding="utf-8")
    for name in ("a.txt", "notes.log", ".git/x.txt", ".y.txt"):
        (tmp_path / name).write_text("a", encoding="utf-8")
    return tmp_path


def test_folders_are_searched_in_order_without_hidden_files(tmp_path: Path) -> None:
    here = folder(tmp_path)
    files = expand([str(here)])
    assert files == [str(here / "a.txt"), str(here / "deep" / "b.jsonl")]
    assert count(files) == 3
    assert [g.article.text for g in read(files) if isinstance(g.article, Article)] == ["a", "b", "c"]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    (given,) = read(expand([str(tmp_path)]))
    assert given.origin == str(tmp_path)
    assert isinstance(given.article, EmptyInput)


def test_a_missing_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("a", encoding="utf-8")
    missing, found = read([str(tmp_path / "none.txt"), str(good)])
    assert isinstance(missing.article, InputError)
    assert "cannot be opened" in str(missing.article)
    assert found.article == Article(text="a")
    assert count([str(tmp_path / "none.jsonl")]) == 1


def test_standard_input_is_a_text_or_lines() -> None:
    assert count(["-"]) is None
    assert read(["-"], b"One text.\nIn lines.")[0].article == Article(text="One text.\nIn lines.")
    given = read(["-"], b'{"text": "a"}\n{"text": "b"}\n')
    assert [g.origin for g in given] == ["standard input, line 1", "standard input, line 2"]


def test_what_is_too_long_is_not_read_to_its_end(tmp_path: Path) -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    (given,) = articles(["-"], io.BufferedReader(Endless()), max_chars=1000)
    assert isinstance(given.article, TooLong)
    assert "--max-chars" in str(given.article)


def test_the_file_that_is_written_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text('{"text": "a"}\n', encoding="utf-8")
    (given,) = articles([str(path)], io.BytesIO(), max_chars=100, output=path.stat())
    assert "to which the output goes" in str(given.article)
