"""Title, authors and date of saved web pages whose markup says them twice, elsewhere, or not at all."""

import pytest

from feeds.model import Draft
from tests.test_webpage import page, read, value, values

PROSE = "<p>" + "We opened the second gate by hand, which took two of us and a bar. " * 6 + "</p>"
HEAD = "<title>The second gate</title>"
TEASER = """<section><div class="card"><h3><a href="/other-gate/">The other gate</a></h3><p class="meta">
<time datetime="2019-05-05">May 5, 2019</time> <a href="/author/tom/">Tom Ashby</a></p></div></section>"""


def post(around: str = "", head: str = "", *, before: str = "", body: str = PROSE) -> Draft:
    """A page with a heading, lines below it, and a body."""
    return read(page(f"{before}<article><h1>The second gate</h1>{around}{body}</article>", HEAD + head))


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def json_ld(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "BlogPosting", {fields}}}</script>'


def test_what_stands_with_the_linked_heading_of_another_post_is_not_of_this_one() -> None:
    draft = post('<div class="byline">By Ida Marsh</div><p class="date">June 27, 2012</p>', body=PROSE + TEASER)
    assert value(draft.published) == "June 27, 2012"
    assert (values(draft.authors), value(draft.byline)) == ([], "By Ida Marsh")


def test_a_box_with_the_linked_name_of_the_author_is_of_this_post() -> None:
    box = '<div class="box"><h4><a href="/author/ida/" class="author-link">Ida Marsh</a></h4> <time>2012-06-27</time></div>'
    draft = post(body=PROSE + box)
    assert (values(draft.authors), value(draft.published)) == (["Ida Marsh"], "2012-06-27")


@pytest.mark.parametrize("name", ["parsely-pub-date", "sailthru.date", "publish-date", "dc.date.issued"])
def test_a_meta_element_for_the_date_of_publication_precedes_a_time_element(name: str) -> None:
    draft = post("<p><time datetime='2019-05-05'>Now</time></p>", meta(name, "2012-06-27"))
    assert value(draft.published) == "2012-06-27"


def test_a_meta_element_for_any_date_follows_the_date_that_is_shown() -> None:
    assert value(post("<p>June 27, 2012</p>", meta("date", "2012-07-01")).published) == "June 27, 2012"
    assert value(post(head=meta("date", "2012-07-01")).published) == "2012-07-01"


def test_a_value_attribute_is_read_as_content() -> None:
    assert values(post(head='<meta name="author" value="Ida Marsh">').authors) == ["Ida Marsh"]


def test_an_element_votes_once_for_its_date() -> None:
    time = '<time itemprop="datePublished" datetime="2012-07-01T09:00:00+02:00"></time>'
    draft = post(time, meta("article:published_time", "2012-06-27T09:00:00+02:00"))
    assert value(draft.published) == "2012-06-27T09:00:00+02:00"


@pytest.mark.parametrize(
    ("machine", "shown", "expected"),
    [
        ("2012-06-26T22:00Z", "June 27, 2012", "June 27, 2012"),  # midnight in Berlin
        ("2012-06-26T22:00Z", "June 29, 2012", "2012-06-26T22:00Z"),  # another date
        ("2012-06-26T22:00:00+02:00", "June 27, 2012", "2012-06-26T22:00:00+02:00"),  # its own offset
        ("2012-06-26T21:47:12Z", "June 27, 2012", "2012-06-26T21:47:12Z"),  # no midnight
    ],
)
def test_a_moment_in_utc_that_is_midnight_elsewhere_is_the_day_shown(machine: str, shown: str, expected: str) -> None:
    assert value(post(f"<p>{shown}</p>", meta("article:published_time", machine)).published) == expected


def test_a_moment_in_utc_gets_the_offset_of_the_same_moment_in_local_time() -> None:
    head = json_ld('"datePublished": "2012-06-28T01:49:09Z"') + json_ld('"datePublished": "2012-06-27 18:49:09"')
    assert value(post(head=head).published) == "2012-06-27T18:49:09-07:00"


def test_the_only_day_in_the_short_lines_of_a_page_is_its_date() -> None:
    line = "<div><div><span>12 readers</span></div><div>Sent in <b>by post</b> June 27, 2012</div></div>"
    draft = post(body=PROSE + PROSE + line + PROSE + PROSE)
    assert value(draft.published) == "June 27, 2012"
    assert draft.published
    assert draft.published.origin.rule == "only date of the page"
    assert post(body=PROSE + line + "<div><div>Mended on July 1, 2012</div></div>" + PROSE).published is None


@pytest.mark.parametrize("line", ["Updated June 27, 2012", "Tuesday, June 27, 2023", "Dienstag, 27. Juni 2023"])
def test_the_only_day_is_not_that_of_a_change_or_of_the_visit(line: str) -> None:
    assert post(before=f"<div><div>{line}</div>{PROSE}</div>").published is None
