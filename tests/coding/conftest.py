"""What tests of coding share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from dragoman.knowledge.names import NameIndex
from dragoman.knowledge.people import PeopleIndex
from dragoman.language import parse


@pytest.fixture(scope="package", autouse=True)
def one_of_each_heavy_thing() -> Iterator[None]:
    """Many modules here keep a reader of their own; pipelines and indexes that each would load hold some 350 megabytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "load_pipeline", cache(parse.load_pipeline))
        patch.setattr(NameIndex, "load", cache(NameIndex.load))
        patch.setattr(PeopleIndex, "load", cache(PeopleIndex.load))
        yield
