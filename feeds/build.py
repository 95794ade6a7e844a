"""The whole way, once: sources → drafts → posts → entries → feeds → documents → disk.

This room alone calls the others, one after the other, and carries their problems into the report. What a source is,
what it means, which feed holds it and how a document reads are pure functions elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from feeds import config, disk, evidence, names, normalize, paths
from feeds.arrange import census, channels, documents, indexes
from feeds.arrange.entries import card, entries
from feeds.errors import Problem, Refused, SourceError
from feeds.model import Card, Document, Draft, Entry, Feed, Post, Rendered, Site
from feeds.readers import READERS
from feeds.report import Report
from feeds.settings import Settings
from feeds.words import table


@dataclass(frozen=True, slots=True)
class Shelf:
    """One post on its way: as it was meant, as it is published, and as the feeds know it."""

    post: Post
    card: Card
    entries: tuple[Entry, ...]  # its own, then its comments'
    rendered: Mapping[str, Rendered]  # by id


def configure(file: Path, must_exist: bool, base_url: str | None) -> Settings:
    """The settings of a site. Raises Refused."""
    data = disk.read_configuration(file)
    if data is None and must_exist:
        raise Refused(f"{file}: no such file, expected a configuration file")
    return config.with_base_url(config.load(data, str(file)) if data is not None else Settings(), base_url)


def build(sources: Path, output: Path, settings: Settings, strict: bool = False) -> Report:
    """Publishes every post under SOURCES into OUTPUT. Raises Refused where it cannot go on; then OUTPUT is as it was."""
    if output.exists() and not output.is_dir():
        raise Refused(f"{output}: a file, expected a folder to publish in")
    report = Report()
    posts, seen = posts_of(sources, output, settings, report)
    if not posts and disk.holds_posts(output, paths.POSTS):
        raise Refused(f"{sources}: no post found, but posts are published in {output}: nothing was changed")
    site = census.site(posts, settings, seen)
    report.problems += notes(settings, site, posts, report)
    shelves = [shelve(post, slug, site, settings) for post, slug in slugged(posts)]
    feeds = tuple(channels.feeds([shelf.card for shelf in shelves], site, settings))
    parts = [document for feed in feeds for document in documents.documents(feed, site.base, settings.feeds)]
    report.posts, report.comments = len(posts), sum(len(post.comments) for post in posts)
    report.feeds, report.files = len(feeds), len(parts) * len(settings.feeds.formats)
    staged = disk.stage(output, publication(shelves, feeds, parts, site, settings), is_ours)
    report.problems += staged.problems
    if strict and report.status:
        staged.discard()
        report.refused = True
        return report
    report.written, report.unchanged = staged.commit(), staged.unchanged
    return report


def posts_of(
    sources: Path, output: Path | None, settings: Settings, report: Report
) -> tuple[tuple[Post, ...], evidence.Evidence]:
    """Every post that can be published, by path, and what the site's pages say together; troubles go into the report."""
    found, problems = disk.find(sources, READERS, output)
    report.problems += problems
    drafts = [
        draft for source in found for draft in drafts_of(source, report) if normalize.is_published(draft, settings)
    ]
    seen = evidence.total(map(evidence.of, drafts))
    rules = normalize.rules(settings, seen)
    posts = []
    for draft in drafts:
        post, told = normalize.post(normalize.overlay(draft, settings), rules)
        report.problems += told
        if post.published is None and settings.dates.undated == "skip":
            report.problems.append(Problem(post.path, 'not published: no date, and [dates] undated = "skip"'))
        else:
            posts.append(post)
    kept, twins = census.unique(posts)
    report.problems += twins
    return kept, seen


def drafts_of(source: disk.Source, report: Report) -> tuple[Draft, ...]:
    """What was found in one source; one that cannot be read is named in the report and stops no other."""
    reader = READERS[Path(source.path).suffix.lower()]
    try:
        return reader(disk.read(source.file), source.path)
    except SourceError as error:
        why = str(error)
    except Exception as error:  # a bug of ours must not take the other posts down
        why = f"our mistake, {type(error).__name__}: {error}"
    report.problems.append(Problem(source.path, f"left out: {why}", True))
    return ()


