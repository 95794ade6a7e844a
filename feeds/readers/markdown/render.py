"""Markdown to HTML: CommonMark and GitHub's extensions by cmark-gfm, with ids of headings and what Pelican writes in links."""

import re
from html import unescape

_HEADING = re.compile(r"^<h([1-6])>(.*)</h\1>$", re.M)
_OWN_ID = re.compile(r"\s*\{:?\s*(?:[.][\w-]+\s+)*#([\w:.-]+)[^{}]*\}$|\s*\{:?\s*[.][^{}]*\}$")
_TAGS = re.compile("<[^>]*>")
_NO_ID = re.compile(r"[^\w\- ]")
_MORE = re.compile(r"<!--\s*more\s*-->", re.I)
_PELICAN = re.compile(r"""(?<==")(?:%7B|\||%7C)(filename|static|attach|author|category|tag)(?:%7D|\||%7C)([^"#]*)""")
_INSIDE = re.compile(r"""(^[ ]{0,3}<[a-z]+\b[^<>\n]*\bmarkdown=["']?(?:1|block|span)\b[^<>\n]*>)""", re.M)  # kramdown
_NESTED = re.compile(r"""(<a\b[^<>]*>[^<>]*)<a href="[^"]*">([^<>]*)</a>([^<>]*</a>)""")
_PARAGRAPH = re.compile(r"<p>(.*)</p>\n?", re.S)


def html(markdown: str) -> str:
    """Return the HTML of Markdown; raw HTML passes through and must be sanitized."""
    from cmarkgfm import cmark

    options = (
        cmark.Options.CMARK_OPT_UNSAFE
        | cmark.Options.CMARK_OPT_FOOTNOTES
        | cmark.Options.CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    )
    if "markdown=" in markdown:
        markdown = _INSIDE.sub(r"\1\n\n", markdown)
    made: str = cmark.markdown_to_html_with_extensions(
        markdown, options=options, extensions=["table", "strikethrough", "autolink", "tasklist"]
    )
    if "</a>" in made:  # raw HTML that links an address, which becomes one more link
        made = _NESTED.sub(r"\1\2\3", made)
    return _PELICAN.sub(_pelican, made) if "filename" in made or "static" in made or "%7B" in made else made


def inline(markdown: str) -> str:
    """Return the HTML of one paragraph without its element."""
    made = html(markdown)
    match = _PARAGRAPH.fullmatch(made)
    return match[1] if match and "<p>" not in match[1] else made


def title(made: str) -> tuple[str, str] | None:
    """Return the text of the first heading where it is of the first level, as HTML, and the HTML without it."""
    match = _HEADING.search(made)
    if match is None or match[1] != "1":
        return None
    return _OWN_ID.sub("", match[2]), made[: match.start()] + made[match.end() :].lstrip("\n")


def with_ids(made: str) -> str:
    """Return HTML with an id for each heading: its own, `## Parts {#parts}`, else one made of its text as GitHub does."""
    if "<h" not in made:
        return made
    used: dict[str, int] = {}

    def identified(match: re.Match[str]) -> str:
        level, inner = match.groups()
        own = _OWN_ID.search(inner)
        inner = inner[: own.start()] if own else inner
        name = (own and own[1]) or _slug(inner)
        count = used.get(name, 0)
        used[name] = count + 1
        name = f"{name}-{count}" if count else name
        return f'<h{level} id="{name}">{inner}</h{level}>' if name else f"<h{level}>{inner}</h{level}>"

    return _HEADING.sub(identified, made)


def _slug(inner: str) -> str:
    return _NO_ID.sub("", unescape(_TAGS.sub("", inner)).strip().lower()).replace(" ", "-")


def cut(made: str, separator: str = "") -> tuple[str, str]:
    """Return what stands above `<!--more-->`, or a post's own separator, and all without that; "" where there is none."""
    if separator and separator in made:
        above, _, below = made.partition(separator)
        return above, above + below
    match = _MORE.search(made)
    if match is None:
        return "", made
    return made[: match.start()], made[: match.start()] + made[match.end() :]


def _pelican(match: re.Match[str]) -> str:
    """Return the address of `{filename}/other.md` by Pelican's usual permalink, and of a static file."""
    kind, path = match.groups()
    if kind == "filename":
        return "/" + re.sub(r"\.(?:md|markdown|rst)$", ".html", path.rpartition("/")[2])
    return path if kind in ("static", "attach") else f"/{kind}/{path.strip('/')}.html"
