"""What the files of a folder say about one another: which pages list others, and which feeds are the site's own.

The output folder of a site generator holds each post several times: on its own page, on index pages, in the site's feeds.
A page that links to others, and has hardly any text but theirs, is an index page. A feed most of whose entries have
their pages in the folder is the site's own: its entries are evidence for these pages, and no posts themselves.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from urllib.parse import quote, unquote, urlsplit

from feeds.model import PageDigests
from feeds.text import page_name

_FOLDER_PAGE = re.compile(r"(?:^|/)(?:index|default)\.\w+$")
_AGREED = 2  # pages whose addresses follow from their paths in one way
_LISTS = re.compile(
    r"(?:^|/)(?:tags?|categor(?:y|ies)|authors?|archives?|topics?|series|page)/|(?:^|/)(?:index|page)-?\d+\.|/page-?\d+/",
    re.I,
)  # paths of index pages, and of some posts
_MANY = 8  # pages that an index page of titles lists, and for each block of text of its own


def index_pages(pages: Mapping[str, PageDigests]) -> set[str]:
    """Return the paths of the pages that list others and have hardly any text of their own.

    What most pages have is their template and does not count. A block is a page's own if none of the pages that it lists
    has it. A post that an index page shows in full has no block of its own either, but then one page has all its blocks;
    those of an index page come from several. A page without blocks is an index page if most pages that it lists do not list
    it, as the posts before and after a post do. The page that lists most is judged first, as an index page counts no more
    among those that the others list.
    """
    most = max(len(pages), 4) / 2
    links, blocks = (Counter(one for page in pages.values() for one in page[at]) for at in (1, 2))
    named: defaultdict[str, set[str]] = defaultdict(set)
    for path, page in pages.items():
        named[page.name].add(path)
    listed = {
        path: {name for name in page.links if name and name in named and name != page.name and links[name] <= most}
        for path, page in pages.items()
    }
    found: set[str] = set()
    for path in sorted(pages, key=lambda path: (-len(listed[path]), path)):
        others = [other for name in listed[path] for other in named[name] - found]
        own = {block for block in pages[path].blocks if blocks[block] <= most}
        if sum(blocks[block] == 1 for block in own) > len(others) // _MANY:
            continue  # no other page has them
        shared = [own & set(pages[other].blocks) for other in others]
        one_way = [other for other in others if pages[path].name not in listed[other]]
        if _is_index(own, shared, len(one_way), is_at_list=_LISTS.search(path) is not None):
            found.add(path)
    return found


def _is_index(blocks: Collection[str], shared: Sequence[Collection[str]], one_way: int, is_at_list: bool) -> bool:
    """Return whether a page is an index page.

    `shared` are those of its blocks that each page has that it lists; `one_way` is how many of these do not list it.
    `is_at_list` tells whether its path is that of a list.
    """
    theirs = set[str]().union(*shared)
    if is_at_list and shared and len(blocks) == len(theirs):
        return True
    if len(blocks) - len(theirs) > len(shared) // _MANY or 2 * sum(map(len, shared)) > 3 * len(theirs):
        return False  # it has text of its own, or text that the others have all in common
    has_several = len(blocks) > max(map(len, shared), default=0)
    return has_several or _MANY <= len(shared) <= 2 * one_way


def own_entries(entries: Mapping[str, Sequence[str]], pages: Iterable[str]) -> dict[str, list[str | None]]:
    """Return the feeds that are the site's own: by path, the page of each of their entries, or None.

    `entries` are the addresses in each feed. A feed is the site's own if at least half of them lead to pages.
    """
    by_name = {page_name(page): page for page in pages}
    by_end: defaultdict[str, list[str]] = defaultdict(list)
    for name, page in by_name.items():
        parts = name.split("/")
        for at in range(len(parts)):
            by_end["/".join(parts[at:])].append(page)
    found = {feed: [_page(address, by_name, by_end) for address in addresses] for feed, addresses in entries.items()}
    return {feed: matched for feed, matched in found.items() if 2 * sum(map(bool, matched)) >= len(matched)}


def _page(address: str, by_name: Mapping[str, str], by_end: Mapping[str, Sequence[str]]) -> str | None:
    """Return the page at an address: the only one whose path ends with its path, else the one at an end of its path."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    names = [parts.netloc, *page_name(unquote(parts.path)).split("/")]
    if not names[-1]:
        return None
    ends = ["/".join(names[at:]) for at in range(len(names))]
    whole = next((by_end[end] for end in ends[:2] if len(by_end.get(end, ())) == 1), ())
    return next(iter(whole), None) or next((by_name[end] for end in ends if end in by_name), None)


def addresses(known: Mapping[str, str], pages: Iterable[str], top: str = "") -> dict[str, str]:
    """Return the addresses of pages by their paths, as most of the pages with `known` addresses have theirs.

    Where these do not agree, the folder is at the address `top`; without one, no address is known.
    """
    votes: Counter[tuple[str, str]] = Counter()
    for path, address in known.items():
        bare = re.split("[?#]", address)[0]
        found = [(form, tail) for form, tail in _tails(path).items() if bare.endswith(f"/{tail}")]
        votes.update((form, bare.removesuffix(tail)) for form, tail in found[:1])
    chosen: dict[str, str] = {}
    for (form, start), many in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if 2 * many > sum(count for (other, _), count in votes.items() if other[0] == form[0]) and many >= _AGREED:
            chosen.setdefault(form[0], form)
            chosen.setdefault("top", start)
    top, forms = chosen.get("top", top), (chosen.get("i", "index/"), chosen.get("p", "page.html"))
    tails = ((path, next(tail for form, tail in _tails(path).items() if form in forms)) for path in pages)
    return {path: top + tail for path, tail in tails} if top else {}


def _tails(path: str) -> dict[str, str]:
    """Return what may stand at the end of a page's address: for the page of a folder, and for another page."""
    quoted = quote(path, safe="/~!$&'()*+,;=:@")
    bare = page_name(quoted)
    if _FOLDER_PAGE.search(path):
        return {"index/": f"{bare}/".lstrip("/"), "index.html": quoted, "index": bare}
    return {"page.html": quoted, "page/": f"{bare}/", "page": bare}
