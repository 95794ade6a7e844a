"""From what was found to what was meant: a draft, the settings and the site's evidence make a post.

What the configuration says of a source is laid over the draft first, as one more origin, so that everything after it
has one way to go, and `feeds inspect` can tell where each value comes from. Knows no source format, no output format.
"""

import re
import sys
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from feeds import bylines, dates, evidence, text
from feeds.model import EPOCH, Biography, Draft, DraftBiography, Found, Lost, Name, Origin, Post, Status, Words
from feeds.names import CONFIGURATION, UNTITLED
from feeds.normalize import moments, replies
from feeds.normalize.people import distinct, name, people
from feeds.normalize.rules import Rules, rules
from feeds.settings import Settings

__all__ = ["EXCERPT", "Rules", "is_published", "leans_on_evidence", "overlay", "post", "rules"]

EXCERPT = 300  # characters
_ONE = re.compile(r"(?:one|une?|una|uno|eine?|um|uma|een|één|один|jeden|egy|en|ett)\b", re.I)
_TITLE = 80  # characters of a body that stand in for a missing title


def overlay(draft: Draft, settings: Settings) -> Draft:
    """The draft with what the configuration says of its source in the place of what was found."""
    said = settings.posts.get(draft.path)
    if said is None:
        return moments.filed(draft)

    def told(field: str, value: str) -> Found:
        return Found(value, Origin(CONFIGURATION, 0, 0, f'[posts."{draft.path}"] {field}'))

    one = {
        "title": said.title,
        "published": said.date,
        "updated": said.updated,
        "language": said.language,
        "url": said.url,
    }
    one["status"] = said.comments
    many = {"authors": said.authors, "categories": said.categories}
    keys = {"published": "date", "status": "comments"}
    changed = {field: told(keys.get(field, field), value) for field, value in one.items() if value is not None}
    listed = {field: tuple(told(field, v) for v in values) for field, values in many.items() if values is not None}
    byline = {} if said.authors is None else {"byline": None}
    lost = draft.lost + tuple(_overruled(draft, {*changed, *listed, *byline}))
    return moments.filed(replace(draft, **changed, **listed, **byline, lost=lost))  # type: ignore[arg-type]


def _overruled(draft: Draft, fields: Collection[str]) -> Iterator[Lost]:
    """What the page says of these fields."""
    for field in sorted(fields):
        value = getattr(draft, field)
        there = (value,) if isinstance(value, Found) else value or ()
        yield from (Lost(field, found, f"{CONFIGURATION} says otherwise") for found in there)


def is_published(draft: Draft, settings: Settings) -> bool:
    """Whether the configuration lets a source be a post at all."""
    said = settings.posts.get(draft.path)
    return said is None or said.publish


def post(draft: Draft, site: Rules) -> tuple[Post, Words, tuple[str, ...]]:
    """The post that an overlaid draft means, what it says, and notes for a person on what is missing or does not agree."""
    zone, how = site.settings.site.timezone, moments.order(draft, site)
    published, date_notes = moments.moment("date", draft.published, zone, how)
    said, update_notes = moments.moment("updated", draft.updated, zone, how)
    updated, early = moments.later(said, published)
    body = tuple([found.value for found in draft.body])
    title = _title(draft, body)
    authors = distinct(name(spelling, site.authors) for spelling in people(draft))
    path = quote(unicodedata.normalize("NFC", draft.path), safe="/~", errors="surrogateescape")
    id_ = f"tag:{site.settings.authority}:{path}"
    comments = replies.comments(draft, id_, published.when if published else EPOCH, zone, how)
    made = Post(
        path=draft.path,
        id=id_,
        title=title,
        published=published.when if published else None,
        updated=updated.when if updated else None,
        due=_due(published),
        authors=authors,
        categories=distinct(name(found.value, site.categories) for found in draft.categories),
        comments=comments,
        status=_status(draft),
        rights=sys.intern(text.squash(draft.rights.value)) if draft.rights else None,
        language=draft.language.value if draft.language else None,
        url=draft.url.value if draft.url else None,
        biographies=tuple([_biography(life, site) for life in draft.biographies]),
    )
    excerpt = text.truncate(text.squash(body[0]) if body else title, EXCERPT)
    missing = (*_missing(draft, published, authors), *_count(draft), *replies.notes(draft, comments))
    words = Words(text.paragraphs(body), excerpt, replies.said(draft))
    return made, words, (*draft.notes, *date_notes, *update_notes, *early, *missing)


def leans_on_evidence(draft: Draft) -> bool:
    """Whether the other pages of the site have a say: in the order of a date, or in whose a name with an initial is."""
    names = (*people(draft), *(life.name.value for life in draft.biographies))
    return any(evidence.is_initial(name.strip()) for name in names) or moments.is_unsettled(draft)


def _due(published: dates.Moment | None) -> datetime | None:
    """When a post may appear: what names no time of day, when its day or month begins."""
    if published is None or published.precision in ("minute", "instant"):
        return published.when if published else None
    return dates.begins(published.when)


def _title(draft: Draft, body: Sequence[str]) -> str:
    """The title as plain text; never empty: the first words of the body, or the file's name, stand in."""
    title = text.squash(draft.title.value) if draft.title else ""
    return title or text.truncate(text.squash(body[0] if body else text.clean(draft.path)[0]), _TITLE)


def _status(draft: Draft) -> Status | None:
    said = draft.status.value if draft.status else None
    return "open" if said == "open" else "closed" if said == "closed" else None


def _missing(draft: Draft, published: dates.Moment | None, authors: Sequence[Name]) -> Iterator[str]:
    """What the post goes without, and where it could be said."""
    table = f'[posts."{draft.path}"] in {CONFIGURATION}'
    if draft.title is None:
        yield f"{UNTITLED}, the first words stand in: title in {table} would say it"
    if published is None:
        yield f"no date{'' if draft.published else ' found'}: date in {table} would say it"
    if not authors and draft.byline and bylines.is_address(draft.byline.value):
        yield f"line {draft.byline.origin.first}: the byline has an e-mail address and no name, and it is not published"
    if not authors:
        yield f"no author found: authors in {table} would say it"


def _count(draft: Draft) -> Iterator[str]:
    """Where the page's own number of comments is not what was found, with or without pingbacks and trackbacks."""
    if draft.comment_count is None:
        return
    said = _number(draft.comment_count.value)
    if said not in (len(draft.comments), sum(comment.kind == "comment" for comment in draft.comments)):
        yield f"line {draft.comment_count.origin.first}: the page says {draft.comment_count.value}, {len(draft.comments)} found"


def _number(words: str) -> int:
    """How many comments a text like "1,204 Comments", "Ein Kommentar" or "No responses" counts."""
    figures = re.search(r"\d[\d.,]*", words)
    return int(re.sub("[.,]", "", figures[0])) if figures else int(bool(_ONE.match(words)))


def _biography(life: DraftBiography, site: Rules) -> Biography:
    facts = tuple(text.squash(found.value) for found in life.facts)
    told = text.squash(" ".join(found.value for found in life.text))
    return Biography(name(life.name.value, site.authors).slug, facts[0] if facts else None, facts[1:], told or None)
