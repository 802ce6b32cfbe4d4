"""An act as the rules left it, with the options for its sides: what is weighed, and what training sees."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.candidates import Candidate
from dragoman.coding.scoring.options import Option, Sides


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A candidate with the sides of its clause (`grammar`), those after completion by rule (`ruled`), and its options.

    `kept` is what the rules alone would do with it; `reason` why they would pass it over.
    """

    candidate: Candidate
    grammar: Sides
    ruled: Sides
    kept: bool
    reason: str
    options: list[Option]
