"""Read one source: the record of each post, and errors.

Only the given spill is changed, so workers can call this.
"""

import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import NamedTuple, cast

from feeds import evidence, normalize, readers
from feeds.errors import SourceChanged, SourceError
from feeds.identity import Traits
from feeds.model import Draft, Post, PostKey, Source
from feeds.normalize import Rules
from feeds.state import drafts
from feeds.state.records import PostRecord, SourceRecord
from feeds.storage.sources import SourceFile, Stat, clock, digest, opened
from feeds.storage.spill import Spill


class ReadPost(NamedTuple):
    """One post that was read: its record and, if it changed, `pack(draft, post)`."""

    record: PostRecord
    data: bytes | None = None


class ReadSource(NamedTuple):
    """The result of reading a source; `posts` is None if its bytes are unchanged."""

    read_at: int  # in ns since 1970
    stat: Stat
    digest: str
    posts: list[ReadPost] | None
    errors: list[SourceError]  # of the source, or of single items


@dataclass(frozen=True, slots=True)
class LastRun:
    """The records of the last run; `trusted` if program and settings are the same, so that summaries still hold."""

    sources: Mapping[str, SourceRecord]
    posts: Mapping[PostKey, PostRecord]
    trusted: bool

    def of_source(self) -> Mapping[str, list[PostKey]]:
        """Return the keys of the posts of each source."""
        keys: defaultdict[str, list[PostKey]] = defaultdict(list)
        for key in self.posts:
            keys[key.path].append(key)
        return keys


@dataclass(frozen=True, slots=True)
class SourceReader:
    """Reads sources by the rules of a site."""

    rules: Rules
    before: LastRun
    template: frozenset[str] = frozenset()  # what the site's pages share
    is_new: bool = False  # the template is not that of the last run

    def votes(self, source: SourceFile) -> tuple[str, ...]:
        """Return the votes of a page on the template; none if it cannot be read."""
        with suppress(SourceError), opened(source) as file:
            drafts_ = drafts_of(Source(source.path, file.stream, None), file.stat[0])
            return next((draft.votes for draft in drafts_ if isinstance(draft, Draft)), ())
        return ()

    def reads_again(self, path: str) -> bool:
        """Return whether a page is read again although its bytes are those of the last run."""
        return self.is_new and readers.has_template(path)

    def read(self, source: SourceFile, spill: Spill | None = None) -> ReadSource:
        """Return the posts and errors of a source. With a spill, drafts and posts go there at once and need no memory."""
        read_at, stat, digest_, errors = clock(), source.stat, "", list[SourceError]()
        posts: list[ReadPost] = []
        old = self.before.sources.get(source.path)
        try:
            with opened(source) as file:
                stat, digest_ = file.stat, file.digest
                if old and self.before.trusted and digest_ == old.digest and not self.reads_again(source.path):
                    return ReadSource(read_at, stat, digest_, None, [])
                for read in self._posts(Source(source.path, file.stream, self.template), stat[0], errors):
                    posts.append(stored(read, spill) if spill else read)
        except SourceChanged as error:
            for read in posts if spill else ():
                cast(Spill, spill).forget(read.record.key)
            return ReadSource(read_at, stat, "", [], [error])
        except SourceError as error:
            errors.append(SourceError(str(error)))
        return ReadSource(read_at, stat, digest_, posts, errors)

    def _posts(self, source: Source, size: int, errors: list[SourceError]) -> Iterator[ReadPost]:
        """Yield the posts of a source; items that cannot be read are added to `errors`. Raises SourceError."""
        for draft in drafts_of(source, size):
            if isinstance(draft, SourceError):
                errors.append(draft)
                continue
            try:
                yield self._post(draft)
            except SourceError as error:
                errors.append(SourceError(str(error), draft.item))

    def _post(self, draft: Draft) -> ReadPost:
        """Return a post that was read, with its old record if its draft is unchanged. Raises SourceError."""
        old = self.before.posts.get(draft.key)
        with guarded():
            data = drafts.dump(draft)
            digest_ = digest(drafts.content(draft))
        # A post with notes is understood again, as they may name lines.
        if old and self.before.trusted and old.digest == digest_ and not old.notes:
            return ReadPost(old if old.error is None else old._replace(error=None))
        record, post = self.normalized(draft, digest_, old)
        return ReadPost(record, pack(data, post))

    def normalized(self, draft: Draft, digest_: str, old: PostRecord | None) -> tuple[PostRecord, Post]:
        """Return the record and the post of a draft; the record keeps the identity in `old`. Raises SourceError."""
        with guarded():
            post, notes = normalize.post(normalize.overlay(draft, self.rules.settings), self.rules)
            summary = normalize.summary(post)
            uses = normalize.depends_on_evidence(draft)
            votes = evidence.votes(draft)
        day = post.published.isoformat() if post.published else ""
        traits = Traits(draft.key, digest_, post.id if post.has_own_id else "", post.title, day)
        enabled = normalize.is_enabled(draft.key, self.rules.settings)
        identity = (old.id, old.slug, old.fingerprint, old.weight) if old else ()
        record = PostRecord(
            draft.key,
            digest_,
            None,
            notes if enabled else (),
            summary if enabled else None,
            votes,
            uses,
            traits,
            *identity,
        )
        return record, post


def stored(read: ReadPost, spill: Spill) -> ReadPost:
    """Move the data of a post into the spill, under its key."""
    if read.data is not None:
        spill.put(read.record.key, read.data)
    return ReadPost(read.record)


def pack(draft: bytes, post: Post) -> bytes:
    """Return a serialized draft and its post as one value for the spill of this run."""
    return pickle.dumps((draft, post), pickle.HIGHEST_PROTOCOL)


def unpack(data: bytes) -> tuple[bytes, Post]:
    """Return the serialized draft and the post that `pack` was given."""
    return pickle.loads(data)  # type: ignore[no-any-return]


def load_draft(key: PostKey, data: bytes) -> Draft:
    """Return a draft from its serialized form. Raises SourceError if it is damaged."""
    try:
        return drafts.load(key, data)
    except (ValueError, TypeError, LookupError) as error:
        raise SourceError(f"its draft in the state is damaged: {error}") from None


def drafts_of(source: Source, size: int) -> Iterator[Draft | SourceError]:
    """Yield the drafts of a source of `size` bytes, and the errors of single items. Raises SourceError."""
    seen: set[str] = set()
    with guarded():
        for draft in readers.read(source, size):
            if isinstance(draft, SourceError):
                yield draft
            elif draft.item in seen:
                yield SourceError("a second item with this id, expected ids that differ", draft.item)
            else:
                seen.add(draft.item)
                yield draft


@contextmanager
def guarded() -> Iterator[None]:
    """Turn an unexpected exception into a SourceError, so that a bug in one source leaves out that source alone."""
    try:
        yield
    except (SourceError, GeneratorExit):
        raise
    except Exception as error:
        raise SourceError(f"internal error, {type(error).__name__}: {' '.join(str(error).split())}") from error
