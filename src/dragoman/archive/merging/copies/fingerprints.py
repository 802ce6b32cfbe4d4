"""Few numbers of a text, of which another text that holds part of it has its share.

A fingerprint keeps the shingles (runs of words) whose hash falls below a bound, so that of two texts the share
of one's fingerprint found in the other estimates how much of the one is contained in the other: Broder's sketch
modulo m ("On the resemblance and containment of documents", 1997), today also known as FracMinHash.  Bands of
MinHash estimate resemblance, which for two cuts of 30 % of one text falls to 0.4 and would be missed.
"""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Sequence

SHINGLE = 5
"""Words in a shingle."""
_EVERY = 16
"""One shingle in so many is kept."""
LEAST = 16
"""Of a short text at least so many are kept, or two of its cuts might keep none in common."""
MOST = 128
"""Of a long text only the smallest hashes are kept: the smallest of two texts that share a passage still meet."""
_BITS = 64


def fingerprint(words: Sequence[str]) -> tuple[int, ...]:
    """The kept hashes of a text's folded words, ascending; as keys of an index they find candidates."""
    bound = (1 << _BITS) // _EVERY
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    hashes = sorted(map(_hash, shingles))
    below = bisect.bisect_left(hashes, bound)
    return tuple(hashes[: min(max(below, LEAST), MOST)])


def keys(found: tuple[int, ...]) -> list[str]:
    """A fingerprint as short strings for an index."""
    return [f"{h:015x}" for h in found]


def promising(mine: tuple[int, ...], yours: tuple[int, ...]) -> bool:
    """True where the texts may share enough to be compared word for word."""
    shared = len(set(mine) & set(yours))
    fewer = min(len(mine), len(yours))
    return shared > 0 and (shared >= 2 or fewer <= 8)


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=_BITS // 8).digest(), "big")
