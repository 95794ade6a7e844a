"""Stop a run that would remove what is published, or publish nothing."""

from pathlib import Path

from feeds.build.options import Options
from feeds.build.plan import Plan
from feeds.errors import Refused
from feeds.model import NO_POSTS
from feeds.readers import READERS
from feeds.state.state import State
from feeds.storage.sources import Listing

_MIN_PUBLISHED = 10  # from this number of published posts on, a run may not remove more than half of them


def check_losses(made: Plan, state: State, listing: Listing, options: Options, holds_posts: bool) -> None:
    """Raise Refused if the run would remove most of the published posts, or has no post to publish."""
    if options.force:
        return
    errors = [str(problem) for problem in made.problems if problem.level == "error"]
    published = {record.id for record in made.before.posts.values() if record.slug}
    taken = published - {post.id for post in made.posts.values()}
    if not made.posts and (published or (state.is_new and holds_posts)):
        what = "no post found" if listing.sources else f"no source found{_unread(listing)}"
        raise Refused(*errors, f"{options.sources}: {what}, but posts are published in {options.output}; "
                      "nothing was changed, --force goes on")  # fmt: skip
    summaries = (record.summary for record in made.gathered.posts.values())
    if state.is_new and not any(post and post.visibility not in NO_POSTS for post in summaries):
        raise Refused(*errors, _nothing_found(options.sources, listing))
    if len(published) >= _MIN_PUBLISHED and len(taken) > len(published) / 2:
        what = f"{len(taken)} of {len(published)} published posts would be removed"
        raise Refused(*errors, f"{options.sources}: {what}; nothing was changed, --force goes on")


def _nothing_found(sources: Path, listing: Listing) -> str:
    if count := len(listing.sources):
        named = "1 file that is" if count == 1 else f"{count} files that are"
        return f"{sources}: no post found in {named} read; nothing was written"
    expected = ", ".join(f"*{ending}" for ending in READERS)
    return f"{sources}: no post found{_unread(listing)}; expected files named {expected}; nothing was written"


def _unread(listing: Listing) -> str:
    """Return how many files of which other extensions there are."""
    counts = [f"{count} {ending or 'without an ending'}" for ending, count in sorted(listing.unread.items())]
    return f" among files that are not read ({', '.join(counts)})" if counts else ""
