"""All tables of the users' file: each module that adds some is imported here."""

from __future__ import annotations

from dragoman.users import tables
from dragoman.users.watching import tables as watching

metadata = tables.metadata
EXTENDED = (watching,)
"""Modules that add tables of their own."""
