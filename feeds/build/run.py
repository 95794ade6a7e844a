"""One build, from the records of the last run to those of the next."""

from datetime import datetime
from pathlib import Path

from feeds import identity, paths
from feeds.arrange.site import counts
from feeds.build.files import Files
from feeds.build.options import Options
from feeds.build.plan import Plan, check_brake, plan, records, retired
from feeds.build.publish import Publisher
from feeds.errors import Problem, Refused
from feeds.readers import READERS
from feeds.report import Report
from feeds.settings import Settings
from feeds.state import fingerprints, ledger
from feeds.state.catalog import FILE, Catalog, Damaged
from feeds.state.ledger import Ledger
from feeds.state.records import Changes
from feeds.state.state import State
from feeds.storage.output import Output
from feeds.storage.sources import Listing, absolute, find
from feeds.storage.spill import Spill, SpilledRows


def build(options: Options, settings: Settings, now: datetime, output: Output, listing: Listing) -> Report:
    """Publish every post among the sources into OUTPUT. Raises Refused where it cannot go on; OUTPUT is as it was then.

    `now` decides which posts are still to come, and nothing else. A damaged state is set aside, and the build goes on
    without it.
    """
    try:
        return _build(options, settings, now, output, listing)
    except Damaged as damaged:
        ledger.set_aside(output.state, FILE)
        what = f"the state was damaged ({damaged}); {FILE} was renamed to {FILE}.damaged, a new one is made"
        problem = Problem("", what, "warning")
    try:
        report = _build(options, settings, now, output, find(options.sources, READERS, options.output))
    except (Damaged, Refused) as error:
        raise Refused(str(problem), *error.args) from None
    report.problems.insert(0, problem)
    return report


def _build(options: Options, settings: Settings, now: datetime, output: Output, listing: Listing) -> Report:
    """Build once. Raises Damaged and Refused."""
    spill, catalog = Spill(output.state), Catalog(output.state)
    try:
        kept, problems = _ledger(output.state)
        state = State(catalog, kept, settings, options.full)
        state.problems[:0] = problems
        made = plan(state, listing, options, now, spill)
        check_brake(made, state, listing, options, output.holds(paths.POSTS))
        return _publish(made, state, options, now, output)
    finally:
        catalog.close()
        spill.close()


def _ledger(folder: Path) -> tuple[Ledger, list[Problem]]:
    """Return the ledger; one that is damaged is set aside. Raises Refused."""
    ledger.sweep(folder)
    try:
        return ledger.read(folder), []
    except ValueError as error:
        ledger.set_aside(folder, ledger.FILE)
        what = f"{ledger.FILE} was damaged ({error}); it was renamed to {ledger.FILE}.damaged, a new one is made"
        return Ledger(), [Problem("", what, "warning")]


def _publish(made: Plan, state: State, options: Options, now: datetime, output: Output) -> Report:
    """Render what is stale, put it in place, and save the records."""
    changes = Changes(SpilledRows(made.gatherer.spill, "documents"))
    files = Files(output, state.documents(), changes)
    publisher = Publisher(made, state.settings, files, options, now)
    publisher.publish(_common(made, state))
    report = _report(made, state, publisher)
    if options.strict and report.status:
        report.refused = True
        return report
    drafts = made.gatherer.new_drafts()
    if any(files.moves()):
        state.catalog.announce((path for _, path in files.moves()), drafts)
    _replace_files(files, output, report)
    _note(changes, made, state, publisher, report, options)
    kept = state.new_ledger(identity.ledger(made.natural, made.posts))
    if kept != state.ledger:
        ledger.write(output.state, kept)
    if changes:
        state.catalog.save(changes, drafts)
    return report


def _common(made: Plan, state: State) -> str:
    """Return the fingerprint of what all documents share."""
    site = made.site
    shared = (site.title, site.description, site.base, site.language, site.rights, state.trust)
    return fingerprints.digest(repr(shared))


def _report(made: Plan, state: State, publisher: Publisher) -> Report:
    posts = made.posts.values()
    return Report(
        problems=[*state.problems, *made.problems, *publisher.files.problems],
        posts=len(posts),
        comments=sum(post.comments for post in posts),
        feeds=publisher.feeds,
        files=publisher.feed_files,
        unchanged=publisher.files.unchanged,
        counts=counts(posts),
    )


def _replace_files(files: Files, output: Output, report: Report) -> None:
    """Publish what is staged, then delete what is obsolete."""
    written = [path for _, path in files.moves()]
    if written:
        output.flush(files.moves)
        output.commit(files.moves)
    for path in files.obsolete():
        if files.is_ours_still(path) and (why := output.delete(path)):
            report.problems.append(Problem(path, f"cannot be deleted: {why}", "error"))
        else:
            files.changes.gone_documents.append(path)
    report.written, report.deleted = written, files.changes.gone_documents


def _note(changes: Changes, made: Plan, state: State, publisher: Publisher, report: Report, options: Options) -> None:
    """Add to the changes what is to be recorded besides the documents."""
    gathered, before = made.gathered, made.before
    changes.sources = [gathered.sources[path] for path in sorted(gathered.changed_sources)]
    changes.posts = list(records(made, publisher.fingerprints, publisher.weights))
    changes.retired = retired(made)
    changes.restored = [one.id for one in made.restored.values()]
    changes.gone_sources = sorted(before.sources.keys() - gathered.sources.keys())
    changes.gone_posts = sorted(before.posts.keys() - gathered.posts.keys())
    due = min(made.due).isoformat() if made.due else ""
    state.note_site(
        changes,
        dependency=gathered.evidence.dependency,
        due=due,
        report=report.to_state(),
        inputs=options.inputs,
        sources=str(absolute(options.sources)),
    )
