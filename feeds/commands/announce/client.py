"""Requests to hubs and topics: within a time, and to no private address unless that is allowed.

A name is resolved once, and the connection goes to the very address that was checked.
"""

import http.client
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from ipaddress import IPv6Address, ip_address
from threading import Thread
from typing import NamedTuple, TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

from feeds.names import MAKER

Value = TypeVar("Value")

_MAX_REDIRECTS = 3
_SAME_METHOD = {307, 308}  # RFC 9110 §15.4: after the others a client may send GET in place of POST
_REDIRECTS = {301, 302, *_SAME_METHOD}
_HEADERS = {"User-Agent": MAKER, "Accept": "*/*", "Accept-Encoding": "identity"}
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Unreachable(Exception):
    """There is no answer; the text says why."""


class NotAllowed(Unreachable):
    """No request may be sent there, now or later."""


class Answer(NamedTuple):
    status: int
    reason: str
    headers: Mapping[str, str]
    links: tuple[str, ...]  # the values of Link headers
    body: bytes

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    def __str__(self) -> str:
        first = self.body.decode("utf-8", "replace").strip().partition("\n")[0].strip()
        told = f' ("{first[:200]}")' if first and not first.startswith("<") else ""
        return f"{self.status} {self.reason}".strip() + told


class Client:
    """Sends requests; a connection is used again for the next one to the same host."""

    def __init__(self, allow_private: bool) -> None:
        self.allow_private = allow_private
        self.connections: dict[tuple[str, str], http.client.HTTPConnection] = {}

    def request(self, url: str, form: str | None, seconds: float, limit: int) -> Answer:
        """GET a URL, or POST a form to it, and return the answer with at most `limit` bytes. Raises Unreachable."""
        try:
            return _within(seconds, lambda: self._followed(url, form, seconds, limit))
        except TimeoutError:
            self.connections.clear()  # a thread that was left behind may still use one
            raise Unreachable(f"no answer within {seconds:.2g} seconds") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.connections.clear()
            raise Unreachable(_reason(error)) from None

    def close(self) -> None:
        for connection in self.connections.values():
            connection.close()

    def _followed(self, url: str, form: str | None, seconds: float, limit: int) -> Answer:
        for _ in range(_MAX_REDIRECTS + 1):
            answer = self._sent(urlsplit(url), form, seconds, limit)
            target = answer.headers.get("location")
            if not target or answer.status not in (_REDIRECTS if form is None else _SAME_METHOD):
                return answer
            url = urljoin(url, target)
        raise NotAllowed(f"more than {_MAX_REDIRECTS} redirects")

    def _sent(self, url: SplitResult, form: str | None, seconds: float, limit: int) -> Answer:
        known = self.connections.get((url.scheme, url.netloc))
        if known is None:
            return self._sent_by(self._connection(url, seconds), url, form, limit)
        try:
            return self._sent_by(known, url, form, limit)
        except (ConnectionError, http.client.HTTPException):  # the server has closed it meanwhile
            known.close()
            return self._sent_by(self._connection(url, seconds), url, form, limit)

    def _connection(self, url: SplitResult, seconds: float) -> http.client.HTTPConnection:
        if url.scheme not in ("http", "https") or not url.hostname:
            raise NotAllowed(f"{url.geturl()} is no http:// or https:// address")
        kind = _SecureConnection if url.scheme == "https" else _Connection
        made = kind(url.hostname, url.port, timeout=seconds)
        made.allow_private = self.allow_private
        self.connections[url.scheme, url.netloc] = made
        return made

    def _sent_by(self, sender: http.client.HTTPConnection, url: SplitResult, form: str | None, limit: int) -> Answer:
        target = (url.path or "/") + (f"?{url.query}" if url.query else "")
        if form is None:
            sender.request("GET", target, headers=_HEADERS)
        else:
            sender.request("POST", target, form, {**_HEADERS, **_FORM})
        found = sender.getresponse()
        body = found.read(limit)
        if not found.isclosed() and found.read(1):
            sender.close()  # the rest is not wanted
        headers = {name.lower(): value for name, value in found.getheaders()}
        return Answer(found.status, found.reason, headers, tuple(found.headers.get_all("link", ())), body)


class _Connection(http.client.HTTPConnection):
    allow_private = False

    def connect(self) -> None:
        self.sock = _connected(self.host, self.port, self.timeout, self.allow_private)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # headers and form are sent one after the other


class _SecureConnection(http.client.HTTPSConnection, _Connection):
    """Its `connect` calls that of `_Connection`, and checks the certificate for the name."""


def _connected(host: str, port: int, seconds: float | None, allow_private: bool) -> socket.socket:
    """Return a connection to the first address of a host that answers. Raises OSError and NotAllowed."""
    found = [str(address[0]) for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    allowed = [address for address in found if allow_private or is_public(address)]
    if not allowed:
        address = found[0] if found[0] == host else f"{host}, {found[0]},"
        raise NotAllowed(f"{address} is an address in a private network, which only --allow-private permits")
    for address in allowed[:-1]:
        with suppress(OSError):
            return socket.create_connection((address, port), seconds)
    return socket.create_connection((allowed[-1], port), seconds)


def is_public(address: str) -> bool:
    """Return whether an IP address is reached through the internet, and is not of this computer or its network."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip.sixtofour or ip
    return ip.is_global and not ip.is_multicast


def _within(seconds: float, work: Callable[[], Value]) -> Value:
    """Return what `work` returns, or raise what it raises; TimeoutError if that takes longer.

    The time-outs of sockets do not hold for resolving names, and start again with each byte.
    """
    values: list[Value] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            values.append(work())
        except Exception as error:
            errors.append(error)

    thread = Thread(target=run, daemon=True)  # one that is left behind does not keep the program from ending
    thread.start()
    thread.join(seconds)
    if errors:
        raise errors[0]
    if not values:
        raise TimeoutError
    return values[0]


def _reason(error: Exception) -> str:
    strerror = error.strerror if isinstance(error, OSError) else None
    return strerror or f"{type(error).__name__} {' '.join(str(error).split())}".strip()
