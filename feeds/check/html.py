"""HTML in content: what a feed reader would have to take away, and addresses that lead nowhere from a feed."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from feeds.check.rules import Finding, quote, table

RULES = table("""
html-script | error | RSS Advisory Board profile, description; RFC 4287 section 8.1 |
    Readers remove scripts from content. One that does not runs them with the rights of its own pages.
html-handler | error | RFC 4287 section 8.1 |
    An attribute such as onclick runs a script: readers remove it.
html-script-url | error | RFC 4287 section 8.1 |
    An address with javascript:, vbscript: or data:text/html runs a script: readers remove it.
html-unsafe | warning | RFC 4287 section 8.1 |
    Readers remove plug-ins, style sheets, frames of the page and what steers it: the content must make sense
    without them.
html-iframe | note | RFC 4287 section 8.1 |
    Many readers remove iframes, e.g. videos: give a link beside it.
html-style | warning | RFC 4287 section 8.1 |
    This style can load files, run scripts or lay content over the reader's own page. Readers remove it.
html-unknown | warning | HTML Standard |
    HTML has no such element: most often a < that should be &lt;.
html-relative | warning | RSS Advisory Board profile 4.1.1.20.4; RFC 4287 section 2 |
    Content is shown away from its site: without xml:base, readers resolve a relative address in different ways.
html-page | warning | RFC 4287 section 4.1.3.3 |
    Content of a feed is a fragment that stands within <div>, not a whole page.
""")
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<rest>(?:[^>\"'=]|=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))?|[\"'])*)>?",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)|'([^']*)|([^\s\"'>]+)))?")
_ADDRESSES = {"href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background"}
_LINKS = {"href", "src", "poster"}  # must be absolute
_UNSAFE = frozenset(
    "applet base basefont bgsound body embed frame frameset head html link meta object param style title noframes plaintext xmp"
    " isindex".split()
)
_KNOWN = frozenset(
    "a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col "
    "colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em eventsource fieldset figcaption figure "
    "font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd keygen label legend li listing m main map "
    "mark marquee menu menuitem meter nav nobr noscript ol optgroup option output p picture portal pre progress q rb rp rt rtc "
    "ruby s samp script search section select slot small source span strike strong sub summary sup table tbody td template "
    "textarea tfoot th thead time tr track tt u ul var video wbr svg math".split()
)
_FOREIGN = ("svg", "math")
_BAD_STYLE = re.compile(
    r"expression\s*\(|url\s*\(|@import|behaviou?r\s*:|binding\s*:|position\s*:\s*(?:fixed|absolute)|\\|/\*|javascript|"
    r"[^\x00-\x7f]|&\{",
    re.IGNORECASE,
)
_SCRIPT_URL = re.compile(r"(?:javascript|vbscript|livescript|mocha)\s*:|data:\s*text/html", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_IGNORED_IN_URLS = re.compile("[\x00-\x20\x7f-\x9f]")


class Tag(NamedTuple):
    line: int  # from 0
    name: str
    attributes: dict[str, str]
    foreign: bool  # within SVG or MathML


def tags(html: str) -> Iterator[Tag]:
    """Yield the start tags as a browser sees them."""
    line = last = depth = 0
    for match in _TAG.finditer(html):
        name = (match["name"] or "").lower()
        if match["close"]:
            depth -= name in _FOREIGN and depth > 0
        elif name:
            line, last = line + html.count("\n", last, match.start()), match.start()
            attributes: dict[str, str] = {}
            for attribute, *values in _ATTRIBUTE.findall(match["rest"]):
                attributes.setdefault(attribute.lower(), unescape("".join(values)))
            yield Tag(line, name, attributes, depth > 0)
            depth += name in _FOREIGN and not match["rest"].endswith("/")


def content(html: str, line: int, has_base: bool = False) -> Iterator[Finding]:
    """Check the HTML of an entry that begins at a line."""
    for tag in tags(html) if "<" in html else ():
        yield from _element(tag, line + tag.line)
        for name, value in tag.attributes.items():
            yield from _attribute(tag.name, name, value, line + tag.line, has_base)


def _element(tag: Tag, line: int) -> Iterator[Finding]:
    if tag.name == "script":
        yield RULES["html-script"].at(line, "<script>", "no script in content")
    elif tag.foreign:
        return
    elif tag.name == "iframe":
        yield RULES["html-iframe"].at(line, "<iframe>", "a link beside it")
    elif tag.name in ("html", "body", "head"):
        yield RULES["html-page"].at(line, f"<{tag.name}>", "a fragment without it")
    elif tag.name in _UNSAFE:
        yield RULES["html-unsafe"].at(line, f"<{tag.name}>", "content without it")
    elif tag.name not in _KNOWN:
        yield RULES["html-unknown"].at(line, quote(f"<{tag.name}>"), "an element of HTML, or &lt;")


def _attribute(element: str, name: str, value: str, line: int, has_base: bool) -> Iterator[Finding]:
    if name.startswith("on") and len(name) > 2:
        yield RULES["html-handler"].at(line, f"{name}={quote(value)}", "no handler in content")
    elif name == "style" and _BAD_STYLE.search(value):
        yield RULES["html-style"].at(line, f"style={quote(value)}", "a style that loads and covers nothing")
    elif name == "srcset" and not has_base:
        for candidate in value.split(", "):
            if candidate.strip() and not _SCHEME.match(candidate.strip()):
                yield RULES["html-relative"].at(line, f"srcset={quote(candidate)} of <{element}>", "absolute addresses")
                return
    elif name in _ADDRESSES:
        bare = _IGNORED_IN_URLS.sub("", value)
        if _SCRIPT_URL.match(bare):
            yield RULES["html-script-url"].at(line, f"{name}={quote(value)}", "an address without a script")
        elif name in _LINKS and not has_base and not _SCHEME.match(bare):
            yield RULES["html-relative"].at(line, f"{name}={quote(value)} of <{element}>", "an absolute address")
