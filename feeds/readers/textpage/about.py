"""Whom lines below a post may be about: its authors, its site."""

from typing import NamedTuple

from feeds.readers.textpage import namelike, phrases
from feeds.readers.textpage.words.places import AUTHOR

_WORDS = 4  # of a name, at most
_BLOG = frozenset("blog blogue weblog блог".split())  # before the name of its writer: "Blog de jan"


class Who(NamedTuple):
    """Whom lines below a post may be about."""

    names: frozenset[str]  # of the authors
    site: str

    def is_about(self, said: str) -> bool:
        """Whether a line is the author's name, or it or the site's behind "About", or has it beside an address."""
        about = phrases.begins(said, AUTHOR)
        whom = said[len(about) :].strip() if about else ""
        return (
            said in self.names
            or ("@" in said and any(name in said for name in self.names))
            or (bool(whom) and (whom in self.names or f"{self.site} ".startswith(f"{whom} ")))
        )

    def is_told(self, said: str) -> bool:
        """Whether a paragraph begins with the author's whole name, be it behind a title, and goes on about the person."""
        words = said.split(" ", _WORDS + 2)
        return any(
            " ".join(words[at : at + size]) == name and len(words) > at + size
            for name in self.names
            if 1 < (size := len(name.split())) <= _WORDS
            for at in (0, 1)
            if not at or words[0].endswith(".")
        )

    def is_signed(self, text: str) -> bool:
        """Whether a line is a name behind a dash, or the author's with one word more: `Ida's blog`."""
        said = phrases.key(text)
        behind = text.lstrip("-–— ")
        if behind not in ("", text) and namelike.looks_like_name(behind):
            return True
        led = len(said.split()) <= _WORDS and said.split(" ", 1)[0] in _BLOG
        return any(
            (said.startswith(name) and len(said.split()) <= len(name.split()) + 1)
            or (led and said.endswith(f" {name}"))
            for name in self.names
        )

    def is_of_site(self, said: str) -> bool:
        """Whether a paragraph begins with the site's name, of several words."""
        return " " in self.site and said.startswith(f"{self.site} ")
