"""One comment of a page: who wrote it, when, and what."""

import re

from feeds.model import DraftComment, Found, Kind, Origin
from feeds.readers.webpage import nodes
from feeds.readers.webpage.moments import of_element
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page

_AUTHORS = (
    ".comment-author .fn, .vcard .fn, cite.fn, .fn, .p-author .p-name, .p-author,"
    " [itemprop~=author] [itemprop~=name],"
    " [itemprop~=author], [itemprop~=creator], .comment-author-name, .comment-author cite, cite.user,"
    " .comment-author, .commentauthor,"
    " .comment-name, .commenter, .author, .username, cite, .user, .name, [rel~=author],"
    " .comment-meta a[rel~=external], .comment-header strong"
)
_DATES = (
    ".dt-published, [itemprop~=datePublished], [itemprop~=dateCreated], [itemprop~=commentTime], time,"
    " abbr.published,"
    " abbr[title], .comment-date, .comment-time, .comment-metadata, .comment-meta, .commentmetadata,"
    " .comment-timestamp, .comment-permalink,"
    " .datetime, .date, .timestamp, .time, .comment-footer, .comment-header, small"
)
_TEXTS = (
    ".comment-content, .e-content, [itemprop~=commentText], [itemprop~=text], .comment-text,"
    " .comment_text, .commenttext,"
    " .comment-body-text, .comment-entry, .comment__content, .comment__body, .commentbody,"
    " .comment_content, .comment-message, .comment-body,"
    " .p-content, .content, .text, .body"
)
_AROUND_TEXT = (
    ".children, ol.children, ul.children, .reply, .comment-reply-link, .comment-author, .comment-meta,"
    " .commentmetadata, .comment-metadata,"
    " .comment-header, .comment-footer, .vcard, .says, .avatar, form, script, style, .comment-edit-link,"
    " .comment-awaiting-moderation,"
    " .comment-actions, cite.fn, .comment-date, .comment-time, .comment-replies, .replies,"
    " .comment-permalink, .fn, .dt-published"
)
_NAME_ENDS = re.compile(
    r"^(?:posted |written )?(?:by|von|par|por)\s+|\s*(?:says?|said|wrote|sagt|schrieb|meint|dit|a dit|dice"
    r"|dijo|zegt|писал|пишет|说道?)?(?:\.\.\.|…)?\s*[:：]?\s*$",
    re.I,
)
_MOST = 300  # characters of a line with a date
_PING = re.compile(r"^\W*(?P<kind>pingback|trackback)\b\W*", re.I)
_PLACEHOLDERS = re.compile(r"^(?:reply|antworten|répondre|responder|permalink|#)$", re.I)
_ID = re.compile(r"(?:^|[-_])c?(\d+)$")


def read(page: Page, node: Node) -> DraftComment | None:
    """Return a comment; None where the element holds no text of one."""
    author = _own(node, _AUTHORS)
    name = shown_name(author) if author is not None else ""
    kind = _kind(node)
    content = _content(node)
    if kind != "comment" and not name:
        name = _PING.sub("", nodes.text(_own(node, "a"))) or _PING.sub("", nodes.spaced(node))[:100]
        author = _own(node, "a")
    if kind != "comment" and author is not None and len(_PING.sub("", nodes.spaced(node))) < len(name) + 40:
        content = ""
    if not content and kind == "comment":
        return None
    origin = Origin(page.path, 0, 0, "comment element", nodes.label(node))
    return DraftComment(
        author=page.found(name, "comment's author", nodes.label(author)) if name and author is not None else None,
        published=_date(page, node),
        kind=kind,
        text=(),
        origin=origin,
        url=website(page, author),
        id=id_of(page, node),
        html=page.found(content, "comment's text", nodes.label(node)) if content else None,
    )


def _own(node: Node, selector: str) -> Node | None:
    """Return the first match by the order of the selectors that stands in no comment within this one."""
    for part in selector.split(","):
        for found in nodes.select(node, part.strip()):
            if not nodes.is_same(found, node) and _is_own(found, node):
                return found
    return None


def _is_own(found: Node, node: Node) -> bool:
    for above in nodes.ancestors(found):
        if nodes.is_same(above, node):
            return True
        named = nodes.words(above)
        if "children" in named or (above.tag == "li" and "comment" in named) or {"comment", "replies"} <= named:
            return False
    return False


def shown_name(node: Node) -> str:
    name = _NAME_ENDS.sub("", nodes.attribute(node, "content") if node.tag == "meta" else nodes.text(node)).strip(
        " ,:|"
    )
    return name if len(name) <= 100 else ""


def _kind(node: Node) -> Kind:
    classes = (node.attributes.get("class") or "").lower().split()
    if "pingback" in classes or "trackback" in classes:
        return "pingback" if "pingback" in classes else "trackback"
    match = _PING.match(nodes.spaced(node)) if len(nodes.text(node)) < 300 else None
    return "comment" if match is None else "pingback" if match["kind"].lower() == "pingback" else "trackback"


def _date(page: Page, node: Node) -> Found | None:
    for part in _DATES.split(","):
        for one in nodes.select(node, part.strip()):
            if not _is_own(one, node):
                continue
            if len(nodes.text(one)) < _MOST and (found := of_element(page, one, "comment's date")):
                return found
    return None


def website(page: Page, author: Node | None) -> Found | None:
    """Return the address of the author's website: a link in the name, or around it."""
    if author is None:
        return None
    links = [author, *nodes.select(author, "a[href]"), *([author.parent] if author.parent is not None else [])]
    for link in links:
        href = nodes.attribute(link, "href") if link.tag == "a" else ""
        if href.startswith(("http://", "https://")):
            return page.found(href, "comment author's link", nodes.label(link))
    return None


def id_of(page: Page, node: Node) -> Found | None:
    for one in (node, *nodes.select(node, "[id]")[:3], *nodes.select(node, "a[name]")[:1]):
        match = _ID.search(one.attributes.get("id") or one.attributes.get("name") or "")
        if match:
            return page.found(match[1], "comment's id", nodes.label(one))
    return None


def _content(node: Node) -> str:
    """Return the text as HTML: of the element that is marked so, else all that is no line around it."""
    marked = _own(node, _TEXTS)
    inner = (marked.inner_html if marked is not None else node.inner_html) or ""
    from selectolax.lexbor import LexborHTMLParser

    copy = LexborHTMLParser(f"<body>{inner}</body>").body
    if copy is None:
        return ""
    for one in nodes.outermost(nodes.select(copy, _AROUND_TEXT)):
        one.decompose()
    for link in nodes.select(copy, "a, button, span"):
        if _PLACEHOLDERS.match(nodes.text(link)) and not link.css_first("a, button, span"):
            link.decompose()
    if not nodes.text(copy) and copy.css_first("img") is None:
        return ""
    return (copy.inner_html or "").strip()
