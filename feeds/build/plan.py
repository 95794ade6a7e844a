"""Plan a run before anything is rendered: the posts to publish, their identities, and the site.

`feeds inspect` makes the same plan, so it shows what a build publishes from the same state.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from feeds import identity, merge, names, normalize
from feeds.arrange.entries import comment_dates, own_date
from feeds.arrange.site import located
from feeds.arrange.site import site as site_of
from feeds.build.attach import attach
from feeds.build.gather import Gathered, Gatherer
from feeds.build.generated import leave_out, no_posts
from feeds.build.options import Options
from feeds.build.read import LastRun
from feeds.errors import Problem
from feeds.identity import Identity, Remembered
from feeds.model import EPOCH, NO_POSTS, NoPost, Post, PostKey, PostSummary, Site
from feeds.settings import Settings
from feeds.settings.unused import unused
from feeds.state.state import State
from feeds.storage.sources import Listing
from feeds.storage.spill import Spill


@dataclass(slots=True)
class Plan:
    """The posts and the site that a run publishes."""

    gatherer: Gatherer
    before: LastRun
    gathered: Gathered
    no_posts: dict[PostKey, NoPost] = field(default_factory=dict)  # files that are no posts, by what others say
    natural: dict[PostKey, PostSummary] = field(default_factory=dict)  # with the ids and slugs that the drafts give
    versions: dict[PostKey, tuple[PostKey, ...]] = field(default_factory=dict)  # of one post, richest first
    replies: dict[PostKey, Sequence[PostKey]] = field(default_factory=dict)  # drafts with comments on a post, in order
    entries: dict[PostKey, PostKey] = field(default_factory=dict)  # of pages in the site's own feeds
    posts: dict[PostKey, PostSummary] = field(default_factory=dict)  # with permanent ids, slugs and pages
    remembered: Remembered = field(default_factory=lambda: Remembered({}))
    restored: dict[PostKey, Identity] = field(default_factory=dict)  # of posts that were gone and are back
    moved_from: set[PostKey] = field(default_factory=set)  # former keys of posts that moved
    site: Site = field(default_factory=lambda: Site("", "", "", None, None, {}, {}))
    due: list[datetime] = field(default_factory=list)  # moments from which on something else is published
    problems: list[Problem] = field(default_factory=list)

    def post(self, key: PostKey) -> Post:
        """Return a post, of all its versions, under the id that its draft gives it. Raises Damaged."""
        keys = self.versions.get(key, (key,))
        posts = [self.gatherer.post(one) for one in keys]
        if replies := self.replies.get(key):
            at = next((at for at, post in enumerate(posts) if post.comments), 0)
            posts[at] = self.gatherer.post(keys[at], replies)
        entries = (self.entries.get(one) for one in keys)
        pairs = zip(posts, entries, strict=True)
        return merge.merged([merge.with_entry(post, self.gatherer.post(one)) if one else post for post, one in pairs])

    def drafts(self, key: PostKey) -> tuple[PostKey, ...]:
        """Return the keys of all that a post is made of."""
        versions = self.versions.get(key, (key,))
        entries = (self.entries[one] for one in versions if one in self.entries)
        return (*versions, *entries, *self.replies.get(key, ()))


def plan(state: State, listing: Listing, options: Options, now: datetime, spill: Spill) -> Plan:
    """Return what a run at `now` publishes. Raises Damaged and Refused."""
    before = LastRun(state.catalog.sources(), state.catalog.posts(state.trusted), state.trusted)
    gatherer = Gatherer(state.settings, state.meta, state.catalog, spill, before)
    gathered = gatherer.gather(listing, options)
    made = Plan(gatherer, before, gathered, problems=[*gathered.problems])
    made.no_posts = no_posts(gathered.posts, state.settings)
    made.natural = dict(_due(made, state.settings, now))
    leave_out(made, state.settings, options)
    _leave_out_copies(made, state.settings)
    made.remembered = _identities(made, state)
    made.remembered = replace(made.remembered, by_key=_merge_versions(made, state.settings))
    _leave_out_same_ids(made)
    attach(made)
    settled = identity.settle(made.natural, made.remembered, _chosen_slugs(made.natural, state.settings))
    for key, post in made.natural.items():
        post = post._replace(id=settled[key].id, slug=settled[key].slug or "")
        made.posts[key] = _before_now(located(post, state.settings), made, now)
    for key, ids in identity.taken_ids(made.posts).items():
        made.posts[key] = made.posts[key]._replace(taken=tuple(ids))
        what = 'the id "{}" of a comment is that of {} or of a comment on it; it gets another one'
        made.problems += [Problem(str(key), what.format(id_, owner)) for id_, owner in ids.items()]
    made.site = site_of(list(made.posts.values()), state.settings, gathered.evidence)
    made.problems += _notes(made, state)
    return made


def _due(made: Plan, settings: Settings, now: datetime) -> Iterator[tuple[PostKey, PostSummary]]:
    """Yield the posts that appear now; add a problem for the others."""
    private: defaultdict[str, Counter[str]] = defaultdict(Counter)
    left_out: Counter[str] = Counter()
    for key, record in made.gathered.posts.items():
        post = record.summary
        if post is None or post.visibility == "comment":
            continue
        if post.visibility == "export":
            continue
        if post.visibility in NO_POSTS:
            left_out[post.visibility] += 1
        elif kind := made.no_posts.get(key):
            left_out[kind] += 1
        elif post.visibility != "public":
            private[key.path][post.visibility] += 1
        elif post.published is None and settings.dates.undated == "skip":
            made.problems.append(Problem(str(key), 'not published: no date, and undated = "skip" in [dates]'))
        elif post.due and post.due > now and settings.feeds.future == "hold":
            made.problems.append(Problem(str(key), f"held back until {post.due.isoformat()}"))
            made.due.append(post.due)
        else:
            yield key, post
    for path, counts in private.items():
        shown = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
        made.problems.append(Problem(path, f"not published: {shown}"))
    if left_out:
        made.problems.append(Problem("", f"not published, as they are no posts: {_counted(left_out)}"))


def _counted(counts: Counter[str]) -> str:
    """Return how many pages there are of each kind, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{count} {kind}{'s' * (count > 1)}" for kind, count in ordered)


