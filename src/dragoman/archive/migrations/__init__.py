"""Numbered migrations of the archive's tables, run by Alembic when an archive is opened to be written."""
