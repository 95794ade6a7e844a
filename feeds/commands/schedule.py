"""A build's call as cron and systemd read it: words → a crontab line or a pair of units.

Pure but for the look at which program there is to call. What runs the call has an empty environment and another
working directory, so every path in it is absolute.
"""

import shlex
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from feeds.errors import Refused

_INSTALLED = ("site-packages", "dist-packages")  # folders that Python searches by itself
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@+")

_UNITS = """\
# Two units for systemd. Save them under the names below; for a second site, choose other names. Then:
#   systemctl --user daemon-reload
#   systemctl --user enable --now feeds.timer
# They run while you are logged in; to run them always:  loginctl enable-linger
# What a run has to say:  journalctl --user -u feeds.service

# ~/.config/systemd/user/feeds.service
[Unit]
Description=Publish feeds

[Service]
Type=oneshot
ExecStart={command}

# ~/.config/systemd/user/feeds.timer
[Unit]
Description=Publish feeds, time after time

[Timer]
OnCalendar={calendar}
AccuracySec=1s
Persistent=true

[Install]
WantedBy=timers.target
"""


def program(python: Path, package: Path) -> tuple[str, ...]:
    """The words that call this program: the script beside the interpreter, else the interpreter with the package."""
    script = python.with_name("feeds")
    if script.is_file():
        return (str(script),)
    module = (str(python), "-m", "feeds")
    # A package that was not installed is found by PYTHONPATH alone, and there is none in an empty environment.
    return module if package.parent.name in _INSTALLED else ("/usr/bin/env", f"PYTHONPATH={package.parent}", *module)


def call(
    start: Sequence[str],
    sources: Path,
    output: Path,
    configuration: Path | None,
    base_url: str | None,
    state: Path | None,
) -> tuple[str, ...]:
    """The words of a quiet build with absolute paths. Raises Refused where no line can hold them."""
    options = (
        ("--config", configuration and configuration.absolute()),
        ("--base-url", base_url),
        ("--state", state and state.absolute()),
    )
    given = [word for name, value in options if value is not None for word in (name, str(value))]
    words = (*start, "build", str(sources.absolute()), str(output.absolute()), *given, "-q")
    for word in words:
        if any(unicodedata.category(char) in ("Cc", "Cs") for char in word):
            raise Refused(f"{word!a}: a control character or no UTF-8, expected a name that one line can hold")
    return words


def crontab(words: Sequence[str], every: int) -> str:
    """The line of a crontab. Raises Refused."""
    when, _ = _when(every)
    return f"{when} {' '.join(map(_for_cron, words))}"


def units(words: Sequence[str], every: int) -> str:
    """A service and its timer, with what to do with them in comments. Raises Refused."""
    _, when = _when(every)
    # systemd starts no program with a quote in its path, and does not read "$$" there as it does in the other words.
    start = ("/bin/sh", "-c", 'exec "$0" "$@"') if set(words[0]) & set("\"'\\$") else ()
    command = " ".join(map(_for_systemd, (*start, *words)))
    return _UNITS.format(command=command, calendar=when)


def _when(every: int) -> tuple[str, str]:
    """The same moments as cron and as systemd write them."""
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
    # A "%" ends the command unless a backslash stands before it, which cron takes away. Outside the quotes the line is
    # right even where a cron leaves the backslash to the shell, as BusyBox does.
    return "\\%".join(shlex.quote(part) for part in word.split("%"))


def _for_systemd(word: str) -> str:
    word = word.replace("%", "%%").replace("$", "$$")
    if word and _PLAIN.issuperset(word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
