"""The state of one site during one run: what is remembered, how far it is trusted, and what is to be remembered next.

Identities and last good versions are always trusted; what drafts meant and what documents were made from is trusted
only where program and settings are the same.
"""

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
        """Load what is remembered of the site."""
        self.catalog = catalog
        self.problems: list[Problem] = []
        self.meta = catalog.meta()
        self.is_new = not self.meta
        self.ledger = ledger
        former = self.meta.get("authority") or self.ledger.authority
        settings = replace(settings, minted=former if former and not settings.site.id else None)
        feed_ids = dict(self.ledger.feeds)
        if former and former != settings.authority:
            feed_ids = self._feed_ids(former) | feed_ids
            self._warn_of_authority(former, settings.authority)
        self.settings = replace(settings, feed_ids=feed_ids)
        shown = (replace(settings, minted=None, feed_ids={}), settings.authority)
        self.trust = {"program": same_program(package.content()), "settings": digest(repr(shown))}
        self.trusted = not full and all(self.meta.get(key) == value for key, value in self.trust.items())
        self.full = full

    def _feed_ids(self, authority: str) -> dict[str, str]:
        """Return the ids that the published feeds have, by folder."""
        found = (_FEED.fullmatch(path) for path, _, _ in self.catalog.stamps())
        folders = {match[1] or "" for match in found if match}
        return {folder: f"tag:{authority}:feed/{folder}" for folder in folders if not _ARCHIVE.search(folder)}

    def _warn_of_authority(self, former: str, authority: str) -> None:
        what = f"new ids are minted as tag:{authority} from now on; what was published keeps its ids, tag:{former}. "
        todo = f'To go on as before, set id = "{former}" in [site] of {names.CONFIGURATION}'
        self.problems.append(Problem("", what + todo, "warning"))

    def documents(self) -> dict[str, DocumentRecord]:
        """Return the record of each published document, by path."""
        stamps = self.catalog.stamps()
        return {path: DocumentRecord("" if self.full else fingerprint, stamp) for path, fingerprint, stamp in stamps}

    def note_site(self, changes: Changes, **values: str) -> None:
        """Add to the changes what holds for the whole site."""
        meta = self.trust | {"stamps": same_program(package.stamps()), "authority": self.settings.authority} | values
        changes.meta = {key: value for key, value in meta.items() if self.meta.get(key) != value}

    def new_ledger(self, identities: Mapping[str, Mapping[str, str]]) -> Ledger:
        """Return the ledger of this run, with the ids and slugs that its sources alone could not give again."""
        natural = replace(self.settings, minted=None).authority
        authority = self.settings.authority if self.settings.authority != natural else ""
        return Ledger(authority, identities, self.settings.feed_ids)
