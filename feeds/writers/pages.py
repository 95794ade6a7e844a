"""HTML pages, through Jinja2: the index pages, and the page of each post that has none on another site.

The page of a post is an h-entry whose comments are h-cite, each with an anchor (microformats2). All pages have
autodiscovery links to their feeds. The templates are in the folder beside this module.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from feeds import names
from feeds.model import Entry, Feed, Index, PostRow, Site
from feeds.phrases import phrases
from feeds.writers.templating import Escapes, SlotValues, Templates, in_html, slot_values, unchanged

if TYPE_CHECKING:
    from jinja2 import Environment

_BATCH = 200  # rows


def index(page: Index, rows: Iterable[PostRow], site_feed: Feed, site: Site, formats: Sequence[str]) -> bytes:
    """Return an index page with its list of posts; `site_feed` is the site's feed, for autodiscovery on a page without a feed."""
    templates = _row_templates(site.language, tuple(formats))
    values = {
        "page": page,
        "rows": _batches(templates.fill(row, row_values(row)) for row in rows),
        "title": page.title,
        "rights": site.rights,
        "autodiscovery": [page.feed or site_feed],
    }
    return _render("index.html", site, formats, **values)


def post(entry: Entry, comments: Sequence[Entry], feeds: Sequence[Feed], site: Site, formats: Sequence[str]) -> bytes:
    """Return the page of a post and its comments.

    `feeds` are in the order of their autodiscovery links: the site's first, as many readers take the first alone, then
    the post's comments.
    """
    title = f"{entry.title} – {site.title}"
    values = {"entry": entry, "comments": comments, "title": title, "rights": entry.rights, "autodiscovery": feeds}
    return _render("post.html", site, formats, **values)


def _batches(rows: Iterator[str]) -> Iterator[str]:
    """Yield many rows at once, one on each line: passing each through Jinja2 takes longer than rendering it."""
    while batch := list(islice(rows, _BATCH)):
        yield "\n".join(batch)


@cache
def _row_templates(language: str | None, formats: tuple[str, ...]) -> Templates[PostRow]:
    """Return the templates of rows in lists of posts; a post is in many lists."""
    fixed = {"formats": formats, "names": names, "phrases": phrases(language)}
    template = _environment().get_template("row.html")
    return Templates(
        row_values, lambda row: template.render(row=row, post=row.post, **fixed).strip(), Escapes(in_html, unchanged)
    )


def row_values(row: PostRow) -> SlotValues:
    """Return the slot values of a row."""
    post = row.post
    values = [post.page, post.title, str(post.comments), row.comments, row.folder]
    if post.moment:
        values += (post.moment.isoformat(), post.moment.date().isoformat())
    for person in row.people:
        values += (person.page, person.name)
    return slot_values((post.moment is None, len(row.people)), values, in_html)


def _render(template: str, site: Site, formats: Sequence[str], **values: object) -> bytes:
    page = _environment().get_template(template)
    pieces = page.generate(site=site, formats=formats, names=names, phrases=phrases(site.language), **values)
    made = BytesIO()  # in pieces, as the page of a year may be long
    made.writelines(piece.encode() for piece in pieces)
    return made.getvalue()


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("feeds.writers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
