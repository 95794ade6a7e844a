"""The id and the address that a post keeps, whatever becomes of its title, its date and its file.

An id comes from the source itself or from its path, an address from date and title. Both are minted when a post is
first published and remembered from then on; an id is never used for another post. A post is recognized under another
key by its own id, by equal content, or by equal title and date. Pure: what is remembered is an argument.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from feeds import text
from feeds.model import PostKey, PostSummary


class Identity(NamedTuple):
    id: str
    slug: str | None  # None: not published yet


class Traits(NamedTuple):
    """What a post can be recognized by under another key."""

    key: PostKey
    digest: str  # of its draft
    own_id: str  # "" where its source gives none
    title: str
    date: str


class Retired(NamedTuple):
    """A post that was published and is gone: nothing else may get its id or its slug."""

    identity: Identity
    traits: Traits


@dataclass(frozen=True, slots=True)
class Remembered:
    """The identities that are given away: those of known posts by key, and those of posts that are gone."""

    known: Mapping[PostKey, Identity]
    retired: Sequence[Retired] = ()
    ids: set[str] = field(default_factory=set)  # all that must not be minted again
    slugs: set[str] = field(default_factory=set)


def copies(
    posts: Mapping[PostKey, str], configured: Collection[PostKey], published: Collection[PostKey]
) -> dict[PostKey, PostKey]:
    """Return the key of each copy, and that of its original; `posts` gives the digest of each post.

    The original is a post that the configuration speaks of, else one that is published, else the least key. A post that
    the configuration speaks of is no copy.
    """
    by_digest: defaultdict[str, list[PostKey]] = defaultdict(list)
    for key, digest in posts.items():
        by_digest[digest].append(key)
    originals = {
        digest: min(keys, key=lambda key: (key not in configured, key not in published, key))
        for digest, keys in by_digest.items()
    }
    return {key: originals[one] for key, one in posts.items() if originals[one] != key and key not in configured}


def moved(left: Sequence[Traits], came: Sequence[Traits], gone: Collection[PostKey]) -> dict[PostKey, PostKey]:
    """Return the former key of each post that came to another key.

    A post is the same where exactly one that left and one that came have the same own id or the same content or else,
    of a key that is gone and one that is new, the same title and date. A post that is edited in place and was copied
    before keeps its identity; one that made room for another, as where two names are swapped, does not.
    """
    then, now = ({traits.key: traits for traits in side} for side in (left, came))
    pairs = _pairs(left, came, _by_content) | _pairs(left, came, _by_own_id)
    same = {new: old for new, old in pairs.items() if new != old}
    found = {
        new: old for new, old in same.items() if old in gone or old in same or not _is_edited(then[old], now.get(old))
    }
    lost = [traits for traits in left if traits.key in gone and traits.key not in found.values()]
    new = [traits for traits in came if traits.key not in then and traits.key not in found]
    return found | _pairs(lost, new, _by_title)


def restored(retired: Sequence[Retired], came: Sequence[Traits]) -> dict[PostKey, Identity]:
    """Return the former identity of each new post that was published before, was gone, and is back."""
    by_id = {one.identity.id: one for one in retired}
    traits = [one.traits._replace(key=PostKey(one.identity.id)) for one in retired]
    pairs: dict[PostKey, PostKey] = {}
    for trait in (_by_title, _by_content, _by_own_id):
        pairs |= _pairs(traits, came, trait)
    return {new: by_id[old.path].identity for new, old in pairs.items()}


def _pairs(
    left: Iterable[Traits], came: Iterable[Traits], trait: Callable[[Traits], Hashable]
) -> dict[PostKey, PostKey]:
    old, new = _unique(left, trait), _unique(came, trait)
    return {new[value]: old[value] for value in new.keys() & old.keys()}


def _is_edited(old: Traits, new: Traits | None) -> bool:
    """Tell whether what has a key now is what had it before, edited."""
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
    """Return the key of each post that alone has its trait."""
    groups: defaultdict[Hashable, list[PostKey]] = defaultdict(list)
    for post in posts:
        groups[trait(post)].append(post.key)
    return {value: keys[0] for value, keys in groups.items() if len(keys) == 1 and value is not None}


def settle(
    posts: Mapping[PostKey, PostSummary], remembered: Remembered, chosen: Mapping[PostKey, str]
) -> dict[PostKey, Identity]:
    """Return the id and the slug of each post: what is remembered stays, the rest is minted.

    `chosen` are slugs that the configuration gives. Of two equal new slugs the smaller id has the plain one.
    """
    taken = remembered.ids | {one.id for one in remembered.known.values()}
    ids: dict[PostKey, str] = {}
    for key, post in posts.items():
        known = remembered.known.get(key)
        ids[key] = known.id if known else post.id if post.has_own_id else _minted(post.id, taken)
        taken.add(ids[key])
    slugs = {key: slug for key in posts if (slug := _kept_slug(key, remembered, chosen))}
    used = remembered.slugs | {one.slug for one in remembered.known.values()}
    for key in sorted(posts.keys() - slugs.keys(), key=ids.__getitem__):
        plain = posts[key].natural_slug
        slugs[key] = _with_hash(plain, ids[key]) if plain in used else plain
        used.add(slugs[key])
    return {key: Identity(ids[key], slugs[key]) for key in posts}


def _kept_slug(key: PostKey, remembered: Remembered, chosen: Mapping[PostKey, str]) -> str | None:
    """Return the slug that is remembered, unless the configuration asks for another one."""
    known = remembered.known.get(key)
    if known is None or known.slug is None:
        return None
    wanted = chosen.get(key, known.slug)
    return known.slug if known.slug in (wanted, _with_hash(wanted, known.id)) else None


def _with_hash(slug: str, id_: str) -> str:
    return f"{slug}-{text.digest(id_, 6)}"


def _minted(natural: str, taken: set[str]) -> str:
    if natural not in taken:
        return natural
    return next(f"{natural}-{n}" for n in range(2, len(taken) + 3) if f"{natural}-{n}" not in taken)


def same_ids(
    posts: Mapping[PostKey, PostSummary], known: Mapping[PostKey, Identity]
) -> Iterator[tuple[PostKey, PostKey]]:
    """Yield each post whose own id another post has, and that one: the one published under it, else the least key."""
    owners: dict[str, PostKey] = {}
    first = sorted(posts, key=lambda key: (key not in known or known[key].id != posts[key].id, key))
    for key in first:
        if posts[key].has_own_id and owners.setdefault(posts[key].id, key) != key:
            yield key, owners[posts[key].id]


def ledger(natural: Mapping[PostKey, PostSummary], posts: Mapping[PostKey, PostSummary]) -> dict[str, dict[str, str]]:
    """Return, by key, the ids and slugs of posts that could not be minted again from the drafts as they are now."""
    kept = {}
    for key, post in posts.items():
        mine = natural[key]
        values = {
            "id": post.id if post.id != mine.id else "",
            "slug": post.slug if post.slug != mine.natural_slug else "",
        }
        if given := {name: value for name, value in values.items() if value}:
            kept[str(key)] = given
    return kept