def _leave_out_copies(made: Plan, settings: Settings) -> None:
    """Leave out copies of a post; posts whose sources give an id are never copies."""
    digests = {key: made.gathered.posts[key].digest for key, post in made.natural.items() if not post.has_own_id}
    published = {key for key, record in made.before.posts.items() if record.slug}
    configured = {key for key in digests if str(key) in settings.posts}
    for key, original in identity.copies(digests, configured, published).items():
        del made.natural[key]
        made.problems.append(Problem(str(key), f"not published: a copy of {original}"))


def _merge_versions(made: Plan, settings: Settings) -> dict[PostKey, Identity]:
    """Publish a post that is in several sources once. Return the recorded identities; the merged post has one of them."""
    identities = dict(made.remembered.by_key)
    configured = {key for key in made.natural if str(key) in settings.posts}
    for keys in merge.same_posts(made.natural, configured):
        posts = {key: made.gatherer.post(key) for key in keys}
        sizes = {key: len(post.content) for key, post in posts.items()}
        first, *others = merge.richest_first([made.natural[key] for key in keys], sizes)
        made.versions[first] = (first, *others)
        made.natural[first] = normalize.summary(made.post(first))
        published = [key for key in (first, *others) if key in identities and identities[key].slug]
        if published:
            identities[first] = identities[published[0]]
        for key in others:
            del made.natural[key]
            made.problems.append(Problem(str(key), f"the same post as {first}; published once"))
    # Versions share an identity; once they are two posts again, the first keeps it.
    owners: dict[str, PostKey] = {}
    return {
        key: one for key, one in identities.items() if key not in made.natural or owners.setdefault(one.id, key) == key
    }


def _leave_out_same_ids(made: Plan) -> None:
    """Leave out posts whose own id belongs to another post."""
    for key, owner in list(identity.same_ids(made.natural, made.remembered.by_key)):
        what = f'left out: its id "{made.natural[key].id}" is that of {owner}; give it another one'
        made.problems.append(Problem(str(key), what, "error"))
        del made.natural[key]


