"""From what was found to what was meant: a draft, the settings and the site's evidence make a post.

What the configuration says of a source is laid over the draft first, as one more origin, so that everything after it
has one way to go, and `feeds inspect` can tell where each value comes from. Knows no source format, no output format.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from urllib.parse import quote

from feeds import bylines, dates, text
from feeds.evidence import Evidence
from feeds.model import (
    EPOCH,
    Biography,
    Comment,
    Draft,
    DraftBiography,
    Found,
    Name,
    Origin,
    Post,
    Status,
    Words,
)
from feeds.names import CONFIGURATION
from feeds.settings import Settings

EXCERPT = 300  # characters
_TITLE = 80  # characters of a body that stand in for a missing title


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for all posts of a site: the settings, the evidence, and whose names are whose (key → slug)."""

    settings: Settings
    evidence: Evidence
    authors: Mapping[str, str]
    categories: Mapping[str, str]


def rules(settings: Settings, evidence: Evidence) -> Rules:
    """The rules of one site."""
    authors = {key: slug for slug, entry in settings.authors.items() for key in _keys(slug, entry.name, entry.aliases)}
    categories = {
        key: slug for slug, entry in settings.categories.items() for key in _keys(slug, entry.label, entry.aliases)
    }
    return Rules(settings, evidence, authors, categories)


def _keys(slug: str, name: str | None, aliases: Sequence[str]) -> Iterator[str]:
    yield slug
    yield from (text.key(spelling) for spelling in (name, *aliases) if spelling)


def overlay(draft: Draft, settings: Settings) -> Draft:
    """The draft with what the configuration says of its source in the place of what was found."""
    said = settings.posts.get(draft.path)
    if said is None:
        return draft

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
    return replace(draft, **changed, **listed, **byline)  # type: ignore[arg-type]


def is_published(draft: Draft, settings: Settings) -> bool:
    """Whether the configuration lets a source be a post at all."""
    said = settings.posts.get(draft.path)
    return said is None or said.publish


def post(draft: Draft, site: Rules) -> tuple[Post, Words, tuple[str, ...]]:
    """The post that an overlaid draft means, what it says, and notes for a person on what is missing or does not agree."""
    published, date_notes = _date("date", draft.published, draft, site)
    updated, update_notes = _date("updated", draft.updated, draft, site)
    body = tuple([found.value for found in draft.body])
    title = _title(draft, body)
    authors = _distinct(_name(spelling, site.authors) for spelling in _people(draft))
    path = quote(unicodedata.normalize("NFC", draft.path), safe="/~", errors="surrogateescape")
    id_ = f"tag:{site.settings.authority}:{path}"
    comments, contents = _comments(draft, id_, published or EPOCH, site)
    made = Post(
        path=draft.path,
        id=id_,
        title=title,
        published=published,
        updated=updated,
        due=dates.begins(published)
        if published and draft.published and dates.is_bare(draft.published.value)
        else published,
        authors=authors,
        categories=_distinct(_name(found.value, site.categories) for found in draft.categories),
        comments=comments,
        status=_status(draft),
        rights=sys.intern(text.squash(draft.rights.value)) if draft.rights else None,
        language=draft.language.value if draft.language else None,
        url=draft.url.value if draft.url else None,
        biographies=tuple([_biography(life, site) for life in draft.biographies]),
    )
    excerpt = text.truncate(text.squash(body[0]) if body else title, EXCERPT)
    notes = (*draft.notes, *date_notes, *update_notes, *_missing(draft, authors), *_count(draft))
    return made, Words(text.paragraphs(body), excerpt, contents), notes


def leans_on_evidence(draft: Draft) -> bool:
    """Whether a date of the draft can be read in two ways, so that the other pages of the site decide."""
    found = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    return any(dates.parse(one.value, UTC) == dates.Ambiguous() for one in found if one)


def _title(draft: Draft, body: Sequence[str]) -> str:
    """The title as plain text; never empty: the first words of the body, or the file's name, stand in."""
    title = text.squash(draft.title.value) if draft.title else ""
    return title or text.truncate(text.squash(body[0] if body else text.clean(draft.path)[0]), _TITLE)


def _people(draft: Draft) -> tuple[str, ...]:
    """The names of the authors: those that the source lists one by one, else those in its byline."""
    if draft.authors or not draft.byline:
        return tuple(text.squash(found.value) for found in draft.authors)
    return bylines.names(draft.byline.value)


