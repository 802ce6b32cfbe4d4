"""Briefs in Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.archive.archive import Archive
from dragoman.errors import InputError


def test_a_brief_is_saved_in_the_form_that_its_file_names(kept: Archive, tmp_path: Path) -> None:
    made = dragoman.brief(kept, "Tunisia", "Kenya", lang="fr", until="2023", sections=("timeline",), title="Note")
    assert made.document.title == "Note"
    assert [section.name for section in made.document.sections] == ["timeline", "coverage"]
    place = made.save(tmp_path / "note.DOCX")
    assert place.read_bytes()[:2] == b"PK"


def test_other_files_are_refused_before_anything_is_made(kept: Archive, tmp_path: Path) -> None:
    made = dragoman.brief(kept, "KEN")
    with pytest.raises(InputError, match=r"\.pdf or \.docx, not as 'brief\.odt'"):
        made.save(tmp_path / "brief.odt")
    with pytest.raises(InputError, match=r"cannot be written to .*No such file"):
        made.save(tmp_path / "nowhere" / "brief.docx")
