"""A digest as mail: text and HTML in one message, handed to an SMTP server."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid

from dragoman.errors import InputError, MailError
from dragoman.settings import MailSettings

_SECONDS = 30
_WAYS = ("starttls", "tls", "none")


@dataclass(frozen=True)
class Letter:
    """What is sent."""

    subject: str
    text: str
    html: str


def message(letter: Letter, sender: str, to: str) -> EmailMessage:
    """A letter as a message; InputError for an address that is none."""
    made = EmailMessage(policy=SMTP)
    made["Subject"] = " ".join(letter.subject.split())
    made["From"], made["To"] = _address(sender), _address(to)
    made["Date"] = formatdate(localtime=True)
    made["Message-ID"] = make_msgid(domain=_address(sender).domain)
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(letter.text)
    made.add_alternative(letter.html, subtype="html")
    return made


def _address(given: str) -> Address:
    try:
        found = Address(addr_spec=given.strip())
    except Exception as e:  # the parser of the library fails in many ways on what is no address
        raise InputError(f"{given!r} is no mail address. Give one such as desk@example.org.") from e
    if not found.username or not found.domain or not given.isprintable():
        raise InputError(f"{given!r} is no mail address. Give one such as desk@example.org.")
    return found


def send(letter: Letter, to: str, settings: MailSettings) -> None:
    """Hand a letter to the server of the settings; MailError says what failed there."""
    if not settings.host or not settings.sender:
        raise MailError("No mail server is known. Set DRAGOMAN_SMTP_HOST and DRAGOMAN_SMTP_FROM, or use --dry-run.")
    if settings.security not in _WAYS:
        raise MailError(f"DRAGOMAN_SMTP_SECURITY is {settings.security!r}. It may be {', '.join(_WAYS)}.")
    made = message(letter, settings.sender, to)
    with _explained(settings), _connected(settings) as server:
        if settings.user:
            server.login(settings.user, settings.password)
        server.send_message(made)


@contextmanager
def _connected(settings: MailSettings) -> Iterator[smtplib.SMTP]:
    """A connection to the server: encrypted from the beginning, after STARTTLS, or, where that is asked for, not at all."""
    trusted = ssl.create_default_context()
    if settings.security == "tls":
        with smtplib.SMTP_SSL(settings.host, settings.port, timeout=_SECONDS, context=trusted) as server:
            yield server
    else:
        with smtplib.SMTP(settings.host, settings.port, timeout=_SECONDS) as server:
            if settings.security == "starttls":
                server.starttls(context=trusted)
            yield server


@contextmanager
def _explained(settings: MailSettings) -> Iterator[None]:
    """What goes wrong with the server, as an error of ours; it never tells the password."""
    where = f"the mail server {settings.host}:{settings.port}"
    try:
        yield
    except smtplib.SMTPAuthenticationError as e:
        raise MailError(f"{where} refused the login ({e.smtp_code}). Check DRAGOMAN_SMTP_USER and _PASSWORD.") from e
    except smtplib.SMTPNotSupportedError as e:
        raise MailError(f"{where} offers no {'login' if settings.security == 'tls' else 'STARTTLS or login'}: {e}") from e
    except (smtplib.SMTPException, OSError) as e:
        raise MailError(f"The digest could not be handed to {where}: {e}. Nothing was sent.") from e
