"""The lock in `requirements/` fits `pyproject.toml`. `.ci/lock` renews it."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from packaging.requirements import Requirement

TOP = Path(__file__).parent.parent
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
RUN = PROJECT["project"]["dependencies"]
TEST = PROJECT["project"]["optional-dependencies"]["test"]


def locked(file: str) -> dict[str, list[str]]:
    """Return the versions by package; a package may have one for each Python."""
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", (TOP / "requirements" / file).read_text("utf-8"), re.M):
        versions.setdefault(name, []).append(version)
    return versions


@pytest.mark.parametrize(
    ("file", "wanted"),
    [("build.txt", PROJECT["build-system"]["requires"]), ("run.txt", RUN), ("test.txt", [*RUN, *TEST])],
)
def test_the_lock_has_every_requirement_in_its_range(file: str, wanted: Sequence[str]) -> None:
    versions = locked(file)
    for requirement in map(Requirement, wanted):
        assert all(map(requirement.specifier.contains, versions[requirement.name])), requirement


def test_what_runs_is_locked_alike_for_users_and_tests() -> None:
    assert locked("run.txt").items() <= locked("test.txt").items()


@pytest.mark.parametrize("file", ["build.txt", "run.txt", "test.txt"])
def test_every_version_has_hashes_and_no_origin(file: str) -> None:
    lines = (TOP / "requirements" / file).read_text("utf-8").splitlines()
    pins = [at for at, line in enumerate(lines) if re.match(r"\w", line)]
    assert pins
    assert all("--hash=sha256:" in lines[at + 1] for at in pins)
    assert not [line for line in lines if "//" in line or re.match("-|.* @ ", line)]
