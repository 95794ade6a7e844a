"""Posts and sites made for tests, and the plain reading of feeds by parsers that are not ours."""

import calendar
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
from hypothesis import strategies as st

from feeds import fingerprints, identity, text
from feeds.arrange import census, channels, documents
from feeds.arrange.entries import entries
from feeds.call import Call
from feeds.disk.spill import Spill
from feeds.evidence import Evidence
from feeds.files import Files, Look
from feeds.model import Biography, Card, Comment, Document, Entry, Feed, Name, Post, Site, Words
from feeds.press import Press
from feeds.proofs import Copy
from feeds.settings import FeedSettings, Settings, SiteSettings

DAY = datetime(2012, 6, 27, 12, tzinfo=UTC)


def name(spelling: str) -> Name:
    return Name(text.slug(text.key(spelling)), text.squash(spelling))


def post(number: int = 1, **changes: Any) -> Post:
    """A plain post; each number is one day later than the one before."""
    path = changes.pop("path", f"post-{number:05}.txt")
    values: dict[str, Any] = {
        "path": path,
        "id": f"tag:example.org,2012:{path}",
        "title": f"Title {number}",
        "published": DAY + timedelta(days=number),
        "updated": None,
        "due": None,
        "authors": (name("Jane Doe"),),
        "categories": (name("boats"),),
        "comments": (),
        "status": None,
        "rights": None,
        "language": None,
        "url": None,
        "biographies": (),
    }
    return Post(**(values | changes))


def comment(post_id: str, author: str | None, words: str, published: datetime | None = None) -> Comment:
    anchor = "comment-" + text.digest(f"{author}{words}", 12)
    moment = published or DAY + timedelta(seconds=1)
    return Comment(f"{post_id}#{anchor}", anchor, author, published, moment, "comment")


def plain(one: Post) -> Words:
    """What a post says where a test does not care."""
    return Words("<p>Text.</p>", "Text.", tuple("<p>Remark.</p>" for _ in one.comments))


SETTINGS = Settings(
    SiteSettings(title="Example", url="https://example.org/", id="example.org,2012"), FeedSettings(limit=0)
)


@dataclass(frozen=True)
class Made:
    """A whole site in memory."""

    site: Site
    entries: dict[str, Entry]
    cards: dict[str, Card]  # by path
    feeds: Sequence[Feed]
    documents: Sequence[Document]
    files: dict[str, bytes]

    def feed(self, folder: str) -> Feed:
        return next(feed for feed in self.feeds if feed.folder == folder)


class Shelf(Files):
    """The files of a site in memory: each is made, none is written."""

    def __init__(self) -> None:
        self.made: dict[str, bytes] = {}

    def prepare(self) -> None:
        pass

    def look(self, path: str, fingerprint: str, make: Callable[[], bytes]) -> Look:
        assert fingerprint
        assert path not in self.made
        self.made[path] = make()
        return Look(path)

    def take(self, look: Look) -> None:
        pass


def publish(posts: Sequence[Post], settings: Settings = SETTINGS, words: Callable[[Post], Words] = plain) -> Made:
    by_path = {post.path: post for post in posts}
    gists = {path: identity.gist(post) for path, post in by_path.items()}
    settled = identity.settle(gists, {})
    site = census.site(list(gists.values()), settings, Evidence())
    sources = [(gist, "", settled[path].slug or "") for path, gist in gists.items()]
    copies = [
        Copy(gist, slug, key, None)
        for (gist, _, slug), key in zip(sources, fingerprints.posts(sources, "", site), strict=True)
    ]
    spill, shelf = Spill(Path(tempfile.gettempdir())), Shelf()
    press = Press(site, settings, shelf, lambda gist: (by_path[gist.path], words(by_path[gist.path])), spill)
    cards = {card.gist.path: card for card in press.publish(copies, "", Call(Path(), Path()))}
    feeds = [*channels.feeds(list(cards.values()), site, settings)]
    feeds += [channels.replies(one, site, settings) for one in cards.values()]
    parts = [part for feed in feeds for part in documents.documents(feed, site.base, settings.feeds)]
    made = {
        entry.id: entry
        for path, post in by_path.items()
        for entry in entries(post, words(post), cards[path].slug, cards[path].page, site, settings)
    }
    spill.close()
    return Made(site, made, cards, feeds, parts, shelf.made)


# What a reader gets ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Read:
    id: str
    title: str
    link: str
    published: float | None
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    content: str


def by_feedparser(data: bytes) -> list[Read]:
    parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return [
        Read(
            entry.id,
            entry.get("title", ""),
            entry.link,
            _stamp(entry.get("published_parsed")),
            tuple(author["name"] for author in entry.get("authors", []) if author.get("name")),
            tuple(tag.get("label") or tag["term"] for tag in entry.get("tags", [])),
            entry.content[0].value if entry.get("content") else entry.get("summary", ""),
        )
        for entry in parsed.entries
    ]


def _stamp(moment: Any) -> float | None:
    return float(calendar.timegm(moment)) if moment else None


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
        )
        for item in json.loads(data)["items"]
    ]


# Anything that may come ---------------------------------------------------------------------------------------------------

# Characters that a post can hold once it is clean, with those that formats trip over made likely.
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]) | st.sampled_from("&<>\"']]>ü日ا\u00a0\u200d🙂")


def _is_mojibake(words: str) -> bool:
    """feedparser mends what looks like UTF-8 read as Latin-1, in RSS only: no two of its readings agree on it."""
    try:
        return words.encode("latin-1").decode("utf-8") != words
    except UnicodeError:
        return False


WORDS = (
    st.text(CHARACTERS, min_size=1, max_size=40)
    .map(lambda words: text.squash(text.clean(words)[0]))
    .filter(lambda words: bool(words) and not _is_mojibake(words))
)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(
    lambda d: d.replace(microsecond=0)
)


@st.composite
def posts(draw: st.DrawFn) -> tuple[list[Post], dict[str, Words]]:
    """A few posts of any text, with comments, and what they say."""
    made = []
    said = {}
    for number in range(draw(st.integers(1, 4))):
        body = draw(st.lists(WORDS, max_size=3))
        base = post(
            number,
            title=draw(WORDS),
            published=draw(st.none() | MOMENTS),
            authors=_distinct(draw(st.lists(WORDS, max_size=3))),
            categories=_distinct(draw(st.lists(WORDS, max_size=3))),
            rights=draw(st.none() | WORDS),
            status=draw(st.sampled_from(["open", "closed", None])),
            biographies=tuple(Biography(name(b).slug, b, (), b) for b in draw(st.lists(WORDS, max_size=1))),
        )
        remarks = draw(
            st.lists(st.tuples(st.none() | WORDS, WORDS, st.none() | MOMENTS), max_size=3, unique_by=lambda c: c[:2])
        )
        plain = [comment(base.id, *one) for one in remarks]
        answered = [draw(st.sampled_from([None, *plain[:place]])) for place in range(len(plain))]
        addresses = [draw(st.sampled_from([None, "https://tom.example.org/?a=1&b"])) for _ in plain]
        nested = [
            one._replace(parent=above.id if above else None, url=url if one.author else None)
            for one, above, url in zip(plain, answered, addresses, strict=True)
        ]
        made.append(replace(base, comments=tuple(nested)))
        contents = tuple(text.paragraphs((remark,)) for _, remark, _ in remarks)
        said[base.path] = Words(text.paragraphs(body), text.truncate(body[0] if body else "x", 300), contents)
    return made, said


def _distinct(spellings: Sequence[str]) -> tuple[Name, ...]:
    return tuple({name(spelling).slug: name(spelling) for spelling in spellings}.values())
