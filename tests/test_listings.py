"""Web pages that list others, and posts that have a list beside them."""

import io

import pytest

from feeds import readers
from feeds.model import Draft, Source

PROSE = "<p>We opened the second gate by hand, which took two of us and a bar, and went home in the dark.</p>"
LISTED = "".join(
    f'<li><a href="https://e.example.org/2012/{n}/">Gate {n}</a> <span>with its bar and its two hinges</span></li>'
    for n in range(12)
)


def read(body: str, head: str = "<title>A gate</title>", path: str = "2012/a-gate/index.html") -> Draft:
    data = f'<html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()
    (draft,) = readers.read(Source(path, io.BytesIO(data)), len(data))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    "items",
    [
        LISTED,
        "".join(f'<section><h2>Gate {n}</h2>{PROSE}<a href="/{n}.html">more</a></section>' for n in range(4)),
        "".join(f'<div class="row"><b><a href="{n}.html">Gate {n}</a></b><br>{PROSE}</div>' for n in range(4)),
        "".join(f'<h2><a href="/posts/{n}/">Gate {n}, its bar and its hinges</a></h2>' for n in range(4)),
    ],
)
def test_elements_of_one_kind_that_lead_to_pages_of_the_site_are_a_list(items: str) -> None:
    draft = read(f"<header>Notes</header><div><h1>Gates</h1>{items}</div><footer>{PROSE}</footer>", path="gates.html")
    assert draft.visibility is not None
    assert draft.visibility.value == "index page"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>A gate</h1>{PROSE}<div><h4>All of them</h4><ul>{LISTED}</ul></div>",  # a short post above a long list
        f"<h1>A gate</h1><div>{PROSE[3:-4]}<br>And so on.</div><ul>{LISTED}</ul>",  # without paragraphs
        f"<h1>A gate</h1><ul>{LISTED.replace('https://e.example.org/2012/', '#')}</ul>",  # its own table of contents
        f'<h1>A gate</h1><ul>{LISTED.replace("e.example.org/2012/", "{}.example.net/")}</ul><a href="/">Notes</a>'
        '<link rel="canonical" href="https://e.example.org/2012/a-gate/">',  # of other sites
        '<table><tr><td><a href="/1">Gate 1</a></td></tr><tr><td><a href="/2">Gate 2</a></td></tr>'
        f'<tr><td><h1>A gate</h1>{PROSE * 4}<a href="/3">Gate 3</a></td></tr></table>',  # a layout of rows
    ],
)
def test_a_post_with_a_list_is_a_post(body: str) -> None:
    assert read(body).visibility is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("page/2/index.html", "index page"),
        ("tags/weir/page/3/index.html", "index page"),
        ("page2/index.html", "index page"),
        ("archives/2012/index.html", "archive page"),
        ("archives/2012/06/index.html", "archive page"),
        ("archives/2012/06/a-gate.html", None),
        ("posts/page-2/index.html", None),
    ],
)
def test_paths_of_lists_alone(path: str, kind: str | None) -> None:
    article = '<meta property="og:type" content="article"><title>A gate</title>'
    draft = read(f"<article><h1>A gate</h1>{PROSE}</article>", article, path)
    assert (draft.visibility.value if draft.visibility else None) == kind
