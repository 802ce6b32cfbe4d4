from __future__ import annotations

import random

from dragoman.archive.merging.copies.fingerprints import LEAST, MOST, fingerprint, keys, promising


def _words(size: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    return [f"w{rng.randrange(5000)}" for _ in range(size)]


def test_two_cuts_of_one_text_meet() -> None:
    whole = _words(300, 1)
    for cut in (whole[:210], whole[90:], whole[:100] + whole[190:]):
        assert promising(fingerprint(cut), fingerprint(whole))
    assert promising(fingerprint(whole[:210]), fingerprint(whole[90:]))


def test_a_short_text_is_found_in_a_long_one() -> None:
    long = _words(9000, 2)
    assert promising(fingerprint(long[4000:4300]), fingerprint(long))


def test_strangers_do_not_meet() -> None:
    assert not promising(fingerprint(_words(400, 3)), fingerprint(_words(400, 4)))


def test_a_fingerprint_is_small_and_keys_are_its_numbers() -> None:
    assert len(fingerprint(_words(20, 5))) == LEAST
    found = fingerprint(_words(9000, 6))
    assert len(found) == MOST
    assert [int(k, 16) for k in keys(found)] == list(found)
    assert fingerprint(["too", "short"]) == ()
