"""WordPress exports (WXR 1.0 to 1.2): from an `item` to a draft, in a stream.

The file is read twice where posts refer to other items (images, reusable blocks): `index` keeps these, then each post
becomes a draft as its element ends. `items` has the structure, `body` the HTML, `when` the dates.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from feeds.errors import SourceError
from feeds.model import Draft, DraftEnclosure, DraftReference, Found, Origin, Source
from feeds.readers import xmlstream
from feeds.readers.wordpress.body import Body, body
from feeds.readers.wordpress.comments import comments
from feeds.readers.wordpress.index import HEADS, Index, index, is_name, login_key, plain
from feeds.readers.wordpress.items import Item, item, kind, name
from feeds.readers.wordpress.when import moment, updated

_VISIBILITY = {"publish": "", "private": "private", "future": "scheduled"}  # else "draft"
_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


def read(source: Source) -> Iterator[Draft | SourceError]:
    """Yield the posts of an export; not its pages, attachments, menus and templates. Raises SourceError."""
    root = xmlstream.root(source.stream)
    known = index(source.stream, root)
    found = xmlstream.entries(source.stream, root, "item", *HEADS)
    next(found)
    is_first = True
    for entry in found:
        channel = entry.element.getparent()
        if is_first and channel is not None:
            known.add_channel(channel)
            is_first = False
        if name(entry.element) != "item":
            known.add(entry.element)
        elif kind(entry.element) in ("post", ""):
            yield _draft(item(entry), known, source.path)
    if offers := known.offers():
        kind_ = Found("export", Origin(source.path, 0, 0, "", ""))
        yield Draft(source.path, "export", visibility=kind_, offers=offers)


def _draft(post: Item, known: Index, path: str) -> Draft | SourceError:
    number = post.get("wp:post_id").strip()
    if not number:
        where = post.get("guid").strip() or plain(post.get("title")) or "?"
        return SourceError("no wp:post_id, expected a number; add one", where)
    content = body(post, known)
    visibility = _visibility(post)
    link = post.get("link").strip()
    return Draft(
        path,
        number,
        id=_found(path, "guid", post.get("guid").strip()),
        site=_found(path, "channel/title", known.site),
        title=_found(path, "title", plain(post.get("title"))),
        slug=_found(path, "wp:post_name", unquote(post.get("wp:post_name").strip())),
        authors=_authors(post, known, path),
        published=_found(path, *moment(post, "post_date", "pubDate")),
        updated=_found(path, "wp:post_modified", updated(post)),
        summary=_found(path, "excerpt:encoded", plain(post.get("excerpt:encoded")))
        or _found(path, "content:encoded", content.teaser, "text above <!--more-->"),
        html=_found(path, "content:encoded", content.html),
        categories=_terms(post, known, path, "category"),
        tags=_terms(post, known, path, "post_tag", "tag"),
        image=_image(post, known, path),
        enclosures=tuple(_enclosures(post, path)),
        visibility=_found(path, "wp:post_password" if post.get("wp:post_password") else "wp:status", visibility),
        comments=comments(post, path),
        status=_found(path, "wp:comment_status", post.get("wp:comment_status").strip()),
        language=_language(post, known, path),
        url=_found(path, "link", link) if not visibility and _is_web(link) else None,
        references=tuple(_references(post, known, path)) if known.address else (),
        notes=tuple(_notes(post, content)),
    )


def _origin(path: str, field: str, rule: str = "") -> Origin:
    return Origin(path, 0, 0, rule or field, field)


def _found(path: str, field: str, value: str, rule: str = "") -> Found | None:
    return Found(value, _origin(path, field, rule)) if value else None


def _visibility(post: Item) -> str:
    """Return "" for a public post: published, and without a password."""
    found = _VISIBILITY.get(post.get("wp:status").strip(), "draft")
    return found or ("private" if post.get("wp:post_password") else "")


def _authors(post: Item, known: Index, path: str) -> tuple[Found, ...]:
    """Return the authors that a plug-in lists as terms, the post's own first; else the post's own."""
    own = post.get("dc:creator").strip()
    listed = [term for term in post.terms if term.domain == "author"]
    names = [_author(known, term.name, term.nicename.removeprefix("cap-")) for term in listed]
    first = _author(known, own)
    ordered = sorted(names, key=lambda one: one != first) if names else [first]
    field = 'category domain="author"' if names else "dc:creator"
    return tuple(Found(one, _origin(path, field)) for one in dict.fromkeys(ordered) if one)


def _author(known: Index, *logins: str) -> str:
    """Return the display name of the first of these logins that the export knows, else the first itself."""
    shown = (known.authors.get(login_key(login), "") for login in logins)
    return next(filter(None, shown), None) or next((one for one in map(plain, logins) if is_name(one)), "")


def _terms(post: Item, known: Index, path: str, *domains: str) -> tuple[Found, ...]:
    """Return the names of the terms of a taxonomy, each once; a term without a name by its slug."""
    terms = [term for term in post.terms if term.domain in domains]
    names = dict.fromkeys(plain(term.name) or known.categories.get(term.nicename, term.nicename) for term in terms)
    return tuple(Found(one, _origin(path, f'category domain="{domains[0]}"')) for one in names if one)


def _image(post: Item, known: Index, path: str) -> Found | None:
    number = dict(post.meta).get("_thumbnail_id", "").strip()
    return _found(path, "_thumbnail_id", known.attachments.get(number, ""), "attachment of this number")


def _references(post: Item, known: Index, path: str) -> Iterator[DraftReference]:
    """Yield what the export does not have, but may have in another of its parts."""
    number, login = dict(post.meta).get("_thumbnail_id", "").strip(), post.get("dc:creator").strip()
    image, author = (
        Found(number, _origin(path, "_thumbnail_id", "attachment of this number")),
        Found(plain(login), _origin(path, "dc:creator")),
    )
    if number.strip("0") and number not in known.attachments:
        yield DraftReference("image", known.key("attachment", number), image)
    if login and login_key(login) not in known.authors:
        yield DraftReference("authors", known.key("author", login_key(login)), author)


def _enclosures(post: Item, path: str) -> Iterator[DraftEnclosure]:
    """Yield the files of `enclosure`: address, length and media type on a line each."""
    for key, value in post.meta:
        if key == "enclosure":
            url, length, media, *_ = (*(line.strip() for line in value.strip().split("\n")), "", "", "")
            if _is_web(url):
                size = int(length) if length.isascii() and length.isdigit() and int(length[:20]) else None
                kind = media if _TYPE.fullmatch(media) else None
                yield DraftEnclosure(Found(url, _origin(path, "enclosure")), kind, size)


def _language(post: Item, known: Index, path: str) -> Found | None:
    """Return the language of the post, as plug-ins have it as a term, else that of the channel."""
    own = next((term.nicename for term in post.terms if term.domain == "language"), "")
    for field, value in (('category domain="language"', own), ("channel/language", known.language)):
        if _LANGUAGE.fullmatch(value):
            return Found(value.replace("_", "-"), _origin(path, field))
    return None


def _is_web(address: str) -> bool:
    """Tell whether a text is an absolute http(s) address."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r'[\s<>"]', address)
    except ValueError:
        return False


def _notes(post: Item, content: Body) -> Iterator[str]:
    yield from post.notes
    if content.unknown:
        named = ", ".join(f"[{shortcode}]" for shortcode in content.unknown[:5])
        yield f"shortcodes that are not known, {named}{', …' if len(content.unknown) > 5 else ''}; their text was kept"
