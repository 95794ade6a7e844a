"""A blog page saved as plain text: site name, title, byline, body, categories, biographies, comments, fine print.

The page is cut at its landmarks (`landmarks`): the byline at the top; the category line, "Thoughts on …" and "Comments
are closed" at the bottom. Then a table of rules reads each part, and gives what it found with its lines. A landmark's
look-alike within the body loses, because it stands where a landmark cannot stand, and `feeds inspect` says so. All
between the landmarks is the body; what is furniture of the page is kept as such, so that no line is lost in silence.

Knows no dates, no people, no output.
"""

from collections.abc import Callable
from dataclasses import replace

from feeds import text
from feeds.errors import SourceError
from feeds.model import Draft, Found, Lost
from feeds.readers.textpage import biographies, comments, landmarks
from feeds.readers.textpage.blocks import Block, blocks, found, prose
from feeds.readers.textpage.landmarks import Page

Rule = Callable[[Page, Draft], Draft]


def read(data: bytes, path: str) -> tuple[Draft, ...]:
    """The one post of a saved page. Raises SourceError where the bytes are no text or hold none."""
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
    draft = Draft(path, notes=tuple(notes))
    for rule in RULES:
        draft = rule(page, draft)
    return (draft,)


def _title(page: Page, draft: Draft) -> Draft:
    """The block above the byline; the site's name is the page's first line, where that is another one."""
    if page.title is None:
        return draft
    title, site = page.blocks[page.title], page.blocks[0]
    return replace(
        draft,
        title=found(title, text.squash(" ".join(title.lines)), page.path, page.title_rule),
        site=found(site, text.squash(" ".join(site.lines)), page.path, "first line") if page.title else None,
        furniture=_kept(page, page.blocks[1 : page.title], "between site name and title"),
    )


def _byline(page: Page, draft: Draft) -> Draft:
    """`by Jane Doe  |  June 27, 2012  |  2 Comments`, each part where there is one."""
    if page.byline is None:
        return draft
    block = page.blocks[page.byline]
    who, when, count = (
        found(block, value, page.path, "byline") if value else None for value in landmarks.byline(block) or ("", "", "")
    )
    draft = replace(draft, byline=who, published=when, comment_count=count)
    closed = count and landmarks.status_of(count.value)
    return replace(draft, status=replace(count, value=closed)) if count and closed else draft


def _body(page: Page, draft: Draft) -> Draft:
    """All between the byline and the first landmark below it, without the block of links at its end."""
    body, links = page.blocks[page.body : page.links], page.blocks[page.links : page.categories]
    return replace(
        draft,
        body=_kept(page, body, "between byline and end of post"),
        furniture=draft.furniture + _kept(page, links, "links below the post"),
    )


def _categories(page: Page, draft: Draft) -> Draft:
    """`Category:` and the names, two spaces apart."""
    if page.categories == page.people:
        return draft
    block = page.blocks[page.categories]
    names = landmarks.category_names(block.lines[0])
    return replace(draft, categories=tuple(found(block, name, page.path, "category line") for name in names))


def _biographies(page: Page, draft: Draft) -> Draft:
    """Who wrote it: a name of the byline on a line of its own, short lines about the person, then prose."""
    area = page.blocks[page.people : page.thoughts]
    who = draft.byline.value if draft.byline else ""
    lives, rest = biographies.read(area, who, page.path)
    return replace(draft, biographies=lives, furniture=draft.furniture + _kept(page, rest, "below the post"))


def _comments(page: Page, draft: Draft) -> Draft:
    """The numbered ones below "Thoughts on …"."""
    return replace(draft, comments=comments.read(page.blocks[page.comments : page.tail], page.path))


def _tail(page: Page, draft: Draft) -> Draft:
    """Below the comments: whether they are closed, the comment form, and the fine print."""
    area = page.blocks[page.tail :]
    prints = tuple(block for block in area if landmarks.is_fine_print(block))
    lines = [(block, landmarks.status_of(block.line)) for block in area]
    said = [found(block, status, page.path, "line below the comments") for block, status in lines if status]
    rest = tuple(block for block, status in lines if not status and block not in prints)
    rights = (
        found(prints[0], "\n\n".join(prose(block.lines) for block in prints), page.path, "fine print")
        if prints
        else None
    )
    return replace(
        draft,
        status=said[0] if said else draft.status,
        rights=replace(rights, origin=replace(rights.origin, last=prints[-1].last)) if rights else None,
        furniture=draft.furniture + _kept(page, rest, "below the comments"),
    )


def _lookalikes(page: Page, draft: Draft) -> Draft:
    """What looks like a landmark but stands within the body: told, not taken."""
    lost = []
    for block in page.blocks[page.body : page.links]:
        like = found(block, prose(block.lines), page.path, "look-alike")
        lost += [Lost(field, like, "it stands within the body") for field in landmarks.looks_like(block)]
    return replace(draft, lost=(*draft.lost, *lost))


def _kept(page: Page, area: tuple[Block, ...], rule: str) -> tuple[Found, ...]:
    return tuple(found(block, prose(block.lines), page.path, rule) for block in area)


RULES: tuple[Rule, ...] = (_title, _byline, _body, _categories, _biographies, _comments, _tail, _lookalikes)