def _identities(made: Plan, state: State) -> Remembered:
    """Return the recorded identities, also of posts that moved to another key or are back."""
    posts, before = made.gathered.posts, made.before.posts
    kept = {key: Identity(record.id, record.slug) for key, record in before.items() if record.id}
    departed = {record.key: record.traits for record in made.gathered.departed}
    new = [posts[key].traits for key in made.natural if key in departed or key not in kept]
    moved = identity.moved(list(departed.values()), new, before.keys() - posts.keys()) if departed and new else {}
    made.moved_from = set(moved.values())
    by_key = {key: one for key, one in kept.items() if key in posts and key not in made.moved_from}
    by_key |= {key: kept[former] for key, former in moved.items()}
    retired = state.catalog.retired()
    unknown = [traits for traits in new if traits.key not in by_key]
    made.restored = identity.restored(retired, unknown) if retired and unknown else {}
    by_key |= made.restored
    if state.is_new:
        by_key |= _of_ledger(made.natural, state)
    gone = [kept[key] for key in kept if key not in posts and key not in made.moved_from]
    away = [one.identity for one in retired if one.identity not in made.restored.values()]
    return Remembered(by_key, {one.id for one in (*gone, *away)}, {one.slug for one in (*gone, *away) if one.slug})


def _of_ledger(posts: Mapping[PostKey, PostSummary], state: State) -> Iterator[tuple[PostKey, Identity]]:
    """Yield the identities in the ledger, for a site whose other records are lost."""
    for key, post in posts.items():
        if given := state.ledger.posts.get(str(key)):
            yield key, Identity(given.get("id", post.id), given.get("slug"))


def _chosen_slugs(posts: Mapping[PostKey, PostSummary], settings: Settings) -> dict[PostKey, str]:
    """Return the slugs that the configuration gives."""
    given = ((key, settings.posts.get(str(key))) for key in posts)
    return {key: one.slug for key, one in given if one and one.slug}


def _before_now(post: PostSummary, made: Plan, now: datetime) -> PostSummary:
    """Return the post with a `changed` that ignores dates after `now`, so that feeds have no `updated` in the future."""
    if post.changed <= now:
        return post
    whole = made.post(post.key)
    dates = [date for date in (own_date(whole, now), *comment_dates(whole, now)) if date]
    future = (whole.updated, whole.due, *(comment.moment for comment in whole.comments))
    made.due += [date for date in future if date and date > now]
    return post._replace(changed=max(dates, default=EPOCH))


def _notes(made: Plan, state: State) -> Iterator[Problem]:
    """Yield the notes of the run."""
    settings = state.settings
    for key in made.posts:
        yield from (Problem(str(key), note) for note in made.gathered.posts[key].notes)
    yield from _same_pages(made)
    if settings.base_url is None and settings.site.url is None:
        yield Problem("", f"no url: links begin with {settings.base}; set url in [site] of {names.CONFIGURATION}")
    is_natural = settings.authority == replace(settings, minted=None).authority
    if settings.site.id is None and (settings.site.url is None or not is_natural):
        host, tag = settings.authority.partition(",")[0], f"tag:{settings.authority}"
        when = (
            "before the feeds are published, as ids never change"
            if state.is_new and is_natural
            else "for the ids of new posts"
        )
        todo = f'set id = "HOST,YEAR" in [site] of {names.CONFIGURATION} {when}'
        yield Problem("", f"ids are minted from {host}, as {tag}; {todo}")
    if not made.posts:
        yield Problem("", "no post to publish; the feeds are empty")
    keys = {str(key) for key in made.gathered.posts} | made.gathered.sources.keys()
    keys |= {problem.where for problem in made.problems}
    yield from (Problem("", line) for line in unused(settings, made.site.people, made.site.terms, keys))


def _same_pages(made: Plan) -> Iterator[Problem]:
    """Yield a note on each post whose address another post has."""
    first: dict[str, PostKey] = {}
    for key, post in made.posts.items():
        owner = first.setdefault(post.page, key)
        if owner != key:
            yield Problem(
                str(key), f"its address {post.page} is that of {owner}; set url in one of their tables in [posts]"
            )
