from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.server import Server, serving

from dragoman.sources.isolation.apart import Apart


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as started:
        yield started


@pytest.fixture(scope="session")
def apart() -> Iterator[Apart]:
    with Apart() as started:
        yield started
