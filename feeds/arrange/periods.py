"""The index pages of years. A year with many posts has a page for each month, a month for each day.

A new post so changes only the pages of its own time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from feeds import paths
from feeds.model import Index, Link, PostSummary, Site
from feeds.phrases import day, month, phrases

ROWS = 100  # posts on one page

Part = tuple[str, str, list[PostSummary]]  # name of the folder, title, posts
_YEAR, _MONTH, _DAY = range(3)


def pages(posts: Sequence[PostSummary], outlines: tuple[Link, ...], site: Site) -> Iterator[Index]:
    """Yield the pages of all years and their parts; the posts are newest first."""
    links = years(posts, site)
    by_year = _grouped(posts)
    for (number, of_year), link in zip(by_year.items(), links, strict=True):
        level = _YEAR if number else _DAY
        yield from _pages(paths.year(number), link.label, of_year, level, links, outlines, site)


def years(posts: Sequence[PostSummary], site: Site) -> tuple[Link, ...]:
    """Return the years of posts, in their order, with the addresses of the pages."""
    undated = phrases(site.language)["undated"]
    folders = [(number, paths.year(number)) for number in _grouped(posts)]
    return tuple(
        Link(folder.rpartition("/")[2] if number else undated, paths.address(site.base, folder))
        for number, folder in folders
    )


def _grouped(posts: Sequence[PostSummary]) -> dict[int | None, list[PostSummary]]:
    by_year: defaultdict[int | None, list[PostSummary]] = defaultdict(list)
    for post in posts:
        by_year[post.published.year if post.published else None].append(post)
    return by_year


def _pages(
    folder: str,
    title: str,
    posts: Sequence[PostSummary],
    level: int,
    around: tuple[Link, ...],
    outlines: tuple[Link, ...],
    site: Site,
) -> Iterator[Index]:
    """Yield the page of a time; if it has too many posts, it has links to its parts, whose pages follow.

    `around` are the links to other times: of a year to all years, of a part of it to the page that it is a part of.
    """
    parts = _parts(posts, title, level, site) if len(posts) > ROWS and level <= _DAY else []
    yield Index(
        folder=folder,
        title=title,
        about=None,
        feed=None,
        posts=() if parts else tuple(posts),
        heading=phrases(site.language)["posts"],
        parts=tuple(
            Link(inner, paths.address(site.base, f"{folder}/{name}"), len(found)) for name, inner, found in parts
        ),
        years=around,
        outlines=outlines,
    )
    here = Link(title, paths.address(site.base, folder))
    for name, inner, found in parts:
        yield from _pages(f"{folder}/{name}", inner, found, level + 1, (here,), outlines, site)


def _parts(posts: Sequence[PostSummary], title: str, level: int, site: Site) -> list[Part]:
    """Divide the posts of a year by months, those of a month by days, and others into numbered parts, from the oldest on."""
    if level == _DAY:
        oldest_first = posts[::-1]
        parts = [list(oldest_first[at : at + ROWS][::-1]) for at in range(0, len(posts), ROWS)]
        return [(str(number), f"{title}, {number}", found) for number, found in enumerate(parts, 1)][::-1]
    by_name: dict[str, Part] = {}
    for post in posts:
        if when := post.published:
            name = f"{when.month if level == _YEAR else when.day:02}"
            inner = month(when, site.language) if level == _YEAR else day(when.date(), site.language)
            by_name.setdefault(name, (name, inner, []))[2].append(post)
    return sorted(by_name.values(), key=lambda part: part[0], reverse=True)
