"""What the tags of site generators become: Markdown or HTML that says the same."""

import re
from collections.abc import Callable
from html import escape

from feeds.readers.markdown.tags.scan import Tag

Maker = Callable[[Tag, str], str | None]  # of a tag and what it holds; None: it says nothing that is known

_DATED = re.compile(r"(?:.*/)?(\d{4})-(\d{1,2})-(\d{1,2})-(.+?)(?:\.(?:md|markdown|html))?")
_PAGE = re.compile(r"(?:/?index|/?_index)?\.(?:md|markdown|html)$")
_SPECIAL, _ESCAPE = re.compile(r"([][*_`<>\\])"), r"\\\1"


def _given(tag: Tag, names: str, place: int | None = None) -> str:
    """Return an argument by one of its names, else by its place."""
    named = next((tag.named[name] for name in names.split() if tag.named.get(name)), "")
    return named or (tag.values[place] if place is not None and place < len(tag.values) else "")


def _link(address: str, label: str = "", alone: bool = True) -> str:
    """Return a link as a paragraph of HTML or, within a line, as Markdown."""
    if alone:
        return f"<p>{_anchor(address, label)}</p>"
    return f"[{_SPECIAL.sub(_ESCAPE, label)}](<{address}>)" if label else f"<{address}>"


def _anchor(address: str, label: str) -> str:
    return f'<a href="{escape(address)}">{escape(label or address)}</a>'


def figure(tag: Tag, _: str) -> str | None:
    """`figure src= alt= caption= title= attr= link=`, and what themes name img or image."""
    address = _given(tag, "src image_path url path file image href", 0)
    if not address:
        return None
    caption, title = _given(tag, "caption description"), _given(tag, "title")
    alt = _given(tag, "alt", 1) or caption or title
    image = f'<img src="{escape(address)}" alt="{escape(alt)}">'
    if target := _given(tag, "link"):
        image = f'<a href="{escape(target)}">{image}</a>'
    lines = [f"<strong>{escape(title)}</strong>"] if title else []
    lines += [_inline(caption)] if caption else []
    if credit := _given(tag, "attr"):
        lines.append(_anchor(_given(tag, "attrlink"), credit) if tag.named.get("attrlink") else escape(credit))
    below = f"<figcaption>{' '.join(lines)}</figcaption>" if lines else ""
    return f"<figure>{image}{below}</figure>"


def _inline(caption: str) -> str:
    """Return a caption, which may hold HTML or Markdown, as HTML."""
    from feeds.readers.markdown import render

    return render.inline(caption)


def octopress_image(tag: Tag, held: str) -> str | None:
    """`{% img [class] /path [width] [height] [title] %}`, or a shortcode of a theme."""
    at = next((i for i, value in enumerate(tag.values) if "/" in value or "." in value), None)
    if at is None or tag.named:
        return figure(tag, held)
    words = [value for value in tag.values[at + 1 :] if not value.isdigit()]
    image = f'<img src="{escape(tag.values[at])}" alt="{escape(" ".join(words))}">'
    return f"<p>{image}</p>" if tag.alone else image


def _embed(pattern: str, names: str = "id") -> Maker:
    """Return what makes a link to a page elsewhere, by its id."""

    def make(tag: Tag, _: str) -> str | None:
        given = _given(tag, names, 0)
        if given.startswith(("http://", "https://")):
            return _link(given, _given(tag, "title"), tag.alone)
        if not given or re.search(r"[\s<>\"]", given):
            return None
        return _link(pattern.format(given), _given(tag, "title"), tag.alone)

    return make


def gist(tag: Tag, _: str) -> str | None:
    """`gist user id`, `gist user/id` or `gist id`."""
    path = "/".join(value for value in (tag.named.get("user", ""), tag.named.get("id", ""), *tag.values[:2]) if value)
    return _link(f"https://gist.github.com/{path}", "", tag.alone) if path else None


def tweet(tag: Tag, _: str) -> str | None:
    """`tweet user= id=` or `tweet id`."""
    given = _given(tag, "id", 0)
    if given.startswith(("http://", "https://")):
        return _link(given, "", tag.alone)
    return _link(f"https://twitter.com/{_given(tag, 'user') or 'i'}/status/{given}", "", tag.alone) if given else None


def video(tag: Tag, held: str) -> str | None:
    """`video id= provider=` of themes, or a file."""
    host = _given(tag, "provider type", 1).lower()
    identifier = _given(tag, "id", 0)
    if host in ("youtube", "vimeo") and identifier:
        return KNOWN[host](tag, held)
    address = _given(tag, "src url file path", 0)
    return f'<video controls src="{escape(address)}"></video>' if "." in address else None


