"""The help of each command, the manual page that is made from it, and completion in a real shell."""

import re
import shlex
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path

import click
import pytest

from feeds.cli import feeds
from tests.programs import program
from tests.sited import HERE, run

CALL = f'{shlex.quote(sys.executable)} -m feeds "$@"'


@pytest.mark.parametrize("name", feeds.commands)
def test_the_help_of_each_command_ends_with_an_example_that_can_be_called(name: str) -> None:
    command = feeds.commands[name]
    introduction, *examples = cleandoc(command.help or "").split("\b\n")[-1].splitlines()
    assert introduction.strip().startswith("Example")
    assert examples
    for line in examples:
        words = shlex.split(re.findall(r"feeds [^|)>]*", line)[0])
        assert words[:2] == ["feeds", name]
        assert command.make_context(name, words[2:])


def test_the_manual_page_is_right_and_holds_each_option() -> None:
    page = run("man").stdout
    done = subprocess.run([program("mandoc"), "-T", "lint"], input=page, capture_output=True, text=True, check=False)
    found = [line for line in done.stdout.splitlines() if "STYLE" not in line and "missing date" not in line]
    assert found == []
    shown = subprocess.run([program("mandoc"), "-T", "ascii"], input=page, capture_output=True, text=True, check=True)
    text = re.sub(r".\x08", "", shown.stdout)
    for name, command in feeds.commands.items():
        assert f"   {name} [OPTIONS]" in text
        options = [one for one in command.params if isinstance(one, click.Option)]
        assert all(max(option.opts, key=len) in text for option in options)
    assert "(crontab -l; feeds schedule my-posts public_html/feeds) | crontab -" in text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["feeds", "b"], {"build"}),
        (["feeds", "build", "--ba"], {"--base-url"}),
        (["feeds", "recipe", ""], {"nginx", "caddy", "rsync", "container"}),
        (["feeds", "completion", "z"], {"zsh"}),
    ],
)
def test_bash_completes(tmp_path: Path, words: list[str], expected: set[str]) -> None:
    """With the script that `feeds completion bash` prints, in a shell that finds `feeds` on its PATH."""
    (tmp_path / "feeds").write_text(f"#!/bin/sh\nexec {CALL}\n", "utf-8")
    (tmp_path / "feeds").chmod(0o755)
    code = (
        f'export PATH={tmp_path}:$PATH PYTHONPATH={HERE}; source <(feeds completion bash); COMP_WORDS=("$@"); '
        "COMP_CWORD=$(($# - 1)); _feeds_completion feeds; echo ${COMPREPLY[@]}"
    )
    done = subprocess.run(
        ["bash", "-c", code, "bash", *words], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert set(done.stdout.split()) == expected
    assert done.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script(shell: str) -> None:
    done = run("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert "_FEEDS_COMPLETE" in done.stdout
