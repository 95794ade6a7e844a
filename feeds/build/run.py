"""One build: load the records of the last run, plan, publish, save the new records."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from feeds import identity, paths, template_evidence
from feeds.arrange.site import counts
from feeds.build.files import Files
from feeds.build.losses import check_losses
from feeds.build.options import Options
from feeds.build.plan import Plan, plan
from feeds.build.publish import Publisher
from feeds.errors import Problem, Refused
from feeds.identity import Identity, Retired
from feeds.model import PostKey
from feeds.readers import ending, reader
from feeds.report import Report
from feeds.settings import Settings
from feeds.state import fingerprints, ledger
from feeds.state.catalog import FILE, Catalog, Damaged
from feeds.state.ledger import Ledger
from feeds.state.records import Changes, PostRecord
from feeds.state.state import State
from feeds.storage import templates
from feeds.storage.output import Output
from feeds.storage.sources import Listing, absolute, find
from feeds.storage.spill import Spill, SpilledRows


def build(options: Options, settings: Settings, now: datetime, output: Output, listing: Listing) -> Report:
    """Publish every post of the listed sources in OUTPUT. Raises Refused if the run cannot continue; OUTPUT is unchanged then.

    `now` decides only which dates are in the future. A damaged state is renamed, and the build starts again without it.
    """
    try:
        return _build(options, settings, now, output, listing)
    except Damaged as damaged:
        ledger.set_aside(output.state, FILE)
        what = f"the state was damaged ({damaged}); {FILE} was renamed to {FILE}.damaged and is made again"
        problem = Problem("", what, "warning")
    try:
        again = find(options.sources, reader, options.output)
        again = again.without(options.sources, Path(settings.templates[0].file).parent) if settings.templates else again
        report = _build(options, settings, now, output, again)
    except (Damaged, Refused) as error:
        raise Refused(str(problem), *error.args) from None
    report.problems.insert(0, problem)
    return report


def _build(options: Options, settings: Settings, now: datetime, output: Output, listing: Listing) -> Report:
    """Build once. Raises Damaged and Refused."""
    spill, catalog = Spill(output.state), Catalog(output.state)
    try:
        kept, problems = _ledger(output.state)
        if settings.templates:
            from feeds.writers import own_templates

            own_templates.check(settings.templates)
        state = State(catalog, kept, settings, options.full)
        state.problems[:0] = problems
        made = plan(state, listing, options, now, spill)
        check_losses(made, state, listing, options, output.holds(paths.POSTS))
        return _publish(made, state, options, now, output)
    finally:
        catalog.close()
        spill.close()


def _ledger(folder: Path) -> tuple[Ledger, list[Problem]]:
    """Return the ledger; a damaged one is renamed and reported. Raises Refused."""
    ledger.sweep(folder)
    try:
        return ledger.read(folder), []
    except ValueError as error:
        ledger.set_aside(folder, ledger.FILE)
        what = f"{ledger.FILE} was damaged ({error}); it was renamed to {ledger.FILE}.damaged and is made again"
        return Ledger(), [Problem("", what, "warning")]


def _publish(made: Plan, state: State, options: Options, now: datetime, output: Output) -> Report:
    """Render stale documents, publish them, and save the records."""
    changes = Changes(SpilledRows(made.gatherer.spill, "documents"))
    files = Files(output, state.documents(), changes, state.settings.feeds.gzip)
    publisher = Publisher(made, state.settings, files, options, now)
    publisher.publish(_common(made, state))
    report = _report(made, state, publisher)
    if options.strict and report.status:
        report.refused = True
        return report
    if options.check:
        report.problems += _checked(files, options.output)
    drafts = made.gatherer.new_drafts()
    if any(files.moves()):
        state.catalog.save_planned((path for _, path in files.moves()), drafts)
    _replace_files(files, output, report)
    _add_records(changes, made, state, publisher, report, options)
    kept = state.new_ledger(identity.ledger(made.natural, made.posts))
    if kept != state.ledger:
        ledger.write(output.state, kept)
    if changes:
        state.catalog.save(changes, drafts)
    return report


def _common(made: Plan, state: State) -> str:
    """Return the fingerprint of the values that all documents share."""
    site = made.site
    shared = (site.title, site.description, site.base, site.language, site.rights, site.templates, state.trust)
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
        kinds=dict(sorted(Counter(ending(key.path) for key in made.posts).items())),
    )


def _checked(files: Files, output: Path) -> list[Problem]:
    """Validate the staged files. Return the warnings. Raises Refused with the errors, so that nothing is published."""
    from feeds.check.report import line
    from feeds.check.run import check_changed

    found = check_changed(output, ((Path(file), path) for file, path in files.moves())).ordered
    errors = [line(path, one) for path, one in found if one.rule.severity == "error"]
    if errors:
        raise Refused(*errors, "nothing was published: --check found errors; feeds check --explain RULE explains them")
    return [Problem(f"{path}:{one.line}", str(one), "warning") for path, one in found if one.rule.severity == "warning"]


def _replace_files(files: Files, output: Output, report: Report) -> None:
    """Publish the staged files, then delete the obsolete ones."""
    written = [path for _, path in files.moves()]
    if written:
        output.flush(files.moves)
        output.commit(files.moves)
    for path in files.obsolete():
        if files.is_deletable(path) and (why := output.delete(path)):
            report.problems.append(Problem(path, f"cannot be deleted: {why}", "error"))
        else:
            files.changes.gone_documents.append(path)
    report.written, report.deleted = written, files.changes.gone_documents


def _add_records(
    changes: Changes, made: Plan, state: State, publisher: Publisher, report: Report, options: Options
) -> None:
    """Add the records of sources, posts and the site to the changes."""
    gathered, before = made.gathered, made.before
    changes.sources = [gathered.sources[path] for path in sorted(gathered.changed_sources)]
    changes.posts = list(_post_records(made, publisher.fingerprints, publisher.weights))
    changes.retired = _retired(made)
    changes.restored = [one.id for one in made.restored.values()]
    changes.gone_sources = sorted(before.sources.keys() - gathered.sources.keys())
    changes.gone_posts = sorted(before.posts.keys() - gathered.posts.keys())
    due = min(made.due).isoformat() if made.due else ""
    state.note_site(
        changes,
        dependency=gathered.evidence.dependency,
        template=template_evidence.dump(gathered.template),
        votes=template_evidence.dump_votes(gathered.votes),
        due=due,
        report=report.to_state(),
        inputs=options.inputs,
        sources=str(absolute(options.sources)),
        templates=templates.record(state.settings.templates),
    )


def _retired(made: Plan) -> list[Retired]:
    """Return the published posts that are gone, and that no other key has now."""
    posts, ids = made.gathered.posts, {post.id for post in made.posts.values()}
    return [
        Retired(Identity(record.id, record.slug), record.traits)
        for key, record in made.before.posts.items()
        if record.id and record.slug and key not in posts and key not in made.moved_from and record.id not in ids
    ]


def _post_records(
    made: Plan, fingerprints: Mapping[PostKey, str], weights: Mapping[PostKey, int]
) -> Iterator[PostRecord]:
    """Yield the post records to save, with the fingerprints and weights of this run."""
    first_of = {key: first for first, versions in made.versions.items() for key in versions}
    for key, record in made.gathered.posts.items():
        post = made.posts.get(first_of.get(key, key))
        former = made.remembered.by_key.get(key) if post is None else None
        now = record._replace(
            id=post.id if post else former.id if former else None,
            slug=post.slug if post else former.slug if former else None,
            fingerprint=fingerprints.get(key, ""),
            weight=weights.get(key, 0),
        )
        if key in made.gathered.changed_posts or now != record:
            yield now
