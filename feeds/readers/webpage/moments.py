"""When a post was published and when it was changed, as the page writes it: machine-readable values first."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain

from feeds import dates
from feeds.model import Found
from feeds.readers.webpage import jsonld, lines, nodes, template
from feeds.readers.webpage.local_time import in_local_time, localized
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_PUBLISHED_METAS = (
    "article:published_time article:published og:article:published_time og:published_time datepublished"
    " published_time publishdate publish_date publish-date published-date date_published pubdate pub_date"
    " dc.date.issued dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published"
    " article:post_date originalpublicationdate bt:pubdate og:pubdate citation_publication_date"
    " prism.publicationdate rnews:datepublished"
).split()
_DATE_METAS = (  # some say when the page was changed, or made
    "dc.date.created dcterms.created dc.created dcterms.date dc.date date displaydate created citation_date"
).split()
_MODIFIED_METAS = (
    "article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified"
    " article:modified og:modified_time revised updated_time"
).split()
UPDATE = re.compile(
    r"\b(?:updated?|modified|edited|last changed|revised|aktualisiert|ge[aä]ndert|bearbeitet|mis à jour"
    r"|modifié|actualizado"
    r"|modificado|atualizado|aggiornato|bijgewerkt|laatst|uppdaterad|opdateret|oppdatert|zaktualizowano)\b"
    r"|更新|最終|修正|обновлен|изменен|수정",
    re.I,
)
_PUBLISHED_NODES = (
    "[itemprop~=datePublished], .dt-published, abbr.published, time.published, .entry-date.published, time[pubdate],"
    " [property='dc:date'], [property~='datePublished'], [itemprop~=dateCreated]"
)
_MODIFIED_NODES = "[itemprop~=dateModified], .dt-updated, time.updated:not(.published), abbr.updated:not(.published)"
_VALUES = ("datetime", "content", "title", "data-datetime")
_MARKED_RULES = 4  # rules that read what is made for machines
_LINE = 100  # characters of a text beside the title in which a date may stand
_DAY_SHOWN = "day that is shown"
_SPAN_KINDS = ("instant", "day")


def published(page: Page) -> Found | None:
    """Return the date of publication: the moment that most rules for marked dates give, else of the first rule with any.

    Of several texts of one moment, the one in local time counts.
    """
    by_rule = [list(rule(page)) for rule in PUBLISHED[:_MARKED_RULES]]
    every = {(found.value, found.origin.field): found for found in chain(*by_rule)}.values()  # each element once
    marked = [found[0] for found in by_rule if found]
    others = (found for rule in PUBLISHED[_MARKED_RULES:] for found in rule(page))
    if template.is_known(page, "published"):
        in_slots = template.in_slot(page, "published", (found for rule in PUBLISHED for found in rule(page)))
        marked = in_slots[:1] or marked
    marked = [found for found in marked if not template.is_shared(page, "published", found)]
    others = (found for found in others if not template.is_shared(page, "published", found))
    best = max(marked, key=lambda found: _votes(found, every)) if marked else next(others, None)
    if best is None:
        return None
    best = next((found for found in marked if _is_better(found, best)), best)
    moment = dates.read(best.value, UTC)
    if not isinstance(moment, dates.Moment) or moment.precision != "instant" or moment.when.utcoffset():
        return best
    return in_local_time(moment.when, every) or _of_the_day_shown(moment.when, page) or best


def _of_the_day_shown(moment: datetime, page: Page) -> Found | None:
    """Return the day before or after, which a line near the title shows, where a moment in UTC is midnight elsewhere."""
    if not moment.hour or moment.minute % 30 or moment.second:
        return None
    shown = next(_shown(page), None)
    day = dates.read(shown.value, UTC) if shown else None
    is_day = (
        isinstance(day, dates.Moment) and day.precision == "day" and abs((day.when.date() - moment.date()).days) == 1
    )
    return shown if is_day else None


def _votes(found: Found, among: Iterable[Found]) -> int:
    """Return how many of the dates are the same moment; a day votes for nothing, nor does a moment that stands alone."""
    moment = dates.read(found.value, UTC)
    if not isinstance(moment, dates.Moment) or moment.precision != "instant":
        return 1
    same = (dates.read(one.value, UTC) for one in among)
    return sum(isinstance(one, dates.Moment) and one.precision == "instant" and one.when == moment.when for one in same)


def updated(page: Page) -> Found | None:
    """Return when the post was changed."""
    return next((found for rule in UPDATED for found in rule(page)), None)


def _is_better(found: Found, best: Found) -> bool:
    """Whether a date is that of the reader's day, where the one before is in UTC or of the day before or after."""
    one, other = dates.read(best.value, UTC), dates.read(found.value, UTC)
    if not isinstance(one, dates.Moment) or not isinstance(other, dates.Moment) or one.precision != "instant":
        return False
    if other.precision == "instant":
        return one.when == other.when and not one.when.utcoffset() and bool(other.when.utcoffset())
    return found.origin.rule == _DAY_SHOWN and abs((one.when.date() - other.when.date()).days) == 1


