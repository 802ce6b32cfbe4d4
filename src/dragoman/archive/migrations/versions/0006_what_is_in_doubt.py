"""How much each case is in doubt, and the state that a person gave to whom its reports name without one.

The columns are filled in the same transaction, with all that follows from what is kept (`migrate`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the tables."""
    op.execute("DELETE FROM made_with")
    op.add_column("cases", sa.Column("state", sa.Text(), nullable=False, server_default=""))
    for table in ("cases", "case_keys"):
        op.add_column(table, sa.Column("doubt", sa.Integer(), nullable=False, server_default="0"))
    doubted = sa.text("doubt > 0")
    columns = ["key", "doubt", "case_id", "type"]
    op.create_index("ix_case_keys_doubted", "case_keys", columns, unique=False, sqlite_where=doubted, postgresql_where=doubted)
