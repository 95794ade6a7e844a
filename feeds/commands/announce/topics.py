"""Find the published feeds whose bytes changed since their hub was told of them. Only files that were written are read."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from feeds import names
from feeds.commands.serve.heads import head
from feeds.errors import Problem
from feeds.state.announced import Topic
from feeds.state.catalog import FILE, Catalog, Damaged
from feeds.storage.output import Stamp, stamp
from feeds.storage.served import feed_files, find, read
from feeds.storage.sources import digest


class Found(NamedTuple):
    """What is published: every topic of the records that stay, with those that were read again."""

    topics: dict[str, Topic]  # by path
    read: list[Topic]
    gone: list[str]
    problems: list[Problem]


def version(state: Path) -> str | None:
    """Return what changes when a build changes anything in OUTPUT; None without its records."""
    found = stamp(str(state), FILE)
    return repr(found) if found else None


def find_topics(output: Path, state: Path, known: dict[str, Topic]) -> Found:
    """Return the topics in OUTPUT. Raises Refused if its records are inaccessible."""
    found = Found({}, [], [], [])
    for path, recorded in _published(output, state):
        before = known.get(path)
        if before and before.stamp == recorded:
            found.topics[path] = before
            continue
        try:
            topic = _read(output, path)
        except OSError as error:
            found.problems.append(Problem(path, f"cannot be read: {error.strerror}", "error"))
            topic = before
        if topic is None:
            continue
        if before and (before.hub, before.url) == (topic.hub, topic.url):
            topic = topic._replace(announced=before.announced, refusals=before.refusals)
        found.topics[path] = topic
        found.read.append(topic)
    found.gone.extend(known.keys() - found.topics.keys())
    return found


def _published(output: Path, state: Path) -> list[tuple[str, Stamp | None]]:
    """Return path and stamp of each feed and archive document, by the records or, where there are none, by the folder."""
    catalog = Catalog(state)
    files = set(names.FILES.values())
    try:
        if catalog.exists:
            stamps = catalog.stamps()
            return [(path, recorded) for path, _, recorded in stamps if path.rpartition("/")[2] in files]
    except Damaged:
        pass  # the next build reports it, and makes it again
    finally:
        catalog.close()
    return [(path, stamp(str(output), path)) for path in feed_files(output, files)]


def _read(output: Path, path: str) -> Topic | None:
    file = find(output, path)
    if file is None or file.is_folder:
        return None
    data = read(file)
    described = head(data)
    hub = described.hubs[0] if described.hubs and described.address else ""
    return Topic(path, (file.size, file.modified, file.inode), hub, described.address or "", digest(data))


def by_rank(topics: Iterable[Topic]) -> list[Topic]:
    """Return those that were not refused first, and of these the feeds of the site, then of authors and so on."""
    return sorted(topics, key=lambda topic: (topic.refusals, topic.path.count("/"), topic.path))
