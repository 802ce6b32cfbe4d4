"""Tables of jobs, in the file of users."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from dragoman.users.tables import metadata

jobs = Table(
    "jobs", metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer, nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("collection", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("folder", Text),
    Column("state", Text, nullable=False, index=True),
    Column("stopping", Boolean, nullable=False),
    Column("total", Integer),
    Column("message", Text),
    Column("made_at", Text, nullable=False),
    Column("begun_at", Text),
    Column("ended_at", Text),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`about` names what it is about for a person; `details` is JSON; `folder` is the name of that in which its files wait;
`stopping` is set where somebody wants it to end; `total` is how many inputs there are at most, where that is known."""

job_results = Table(
    "job_results", metadata,
    Column("id", Integer, primary_key=True),
    Column("job_id", Integer, ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
    Column("origin", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("article", String(16), index=True),
    Column("reason", Text),
    Index("ix_job_results_job_id_change", "job_id", "change", "id"),
)  # fmt: skip
"""What became of each input: `change` is new, unchanged, changed or failed; `article` the public id of what is kept."""
