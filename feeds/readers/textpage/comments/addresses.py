"""Where the name of a commenter leads to, on pages that show the addresses of links.

That is Markdown, `[Jane Doe](http://jane.example/) says:`, and what text browsers write, `[12]Jane Doe says:`, with the
addresses as a list below the page.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from feeds.model import DraftComment, Found
from feeds.readers.textpage.blocks import Block

_MARKED = re.compile(
    r"\[(?P<words>[^\[\]\n]{1,120})\]\(<?(?P<url>https?://[^\s()<>]{1,500})>?(?:\s\"[^\"\n]{0,200}\")?\)"
)
_NUMBERED = re.compile(r"\[(?P<number>\d{1,4})\](?=(?P<words>[^\[\]\n]{1,160}))")
_LISTED = re.compile(r"\s*(?P<number>\d{1,4})\.\s+(?P<url>https?://\S+)")
_SIGNS = "*_ "


def addressed(
    comments: Sequence[DraftComment], page: Sequence[Block], links: Sequence[Block]
) -> tuple[DraftComment, ...]:
    """The comments of a page, each with the address that its author's name is a link to. `links`: the list of addresses."""
    if not comments or not (links or any("](http" in line for block in page for line in block.lines)):
        return tuple(comments)
    lines = {block.first + i: line for block in page for i, line in enumerate(block.lines)}
    listed = {match["number"]: match["url"] for b in links for line in b.lines if (match := _LISTED.match(line))}
    return tuple([_with_url(comment, lines, listed) for comment in comments])


def _with_url(comment: DraftComment, lines: Mapping[int, str], listed: Mapping[str, str]) -> DraftComment:
    who = comment.author
    if who is None or comment.url is not None or comment.kind != "comment":  # a ping's name is a page's title
        return comment
    line = lines.get(who.origin.first, "")
    url = next((url for words, url in _links(line, listed) if _is_name(words, who.value)), "")
    rule = "address of the link on the name"
    return comment._replace(url=Found(url, who.origin._replace(rule=rule))) if url else comment


def _links(line: str, listed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The links of a line: words and address. Of a numbered one nobody sees the end: the words go on to the next."""
    for match in _MARKED.finditer(line):
        yield match["words"].strip(_SIGNS), match["url"]
    for match in _NUMBERED.finditer(line) if listed else ():
        yield f"{match['words']} ", listed.get(match["number"], "")


def _is_name(words: str, name: str) -> bool:
    return words == name or (words.endswith(" ") and words.startswith(name) and not words[len(name)].isalnum())


__all__ = ["addressed"]
