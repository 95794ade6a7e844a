"""What an entry of a feed is: a post, or something that is no post."""

from typing import Literal

from lxml import etree

from feeds.readers.syndicated.elements import name, text

KIND = "http://schemas.google.com/g/2005#kind"  # category scheme: what an entry of Blogger's is

Kind = Literal["post", "reply", "other"]


def kind(entry: etree._Element) -> Kind:
    """Return what an entry is: a reply names the post that it answers (RFC 4685 §3)."""
    return next((found for child in entry if isinstance(child.tag, str) and (found := _kind(child))), "post")


def _kind(child: etree._Element) -> Kind | None:
    """Return what a child says that its entry is."""
    called = name(str(child.tag))
    if called == "thr:in-reply-to":
        return "reply"
    if called == "wp:status":  # an item of a WordPress export, which may be a draft
        return "other"
    if called == "blogger:type":
        return _of_blogger(text(child))
    if called == "atom:category" and child.get("scheme") == KIND:
        return _of_blogger(child.get("term", "").rpartition("#")[2])
    return None


def _of_blogger(word: str) -> Kind | None:
    word = word.strip().lower()
    return None if word == "post" else "reply" if word == "comment" else "other"
