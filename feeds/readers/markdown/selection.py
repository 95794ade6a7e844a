"""Which Markdown files are posts, and which of these are not public."""

import re

from feeds import dates
from feeds.model import Found, Origin
from feeds.readers.markdown.nodes import Matter, Node, boolean, lookup, text
from feeds.readers.markdown.when import published

NAMED = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}_\d\d_\d\d|\d{8})[-_](.+)")  # a stem with a date
_DOCUMENTS = set(
    "readme license licence contributing changelog changes history code_of_conduct security authors contributors"
    " copying install todo summary".split()
)
_INDEXES = {"index", "_index", "readme"}
_KINDS = {  # of pages, by their layout or their name
    **dict.fromkeys(("page", "pages"), "page"),
    **dict.fromkeys(("home", "index"), "index page"),
    **dict.fromkeys(("archive", "archives"), "archive page"),
    "search": "search page",
    "categories": "category page",
    "tags": "tag page",
    "redirect": "redirect",
    "404": "error page",
}
_PAGES = set(
    "about about-me about-us contact contact-me contact-us imprint impressum datenschutz privacy privacy-policy terms"
    " terms-of-service colophon blogroll resume cv offline thanks thank-you".split()
)
_STATES = {
    **dict.fromkeys(("draft", "drafts", "pending", "wip", "unpublished", "in-progress"), "draft"),
    **dict.fromkeys(("private", "hidden", "unlisted", "trash", "archived", "inherit"), "private"),
    **dict.fromkeys(("future", "scheduled"), "scheduled"),
}
_POSTS = {"post", "posts", "article", "blogpost"}  # layouts
_TOPS = {"content", "source", "src", "pages"}  # folders of generators that hold the folders of posts
_NAME = "the name of the file"
_PRIVATE = ("private", "hidden", "unlisted", "eleventyexcludefromcollections", "headless")


def no_post(path: str, matter: Matter | None) -> Found | None:
    """Return the kind of a file that is no post, and what says so; None for a post."""
    folders, stem = path.split("/")[:-1], stem_of(path).lower()
    if stem == "_index":
        return _kind(path, "index page", _NAME)
    if NAMED.fullmatch(stem) or "_posts" in folders or "_drafts" in folders:
        return None
    if matter is None:
        document = "document" if stem.replace("-", "_") in _DOCUMENTS else ""
        kind = document or (_KINDS[stem] if stem in ("index", "404") else "")
        return _kind(path, kind, _NAME) if kind else None
    is_dated = published(matter) is not None
    given = [(key, node) for key in ("layout", "type", "template") if (node := matter.get(key))]
    layouts = [text(node).lower().rpartition("/")[2].partition(".")[0] for _, node in given]
    if not _POSTS.isdisjoint(layouts):
        return None
    for (key, node), layout in zip(given, layouts, strict=True):
        if layout in _KINDS and (not is_dated or (key, layout) == ("type", "page")):
            return Found(_KINDS[layout], Origin(path, node.line, node.line, "front matter", key))
    return _of_name(path, folders, stem, is_dated or dates.in_path(path) is not None)


def _of_name(path: str, folders: list[str], stem: str, is_dated: bool) -> Found | None:
    """Return the kind of a page by its name, for a file with front matter."""
    name = folders.pop() if stem == "index" and folders else stem
    if is_dated:  # Hugo and Hexo give pages a date too, and keep them above the folders of posts
        return _kind(path, "page", _NAME) if name in _PAGES and _TOPS.issuperset(folders) else None
    if name in _PAGES or name in _KINDS or not {"pages", "_pages"}.isdisjoint(folders):
        return _kind(path, _KINDS.get(name, "page"), _NAME)
    return _kind(path, "document" if stem == "readme" else "index page", _NAME) if stem in _INDEXES else None


def _kind(path: str, kind: str, rule: str) -> Found:
    return Found(kind, Origin(path, 0, 0, rule))


def stem_of(path: str) -> str:
    """Return the name of a file without its folders and its ending."""
    return path.rpartition("/")[2].rpartition(".")[0]


def visibility(path: str, matter: Matter) -> Found | None:
    """Return "draft", "private" or "scheduled", and what says so; None where the post is public."""
    if "_drafts" in path.split("/")[:-1]:
        return Found("draft", Origin(path, 0, 0, "it lies in _drafts"))
    for key, node, value in _claims(matter):
        if value:
            return Found(value, Origin(path, node.line, node.line, "front matter", key))
    return None


def _claims(matter: Matter) -> list[tuple[str, Node, str]]:
    """Return what each key says of who may read the post, "" where that is everybody."""
    found: list[tuple[str, Node, str]] = []
    for key in ("draft", "extra.draft", "params.draft"):
        if node := lookup(matter, key):
            found.append((key, node, "" if boolean(node) is False else "draft"))
    for key in ("published", "publish", "public"):
        node = lookup(matter, key)
        if node and boolean(node) is False:
            found.append((key, node, "draft"))
    for key in ("status", "visibility", "post_status", "state"):
        if node := lookup(matter, key):
            found.append((key, node, _STATES.get(text(node).lower(), "")))
    found += [(key, node, "private") for key in _PRIVATE if (node := lookup(matter, key)) and boolean(node)]
    for key in ("build.list", "build.render", "_build.list", "_build.render"):  # Hugo's
        if (node := lookup(matter, key)) and text(node).lower() in ("never", "false", "link", "local"):
            found.append((key, node, "private"))
    if (node := lookup(matter, "password")) and text(node):
        found.append(("password", node, "private"))
    return found
