"""What all tests share."""

from __future__ import annotations

import ctypes.util
import os

import pytest
from hypothesis import settings

# In continuous integration the same examples each time; at a developer's desk new ones.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture
def pango() -> None:
    """Skips where WeasyPrint's library is missing; in continuous integration (CI is set) the test fails there."""
    if not ctypes.util.find_library("pango-1.0"):
        if os.environ.get("CI"):
            pytest.fail("There is no Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0")
        pytest.skip("There is no Pango here: apt-get install libpango-1.0-0 libpangoft2-1.0-0")