def audio(tag: Tag, _: str) -> str | None:
    """A file to listen to."""
    address = _given(tag, "src url file path", 0)
    return f'<audio controls src="{escape(address)}"></audio>' if address else None


def highlight(tag: Tag, held: str) -> str:
    """`highlight lang` and `codeblock lang:…` as fenced code, with a fence longer than any within."""
    words = [value for value in tag.values if not value.startswith(("linenos", "hl_"))]
    language = next((word.removeprefix("lang:") for word in words if word.startswith("lang:")), "")
    language = language or _given(tag, "lang language") or (words[0] if words and tag.name != "codeblock" else "")
    longest = max(map(len, re.findall("`{3,}", held)), default=2)
    fence = "`" * (longest + 1)
    inner = re.sub(r"\A[ \t]*\n", "", held).rstrip()
    return f"\n\n{fence}{language}\n{inner}\n{fence}\n\n"


def post_url(tag: Tag, _: str) -> str | None:
    """`post_url 2012-06-27-title`: the address by Jekyll's usual permalink."""
    named = _DATED.fullmatch(tag.values[0]) if tag.values else None
    return f"/{named[1]}/{int(named[2]):02}/{int(named[3]):02}/{named[4]}.html" if named else None


def link(tag: Tag, held: str) -> str | None:
    """`link _posts/2012-06-27-title.md` or another file of the site."""
    if "/_posts/" in f"/{tag.values[0]}" if tag.values else False:
        return post_url(tag, held)
    path = "/" + tag.values[0].lstrip("/").removeprefix("_") if tag.values else ""
    return re.sub(r"\.(?:md|markdown)$", ".html", path) or None


def ref(tag: Tag, _: str) -> str | None:
    """`ref "posts/other.md#part"`: the address by Hugo's usual permalink."""
    given = _given(tag, "path", 0)
    return page_address(given.replace(" ", "%20")) if given else None


def page_address(path: str) -> str:
    """Return the address of the page that a generator makes of a source: `/posts/a.md` is at `/posts/a/`."""
    path, mark, part = path.partition("#")
    if not path:
        return f"#{part}"
    bare = _PAGE.sub("", path).rstrip("/")
    prefix = "" if path.startswith(("/", ".")) else "/" if "/" in path else "../"
    return f"{prefix}{bare}/{mark}{part}"


def include(tag: Tag, held: str) -> str | None:
    """`include figure src=…`: by the name of the file, where that is a known one."""
    name = re.sub(r"\.\w+$", "", tag.values[0]).rpartition("/")[2].lower() if tag.values else ""
    return KNOWN[name](tag._replace(values=tag.values[1:]), held) if name in _INCLUDED else None


def details(tag: Tag, held: str) -> str:
    """`details summary=` as the element, with Markdown in it."""
    label = escape(_given(tag, "summary title", 0) or "Details")
    return f"<details><summary>{label}</summary>\n\n{held.strip()}\n\n</details>\n"


def quote(tag: Tag, held: str) -> str | None:
    """`quote author=` as a block quotation, with the person below it."""
    who = _given(tag, "author source cite") or " ".join(tag.values)
    below = f"\n\n<p><cite>{escape(who)}</cite></p>" if who else ""
    return f"<blockquote>\n\n{held.strip()}{below}\n\n</blockquote>\n" if held.strip() else None


KNOWN: dict[str, Maker] = {
    **dict.fromkeys(("quote", "blockquote"), quote),
    "details": details,
    **dict.fromkeys(("figure", "image", "picture", "asset_img"), figure),
    "img": octopress_image,
    "youtube": _embed("https://www.youtube.com/watch?v={}", "id video v"),
    "vimeo": _embed("https://vimeo.com/{}"),
    "instagram": _embed("https://www.instagram.com/p/{}/"),
    "gist": gist,
    **dict.fromkeys(("tweet", "twitter", "x"), tweet),
    "video": video,
    "audio": audio,
    **dict.fromkeys(("highlight", "codeblock"), highlight),
    "post_url": post_url,
    "link": link,
    **dict.fromkeys(("ref", "relref"), ref),
    **dict.fromkeys(("include", "include_relative", "include_cached", "render"), include),
    **dict.fromkeys(("raw", "verbatim", "rawhtml"), lambda _, held: held),
    **dict.fromkeys(("comment", "toc", "more", "set", "assign", "import", "extends"), lambda _, __: ""),
}
_INCLUDED = {"figure", "image", "img", "picture", "youtube", "vimeo", "gist", "tweet", "video", "audio"}
