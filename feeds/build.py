"""The whole way, once: sources → drafts → posts → entries → feeds → documents → disk.

This room alone calls the others, one after the other, and carries their problems into the report. What a source is,
what it means, which feed holds it and how a document reads are pure functions elsewhere. Nothing is published before
all of it is staged, and nothing is remembered before it is published.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from feeds import fingerprints, identity, paths
from feeds.arrange import census
from feeds.call import Call
from feeds.catalog import FILE, Catalog, Damaged
from feeds.disk.ledger import set_aside
from feeds.disk.output import Output
from feeds.disk.sources import Listed, Source, find
from feeds.disk.spill import Roll, Spill
from feeds.errors import Problem, Refused
from feeds.files import Files
from feeds.gather import Gathered, Gatherer
from feeds.identity import Identity
from feeds.memory import Memory
from feeds.model import Gist, Post, Site, Words
from feeds.names import ENDINGS, UNTITLED
from feeds.press import Press
from feeds.proofs import Copy
from feeds.records import Change, Known
from feeds.report import Report
from feeds.settings import Settings, toml

_FEW = 10  # posts published before, from which on a run may not take away more than half of them


def configure(file: Path, data: bytes | None, base_url: str | None) -> Settings:
    """The settings of a site, from its configuration file where there is one. Raises Refused."""
    return toml.with_base_url(toml.load(data, str(file)) if data is not None else Settings(), base_url)


def build(call: Call, settings: Settings, now: datetime, output: Output, listed: Listed) -> Report:
    """Publishes every post among the sources into OUTPUT. Raises Refused where it cannot go on; then OUTPUT is as it was.

    `now` decides which posts are still to come, and nothing else.
    """
    try:
        return _build(call, settings, now, output, listed)
    except Damaged as damaged:
        # A person may want to look at it, and the run goes on without.
        set_aside(output.state, FILE)
        line = Problem("", f"the state was damaged ({damaged}): set aside and made anew")
        try:
            report = _build(call, settings, now, output, find(call.sources, ENDINGS, call.output))
        except (Damaged, Refused) as error:
            raise Refused(str(line), *error.args) from None
        report.problems.insert(0, line)
        return report


def _build(call: Call, settings: Settings, now: datetime, output: Output, listed: Listed) -> Report:
    """One try. Raises Damaged, Refused."""
    spill, catalog = Spill(output.state), Catalog(output.state)
    try:
        memory = Memory(output, catalog, settings, call)
        report = Run(call, now, output, memory, spill).publish(*listed)
        report.problems[:0] = memory.problems
        return report
    finally:
        catalog.close()
        spill.close()


class Run:
    """One run, from what is remembered to what is remembered next."""

    def __init__(self, call: Call, now: datetime, output: Output, memory: Memory, spill: Spill) -> None:
        self.call = call
        self.now = now
        self.output = output
        self.memory = memory
        self.settings = memory.settings
        self.spill = spill
        self.report = Report()

    def publish(self, found: dict[str, Source], problems: tuple[Problem, ...]) -> Report:
        """The run itself."""
        before = self.memory.sources()
        leaned = self.memory.meta.get("leaned", "")
        gatherer = Gatherer(self.settings, leaned, self.memory.catalog, self.spill, self.call)
        gathered = gatherer.gather(found, problems, before, self.memory.trusted)
        is_any = bool(found)
        found.clear()  # of many sources that is much memory
        self.report.problems += gathered.problems
        meant, due = self._appearing(gathered.known)
        settled = identity.settle(meant, self.memory.identities(before, gathered, meant))
        self._brake(settled, before, is_any)
        posts = {path: identity.named(gist, settled[path].id) for path, gist in meant.items()}
        site = census.site(list(posts.values()), self.settings, gathered.evidence)
        self._notes(site, gathered.known, posts)
        change = Change(Roll(self.spill, "documents"))
        files = Files(self.output, self.memory.documents(), change)

        def told(gist: Gist) -> tuple[Post, Words]:
            post, words = gatherer.told(gathered.known[gist.path])
            return identity.renamed(post, gist.id), words

        press = Press(site, self.settings, files, told, self.spill)
        common = self._common(site)
        copies = self._copies(posts, gathered, settled, site, common)
        cards = press.publish(copies, common, self._printing(copies))
        self._count(posts, press, files)
        if self.call.strict and self.report.status:
            self.report.refused = True
            return self.report
        self.memory.note(change, gathered, settled, copies, cards)
        self.memory.note_site(change, gathered.evidence.leaned, due)
        self._put_in_place(files, change)
        self.memory.save(change, self.report, meant, settled)
        return self.report

    def _printing(self, copies: Sequence[Copy]) -> Call:
        """How posts are rendered: workers have no state to ask for what was not read in this run."""
        at_hand = all(copy.card or copy.gist.path in self.spill.places for copy in copies)
        return self.call if at_hand else self.call._replace(jobs=1)

    def _put_in_place(self, files: Files, change: Change) -> None:
        """Publishes what is staged, then takes away what is obsolete."""
        written = [path for _, path in files.moves()]
        if written:
            self.memory.catalog.announce(written)
            self.output.flush(files.moves)
            self.output.commit(files.moves)
        for path in files.obsolete():
            if files.is_still_ours(path) and (why := self.output.delete(path)):
                self.report.problems.append(Problem(path, f"could not be taken away: {why}", True))
            else:
                change.deleted.append(path)
        self.report.written, self.report.deleted = written, change.deleted

    # What is published --------------------------------------------------------------------------------------------------

    def _appearing(self, known: Mapping[str, Known]) -> tuple[dict[str, Gist], datetime | None]:
        """The posts that appear now, and when the next one will."""
        posts: dict[str, Gist] = {}
        due: list[datetime] = []
        for path, one in known.items():
            gist = one.gist
            if gist is None:
                continue
            if gist.published is None and self.settings.dates.undated == "skip":
                self._note(path, 'not published: no date, and [dates] undated = "skip"')
            elif gist.due and gist.due > self.now and self.settings.feeds.future == "hold":
                self._note(path, f"held back until {gist.due.isoformat()}")
                due.append(gist.due)
            else:
                posts[path] = gist
        return posts, min(due, default=None)

    def _brake(self, settled: Mapping[str, Identity], before: Mapping[str, Known], found: bool) -> None:
        """Stops where going on would lose what is published. Raises Refused."""
        published = {known.id for known in before.values() if known.slug}
        taken = published - {one.id for one in settled.values()}
        if self.call.force:
            return
        if not settled and (published or (not before and self.output.holds(paths.POSTS))):
            what = "no post" if found else "no source"
            where = f"{self.call.sources}: {what} found, but posts are published in {self.call.output}"
            raise Refused(*self.report.troubles, f"{where}: nothing was changed; --force goes on")
        if len(published) >= _FEW and len(taken) > len(published) / 2:
            what = f"{len(taken)} of {len(published)} published posts would be taken away"
            raise Refused(*self.report.troubles, f"{self.call.sources}: {what}: nothing was changed; --force goes on")

    def _common(self, site: Site) -> str:
        """The fingerprint of what all documents share."""
        told = (site.title, site.description, site.base, site.language, site.rights, self.memory.inputs)
        return fingerprints.digest(repr(told))

    def _copies(
        self, posts: Mapping[str, Gist], gathered: Gathered, settled: Mapping[str, Identity], site: Site, common: str
    ) -> list[Copy]:
        """Each post for the press, with its card as it was last made where all it is made from is the same."""
        known, leaned = gathered.known, gathered.evidence.leaned
        sources = [
            (gist, known[path].digest + (leaned if known[path].leans else ""), settled[path].slug or "")
            for path, gist in posts.items()
        ]
        copies = []
        for (gist, _, slug), key in zip(sources, fingerprints.posts(sources, common, site), strict=True):
            one = known[gist.path]
            copies.append(Copy(gist, slug, key, one.card if one.key == key and not self.call.full else None))
        return copies

    def _notes(self, site: Site, known: Mapping[str, Known], posts: Mapping[str, Gist]) -> None:
        """What a person might want to change."""
        for path, one in known.items():
            for note in one.notes if path in posts else ():
                self._note(path, note)
        settings = self.settings
        if settings.base_url is None and settings.site.url is None:
            self._note("", f"no [site] url: links lead to {settings.base}")
        if settings.site.id is None and settings.site.url is None:
            self._note(
                "", f"no [site] id and url: ids are minted as tag:{settings.authority}, as on any site without them"
            )
        if not posts:
            self._note("", "no post found: the feeds are empty")
        self.report.problems += census.unused(
            settings, site, {*known, *(problem.where for problem in self.report.problems)}
        )

    def _note(self, where: str, what: str) -> None:
        self.report.problems.append(Problem(where, what))

    def _count(self, posts: Mapping[str, Gist], press: Press, files: Files) -> None:
        self.report.posts, self.report.comments = len(posts), sum(gist.comments for gist in posts.values())
        self.report.feeds, self.report.files = press.feeds, press.feed_files
        self.report.unchanged = files.unchanged
        untitled = sum(problem.what.startswith(UNTITLED) for problem in self.report.problems)
        self.report.having = census.having(posts.values(), untitled)
        self.report.problems += files.problems
