"""The digest as mail, handed to a real server on this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, Session
from helpers.secure import Authority

from dragoman.digest.mail import Letter, message, send
from dragoman.errors import InputError, MailError
from dragoman.settings import MailSettings

LETTER = Letter("Dragoman: é – 2\nBcc: x@example.org", "Kenya → Tunisia\n.\nEnd", "<p>Kenya → Tunisia</p>")
TO = "ada@example.org"


class Kept:
    """Keeps what is delivered; refuses one address."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_RCPT(self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if address.startswith("nobody@"):
            return "550 There is nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:
        self.envelopes.append(envelope)
        return "250 OK"


def _login(server: Any, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    right = (data.login, data.password) == (b"ada", b"secret")
    return AuthResult(success=right, handled=right)


def free_port() -> int:
    """A port at which nobody listens; the controller cannot choose one itself."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def settings(kept: Kept) -> Iterator[MailSettings]:
    """Those of a server that listens now, and asks who wants to for a login."""
    port = free_port()
    controller = Controller(kept, "127.0.0.1", port, authenticator=_login, auth_require_tls=False)
    controller.start()
    yield MailSettings("127.0.0.1", port, "none", "", "", "desk@example.org", None)
    controller.stop()


def test_text_and_page_go_in_one_message(kept: Kept, settings: MailSettings) -> None:
    send(LETTER, TO, settings)
    (envelope,) = kept.envelopes
    assert (envelope.mail_from, envelope.rcpt_tos) == ("desk@example.org", [TO])
    found = message_from_bytes(envelope.content, policy=default)
    assert isinstance(found, EmailMessage)
    assert found["subject"] == "Dragoman: é – 2 Bcc: x@example.org"
    assert found["bcc"] is None
    text, page = found.iter_parts()
    assert (text.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
    assert text.get_content().replace("\r\n", "\n").strip() == LETTER.text
    assert page.get_content().strip() == LETTER.html


def test_who_has_to_log_in_does(kept: Kept, settings: MailSettings) -> None:
    send(LETTER, TO, MailSettings(settings.host, settings.port, "none", "ada", "secret", settings.sender, None))
    assert len(kept.envelopes) == 1
    with pytest.raises(MailError, match="refused the login") as refused:
        send(LETTER, TO, MailSettings(settings.host, settings.port, "none", "ada", "wrong-one", settings.sender, None))
    assert "wrong-one" not in str(refused.value)


def test_a_server_without_encryption_is_refused_unless_asked_for(kept: Kept, settings: MailSettings) -> None:
    with pytest.raises(MailError, match="STARTTLS"):
        send(LETTER, TO, MailSettings(settings.host, settings.port, "starttls", "", "", settings.sender, None))
    with pytest.raises(MailError):
        send(LETTER, TO, MailSettings(settings.host, settings.port, "tls", "", "", settings.sender, None))
    assert kept.envelopes == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_only_servers_of_a_trusted_certificate_are_told(
    kept: Kept, security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = Authority(tmp_path)
    context = authority.server("localhost")
    how: dict[str, Any] = {"ssl_context": context} if security == "tls" else {"tls_context": context, "require_starttls": True}
    port = free_port()
    controller = Controller(kept, "localhost", port, **how)
    controller.start()
    settings = MailSettings("localhost", port, security, "", "", "desk@example.org", None)
    try:
        with pytest.raises(MailError, match="certificate"):
            send(LETTER, TO, settings)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        send(LETTER, TO, settings)
    finally:
        controller.stop()
    assert len(kept.envelopes) == 1


def test_what_fails_is_told(settings: MailSettings) -> None:
    with pytest.raises(MailError, match="nobody"):
        send(LETTER, "nobody@example.org", settings)
    with pytest.raises(MailError, match="could not be handed to"):
        send(LETTER, TO, MailSettings("127.0.0.1", 1, "none", "", "", settings.sender, None))
    with pytest.raises(MailError, match="DRAGOMAN_SMTP_HOST"):
        send(LETTER, TO, MailSettings("", 25, "none", "", "", settings.sender, None))
    with pytest.raises(MailError, match="DRAGOMAN_SMTP_SECURITY"):
        send(LETTER, TO, MailSettings(settings.host, settings.port, "maybe", "", "", settings.sender, None))


@pytest.mark.parametrize(
    "wrong", ["", "ada", "a@b\nBcc: c@d", "Ada <ada@example.org>", "a b@example.org", "@example.org", "ada@"]
)
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(InputError):
        message(LETTER, "desk@example.org", wrong)


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    named = {"HOST": "mail", "PORT": "26", "SECURITY": "tls", "USER": "u", "PASSWORD": "pw", "FROM": "f@example.org"}
    for name, value in named.items():
        monkeypatch.setenv(f"DRAGOMAN_SMTP_{name}", value)
    monkeypatch.setenv("DRAGOMAN_URL", "https://desk.example.org")
    found = MailSettings()
    assert found == MailSettings("mail", 26, "tls", "u", "pw", "f@example.org", "https://desk.example.org")
    assert "pw" not in repr(found)
    monkeypatch.setenv("DRAGOMAN_SMTP_PORT", "smtp")
    with pytest.raises(InputError, match="DRAGOMAN_SMTP_PORT"):
        MailSettings()
