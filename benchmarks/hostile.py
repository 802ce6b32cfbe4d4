"""Texts made to be slow: time of ten times the length over that of the length; near 10 is in proportion.

python benchmarks/hostile.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from dragoman.knowledge.names import NameIndex
from dragoman.language.blocks import split_blocks, split_sentences

PIECES = ["a", "A", "« ", '"', "(", "(a", ".", ". ", "« a. », ", "\n", " ", "- ", "M. ", "A, ", "a\n", "• A: B.\n", "|a",
          "pro-", "franco-", "Conseil de sécurité de ", "U.S.", "Turquie "]  # fmt: skip
SHORT, TIMES = 10_000, 10


def cut(text: str) -> None:
    """Cut a text into blocks and sentences."""
    for block in split_blocks(text, "fr"):
        split_sentences(text, block, "fr")


def seconds(do: Callable[[str], object], text: str) -> float:
    """Processor time of the fastest of three runs."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        do(text)
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Measure and print a table."""
    index = NameIndex.load()
    print(f"{'piece':28s}{'cutting':>9s}{'names':>9s}")
    for piece in PIECES:
        short, long = ((piece * (size // len(piece) + 1))[:size] for size in (SHORT, SHORT * TIMES))
        ratios = [seconds(do, long) / max(seconds(do, short), 1e-6) for do in (cut, lambda text: index.find(text, "fr"))]
        print(f"{piece!r:28s}{ratios[0]:9.1f}{ratios[1]:9.1f}")


if __name__ == "__main__":
    main()
