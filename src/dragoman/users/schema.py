"""All tables of the users' file: each module that adds some is imported here."""

from __future__ import annotations

from dragoman.users import tables
from dragoman.users.jobs import tables as job_tables
from dragoman.users.notes import tables as note_tables

metadata = tables.metadata
PARTS = (tables, job_tables, note_tables)
"""Modules whose tables the file has."""
