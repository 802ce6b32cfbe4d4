from __future__ import annotations

import gzip
from importlib.metadata import entry_points

import pytest
from helpers import makers

from dragoman.errors import BinaryInput
from dragoman.sources.kinds import GROUP, by_name, kind_of, kinds


def test_the_built_in_kinds_register_as_those_of_others_do() -> None:
    assert {kind.name for kind in kinds()} == {point.name for point in entry_points(group=GROUP)}
    for kind in kinds():
        assert (kind.read is None) != (kind.stream is None), kind.name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.PDF", "pdf"),
        ("a.warc.gz", "warc"),
        ("a.tar.gz", "tar"),
        ("a.txz", "tar"),
        ("a.htm", "html"),
        ("a.b.jsonl", "json-lines"),
        ("a.txt", "text"),
    ],
)
def test_names_tell_kinds(name: str, kind: str) -> None:
    found = by_name(name)
    assert found
    assert found.name == kind


def test_names_may_tell_nothing() -> None:
    assert by_name("a.bz3") is None
    assert by_name("README") is None


MADE = {
    "html": makers.page(),
    "pdf": makers.pdf([[(60, 100, "x")]]),
    "docx": makers.docx(["x"]),
    "odt": makers.odt(["x"]),
    "epub": makers.epub({"a.xhtml": "<p>x</p>"}),
    "zip": makers.zipped({"a.txt": "x"}),
    "tar": makers.tarred({"a.txt": b"x"}, "w"),
    "mail": makers.mail("x", "x"),
    "mhtml": b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related; a=b\r\n\r\n",
    "mbox": b"From a@b Tue Mar 12 09:30:00 2024\nFrom: a@b\n\nx\n",
    "rtf": b"{\\rtf1 x}",
    "json-lines": b'{"text": "x"}\n',
    "text": b"Just words.",
}


@pytest.mark.parametrize(("kind", "data"), MADE.items())
def test_first_bytes_tell_kinds_where_no_name_does(kind: str, data: bytes) -> None:
    assert kind_of("", data).name == kind


def test_first_bytes_win_over_a_wrong_name_and_the_media_type_helps() -> None:
    assert kind_of("a.pdf", makers.page()).name == "html"
    assert kind_of("a.txt", MADE["pdf"]).name == "pdf"
    assert kind_of("a.txt", b'{"text": "x"}').name == "text"
    assert kind_of("", b"a,b\n", "text/csv; charset=utf-8").name == "csv"
    assert kind_of("", b"<p>x", "text/html").name == "html"


def test_compressed_files_are_told_by_what_stands_below_their_compression() -> None:
    assert kind_of("", makers.warc({"https://a.example.org/": makers.page()})).name == "warc"
    assert {kind_of("", makers.tarred({"a.txt": b"x"}, mode)).name for mode in ("w:gz", "w:bz2", "w:xz")} == {"tar"}
    with pytest.raises(BinaryInput):
        kind_of("", gzip.compress(makers.page()))


def test_what_is_of_no_known_kind_is_refused() -> None:
    with pytest.raises(BinaryInput, match=r"Kinds: csv, docx"):
        kind_of("", b"GIF89a\x00\x01")
