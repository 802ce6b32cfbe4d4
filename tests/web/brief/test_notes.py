"""The notes of a brief."""

from __future__ import annotations

import pytest

from dragoman.archive.archive import Archive
from dragoman.dossier.contents import Contents, contents
from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import Piece
from dragoman.web.brief.document import Call, Note
from dragoman.web.brief.notes import Notebook, cut


@pytest.fixture
def found(kept: Archive) -> Contents:
    with kept.reading() as connection:
        return contents(connection, ("KEN", "TUN"))


def _text(note: Note) -> str:
    return "".join(run.text for run in note.words)


def test_a_note_quotes_the_words_and_names_outlet_title_day_and_address(found: Contents) -> None:
    notebook = Notebook("en")
    case = next(line for line in found.timeline.lines if line.view.articles > 1)
    line = next(report for report in case.reports if report.article.source == "Le Port")
    assert notebook.cite([line]) == (Call(1),)
    (note,) = notebook.notes
    assert _text(note) == "“KEN > TUN SUPPORT | Kenya and Tunisia signed an agreement” — Le Port, “Signé”, 12 March 2024."
    assert note.address == "https://a.example.com/1"
    assert "".join(run.text for run in note.words if run.exact and run.look == "plain" and run.lang) == (
        "Kenya and Tunisia signed an agreementSigné"
    )


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "The Sun, 13 March 2024, as in note\u00a01."), ("fr", "The Sun, 13 mars 2024, voir note\u00a01.")]
)
def test_the_same_words_keep_their_number_and_other_words_refer_to_the_first(found: Contents, lang: Language, told: str) -> None:
    notebook = Notebook(lang)
    line = next(line for case in found.timeline.lines for line in case.reports if line.article.source == "The Sun")
    (saying,) = found.statements.entries
    assert [notebook.cite([line]), notebook.cite([line])] == [(Call(1),), (Call(1, again=True),)]
    assert notebook.refer(saying.wordings[0]) == Call(2)
    assert _text(notebook.notes[1]) == told
    assert (notebook.notes[1].address, len(notebook.articles)) == (None, 1)


def test_of_several_wordings_those_of_different_outlets_come_first(found: Contents) -> None:
    notebook = Notebook("en")
    case = next(line for line in found.timeline.lines if line.view.articles > 1)
    doubled = [case.reports[0], *case.reports]
    assert len(notebook.cite(doubled, 2)) == 2
    assert len({run.text for note in notebook.notes for run in note.words if run.look == "strong"}) == 2


def test_a_quotation_in_the_text_has_a_note_that_only_names_its_source(found: Contents) -> None:
    notebook = Notebook("en")
    (saying,) = found.statements.entries
    notebook.refer(saying.wordings[0])
    assert _text(notebook.notes[0]) == "The Sun, 13 March 2024."


def test_long_words_are_cut_after_a_word() -> None:
    assert cut([Piece("one two ", False), Piece("three four", True)], 14) == (Piece("one two ", False), Piece("three …", True))
    assert cut([Piece("one two", True)], 7) == (Piece("one two", True),)
    assert cut([Piece("x" * 50, True)], 10) == (Piece("x" * 10 + " …", True),)
    assert cut([Piece("one ", False), Piece("x" * 50, True)], 10) == (Piece("one ", False), Piece(" …", True))
