"""Which hosts are public, in whatever form their addresses are written."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from dragoman.errors import InputError, Refused
from dragoman.sources.web.hosts import Private, is_public, private, resolved


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"])
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "::127.0.0.1", "2001:0:1:2:3:4:80ff:fffe",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::1]"])
def test_a_host_on_this_machine_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(Refused, match="not public"):
        resolved(host, 80, Private())


def test_hosts_that_are_named_may_be_asked_at_their_port() -> None:
    named = private(["intranet", "LOCALHOST:8080", "[::1]:80", "fc00::7"])
    assert named.allows("intranet", 1)
    assert named.allows("localhost", 8080)
    assert named.allows("[::1]", 80)
    assert named.allows("fc00::7", 443)
    assert not named.allows("localhost", 80)
    assert resolved("127.0.0.1", 80, private(["127.0.0.1"])) == ["127.0.0.1"]


@pytest.mark.parametrize("name", ["", ":80", "host:port", "host:0", "host:99999"])
def test_what_names_no_host_is_told(name: str) -> None:
    with pytest.raises(InputError, match="names no host"):
        private([name])
