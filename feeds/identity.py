"""Identity for ever: the id and the address that a post keeps, whatever becomes of its title, its date and its file.

An id comes from the path of the source, an address from date and title; both are minted when a post is first published
and then remembered. Bytes that lie at another path than before are a post that was moved, and so is a source that is
gone and a new one with the same title and date. Knows what is remembered, no disk.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from feeds import paths, text
from feeds.model import Gist, Post


@dataclass(frozen=True, slots=True)
class Identity:
    id: str
    slug: str | None  # None: not published yet


@dataclass(frozen=True, slots=True)
class Trace:
    """By what a source that is gone can be known again."""

    path: str
    digest: str
    title: str
    date: str


def heirs(left: Sequence[Trace], came: Sequence[Trace], gone: Collection[str]) -> dict[str, str]:
    """Which bytes that came to lie at a path are the post that another path had: where exactly one of each has the same
    bytes, or else, of a path that is gone and one that is new, the same title and date.

    A file that is edited in place and was copied before stays the same post; one that had to make room for another, as
    where two names are swapped, does not.
    """
    now, then = ({trace.path: trace for trace in traces} for traces in (came, left))
    alike = _alike(left, came, _bytes)
    same = {new: old for new, old in alike.items() if new != old}
    moved = {
        new: old for new, old in same.items() if old in gone or old in same or not _goes_on(then[old], now.get(old))
    }
    lost = [trace for trace in left if trace.path in gone and trace.path not in moved.values()]
    new = [trace for trace in came if trace.path not in then and trace.path not in moved]
    return moved | _alike(lost, new, _words)


def _alike(left: Iterable[Trace], came: Iterable[Trace], alike: Callable[[Trace], Hashable]) -> dict[str, str]:
    old, new = _alone(left, alike), _alone(came, alike)
    return {new[key]: old[key] for key in new.keys() & old.keys()}


def _goes_on(old: Trace, new: Trace | None) -> bool:
    """Whether what lies at a path now is what lay there before, edited."""
    if new is None:
        return True
    return (bool(old.title) and old.title == new.title) or (bool(old.date) and old.date == new.date)


def _bytes(trace: Trace) -> Hashable:
    return trace.digest


def _words(trace: Trace) -> Hashable:
    return (trace.title, trace.date) if trace.title and trace.date else trace.path


def _alone(traces: Iterable[Trace], alike: Callable[[Trace], Hashable]) -> dict[Hashable, str]:
    groups: defaultdict[Hashable, list[str]] = defaultdict(list)
    for trace in traces:
        groups[alike(trace)].append(trace.path)
    return {key: group[0] for key, group in groups.items() if len(group) == 1}


def gist(post: Post) -> Gist:
    """What the whole site has to know of a post."""
    return Gist(
        post.path,
        post.id,
        post.title,
        post.published,
        post.published or post.updated,
        post.due,
        post.authors,
        post.categories,
        post.biographies,
        paths.post_slug(post),
        len(post.comments),
    )


def settle(posts: Mapping[str, Gist], remembered: Mapping[str, Identity]) -> dict[str, Identity]:
    """The id and the slug of each post, by path: what is remembered stays, the rest is minted.

    Of two equal new slugs the smaller id has the plain one. An id or a slug that is remembered, also of a post that does
    not appear now, is not minted again.
    """
    taken = {one.id for one in remembered.values()}
    ids: dict[str, str] = {}
    for path, post in posts.items():
        known = remembered.get(path)
        ids[path] = known.id if known else _minted(post.id, taken)
        taken.add(ids[path])
    slugs = {path: known.slug for path in posts if (known := remembered.get(path)) and known.slug}
    used = {one.slug for one in remembered.values()}
    for path in sorted(posts.keys() - slugs.keys(), key=ids.__getitem__):
        plain = posts[path].address
        slugs[path] = f"{plain}-{text.digest(ids[path], 6)}" if plain in used else plain
        used.add(slugs[path])
    return {path: Identity(ids[path], slugs[path]) for path in posts}


def _minted(natural: str, taken: set[str]) -> str:
    if natural not in taken:
        return natural
    return next(f"{natural}-{n}" for n in range(2, len(taken) + 3) if f"{natural}-{n}" not in taken)


def named(gist: Gist, id_: str) -> Gist:
    """The gist under another id."""
    return gist if gist.id == id_ else gist._replace(id=id_)


def renamed(post: Post, id_: str) -> Post:
    """The post and its comments under another id."""
    if post.id == id_:
        return post
    ids = {comment.id: f"{id_}#{comment.anchor}" for comment in post.comments}
    comments = [one._replace(id=ids[one.id], parent=ids.get(one.parent or "")) for one in post.comments]
    return replace(post, id=id_, comments=tuple(comments))


def ledger(posts: Mapping[str, Gist], settled: Mapping[str, Identity]) -> dict[str, dict[str, str]]:
    """What could not be minted again from the sources as they are now: to be kept in a small file of its own."""
    told = {}
    for path, post in posts.items():
        identity = settled[path]
        kept = {}
        if identity.id != post.id:
            kept["id"] = identity.id
        if identity.slug and identity.slug != post.address:
            kept["slug"] = identity.slug
        if kept:
            told[path] = kept
    return told
