"""Turn drafts into posts with typed, clean values, by the settings and the evidence of the site.

`overlay` first replaces values of a draft by those in the configuration, with the configuration as their origin, so that
the rest of the code treats all values alike and `feeds inspect` can show each origin. It is independent of all formats.
"""

import re
import sys
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast, get_args
from urllib.parse import quote

from feeds import bylines, dates, evidence, html, text
from feeds.model import (
    EPOCH,
    NO_POSTS,
    Draft,
    Found,
    Lost,
    Name,
    Origin,
    Post,
    PostKey,
    PostSummary,
    Status,
    Visibility,
)
from feeds.names import CONFIGURATION
from feeds.normalize import comments, links, moments
from feeds.normalize.origins import place
from feeds.normalize.people import biography, distinct, name, people
from feeds.normalize.references import resolved
from feeds.normalize.rules import Rules, rules
from feeds.settings import Settings
from feeds.settings.values import language

__all__ = ["Rules", "depends_on_evidence", "is_enabled", "overlay", "post", "resolved", "rules", "summary"]

_ONE = re.compile(r"(?:one|une?|una|uno|eine?|um|uma|een|één|один|jeden|egy|en|ett)\b", re.I)
_MAX_TITLE = 80  # characters of the content that replace a missing title


def overlay(draft: Draft, settings: Settings) -> Draft:
    """Return the draft with its values replaced by those that the configuration gives for it."""
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
    """Yield the replaced values of these fields as rejected candidates."""
    for field in sorted(fields):
        value = getattr(draft, field)
        values = (value,) if isinstance(value, Found) else value or ()
        yield from (Lost(field, found, f"replaced by {CONFIGURATION}") for found in values)


def is_enabled(key: PostKey, settings: Settings) -> bool:
    """Return False if the configuration has `publish = false` for a draft."""
    given = settings.posts.get(str(key))
    return given is None or given.publish


def post(draft: Draft, site: Rules) -> tuple[Post, tuple[str, ...]]:
    """Return the post of an overlaid draft, and notes on missing or contradictory values."""
    draft = resolved(draft, site.referred)
    zone, order = site.settings.site.timezone, moments.order(draft, site)
    published, date_notes = moments.moment("date", draft.published, zone, order)
    claimed, update_notes = moments.moment("updated", draft.updated, zone, order)
    updated, order_notes = moments.not_before(claimed, published)
    content = draft.html.value if draft.html else html.from_text([found.value for found in draft.body])
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
        enclosures=tuple(map(links.enclosure, draft.enclosures)),
        source=links.source(draft.source, zone) if draft.source else None,
        comments=replies,
        status=_status(draft),
        rights=sys.intern(text.squash(draft.rights.value)) if draft.rights else None,
        language=_language(draft),
        url=links.page(draft.url, site.settings.site.permalink),
        license=links.web_address(draft.license),
        biographies=tuple([biography(described, site.authors) for described in draft.biographies]),
    )
    missing = (*_missing(draft, published, authors), *_reduced(draft), *_count(draft), *comments.notes(draft, replies))
    if made.visibility in NO_POSTS:
        return made, (*draft.notes, *comments.notes(draft, replies))
    return made, (*draft.notes, *date_notes, *update_notes, *order_notes, *missing)


def summary(post: Post) -> PostSummary:
    """Return the summary of a post, as far as the post alone determines it."""
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
        comment_ids=tuple([comment.own_id for comment in post.comments if comment.own_id]),
        status=post.status,
        url=post.url,
        language=post.language,
    )


def depends_on_evidence(draft: Draft) -> bool:
    """Return whether a date order, a name or an image of the draft depends on the site's evidence."""
    names = (*people(draft), *(described.name.value for described in draft.biographies))
    return bool(draft.references) or any(map(evidence.is_initial, map(str.strip, names))) or moments.is_ambiguous(draft)


def _id(draft: Draft, authority: str) -> str:
    """Return the source's own id unchanged if it is an absolute URI, else a tag URI (RFC 4151)."""
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
    """Return a replacement for a missing title: the first words of the content, else the path of the source."""
    return html.excerpt(content, _MAX_TITLE) or text.truncate(text.squash(text.clean(str(draft.key))[0]), _MAX_TITLE)


def _tags(draft: Draft) -> tuple[str, ...]:
    """Return the tags; none if the source has no categories, as its tags are its categories then."""
    return tuple(dict.fromkeys(text.squash(found.value) for found in draft.tags)) if draft.categories else ()


def _status(draft: Draft) -> Status | None:
    return cast(Status, draft.status.value) if draft.status and draft.status.value in get_args(Status) else None


def _line(found: Found | None) -> str | None:
    return text.squash(found.value) or None if found else None


def _language(draft: Draft) -> str | None:
    """Return the language where its tag is well-formed; what is none is of no use in a feed."""
    try:
        return language(draft.language.value) if draft.language else None
    except ValueError:
        return None


def _missing(draft: Draft, published: dates.Moment | None, authors: Sequence[Name]) -> Iterator[str]:
    """Yield a note for each missing field, with the key that sets it."""
    table = f'[posts."{draft.key}"] of {CONFIGURATION}'
    if draft.title is None:
        yield f"no title found, its first words are used; set title in {table}"
    if published is None:
        yield f"no date{'' if draft.published else ' found'}; set date in {table}"
    if not authors and draft.byline and bylines.is_address(draft.byline.value):
        yield f"{place(draft.byline.origin)}the byline has an e-mail address and no name; the address is not published"
    if not authors:
        yield f"no author found; set authors in {table}"


def _reduced(draft: Draft) -> Iterator[str]:
    """Yield a note for HTML that is reduced to its text."""
    for found in (draft.html, *(comment.html for comment in draft.comments)):
        if found and html.is_too_much(found.value):
            yield f"{place(found.origin)}too many tags in one text, they are left out and its words kept; divide the text"


def _count(draft: Draft) -> Iterator[str]:
    """Yield a note if the source states another number of comments than were found, with or without pingbacks."""
    if draft.comment_count is None:
        return
    count = _number(draft.comment_count.value)
    if count not in (len(draft.comments), sum(comment.kind == "comment" for comment in draft.comments)):
        where, claimed = place(draft.comment_count.origin), draft.comment_count.value
        yield f'{where}the source says "{claimed}", found {len(draft.comments)}'


def _number(shown: str) -> int:
    """Return the number in a text such as "1,204 Comments", "Ein Kommentar" or "No responses"."""
    return int(re.sub("[.,]", "", found[0])) if (found := re.search(r"\d[\d.,]*", shown)) else bool(_ONE.match(shown))
