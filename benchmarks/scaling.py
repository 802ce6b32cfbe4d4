"""Time of reading an article of 1, 2, 4 ... 64 times its length: in proportion, the last column stays near 1.

python benchmarks/scaling.py
"""

from __future__ import annotations

import time

from texts import articles

from dragoman.reader import Reader

TIMES = (1, 2, 4, 8, 16, 32, 64)
_ROUNDS = 3


def fastest(reader: Reader, text: str, lang: str) -> float:
    """Seconds of the fastest of three readings."""
    taken = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        reader.read(text, lang=lang, published="2024-03-12")
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Measure and print a table."""
    reader = Reader()
    print(f"{'language':10s}{'times':>6s}{'words':>8s}{'seconds':>9s}{'per length':>12s}")
    for lang in ("fr", "en"):
        (text,) = articles(lang, 1)
        reader.read(text, lang=lang, published="2024-03-12")
        once = fastest(reader, text, lang)
        for times in TIMES:
            long = "\n\n".join([text] * times)
            took = fastest(reader, long, lang) if times > 1 else once
            print(f"{lang:10s}{times:6d}{len(long.split()):8d}{took:9.3f}{took / once / times:12.2f}")


if __name__ == "__main__":
    main()
