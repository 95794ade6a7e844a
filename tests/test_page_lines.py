"""Topics and authors in the lines around a post with little markup."""

import io

import pytest

from feeds import readers
from feeds.model import Draft, Source

PROSE = "<p>We opened the second gate by hand, which took two of us and a bar, and went home in the dark.</p>"


def read(body: str, head: str = "<title>A gate</title>", path: str = "2012/a-gate/index.html") -> Draft:
    data = f'<html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()
    (draft,) = readers.read(Source(path, io.BytesIO(data)), len(data))
    assert isinstance(draft, Draft)
    return draft


def names(draft: Draft) -> tuple[list[str], list[str]]:
    return [one.value for one in draft.categories], [one.value for one in draft.tags]


def authors(draft: Draft) -> list[str]:
    return [one.value for one in draft.authors] or ([draft.byline.value] if draft.byline else [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('in <a href="/category/mills/">Mills</a> <a rel="tag" href="/tag/water/">water</a>', (["Mills"], ["water"])),
        ('Tags: <ul><li><a href="/x/1">water</a></li><li><a href="/x/2">oak</a></li></ul>', ([], ["water", "oak"])),
        ('Tags: <span><a href="/x/1">water</a> / </span> <span><a href="/x/2">oak</a></span>', ([], ["water", "oak"])),
        ('Topics: <a href="/tag/water/">water</a>, <a href="/tag/oak/">oak</a>', ([], ["water", "oak"])),
        ('<a href="/category/mills/">[ Mills ]</a>', (["Mills"], [])),
    ],
)
def test_topics_of_a_line(lines: str, expected: tuple[list[str], list[str]]) -> None:
    assert names(read(f'<h1>A gate</h1><div class="meta">{lines}</div>{PROSE * 3}')) == expected


def test_the_head_gives_the_kind_that_the_page_does_not_show() -> None:
    head = '<title>A gate</title><meta property="article:section" content="{}">'
    body = f'<h1>A gate</h1><p class="tags"><a href="/tag/water/">water</a></p>{PROSE * 3}'
    assert names(read(body, head.format("Mills"))) == (["Mills"], ["water"])
    assert names(read(body, head.format("posts"))) == ([], ["water"])  # the folder of all posts


def test_few_links_to_topics_are_those_of_the_post_wherever_they_stand() -> None:
    post = f"<main><div><article><h1>A gate</h1>{PROSE * 3}</article></div></main>"
    body = post + '<div><div><a href="/categories/{}/">{}</a></div></div>'
    assert names(read(body.format("mills", "Mills"))) == (["Mills"], [])
    many = body + "".join(f'<div><a href="/categories/{n}/">Kind {n}</a></div>' for n in range(20))
    assert names(read(many.format("mills", "Mills"))) == ([], [])


@pytest.mark.parametrize(
    "line",
    [
        'By Ida Marsh, Category: <a href="/category/mills/">Mills</a>',
        'Published on 4 March 2012 by Ida Marsh in «<a href="/category/mills/">Mills</a>»',
        "作者 Ida Marsh <span>日期 2012-03-04</span>",
        'par <a href="/x">@Ida Marsh</a> dans <a href="/category/mills/">Old Mills</a>',
        '<a href="/category/old-mills/">Old Mills</a> 2012-03-04 Ida Marsh',
    ],
)
def test_authors_of_a_line_without_its_topics(line: str) -> None:
    assert authors(read(f'<h1>A gate</h1><div class="meta">{line}</div>{PROSE * 3}')) == ["Ida Marsh"]


def test_who_made_the_theme_is_no_author() -> None:
    credit = '<p class="copyright vcard">Design by <a class="fn url" href="https://c.example.net/">Ada Crane</a></p>'
    assert authors(
        read(f'<h1>A gate</h1><p class="info">By <a class="url fn" href="#">Ida Marsh</a></p>{PROSE * 3}{credit}')
    ) == ["Ida Marsh"]


def test_a_date_beside_the_title_in_its_own_element() -> None:
    draft = read(f"<div><div><h1>A gate</h1> 2012/03/28 <a>by Ida Marsh</a></div><div>{PROSE * 3}</div></div>")
    assert draft.published is not None
    assert draft.published.value == "2012/03/28"
