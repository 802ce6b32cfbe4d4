"""Which hosts may be connected to: public ones, and private ones that the user has named."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from dragoman.errors import FetchError, InputError, Refused

Address = IPv4Address | IPv6Address
# An IPv4 address hides in the last 32 bits of these; Python calls some of them global.
_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_LAST_32 = 0xFFFF_FFFF


@dataclass(frozen=True)
class Private:
    """Hosts that are not public and may be asked all the same: pairs of host and port, None for all ports.

    `strict` is for those who ask through others: nothing can be named for them, and names are checked before a proxy too.
    """

    named: frozenset[tuple[str, int | None]] = frozenset()
    strict: bool = False

    def allows(self, host: str, port: int) -> bool:
        """Whether the user has named this host, as it is written in the address."""
        name = host.lower().strip("[]")
        return (name, None) in self.named or (name, port) in self.named


PUBLIC_ONLY = Private(strict=True)


def private(named: Iterable[str]) -> Private:
    """The hosts named as HOST or HOST:PORT, an IPv6 address with a port in brackets; InputError for others."""
    return Private(frozenset(_host_and_port(name) for name in named))


def _host_and_port(name: str) -> tuple[str, int | None]:
    text = name.strip().lower()
    if text.count(":") > 1 and not text.startswith("["):
        return text, None
    host, _, port = text.rpartition(":") if ":" in text.rpartition("]")[2] else (text, "", "")
    if not host.strip("[]") or (port and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536)):
        raise InputError(f"{name!r} names no host. Write HOST or HOST:PORT.")
    return host.strip("[]"), int(port) if port else None


def is_public(address: Address) -> bool:
    """Whether an address is one of the public network, in whatever form it is written (mapped, NAT64, 6to4, Teredo)."""
    inner = _inside(address) if isinstance(address, IPv6Address) else None
    if inner is not None:
        return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved and not address.is_unspecified


def _inside(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if any(address in net for net in _NAT64) or int(address) <= _LAST_32:
        return IPv4Address(int(address) & _LAST_32)
    return None


def resolved(host: str, port: int, named: Private) -> list[str]:
    """The addresses of a host, each checked: Refused where one of them is not public, FetchError where there is none."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as e:
        raise FetchError(f"The host {host} is not known ({e}). Check the address and the network.") from e
    addresses = list(dict.fromkeys(str(info[4][0]).partition("%")[0] for info in found))
    if not named.allows(host, port):
        for address in addresses:
            refuse_private(address, host, named)
    return addresses


def refuse_private(address: str, host: str, named: Private) -> None:
    """Refused where an address is not public; what is no address but a name passes."""
    try:
        written = ip_address(address)
    except ValueError:
        return
    if not is_public(written):
        way = "From here only public ones are." if named.strict else "Name it with --allow-private to ask it."
        raise Refused(f"The host {host} is not public ({address}): it is not asked. {way}")
