"""From drafts to posts: a draft, the settings and the site's evidence give typed, clean values.

What the configuration says of a post is laid over its draft first, as one more origin. Everything after that has one
way to go, and `feeds inspect` can name the origin of each value. Knows no source format, no output format.
"""

import re
import sys
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast
from urllib.parse import quote

from feeds import bylines, dates, evidence, html, text
from feeds.model import (
    EPOCH,
    Draft,
    DraftEnclosure,
    DraftFeed,
    Enclosure,
    Found,
    Lost,
    Name,
    Origin,
    Post,
    PostKey,
    PostSummary,
    SourceFeed,
    Status,
    Visibility,
)
from feeds.names import CONFIGURATION
from feeds.normalize import comments, moments
from feeds.normalize.origins import place
from feeds.normalize.people import biography, distinct, name, people
from feeds.normalize.rules import Rules, rules
from feeds.settings import Settings

__all__ = ["Rules", "depends_on_evidence", "is_enabled", "overlay", "post", "rules", "summary"]

_ONE = re.compile(r"(?:one|une?|una|uno|eine?|um|uma|een|één|один|jeden|egy|en|ett)\b", re.I)
_TITLE = 80  # characters of a body that stand in for a missing title
_TYPE = "application/octet-stream"  # of a file of which nobody says more (RFC 2046 §4.5.1)


def overlay(draft: Draft, settings: Settings) -> Draft:
    """Return the draft with the values that the configuration gives for it in place of its own."""
    given = settings.posts.get(str(draft.key))
    if given is None:
        return moments.with_date_of_path(draft)
    one = {
        "title": given.title,
        "published": given.date,
        "updated": given.updated,
        "slug": given.slug,
        "language": given.language,
        "url": given.url,
        "status": given.comments,
    }
    many = {"authors": given.authors, "categories": given.categories}
    keys = {"published": "date", "status": "comments"}

    def found(field: str, value: str) -> Found:
        key = keys.get(field, field)
        return Found(value, Origin(CONFIGURATION, 0, 0, f'[posts."{draft.key}"] {key}', key))

    changed = {field: found(field, value) for field, value in one.items() if value is not None}
    listed = {field: tuple(found(field, v) for v in values) for field, values in many.items() if values is not None}
    byline = {} if given.authors is None else {"byline": None}
    lost = draft.lost + tuple(_overruled(draft, {*changed, *listed, *byline}))
    return moments.with_date_of_path(replace(draft, **changed, **listed, **byline, lost=lost))  # type: ignore[arg-type]


def _overruled(draft: Draft, fields: Collection[str]) -> Iterator[Lost]:
    """Yield what the source says of these fields."""
    for field in sorted(fields):
        value = getattr(draft, field)
        values = (value,) if isinstance(value, Found) else value or ()
        yield from (Lost(field, found, f"{CONFIGURATION} says otherwise") for found in values)


def is_enabled(key: PostKey, settings: Settings) -> bool:
    """Tell whether the configuration lets a draft be a post at all."""
    given = settings.posts.get(str(key))
    return given is None or given.publish


def post(draft: Draft, site: Rules) -> tuple[Post, tuple[str, ...]]:
    """Return the post that an overlaid draft means, and notes on what is missing or contradictory."""
    zone, order = site.settings.site.timezone, moments.order(draft, site)
    published, date_notes = moments.moment("date", draft.published, zone, order)
    claimed, update_notes = moments.moment("updated", draft.updated, zone, order)
    updated, order_notes = moments.not_before(claimed, published)
    content = draft.html.value if draft.html else html.paragraphs([found.value for found in draft.body])
    title = text.squash(draft.title.value) if draft.title else ""
    shown = title or _first_words(draft, content)
    authors = distinct(name(spelling, site.authors) for spelling in people(draft))
    when = published.when if published else None
    replies = comments.comments(draft, when or EPOCH, zone, order)
    made = Post(
        key=draft.key,
        id=_id(draft, site.settings.authority),
        has_own_id=draft.id is not None,
        title=shown,
        has_title=bool(title),
        slug=_slug(draft, shown, when),
        published=when,
        updated=updated.when if updated else None,
        due=_due(published),
        visibility=cast(Visibility, draft.visibility.value) if draft.visibility else "public",
        authors=authors,
        categories=distinct(name(found.value, site.categories) for found in draft.categories or draft.tags),
        tags=_tags(draft),
        summary=_line(draft.summary),
        content=content,
        image=_line(draft.image),
        enclosures=tuple(map(_enclosure, draft.enclosures)),
        source=_source(draft.source) if draft.source else None,
        comments=replies,
        status=_status(draft),
        rights=sys.intern(text.squash(draft.rights.value)) if draft.rights else None,
        language=draft.language.value if draft.language else None,
        url=draft.url.value if draft.url else None,
        biographies=tuple([biography(life, site.authors) for life in draft.biographies]),
    )
    missing = (*_missing(draft, published, authors), *_count(draft), *comments.notes(draft, replies))
    return made, (*draft.notes, *date_notes, *update_notes, *order_notes, *missing)


