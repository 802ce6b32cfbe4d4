"""Notes as rows of lists that go out."""

from __future__ import annotations

from typing import Any

from dragoman.dossier.export.columns import columns
from dragoman.users.notes.note import Note

COLUMNS = columns(
    ("id", "kind", "item", "title", "text", "tags", "author", "shared", "made_at", "changed_at"), id="integer"
)  # fmt: skip


def note_row(note: Note) -> dict[str, Any]:
    """One note by the columns above; `tags` is a list."""
    return {
        "id": note.id, "kind": note.on.kind, "item": note.on.item, "title": note.title, "text": note.text,
        "tags": list(note.tags), "author": note.author, "shared": note.shared, "made_at": note.made_at,
        "changed_at": note.changed_at,
    }  # fmt: skip
