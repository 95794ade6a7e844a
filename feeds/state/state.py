"""The state of one site during one run: its records, how far they are trusted, and the new ledger.

Identities and last good versions are always trusted; summaries and fingerprints only if program and settings are the
same as in the last run.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from feeds import names
from feeds.errors import Problem
from feeds.settings import Settings
from feeds.state.catalog import Catalog, same_program
from feeds.state.fingerprints import digest
from feeds.state.ledger import Ledger
from feeds.state.records import Changes, DocumentRecord
from feeds.storage import package

_FEED = re.compile(rf"(?:(.+)/)?(?:{'|'.join(map(re.escape, names.FILES.values()))})")
_ARCHIVE = re.compile(r"(?:^|/)archive/\d+$")


class State:
    """The state of one site. Its methods raise Damaged and Refused, as those of the catalog do."""

    def __init__(self, catalog: Catalog, ledger: Ledger, settings: Settings, full: bool = False) -> None:
        """Load the records of the whole site, and add what they determine to the settings."""
        self.catalog = catalog
        self.problems: list[Problem] = []
        self.meta = catalog.meta()
        self.is_new = not self.meta
        self.ledger = ledger
        former = self.meta.get("authority") or self.ledger.authority
        settings = replace(settings, minted=former if former and not settings.site.id else None)
        feed_ids = {**json.loads(self.meta.get("feed_ids", "{}")), **self.ledger.feeds}
        if former and former != settings.authority:
            feed_ids = self._feed_ids(former) | feed_ids
            self._warn_of_authority(former, settings.authority)
        self.settings = replace(settings, feed_ids=feed_ids)
        shown = (replace(settings, minted=None, feed_ids={}, templates=()), settings.authority)
        self.trust = {"program": same_program(package.content()), "settings": digest(repr(shown))}
        self.trusted = not full and all(self.meta.get(key) == value for key, value in self.trust.items())
        self.full = full

    def _feed_ids(self, authority: str) -> dict[str, str]:
        """Return the ids of the published feeds, by folder."""
        found = (_FEED.fullmatch(path) for path, _, _ in self.catalog.stamps())
        folders = {match[1] or "" for match in found if match}
        return {folder: f"tag:{authority}:feed/{folder}" for folder in folders if not _ARCHIVE.search(folder)}

    def _warn_of_authority(self, former: str, authority: str) -> None:
        kept = (
            "published ids may change, as the state is lost"
            if self.is_new
            else f"published ids stay, from tag:{former}"
        )
        what = f"new ids are minted from tag:{authority} from now on; {kept}. "
        todo = f'To keep minting from it, set id = "{former}" in [site] of {names.CONFIGURATION}'
        self.problems.append(Problem("", what + todo, "warning"))

    def documents(self) -> dict[str, DocumentRecord]:
        """Return the record of each published document, by path."""
        stamps = self.catalog.stamps()
        return {path: DocumentRecord("" if self.full else fingerprint, stamp) for path, fingerprint, stamp in stamps}

    def note_site(self, changes: Changes, **values: str) -> None:
        """Add the changed values of the whole site to the changes."""
        meta = self.trust | {"stamps": same_program(package.stamps()), "authority": self.settings.authority} | values
        if feed_ids := self.settings.feed_ids:
            meta["feed_ids"] = json.dumps(feed_ids)
        changes.meta = {key: value for key, value in meta.items() if self.meta.get(key) != value}

    def new_ledger(self, identities: Mapping[str, Mapping[str, str]]) -> Ledger:
        """Return the ledger of this run, with the ids and slugs that cannot be derived from the sources again."""
        natural = replace(self.settings, minted=None).authority
        authority = self.settings.authority if self.settings.authority != natural else ""
        return Ledger(authority, identities, self.settings.feed_ids)