def _name(spelling: str, slugs: Mapping[str, str]) -> Name:
    key, slug, squashed = _spelled(spelling)
    return Name(slugs.get(key) or slugs.get(slug) or slug, squashed)


@lru_cache(maxsize=4096)  # a site has few names, each on many pages
def _spelled(spelling: str) -> tuple[str, str, str]:
    key = text.key(spelling)
    return key, text.slug(key), text.squash(spelling)


def _distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each author or category once, by the first spelling."""
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.slug, name)
    return tuple(first.values())


def _date(field: str, found: Found | None, draft: Draft, site: Rules) -> tuple[datetime | None, list[str]]:
    """A date, and what to tell where there is a text but no certain date."""
    if found is None:
        return None, []
    moment = dates.parse(found.value, site.settings.site.timezone, _order(draft, site))
    if isinstance(moment, datetime):
        return moment, []
    line = f"line {found.origin.first}: " if found.origin.first else ""
    if isinstance(moment, dates.Ambiguous):
        return None, [
            f'{line}{field} "{found.value}" can be read in two ways: [dates] order = "MDY" or "DMY" would tell'
        ]
    return None, [f'{line}{field} "{text.truncate(found.value, 60)}" is no date']


def _order(draft: Draft, site: Rules) -> dates.Order | None:
    """How dates of numbers are read: as the configuration says, else the page, else the site."""
    return site.settings.dates.order or _order_of(draft) or site.evidence.order


def _order_of(draft: Draft) -> dates.Order | None:
    """What the page's own dates make certain of their order."""
    found = (draft.published, draft.updated, *(comment.published for comment in draft.comments))
    orders = {dates.certain_order(one.value) for one in found if one} - {None}
    return orders.pop() if len(orders) == 1 else None


def _status(draft: Draft) -> Status | None:
    said = draft.status.value if draft.status else None
    return "open" if said == "open" else "closed" if said == "closed" else None


def _missing(draft: Draft, authors: Sequence[Name]) -> Iterator[str]:
    """What the post goes without, and where it could be said."""
    table = f'[posts."{draft.path}"] in {CONFIGURATION}'
    if draft.title is None:
        yield f"no title found, the first words stand in: title in {table} would say it"
    if draft.published is None:
        yield f"no date found: date in {table} would say it"
    if not authors:
        yield f"no author found: authors in {table} would say it"


def _count(draft: Draft) -> Iterator[str]:
    """Where the page's own number of comments is not what was found."""
    if draft.comment_count is None:
        return
    number = re.match(r"[\d.,]+", draft.comment_count.value)
    said = (
        int(re.sub("[.,]", "", number[0]) or 0)
        if number
        else 1
        if draft.comment_count.value.lower().startswith("one")
        else 0
    )
    if said != len(draft.comments):
        yield f"line {draft.comment_count.origin.first}: the page says {draft.comment_count.value}, {len(draft.comments)} found"


def _biography(life: DraftBiography, site: Rules) -> Biography:
    facts = tuple(text.squash(found.value) for found in life.facts)
    told = text.squash(" ".join(found.value for found in life.text))
    return Biography(_name(life.name.value, site.authors).slug, facts[0] if facts else None, facts[1:], told or None)


def _comments(draft: Draft, post_id: str, posted: datetime, site: Rules) -> tuple[tuple[Comment, ...], tuple[str, ...]]:
    """The comments with ids and moments that neither the clock nor a removal changes, and what they say."""
    zone, order = site.settings.site.timezone, _order(draft, site)
    twins: Counter[str] = Counter()
    made: list[Comment] = []
    contents: list[str] = []
    dated = False
    for place, found in enumerate(draft.comments, 1):
        read = dates.parse(found.published.value, zone, order) if found.published else None
        published = read if isinstance(read, datetime) else None
        dated = dated or published is not None
        derived = made[-1].moment + timedelta(seconds=1) if dated and made else posted + timedelta(seconds=place)
        words = [paragraph.value for paragraph in found.text]
        author = text.squash(found.author.value) if found.author else None
        anchor = "comment-" + text.digest(f"{author or ''}\n{text.squash(' '.join(words))}", 12)
        twins[anchor] += 1
        anchor += f"-{twins[anchor]}" if twins[anchor] > 1 else ""
        made.append(Comment(f"{post_id}#{anchor}", anchor, author, published, published or derived, found.kind))
        contents.append(text.paragraphs(words))
    return tuple(made), tuple(contents)
