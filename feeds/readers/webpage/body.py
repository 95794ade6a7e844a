"""The content of a post as HTML: its elements without what the site puts around and into them."""

import re
from collections.abc import Iterator

from feeds.model import Found
from feeds.readers.webpage import leads, lines, nodes, template
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.text import key

_DROPPED_TAGS = {
    "script",
    "style",
    "nav",
    "form",
    "template",
    "link",
    "meta",
    "aside",
    "dialog",
    "select",
    "input",
    "textarea",
}
_KEPT_WHOLE = {"pre", "code", "table", "figure", "picture", "video", "audio", "math", "svg", "blockquote", "a", "img"}
_BLOCKS = {
    "div",
    "section",
    "p",
    "ul",
    "ol",
    "dl",
    "header",
    "footer",
    "span",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "a",
    "small",
    "i",
    "article",
    "table",
    "li",
}
# Words of classes and ids of what belongs to no text, whatever its element.
_FURNITURE = set(
    "share sharing shares social sharedaddy addtoany addthis sharethis related relatedposts recommended"
    " recommendation"
    " recommendations breadcrumb breadcrumbs pagination pager navigation nav navlinks respond disqus"
    " newsletter signup subscribe subscription"
    " advert advertisement adsbygoogle sponsor sponsored promo promonav postpromonav toc sourcelink"
    " sidebar ratings rating"
    " yarpp zemanta outbrain taboola printfriendly jetpack likes feedback paywall cookie skip webmentions"
    " commentlist comments"
    " postmetadata postmeta metadata byline dateline permalink editlink tagcloud backlink readingtime"
    " reactions licence license"
    " copyright reward donate bio authorbox aboutauthor".split()
)
_PAIRS = tuple(
    frozenset(pair.split())
    for pair in (
        "author box", "author bio", "author info", "about author", "author card", "author description", "entry meta", "post meta",
        "article meta", "entry footer", "post footer", "post tags", "post categories", "cat links", "tag links", "tags links",
        "tag list", "post nav", "post navigation", "nav links", "prev next", "previous next", "comment list", "comments area",
        "comment form", "comment count", "edit link", "posted on", "read next", "more posts", "post share", "screen reader",
        "sr only", "entry info", "post info", "article info", "post date", "entry date", "post author", "entry author",
        "post title", "entry title", "article title", "post copyright", "post labels", "entry tags", "entry categories", "wp rp",
        "post timestamp", "post comment", "fb like", "g plusone", "twitter share", "visually hidden", "post bottom", "post end",
        "reading time",
    )
)  # fmt: skip
_HEADINGS = re.compile(
    r"^(?:related(?: posts?| articles?| stories)?|share (?:this|on)\b.{0,40}|you (?:may|might) also (?:like"
    r"|enjoy).{0,20}|see also|similar posts?"
    r"|teilen mit|ähnliche beiträge|articles? (?:similaires|liés)|partager\b.{0,30}|相关文章|関連記事|相關文章"
    r"|похожие (?:записи|статьи)"
    r"|artículos relacionados|entradas relacionadas|like this|gefällt mir.{0,20}|comments?|about the author)\W*$",
    re.I,
)
_SHARE = 0.5  # of the body's text; what has more is the body, whatever its name
_HEADER = 400  # characters of a header beyond its title


def html(page: Page, day: str) -> Found | None:
    """Return the content by its marks, else by trafilatura; None where there is none. Changes the tree.

    `day` is the date of the post as the page writes it.
    """
    if not page.body:
        return _unmarked(page)
    size = sum(len(one.text(deep=True)) for one in page.body)
    dropped = [node for one in page.body for node in _furniture(one, page, size, day)]
    dropped += template.blocks(page)
    seen = {node.mem_id for node in dropped}
    for node in {node.mem_id: node for node in dropped}.values():
        if not any(above.mem_id in seen for above in nodes.ancestors(node)):
            node.decompose()
    parts = [part for one in page.body if (part := _inner(one).strip())]
    if not parts:
        return None
    where = ", ".join(dict.fromkeys(map(nodes.label, page.body)))
    return page.found("\n".join(parts), "content element", where)


