"""What tests of coding share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from dragoman.language import parse


@pytest.fixture(scope="package", autouse=True)
def one_pipeline_a_language() -> Iterator[None]:
    """Many modules here keep a reader of their own, and each pipeline that it loads holds some 200 megabytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "load_pipeline", cache(parse.load_pipeline))
        yield
