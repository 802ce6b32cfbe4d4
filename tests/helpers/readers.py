"""One reader and one coder for all test modules: each holds models and knowledge of some 400 MB."""

from __future__ import annotations

from functools import cache

from dragoman.coding.coder import Coder
from dragoman.reader import Reader
from dragoman.settings import Settings


@cache
def reader(*, weigh: bool = True) -> Reader:
    """The reader with the learned weights or by the rules alone."""
    return Reader(Settings(weigh=weigh))


@cache
def coder(*, weigh: bool = True) -> Coder:
    """The coder with the learned weights or by the rules alone."""
    return Coder(Settings(weigh=weigh))