def _inner(node: Node) -> str:
    return node.inner_html or ""


def _furniture(top: Node, page: Page, size: int, day: str) -> Iterator[Node]:
    """Yield the elements to drop, none within another."""
    around = (
        {line.mem_id for line in lines.around(page)} if not page.is_marked or nodes.is_same(top, page.region) else set()
    )
    stack = [top]
    while stack:
        node = stack.pop()
        for child in node.iter(include_text=False):
            if _is_dropped(child, page, size, around, day):
                yield child
            elif child.tag not in _KEPT_WHOLE:
                stack.append(child)
            elif child.tag in ("blockquote", "figure", "table"):
                yield from nodes.select(child, "script, style, form")


def _is_dropped(node: Node, page: Page, size: int, around: set[int], day: str) -> bool:
    tag = node.tag
    if tag in _DROPPED_TAGS:
        return tag not in ("aside", "form") or _is_small(node, size)
    if page.heading is not None and nodes.is_same(node, page.heading):
        return True
    if tag not in _BLOCKS:
        return tag == "time" and _is_alone(node, page)
    if tag in ("header", "footer"):
        return _is_header(node, page) if tag == "header" else _is_small(node, size)
    if node.mem_id in around and _is_around_line(node, day):
        return True
    if tag in ("h2", "h3", "h4", "h5", "h6") and _HEADINGS.match(nodes.text(node)):
        return True
    if leads.turns_pages(node) or (_is_small(node, size) and leads.recommends(node, page)):
        return True
    named = nodes.words(node)
    if not named:
        return False
    return _is_furniture(named) and _is_small(node, size)


def _is_furniture(named: set[str]) -> bool:
    if named & _FURNITURE:
        return True
    return any(pair <= named for pair in _PAIRS)


def _is_small(node: Node, size: int) -> bool:
    return len(node.text(deep=True)) <= _SHARE * size


def _is_header(node: Node, page: Page) -> bool:
    """Whether a header holds the title, and little else."""
    heading = page.heading
    if heading is None or not nodes.is_within(heading, node):
        return False
    return len(node.text(deep=True)) - len(heading.text(deep=True)) < _HEADER


def _is_around_line(node: Node, day: str) -> bool:
    """Whether a short line beside the title or the end is not text of the post: it has the date, a name or topics."""
    if node.css_first("img, video, audio, pre, iframe") is not None:
        return False
    from feeds.readers.webpage.moments import in_text  # parses dates

    text = nodes.spaced(node)
    if len(text) > 120:
        return False
    date = in_text(text)
    named = nodes.words(node) & {
        "meta",
        "byline",
        "date",
        "posted",
        "author",
        "tags",
        "categories",
        "category",
        "time",
        "info",
        "timestamp",
        "tag",
    }
    return (
        bool(named)
        or (date is not None and date == day and len(text) - len(date) < 30)
        or bool(lines.BYLINE.match(text))
    )


def _is_alone(node: Node, page: Page) -> bool:
    return node.parent is not None and any(nodes.is_same(node.parent, one) for one in page.body)


def _unmarked(page: Page) -> Found | None:
    """Return what trafilatura takes for the text of a page that marks nothing."""
    import logging

    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    whole = page.tree.html or ""
    try:
        content = extract(whole, output_format="html", include_comments=False, include_images=True, include_links=True)
    except Exception:  # a bug of the library is no reason to lose a page
        content = None
    if not content:
        return page.found(_inner(page.root), "whole page", "body") if nodes.text(page.root) else None
    inner = re.sub(r"(?s)^.*?<body[^>]*>|</body>.*$", "", content).strip()
    title = key(nodes.text(page.heading))
    first = re.match(r"(?s)\s*<h1[^>]*>(.*?)</h1>", inner)
    if first and title and key(re.sub("<[^>]*>", "", first[1])) == title:
        inner = inner[first.end() :]
    return page.found(inner, "text by trafilatura", "body")
