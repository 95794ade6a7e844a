"""Which files of a generator's folder are pages, by where the posts of its site lie."""

from collections.abc import Collection, Iterator

from feeds.model import PostKey
from feeds.readers import ending

_POSTS, _DRAFTS = "_posts", "_drafts"  # Jekyll's and Hexo's
_TEXTS = {".md", ".markdown", ".html", ".htm"}
_SOURCES = {"content", "source", "src", _POSTS}  # folders of generators with what the posts are made from
_OUTPUTS = {"_site", "public", "dist"}  # and beside them, with what is made of it


def outside(keys: Collection[PostKey]) -> set[PostKey]:
    """Return the keys of files that are pages, or made from other files.

    Where posts lie in `_posts`, what else lies beside that folder is a page. The HTML in a folder such as `public`, beside one
    such as `content` that has Markdown, is what a generator made.
    """
    parted = {key: key.path.split("/")[:-1] for key in keys if ending(key.path) in _TEXTS}
    tops = {tuple(folders[: folders.index(_POSTS)]) for folders in parted.values() if _POSTS in folders}
    made = {
        (*folders[:at], output)
        for key, folders in parted.items()
        if ending(key.path) in (".md", ".markdown")
        for at, folder in enumerate(folders)
        if folder in _SOURCES
        for output in _OUTPUTS
    }
    return {
        key
        for key, folders in parted.items()
        if (_POSTS not in folders and _DRAFTS not in folders and not tops.isdisjoint(_above(folders)))
        or (ending(key.path) in (".html", ".htm") and not made.isdisjoint(_above(folders)))
    }


def _above(folders: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(folders[:at]) for at in range(len(folders) + 1))
