"""Which Markdown files are posts, and which of these are not public."""

import re

from feeds import dates
from feeds.model import Found, Origin
from feeds.readers.markdown.nodes import Matter, Node, boolean, lookup, text
from feeds.readers.markdown.when import published

NAMED = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}_\d\d_\d\d|\d{8})[-_](.+)")  # a stem with a date
_FOLDERS = {"_includes", "_layouts", "_data", "_sass", "archetypes", "node_modules"}  # of generators, with no posts
_DOCUMENTS = set(
    "readme license licence contributing changelog changes history code_of_conduct security authors contributors"
    " copying install todo summary index _index 404".split()
)
_INDEXES = {"index", "_index", "readme"}
_PAGES = {"page", "pages", "home", "index", "archive", "archives", "search", "categories", "tags", "redirect", "404"}
_STATES = {
    **dict.fromkeys(("draft", "drafts", "pending", "wip", "unpublished", "in-progress"), "draft"),
    **dict.fromkeys(("private", "hidden", "unlisted", "trash", "archived", "inherit"), "private"),
    **dict.fromkeys(("future", "scheduled"), "scheduled"),
}
_PRIVATE = ("private", "hidden", "unlisted", "eleventyexcludefromcollections", "headless")


def is_post(path: str, matter: Matter | None) -> bool:
    """Tell whether a file is a post: it has front matter or a date in its name, or its name is no page's or document's."""
    folders, stem = path.split("/")[:-1], stem_of(path).lower()
    if stem == "_index" or not _FOLDERS.isdisjoint(folders):
        return False
    if NAMED.fullmatch(stem) or "_posts" in folders or "_drafts" in folders:
        return True
    if matter is None:
        return stem.replace("-", "_") not in _DOCUMENTS
    if published(matter):
        return text(matter.get("type")).lower() != "page"
    layouts = {
        text(matter.get(key)).lower().rpartition("/")[2].partition(".")[0] for key in ("layout", "type", "template")
    }
    return _PAGES.isdisjoint(layouts) and (stem not in _INDEXES or dates.in_path(path) is not None)


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
