"""Web servers of other people over a published site, and clients that ask them."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.programs import program

TIMEOUT = 30.0  # seconds, for a loaded machine


class Answer:
    """The answer to one request, made as a client writes it: the path is sent as it is."""

    def __init__(self, port: int, path: str, method: str = "GET", **headers: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()
        connection.close()

    def __getitem__(self, name: str) -> str:
        return str(self.headers.get(name, ""))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def running(
    command: list[str], port: int, log: Path, cwd: Path | None = None, env: Mapping[str, str] = os.environ
) -> Iterator[None]:
    """Run a server until the block ends; the block begins when it takes connections."""
    with log.open("wb") as out:
        environment = {**env, "HOME": str(log.parent), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""}
        process = subprocess.Popen(command, stdout=out, stderr=out, cwd=cwd, env=environment, start_new_session=True)
    try:
        end = time.monotonic() + TIMEOUT
        while True:
            assert process.poll() is None, log.read_text("utf-8")
            assert time.monotonic() < end, log.read_text("utf-8")
            with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), TIMEOUT):
                break
            time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # what it started


def nginx(text: str, port: int, folder: Path) -> contextlib.AbstractContextManager[None]:
    """Run nginx with a configuration that Debian's includes in its http block."""
    (folder / "site.conf").write_text(text, "utf-8")
    command = [program("nginx"), "-p", str(folder), "-c", str(nginx_main(folder)), "-e", "stderr"]
    return running(command, port, folder / "nginx.log")


def nginx_main(folder: Path) -> Path:
    """Write a configuration that includes site.conf; everything is in one folder."""
    user = "user root;" if os.getuid() == 0 else ""
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = f"daemon off; {user} pid {folder}/nginx.pid; error_log stderr; events {{}}\n"
    main += f"http {{ include /etc/nginx/mime.types; access_log off; {temporary} include {folder}/site.conf; }}\n"
    file = folder / "nginx.conf"
    file.write_text(main, "utf-8")
    return file


def caddy(text: str, port: int, folder: Path) -> contextlib.AbstractContextManager[None]:
    file = folder / "Caddyfile"
    file.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
    command = [program("caddy"), "run", "--config", str(file), "--adapter", "caddyfile"]
    return running(command, port, folder / "caddy.log")


def apache(output: Path, base: str, port: int, folder: Path) -> contextlib.AbstractContextManager[None]:
    """Run Apache with the rules that OUTPUT has; both folders must be readable for any account."""
    modules = "/usr/lib/apache2/modules"
    loaded = ("mpm_event", "authz_core", "dir", "mime", "alias", "rewrite")
    lines = [f"LoadModule {name}_module {modules}/mod_{name}.so" for name in loaded]
    lines += [f'ServerRoot "{folder}"', f"Listen 127.0.0.1:{port}", "ServerName 127.0.0.1", "ErrorLog /dev/stderr"]
    lines += [
        f'PidFile "{folder}/apache.pid"',
        "Mutex pthread",
        "TypesConfig /dev/null",
        "User nobody",
        "Group nogroup",
    ]
    lines += [f'Alias "{base}" "{output}/"'] if base != "/" else [f'DocumentRoot "{output}"']
    lines += [f'<Directory "{output}">', "AllowOverride All", "Require all granted", "</Directory>"]
    file = folder / "apache.conf"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return running([program("apache2"), "-f", str(file), "-DFOREGROUND"], port, folder / "apache.log")


SERVERS: dict[str, Callable[[str, int, Path], contextlib.AbstractContextManager[None]]] = {
    "nginx": nginx,
    "caddy": caddy,
}
