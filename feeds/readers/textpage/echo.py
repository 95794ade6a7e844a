"""Whether the text of a page speaks of what a line names: it does of its title's words, and hardly of a menu's."""

from collections.abc import Callable

from feeds.readers.textpage import headlines, story
from feeds.readers.textpage.sheet import Sheet

_LEAST = 2  # words that are heard again
_LIST = 6  # lines at the top, where menus and mottos stand
_WORDS = 4  # of a subtitle
_MOTTO = 2  # lines at the top, where a site says what it is about


def is_echoed(sheet: Sheet, i: int) -> bool:
    """Whether the text has at least half the words of a line, and more than one of them."""
    if i < _MOTTO:
        return False
    words = story.words(sheet.texts[i])
    own = sheet.is_prose(i)  # what a line of the text says itself is no echo
    heard = sum(sheet.spoken[word] > own for word in words)
    return heard >= _LEAST and 2 * heard >= len(words)


def is_below_one(sheet: Sheet, i: int) -> bool:
    """Whether the line right above is the only headline there, and the text speaks of that: this one is its subtitle."""
    if i < _LIST or headlines.words(sheet.texts[i]) < _WORDS or sheet.texts[i] == sheet.texts[i - 1]:
        return False
    if not headlines.is_headline(sheet, i - 1) or not is_echoed(sheet, i - 1):
        return False
    return not any(headlines.is_headline(sheet, j) for j in (i - 2, i + 1) if j < len(sheet.units))


RULES: tuple[tuple[int, str, Callable[[Sheet, int], bool]], ...] = (
    (2, "the text speaks of it", is_echoed),
    (-3, "it stands right below a headline that the text speaks of", is_below_one),
)
