"""Secrets: made at random, kept as hashes, and compared without telling by the time how much was right."""

from __future__ import annotations

import hmac
from hashlib import sha256
from secrets import token_urlsafe

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from dragoman.users import tables
from dragoman.users.file import UserFile

_BYTES = 32


def random_secret() -> str:
    """256 bits that nobody can guess, as characters that an address may hold."""
    return token_urlsafe(_BYTES)


def hashed(secret: str) -> str:
    """What is kept of a random secret; passwords are hashed by `passwords`."""
    return sha256(secret.encode()).hexdigest()


def own_secret(file: UserFile, name: str) -> bytes:
    """A secret of the program, the same for all its processes; made when it is first asked for."""
    wanted = select(tables.secrets.c.value).where(tables.secrets.c.name == name)
    with file.writing() as connection:
        connection.execute(insert(tables.secrets).values(name=name, value=random_secret()).on_conflict_do_nothing())
        return str(connection.execute(wanted).scalar_one()).encode()


def signed(key: bytes, *parts: str) -> str:
    """A mark that only who knows the key can make of these parts."""
    return hmac.new(key, "\0".join(parts).encode(), sha256).hexdigest()


def same(given: str, right: str) -> bool:
    """Whether two secrets are the same."""
    return hmac.compare_digest(given.encode(), right.encode())
