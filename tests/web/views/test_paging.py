"""Pages of a list."""

from __future__ import annotations

import pytest

from dragoman.web.views.paging import counted


@pytest.mark.parametrize(
    ("page", "shown", "total", "told"),
    [
        (1, 50, 120, (1, 50, 3, True)),
        (3, 20, 120, (101, 120, 3, False)),
        (1, 0, 0, (1, 0, 1, False)),
        (2, 50, 100, (51, 100, 2, False)),
    ],
)
def test_a_counted_list_knows_its_pages(page: int, shown: int, total: int, told: tuple[int, int, int, bool]) -> None:
    found = counted(page, shown, total)
    assert (found.first, found.last, found.pages, found.more) == told
    assert found.needed == (total > 50)
