"""What a run will publish, decided before anything is rendered: the posts, their identities, and the site.

`feeds inspect` asks for the same plan, so that it shows what a build publishes from the same state.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from feeds import identity, names
from feeds.arrange.entries import comment_dates, own_date
from feeds.arrange.site import located
from feeds.arrange.site import site as site_of
from feeds.build.gather import Gathered, Gatherer
from feeds.build.options import Options
from feeds.build.read import Before
from feeds.errors import Problem, Refused
from feeds.identity import Identity, Remembered, Retired
from feeds.model import EPOCH, PostKey, PostSummary, Site
from feeds.readers import READERS
from feeds.settings import Settings
from feeds.settings.unused import unused
from feeds.state.records import PostRecord
from feeds.state.state import State
from feeds.storage.sources import Listing
from feeds.storage.spill import Spill

_FEW = 10  # posts published before, from which on a run may not take away more than half of them


@dataclass(slots=True)
class Plan:
    """What a run will publish."""

    gatherer: Gatherer
    before: Before
    gathered: Gathered
    natural: dict[PostKey, PostSummary] = field(default_factory=dict)  # the posts, as their drafts alone have them
    posts: dict[PostKey, PostSummary] = field(default_factory=dict)  # the same with their identities and pages
    remembered: Remembered = field(default_factory=lambda: Remembered({}))
    restored: dict[PostKey, Identity] = field(default_factory=dict)  # posts that were gone and are back
    inherited: set[PostKey] = field(default_factory=set)  # former keys of posts that moved
    site: Site = field(default_factory=lambda: Site("", "", "", None, None, {}, {}))
    due: list[datetime] = field(default_factory=list)  # when something else is to be published
    problems: list[Problem] = field(default_factory=list)


def plan(state: State, listing: Listing, options: Options, now: datetime, spill: Spill) -> Plan:
    """Return what a run at `now` publishes. Raises Damaged and Refused."""
    before = Before(state.catalog.sources(), state.catalog.posts(state.trusted), state.trusted)
    gatherer = Gatherer(state.settings, state.meta.get("dependency", ""), state.catalog, spill, before)
    gathered = gatherer.gather(listing, options)
    made = Plan(gatherer, before, gathered, problems=[*gathered.problems])
    made.natural = dict(_due(made, state.settings, now))
    _leave_out_copies(made, state.settings)
    made.remembered = _identities(made, state)
    _leave_out_same_ids(made)
    settled = identity.settle(made.natural, made.remembered, _chosen_slugs(made.natural, state.settings))
    for key, post in made.natural.items():
        post = post._replace(id=settled[key].id, slug=settled[key].slug or "")
        made.posts[key] = _before_now(located(post, state.settings), made, now)
    made.site = site_of(list(made.posts.values()), state.settings, gathered.evidence)
    made.problems += _notes(made, state)
    return made


def _due(made: Plan, settings: Settings, now: datetime) -> Iterator[tuple[PostKey, PostSummary]]:
    """Yield the posts that appear now; note the others."""
    private: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, record in made.gathered.posts.items():
        post = record.summary
        if post is None:
            continue
        if post.visibility != "public":
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


def _leave_out_copies(made: Plan, settings: Settings) -> None:
    """Publish identical posts once, unless each has an id of its own."""
    digests = {key: made.gathered.posts[key].digest for key, post in made.natural.items() if not post.has_own_id}
    published = {key for key, record in made.before.posts.items() if record.slug}
    configured = {key for key in digests if str(key) in settings.posts}
    for key, original in identity.copies(digests, configured, published).items():
        del made.natural[key]
        made.problems.append(Problem(str(key), f"not published: a copy of {original}"))


def _leave_out_same_ids(made: Plan) -> None:
    """Publish posts whose sources give the same id once."""
    for key, owner in list(identity.same_ids(made.natural, made.remembered.known)):
        what = f'left out: its id "{made.natural[key].id}" is that of {owner}; give it another one'
        made.problems.append(Problem(str(key), what, "error"))
        del made.natural[key]


def _identities(made: Plan, state: State) -> Remembered:
    """Return the identities that are remembered, also of posts that came to another key or are back."""
    posts, before = made.gathered.posts, made.before.posts
    kept = {key: Identity(record.id, record.slug) for key, record in before.items() if record.id}
    left = {record.key: record.traits for record in made.gathered.left}
    new = [posts[key].traits for key in made.natural if key in left or key not in kept]
    moved = identity.moved(list(left.values()), new, before.keys() - posts.keys()) if left and new else {}
    made.inherited = set(moved.values())
    known = {key: one for key, one in kept.items() if key in posts and key not in made.inherited}
    known |= {key: kept[former] for key, former in moved.items()}
    retired = state.catalog.retired()
    unknown = [traits for traits in new if traits.key not in known]
    made.restored = identity.restored(retired, unknown) if retired and unknown else {}
    known |= made.restored
    if state.is_new:
        known |= _of_ledger(made.natural, state)
    gone = [kept[key] for key in kept if key not in posts and key not in made.inherited]
    away = [one.identity for one in retired if one.identity not in made.restored.values()]
    return Remembered(
        known, retired, {one.id for one in (*gone, *away)}, {one.slug for one in (*gone, *away) if one.slug}
    )


def _of_ledger(posts: Mapping[PostKey, PostSummary], state: State) -> Iterator[tuple[PostKey, Identity]]:
    """Yield the identities that the ledger has, where the other records are lost."""
    for key, post in posts.items():
        if given := state.ledger.posts.get(str(key)):
            yield key, Identity(given.get("id", post.id), given.get("slug"))


def _chosen_slugs(posts: Mapping[PostKey, PostSummary], settings: Settings) -> dict[PostKey, str]:
    """Return the slugs that the configuration gives."""
    given = ((key, settings.posts.get(str(key))) for key in posts)
    return {key: one.slug for key, one in given if one and one.slug}


def _before_now(post: PostSummary, made: Plan, now: datetime) -> PostSummary:
    """Return the post without dates that are still to come in `changed`: one of them would freeze the feeds' date."""
    if post.changed <= now:
        return post
    whole = made.gatherer.post(post.key)
    dates = [date for date in (own_date(whole, now), *comment_dates(whole, now)) if date]
    future = (whole.updated, whole.due, *(comment.moment for comment in whole.comments))
    made.due += [date for date in future if date and date > now]
    return post._replace(changed=max(dates, default=EPOCH))


