"""A blog page saved as plain text: site name, title, byline, body, categories, biographies, comments, fine print.

The page is cut at its landmarks (`landmarks`): the byline at the top; the category line, "Thoughts on …" and "Comments
are closed" at the bottom. Then a table of rules reads each part, and gives what it found with its lines. A landmark's
look-alike within the body loses, because it stands where a landmark cannot stand, and `feeds inspect` says so. All
between the landmarks is the body; what is furniture of the page is kept as such, so that no line is lost in silence.

Where the landmarks are not certain, which is so on most engines' pages, `general` weighs what could be a value by its
labels (`facts`), its place and what agrees with it.

Reads no dates, knows no people, no output.
"""

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypedDict

from feeds import bylines, text
from feeds.errors import SourceError
from feeds.model import Draft, DraftBiography, DraftComment, Found, Lost, Origin, Source
from feeds.readers.textpage import biographies, landmarks, numbered, signs
from feeds.readers.textpage.blocks import Block, blocks, found, origin, prose, texts
from feeds.readers.textpage.landmarks import Page


class Fields(TypedDict, total=False):
    """What the rules have found so far. The draft is made of it once: a copy of it for each rule takes longer than the rules."""

    site: Found | None
    title: Found | None
    byline: Found | None
    published: Found | None
    body: tuple[Found, ...]
    categories: tuple[Found, ...]
    biographies: tuple[DraftBiography, ...]
    comments: tuple[DraftComment, ...]
    comment_count: Found | None
    status: Found | None
    rights: Found | None
    furniture: tuple[Found, ...]
    lost: tuple[Lost, ...]


Rule = Callable[[Page, Fields], Fields]


def read(source: Source) -> Iterator[Draft]:
    """Yield the one post of a saved page. Raises SourceError where the bytes are no text or hold none."""
    yield _read(source.stream.read(), source.path, source.template)


def shared(pages: Collection[Collection[str]]) -> frozenset[str]:
    """Return what pages share, by their votes."""
    if not any(pages):
        return frozenset()
    from feeds.readers.textpage import template  # many tables, as below

    return template.count(pages)


def _read(data: bytes, path: str, shared: frozenset[str] | None) -> Draft:
    try:
        raw, note = text.decode(data)
    except ValueError as error:
        raise SourceError(str(error)) from None
    whole, removed = text.clean(raw)
    page_blocks = blocks(whole)
    if not page_blocks:
        raise SourceError("empty, expected a page of text")
    notes = [note] if note else []
    if removed:
        notes.append(f"left out {removed} control character{'s' * (removed > 1)}")
    page = landmarks.survey(path, page_blocks)
    if not landmarks.are_certain(page):
        from feeds.readers.textpage import general  # many tables, that a site of such pages never needs

        return replace(general.read(path, page_blocks, shared), notes=tuple(notes))
    fields = Fields(byline=None, status=None, furniture=(), lost=())
    for rule in RULES:
        fields.update(rule(page, fields))
    return Draft(path, notes=tuple(notes), **fields)


def _title(page: Page, _: Fields) -> Fields:
    """The block above the byline; the site's name is the page's first line, where that is another one."""
    if page.title is None:
        return {}
    title, site = page.blocks[page.title], page.blocks[0]
    return {
        "title": found(title, text.squash(" ".join(title.lines)), page.path, page.title_rule),
        "site": found(site, text.squash(" ".join(site.lines)), page.path, "first line") if page.title else None,
        "furniture": _kept(page, page.blocks[1 : page.title], "between site name and title"),
    }


def _byline(page: Page, _: Fields) -> Fields:
    """`by Jane Doe  |  June 27, 2012  |  2 Comments`, each part where there is one."""
    if page.byline is None:
        return {}
    at = origin(page.blocks[page.byline], page.path, "byline")
    who, when, count = (Found(value, at) if value else None for value in page.said)
    closed = count and signs.status_of(count.value)
    status = Found(closed, at) if closed else None
    return {"byline": who, "published": when, "comment_count": count, "status": status}


def _body(page: Page, so_far: Fields) -> Fields:
    """All between the byline and the first landmark below it, without the block of links at its end."""
    body, links = page.blocks[page.body : page.links], page.blocks[page.links : page.categories]
    return {
        "body": texts(body, page.path, "between byline and end of post"),
        "furniture": so_far["furniture"] + _kept(page, links, "links below the post"),
    }


def _categories(page: Page, so_far: Fields) -> Fields:
    """`Category:` and the names, two spaces apart; that of the author is no category."""
    if page.categories == page.people:
        return {}
    at = origin(page.blocks[page.categories], page.path, "category line")
    who = so_far["byline"]
    names = bylines.names(who.value) if who else ()
    return {
        "categories": tuple([Found(name, at) for name in page.names if name not in names]),
        "lost": tuple(
            [Lost("categories", Found(name, at), "it is a person's name") for name in page.names if name in names]
        ),
    }


def _biographies(page: Page, so_far: Fields) -> Fields:
    """Who wrote it: a name of the byline on a line of its own, short lines about the person, then prose."""
    area = page.blocks[page.people : page.thoughts]
    who = so_far["byline"].value if so_far["byline"] else ""
    lives, rest = biographies.read(area, who, page.path)
    return {"biographies": lives, "furniture": so_far["furniture"] + _kept(page, rest, "below the post")}


def _comments(page: Page, _: Fields) -> Fields:
    """The numbered ones below "Thoughts on …"."""
    return {"comments": numbered.read(page.blocks[page.comments : page.tail], page.path)}


def _tail(page: Page, so_far: Fields) -> Fields:
    """Below the comments: whether they are closed, the comment form, and the fine print."""
    area = [(block, *signs.last_words(block.lines)) for block in page.blocks[page.tail :]]
    if not any(fine for _, _, fine in area):  # nothing speaks of rights: then the sentences below the status are it
        said_at = next((block.first for block, status, _ in area if status), sys.maxsize)
        area = [(block, status, block.first > said_at and signs.is_last_word(block)) for block, status, _ in area]
    said = [found(block, status, page.path, "line below the comments") for block, status, _ in area if status]
    return {
        "status": said[0] if said else so_far["status"],
        "rights": _rights(page, [block for block, _, fine in area if fine]),
        "furniture": so_far["furniture"]
        + _kept(page, [block for block, status, fine in area if not status and not fine], "below the comments"),
    }


def _rights(page: Page, prints: Sequence[Block]) -> Found | None:
    if not prints:
        return None
    at = Origin(page.path, prints[0].first, prints[-1].last, "fine print")
    return Found("\n\n".join(prose(block.lines) for block in prints), at)


def _lookalikes(page: Page, so_far: Fields) -> Fields:
    """What looks like a landmark but stands within the body: told, not taken."""
    within = (page.blocks[i] for i in page.marks if page.body <= i < page.links)
    return {
        "lost": so_far["lost"]
        + tuple(
            Lost(field, found(block, prose(block.lines), page.path, "look-alike"), "it stands within the body")
            for block in within
            for field in signs.looks_like(block)
        )
    }


def _kept(page: Page, area: Sequence[Block], rule: str) -> tuple[Found, ...]:
    return tuple([found(block, prose(block.lines), page.path, rule) for block in area])


RULES: tuple[Rule, ...] = (_title, _byline, _body, _categories, _biographies, _comments, _tail, _lookalikes)
