"""The command lines of `man` and `completion`, which are made from those of the others."""

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from feeds.names import CONFIGURATION

_FILES = (
    (f"SOURCES/{CONFIGURATION}", "settings of the site, its feeds and its posts"),
    ("OUTPUT/.feeds", "records of the last build: ids, addresses, what was read; keep it, and do not serve it"),
)


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print a script by which a shell completes the commands, options and files of `feeds`.

    \b
    Examples:
      feeds completion bash > ~/.local/share/bash-completion/completions/feeds
      feeds completion fish > ~/.config/fish/completions/feeds.fish
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made
    root = click.get_current_context().find_root().command
    click.echo(made(root, {}, "feeds", "_FEEDS_COMPLETE").source())


@click.command()
def man() -> None:
    """Print the manual page, in the man(7) format.

    \b
    Example:
      feeds man > ~/.local/share/man/man1/feeds.1
    """
    from feeds import __version__

    root = click.get_current_context().find_root()
    click.echo("\n".join(_page(root, __version__)))


def _page(root: click.Context, version: str) -> Iterator[str]:
    group = root.command
    assert isinstance(group, click.Group)
    about, *rest = cleandoc(group.help or "").split("\n\n")
    yield f'.TH FEEDS 1 "" "feed-publisher {version}"'
    yield from (".SH NAME", rf"feeds \- {_roff(about[0].lower() + about[1:].rstrip('.'))}")
    yield from (".SH SYNOPSIS", ".B feeds", _roff(" ".join(group.collect_usage_pieces(root))), ".SH COMMANDS")
    for name, command in group.commands.items():
        context = click.Context(command, root, name)
        yield f".SS {_roff(' '.join((name, *command.collect_usage_pieces(context))))}"
        yield from _text(command.help or "")
        for parameter in command.params:
            if record := parameter.get_help_record(context):
                yield from (".TP", rf"\fB{_roff(record[0])}\fR", _roff(record[1]))
    yield ".SH EXIT STATUS"
    yield from _text("\n\n".join(rest).removeprefix("Exit status: "))
    yield ".SH FILES"
    for file, what in _FILES:
        yield from (".TP", rf"\fI{_roff(file)}\fR", _roff(what))


def _text(help_text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text; those that begin with a backspace keep their lines."""
    for number, paragraph in enumerate(cleandoc(help_text).split("\n\n")):
        lines = [_roff(line) for line in paragraph.splitlines()]
        yield from (".PP",) if number else ()
        yield from (".nf", *lines[1:], ".fi") if lines[0] == "\b" else lines


def _roff(text: str) -> str:
    """Return a line of text as roff has it: no control line, and "-" as it is typed."""
    return re.sub(r"^(?=[.'])", r"\\&", text.replace("\\", r"\e").replace("-", r"\-"))
