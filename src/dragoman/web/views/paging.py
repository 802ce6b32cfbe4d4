"""Pages of fifty rows."""

from __future__ import annotations

from dataclasses import dataclass

ROWS = 50


@dataclass(frozen=True)
class Paging:
    """Rows `first` to `last` (from 1 on) of a page, of so many `pages`; whether there are `more`."""

    page: int
    first: int
    last: int
    pages: int
    more: bool

    @property
    def needed(self) -> bool:
        """Whether there is another page."""
        return self.more or self.page > 1


def counted(page: int, shown: int, total: int, rows: int = ROWS) -> Paging:
    """A page of `shown` rows where the total is known."""
    first = (page - 1) * rows
    return Paging(page, first + 1, first + shown, max(-(-total // rows), 1), first + rows < total)
