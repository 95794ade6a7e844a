"""A site as a web server has it, and the headers that all servers send."""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from feeds import names
from feeds.errors import Refused
from feeds.settings import Settings

CACHING = "public, max-age=300, must-revalidate"  # a reader may ask again after five minutes
# What is worth compressing besides HTML. XML comes first: the type of feeds.
COMPRESSED = sorted({*names.SERVED_TYPES.values(), names.MEDIA_TYPES["json"], "application/javascript"})
SMALL = 500  # bytes that compression makes hardly smaller


class Published(NamedTuple):
    """A site as a web server has it."""

    sources: str  # absolute path
    output: str  # absolute path, without a "/" at the end
    configuration: str | None  # absolute path, if it is not in SOURCES
    base_url: str | None  # as given in the call
    state: str | None  # the path of the state folder within OUTPUT, if it is not hidden
    base: str  # where OUTPUT is served
    port: int | None  # that the server listens on if it is not that of `base`
    hub: str | None
    gzip: bool  # each document has a compressed copy
    redirects: tuple[str, ...]  # the programs that OUTPUT has redirects for

    @property
    def host(self) -> str:
        return urlsplit(self.base).hostname or ""

    @property
    def own_port(self) -> int | None:
        """The port in the address, None if it has none."""
        return urlsplit(self.base).port

    @property
    def is_https(self) -> bool:
        return self.base.startswith("https:")

    @property
    def prefix(self) -> str:
        """The path of the address, decoded as servers match it, with "/" at both ends."""
        return unquote(urlsplit(self.base).path)

    def link(self, path: str) -> str:
        """Return the value of a feed's Link header (RFC 8288; WebSub §4); `path` stands for its path within OUTPUT."""
        links = [f'<{self.base}{path}>; rel="self"', *([f'<{self.hub}>; rel="hub"'] if self.hub else ())]
        return ", ".join(links)


def published(
    sources: Path,
    output: Path,
    configuration: Path | None,
    base_url: str | None,
    state: Path | None,
    settings: Settings,
    port: int | None,
) -> Published:
    """Return what a recipe needs to know of a site, with absolute paths."""
    top = output.absolute()
    inner = state.absolute().relative_to(top) if state and state.absolute().is_relative_to(top) else None
    visible = str(inner) if inner and not any(part.startswith(".") for part in inner.parts) else None
    file = str(configuration.absolute()) if configuration else None
    return Published(
        str(sources.absolute()),
        str(top),
        file,
        base_url,
        visible,
        settings.base,
        port,
        settings.feeds.hub,
        settings.feeds.gzip,
        settings.redirects.write,
    )


def literal(text: str, special: str, where: str) -> str:
    """Return a text that a configuration file can hold between double quotes. Raise Refused for one that it cannot hold."""
    for char in text:
        if char in special or not char.isprintable():
            raise Refused(
                f"{text!a}: found {char!a}, which {where} cannot hold; rename it, or link to it by another name"
            )
    return text
