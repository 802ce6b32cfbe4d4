"""The server as the command line starts it."""

from __future__ import annotations

import httpx
import pytest

from dragoman.archive.archive import Archive
from dragoman.errors import InputError
from dragoman.web.server import make_server, serving


def test_it_says_where_it_is_and_answers_there(archive: Archive) -> None:
    with serving(make_server(archive, "127.0.0.1", 0)) as address:
        answer = httpx.get(f"{address}static/base.css", trust_env=False)
        assert answer.status_code == 200
        assert "server" not in answer.headers
        port = int(address.rstrip("/").rpartition(":")[2])
        with pytest.raises(InputError, match="another program has it"), serving(make_server(archive, "127.0.0.1", port)):
            pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(address, trust_env=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_nobody_else_is_served(archive: Archive, host: str) -> None:
    with pytest.raises(InputError, match="no users yet"):
        make_server(archive, host, 0)
