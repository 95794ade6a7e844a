"""Whether the text of a page speaks of what a line names: it does of its title's words, and hardly of a menu's."""

from collections.abc import Callable

from feeds.readers.textpage import story
from feeds.readers.textpage.sheet import Sheet

_LEAST = 2  # words that are heard again
_MOTTO = 2  # lines at the top, where a site says what it is about


def is_echoed(sheet: Sheet, i: int) -> bool:
    """Whether the text has at least half the words of a line, and more than one of them."""
    if i < _MOTTO:
        return False
    words = story.words(sheet.texts[i])
    own = sheet.is_prose(i)  # what a line of the text says itself is no echo
    heard = sum(sheet.spoken[word] > own for word in words)
    return heard >= _LEAST and 2 * heard >= len(words)


RULES: tuple[tuple[int, str, Callable[[Sheet, int], bool]], ...] = ((2, "the text speaks of it", is_echoed),)
