"""Posts and sites made for tests, and the plain reading of feeds by parsers that are not ours."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from hypothesis import strategies as st

from feeds import html, identity, normalize, text
from feeds.arrange import channels, documents
from feeds.arrange.entries import comment_refs, entries
from feeds.arrange.site import located
from feeds.arrange.site import site as site_of
from feeds.build.files import Files, Staged
from feeds.build.gather import Gathered, Gatherer
from feeds.build.options import Options
from feeds.build.plan import Plan
from feeds.build.publish import Publisher
from feeds.build.read import LastRun
from feeds.evidence import Evidence, Votes
from feeds.identity import Remembered, Traits
from feeds.model import Biography, Comment, Document, Entry, Feed, Name, Post, PostKey, PostSummary, Site
from feeds.settings import FeedSettings, Settings, SiteSettings
from feeds.state.records import PostRecord
from feeds.storage.spill import Spill
from tests.entries import LINES, is_mojibake

DAY = datetime(2012, 6, 27, 12, tzinfo=UTC)


def name(spelling: str) -> Name:
    return Name(text.slug(text.key(spelling)), text.squash(spelling))


def post(number: int = 1, **changes: Any) -> Post:
    """A plain post; each number is one day later than the one before."""
    path = changes.pop("path", f"post-{number:05}.txt")
    values: dict[str, Any] = {
        "key": PostKey(path),
        "id": f"tag:example.org,2012:{path}",
        "has_own_id": False,
        "title": f"Title {number}",
        "has_title": True,
        "published": DAY + timedelta(days=number),
        "updated": None,
        "due": None,
        "visibility": "public",
        "authors": (name("Jane Doe"),),
        "categories": (name("boats"),),
        "tags": (),
        "summary": None,
        "content": "<p>Text.</p>",
        "image": None,
        "enclosures": (),
        "source": None,
        "comments": (),
        "status": None,
        "rights": None,
        "language": None,
        "url": None,
        "biographies": (),
    }
    values |= changes
    day = values["published"].date().isoformat() if values["published"] else "undated"
    return Post(**({"slug": f"{day}-{text.slug(text.key(values['title']))}"} | values))


def comment(author: str | None, words: str, published: datetime | None = None) -> Comment:
    anchor = "comment-" + text.digest(f"{author}{words}", 12)
    moment = published or DAY + timedelta(seconds=1)
    return Comment(anchor, author, published, moment, "comment", html.paragraphs((words,)))


SETTINGS = Settings(
    SiteSettings(title="Example", url="https://example.org/", id="example.org,2012"), FeedSettings(limit=0)
)


NOW = datetime(2040, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """A whole site in memory."""

    site: Site
    entries: dict[str, Entry]
    posts: dict[str, PostSummary]  # by path
    feeds: Sequence[Feed]
    documents: Sequence[Document]
    files: dict[str, bytes]

    def feed(self, folder: str) -> Feed:
        return next(feed for feed in self.feeds if feed.folder == folder)


class FilesInMemory(Files):
    """The files of a site in memory: each is rendered, none is written."""

    def __init__(self) -> None:
        self.made: dict[str, bytes] = {}

    def prepare(self) -> None:
        pass

    def stage(self, path: str, fingerprint: str, render: Callable[[], bytes]) -> Staged:
        assert fingerprint
        assert path not in self.made
        self.made[path] = render()
        return Staged(path)

    def add(self, staged: Staged) -> None:
        pass


@dataclass(frozen=True)
class Loaded:
    """Stands in for the gatherer: posts that are in memory."""

    posts: Mapping[PostKey, Post]
    spill: Spill

    def post(self, key: PostKey) -> Post:
        return self.posts[key]


def publish(posts: Sequence[Post], settings: Settings = SETTINGS, now: datetime = NOW) -> Made:
    by_key = {post.key: post for post in posts}
    natural = {key: normalize.summary(post) for key, post in by_key.items()}
    settled = identity.settle(natural, Remembered({}), {})
    summaries = {
        key: located(one._replace(id=settled[key].id, slug=settled[key].slug or ""), settings)
        for key, one in natural.items()
    }
    site = site_of(list(summaries.values()), settings, Evidence())
    records = {
        key: PostRecord(key, "", None, (), one, Votes(None, None, ()), False, Traits(key, "", "", "", ""))
        for key, one in summaries.items()
    }
    spill, files = Spill(None), FilesInMemory()
    gatherer = cast(Gatherer, Loaded(by_key, spill))
    plan = Plan(gatherer, LastRun({}, {}, False), Gathered(posts=records), posts=summaries, site=site)
    Publisher(plan, settings, files, Options(Path(), Path()), now).publish("")
    refs = {key: comment_refs(by_key[key], one, now) for key, one in summaries.items()}
    feeds = [*channels.feeds(list(summaries.values()), lambda one: refs[one.key], site, settings)]
    feeds += [channels.replies(one, refs[one.key], site, settings) for one in summaries.values()]
    made = {key: entries(by_key[key], one, site) for key, one in summaries.items()}
    by_id = {entry.id: entry for several in made.values() for entry in several}
    from feeds.writers import render_entry

    def weight(ref: Any) -> int:
        return render_entry(by_id[ref.id]).weight

    parts = [part for feed in feeds for part in documents.documents(feed, site.base, settings.feeds, weight)]
    spill.close()
    return Made(site, by_id, {str(key): one for key, one in summaries.items()}, feeds, parts, files.made)


# Anything that may come ---------------------------------------------------------------------------------------------------

WORDS = LINES.map(lambda line: text.squash(text.clean(line)[0])).filter(
    lambda words: bool(words) and not is_mojibake(words)
)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(
    lambda d: d.replace(microsecond=0)
)


@st.composite
def posts(draw: st.DrawFn) -> list[Post]:
    """A few posts of any text, with comments."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        body = draw(st.lists(WORDS, max_size=3))
        base = post(
            number,
            title=draw(WORDS),
            published=draw(st.none() | MOMENTS),
            authors=_distinct(draw(st.lists(WORDS, max_size=3))),
            categories=_distinct(draw(st.lists(WORDS, max_size=3))),
            content=html.paragraphs(body),
            rights=draw(st.none() | WORDS),
            status=draw(st.sampled_from(["open", "closed", None])),
            biographies=tuple(Biography(name(b).slug, b, (), b) for b in draw(st.lists(WORDS, max_size=1))),
        )
        remarks = draw(
            st.lists(st.tuples(st.none() | WORDS, WORDS, st.none() | MOMENTS), max_size=3, unique_by=lambda c: c[:2])
        )
        plain = [comment(*one) for one in remarks]
        answered = [draw(st.sampled_from([None, *plain[:place]])) for place in range(len(plain))]
        addresses = [draw(st.sampled_from([None, "https://tom.example.org/?a=1&b"])) for _ in plain]
        nested = [
            one._replace(parent=above.anchor if above else None, url=url if one.author else None)
            for one, above, url in zip(plain, answered, addresses, strict=True)
        ]
        made.append(base._replace(comments=tuple(nested)))
    return made


def _distinct(spellings: Sequence[str]) -> tuple[Name, ...]:
    return tuple({name(spelling).slug: name(spelling) for spelling in spellings}.values())