def notes(settings: Settings, site: Site, posts: Sequence[Post], report: Report) -> Iterator[Problem]:
    """What a person might want to change in the configuration."""
    if settings.base_url is None and settings.site.url is None:
        yield Problem("", f"no [site] url: links lead to {settings.base}")
    if settings.site.id is None and settings.site.url is None:
        yield Problem(
            "",
            f"no [site] id and url: ids are minted as tag:{settings.authority}, the same as on any site without them",
        )
    if not posts:
        yield Problem("", "no post found: the feeds are empty")
    sources = {post.path for post in posts} | {problem.where for problem in report.problems}
    sources |= {path for path, said in settings.posts.items() if not said.publish}
    yield from census.unused(settings, site, sources)


def slugged(posts: Sequence[Post]) -> Iterator[tuple[Post, str]]:
    """Each post with its slug."""
    slugs = paths.post_slugs(posts)
    for post in posts:
        yield post, slugs[post.id]


def shelve(post: Post, slug: str, site: Site, settings: Settings) -> Shelf:
    """A post's entries, rendered once for all the documents that they will stand in."""
    from feeds.writers import render

    made = entries(post, slug, site, settings)
    rendered = render(made)
    weights = [parts.weight for parts in rendered]
    mine = card(post, slug, site.base, made[0], weights)
    return Shelf(post, mine, made, {entry.id: parts for entry, parts in zip(made, rendered, strict=True)})


def publication(
    shelves: Sequence[Shelf], feeds: Sequence[Feed], parts: Sequence[Document], site: Site, settings: Settings
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, path and bytes: leaves first, then feeds, then what leads to them."""
    rendered = {id_: parts for shelf in shelves for id_, parts in shelf.rendered.items()}
    order = sorted(parts, key=lambda part: (not part.archive, part.feed.kind != "replies"))
    for part in order:
        yield from written(part, rendered)
    replies = {feed.folder: feed for feed in feeds if feed.kind == "replies"}
    for shelf in shelves:
        if shelf.card.own_page:
            yield page(shelf, (replies[paths.replies(shelf.card.slug)], feeds[0]), site, settings)
    yield from directory([shelf.card for shelf in shelves], feeds, site, settings)


def written(part: Document, rendered: Mapping[str, Rendered]) -> Iterator[tuple[str, bytes]]:
    """A document in each format."""
    from feeds.writers import WRITERS

    held = [rendered[entry.id] for entry in part.entries]
    for form in part.formats:
        yield within(part.folder, names.FILES[form]), WRITERS[form](part, held)


def page(shelf: Shelf, feeds: Sequence[Feed], site: Site, settings: Settings) -> tuple[str, bytes]:
    """The post to read, whole even where the feeds hold a summary."""
    from feeds.writers import pages

    whole = replace(shelf.entries[0], content=shelf.post.content)
    data = pages.post(whole, shelf.entries[1:], feeds, site, settings.feeds.formats)
    return within(paths.post(shelf.card.slug), names.PAGE), data


def directory(
    cards: Sequence[Card], feeds: Sequence[Feed], site: Site, settings: Settings
) -> Iterator[tuple[str, bytes]]:
    """The index pages and the subscription lists."""
    from feeds.writers import opml, pages

    formats = settings.feeds.formats
    for index in indexes.indexes(cards, feeds, site):
        yield within(index.folder, names.PAGE), pages.index(index, site, formats)
    words = table(site.language)
    of_kind = {kind: [feed for feed in feeds if feed.kind == kind] for kind in {feed.kind for feed in feeds}}
    groups = [
        ("", [*of_kind.get("site", ()), *of_kind.get("comments", ())]),
        (words["authors"], [*of_kind.get("author", ()), *of_kind.get("author category", ())]),
        (words["categories"], of_kind.get("category", [])),
    ]
    yield names.OPML, opml.document(site.title, groups, formats)
    title = f"{site.title}: {words['comments']}"
    yield within(paths.COMMENTS, names.OPML), opml.document(title, [("", of_kind.get("replies", []))], formats)


def within(folder: str, file: str) -> str:
    """The path of a file in a folder of OUTPUT."""
    return f"{folder}/{file}" if folder else file


def is_ours(path: str, data: bytes) -> bool:
    """Whether a published file bears our mark."""
    return names.MARKS[Path(path).suffix].encode() in data
