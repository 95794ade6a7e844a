"""Title, authors and date of saved web pages whose markup says them twice, elsewhere, or not at all."""

import pytest

from feeds.model import Draft
from feeds.normalize.people import people as normalize_people
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


def test_the_licence_is_that_to_which_the_page_links_outside_of_the_body() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    by, other = (f'<a rel="license" href="{one}">CC</a>' for one in (address, f"{address}deed"))
    whole = f"<article><h1>The second gate</h1>{PROSE}</article><footer>"
    assert value(read(page(f"{whole}{by}</footer>", HEAD)).license) == address
    assert value(post(head=f'<link rel="license" href="{address}">').license) == address
    assert post(body=f'<div class="entry-content">{PROSE}<p>Picture: {by}</p>{PROSE}</div>').license is None
    assert read(page(f"{whole}{by}{other}</footer>", HEAD)).license is None


def test_what_stands_with_the_linked_heading_of_another_post_is_not_of_this_one() -> None:
    draft = post('<div class="byline">By Ida Marsh</div><p class="date">June 27, 2012</p>', body=PROSE + TEASER)
    assert value(draft.published) == "June 27, 2012"
    assert values(draft.authors) == ["Ida Marsh"]


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


def people(draft: Draft) -> list[str]:
    return list(normalize_people(draft))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Ida Marsh, Reuters", ["Ida Marsh"]),
        ("Interview: Ida Marsh", ["Ida Marsh"]),
        ("Ida Marsh und Tom Ashby", ["Ida Marsh", "Tom Ashby"]),
        ("<span>Ida Marsh</span><span>Editor of the harbour pages</span>", ["Ida Marsh"]),
        ("<b>Ida</b> <b>Marsh</b>", ["Ida Marsh"]),
        ("All articles by Ida Marsh", ["Ida Marsh"]),
        ("The harbour crew", ["The harbour crew"]),
    ],
)
def test_a_marked_author_has_what_names_people_and_nothing_else(marked: str, expected: list[str]) -> None:
    assert people(post(f'<p><span class="author-name">{marked}</span></p>')) == expected


def test_authors_of_works_that_a_post_cites_are_not_its_own() -> None:
    cited = """<ol><li itemprop="citation" itemscope><span itemprop="author">Tom Ashby</span></li></ol>"""
    own = """<p itemprop="author" itemscope><span itemprop="name">Ida Marsh</span>
    <span itemprop="affiliation" itemscope><span itemprop="name">Mill College</span></span></p>"""
    assert people(post(own, body=PROSE + cited)) == ["Ida Marsh"]
    assert people(post(body=PROSE + cited)) == []


@pytest.mark.parametrize("name", ["Mill Road", "AFP", "Mill Road GmbH"])
def test_a_site_an_agency_or_a_firm_is_the_author_where_there_is_no_other(name: str) -> None:
    head = meta("og:site_name", "Mill Road") + meta("author", name)
    assert people(post(head=head)) == [name]
    assert people(post('<p class="author-name">Ida Marsh</p>', head)) == ["Ida Marsh"]
    assert people(post(body=PROSE + PROSE + "<p>Text: Ida Marsh</p>" + PROSE, head=head)) == ["Ida Marsh"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>By Ida Marsh and Tom Ashby</p>", ["Ida Marsh", "Tom Ashby"]),
        ("<p><strong>Autor:</strong> <a href='/p/7'>Ida Marsh</a></p>", ["Ida Marsh"]),
        ("<h4>Autorin</h4><p><a href='/p/7'>Ida Marsh</a></p>", ["Ida Marsh"]),
        ("<p>Autoren Ida Marsh und Tom Ashby</p>", ["Ida Marsh", "Tom Ashby"]),
        ("<p>Photos: Ida Marsh</p>", []),
        ("<p>By the water we stood, and waited.</p>", []),
        ("<h3>By Ida Marsh</h3>", []),
        ("<figure><figcaption>By Ida Marsh</figcaption></figure>", []),
        ("<blockquote><p>By Ida Marsh</p></blockquote>", []),
        ("<p>Posted by: Ida Marsh at July 12, 2006 07:35 AM</p>", []),
    ],
)
def test_a_line_that_is_a_byline_names_the_authors_wherever_it_stands(line: str, expected: list[str]) -> None:
    assert people(post(body=PROSE + PROSE + line + PROSE + PROSE)) == expected


def test_a_category_beside_a_date_is_no_author() -> None:
    line = '<p class="meta">June 27, 2012 | <a href="/category/slow-repair/">Slow Repair</a></p>'
    assert people(post(line)) == []
    assert people(post('<p class="meta">June 27, 2012 | Ida Marsh</p>')) == ["Ida Marsh"]


@pytest.mark.parametrize("label", ["Written by", "Verfasst von", "Escrito por"])
def test_the_label_of_a_card_tells_who_wrote(label: str) -> None:
    head = meta("twitter:label1", label) + meta("twitter:data1", "Ida Marsh")
    assert people(post(head=head)) == ["Ida Marsh"]
    assert people(post(head=head.replace(label, "Reading time"))) == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<meta property="og:url" content="https://www.millroad.example/gate/"><title>Ein Tor - MillRoad</title>',
            "Ein Tor",
        ),
        ('<link rel="canonical" href="https://millroad.example/g/"><title>A gate | Millroad.example</title>', "A gate"),
        ('<meta property="og:site_name" content="Mill Road"><title>A gate › Mill Road</title>', "A gate"),
        ("<title>二つ目の水門を手で開けた日のこと。-水車新聞</title>", "二つ目の水門を手で開けた日のこと。"),
        ("<title>A gate - that nobody had thought to tie down</title>", "A gate - that nobody had thought to tie down"),
    ],
)
def test_a_title_has_no_name_of_the_site_or_its_host(head: str, expected: str) -> None:
    assert value(read(page(f"<main>{PROSE}{PROSE}</main>", head)).title) == expected


