"""What the folder of a site generator holds beside posts: pages, index pages, what is made from other files, own feeds."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from feeds import folder, merge, readers
from feeds.build.options import Options
from feeds.errors import Problem
from feeds.model import NoPost, PostKey
from feeds.readers import ending
from feeds.settings import Settings
from feeds.state.records import PostRecord
from feeds.storage.sources import absolute

if TYPE_CHECKING:
    from feeds.build.plan import Plan

_FEW, _UNDATED = 5, 0.2  # pages, and the share of them that may be undated where the others are posts
_SHOWN = 3  # pages in a note
_POSTS, _DRAFTS = "_posts", "_drafts"  # Jekyll's and Hexo's
_TEXTS = {".md", ".markdown", ".html", ".htm"}
_SOURCES = {"content", "source", "src", _POSTS}  # folders of generators with what the posts are made from
_OUTPUTS = {"_site", "public", "dist"}  # and beside them, with what is made of it


def no_posts(posts: Mapping[PostKey, PostRecord], settings: Settings) -> dict[PostKey, NoPost]:
    """Return the files that the others show to be no posts; one that the configuration has a table for is a post."""
    kinds: dict[PostKey, NoPost] = dict.fromkeys(_outside(posts), "page")
    pages = {
        key.path: record.votes.digests for key, record in posts.items() if record.votes.digests and key not in kinds
    }
    kinds |= {PostKey(path): "index page" for path in folder.index_pages(pages)}
    return {key: kind for key, kind in kinds.items() if str(key) not in settings.posts}


def _outside(keys: Collection[PostKey]) -> set[PostKey]:
    """Return the keys of files that are pages, or made from other files.

    Where posts lie in `_posts`, what else lies beside that folder is a page. The HTML in a folder such as `public`, beside one
    such as `content` that has Markdown, is what a generator made.
    """
    parted = {key: key.path.split("/")[:-1] for key in keys if ending(key.path) in _TEXTS}
    tops = {tuple(folders[: folders.index(_POSTS)]) for folders in parted.values() if _POSTS in folders}
    made = {
        (*folders[:at], output)
        for key, folders in parted.items()
        if ending(key.path) in (".md", ".markdown")
        for at, folder in enumerate(folders)
        if folder in _SOURCES
        for output in _OUTPUTS
    }
    return {
        key
        for key, folders in parted.items()
        if (_POSTS not in folders and _DRAFTS not in folders and not tops.isdisjoint(_above(folders)))
        or (ending(key.path) in (".html", ".htm") and not made.isdisjoint(_above(folders)))
    }


def _above(folders: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(folders[:at]) for at in range(len(folders) + 1))


def leave_out(made: "Plan", settings: Settings, options: Options) -> None:
    """Leave out the entries of the site's own feeds, once their pages have them as evidence, and undated pages."""
    _take_own_entries(made)
    _leave_out_undated(made, settings)
    if settings.site.permalink is None:
        _address(made, _top(settings, options))


def _top(settings: Settings, options: Options) -> str:
    """Return the address of SOURCES where OUTPUT lies in it, as in `feeds build public public/feeds`; else ""."""
    sources, output = absolute(options.sources), absolute(options.output)
    place = f"/{output.relative_to(sources).as_posix()}/" if output.is_relative_to(sources) else ""
    is_below = place and (settings.base_url or settings.site.url) and settings.base.endswith(place)
    return settings.base.removesuffix(place.lstrip("/")) if is_below else ""


def _address(made: "Plan", top: str) -> None:
    """Give web pages without an address of their own the one that their path has, as the other pages show."""
    pages = {key: post for key, post in made.natural.items() if made.gathered.posts[key].votes.digests}
    known = {key.path: post.url for key, post in pages.items() if post.url}
    unknown = [key.path for key, post in pages.items() if not post.url]
    for path, address in folder.addresses(known, unknown, top).items():
        made.natural[PostKey(path)] = made.natural[PostKey(path)]._replace(url=address)


def _take_own_entries(made: "Plan") -> None:
    """Take the entries of the site's own feeds as evidence for the pages that they lead to, and publish no others."""
    keys: defaultdict[str, list[PostKey]] = defaultdict(list)
    for key in made.natural:
        if made.gathered.posts[key].votes.is_entry:
            keys[key.path].append(key)
    pages = [path for path in made.gathered.sources if readers.is_webpage(path)]
    addresses = {path: [made.natural[key].url or "" for key in found] for path, found in keys.items()}
    count = 0
    for path, matched in sorted(folder.own_entries(addresses, pages).items(), key=lambda pair: (len(pair[0]), pair[0])):
        for key, page in zip(keys[path], matched, strict=True):
            entry, post = made.natural.pop(key), PostKey(page or "")
            count += post not in made.natural
            if post in made.natural and post not in made.entries and merge.is_entry_of(entry, made.natural[post]):
                made.entries[post] = key
                made.natural[post] = merge.with_entry(made.natural[post], entry)
    if count:
        what = f"not published: {count} entr{'ies' if count > 1 else 'y'} of the site's own feeds that no post here has"
        made.problems.append(Problem("", what))


def _leave_out_undated(made: "Plan", settings: Settings) -> None:
    """Leave out web pages without a date where most pages of one template have one, as "About".

    A page that the configuration has a table for stays. Pages that were saved from many sites share no template.
    """
    if not any(" body|" in vote for vote in made.gathered.template):
        return
    pages = [key for key in made.natural if made.gathered.posts[key].votes.digests]
    undated = [key for key in pages if not made.natural[key].published and str(key) not in settings.posts]
    if len(pages) < _FEW or len(undated) > _UNDATED * len(pages):
        return
    for key in undated:
        made.no_posts[key] = "page"
        del made.natural[key]
    if undated:
        shown = ", ".join(map(str, undated[:_SHOWN])) + (", …" if len(undated) > _SHOWN else "")
        what = (
            f"not published, as they have no date and most pages have one: {shown}; a table in [posts] publishes a page"
        )
        made.problems.append(Problem("", what))
