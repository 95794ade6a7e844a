"""Entries, feeds and documents for tests of the writers, strategies for them, and readings by other parsers."""

import calendar
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from typing import Any

import feedparser
from hypothesis import strategies as st

from feeds import names
from feeds.model import (
    EPOCH,
    Document,
    Enclosure,
    Entry,
    Feed,
    InReplyTo,
    Person,
    PostKey,
    PostRow,
    PostSummary,
    Replies,
    Schedule,
    Site,
    SourceFeed,
    Term,
)
from feeds.writers import atom, render_document, render_entry, rss
from feeds.writers.elements import with_stylesheet

BASE = "https://example.org/"
NOON = datetime(2012, 6, 28, 12, tzinfo=UTC)
SITE = Site("Example", "Posts on Example", BASE, None, None, {}, {})
JANE = Person("jane-doe", "Jane Doe", f"{BASE}authors/jane-doe/")
BOATS = Term("boats", "boats", f"{BASE}categories/")


def post(**changes: Any) -> Entry:
    """A post that has no optional field but its date, author, category and replies."""
    page = f"{BASE}posts/r-and-d/"
    entry = Entry(
        id="tag:example.org,2012:post.txt",
        title="R&D < C++",
        url=page,
        published=NOON,
        modified=None,
        updated=NOON,
        authors=(JANE,),
        unnamed="Unknown",
        terms=(BOATS,),
        content="<p>Text.</p>",
        replies=Replies(f"{page}#comments", f"{page}comments/", 2, None, None),
    )
    return entry._replace(**changes)


def comment(number: int = 1, **changes: Any) -> Entry:
    """An undated comment on `post()` whose author is unknown."""
    to = post()
    entry = Entry(
        id=f"{to.id}#comment-{number}",
        title=f"Comment by Anonymous on {to.title}",
        url=f"{to.url}#comment-{number}",
        anchor=f"comment-{number}",
        published=None,
        modified=None,
        updated=NOON + timedelta(seconds=number),
        authors=(),
        unnamed="Anonymous",
        terms=(),
        content="<p>Remark.</p>",
        in_reply_to=InReplyTo(to.id, to.url, "comment"),
    )
    return entry._replace(**changes)


FULL = post(
    modified=NOON + timedelta(days=1),
    updated=NOON + timedelta(days=1),
    authors=(JANE, Person("tom", "Tom", "", "https://tom.example.org/")),
    terms=(BOATS, Term("tide", "the tide", "")),
    rights="© Jane",
    language="ja",
    replies=Replies(f"{BASE}p#comments", f"{BASE}p/comments/", 2, "closed", NOON + timedelta(days=2)),
    in_reply_to=InReplyTo("tag:example.org,2012:other.txt", f"{BASE}other/", "pingback"),
    parent=InReplyTo("tag:example.org,2012:other.txt#comment-1", f"{BASE}other/#comment-1", "comment"),
    summary="A summary.",
    image=f"{BASE}boat.jpg?a=1&b=2",
    enclosures=(Enclosure(f"{BASE}a.mp3", "audio/mpeg", 123), Enclosure(f"{BASE}b.ogg", "audio/ogg", None)),
    source=SourceFeed(
        "Other & Blog", "https://other.example.org/feed", "https://other.example.org/", "urn:other", NOON + timedelta(3)
    ),
)
"""A post with every field, also those of comments."""


def feed(**changes: Any) -> Feed:
    """The head of a site's feed without optional fields."""
    values: dict[str, Any] = {
        "kind": "site", "folder": "", "id": "tag:example.org,2012:feed/", "title": "Example", "short": "Example",
        "description": "Posts on Example", "address": BASE, "page": BASE, "entries": (), "size": 0, "updated": NOON,
    }  # fmt: skip
    return Feed(**values | changes)


REPLIES = feed(
    kind="replies", folder="posts/r-and-d/comments", id="tag:example.org,2012:feed/posts/r-and-d/comments",
    title="Comments on: R&D < C++", address=f"{BASE}posts/r-and-d/comments/", page=f"{BASE}posts/r-and-d/",
)  # fmt: skip


