"""All tables of the users' file: each module that adds some is imported here."""

from __future__ import annotations

from dragoman.users import tables
from dragoman.users.jobs import tables as job_tables
from dragoman.users.notes import tables as note_tables
from dragoman.users.watching import tables as watching

metadata = tables.metadata
EXTENDED = (watching, job_tables, note_tables)
"""Modules that add tables of their own."""
