"""What is remembered of a site and how far it can be trusted: the state as a run finds it and leaves it.

Identities and last good versions are always trusted; what was understood and rendered, only from the same program and
the same settings. A damaged state is set aside, and the run goes on without.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from feeds import identity
from feeds.catalog import Catalog, Change, Damaged, Known, Published, same_program
from feeds.disk.output import Output, read_ledger, set_aside, write_ledger
from feeds.disk.sources import Source, is_settled, program
from feeds.errors import Problem
from feeds.gather import Gathered
from feeds.identity import Identity, Trace
from feeds.model import Post
from feeds.press import Copy, digest
from feeds.report import Report
from feeds.settings import Settings

T = TypeVar("T")


class Memory:
    """The state of one site during one run. `full`: nothing that was understood or rendered is trusted."""

    def __init__(self, output: Output, settings: Settings, full: bool) -> None:
        self.output = output
        self.catalog = Catalog(output.state)
        self.problems: list[Problem] = []
        self.trusted = False
        self.meta = self._orderly(self.catalog.meta) or {}
        self.settings = replace(settings, minted=self._minted(settings))
        told = (replace(self.settings, minted=None), self.settings.authority)
        self.inputs = {"program": same_program(program()), "settings": digest(repr(told))}
        self.trusted = not full and all(self.meta.get(key) == value for key, value in self.inputs.items())

    def _minted(self, settings: Settings) -> str | None:
        """Who mints the ids where the configuration does not say: who did it first."""
        authority = self.meta.get("authority")
        return authority if authority and not settings.site.id else None

    def sources(self) -> dict[str, Known]:
        """What is known of each source."""
        return self._orderly(lambda: self.catalog.sources(self.trusted)) or {}

    def documents(self) -> dict[str, Published]:
        """What is known of each document."""
        rows = self._orderly(lambda: list(self.catalog.marks())) or []
        return {path: Published(fingerprint, mark) for path, fingerprint, mark in rows}

    def unchanged(self, found: Mapping[str, Source], now: datetime) -> Report | None:
        """The last run's report, where every source and every published file is as that run left it."""
        due = self.meta.get("due")
        looks = self._orderly(self.catalog.looks)
        if not self.trusted or looks is None or looks.keys() != found.keys():
            return None
        if due and datetime.fromisoformat(due) <= now:
            return None
        for path, (status, read, trouble, _) in looks.items():
            if trouble or found[path].stat != status or not is_settled(status, read):
                return None
        mark = self.output.mark
        if any(known is None or mark(path) != known for path, _, known in self.catalog.marks()):
            return None
        told = json.loads(self.meta["report"])
        return Report([Problem(*problem) for problem in told.pop("problems")], **told)

    def identities(
        self, before: Mapping[str, Known], gathered: Gathered, posts: Mapping[str, Post]
    ) -> dict[str, Identity]:
        """The identity of each post that was published before, also under another path."""
        told = read_ledger(self.output.state)
        natural = {path: known.post.id for path, known in gathered.known.items() if known.post}
        kept = {path: Identity(one.get("id", natural.get(path, "")), one.get("slug")) for path, one in told.items()}
        kept |= {path: Identity(known.id, known.slug) for path, known in before.items() if known.id}
        gone = [trace(path, known) for path, known in gathered.gone.items() if known.slug]
        new = [trace(path, gathered.known[path]) for path in posts if path not in kept]
        moved = identity.heirs(gone, new) if gone and new else {}
        return kept | {path: kept[old] for path, old in moved.items()}

    def note(
        self,
        change: Change,
        gathered: Gathered,
        settled: Mapping[str, Identity],
        copies: Sequence[Copy],
        weights: Mapping[str, tuple[int, ...]],
    ) -> None:
        """Adds to a change the sources whose record is not what is remembered; `weights` by the post's id."""
        printed = {copy.post.path: copy for copy in copies}
        for path, known in gathered.known.items():
            copy, identity_ = printed.get(path), settled.get(path)
            now = replace(
                known,
                id=identity_.id if identity_ else known.id,
                slug=identity_.slug if identity_ else known.slug,
                key=copy.key if copy else "",
                weights=weights[copy.post.id] if copy else (),
            )
            if path in gathered.changed or now != known:
                change.sources.append(now)
        change.gone = list(gathered.gone)

    def note_site(self, change: Change, order: str | None, due: datetime | None) -> None:
        """Adds what holds for the whole site; `due` is when the next post appears."""
        meta = dict(self.inputs)
        meta["order"] = order or ""
        meta["due"] = due.isoformat() if due else ""
        if self.settings.site.id is None:
            meta["authority"] = self.settings.authority
        change.meta = {key: value for key, value in meta.items() if self.meta.get(key) != value}

    def save(self, change: Change, report: Report, posts: Mapping[str, Post], settled: Mapping[str, Identity]) -> None:
        """Remembers a run whose documents are published; `posts` as their sources have them."""
        ledger = read_ledger(self.output.state)
        kept = {path: told for path, told in ledger.items() if path not in posts}
        write_ledger(self.output.state, kept | identity.ledger(posts, settled))
        told = report.remembered()
        if self.meta.get("report") != told:
            change.meta["report"] = told
        if change:
            self.catalog.save(change)

    def _orderly(self, load: Callable[[], T]) -> T | None:
        """What is loaded from the state; nothing where it turns out to be damaged."""
        try:
            return load()
        except Damaged as damaged:
            self._set_aside(damaged)
            return None

    def _set_aside(self, damaged: Damaged) -> None:
        """Puts a damaged state aside, as a person may want to look at it, and goes on without."""
        self.catalog.close()
        set_aside(self.catalog.file)
        self.trusted = False
        self.problems.append(Problem("", f"the state was damaged ({damaged}): set aside and made anew"))


def trace(path: str, known: Known) -> Trace:
    """By what a source is known again when it is moved."""
    post = known.post
    date = post.published.isoformat() if post and post.published else ""
    return Trace(path, known.digest, post.title if post else "", date)
