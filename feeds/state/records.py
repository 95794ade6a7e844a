"""The records of sources, posts and documents, as values and as rows of the database."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from feeds.evidence import Votes
from feeds.identity import Identity, Retired, Traits
from feeds.model import NO_POSTS, Biography, Name, PageDigests, PostKey, PostSummary
from feeds.storage import decoded, encoded
from feeds.storage.output import Stamp
from feeds.storage.sources import Stat
from feeds.storage.spill import SpilledRows


class SourceRecord(NamedTuple):
    """A source: its status and digest when it was last read."""

    path: str
    stat: Stat
    read_at: int  # in ns since 1970
    digest: str  # of the bytes that were last read without errors; "" if there are none
    error: str | None  # why it cannot be read; its posts keep their last good versions


class PostRecord(NamedTuple):
    """A post: its summary, its identity, and the fingerprint of its own documents."""

    key: PostKey
    digest: str  # of the draft that was last read; "" if it must not be trusted
    error: str | None  # why its item cannot be read; the post keeps its last good version
    notes: tuple[str, ...]
    summary: PostSummary | None  # None: `publish = false` in the configuration
    votes: Votes
    uses_evidence: bool  # a date or a name depends on the site's evidence
    traits: Traits
    id: str | None = None  # once published
    slug: str | None = None  # once published
    fingerprint: str = ""  # of the inputs of its own documents
    weight: int = 0  # bytes of its rendered entry with that fingerprint; 0: not rendered yet

    @property
    def is_no_post(self) -> bool:
        """Return whether the source holds no post of its own, as an index page or a comment on another one's post."""
        return self.summary is not None and self.summary.visibility in NO_POSTS


class DocumentRecord(NamedTuple):
    """A published file."""

    fingerprint: str  # of its inputs
    stamp: Stamp | None  # None: its write was planned, but not recorded as done


@dataclass(slots=True)
class Changes:
    """The records that a run adds to the state and deletes from it."""

    documents: SpilledRows  # path, fingerprint, the three parts of the stamp or None, the staged file or None
    meta: dict[str, str] = field(default_factory=dict)
    sources: list[SourceRecord] = field(default_factory=list)
    posts: list[PostRecord] = field(default_factory=list)
    retired: list[Retired] = field(default_factory=list)
    gone_sources: list[str] = field(default_factory=list)
    gone_posts: list[PostKey] = field(default_factory=list)
    gone_documents: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)  # ids of retired posts that are back

    def __bool__(self) -> bool:
        lists = (self.sources, self.posts, self.retired, self.gone_sources, self.gone_posts, self.gone_documents)
        return bool(self.meta or self.documents or self.restored or any(lists))


def source_row(record: SourceRecord) -> tuple[Any, ...]:
    return (encoded(record.path), *record.stat, record.read_at, record.digest, record.error)


def source_record(row: tuple[Any, ...]) -> SourceRecord:
    path, size, mtime, ctime, inode, read_at, digest, error = row
    return SourceRecord(decoded(path), (size, mtime, ctime, inode), read_at, digest, error)


def post_row(record: PostRecord) -> tuple[Any, ...]:
    import orjson

    votes = orjson.dumps([*record.votes], default=tuple).decode() if any(record.votes) else ""
    notes = encoded("\n".join(record.notes))  # they contain paths
    summary = _dump_summary(record.summary) if record.summary else None
    identity = (record.id, record.slug, record.fingerprint, record.weight)
    return (*key_row(record.key), record.digest, record.error, notes, summary, votes, record.uses_evidence,
            *record.traits[2:], *identity)  # fmt: skip


def post_record(row: tuple[Any, ...]) -> PostRecord:
    """Return a record that is trusted. Raises ValueError or TypeError if the row is damaged."""
    key, digest, error, notes, summary, votes, uses = post_key(row), *row[2:8]
    lines = tuple(decoded(notes).split("\n")) if notes else ()
    loaded = _load_summary(key, summary) if summary else None
    traits = Traits(key, digest, *row[8:11])
    return PostRecord(key, digest, error, lines, loaded, _votes(votes), bool(uses), traits, *row[11:])


def untrusted_post_record(row: tuple[Any, ...]) -> PostRecord:
    """Return the part of a record that is valid for all program versions and settings: the post's identity."""
    key, digest = post_key(row), row[2]
    traits = Traits(key, digest, *row[8:11])
    return PostRecord(key, "", row[3], (), None, _votes(""), False, traits, row[11], row[12])


def retired_row(retired: Retired) -> tuple[Any, ...]:
    traits = retired.traits
    return (*retired.identity, *key_row(traits.key), traits.digest, *traits[2:])


def retired_record(row: tuple[Any, ...]) -> Retired:
    id_, slug, *key, digest, own_id, title, date = row
    return Retired(Identity(id_, slug), Traits(post_key(key), digest, own_id, title, date))


def post_key(row: Any) -> PostKey:
    return PostKey(decoded(row[0]), row[1])


def key_row(key: PostKey) -> tuple[bytes, str]:
    return encoded(key.path), key.item


@lru_cache(maxsize=1024)  # most posts of a site have the same votes
def _votes(data: str) -> Votes:
    import orjson

    if not data:
        return Votes(None, None, ())
    title, rights, orders, people, digests, is_entry, references, offers = orjson.loads(data)
    named = tuple([(name, mark) for name, mark in people])
    page = PageDigests(digests[0], *map(tuple, digests[1:])) if digests else None
    return Votes(title, rights, tuple(orders), named, page, is_entry, tuple(references), offers)


def _dump_summary(post: PostSummary) -> bytes:
    import orjson

    values = post[1:-4]  # the key is in the row; the last four are set again in each run
    return orjson.dumps(values, default=_plain, option=orjson.OPT_PASSTHROUGH_DATETIME)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else list(value)


def _load_summary(key: PostKey, data: bytes) -> PostSummary:
    import orjson

    (id_, own, title, has_title, slug, published, moment, changed, newest, due, visibility, authors, categories, biographies,
     comments, ids, status, url, language) = orjson.loads(data)  # fmt: skip
    day = _moment(published)
    return PostSummary(
        key, id_, own, title, has_title, slug, day, day or _moment(moment),
        datetime.fromisoformat(changed), _moment(newest), _moment(due), visibility,
        tuple([_name(*name) for name in authors]), tuple([_name(*name) for name in categories]),
        tuple([_biography(slug, role, tuple(facts), text) for slug, role, facts, text in biographies]), comments,
        tuple(ids), status, url, language,
    )  # fmt: skip


def shared(post: PostSummary) -> PostSummary:
    """Return an equal summary that shares its names with others; one from a worker process shares none."""
    return post._replace(
        authors=tuple([_name(*name) for name in post.authors]),
        categories=tuple([_name(*name) for name in post.categories]),
        biographies=tuple([_biography(*biography) for biography in post.biographies]),
    )


_name = lru_cache(maxsize=4096)(Name)  # one object for all posts that have it
_biography = lru_cache(maxsize=4096)(Biography)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
