"""Pages for people, through Jinja2: the directory's index pages, and each post that can be read nowhere else.

A post's page is an h-entry with its comments as h-cite, each with its anchor (microformats2). All pages name their
feeds for autodiscovery. The templates beside this module hold the look.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from feeds import names
from feeds.model import Entry, Feed, Index, Row, Site
from feeds.phrases import phrases
from feeds.writers.moulds import Escapes, Moulds, Told, as_it_is, in_html, told

if TYPE_CHECKING:
    from jinja2 import Environment

_BUNDLE = 200  # rows


def index(page: Index, listed: Iterable[Row], home: Feed, site: Site, formats: Sequence[str]) -> bytes:
    """An index page with its list of posts; one that mirrors no feed of its own leads to the site's, `home`."""
    rows = _rows(site.language, tuple(formats))
    values = {
        "page": page,
        "rows": _bundles(rows.pour(row, _told(row)) for row in listed),
        "title": page.title,
        "rights": site.rights,
        "discover": [page.feed or home],
    }
    return _render("index.html", site, formats, **values)


def _bundles(rows: Iterator[str]) -> Iterator[str]:
    """The rows, a line each, many at once: the template takes longer to hand one on than it takes to pour it."""
    while bundle := list(islice(rows, _BUNDLE)):
        yield "\n".join(bundle)


@cache
def _rows(language: str | None, formats: tuple[str, ...]) -> Moulds[Row]:
    """The rows of one site's lists; the same post stands in many."""
    given = {"formats": formats, "names": names, "words": phrases(language)}
    template = _environment().get_template("row.html")
    return Moulds(
        _told,
        lambda row: template.render(row=row, card=row.card, **given).strip(),
        Escapes(in_html, as_it_is),
    )


def _told(row: Row) -> Told:
    card = row.card
    leaves = [card.page, card.gist.title, row.comments, str(card.gist.comments), row.folder]
    if card.post.dated:
        leaves += [card.post.moment.isoformat(), card.post.moment.date().isoformat()]
    for person in row.people:
        leaves += [person.page, person.name]
    return told((card.post.dated, len(row.people)), leaves, in_html)


def post(entry: Entry, comments: Sequence[Entry], feeds: Sequence[Feed], site: Site, formats: Sequence[str]) -> bytes:
    """A post and its comments; `feeds` are those that follow it: its comments', then the site's."""
    title = f"{entry.title} – {site.title}"
    values = {"entry": entry, "comments": comments, "title": title, "rights": entry.rights, "discover": feeds}
    return _render("post.html", site, formats, **values)


def _render(template: str, site: Site, formats: Sequence[str], **values: object) -> bytes:
    page = _environment().get_template(template)
    pieces = page.generate(site=site, formats=formats, names=names, words=phrases(site.language), **values)
    made = BytesIO()  # piece by piece: the page of a year may be long
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
