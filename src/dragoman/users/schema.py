"""All tables of the users' file: each module that adds some is imported here."""

from __future__ import annotations

from dragoman.users import tables

metadata = tables.metadata
