"""People who work with an archive: an administrator, an analyst, a reader, and one who reads a collection alone."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.passwords import GOOD
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users import accounts, sessions, tokens
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.policy import Policy
from dragoman.web.app import make_app

HERE = "http://127.0.0.1:8000"
CREW: Mapping[str, tuple[Role, Mapping[str, Role] | None]] = {
    "Ada": (Role.ADMIN, None),
    "Alan": (Role.ANALYST, None),
    "Grace": (Role.READER, None),
    "Lin": (Role.NONE, {"press": Role.READER}),
}


class Crew:
    """Users, and clients as which they ask; all have the password `GOOD`."""

    def __init__(self, archive: Archive, file: UserFile, roles: Mapping[str, tuple[Role, Mapping[str, Role] | None]]) -> None:
        self.archive, self.file = archive, file
        with file.writing() as connection:
            self.users = {name: accounts.add(connection, name, GOOD, *given) for name, given in roles.items()}

    def __getitem__(self, name: str) -> Visitor:
        return self.users[name]

    def client(self, name: str | None = None, policy: Policy | None = None, base_url: str = HERE) -> TestClient:
        """A browser of a user who is logged in, or of a stranger, before an application of its own."""
        client = TestClient(
            make_app(self.archive, policy), base_url=base_url, client=("127.0.0.1", 50000), follow_redirects=False
        )
        if name is not None:
            with self.file.writing() as connection:
                client.cookies["session"] = sessions.begin(connection, self.users[name].id, "a browser", "127.0.0.1")
        return client

    def token(self, name: str, *, writes: bool = False) -> dict[str, str]:
        """The header with a token of a user."""
        with self.file.writing() as connection:
            secret = tokens.add(connection, self.users[name].id, "a test", writes=writes, days=1)
        return {"Authorization": f"Bearer {secret}"}


def form_token(text: str) -> str:
    """The CSRF token that stands in a page."""
    return text.partition('name="csrf" value="')[2].partition('"')[0]
