"""TLS on loopback for tests: a certificate authority of our own, servers that show its certificates, and a CONNECT proxy."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Authority:
    """Signs certificates; their files lie in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Authority of the tests")])
        basic = x509.BasicConstraints(ca=True, path_length=None)
        self._root = self._builder(self._name, self._key.public_key()).add_extension(basic, critical=True)
        self.file = folder / "authority.pem"
        signed = self._root.sign(self._key, hashes.SHA256())
        self.file.write_bytes(signed.public_bytes(serialization.Encoding.PEM))

    def client(self) -> ssl.SSLContext:
        """A context that trusts this authority alone."""
        return ssl.create_default_context(cafile=str(self.file))

    def server(self, name: str, *, days: int = 10) -> ssl.SSLContext:
        """A context that shows a certificate for a name, good for so many days from now (or over since then)."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        alternative = x509.SubjectAlternativeName([x509.DNSName(name)])
        builder = self._builder(subject, key.public_key(), days).add_extension(alternative, critical=False)
        file = self._folder / f"{name}-{days}.pem"
        private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        file.write_bytes(private + builder.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _builder(self, subject: x509.Name, key: ec.EllipticCurvePublicKey, days: int = 10) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=30))
            .not_valid_after(now + timedelta(days=days))
        )


class SecureServer:
    """Says hello over TLS; keeps the names that clients asked for (SNI)."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.names: list[str | None] = []
        self.paths: list[str] = []
        context.sni_callback = lambda _, name, __: self.names.append(name)
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.socket = context.wrap_socket(self._http.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self._http.server_port
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        paths = self.paths

        class Handling(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                paths.append(self.path)
                self.send_response(200)
                self.send_header("Content-Length", "5")
                self.end_headers()
                self.wfile.write(b"hello")

            def log_message(self, format: str, *args: object) -> None:
                return

            def handle(self) -> None:
                with suppress(OSError):  # a client that refuses the certificate hangs up
                    super().handle()

        return Handling

    def stop(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()


class ConnectProxy:
    """A proxy that opens tunnels, all of them to one port on loopback, and keeps what it was asked."""

    def __init__(self, port: int) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(port))
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def _handler(self, port: int) -> type[BaseHTTPRequestHandler]:
        asked = self.asked

        class Handling(BaseHTTPRequestHandler):
            def do_CONNECT(self) -> None:
                asked.append((self.path, self.headers.get("Proxy-Authorization")))
                with socket.create_connection(("127.0.0.1", port)) as beyond:
                    self.send_response(200)
                    self.end_headers()
                    back = Thread(target=_copy, args=(beyond, self.connection), daemon=True)
                    back.start()
                    _copy(self.connection, beyond)
                    back.join(5)
                self.close_connection = True

            def log_message(self, format: str, *args: object) -> None:
                return

        return Handling

    def stop(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def running(started: Any) -> Iterator[Any]:
    """A server or proxy for the time of a `with`."""
    try:
        yield started
    finally:
        started.stop()
