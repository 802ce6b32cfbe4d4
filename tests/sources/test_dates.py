from __future__ import annotations

import pytest

from dragoman.errors import InputError
from dragoman.sources.dates import day


@pytest.mark.parametrize("value", ["2020-10-28", " 2020-10-28 ", "2020-10-28T09:30:00Z", "2020-10-28 09:30"])
def test_days(value: str) -> None:
    assert day(value) == "2020-10-28"


@pytest.mark.parametrize("value", ["", "2020-10", "2020-13-01", "2020-02-30", "28/10/2020", "2020-10-28x"])
def test_no_days(value: str) -> None:
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        day(value)
