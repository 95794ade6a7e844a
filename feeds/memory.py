"""What is remembered of a site and how far it can be trusted: the state as a run finds it and leaves it.

Identities and last good versions are always trusted; what was understood and rendered, only from the same program and
the same settings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from feeds import identity
from feeds.call import Call
from feeds.catalog import Catalog, same_program
from feeds.disk import program
from feeds.disk.ledger import LEDGER, read_ledger, set_aside, write_ledger
from feeds.disk.output import Output
from feeds.errors import Problem
from feeds.fingerprints import digest
from feeds.gather import Gathered
from feeds.identity import Identity, Trace
from feeds.model import Card, Gist
from feeds.proofs import Copy
from feeds.records import Change, Known, Published
from feeds.report import Report
from feeds.settings import Settings

_SITE = ""  # where the ledger speaks of the whole site


class Memory:
    """The state of one site during one run.

    Its methods raise Damaged and Refused, as those of the catalog do.
    """

    def __init__(self, output: Output, catalog: Catalog, settings: Settings, call: Call) -> None:
        self.output = output
        self.catalog = catalog
        self.full, self.told = call.full, call.told
        self.problems: list[Problem] = []
        self.meta = catalog.meta()
        self.ledger = self._ledger()
        self.settings = replace(settings, minted=self._minted(settings))
        told = (replace(self.settings, minted=None), self.settings.authority)
        self.inputs = {"program": same_program(program.content()), "settings": digest(repr(told))}
        self.looks = same_program(program.looks())
        self.trusted = not call.full and all(self.meta.get(key) == value for key, value in self.inputs.items())

    def _minted(self, settings: Settings) -> str | None:
        """Who mints the ids where the configuration does not say: who did it first."""
        authority = self.meta.get("authority") or self.ledger.get(_SITE, {}).get("authority")
        return authority if authority and not settings.site.id else None

    def sources(self) -> dict[str, Known]:
        """What is known of each source."""
        return self.catalog.sources(self.trusted)

    def documents(self) -> dict[str, Published]:
        """What is known of each document."""
        return {
            path: Published("" if self.full else fingerprint, mark) for path, fingerprint, mark in self.catalog.marks()
        }

    def identities(
        self, before: Mapping[str, Known], gathered: Gathered, posts: Mapping[str, Gist]
    ) -> dict[str, Identity]:
        """The identity of each post that was published before, also under another path."""
        known = gathered.known
        kept = {path: Identity(one.id, one.slug) for path, one in before.items() if one.id}
        left = [trace(path, one) for path, one in gathered.left.items()]
        new = [path for path in known if path in gathered.left or (path not in kept and path not in self.ledger)]
        moved = identity.heirs(left, [trace(path, known[path]) for path in new], gathered.gone) if left and new else {}
        held = {path: one for path, one in kept.items() if path in known and path not in moved.values()}
        held |= {path: kept[old] for path, old in moved.items()}
        for path in moved:  # also of a post that does not appear yet
            known[path] = known[path]._replace(id=held[path].id, slug=held[path].slug)
        used = {value for one in held.values() for value in (one.id, one.slug)}
        for path, told in self.ledger.items():
            natural = posts[path].id if path in posts else ""
            one = Identity(told.get("id", natural), told.get("slug"))
            if path not in held and one.id not in used and (one.slug is None or one.slug not in used):
                held[path] = one
        return held

    def note(
        self,
        change: Change,
        gathered: Gathered,
        settled: Mapping[str, Identity],
        copies: Sequence[Copy],
        cards: Sequence[Card],
    ) -> None:
        """Adds to a change the sources whose record is not what is remembered; there is a card for each copy."""
        printed = {copy.gist.path: (copy.key, card) for copy, card in zip(copies, cards, strict=True)}
        for path, known in gathered.known.items():
            key, card = printed.get(path, ("", None))
            identity_ = settled.get(path) or Identity(known.id or "", known.slug)
            said = (identity_.id or None, identity_.slug, key)
            if path in gathered.changed or said != (known.id, known.slug, known.key):
                id_, slug, key = said
                change.sources.append(known._replace(id=id_, slug=slug, key=key, card=card))
        change.gone = sorted(gathered.gone)

    def note_site(self, change: Change, leaned: str, due: datetime | None) -> None:
        """Adds what holds for the whole site; `due` is when the next post appears."""
        meta = self.inputs | {"looks": self.looks, "told": self.told}
        meta["leaned"] = leaned
        meta["due"] = due.isoformat() if due else ""
        if self.settings.site.id is None:
            meta["authority"] = self.settings.authority
        change.meta = {key: value for key, value in meta.items() if self.meta.get(key) != value}

    def save(self, change: Change, report: Report, posts: Mapping[str, Gist], settled: Mapping[str, Identity]) -> None:
        """Remembers a run whose documents are published; `posts` as their sources have them."""
        told = self._kept(settled) | identity.ledger(posts, settled)
        if self.settings.site.id is None and self.settings.authority != replace(self.settings, minted=None).authority:
            told[_SITE] = {"authority": self.settings.authority}
        if told != self.ledger:
            write_ledger(self.output.state, told)
        remembered = report.remembered()
        if self.meta.get("report") != remembered:
            change.meta["report"] = remembered
        if change:
            self.catalog.save(change)

    def _ledger(self) -> dict[str, dict[str, str]]:
        """What the ledger says; one that is damaged is set aside."""
        try:
            return read_ledger(self.output.state)
        except ValueError as error:
            set_aside(self.output.state, LEDGER)
            self.problems.append(Problem("", f"the ledger was damaged ({error}): set aside and made anew"))
            return {}

    def _kept(self, settled: Mapping[str, Identity]) -> dict[str, dict[str, str]]:
        """What the ledger says of posts that are not there now, and that live on under no other path."""
        ids, slugs = {one.id for one in settled.values()}, {one.slug for one in settled.values()}
        return {
            path: told
            for path, told in self.ledger.items()
            if path != _SITE and path not in settled and told.get("id") not in ids and told.get("slug") not in slugs
        }


def trace(path: str, known: Known) -> Trace:
    """By what a source is known again when it is moved."""
    gist = known.gist
    date = gist.published.isoformat() if gist and gist.published else ""
    return Trace(path, known.digest, gist.title if gist else "", date)
