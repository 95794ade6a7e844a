"""`feeds schedule`: print a build as a crontab line or as a systemd service and timer.

cron and systemd run it with an empty environment in another working directory, so all its paths are absolute.
"""

import shlex
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from feeds.errors import Refused

_INSTALLED = ("site-packages", "dist-packages")  # folders on the default module search path
_UNQUOTED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@+")

_UNITS = """\
# Two units for systemd. Save them under the names below; for a second site, choose other names. Then:
#   systemctl --user daemon-reload
#   systemctl --user enable --now feeds.timer
# They run while you are logged in; to run them always:  loginctl enable-linger
# Their messages:  journalctl --user -u feeds.service

# ~/.config/systemd/user/feeds.service
[Unit]
Description=Publish feeds

[Service]
Type=oneshot
ExecStart={command}

# ~/.config/systemd/user/feeds.timer
[Unit]
Description=Publish feeds at regular intervals

[Timer]
OnCalendar={calendar}
AccuracySec=1s
Persistent=true

[Install]
WantedBy=timers.target
"""


def program(python: Path, package: Path) -> tuple[str, ...]:
    """Return the arguments that start this program: the script beside the interpreter, else `python -m feeds`."""
    script = python.with_name("feeds")
    if script.is_file():
        return (str(script),)
    module = (str(python), "-m", "feeds")
    # Outside the default search path a package is found by PYTHONPATH only, which an empty environment lacks.
    return module if package.parent.name in _INSTALLED else ("/usr/bin/env", f"PYTHONPATH={package.parent}", *module)


def site(
    sources: Path, output: Path, configuration: Path | None, base_url: str | None, state: Path | None
) -> tuple[str, ...]:
    """Return the arguments and options that name a site, with absolute paths."""
    options = (
        ("--config", configuration and configuration.absolute()),
        ("--base-url", base_url),
        ("--state", state and state.absolute()),
    )
    chosen = [word for name, value in options if value is not None for word in (name, str(value))]
    return (str(sources.absolute()), str(output.absolute()), *chosen)


def call(start: Sequence[str], site: Sequence[str], *others: str) -> tuple[str, ...]:
    """Return the arguments of a quiet build of a site. Raise Refused for one that does not fit on a line."""
    command = (*start, "build", *site, *others, "-q")
    for word in command:
        if any(unicodedata.category(char) in ("Cc", "Cs") for char in word):
            raise Refused(f"{word!a}: found a control character or invalid UTF-8, which no crontab can hold; rename it")
    return command


def crontab(command: Sequence[str], every: int) -> str:
    """Return the build as a line of a crontab, run every `every` minutes. Raise Refused where cron cannot express that."""
    when, _ = _times(every)
    return f"{when} {' '.join(map(_for_cron, command))}"


def units(command: Sequence[str], every: int) -> str:
    """Return a systemd service and its timer, with comments on their installation. Raise Refused as `crontab`."""
    _, when = _times(every)
    # In a program's path systemd accepts no quotes and, unlike in its arguments, does not expand "$$".
    start = ("/bin/sh", "-c", 'exec "$0" "$@"') if set(command[0]) & set("\"'\\$") else ()
    line = " ".join(map(_for_systemd, (*start, *command)))
    return _UNITS.format(command=line, calendar=when)


def _times(every: int) -> tuple[str, str]:
    """Return the same times in the syntax of crontab(5) and of systemd.time(7)."""
    hours, rest = divmod(every, 60)
    if 1 <= every < 60:
        return f"*/{every} * * * *", f"*:0/{every}"
    if every == 60:
        return "0 * * * *", "*-*-* *:00:00"
    if every == 1440:
        return "0 0 * * *", "*-*-* 00:00:00"
    if 1 < hours < 24 and not rest:
        return f"0 */{hours} * * *", f"*-*-* 00/{hours}:00:00"
    raise Refused(f"--every: found {every}, expected 1 to 59 minutes, or whole hours in minutes: 60, 120, … 1440")


def _for_cron(word: str) -> str:
    # An unescaped "%" ends the command. cron removes the backslash before it; BusyBox leaves that to the shell, so the
    # backslash must be outside the quotes.
    return "\\%".join(shlex.quote(part) for part in word.split("%"))


def _for_systemd(word: str) -> str:
    word = word.replace("%", "%%").replace("$", "$$")
    if word and _UNQUOTED.issuperset(word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
