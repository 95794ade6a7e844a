"""Fetch topics as a hub does, before it is told: is the new feed there, and does its answer name itself and the hub?"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from feeds.commands.announce.client import Answer, Client, Unreachable
from feeds.commands.announce.hubs import SECONDS, clock
from feeds.errors import Problem
from feeds.state.announced import Topic
from feeds.storage.sources import digest

_LINK = re.compile(r'<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+\s*=\s*(?:"[^"]*"|[^\s",;]*))*)')  # RFC 8288 §3
_RELATION = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]*))', re.IGNORECASE)


def check(output: Path, topics: Iterable[Topic], client: Client, end: float) -> tuple[list[Problem], set[str]]:
    """Fetch the first topic of each format. Return the problems, and the file names of the formats not to be announced."""
    problems: list[Problem] = []
    held: set[str] = set()
    first = {topic.path.rpartition("/")[2]: topic for topic in reversed([topic for topic in topics if topic.hub])}
    for name, topic in sorted(first.items()):
        try:
            seconds = max(0.1, min(SECONDS, end - clock()))
            answer = client.request(topic.url, None, seconds, topic.stamp[0] + 1)
        except Unreachable as error:
            problem = f"{error}, expected the feed; no hub can fetch it"
        else:
            problem = _wrong(answer, output, topic)
            if not problem and not _names_hub(answer.links, topic):
                header = f'Link: <{topic.url}>; rel="self", <{topic.hub}>; rel="hub"'
                what = f"served without the header that some hubs ask for, or drop the feed without a word: {header}"
                problems.append(Problem(topic.url, what, "warning"))
        if problem:
            problems.append(Problem(topic.url, problem, "error"))
            held.add(name)
    return problems, held


def _wrong(answer: Answer, output: Path, topic: Topic) -> str:
    """Return what is wrong with an answer, "" if it is the published feed."""
    if answer.status != 200:
        return f"answered {answer.status} {answer.reason}, expected the feed; upload {output} before you announce it"
    if digest(answer.body) != topic.digest:
        return f"has other bytes than {output / topic.path}; upload {output} before you announce it"
    return ""


def _names_hub(values: Sequence[str], topic: Topic) -> bool:
    links = [link for value in values for link in _LINK.findall(value)]
    named = {(relation, url) for url, rest in links for found in _RELATION.findall(rest)
             for relation in "".join(found).lower().split()}  # fmt: skip
    return {("self", topic.url), ("hub", topic.hub)} <= named
