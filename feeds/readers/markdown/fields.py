"""What front matter says of a post besides its date, its people and its comments, by the keys of all generators."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from feeds import html
from feeds.model import DraftEnclosure, Found, Origin
from feeds.readers.markdown.nodes import Matter, Node, boolean, first, lookup, scalars, text
from feeds.readers.markdown.selection import NAMED, stem_of

SUMMARY = "summary excerpt description extra.summary extra.description params.summary params.description subtitle"
_URL = "canonical_url canonicalurl canonical canonical_link url permalink extra.canonical_url params.canonicalurl path"
_ADDRESS = "permalink url path"
_IMAGE = (
    "image cover featured_image featuredimage feature_image featureimage thumbnail hero heroimage banner og_image ogimage"
    " images header.image header.teaser header.og_image cover.image extra.image extra.thumbnail params.image socialimage"
    " featured teaser"
)
_IN_IMAGE = "src url path image feature file href relative"
_LANGUAGE = "lang language locale"
_RIGHTS = "copyright rights license licence"
_TAG = re.compile("</?[A-Za-z][^<>]*>")
_TEMPLATE = re.compile(r"\{\{|\{%|/:|^:")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_COLLECTIONS = {"post", "posts"}  # what Eleventy's sites name the collection of all posts in the tags
_PATH = re.compile(r"/[^\s/]\S*")
_ABSOLUTE = re.compile(r"https?://[^\s/]+\S*", re.I)


class Fields(NamedTuple):
    """A file's front matter, and where a value stands in it."""

    path: str
    matter: Matter

    def found(self, key: str, node: Node) -> Found:
        return Found(text(node), Origin(self.path, node.line, node.line, "front matter", key))

    def one(self, paths: str) -> Found | None:
        """Return the first of several keys that has a text."""
        hit = first(self.matter, paths)
        return self.found(*hit) if hit else None

    def summary(self) -> Found | None:
        """Return the summary as plain text."""
        found = self.one(SUMMARY)
        return found._replace(value=html.plain(found.value)) if found and _TAG.search(found.value) else found

    def url(self) -> Found | None:
        """Return the address of the post: an absolute one, else a path on its site; no template of one."""
        given = [(path, node) for path in _URL.split() if (node := lookup(self.matter, path)) and text(node)]
        fixed = [(path, node) for path, node in given if not _TEMPLATE.search(text(node))]
        for path, node in fixed:
            if _ABSOLUTE.fullmatch(text(node)):
                return self.found(path, node)
        for path, node in fixed:
            if path == "path":  # Zola's, which ends in a slash
                return self.found(path, node)._replace(value=f"/{text(node).strip('/')}/")
            if _PATH.fullmatch(text(node)):
                return self.found(path, node)
        return None

    def slug(self) -> Found | None:
        """Return the slug: a key of its own, else the last part of its address, else the name behind the date."""
        own = self.one("slug")
        if own and own.value.strip("/"):
            return own._replace(value=own.value.strip("/").rpartition("/")[2])
        for path in _ADDRESS.split():
            node = lookup(self.matter, path)
            last = _last_part(text(node)) if node else ""
            if node and last:
                return self.found(path, node)._replace(value=last)
        stem = stem_of(self.path)
        folder = self.path.split("/")[-2:-1] if stem == "index" else [stem]
        named = NAMED.fullmatch(folder[0]) if folder else None
        return Found(named[1], Origin(self.path, 0, 0, "the name of the file")) if named else None

    def language(self) -> tuple[Found | None, str]:
        """Return the language as BCP 47 has it, and a note where it is none."""
        found = self.one(_LANGUAGE)
        if found is None:
            return None, ""
        value = found.value.partition(".")[0].replace("_", "-")
        if _LANGUAGE_TAG.fullmatch(value):
            return found._replace(value=value), ""
        given = f'line {found.origin.first}: {found.origin.field} "{found.value[:60]}"'
        return None, f'{given} is no language, expected a tag as "en" or "pt-BR"'

    def image(self) -> Found | None:
        """Return the address of the picture, from a text, a list, or a map."""
        for path in _IMAGE.split():
            node = lookup(self.matter, path)
            if node and isinstance(node.value, list):
                node = node.value[0]
            if node and isinstance(node.value, dict):
                hit = first(node.value, _IN_IMAGE)
                node = hit[1] if hit else None
            if node and ("." in text(node) or "/" in text(node)):
                return self.found(path, node)
        return None

    def enclosures(self) -> Iterator[DraftEnclosure]:
        """Yield what `enclosure` names, with its type and length."""
        node = lookup(self.matter, "enclosure")
        for item in (node.value if isinstance(node.value, list) else [node]) if node else ():
            inner = item.value if isinstance(item.value, dict) else {"url": item}
            if hit := first(inner, "url href src file"):
                length = text(inner.get("length") or inner.get("size"))
                type_ = text(inner.get("type") or inner.get("mime")) or None
                yield DraftEnclosure(
                    self.found("enclosure", hit[1]), type_, int(length) if length.isdecimal() else None
                )

    def categories(self) -> tuple[Found, ...]:
        return tuple(self._terms("categories category taxonomies.categories taxonomies.category"))

    def tags(self) -> tuple[Found, ...]:
        terms = self._terms("tags tag taxonomies.tags taxonomies.tag")
        return tuple([found for found in terms if found.value.lower() not in _COLLECTIONS])

    def _terms(self, paths: str) -> Iterator[Found]:
        """Yield the names of the first key that has some; each item of a list is one name."""
        for path in paths.split():
            node = lookup(self.matter, path)
            if node is None:
                continue
            nodes = self._words(node, path) if isinstance(node.value, str) else scalars(node)
            yield from (self.found(path, one) for one in nodes)
            return

    def _words(self, node: Node, path: str) -> Iterator[Node]:
        """Yield the names in a text: between commas, else between spaces where Jekyll has it so."""
        value = text(node)
        is_jekyll = path.endswith("s") and (bool(NAMED.fullmatch(stem_of(self.path))) or "_posts/" in self.path)
        parts = value.split(",") if "," in value else value.split() if is_jekyll else [value]
        return (node._replace(value=part.strip()) for part in parts if part.strip())

    def rights(self) -> Found | None:
        """Return the statement of rights, maybe the name or address of a licence; not a switch that shows one."""
        hit = first(self.matter, _RIGHTS)
        return self.found(*hit) if hit and boolean(hit[1]) is None else None

    def id(self) -> Found | None:
        return self.one("guid id")


def _last_part(address: str) -> str:
    """Return the last part of a path without `.html`; "" where there is none, or a template is to make it."""
    if _TEMPLATE.search(address) or "/" not in address:
        return ""
    path = re.sub(r"[?#].*|^https?://[^/]*", "", address).rstrip("/")
    return re.sub(r"(?:/index)?\.html?$", "", path).rpartition("/")[2]
