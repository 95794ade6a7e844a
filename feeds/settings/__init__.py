"""The settings of a site, with their defaults. `feeds.settings.toml` parses them from feeds.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Literal
from urllib.parse import urlsplit

from feeds.dates import Order
from feeds.model import PageTemplate, Status
from feeds.names import FORMATS

DEFAULT_URL = "http://localhost:8000/"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    title: str | None = None
    url: str | None = None
    id: str | None = None
    description: str | None = None
    language: str | None = None
    timezone: tzinfo = UTC
    rights: str | None = None
    permalink: str | None = None
    icon: str | None = None  # a URL, or relative to `url`
    favicon: str | None = None
    templates: str | None = None  # a folder, relative to that of feeds.toml
    copy_button: bool = False  # pages run a script, for a button beside the address of a feed


@dataclass(frozen=True, slots=True)
class FeedSettings:
    formats: tuple[str, ...] = FORMATS
    limit: int = 30
    max_bytes: int = 512_000
    archive: tuple[str, ...] = ("site",)
    author_categories: bool = False
    content: Literal["full", "summary"] = "full"
    future: Literal["hold", "publish"] = "hold"
    hub: str | None = None
    stylesheet: bool = True
    ttl: int | None = None  # minutes
    update_period: str | None = None
    update_frequency: int | None = None
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[str, ...] = ()
    gzip: bool = False


@dataclass(frozen=True, slots=True)
class DateSettings:
    undated: Literal["publish", "skip"] = "publish"
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class RedirectSettings:
    write: tuple[str, ...] = ()  # the programs that get a file of rules
    wordpress: str | None = None  # the address that the blog had
    blogger: str | None = None
    feedburner: str | None = None  # the feed's address under a domain of the site's owner


@dataclass(frozen=True, slots=True)
class AuthorSettings:
    name: str | None = None
    aliases: tuple[str, ...] = ()
    url: str | None = None
    bio: str | None = None
    role: str | None = None
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class CategorySettings:
    label: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostSettings:
    """The values of one post that replace those of its source; None keeps the source's."""

    title: str | None = None
    date: str | None = None  # ISO 8601
    updated: str | None = None
    authors: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    language: str | None = None
    url: str | None = None
    slug: str | None = None  # the address is posts/<slug>/; else made of date and title
    comments: Status | None = None
    publish: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    site: SiteSettings = SiteSettings()
    feeds: FeedSettings = FeedSettings()
    dates: DateSettings = DateSettings()
    redirects: RedirectSettings = RedirectSettings()
    authors: Mapping[str, AuthorSettings] = field(default_factory=dict)  # by slug
    categories: Mapping[str, CategorySettings] = field(default_factory=dict)  # by slug
    posts: Mapping[str, PostSettings] = field(default_factory=dict)  # by "path" or "path#item"
    feed_ids: Mapping[str, str] = field(default_factory=dict)  # of feeds that were published under another authority
    minted: str | None = None  # the authority of the ids published so far, if the state has one
    templates: tuple[PageTemplate, ...] = ()  # those in the folder `site.templates`
    base_url: str | None = None  # the value of --base-url, which replaces site.url in addresses but not in ids

    @property
    def base(self) -> str:
        """The URL at which OUTPUT is served, with a "/" at the end."""
        return self.base_url or self.site.url or DEFAULT_URL

    @property
    def authority(self) -> str:
        """The tagging entity (RFC 4151 §2.1) of the ids, as "blogs.example.org,2012"."""
        return self.site.id or self.minted or f"{urlsplit(self.site.url or DEFAULT_URL).hostname},2005"