def test_a_heading_has_no_kicker_that_the_title_lacks() -> None:
    head = "<title>We opened the second gate | Mill Road</title>" + meta("og:site_name", "Mill Road")
    heading = "<h1><span>On the river</span> <span>We opened the second gate</span></h1>"
    assert value(read(page(f"<article>{heading}{PROSE}</article>", head)).title) == "We opened the second gate"
    whole = "<h1>On the river: <span>We opened the second gate</span></h1>"
    assert (
        value(read(page(f"<article>{whole}{PROSE}</article>", head)).title) == "On the river: We opened the second gate"
    )


@pytest.mark.parametrize(
    "part",
    [
        '<div><h3><a href="/other-gate/">The other gate</a></h3><p>It is still closed.</p></div>',
        '<div><b>Mehr zum Thema</b> <a href="/a/">Das andere Tor</a> <a href="/b/">Ein Rad</a></div>',
        '<ul><li>See also</li><li><a href="/a/">The other gate</a></li></ul>',
    ],
)
def test_a_body_has_no_teasers_and_no_lists_of_related_posts(part: str) -> None:
    html = value(post(body=PROSE * 3 + part + PROSE).html) or ""
    assert "We opened" in html
    assert "<a " not in html


@pytest.mark.parametrize(
    "part",
    [
        '<p>See also <a href="/a/">the other gate</a>.</p>',
        '<div><h3><a href="#gate">The other gate</a></h3><p>It is still closed.</p></div>',
        '<div><h3><a href="/a/">One</a></h3><p>Closed.</p><h3><a href="/b/">Two</a></h3><p>Open.</p></div>',
        '<div>More on this from <a href="/a/">the keeper</a>: he has seen both gates open, and a third one too.</div>',
    ],
)
def test_a_body_keeps_what_its_author_says_of_other_pages(part: str) -> None:
    assert "<a " in (value(post(body=PROSE * 3 + part + PROSE).html) or "")


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ('"Ida Marsh"', ["Ida Marsh"]),
        ('"Ida Marsh, Tom Ashby"', ["Ida Marsh", "Tom Ashby"]),
        ('["Ida Marsh", {"@type": "Person", "name": "Tom Ashby"}]', ["Ida Marsh", "Tom Ashby"]),
        ('{"@type": "Person", "name": ["Ida Marsh", "Tom Ashby"]}', ["Ida Marsh", "Tom Ashby"]),
        ('[{"@type": "Person", "name": "Ida Marsh"}, {"@type": "Person", "name": "IDA MARSH"}]', ["Ida Marsh"]),
        ('{"@type": "Organization", "name": "Mill Road"}', []),
        ('"ida@mill.example"', []),
        ('"https://social.example/ida"', []),
        ('"Ida Marsh <ida@mill.example>"', ["Ida Marsh"]),
    ],
)
def test_authors_of_json_ld_in_all_shapes(author: str, expected: list[str]) -> None:
    assert people(post(head=json_ld(f'"headline": "The second gate", "author": {author}'))) == expected


def test_the_article_of_json_ld_that_has_the_title_is_the_page_s_own() -> None:
    other = '"headline": "The other gate", "author": "Tom Ashby", "datePublished": "2019-05-05"'
    own = '"headline": "The second gate", "author": "Ida Marsh", "datePublished": "2012-06-27"'
    draft = post(head=json_ld(other) + json_ld(own))
    assert (people(draft), value(draft.published)) == (["Ida Marsh"], "2012-06-27")


def test_the_date_of_the_web_page_in_json_ld_serves_an_article_that_has_none() -> None:
    page_of_it = json_ld('"datePublished": "2012-06-27"').replace("BlogPosting", "WebPage")
    assert value(post(head=json_ld('"headline": "The second gate"') + page_of_it).published) == "2012-06-27"


def test_microdata_in_the_head() -> None:
    head = '<meta itemprop="author" content="Ida Marsh"><meta itemprop="datePublished" content="2012-06-27">'
    draft = post(head=head)
    assert (people(draft), value(draft.published)) == (["Ida Marsh"], "2012-06-27")


def test_authors_of_a_paper_with_the_surname_first() -> None:
    head = meta("citation_author", "Marsh, Ida") + meta("citation_author", "Ashby, Tom J.")
    assert people(post(head=head)) == ["Ida Marsh", "Tom J. Ashby"]


def test_categories_are_found_where_only_tags_are_marked() -> None:
    tags = '<p class="tags"><a rel="tag" href="/tag/water/">water</a></p>'
    line = '<p class="meta"><a href="/category/mills/">Mills</a> June 27, 2012</p>'
    draft = post(line, body=PROSE + tags)
    assert (values(draft.categories), values(draft.tags)) == (["Mills"], ["water"])
    draft = post(head=meta("article:section", "Blog"), body=PROSE + tags)  # the head's section is no better than tags
    assert (values(draft.categories), values(draft.tags)) == ([], ["water"])


def test_the_path_to_a_page_names_its_category() -> None:
    crumbs = """<ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/magazine/">Magazine</a></li>
    <li><a href="/category/mills/">Mills</a></li></ol>"""
    assert values(post(before=crumbs).categories) == ["Mills"]