def document(head: Feed | None = None, **changes: Any) -> Document:
    """The whole of a feed in all formats."""
    head = head or feed()
    values: dict[str, Any] = {
        "feed": head, "folder": head.folder, "address": head.address, "entries": head.entries, "updated": head.updated,
        "complete": True, "archive": False, "previous": None, "formats": names.FORMATS,
    }  # fmt: skip
    return Document(**values | changes)


def render(entries: Sequence[Entry], head: Feed | None = None, **changes: Any) -> dict[str, bytes]:
    """A document with entries, by format."""
    made = document(head, **changes)
    return dict(zip(made.formats, render_document(made, [render_entry(entry) for entry in entries]), strict=True))


def by_feedgen(head: Document, entries: Sequence[Entry]) -> dict[str, bytes]:
    """The XML formats of a document, written by feedgen as a whole."""
    whole_rss, whole_atom = rss.channel(head), atom.head(head)
    for entry in entries:
        rss.add_item(whole_rss, entry)
        atom.add_entry(whole_atom, entry)
    files = {"rss": whole_rss.rss_str(pretty=True), "atom": whole_atom.atom_str(pretty=True)}
    return {form: with_stylesheet(data.decode(), head.feed.stylesheet).encode() for form, data in files.items()}


def row(title: str, people: Sequence[Person] = (), moment: datetime | None = NOON, comments: int = 2) -> PostRow:
    page = f"{BASE}posts/{len(title)}/"
    summary = PostSummary(
        key=PostKey("post.txt"), id="tag:example.org,2012:post.txt", title=title, has_title=True,
        natural_slug="post", published=moment,
        moment=moment, changed=moment or EPOCH, newest_comment=None, due=None,
        visibility="public", authors=(), categories=(), biographies=(),
        comments=comments, comment_ids=(), status=None, url=None, has_own_id=False, slug="post", page=page,
    )  # fmt: skip
    return PostRow(summary, tuple(people), f"{page}#comments", f"{page}comments/")


# What a reader gets ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Read:
    """What a reader finds in an entry; the summary is plain text, an enclosure its address, type and length."""

    id: str
    title: str
    link: str
    published: float | None
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    content: str
    summary: str | None
    image: str | None
    enclosures: tuple[tuple[str, str, int], ...]


def by_feedparser(data: bytes) -> list[Read]:
    parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return [_read(entry, parsed.version.startswith("rss")) for entry in parsed.entries]


def _read(entry: Any, rss: bool) -> Read:
    contents = entry.get("content", [])
    summary = entry.get("summary", "")
    return Read(
        entry.id,
        entry.get("title", ""),
        entry.link,
        float(calendar.timegm(entry.published_parsed)) if entry.get("published_parsed") else None,
        tuple(author["name"] for author in entry.get("authors", []) if author.get("name")),
        tuple(tag.get("label") or tag["term"] for tag in entry.get("tags", [])),
        contents[0].value if contents else summary,
        (unescape(summary) if rss else summary) if contents and "summary_detail" in entry else None,
        entry.media_content[0]["url"] if "media_content" in entry else None,
        tuple((file.href, file.type, int(file.get("length", 0))) for file in entry.enclosures),
    )


def by_json(data: bytes) -> list[Read]:
    return [
        Read(
            item["id"],
            item["title"],
            item["url"],
            datetime.fromisoformat(item["date_published"]).timestamp() if "date_published" in item else None,
            tuple(author["name"] for author in item.get("authors", [])),
            tuple(item.get("tags", [])),
            item["content_html"],
            item.get("summary"),
            item.get("image"),
            tuple((a["url"], a["mime_type"], a.get("size_in_bytes", 0)) for a in item.get("attachments", [])),
        )
        for item in json.loads(data)["items"]
    ]


# Any entries ----------------------------------------------------------------------------------------------------------

_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]) | st.sampled_from(
    "&<>\"'%]]>ü日ا\u00a0\u200d🙂"
)


def is_mojibake(value: str) -> bool:
    """Whether it looks like UTF-8 read as Latin-1, which feedparser repairs in RSS only."""
    try:
        return value.encode("latin-1").decode("utf-8") != value
    except UnicodeError:
        return False


