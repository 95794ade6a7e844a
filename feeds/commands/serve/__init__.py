"""`feeds serve`: a preview of OUTPUT over HTTP, until Ctrl-C or SIGTERM.

starlette and uvicorn send and receive in one event loop, so slow clients keep no thread. With sources to watch, a child
process runs `feeds watch`: a build holds the interpreter for too long to share it.
"""

import errno
import socket
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple

from feeds import names
from feeds.commands.interrupts import until_interrupted
from feeds.errors import Refused
from feeds.storage.served import find
from feeds.storage.sources import kind_at

_GRACE = 1  # seconds to finish answers at the end
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}


class Rebuilds(NamedTuple):
    """The commands that build OUTPUT once, and after each change."""

    once: Sequence[str]
    always: Sequence[str]


def serve(
    output: Path,
    host: str,
    port: int,
    rebuilds: Rebuilds | None,
    say: Callable[[str], None],
    report: Callable[[str], None],
) -> None:
    """Serve OUTPUT until Ctrl-C or SIGTERM; port 0 is any free one. `say` prints the addresses, `report` failures.

    Raises Refused if OUTPUT is no folder or the port cannot be had.
    """
    if kind_at(output) != "a folder" and not rebuilds:
        raise Refused(
            f"{output}: {kind_at(output) or 'no such folder'}, expected a folder of feeds; run feeds build first"
        )
    with until_interrupted(), _listening(host, port) as listener:
        if rebuilds:
            subprocess.run(rebuilds.once, check=False)
        own = _authority(*listener.getsockname()[:2])
        for line in addresses(output, own):
            say(line)
        with _running(rebuilds.always) if rebuilds else nullcontext():
            _run(output, own, listener, report)


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "in use by another program" if taken else error.strerror
        raise Refused(f"{host}, port {port}: {why}; choose others with --host and --port (0: any free port)") from None


def _authority(host: str, port: int) -> str:
    host = _ANY.get(host, host)
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def addresses(output: Path, own: str) -> Iterator[str]:
    """Yield a line for the pages, then one for each address to subscribe to."""
    kinds = {names.PAGE: "all feeds, and the newest posts"}
    kinds |= {names.FILES[form]: f"subscribe: {names.TITLES[form]}" for form in names.FORMATS}
    kinds |= {names.OPML: "import into a feed reader: OPML"}
    shown = {"" if name == names.PAGE else name: text for name, text in kinds.items() if find(output, name)}
    yield f"Serving {output} until Ctrl-C" + ("" if shown else f" at http://{own}/; there are no feeds in it yet")
    width = max(map(len, shown), default=0)
    yield from (f"  http://{own}/{name:{width}}  {text}" for name, text in shown.items())


@contextmanager
def _running(command: Sequence[str]) -> Iterator[None]:
    """Run a command beside the block, and end it with the block."""
    process = subprocess.Popen(command)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _run(output: Path, own: str, listener: socket.socket, report: Callable[[str], None]) -> None:
    """Answer requests. uvicorn ends by itself on a signal, and raises it again then."""
    import uvicorn

    from feeds.commands.serve.preview import application

    config = uvicorn.Config(
        application(output, own, report),
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",  # failures are reported by the application
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE,
    )
    uvicorn.Server(config).run([listener])
