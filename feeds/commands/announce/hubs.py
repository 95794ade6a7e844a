"""Tell hubs of changed topics: attempts, waits and what the answers mean."""

import time
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple
from urllib.parse import urlencode

from feeds.commands.announce.client import Answer, Client, NotAllowed, Unreachable
from feeds.names import CONFIGURATION
from feeds.state.announced import Topic

_WAITS = (1.0, 2.0, 4.0)  # seconds between the attempts to tell a hub of a topic
SECONDS = 10.0  # for one request
_LIMIT = 65536  # bytes of a hub's answer
_LATER = {408, 425, 429}  # of the answers 4xx, those that another attempt may change
_MOVED = {301, 302, 303}
_MAX_REFUSALS = 3  # in a row, after which a hub is taken to refuse the others too

Result = Literal["announced", "refused", "failed"]


class Outcome(NamedTuple):
    """What became of a topic: announced, refused by the hub, or the hub failed or the time is over."""

    result: Result
    why: str = ""


def tell(hub: str, topics: Iterable[Topic], client: Client, end: float) -> Iterator[tuple[Topic, Outcome]]:
    """Yield each topic that the hub was asked to take, and what became of it. `end` is a value of `clock`.

    Stops at a failure, and after several refusals in a row.
    """
    refusals = 0
    for topic in topics:
        outcome = _outcome(hub, topic.url, client, end)
        yield topic, outcome
        refusals = refusals + 1 if outcome.result == "refused" else 0
        if outcome.result == "failed" or refusals == _MAX_REFUSALS:
            return


def clock() -> float:
    """Return seconds on a clock that never goes back."""
    return time.monotonic()


def _outcome(hub: str, url: str, client: Client, end: float) -> Outcome:
    # WebSub §3 leaves it to the hub how it is told. All known ones take hub.mode; PubSubHubbub 0.4 has hub.url, several
    # hubs hub.topic. One topic a request, as only some take more.
    form = urlencode({"hub.mode": "publish", "hub.url": url, "hub.topic": url})
    if clock() >= end:
        return Outcome("failed", "the time that --timeout gives is over")
    for least in (*_WAITS, None):
        answer = None
        try:
            answer = client.request(hub, form, max(0.1, min(SECONDS, end - clock())), _LIMIT)
            why = f"answered {answer}"
        except NotAllowed as error:
            return Outcome("failed", str(error))
        except Unreachable as error:
            why = str(error)
        if answer and answer.is_success:
            return Outcome("announced")
        if answer and answer.status < 500 and answer.status not in _LATER:
            return Outcome("refused", _refusal(answer, url))
        wait = None if least is None else max(least, _retry_after(answer))
        if wait is None or clock() + wait >= end:
            return Outcome("failed", why)
        time.sleep(wait)
    raise AssertionError


def _refusal(answer: Answer, url: str) -> str:
    target = answer.headers.get("location")
    if answer.status in _MOVED and target:
        return f"answered {answer.status}: it has moved to {target}; set that as hub in [feeds] of {CONFIGURATION}"
    return f"answered {answer} when told of {url}, expected 2xx; does it take hub.mode=publish?"


def _retry_after(answer: Answer | None) -> float:
    """Return the seconds that a hub asks to wait for (RFC 9110 §10.2.3); 0 if it names none, or a date."""
    value = answer.headers.get("retry-after", "") if answer else ""
    return float(value) if value.isdecimal() else 0.0
