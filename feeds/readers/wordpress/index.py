"""What an export says once for all its posts: the site, authors, attachments and reusable blocks."""

import re
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from feeds import html
from feeds.errors import SourceError
from feeds.readers import xmlstream
from feeds.readers.wordpress.items import Item, flat, item, kind, name
from feeds.readers.xmlstream import Root

if TYPE_CHECKING:
    from lxml import etree

HEADS = ("{*}author", "{*}category", "{*}tag", "{*}term")  # of the channel
# Without one of these nothing in a post refers to another item, and no item may be what a post in another file refers to.
_REFERENCES = (b"attachment_url", b"_thumbnail_id", b"wp:block ", b"[gallery", b"[playlist", b"guest-author")
_KINDS = {"attachment", "wp_block", "guest-author"}
_BLOCK_LENGTH = 1024 * 1024  # characters of a reusable block
_BLOCKS = 16 * 1024 * 1024  # of all of them


@dataclass(slots=True)
class Index:
    """What posts refer to, by login, slug or number."""

    site: str = ""
    address: str = ""  # of the site, the same in all parts of an export
    language: str = ""
    authors: dict[str, str] = field(default_factory=dict)  # display names by `login_key`
    categories: dict[str, str] = field(default_factory=dict)  # labels by slug
    attachments: dict[str, str] = field(default_factory=dict)  # addresses by number
    attached: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # images by post
    blocks: dict[str, str] = field(default_factory=dict)  # content of reusable blocks by number

    def add(self, element: "etree._Element") -> None:
        """Keep what an element above the items says."""
        key = name(element)
        if key == "wp:author":
            self._add_author(flat(element))
        elif key == "wp:category":
            texts = flat(element)
            if label := plain(texts.get("wp:cat_name", "")):
                self.categories[texts.get("wp:category_nicename", "")] = label

    def add_channel(self, channel: "etree._Element") -> None:
        """Keep what the channel says above its first author, category or item."""
        self.site = plain(channel.findtext("title") or "")
        self.address = (channel.findtext("{*}base_blog_url") or "").strip().rstrip("/")
        self.language = (channel.findtext("language") or "").strip()

    def key(self, kind: str, name: str) -> str:
        """Return what a login or the number of an item is called in all parts of the export."""
        return " ".join((self.address, kind, *name.split()))

    def offers(self) -> str:
        """Return what posts in other parts of the export, or old addresses, may refer to, as a draft has it."""
        authors = ((self.key("author", login), shown) for login, shown in self.authors.items() if shown)
        images = ((self.key("attachment", number), url) for number, url in self.attachments.items())
        terms = ((self.key("category", slug), label) for slug, label in self.categories.items())
        return "\n".join(map("\t".join, (*authors, *terms, *images))) if self.address else ""

    def _add_author(self, texts: Mapping[str, str]) -> None:
        both = f"{texts.get('wp:author_first_name', '')} {texts.get('wp:author_last_name', '')}"
        names = (plain(one) for one in (texts.get("wp:author_display_name", ""), both))
        self.authors[login_key(texts.get("wp:author_login", ""))] = next((one for one in names if is_name(one)), "")

    def refer(self, found: Item) -> None:
        """Keep what posts may refer to of an item."""
        number, type_ = found.get("wp:post_id").strip(), found.get("wp:post_type").strip()
        if type_ == "attachment" and (url := "".join(found.get("wp:attachment_url").split())):
            self.attachments[number] = url
            self.attached[found.get("wp:post_parent").strip()].append(number)
        elif type_ == "wp_block" and found.get("wp:status").strip() == "publish":
            content = found.get("content:encoded")
            if len(content) <= _BLOCK_LENGTH and sum(map(len, self.blocks.values())) + len(content) <= _BLOCKS:
                self.blocks[number] = content
        elif type_ == "guest-author":
            meta = dict(found.meta)
            login, shown = meta.get("cap-user_login", ""), plain(meta.get("cap-display_name", ""))
            if login and is_name(shown):
                self.authors.setdefault(login_key(login), shown)


def index(stream: BinaryIO, root: Root) -> Index:
    """Return what the items of an export say for others, as far as it can be read; nothing where none refers to another."""
    found = Index()
    if _refers(stream):
        with suppress(SourceError):  # reading the posts meets the same mistake
            for entry in xmlstream.entries(stream, root, "item", *HEADS):
                if kind(entry.element) in _KINDS:
                    found.refer(item(entry))
    return found


def _refers(stream: BinaryIO) -> bool:
    stream.seek(0)
    tail = b""
    while chunk := stream.read(1024 * 1024):
        data = tail + chunk.replace(b"\0", b"")  # UTF-16
        if any(word in data for word in _REFERENCES):
            return True
        tail = data[-20:]
    return False


def plain(text: str) -> str:
    """Return the text of a title or name, which is HTML in WordPress."""
    return html.plain(text) if "&" in text or "<" in text else " ".join(text.split())


def login_key(login: str) -> str:
    """Return what a login and the slug that WordPress makes of it have in common."""
    return re.sub(r"\W+", "-", login.strip().lower())


def is_name(text: str) -> bool:
    """Tell whether a text can be shown as a name: an e-mail address cannot."""
    return bool(text) and "@" not in text
