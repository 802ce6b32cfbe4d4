"""Features of options together with what stands around them."""

from __future__ import annotations


def crossed(seen: list[str], around: tuple[str, ...]) -> list[str]:
    """What is seen of an option, alone and together with each thing around it."""
    return [*seen, *(f"{f}|{thing}" for f in seen for thing in around)]
