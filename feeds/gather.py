"""From the sources on the disk to what is known of them: only what changed is read, and nothing good is lost.

A source that cannot be read any more keeps its last good version; one that never could be is left out. Each is named
at every run until it is mended.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from feeds import evidence, normalize
from feeds.call import Call
from feeds.catalog import Catalog, Damaged
from feeds.disk.sources import Source, Stat, clock, fingerprint, is_settled, read
from feeds.disk.spill import Spill
from feeds.errors import Problem, SourceError
from feeds.evidence import Evidence
from feeds.identity import gist
from feeds.model import Draft, Post, Words
from feeds.readers import READERS
from feeds.records import UNSEEN, Known, packed, shared, unpacked
from feeds.settings import Settings


@dataclass(slots=True)
class Gathered:
    """All sources of a site as they are known now."""

    known: dict[str, Known] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)  # paths whose record is not what is remembered
    gone: set[str] = field(default_factory=set)
    left: dict[str, Known] = field(default_factory=dict)  # what was published from bytes that are not there any more
    problems: list[Problem] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)


class Read(NamedTuple):
    """What the reading of one source gave: its bytes and how its file looked, and what they mean where that is new."""

    at: int  # when, in ns since 1970
    stat: Stat
    data: bytes
    digest: str
    known: Known | None
    words: bytes | None  # the post and what it says, packed
    trouble: str | None


class Gatherer:
    """Reads sources for one run: where their bytes and words are kept, and by which rules they are understood."""

    def __init__(self, settings: Settings, leaned: str, catalog: Catalog, spill: Spill, call: Call) -> None:
        self.settings = settings
        self.rules = normalize.rules(settings, evidence.assumed(leaned))
        self.catalog = catalog
        self.spill = spill
        self.call = call

    def gather(
        self, found: Mapping[str, Source], problems: tuple[Problem, ...], before: Mapping[str, Known], trusted: bool
    ) -> Gathered:
        """What is known of every source; `trusted`: what was understood before is understood so still."""
        result = Gathered()

        def read_one(source: Source) -> Read:
            return self._read(source, before.get(source.path), trusted)

        stale = {path: one for path, one in found.items() if not (trusted and _is_as_before(one, before.get(path)))}
        reads = self.call.mapped("reading", read_one, list(stale.values()))
        for path, source in found.items():
            if path in stale:
                self._learn(source, next(reads), before.get(path), trusted, result)
            else:
                self._take(before[path], result, changed=False)
        for problem in problems:
            self._kept(problem, before, trusted, result)
        result.known = dict(sorted(result.known.items()))  # as if all could be looked at
        result.gone = before.keys() - result.known.keys()
        for path in result.gone:
            if before[path].slug:
                result.left[path] = self._recalled(before[path], trusted)
        self._agree(result)
        return result

    def told(self, known: Known) -> tuple[Post, Words]:
        """A post and what it says, from what this run put by or else from the bytes that are remembered."""
        packed = self.spill.get(known.path)
        if packed is None:
            draft = draft_of(known.path, self._page(known.path))
            return normalize.post(normalize.overlay(draft, self.settings), self.rules)[:2]
        return unpacked(known.path, packed)

    def _page(self, path: str) -> bytes:
        """The bytes of a source that is known. Raises Damaged."""
        data = self.catalog.page(path)
        if data is None:
            raise Damaged(f"nothing is kept of {path}")
        return data

    def _read(self, source: Source, old: Known | None, trusted: bool) -> Read:
        """What a source holds now. It changes nothing, so that workers can do it."""
        at, status, data, digest = clock(), source.stat, b"", ""
        try:
            data, status = read(source)
            digest = fingerprint(data)
            if old and trusted and digest == old.digest:
                return Read(at, status, b"", digest, None, None, None)
            known, words = self._understood(source.path, data, digest, old)
            return Read(at, status, data, digest, known, words, None)
        except SourceError as error:
            return Read(at, status, b"", digest, None, None, str(error))

    def _learn(self, source: Source, new: Read, old: Known | None, trusted: bool, result: Gathered) -> None:
        """Takes what a source was read to hold."""
        if new.trouble is not None:
            self._fall_back(source.path, new.trouble, source, old, trusted, result)
        elif new.known:
            if old and old.slug and old.digest != new.digest:
                result.left[source.path] = self._recalled(old, trusted)
            if new.words:
                self.spill.put(source.path, new.words)
            status = source.stat if source.stat == new.stat else new.stat  # the one that is kept anyway
            known = shared(new.known._replace(path=source.path, stat=status, read=new.at))
            self._take(known, result, changed=True)
            self.catalog.keep(source.path, new.data)
        elif old:
            mended = old._replace(stat=new.stat, read=new.at, trouble=None)
            changed = mended._replace(read=old.read) != old or is_settled(new.stat, new.at)
            self._take(mended, result, changed)

    def _understand(self, path: str, data: bytes, digest: str, old: Known | None) -> Known:
        """What bytes mean, with the identity that the source has already, and puts the words by. Raises SourceError."""
        known, words = self._understood(path, data, digest, old)
        if words:
            self.spill.put(path, words)
        return known

    def _understood(self, path: str, data: bytes, digest: str, old: Known | None) -> tuple[Known, bytes | None]:
        """What bytes mean, and the words of the post where it is one. Raises SourceError."""
        draft = draft_of(path, data)
        leans = normalize.leans_on_evidence(draft)
        votes = evidence.of(draft)
        mine = (old.id, old.slug, old.key, old.card) if old else (None, None, "", None)
        if not normalize.is_published(draft, self.settings):
            return Known(path, UNSEEN, 0, digest, None, (), None, votes, leans, *mine), None
        with fenced():
            post, words, notes = normalize.post(normalize.overlay(draft, self.settings), self.rules)
        return Known(path, UNSEEN, 0, digest, None, notes, gist(post), votes, leans, *mine), packed(post, words)

    def _fall_back(
        self, path: str, why: str, source: Source | None, old: Known | None, trusted: bool, result: Gathered
    ) -> None:
        """The last good version of a source that cannot be read, where there is one."""
        data = self.catalog.page(path) if old else None
        if old is None or data is None:
            result.problems.append(Problem(path, f"left out: {why}", True))
            return
        try:
            known = old if trusted and old.digest else self._understand(path, data, fingerprint(data), old)
        except SourceError:  # what another version of this program could read
            result.problems.append(Problem(path, f"left out: {why}", True))
            return
        status = source.stat if source else UNSEEN
        changed = known is not old or old.trouble != why or old.stat != status
        self._take(known._replace(trouble=why, stat=status, read=clock() if changed else old.read), result, changed)

    def _recalled(self, old: Known, trusted: bool) -> Known:
        """What was known of a source, also where it is not trusted: by the words of a post it is known again."""
        data = None if trusted and old.digest else self.catalog.page(old.path)
        if data is None:
            return old
        try:
            return self._understand(old.path, data, fingerprint(data), old)
        except SourceError:
            return old

    def _kept(self, problem: Problem, before: Mapping[str, Known], trusted: bool, result: Gathered) -> None:
        """What cannot even be looked at: a source, or all that is known below a folder."""
        where, why = problem.where, problem.what
        below = [path for path in before if path == where or path.startswith(f"{where}/")]
        for path in below:
            if path not in result.known:
                self._fall_back(path, why, None, before[path], trusted, result)
        if not below and problem.trouble:
            result.problems.append(Problem(where, f"left out: {why}", True))

    def _take(self, known: Known, result: Gathered, changed: bool) -> None:
        result.known[known.path] = known
        if changed:
            result.changed.add(known.path)
        if known.trouble:
            what = "kept in its last good version" if known.gist else "left out"
            result.problems.append(Problem(known.path, f"{what}: {known.trouble}", True))

    def _agree(self, result: Gathered) -> None:
        """Understands posts again that lean on the other pages, where these now say something else."""
        result.evidence = evidence.total(known.votes for known in result.known.values())
        if result.evidence.leaned == self.rules.evidence.leaned:
            return
        self.rules = normalize.rules(self.settings, result.evidence)
        for path in [path for path, known in result.known.items() if known.leans]:
            known = result.known[path]
            again = self._understand(path, self._page(path), known.digest, known)
            result.known[path] = again._replace(stat=known.stat, read=known.read, trouble=known.trouble)
            result.changed.add(path)


def _is_as_before(source: Source, old: Known | None) -> bool:
    """Whether a source need not even be opened."""
    return old is not None and not old.trouble and old.stat == source.stat and is_settled(old.stat, old.read)


def draft_of(path: str, data: bytes) -> Draft:
    """What was found in the bytes of one source. Raises SourceError."""
    with fenced():
        (draft,) = READERS["." + path.rpartition(".")[2].lower()](data, path)
    return draft


@contextmanager
def fenced() -> Iterator[None]:
    """Makes a bug of ours, met with one source, a trouble of that source: it must not take the other posts down."""
    try:
        yield
    except SourceError:
        raise
    except Exception as error:
        raise SourceError(f"our mistake, {type(error).__name__}: {' '.join(str(error).split())}") from error
