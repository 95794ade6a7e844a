"""Give each post an id and a slug, and keep them when its title, date or file changes.

An id comes from the source itself or from its path, a slug from date and title. Both are minted when a post is first
published and recorded in the state; neither is given to another post later. A post is recognized under another key by
its own id, by equal content, or by equal title and date. All functions are pure: the records are arguments.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from feeds import text
from feeds.model import EPOCH, PostKey, PostSummary


class Identity(NamedTuple):
    id: str
    slug: str | None  # None: not published yet


class Traits(NamedTuple):
    """The properties by which a post is recognized under another key."""

    key: PostKey
    digest: str  # of its draft
    own_id: str  # "" where its source gives none
    title: str
    date: str


class Retired(NamedTuple):
    """A published post that is gone; no other post may get its id or slug."""

    identity: Identity
    traits: Traits


@dataclass(frozen=True, slots=True)
class Remembered:
    """The identities in use: those of recorded posts by key, and those of posts that are gone."""

    by_key: Mapping[PostKey, Identity]
    ids: set[str] = field(default_factory=set)  # of posts that are gone: not to be minted again
    slugs: set[str] = field(default_factory=set)


def copies(
    posts: Mapping[PostKey, str], configured: Collection[PostKey], published: Collection[PostKey]
) -> dict[PostKey, PostKey]:
    """Return the key of each copy, and that of its original; `posts` gives the digest of each post.

    The original is a post with a table in the configuration, else a published one, else the one with the least key. A post
    with a table in the configuration is not a copy.
    """
    by_digest: defaultdict[str, list[PostKey]] = defaultdict(list)
    for key, digest in posts.items():
        by_digest[digest].append(key)
    originals = {
        digest: min(keys, key=lambda key: (key not in configured, key not in published, key))
        for digest, keys in by_digest.items()
    }
    return {key: originals[one] for key, one in posts.items() if originals[one] != key and key not in configured}


def moved(departed: Sequence[Traits], arrived: Sequence[Traits], gone: Collection[PostKey]) -> dict[PostKey, PostKey]:
    """Return the former key of each post that arrived under another key.

    `departed` are published posts whose content is gone from their key, `arrived` posts with new content under their key,
    `gone` keys without a post. A post moved if exactly one of `departed` and one of `arrived` have the same own id or the
    same content or, from a key that is gone to a new one, the same title and date. A post that was copied and then edited
    in place has not moved; one whose path now holds another post, as after a swap of two files, has.
    """
    then, now = ({traits.key: traits for traits in side} for side in (departed, arrived))
    pairs = _pairs(departed, arrived, _by_content) | _pairs(departed, arrived, _by_own_id)
    same = {new: old for new, old in pairs.items() if new != old}
    found = {
        new: old for new, old in same.items() if old in gone or old in same or not _is_edited(then[old], now.get(old))
    }
    lost = [traits for traits in departed if traits.key in gone and traits.key not in found.values()]
    new = [traits for traits in arrived if traits.key not in then and traits.key not in found]
    return found | _pairs(lost, new, _by_title)


def restored(retired: Sequence[Retired], arrived: Sequence[Traits]) -> dict[PostKey, Identity]:
    """Return the former identity of each new post that was published before, was gone, and is back."""
    by_id = {one.identity.id: one for one in retired}
    traits = [one.traits._replace(key=PostKey(one.identity.id)) for one in retired]
    pairs: dict[PostKey, PostKey] = {}
    for trait in (_by_title, _by_content, _by_own_id):
        pairs |= _pairs(traits, arrived, trait)
    return {new: by_id[old.path].identity for new, old in pairs.items()}


def _pairs(
    departed: Iterable[Traits], arrived: Iterable[Traits], trait: Callable[[Traits], Hashable]
) -> dict[PostKey, PostKey]:
    old, new = _unique(departed, trait), _unique(arrived, trait)
    return {new[value]: old[value] for value in new.keys() & old.keys()}


def _is_edited(old: Traits, new: Traits | None) -> bool:
    """Return whether the post that has a key now is the edited version of the one that had it before."""
    if new is None:
        return True
    return (bool(old.title) and old.title == new.title) or (bool(old.date) and old.date == new.date)


def _by_content(traits: Traits) -> Hashable:
    return traits.digest or None


def _by_own_id(traits: Traits) -> Hashable:
    return traits.own_id or None


def _by_title(traits: Traits) -> Hashable:
    return (traits.title, traits.date) if traits.title and traits.date else None


def _unique(posts: Iterable[Traits], trait: Callable[[Traits], Hashable]) -> dict[Hashable, PostKey]:
    """Return the key of each post whose trait no other post has, by the value of the trait."""
    groups: defaultdict[Hashable, list[PostKey]] = defaultdict(list)
    for post in posts:
        groups[trait(post)].append(post.key)
    return {value: keys[0] for value, keys in groups.items() if len(keys) == 1 and value is not None}


def settle(
    posts: Mapping[PostKey, PostSummary], remembered: Remembered, chosen: Mapping[PostKey, str]
) -> dict[PostKey, Identity]:
    """Return the id and the slug of each post: recorded ones stay, the others are minted.

    `chosen` are slugs that the configuration gives. Of two posts with equal new slugs the one
    with the smaller id gets the plain slug, the other has a hash of its id appended.
    """
    ids = given_ids(posts, remembered.by_key)
    taken = remembered.ids.union(ids.values(), (one.id for one in remembered.by_key.values()))
    for key in [key for key in posts if key not in ids]:
        ids[key] = _minted(posts[key].id, taken)
        taken.add(ids[key])
    slugs = {key: slug for key in posts if (slug := _kept_slug(key, remembered, chosen))}
    used = remembered.slugs | {one.slug for one in remembered.by_key.values()}
    for key in sorted(posts.keys() - slugs.keys(), key=ids.__getitem__):
        plain = posts[key].natural_slug
        slugs[key] = _with_hash(plain, ids[key]) if plain in used else plain
        used.add(slugs[key])
    return {key: Identity(ids[key], slugs[key]) for key in posts}


def _kept_slug(key: PostKey, remembered: Remembered, chosen: Mapping[PostKey, str]) -> str | None:
    """Return the recorded slug, or None if there is none or the configuration gives another one."""
    former = remembered.by_key.get(key)
    if former is None or former.slug is None:
        return None
    wanted = chosen.get(key, former.slug)
    return former.slug if former.slug in (wanted, _with_hash(wanted, former.id)) else None


def _with_hash(slug: str, id_: str) -> str:
    return f"{slug}-{text.digest(id_, 6)}"


def _minted(natural: str, taken: set[str]) -> str:
    if natural not in taken:
        return natural
    return next(f"{natural}-{n}" for n in range(2, len(taken) + 3) if f"{natural}-{n}" not in taken)


def given_ids(posts: Mapping[PostKey, PostSummary], known: Mapping[PostKey, Identity]) -> dict[PostKey, str]:
    """Return the ids that need not be minted: that of a known post, else the one that its source gives."""
    return {
        key: known[key].id if key in known else post.id
        for key, post in posts.items()
        if key in known or post.has_own_id
    }


def same_ids(
    posts: Mapping[PostKey, PostSummary], published: Mapping[PostKey, Identity]
) -> Iterator[tuple[PostKey, PostKey]]:
    """Yield each post whose own id belongs to another post, and that post.

    The id belongs to the post published under it, else to the one with the least key.
    """
    owners: dict[str, PostKey] = {}
    ids = given_ids(posts, published)
    for key in sorted(ids, key=lambda key: (key not in published, key)):
        if owners.setdefault(ids[key], key) != key:
            yield key, owners[ids[key]]


def taken_ids(posts: Mapping[PostKey, PostSummary]) -> dict[PostKey, dict[str, PostKey]]:
    """Return, by post, the ids of its comments that belong to another post or to a comment on one, and that post.

    An id belongs to the post that has it, else to the comment on the oldest post.
    """
    owners = {post.id: key for key, post in posts.items()}
    taken: defaultdict[PostKey, dict[str, PostKey]] = defaultdict(dict)
    commented = [key for key, post in posts.items() if post.comment_ids]
    for key in sorted(commented, key=lambda key: (posts[key].moment or EPOCH, key)):
        for id_ in posts[key].comment_ids:
            if owners.setdefault(id_, key) != key:
                taken[key][id_] = owners[id_]
    return taken


def ledger(natural: Mapping[PostKey, PostSummary], posts: Mapping[PostKey, PostSummary]) -> dict[str, dict[str, str]]:
    """Return, by key, the ids and slugs that differ from those that the drafts would give now."""
    kept = {}
    for key, post in posts.items():
        minted = natural[key]
        values = {
            "id": post.id if post.id != minted.id else "",
            "slug": post.slug if post.slug != minted.natural_slug else "",
        }
        if given := {name: value for name, value in values.items() if value}:
            kept[str(key)] = given
    return kept
