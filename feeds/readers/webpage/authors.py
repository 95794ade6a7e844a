"""Who wrote a post: named one by one where the page marks each, else a byline for the normalizer to read."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from feeds import bylines
from feeds.model import Found
from feeds.readers.webpage import jsonld, lines, nodes, template
from feeds.readers.webpage.moments import in_text, without_dates
from feeds.readers.webpage.nodes import Node
from feeds.readers.webpage.page import Page
from feeds.readers.webpage.topiclinks import without_topics
from feeds.text import key

_METAS = (
    "author article:author article:author_name dc.creator dcterms.creator dc.contributor sailthru.author"
    " parsely-author"
    " citation_author byl byline cxenseparse:author creator og:article:author twitter:data1"
).split()
_ADDRESS = re.compile(r"https?:|www\.|^[\w.-]+\.(?:com|org|net|de|fr)\b|^/|^@\w+$", re.I)
_NO_NAME = re.compile(
    r"^(?:admin\w*|unknown|anonymous|anonym|author|editor|staff|webmaster|root|user|guest|\W*|\d+)$", re.I
)
_MORE = re.compile(r"[,;:：|/／\n@]|\b(?:and|und|et|by|von|par|por)\b", re.I)
_FIRM = re.compile(
    r"(?:\b(?:inc|ltd|llc|gmbh|corp|plc)|^(?:the )?(?:afp|ap|dpa|efe|ansa|upi|reuters|associated press))\.?$", re.I
)
_MOST = 100  # characters of a name
_PERSONS = "[itemprop~=author], .p-author, .h-entry .author .fn, .vcard .fn, .author .fn, .byline .fn, .vcard.author, .fn.author"
_EMPLOYERS = "[itemprop~=affiliation], [itemprop~=worksFor], [itemprop~=memberOf]"
_NAMES = "[itemprop~=name], .p-name, .fn, .author-name, a[rel~=author]"
_NAMED = (
    ".byline-name, .author-name, .authorname, .entry-author-name, .post-author-name, .byline a[href*=author],"
    " .post-author a, .entry-author a, .author-link, .byline-author, .article-author-name, a.author,"
    " a[href*='/author/']"
)
_LINES = (
    ".byline, .by-line, .author, .post-author, .entry-author, .article-author, .author-info, .writer,"
    " .posted-by, .authors,"
    " [class*=byline i], [class*=author i], [class*=autor i], [class*=auteur i]"
)
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s(?:[a-zà-ÿ]{2,3}\s)?[^\W\d_a-z][\w.'’-]*){1,3}")
_CREDIT = re.compile(
    r"\W*(?:by|von|par|por|door|di|av|af|przez|(?:ein )?(?:post|beitrag|article|artikel)|written|posted|text\w?|words"
    r"|autor\w*|author\w*|auteur\w*|作者|文|著者|撰文)\b",
    re.I,
)
_WRITTEN = re.compile(
    r"written|verfasst|geschrieben|écrit|rédigé|escrito|scritto|geschreven|skrivet|auto?r|\bby\b", re.I
)
_LABEL = re.compile(r"(?:autor(?:in|en|es)?|authors?|auteurs?|autore|written by|by|von|par|por)\s*:?", re.I)
_QUOTING = {"h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "blockquote", "q", "cite"}
_DATE_LABEL = re.compile(r"(?:^|\s+)(?:date|datum|fecha|data|日期|时间)\s*[:：]?$", re.I)
_CREDITS = {"copyright", "colophon"}  # of the site or its theme
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|[ap]\.?m\.?))?|\buhr\b", re.I)
_POSTED_BY = re.compile(
    r"\b(?:posted|written|published|geschrieben|verfasst|publié|écrit|escrito|publicado|scritto"
    r"|pubblicato)\s+(?:\S+\s+){0,6}?"
    r"(?:by|von|par|por|da|di)\s+(?P<name>[^|•·\n]{2,60}?)\s*(?:$|[|•·,]|\s(?:at|on|in|um|am|le|à|el|a las"
    r"|il|alle)\s|\d)",
    re.I,
)
_BY = re.compile(
    r"(?:^|[|•·–—-]\s*)(?:by|von|par|por)[:\s]\s*(?P<name>[^|•·\n\d]{2,60}?)\s*(?:$|[|•·]|\s(?:at|on|in|um"
    r"|am|le)\s|\d)",
    re.I,
)


class Authors(NamedTuple):
    names: tuple[Found, ...] = ()
    byline: Found | None = None


def authors(page: Page) -> Authors:
    """Return the names, or the byline, by the first rule that finds any."""
    weak: tuple[Found, ...] = ()
    for rule in (_slotted, *RULES):
        named = [name for found in rule(page) if is_name(found.value) for name in _names(found)]
        distinct = tuple({key(found.value): found for found in reversed(named)}.values())[::-1]
        if people := tuple(found for found in distinct if not _is_weak(found.value, page)):
            return Authors(people)
        weak = weak or distinct
    if credited := tuple(_credited(page)):
        return Authors(credited)
    byline = next(_bylines(page), None)
    return Authors(byline=byline) if byline else Authors(weak)


def _names(found: Found) -> Iterator[Found]:
    """Yield the people of a marked name that has more than the name: "Ida Marsh, Reuters", "Interview: Ida Marsh"."""
    people = bylines.names(found.value) if _MORE.search(found.value) else ()
    if people or "@" not in found.value:  # an address is no name
        yield from (found._replace(value=name) for name in people or (" ".join(found.value.split()),))


def _is_weak(name: str, page: Page) -> bool:
    """Whether a name is that of the site, of an agency or of a firm, which others may stand beside."""
    return key(name) == key(page.site) or bool(_FIRM.search(name))


def is_name(value: str) -> bool:
    """Whether a text can be the name of an author: no address, no placeholder."""
    return 1 < len(value) <= _MOST and not _ADDRESS.search(value) and not _NO_NAME.match(value)


def _slotted(page: Page) -> Iterator[Found]:
    """What stands where most pages have their authors."""
    if template.is_known(page, "authors"):
        for rule in RULES:
            yield from template.in_slot(page, "authors", rule(page))


def _structured(page: Page) -> Iterator[Found]:
    for article in page.head.articles[:1]:
        for value in (article.get("author"), article.get("creator")):
            for name in jsonld.people(value, page.head.things):
                yield page.found(name, "JSON-LD", "author")


def _persons(page: Page) -> Iterator[Found]:
    """Microformats and microdata."""
    for node in nodes.outermost(page.nearest(_PERSONS)):
        is_credit = any(_CREDITS & nodes.words(one) for one in (node, *nodes.ancestors(node)))
        if is_credit or (_is_in_content(node, page) and not node.attributes.get("itemprop")):
            continue
        employers = nodes.select(node, _EMPLOYERS)
        named = [one for one in nodes.select(node, _NAMES) if not nodes.is_same(one, node)]
        named = [one for one in named if not any(nodes.is_within(one, employer) for employer in employers)]
        for one in nodes.outermost(named) or [node]:
            yield page.found(
                _bare(nodes.attribute(one, "content") or nodes.lined(one)), "marked author", nodes.label(one)
            )


def _related(page: Page) -> Iterator[Found]:
    for node in page.nearest("a[rel~=author], [rel~=author]"):
        if node.tag != "link" and not _is_in_content(node, page):
            yield page.found(_bare(nodes.lined(node)), "rel=author", nodes.label(node))


def _named(page: Page) -> Iterator[Found]:
    for node in page.nearest(_NAMED):
        if not _is_in_content(node, page):
            yield page.found(_bare(nodes.lined(node)), "author element", nodes.label(node))


def _metas(page: Page) -> Iterator[Found]:
    """The first meta element that names people; several of one name are several people."""
    for name in _METAS:
        values = [value for value in page.head.metas.get(name, ()) if is_name(value)]
        if name == "twitter:data1" and not _WRITTEN.search(page.head.first("twitter:label1")):
            continue
        if values:
            yield from (page.found(value, "meta element", name) for value in values)
            return


def _bylines(page: Page) -> Iterator[Found]:
    """Bylines as texts: what is named so, and lines that begin with "by"."""
    for node in page.nearest(_LINES):
        text = without_topics(node)
        if 1 < len(text) <= 200 and not _is_in_content(node, page) and is_name(text[:_MOST]):
            yield page.found(text, "byline", nodes.label(node))
    for line in lines.around(page):
        text = without_topics(line)
        undated = without_dates(text)
        match = _POSTED_BY.search(undated) or _BY.search(undated)
        if match and is_name(match["name"]):
            yield page.found(_bare(match["name"]), "line with a name", nodes.label(line))
        elif name := _beside_date(text):
            yield page.found(name, "name beside a date", nodes.label(line))


def _credited(page: Page) -> Iterator[Found]:
    """Lines that are a byline, wherever in the post they stand: "By Ida Marsh", "Text: Ida Marsh and Tom Ashby"."""
    for line in lines.that_match(page, _CREDIT, page.region):
        text = nodes.lined(line)
        is_label = _LABEL.fullmatch(text)
        if is_label and (beside := next(lines.siblings(line, "next"), None)) is not None:
            text = f"{text.rstrip(': ')}: {nodes.lined(beside)}"
        is_byline = len(text) <= _MOST and (is_label or not _is_quoted(line)) and not in_text(text)  # of a comment
        people = bylines.credited(text) if is_byline else ()
        if people and all(_FULL_NAME.fullmatch(name) and not _is_weak(name, page) for name in people):
            yield from (page.found(name, "line with a name", nodes.label(line)) for name in people)
            return


def _is_quoted(line: Node) -> bool:
    """Whether a line is a heading, or stands in a caption or a quotation."""
    return any(one.tag in _QUOTING for one in (line, *nodes.ancestors(line)))


def _beside_date(text: str) -> str:
    """Return the full name in a line that has but a date besides it: "11.12.2019 - Ida Marsh"; "" where there is none."""
    date = in_text(text)
    if not date or date not in text:
        return ""
    rest = _CLOCK.sub(" ", text.replace(date, " | ", 1))
    parts = [part.strip() for part in re.split(r"[|•·,–—/]|\s-\s", rest) if part.strip(" -:()")]
    parts = [bare for part in parts if (bare := _DATE_LABEL.sub("", _bare(part)))]
    named = [part for part in parts if _FULL_NAME.fullmatch(part)]
    return named[0] if len(named) == 1 and len(parts) <= 2 else ""


def _is_in_content(node: Node, page: Page) -> bool:
    return page.is_marked and page.is_content(node) and not lines.is_at_edge(node, page)


def _bare(name: str) -> str:
    """Return a name without the words before it."""
    return re.sub(r"^(?:posted |written )?(?:by|von|par|por|author|autor|作者)[:：]?\s+", "", name, flags=re.I).strip(
        " ,|·•@"
    )


RULES: tuple[Callable[[Page], Iterator[Found]], ...] = (_structured, _persons, _related, _named, _metas)
