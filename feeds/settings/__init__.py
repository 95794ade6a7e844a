"""What a person has decided about a site: the settings, typed, with their defaults.

Knows nothing of the file they come from (`config`) or of how they are used.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Literal
from urllib.parse import urlsplit

from feeds.dates import Order
from feeds.model import Status
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


@dataclass(frozen=True, slots=True)
class DateSettings:
    undated: Literal["publish", "skip"] = "publish"
    order: Order | None = None


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
    """What the configuration says of one source; None: it says nothing."""

    title: str | None = None
    date: str | None = None  # ISO 8601
    updated: str | None = None
    authors: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    language: str | None = None
    url: str | None = None
    comments: Status | None = None
    publish: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    site: SiteSettings = SiteSettings()
    feeds: FeedSettings = FeedSettings()
    dates: DateSettings = DateSettings()
    authors: Mapping[str, AuthorSettings] = field(default_factory=dict)  # by slug
    categories: Mapping[str, CategorySettings] = field(default_factory=dict)  # by slug
    posts: Mapping[str, PostSettings] = field(default_factory=dict)  # by path within SOURCES
    minted: str | None = None  # the host that ids were first minted by, where the state remembers one
    base_url: str | None = None  # the call's, over the one in the file: changes addresses, but no id

    @property
    def base(self) -> str:
        """Where OUTPUT is served, with a "/" at the end."""
        return self.base_url or self.site.url or DEFAULT_URL

    @property
    def authority(self) -> str:
        """The tagging entity (RFC 4151 §2.1) that ids are minted by."""
        return self.site.id or self.minted or f"{urlsplit(self.site.url or DEFAULT_URL).hostname},2005"
