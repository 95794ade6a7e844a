"""A saved web page: one post, by what its markup says of it.

In this order: the head is read, the elements of the body are found, then the heading nearest to them that the head
names; around both stand byline, date and topics. Each field has an ordered list of small functions, of which the first
that finds something decides. Last, the body is cut free from what the site put into it. A page that is no post (an
index, a page of a tag, an error page) gives a draft that says so, which is never published.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from feeds import template_evidence, text
from feeds.errors import SourceError
from feeds.model import Draft, Found, Source
from feeds.readers.webpage import (
    authors,
    body,
    comments,
    containers,
    digests,
    kinds,
    moments,
    people,
    template,
    titles,
    topics,
    unmarked,
)
from feeds.readers.webpage.decoding import decode
from feeds.readers.webpage.nodes import attribute, label
from feeds.readers.webpage.page import Page, read_head

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.I)
_MANY, _DEPTH = 5_000, 1_000  # tags from which the nesting is measured, and how deep it may be
_NOT_NESTED = set(
    "area base br col embed hr img input link meta param source track wbr p li td tr th dt dd option".split()
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read(source: Source) -> Iterator[Draft]:
    """Yield the one post of a page. Raises SourceError where the bytes are no text, or are nested too deep."""
    yield _read(source.stream.read(), source.path, source.template)


def shared(pages: Collection[Collection[str]]) -> frozenset[str]:
    """Return what pages share, by their votes."""
    return template_evidence.count(pages)


def _read(data: bytes, path: str, shared: frozenset[str] | None) -> Draft:
    from selectolax.lexbor import LexborHTMLParser

    raw, note = decode(data)
    whole, removed = text.clean(raw)
    if not whole.strip():
        raise SourceError("empty, expected a page of HTML")
    _check_nesting(whole)
    tree = LexborHTMLParser(whole)
    if tree.body is None:
        raise SourceError("no body element, expected a page of HTML")
    page = _understood(Page(path, tree, read_head(tree), tree.body))
    if reason := kinds.no_post(page):
        return Draft(path, visibility=page.found(reason.kind, reason.rule, reason.field))
    notes = [note] if note else []
    if removed:
        notes.append(f"left out {removed} control character{'s' * (removed > 1)}")
    if not page.body:
        page.prose = containers.unmarked(page)
    if shared is None:
        draft = _draft(page)
        return replace(draft, votes=tuple(dict.fromkeys(template.votes(page, draft))))
    own = digests.digests(page)
    if shared:
        page = _understood(Page(path, tree, page.head, tree.body, template=shared))
    draft = _draft(page)
    draft = draft if draft.published else replace(draft, published=unmarked.date(page))
    # The body comes last, as finding it changes the tree.
    replies = comments.comments(page)
    return replace(
        draft,
        biographies=tuple(
            people.biographies(page, [found.value for found in draft.authors or filter(None, [draft.byline])])
        ),
        comments=replies,
        comment_count=comments.count(page) if replies else None,
        status=comments.status(page),
        html=body.html(page, draft.published.value if draft.published else ""),
        notes=tuple(notes),
        digests=own,
    )


def _understood(page: Page) -> Page:
    """Set the body and the heading of a page, and return it."""
    page.body, page.is_marked = containers.find(page)
    page.heading, page.agrees = titles.heading(page)
    return page


def _draft(page: Page) -> Draft:
    """Return the facts about the post of a page, for which most pages of a folder have one slot each."""
    who, about = authors.authors(page), topics.topics(page)
    return Draft(
        page.path,
        site=page.found(page.site, "site name", "") if page.site else None,
        title=titles.title(page),
        byline=who.byline,
        authors=who.names,
        published=moments.published(page),
        updated=moments.updated(page),
        categories=about.categories,
        tags=about.tags,
        image=_address(page, page.head.first("og:image", "twitter:image"), "meta element", "og:image"),
        license=_license(page),
        language=_language(page),
        url=_canonical(page),
    )


def _check_nesting(whole: str) -> None:
    """Refuse what takes quadratic time to read. Raises SourceError."""
    if whole.count("<") < _MANY:
        return
    depth = 0
    for end, name in _TAG.findall(whole):
        if name.lower() not in _NOT_NESTED:
            depth = max(0, depth - 1) if end else depth + 1
            if depth > _DEPTH:
                raise SourceError(
                    f"elements nested {depth} deep, expected at most {_DEPTH}; close them or save the page again"
                )


def _canonical(page: Page) -> Found | None:
    """Return the page's own address, where it is absolute, and not that of most pages."""
    for node in page.tree.css("link[rel~=canonical]"):
        found = _address(page, attribute(node, "href"), "rel=canonical", label(node))
        return None if found and template.is_shared(page, "url", found) else found
    return None


def _address(page: Page, value: str, rule: str, field: str) -> Found | None:
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    return page.found(value, rule, field) if parts.scheme in ("http", "https") and parts.hostname else None


def _license(page: Page) -> Found | None:
    """Return the address of the licence that the page links to; a link in the body may be of a picture."""
    links = [node for node in page.tree.css("[rel~=license][href]") if not page.is_content(node)]
    addresses = {attribute(node, "href") for node in links}
    return _address(page, addresses.pop(), "rel=license", label(links[0])) if len(addresses) == 1 else None


def _language(page: Page) -> Found | None:
    node = page.tree.root
    value = attribute(node, "lang", "xml:lang").replace("_", "-") if node is not None else ""
    return page.found(value, "lang attribute", "html") if _LANGUAGE.fullmatch(value) else None
