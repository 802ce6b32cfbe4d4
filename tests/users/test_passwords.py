"""Passwords."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from helpers.passwords import GOOD, OTHER, hash_quickly

from dragoman.errors import WeakPassword
from dragoman.users import passwords


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("", "short"), ("vK9#pf2Lx", "short"), ("a" * 1001, "long"), ("motdepasse123456", "dictionary"),
        ("password1234", "dictionary"), ("abcdefghijklmnop", "sequence"), ("aaaaaaaaaaaaaaa", "repeat"),
        ("1975-03-12", "date"), ("Ada Lovelace", "dictionary"), ("cvbnm,.;lkjh", "spatial"),
    ],
)  # fmt: skip
def test_weak_ones_are_refused_with_the_reason(password: str, reason: str) -> None:
    with pytest.raises(WeakPassword) as refused:
        passwords.check_strength(password, "Ada Lovelace")
    assert refused.value.reason == reason
    assert "four or more words" in str(refused.value)
    assert password == "" or password not in str(refused.value)


@pytest.mark.parametrize("password", [GOOD, "vK9#pf2Lxq8w", "la cigale et la fourmi", "Кошка ест 73 рыбы", "x" * 4 + GOOD * 30])
def test_others_are_taken(password: str) -> None:
    passwords.check_strength(password, "Ada Lovelace")


def test_they_are_kept_as_argon2_of_today() -> None:
    kept = passwords.hash_password(GOOD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert GOOD not in kept
    assert passwords.verify(kept, GOOD)
    assert not passwords.verify(kept, OTHER)
    assert not passwords.is_outdated(kept)
    assert passwords.is_outdated(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(GOOD))


def test_nobody_has_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    hash_quickly(monkeypatch)
    assert not passwords.verify(None, "nobody has this password")
    assert not passwords.verify("no hash", GOOD)


def test_for_nobody_as_much_is_worked_as_for_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same effort, so that the time does not tell which names there are."""
    looked_at: list[str] = []
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

    class Watched:
        hash = staticmethod(quick.hash)

        @staticmethod
        def verify(kept: str, password: str) -> bool:
            looked_at.append(kept.rpartition("p=")[0])
            return quick.verify(kept, password)

    monkeypatch.setattr(passwords, "_hasher", Watched)
    passwords._nobodys.cache_clear()
    passwords.verify(passwords.hash_password(GOOD), OTHER)
    passwords.verify(None, OTHER)
    assert looked_at[0] == looked_at[1]
    passwords._nobodys.cache_clear()
