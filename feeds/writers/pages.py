"""HTML pages, through Jinja2: the index pages, and the page of each post that has none on another site.

The page of a post is an h-entry whose comments are h-cite, each with an anchor (microformats2). All pages have
autodiscovery links to their feeds. The templates are in the folder beside this module; those of the site replace them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache, partial
from itertools import islice
from typing import Any, NamedTuple

from feeds import names
from feeds.model import CommentRow, Entry, Feed, Index, Person, PostRow, Site
from feeds.phrases import direction, language_of_phrases, moment, phrases
from feeds.writers.own_templates import environment, rendered
from feeds.writers.templating import Escapes, SlotValues, Templates, in_html, slot_values, unchanged
from feeds.writers.threads import threads

_BATCH = 200  # rows


class Language(NamedTuple):
    """The `lang` and `dir` of an element; None where they are those of the page, "" for an unknown language."""

    lang: str | None = None
    dir: str | None = None


class Row(NamedTuple):
    """A post in a list, as its template has it."""

    title: str
    page: str
    language: Language  # of the title
    moment: datetime | None
    date: str  # in words
    people: tuple[Person, ...]
    size: int  # number of comments
    comments: str  # address of the page
    feed: str  # address of the folder of the comment feed


def index(
    page: Index,
    rows: Iterable[PostRow],
    comments: Iterable[CommentRow],
    site_feed: Feed,
    site: Site,
    formats: Sequence[str],
) -> bytes:
    """Return an index page with its lists of posts and comments; `site_feed` is offered on a page without a feed."""
    feed = page.feed or site_feed
    values = {
        "page": page,
        "feed": feed,
        "rows": _batches(_rows(rows, site, tuple(formats))),
        "comments": comments,
        "title": f"{page.title} – {site.title}" if page.folder else site.title,
        "rights": site.rights,
        "autodiscovery": [feed],
    }
    return rendered("index.html", site, _shared(site, formats) | values)


def post(entry: Entry, comments: Sequence[Entry], feeds: Sequence[Feed], site: Site, formats: Sequence[str]) -> bytes:
    """Return the page of a post and its comments.

    `feeds` are in the order of their autodiscovery links: the site's first, as many readers take the first alone, then
    the post's comments.
    """
    values = {
        "entry": entry,
        "threads": threads(comments),
        "title": f"{entry.title} – {site.title}",
        "rights": entry.rights,
        "autodiscovery": feeds,
    }
    return rendered("post.html", site, _shared(site, formats) | values)


def _shared(site: Site, formats: Sequence[str]) -> dict[str, Any]:
    """Return the variables that all templates have."""
    own = language_of_phrases(site.language)
    return {
        "site": site,
        "formats": formats,
        "preferred": next(form for form in names.PREFERRED if form in formats),
        "names": names,
        "phrases": phrases(site.language),
        "date": partial(moment, language=site.language),
        "language_of": partial(_language, site=site),
        "page_language": Language(site.language or "en", direction(site.language or "en")),
        "own_language": Language() if own == (site.language or "en") else Language(own, direction(own)),
    }


def _language(language: str | None, site: Site) -> Language:
    """Return the attributes of a text in `language`, else in the language of the site."""
    of_page = site.language or "en"
    of_text = language or site.language
    if of_text == of_page:
        return Language()
    if not of_text:
        return Language("", "auto")
    return Language(of_text, direction(of_text) if direction(of_text) != direction(of_page) else None)


def _batches(rows: Iterator[str]) -> Iterator[str]:
    """Yield many rows at once, one on each line: passing each through Jinja2 takes longer than rendering it."""
    while batch := list(islice(rows, _BATCH)):
        yield "\n".join(batch)


def _rows(rows: Iterable[PostRow], site: Site, formats: tuple[str, ...]) -> Iterator[str]:
    """Yield each row, by a template of slots; templates of the site may do anything with a value, so they have no slots."""
    shown = (_row(row, site) for row in rows)
    if site.templates:
        fixed = _shared(site, formats)
        return (rendered("row.html", site, fixed | {"row": row}).decode().strip() for row in shown)
    templates = _row_templates(site.language, formats)
    return (templates.fill(row, row_values(row)) for row in shown)


def _row(row: PostRow, site: Site) -> Row:
    post = row.post
    return Row(
        title=post.title,
        page=post.page,
        language=_language(post.language, site),
        moment=post.moment,
        date=moment(post.moment, site.language) if post.moment else "",
        people=row.people,
        size=post.comments,
        comments=row.comments,
        feed=row.folder,
    )


@cache
def _row_templates(language: str | None, formats: tuple[str, ...]) -> Templates[Row]:
    """Return the templates of rows in lists of posts; a post is in many lists."""
    fixed = _shared(Site("", "", "", language, None, {}, {}), formats)
    template = environment(()).get_template("row.html")
    return Templates(row_values, lambda row: template.render(fixed | {"row": row}).strip(), Escapes(in_html, unchanged))


def row_values(row: Row) -> SlotValues:
    """Return the slot values of a row."""
    lang, dir_ = row.language
    values = [row.page, row.title, row.date, str(row.size), row.comments, row.feed, lang or "", dir_ or ""]
    if row.moment:
        values.append(row.moment.isoformat())
    for person in row.people:
        values += (person.page, person.name)
    return slot_values((row.moment is None, len(row.people), lang is None), values, in_html)