def retired(made: Plan) -> list[Retired]:
    """Return the published posts that are gone, and live on under no other key."""
    posts = made.gathered.posts
    return [
        Retired(Identity(record.id, record.slug), record.traits)
        for key, record in made.before.posts.items()
        if record.id and record.slug and key not in posts and key not in made.inherited
    ]


def _notes(made: Plan, state: State) -> Iterator[Problem]:
    """Yield what a person might want to change."""
    settings = state.settings
    for key in made.posts:
        yield from (Problem(str(key), note) for note in made.gathered.posts[key].notes)
    yield from _same_pages(made)
    if settings.base_url is None and settings.site.url is None:
        yield Problem("", f"links lead to {settings.base}; set url in [site] of {names.CONFIGURATION}")
    is_natural = settings.authority == replace(settings, minted=None).authority
    if settings.site.id is None and (settings.site.url is None or not is_natural):
        host, tag = settings.authority.partition(",")[0], f"tag:{settings.authority}"
        when = "before the feeds are published, as ids never change" if state.is_new else "for the ids of new posts"
        todo = f'set id = "HOST,YEAR" in [site] of {names.CONFIGURATION} {when}'
        yield Problem("", f"ids are minted from {host}, as {tag}; {todo}")
    if not made.posts:
        yield Problem("", "no post found; the feeds are empty")
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


def check_brake(made: Plan, state: State, listing: Listing, options: Options, holds_posts: bool) -> None:
    """Stop where going on would take away what is published, or publish nothing. Raises Refused."""
    if options.force:
        return
    errors = [str(problem) for problem in made.problems if problem.level == "error"]
    published = {record.id for record in made.before.posts.values() if record.slug}
    taken = published - {post.id for post in made.posts.values()}
    if not made.posts and (published or (state.is_new and holds_posts)):
        what = "no post found" if listing.sources else f"no source found{_unread(listing)}"
        raise Refused(*errors, f"{options.sources}: {what}, but posts are published in {options.output}; "
                      "nothing was changed, --force goes on")  # fmt: skip
    if state.is_new and not any(record.summary for record in made.gathered.posts.values()):
        raise Refused(*errors, _nothing_found(options.sources, listing))
    if len(published) >= _FEW and len(taken) > len(published) / 2:
        what = f"{len(taken)} of {len(published)} published posts would be taken away"
        raise Refused(*errors, f"{options.sources}: {what}; nothing was changed, --force goes on")


def _nothing_found(sources: Path, listing: Listing) -> str:
    expected = ", ".join(f"*{ending}" for ending in READERS)
    return f"{sources}: no post found{_unread(listing)}; expected files named {expected}; nothing was written"


def _unread(listing: Listing) -> str:
    """Return which files are there that are not read."""
    counts = [f"{count} {ending or 'without an ending'}" for ending, count in sorted(listing.unread.items())]
    return f" among files that are not read ({', '.join(counts)})" if counts else ""


def records(made: Plan, fingerprints: Mapping[PostKey, str], weights: Mapping[PostKey, int]) -> Iterator[PostRecord]:
    """Yield the records that differ from the state's, after a run that rendered posts with these fingerprints."""
    for key, record in made.gathered.posts.items():
        post = made.posts.get(key)
        known = made.remembered.known.get(key) if post is None else None
        now = record._replace(
            id=post.id if post else known.id if known else None,
            slug=post.slug if post else known.slug if known else None,
            fingerprint=fingerprints.get(key, ""),
            weight=weights.get(key, 0),
        )
        if key in made.gathered.changed_posts or now != record:
            yield now
