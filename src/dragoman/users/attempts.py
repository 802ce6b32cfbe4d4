"""Log-ins that failed, counted by account and by address, for all processes together.

Each attempt counts before the password is looked at, so that many at once do not pass the limit together; one that succeeds
takes those of its account back.
"""

from __future__ import annotations

from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network
from time import time

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from dragoman.users import tables

BY_ACCOUNT, BY_ADDRESS = 10, 50
"""Failures within `SECONDS` after which no more are taken."""
SECONDS = 15 * 60.0
_NET = 64
_a = tables.attempts.c


def reserve(connection: Connection, name: str, address: str) -> int:
    """How many more attempts are taken, this one included, which then counts; 0 for none."""
    now, account, place = time(), _account(name), _place(address)
    connection.execute(delete(tables.attempts).where(_a.at < now - SECONDS))
    left = min(BY_ACCOUNT - _count(connection, _a.account == account), BY_ADDRESS - _count(connection, _a.address == place))
    if left > 0:
        connection.execute(insert(tables.attempts).values(account=account, address=place, at=now))
    return max(left, 0)


def forget(connection: Connection, name: str) -> None:
    """Take back the attempts of an account."""
    connection.execute(delete(tables.attempts).where(_a.account == _account(name)))


def _count(connection: Connection, condition: ColumnElement[bool]) -> int:
    return int(connection.execute(select(func.count()).select_from(tables.attempts).where(condition)).scalar_one())


def _account(name: str) -> str:
    return sha256(" ".join(name.split()).casefold().encode()).hexdigest()


def _place(address: str) -> str:
    """An address, of IPv6 the network that one customer has."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, _NET), strict=False)) if isinstance(found, IPv6Address) else address
