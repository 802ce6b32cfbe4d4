"""How sure each case is: the confidence of its surest report, in percent.

The columns are filled in the same transaction, with all that follows from what is kept (`migrate`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the tables."""
    op.execute("DELETE FROM made_with")
    for table in ("cases", "case_keys"):
        op.add_column(table, sa.Column("sure", sa.Integer(), nullable=False, server_default="0"))