def summary(post: Post) -> PostSummary:
    """Return what the whole site has to know of a post."""
    moment = post.published or post.updated
    return PostSummary(
        key=post.key,
        id=post.id,
        has_own_id=post.has_own_id,
        title=post.title,
        has_title=post.has_title,
        natural_slug=post.slug,
        published=post.published,
        moment=moment,
        changed=max([post.updated or moment or EPOCH, *(comment.moment for comment in post.comments)]),
        newest_comment=max((comment.moment for comment in post.comments), default=None),
        due=post.due,
        visibility=post.visibility,
        authors=post.authors,
        categories=post.categories,
        biographies=post.biographies,
        comments=len(post.comments),
        status=post.status,
        url=post.url,
    )


def depends_on_evidence(draft: Draft) -> bool:
    """Tell whether the site's evidence decides the order of a date or whose a name with an initial is."""
    names = (*people(draft), *(life.name.value for life in draft.biographies))
    return any(evidence.is_initial(name.strip()) for name in names) or moments.is_ambiguous(draft)


def _id(draft: Draft, authority: str) -> str:
    """Return the source's own id to the letter where it is an absolute URI, else a tag URI (RFC 4151)."""
    own = draft.id.value if draft.id else str(draft.key)
    if draft.id and comments.is_uri(own):
        return own
    path = unicodedata.normalize("NFC", own)
    return f"tag:{authority}:{quote(path, safe='/~', errors='surrogateescape')}"


def _slug(draft: Draft, title: str, published: datetime | None) -> str:
    """Return the source's slug, else the one of its date and its title."""
    own = text.slug(text.key(draft.slug.value)) if draft.slug else ""
    day = published.date().isoformat() if published else "undated"
    if own and draft.slug and draft.slug.origin.file == CONFIGURATION:
        return own
    return f"{day}-{own or text.slug(text.key(title))}"


def _due(published: dates.Moment | None) -> datetime | None:
    """Return when a post may appear: without a time of day, when its day or month begins."""
    if published is None or published.precision in ("minute", "instant"):
        return published.when if published else None
    return dates.begins(published.when)


def _first_words(draft: Draft, content: str) -> str:
    """Return what stands in for a missing title: the first words of the body, else the path of the source."""
    return html.excerpt(content, _TITLE) or text.truncate(text.squash(text.clean(str(draft.key))[0]), _TITLE)


def _tags(draft: Draft) -> tuple[str, ...]:
    """Return the tags that are no categories; where a source has no categories, its tags are these."""
    return tuple(dict.fromkeys(text.squash(found.value) for found in draft.tags)) if draft.categories else ()


def _status(draft: Draft) -> Status | None:
    value = draft.status.value if draft.status else None
    return "open" if value == "open" else "closed" if value == "closed" else None


def _line(found: Found | None) -> str | None:
    return text.squash(found.value) or None if found else None


def _enclosure(draft: DraftEnclosure) -> Enclosure:
    return Enclosure(draft.url.value.strip(), draft.type or _TYPE, draft.length)


def _source(draft: DraftFeed) -> SourceFeed | None:
    """Return the feed that a republished entry comes from, where it has an address."""
    url = _line(draft.url)
    return SourceFeed(_line(draft.title) or url, url, _line(draft.page), _line(draft.id) or url) if url else None


def _missing(draft: Draft, published: dates.Moment | None, authors: Sequence[Name]) -> Iterator[str]:
    """Yield a note for each field that nobody gives, and where to set it."""
    table = f'[posts."{draft.key}"] of {CONFIGURATION}'
    if draft.title is None:
        yield f"no title found, its first words stand in; set title in {table}"
    if published is None:
        yield f"no date{'' if draft.published else ' found'}; set date in {table}"
    if not authors and draft.byline and bylines.is_address(draft.byline.value):
        yield f"{place(draft.byline.origin)}the byline has an e-mail address and no name; it is not published"
    if not authors:
        yield f"no author found; set authors in {table}"


def _count(draft: Draft) -> Iterator[str]:
    """Yield a note where the source gives another number of comments than were found, with or without pingbacks."""
    if draft.comment_count is None:
        return
    count = _number(draft.comment_count.value)
    if count not in (len(draft.comments), sum(comment.kind == "comment" for comment in draft.comments)):
        where, claimed = place(draft.comment_count.origin), draft.comment_count.value
        yield f'{where}the source says "{claimed}", found {len(draft.comments)}'


def _number(words: str) -> int:
    """Return how many comments a text like "1,204 Comments", "Ein Kommentar" or "No responses" counts."""
    figures = re.search(r"\d[\d.,]*", words)
    return int(re.sub("[.,]", "", figures[0])) if figures else int(bool(_ONE.match(words)))