LINES = (
    st.text(_CHARACTERS, min_size=1, max_size=40)
    .map(lambda line: " ".join(line.split()))
    .filter(lambda line: bool(line) and not is_mojibake(line))
)
"""Clean text on one line."""
RAW_TEXT = st.text(_CHARACTERS | st.sampled_from("\n\t\r"), min_size=1, max_size=40)
"""Any text that XML can hold."""
MOMENTS = st.datetimes(
    datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.integers(-720, 840).map(lambda m: timezone(timedelta(minutes=m)))
).map(lambda moment: moment.replace(microsecond=0))  # fmt: skip
ADDRESSES = st.sampled_from([BASE, f"{BASE}?a=1&b=2", f"{BASE}%C3%BC/", f"{BASE}it's/", f"{BASE}x/#comments"])
MEDIA_TYPES = st.sampled_from(["audio/mpeg", "video/mp4", "application/x-thing+json"])


def entries(text: st.SearchStrategy[str] = LINES) -> st.SearchStrategy[Entry]:
    """Posts and comments with any of the fields; `text` gives their texts."""
    people = st.builds(
        Person, text, text, ADDRESSES | st.just(""), st.none() | ADDRESSES, st.none() | text, bio=st.none() | text
    )
    categories = st.builds(Term, text, text, ADDRESSES)
    tags = st.builds(Term, text, text, st.just(""))
    kinds = st.sampled_from(["comment", "pingback", "trackback"])
    targets = st.none() | st.builds(InReplyTo, text, ADDRESSES, kinds)
    statuses = st.sampled_from(["open", "closed", None])
    return st.builds(
        Entry,
        id=st.uuids().map(lambda uuid: uuid.urn),
        title=text,
        url=ADDRESSES,
        published=st.none() | MOMENTS,
        modified=st.none() | MOMENTS,
        updated=MOMENTS,
        authors=_tuples(people),
        unnamed=text,
        terms=st.lists(categories | tags, max_size=3, unique_by=lambda term: term.label).map(tuple),
        content=st.just("") | text,
        rights=st.none() | text,
        language=st.sampled_from([None, "de", "ja"]),
        replies=st.none() | st.builds(Replies, ADDRESSES, ADDRESSES, st.integers(0, 99), statuses, st.none() | MOMENTS),
        in_reply_to=targets,
        parent=targets,
        summary=st.none() | text,
        image=st.none() | ADDRESSES,
        license=st.none() | ADDRESSES,
        enclosures=_tuples(
            st.builds(Enclosure, ADDRESSES, MEDIA_TYPES, st.none() | st.integers(0, 10**10), st.none() | st.just(90))
        ),
        source=st.none() | st.builds(SourceFeed, text, ADDRESSES, st.none() | ADDRESSES, text),
    )


def documents(text: st.SearchStrategy[str] = LINES) -> st.SearchStrategy[Document]:
    """Documents in all formats with any of the fields, without entries."""
    author = st.builds(Person, text, text, ADDRESSES, st.none() | ADDRESSES)
    heads = st.builds(
        feed,
        kind=st.sampled_from(["site", "author", "comments", "replies"]),
        title=text,
        description=text,
        address=ADDRESSES,
        page=ADDRESSES,
        language=st.sampled_from([None, "de", "ja"]),
        rights=st.none() | text,
        hub=st.none() | ADDRESSES,
        author=st.none() | author,
        picture=st.none() | ADDRESSES,
        icon=st.none() | ADDRESSES,
        favicon=st.none() | ADDRESSES,
        license=st.none() | ADDRESSES,
        stylesheet=st.none() | ADDRESSES,
        schedule=st.builds(
            Schedule,
            st.none() | st.just(60),
            st.none() | st.just("daily"),
            st.none() | st.just(2),
            st.sampled_from([(), (0, 23)]),
            st.sampled_from([(), ("Sunday",)]),
        ),
        image=st.none() | ADDRESSES,
        status=st.sampled_from(["open", "closed", None]),
    )
    flags = st.booleans()
    previous = st.none() | ADDRESSES
    return st.builds(document, heads, updated=MOMENTS, complete=flags, archive=flags, previous=previous)


def _tuples(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)
