"""What all tests share."""

from __future__ import annotations

import os

from hypothesis import settings

# In continuous integration the same examples each time; at a developer's desk new ones.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
