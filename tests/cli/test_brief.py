"""`dragoman brief`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as open_document
from helpers.incoming import MET, SIGNED, incoming
from typer.testing import CliRunner, Result

from dragoman.archive.archive import Archive
from dragoman.cli.app import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command on an archive with two happenings of a pair."""
    place = tmp_path / "archive.db"
    with Archive(place, make=True) as archive:
        archive.add(
            incoming(SIGNED, published="2024-03-12", url="https://a.example/1"),
            incoming(MET, published="2023-03-14", url="https://a.example/2", collection="wire"),
        )
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", str(place))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, ["brief", *map(str, words)])


def _headings(path: Path) -> list[str]:
    read = open_document(str(path))
    return [paragraph.text for paragraph in read.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]


def test_a_brief_of_chosen_sections_in_french(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "note.docx"
    done = run("Tunisie", "KEN", "-o", place, "--lang", "fr", "--section", "timeline", "--section", "meetings", "--limit", "1")
    assert (done.exit_code, done.stdout.splitlines()) == (0, ["Chronologie: 1 sur 2, les plus récents", str(place)])
    assert _headings(place) == ["Chronologie", "Visites et rencontres", "Sources, couverture et méthode"]


def test_of_a_period_a_collection_and_a_type(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "brief.docx"
    narrow = ("--from", "2023", "--to", "2023-12", "--collection", "wire", "--type", "consult", "--title", "Mine")
    assert run("KEN", "TUN", "-o", place, *narrow).exit_code == 0
    texts = [paragraph.text for paragraph in open_document(str(place)).paragraphs]
    assert "Mine" in texts
    assert "Period\t1 January 2023 to 31 December 2023" in texts
    assert "Chronology narrowed to\ttype: consultation" in texts


def test_of_one_party(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "brief.docx"
    assert run("Kenya", "-o", place).exit_code == 0
    assert _headings(place)[0] == "Partners"


@pytest.mark.usefixtures("pango")
def test_as_pdf_where_nothing_else_is_said(run: Run, tmp_path: Path) -> None:
    assert run("KEN", "TUN", "--section", "timeline").exit_code == 0
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("KEN", "TUN", "-o", "brief.odt"), ".pdf or .docx"),
        (("KEN", "Atlantis", "-o", "brief.docx"), "Atlantis"),
        (("KEN", "TUN", "--section", "secrets", "-o", "brief.docx"), "no section 'secrets'"),
        (("KEN", "TUN", "--limit", "0", "-o", "brief.docx"), "1 to 200"),
        (("KEN", "TUN", "--from", "soon", "-o", "brief.docx"), "soon"),
        (("KEN", "TUN", "-o", "nowhere/brief.docx"), "cannot be written"),
    ],
)
def test_what_cannot_be_made_is_told(run: Run, asked: tuple[str, ...], told: str) -> None:
    done = run(*asked)
    assert (done.exit_code, told in done.stderr) == (2, True)