def is_date(value: str) -> bool:
    """Whether a text is a day or a moment, perhaps one of which only the site knows the order."""
    read = dates.read(value, UTC)
    if isinstance(read, dates.Moment):
        return read.precision != "month" and 1970 < read.when.year < 2100
    return read.why == "two ways"


def in_text(text: str) -> str | None:
    """Return the first day or moment within a short text, as it is written."""
    if is_date(text):
        return text
    for span in dates.spans(text):
        if span.kind in _SPAN_KINDS and is_date(text[span.start : span.end]):
            return text[span.start : span.end]
    return None


def without_dates(text: str) -> str:
    """Return a line with a stroke for each day or moment in it."""
    for span in reversed(dates.spans(text)):
        if span.kind in _SPAN_KINDS:
            text = f"{text[: span.start]}| {text[span.end :]}"
    return text


def _structured(page: Page, key: str) -> Iterator[Found]:
    for article in (*page.head.articles, *jsonld.dated_pages(page.head.things)):
        value = jsonld.text(article.get(key))
        if value and is_date(value):
            yield page.found(value, "JSON-LD", key)


def _metas(page: Page, names: list[str]) -> Iterator[Found]:
    for name, value in page.head.meta(*names):
        if is_date(value):
            yield page.found(value, "meta element", name)


def _marked(page: Page, selector: str) -> Iterator[Found]:
    for node in page.nearest(selector):
        if found := of_element(page, node, "marked date"):
            yield found


def _times(page: Page) -> Iterator[Found]:
    """`time` elements around the body; where there are none, those that the body begins with."""
    if page.region.tag == "body" and page.heading is None:
        return
    for node in page.nearest("time"):
        if page.is_marked and page.is_content(node) and not lines.is_at_edge(node, page):
            continue
        if (found := of_element(page, node, "time element")) and not _is_update(node):
            yield found


def of_element(page: Page, node: Node, rule: str) -> Found | None:
    """Return the date of an element: its machine-readable one, else the one that it shows."""
    shown = nodes.spaced(node)
    value = next((one for name in _VALUES if is_date(one := nodes.attribute(node, name))), "")
    date = localized(value, in_text(shown)) if value else in_text(shown)
    if not date:
        return None
    return page.found(date, _DAY_SHOWN if value and date in shown and date != value else rule, nodes.label(node))


def _is_update(node: Node) -> bool:
    """Whether an element or what stands just before it speaks of a change."""
    if nodes.words(node) & {"updated", "modified"} and not nodes.words(node) & {"published"}:
        return True
    text = nodes.spaced(node.parent) if node.parent is not None else ""
    own = nodes.spaced(node)
    before = text[: text.find(own)] if own and own in text else ""
    return bool(UPDATE.search(before[-30:]))


def _shown(page: Page) -> Iterator[Found]:
    """Dates in the short lines around the title and the body, and in the text beside the title in its own element."""
    for line in lines.around(page):
        text = nodes.spaced(line)
        if (date := in_text(text)) and not UPDATE.search(text[: text.find(date)][-40:]):
            yield page.found(date, "date near the title", nodes.label(line))
    parent = page.heading.parent if page.heading is not None else None
    if parent is not None and (date := in_text(" ".join(parent.text(deep=False).split())[:_LINE])):
        yield page.found(date, "date near the title", nodes.label(parent))


def _headed(page: Page) -> Iterator[Found]:
    """A date heading above the posts of a day."""
    for node in page.css(".date-header, .date-heading, .dateheader, .entry-date-header"):
        if date := in_text(nodes.spaced(node)):
            yield page.found(date, "date heading", nodes.label(node))


def _shown_update(page: Page) -> Iterator[Found]:
    for line in lines.around(page):
        text = nodes.spaced(line)
        for span in dates.spans(text):
            date = text[span.start : span.end]
            if span.kind in _SPAN_KINDS and UPDATE.search(text[: span.start][-25:]) and is_date(date):
                yield page.found(date, "date of a change", nodes.label(line))


PUBLISHED: tuple[Callable[[Page], Iterator[Found]], ...] = (
    lambda page: _structured(page, "datePublished"),
    lambda page: _metas(page, _PUBLISHED_METAS),
    lambda page: _marked(page, _PUBLISHED_NODES),
    _times,
    _headed,
    _shown,
    lambda page: _metas(page, _DATE_METAS),
    lambda page: _structured(page, "dateCreated"),
)
UPDATED: tuple[Callable[[Page], Iterator[Found]], ...] = (
    lambda page: _structured(page, "dateModified"),
    lambda page: _metas(page, _MODIFIED_METAS),
    lambda page: _marked(page, _MODIFIED_NODES),
    _shown_update,
)
