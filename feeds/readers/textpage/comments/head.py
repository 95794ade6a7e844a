"""What one line shows of a comment's head."""

from typing import NamedTuple

from feeds.model import Kind


class Head(NamedTuple):
    """The parts of a line. `form` has a letter for each, in their order.

    "#" number, "b" a word before a name ("by"), "n" name, "s" a verb behind it ("says:"; "v" without a colon), "d" date,
    "p" the word for a pingback or trackback, "t" who is answered, "x" words beside the name, "l" links and badges, "g" a
    badge that is a name where there is no other, "~" the text begins on the same line.
    """

    form: str
    number: str = ""
    name: str = ""
    date: str = ""
    towards: str = ""
    url: str = ""
    kind: Kind = "comment"
    odd: bool = False  # the name could as well be something else
    text: str = ""  # what the comment says, where that stands on the same line
    timed: bool = False  # the date has a time of day

    @property
    def key(self) -> str:
        """The form without what some heads of a thread have and others lack."""
        return self.form.translate(_LACKED)


_LACKED = str.maketrans("", "", "#ltxvg")
