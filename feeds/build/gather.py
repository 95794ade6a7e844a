"""Read the changed sources and return the records of all posts.

A post whose source or item cannot be read any more keeps its last good version; one that never could be read is left
out. Both are reported in every run until the source is repaired.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from feeds import evidence, normalize, readers, template_evidence
from feeds.build.options import Options
from feeds.build.read import LastRun, ReadSource, SourceReader, load_draft, pack, stored, unpack
from feeds.errors import Problem, SourceError
from feeds.evidence import Evidence
from feeds.model import Draft, Post, PostKey
from feeds.replies import joined
from feeds.settings import Settings
from feeds.state import drafts
from feeds.state.catalog import Catalog, Damaged
from feeds.state.records import PostRecord, SourceRecord, shared
from feeds.storage.sources import Listing, SourceFile, Stat, digest, is_settled
from feeds.storage.spill import Spill

_MAX_FOR_WORKERS = (
    1024 * 1024
)  # bytes; larger sources are streamed by this process, as their posts do not fit through a pipe
_NO_STAT: Stat = (-1, -1, -1, -1)


@dataclass(slots=True)
class Gathered:
    """All sources and posts of a site as they are now."""

    sources: dict[str, SourceRecord] = field(default_factory=dict)
    posts: dict[PostKey, PostRecord] = field(default_factory=dict)
    changed_sources: set[str] = field(default_factory=set)  # their records differ from the state's
    changed_posts: set[PostKey] = field(default_factory=set)
    departed: list[PostRecord] = field(default_factory=list)  # published posts whose content is gone from their key
    problems: list[Problem] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    template: frozenset[str] = frozenset()  # what the site's pages share
    votes: Mapping[str, Collection[str]] = field(default_factory=dict)  # of the pages of the sample on it, by path


class Gatherer:
    """Reads the sources of one run. New drafts and posts go to the spill, under their keys."""

    def __init__(
        self, settings: Settings, meta: Mapping[str, str], catalog: Catalog, spill: Spill, before: LastRun
    ) -> None:
        rules = normalize.rules(settings, evidence.from_dependency(meta.get("dependency", "")))
        self.reader = SourceReader(rules, before)
        self.template = template_evidence.load(meta.get("template", ""))
        self.votes = template_evidence.load_votes(meta.get("votes", ""))
        self.catalog = catalog
        self.spill = spill
        self.before = before
        self.keys = before.of_source()
        self.result = Gathered()

    def gather(self, listing: Listing, options: Options) -> Gathered:
        """Return the records of all sources and posts."""
        self._learn_template(listing, options)
        stale = {source.path: source for source in listing.sources.values() if not self._is_unchanged(source)}
        small = [source for source in stale.values() if source.stat[0] <= _MAX_FOR_WORKERS]
        reads = options.map("reading", self.reader.read, small)
        for source in listing.sources.values():
            if source.path not in stale:
                self.result.sources[source.path] = self.before.sources[source.path]
                self._keep_posts(source.path)
            elif source.stat[0] <= _MAX_FOR_WORKERS:
                self._add(source, next(reads))
            else:
                self._add(source, self.reader.read(source, self.spill))
        for problem in listing.problems:
            self._keep_below(problem)
        self._sort()
        self._find_left()
        self._count_evidence()
        return self.result

    def _learn_template(self, listing: Listing, options: Options) -> None:
        """Count the votes of a sample of the pages; if the result changed, all pages are read again."""
        pages = {path: source for path, source in listing.sources.items() if readers.has_template(path)}
        changed = {path for path, source in pages.items() if not self._is_unchanged(source)}
        template, votes = self.template, self.votes
        if changed or pages.keys() != {path for path in self.before.sources if readers.has_template(path)}:
            paths = template_evidence.sample(pages)
            stale = [path for path in paths if path in changed or path not in votes]
            new = options.map("comparing", self.reader.votes, [pages[path] for path in stale])
            known = {**votes, **dict(zip(stale, new, strict=True))}
            template = readers.shared(votes := {path: known[path] for path in paths})
        self.reader = replace(self.reader, template=template, is_new=template != self.template)
        self.result.template, self.result.votes = template, votes

    def _is_unchanged(self, source: SourceFile) -> bool:
        """Return whether a source is certainly unchanged, without opening it."""
        old = self.before.sources.get(source.path)
        if not self.before.trusted or old is None or not old.digest or old.error or old.stat != source.stat:
            return False
        if self.reader.reads_again(source.path):
            return False
        return is_settled(old.stat, old.read_at)

    # Records of what was read ---------------------------------------------------------------------------------------

    def _add(self, source: SourceFile, read: ReadSource) -> None:
        """Add the records that reading one source gave."""
        old = self.before.sources.get(source.path)
        stat = source.stat if source.stat == read.stat else read.stat  # keeps one of two equal tuples in memory
        if read.posts is None and old:
            self._put_source(old._replace(stat=stat, read_at=read.read_at), old)
            self._keep_posts(source.path)
            return
        reason = next((str(error) for error in read.errors if not error.item), None)
        # A source with an error has no digest, so it is read again in every run until it is repaired.
        digest_ = "" if read.errors else read.digest
        self._put_source(SourceRecord(source.path, stat, read.read_at, digest_, reason), old)
        for one in read.posts or ():
            self._put_post(stored(one, self.spill).record)
        for error in read.errors:
            if error.item:
                key = PostKey(source.path, error.item)
                self._keep_failed(key, [key] if key not in self.result.posts else [], str(error))
        if reason:
            rest = [key for key in self.keys.get(source.path, ()) if key not in self.result.posts]
            self._keep_failed(PostKey(source.path), rest, reason, len(read.posts or ()))

    def _put_source(self, record: SourceRecord, old: SourceRecord | None) -> None:
        """Keep the record of a source; it is not saved if only the time of reading differs."""
        self.result.sources[record.path] = record
        is_equal = old is not None and record._replace(read_at=old.read_at) == old
        if not is_equal or (is_settled(record.stat, record.read_at) and old and not is_settled(old.stat, old.read_at)):
            self.result.changed_sources.add(record.path)

    def _put_post(self, record: PostRecord) -> None:
        old = self.before.posts.get(record.key)
        if record.summary and record is not old:
            record = record._replace(summary=shared(record.summary))
        self.result.posts[record.key] = record
        if record != old:
            self.result.changed_posts.add(record.key)

    def _keep_posts(self, path: str) -> None:
        for key in self.keys.get(path, ()):
            self.result.posts[key] = self.before.posts[key]

    def _keep_failed(self, where: PostKey, keys: Sequence[PostKey], why: str, read: int = 0) -> None:
        """Keep the last good versions of posts that cannot be read, where there are any, and report it once.

        `read` is the number of posts that could be read of the same source.
        """
        kept = sum([self._keep_last_good(key, why) for key in keys])
        if kept > 1:
            what = f"{kept} posts are kept in their last good versions"
        elif kept:
            what = "1 post is kept in its last good version" if read else "kept in its last good version"
        else:
            what = f"left out but for its first {read} post{'s' * (read > 1)}" if read else "left out"
        self.result.problems.append(Problem(str(where), f"{what}: {why}", "error"))

    def _keep_last_good(self, key: PostKey, why: str) -> bool:
        """Keep the last good version of a post, if there is one, and return whether it is published."""
        old = self.before.posts.get(key)
        if old is None:
            return False
        try:
            record = old if self.before.trusted and old.digest else self._loaded(old)
        except SourceError:  # only another version of this program can load it
            return False
        self._put_post(record._replace(error=why))
        return record.summary is not None

    def _loaded(self, old: PostRecord) -> PostRecord:
        """Return the record of a post, made again from its draft in the state. Raises SourceError."""
        data = self.catalog.draft(old.key)
        if data is None:
            raise SourceError("its draft is not in the state")
        draft = load_draft(old.key, data)
        record, post = self.reader.normalized(draft, digest(drafts.content(draft)), old)
        self.spill.put(old.key, pack(data, post))
        return record

    def _keep_below(self, problem: Problem) -> None:
        """Keep the posts of a source, or of all sources below a folder, that cannot be listed."""
        where, why = problem.where, problem.what
        below = [path for path in self.before.sources if path == where or path.startswith(f"{where}/")]
        for path in below:
            if path not in self.result.sources:
                old = self.before.sources[path]
                self._put_source(old._replace(stat=_NO_STAT, error=why), old)
                self._keep_failed(PostKey(path), self.keys.get(path, ()), why)
        if not below and problem.level == "error":
            self._keep_failed(PostKey(where), (), why)

    def _sort(self) -> None:
        """Sort by path and key, the order of a run without errors."""
        self.result.sources = dict(sorted(self.result.sources.items()))
        self.result.posts = dict(sorted(self.result.posts.items()))

    def _find_left(self) -> None:
        """Collect the published posts whose content is gone from their key: they may have moved to another one."""
        for key, old in self.before.posts.items():
            now = self.result.posts.get(key)
            if old.slug and (now is None or now.traits.digest != old.traits.digest):
                self.result.departed.append(old)

    def _count_evidence(self) -> None:
        """Count the votes; if the result changed, normalize the posts that depend on it again."""
        result = self.result
        records = result.posts.values()
        result.evidence = evidence.count(one.votes for one in records if one.votes.offers or not one.is_no_post)
        if result.evidence.dependency == self.reader.rules.evidence.dependency:
            return
        self.reader = replace(self.reader, rules=normalize.rules(self.reader.rules.settings, result.evidence))
        for key in [key for key, record in result.posts.items() if record.uses_evidence]:
            old = result.posts[key]
            record, post = self.reader.normalized(self.draft(key), old.digest, old)
            self.spill.put(key, pack(self._draft(key), post))
            self._put_post(record._replace(error=old.error))

    # Drafts and posts, loaded again -----------------------------------------------------------------------------------

    def draft(self, key: PostKey) -> Draft:
        """Return a post's draft from the spill of this run, else from the state. Raises Damaged."""
        try:
            return load_draft(key, self._draft(key))
        except SourceError as error:
            raise Damaged(str(error)) from None

    def _draft(self, key: PostKey) -> bytes:
        read = self.spill.get(key)
        data = unpack(read)[0] if read else self.catalog.draft(key)
        if data is None:
            raise Damaged(f"no draft of {key}")
        return data

    def post(self, key: PostKey, replies: Sequence[PostKey] = ()) -> Post:
        """Return a post with the id that its draft gives, and the comments of these drafts below its own. Raises Damaged."""
        read = self.spill.get(key)
        if read is not None and not replies:
            return unpack(read)[1]
        draft = joined(self.draft(key), [self.draft(one) for one in replies])
        return normalize.post(normalize.overlay(draft, self.reader.rules.settings), self.reader.rules)[0]

    def new_drafts(self) -> Iterator[tuple[PostKey, bytes]]:
        """Yield the serialized drafts that are new to the state."""
        for key in self.result.changed_posts:
            if read := self.spill.get(key):
                yield key, unpack(read)[0]
