"""Markdown with front matter: what each generator's keys say, and what of it is published."""

import io
import json
import random
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import normalize
from feeds.errors import SourceError
from feeds.evidence import Evidence
from feeds.model import NO_POSTS, Draft, Found, Post, Source
from feeds.readers import markdown
from feeds.readers.markdown import frontmatter, render
from feeds.readers.markdown.nodes import Node
from feeds.settings import Settings, SiteSettings
from tests.sited import Site, run

RULES = normalize.rules(Settings(SiteSettings(id="e.org,2012")), Evidence())

HUGO = """---
title: "Wheels: a history"
date: 2012-06-27T10:20:00+02:00
lastmod: 2012-06-28
slug: wheels
author: Ines Marlow
tags: [no, 1984, "Oil, tar"]
categories:
  - Water
description: What <b>turns</b>.
images: [wheel.png]
canonicalURL: https://o.org/wheels/
lang: pt_BR
guid: https://o.org/?p=7
comments: false
---
Above.

<!--more-->

Below.
"""
ZOLA = """+++
path = "2024/02/08/Wheel-1.76.0"
title = "Wheel 1.76.0"
date = 2024-02-08
authors = ["The Wheel Team"]
aliases = ["old.html"]
[taxonomies]
tags = ["release"]
[extra]
summary = "It turns."
+++
Text.
"""
JEKYLL = """---
layout: post
title:  "Welcome to Jekyll!"
categories: jekyll update
author: Jane Doe <jane@example.org>
---
Text.
"""
PELICAN = """Title: My super post
Date: 2010-12-03 10:20
Modified: 2010-12-05 19:30
Category: Python
Tags: pelican, publishing
Slug: my-super-post
Authors: Doe, Jane; Roe, John
Summary: Short version
    of it
Status: hidden

Text.
"""
ELEVENTY = """---
title: This is my second post.
date: 2018-07-04
tags:
  - posts
  - another tag
layout: layouts/post.njk
---
Text.
"""
ASTRO = """---
title: 'First post'
description: 'Lorem ipsum'
pubDate: 'Jul 08 2022'
updatedDate: 'Jul 09 2022'
heroImage: '../../assets/a.jpg'
---
Text.
"""
NODEJS = """---
date: '2024-01-09T17:00:00.617Z'
category: release
title: Node.js 21.5.0
layout: blog-post
author: Jane Doe, John Roe
---
### Notable
"""


def drafts(source: str | bytes, path: str = "post.md") -> list[Draft]:
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return list(markdown.read(Source(path, io.BytesIO(data))))


def draft(source: str | bytes, path: str = "post.md") -> Draft:
    (one,) = drafts(source, path)
    return one


def matter(lines: str, path: str = "post.md") -> Draft:
    return draft(f"---\n{lines}\n---\nText.\n", path)


def post(source: str, path: str = "post.md") -> Post:
    return normalize.post(normalize.overlay(draft(source, path), RULES.settings), RULES)[0]


def value(found: Found | None) -> str | None:
    return found.value if found else None


def values(found: tuple[Found, ...]) -> list[str]:
    return [one.value for one in found]


def spellings(one: Post) -> tuple[list[str], list[str], list[str]]:
    return [a.spelling for a in one.authors], [c.spelling for c in one.categories], list(one.tags)


# Generators ------------------------------------------------------------------------------------------------------------


def test_hugo() -> None:
    one = post(HUGO)
    assert (one.title, one.id, one.url, one.language) == (
        "Wheels: a history",
        "https://o.org/?p=7",
        "https://o.org/wheels/",
        "pt-BR",
    )
    assert (str(one.published), str(one.updated)) == ("2012-06-27 10:20:00+02:00", "2012-06-28 12:00:00+00:00")
    assert spellings(one) == (["Ines Marlow"], ["Water"], ["no", "1984", "Oil, tar"])
    assert (one.summary, one.image, one.slug, one.status) == ("What turns.", "wheel.png", "2012-06-27-wheels", "closed")
    assert one.content == "<p>Above.</p>\n\n<p>Below.</p>\n"


def test_zola_and_rust_lang() -> None:
    one = post(ZOLA)
    assert (one.title, one.slug, one.summary) == ("Wheel 1.76.0", "2024-02-08-wheel-1760", "It turns.")
    assert value(draft(ZOLA).url) == "/2024/02/08/Wheel-1.76.0/"
    assert str(one.published) == "2024-02-08 12:00:00+00:00"
    assert spellings(one) == (["The Wheel Team"], ["release"], [])


def test_jekyll() -> None:
    one = post(JEKYLL, "_posts/2015-11-17-welcome-to-jekyll.markdown")
    assert (one.slug, str(one.published)) == ("2015-11-17-welcome-to-jekyll", "2015-11-17 12:00:00+00:00")
    assert spellings(one) == (["Jane Doe"], ["jekyll", "update"], [])


def test_pelican() -> None:
    one = post(PELICAN)
    assert (one.title, one.summary, one.visibility) == ("My super post", "Short version of it", "private")
    assert (str(one.published), str(one.updated)) == ("2010-12-03 10:20:00+00:00", "2010-12-05 19:30:00+00:00")
    assert spellings(one) == (["Doe, Jane", "Roe, John"], ["Python"], ["pelican", "publishing"])
    assert one.content == "<p>Text.</p>\n"


def test_eleventy_names_a_collection_in_its_tags() -> None:
    assert spellings(post(ELEVENTY)) == ([], ["another tag"], [])


def test_astro() -> None:
    one = post(ASTRO)
    assert (one.title, one.summary, one.image) == ("First post", "Lorem ipsum", "../../assets/a.jpg")
    assert (str(one.published), str(one.updated)) == ("2022-07-08 12:00:00+00:00", "2022-07-09 12:00:00+00:00")


def test_nodejs() -> None:
    one = post(NODEJS)
    assert spellings(one) == (["Jane Doe", "John Roe"], ["release"], [])
    assert str(one.published) == "2024-01-09 17:00:00+00:00"


def test_headers_that_end_without_a_blank_line() -> None:
    one = draft("Title: T\nDate: 2012-06-27\nText: it goes on\n# Part\n")
    assert (value(one.title), value(one.html)) == ("T", '<h1 id="part">Part</h1>\n')
    assert draft("Summary: we went on\nand on.").title is None


def test_hexo_opens_with_no_fence() -> None:
    one = draft("title: T\ndate: 2012-06-27 10:20:00\ntags:\n- a\n- b\n---\nText.\n")
    assert (value(one.title), values(one.tags), value(one.html)) == ("T", ["a", "b"], "<p>Text.</p>\n")
    assert one.html is not None
    assert one.html.origin.first == 7


def test_json() -> None:
    one = draft('{\n  "title": "J",\n  "date": "2012-01-01",\n  "tags": ["a", 7]\n}\n\nBody.\n')
    assert (value(one.title), values(one.tags), value(one.html)) == ("J", ["a", "7"], "<p>Body.</p>\n")
    assert one.published is not None
    assert one.published.origin.first == 3


# Values ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("1984", "1984"),
        ("no", "no"),
        ("1.10", "1.10"),
        ("012", "012"),
        ("2012-06-27", "2012-06-27"),
        ("12:30", "12:30"),
        ("!!int 7", "7"),
        ("'null'", "null"),
        ("null", None),
        ("~", None),
        ("", None),
        (">\n  Two\n  lines", "Two lines"),
        ("!binary |-\n  w4lpbA==", "Éil"),
        ("&a A", "A"),
        (r'"A\a\0\x85B"', "A\nB"),
    ],
)
def test_yaml_is_text(written: str, title: str | None) -> None:
    assert value(matter(f"title: {written}").title) == title


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2012-06-27", "2012-06-27 12:00:00-07:00"),
        ("2012-06-27 10:20", "2012-06-27 10:20:00-07:00"),
        ("2012-06-27T10:20:00.123Z", "2012-06-27 10:20:00+00:00"),
        ("2012-06-27 10:20:00 -5", "2012-06-27 10:20:00-05:00"),
        ("2012-06-27 10:20:00 +0200", "2012-06-27 10:20:00+02:00"),
        ("1340792400", "2012-06-27 10:20:00+00:00"),
        ("1340792400000", "2012-06-27 10:20:00+00:00"),
        ("June 27, 2012", "2012-06-27 12:00:00-07:00"),
    ],
)
def test_dates_are_in_the_zone_of_the_site(written: str, moment: str) -> None:
    from zoneinfo import ZoneInfo

    site = replace(RULES.settings.site, timezone=ZoneInfo("America/Los_Angeles"))
    rules = replace(RULES, settings=replace(RULES.settings, site=site))
    for one in (matter(f"date: {written}"), matter(f"date: '{written}'")):
        assert str(normalize.post(one, rules)[0].published) == moment


def test_toml_dates_keep_their_precision() -> None:
    for written in ("2012-06-27", "2012-06-27T10:20:00", "2012-06-27T10:20:00+02:00"):
        one = draft(f"+++\ndate = {written}\ntitle = 1.10\n+++\n")
        assert (value(one.published), value(one.title)) == (written, "1.10")


def test_the_later_date_of_publication_holds() -> None:
    assert value(matter("date: 2012-06-27\npublishDate: 2030-01-01").published) == "2030-01-01"
    assert value(matter("date: 2012-06-27\npublishDate: 2011-01-01").published) == "2012-06-27"
    assert value(matter("published: false\ncreated: 2012-06-27").published) == "2012-06-27"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("author: Jane Doe", ["Jane Doe"]),
        ("author: jane", ["jane"]),
        ("author: '@jane'", ["@jane"]),
        ("author: jane@example.org", []),
        ("author: Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("authors: [Jane Doe, 'Roe, John']", ["Jane Doe", "Roe, John"]),
        ("author: {name: Jane Doe, email: j@e.org}", ["Jane Doe"]),
        ("authors: [{name: Jane Doe}, {name: John Roe, url: 'https://e.org'}]", ["Jane Doe", "John Roe"]),
        ("authors: {jane: {name: Jane Doe}, roe: {title: R.}}", ["Jane Doe", "R."]),
        ("authors: ['Jane Doe <j@e.org>', '[John Roe](https://e.org)']", ["Jane Doe", "John Roe"]),
        ("params: {author: Jane Doe}", ["Jane Doe"]),
        ("author: ''", []),
        ("authors: []\nauthor: Jane Doe", ["Jane Doe"]),
    ],
)
def test_authors(written: str, names: list[str]) -> None:
    assert spellings(post(f"---\n{written}\n---\n"))[0] == names


@pytest.mark.parametrize(
    ("written", "visibility"),
    [
        ("draft: true", "draft"),
        ("draft: false", None),
        ("draft:", None),
        ("published: false", "draft"),
        ("published: true", None),
        ("status: draft", "draft"),
        ("status: publish", None),
        ("status: private", "private"),
        ("status: future", "scheduled"),
        ("private: yes", "private"),
        ("password: swordfish", "private"),
        ("eleventyExcludeFromCollections: true", "private"),
        ("build: {list: never}", "private"),
    ],
)
def test_visibility(written: str, visibility: str | None) -> None:
    assert value(matter(written).visibility) == visibility


def test_what_lies_in_drafts_is_a_draft() -> None:
    assert value(matter("title: T", "_drafts/t.md").visibility) == "draft"
    assert value(draft("# T\n\nText.", "blog/_drafts/t.md").visibility) == "draft"


@pytest.mark.parametrize(
    ("written", "path", "slug"),
    [
        ("slug: own", "2012-06-27-file.md", "own"),
        ("permalink: /2012/06/address.html", "x.md", "address"),
        ("url: /2012/06/address/", "x.md", "address"),
        ("permalink: /:year/:title/", "2012-06-27-file.md", "file"),
        ("permalink: '/{{ page.fileSlug }}/'", "x.md", None),
        ("permalink: pretty", "x.md", None),
        ("title: T", "posts/2012-06-27-folder/index.md", "folder"),
        ("title: T", "posts/x.md", None),
    ],
)
def test_slug(written: str, path: str, slug: str | None) -> None:
    assert value(matter(written, path).slug) == slug


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("canonical_url: https://o.org/a\nurl: /b/", "https://o.org/a"),
        ("permalink: https://o.org/a", "https://o.org/a"),
        ("permalink: /2012/a/", "/2012/a/"),
        ("permalink: /:year/:title/", None),
        ("permalink: pretty", None),
        ("url: javascript:alert(1)", None),
    ],
)
def test_url(written: str, url: str | None) -> None:
    assert value(matter(written).url) == url


def test_values_have_lines_and_keys() -> None:
    one = draft(HUGO)
    assert one.title is not None
    assert one.title.origin[1:] == (2, 2, "front matter", "title")
    assert [tag.origin.first for tag in one.tags] == [7, 7, 7]
    assert one.categories[0].origin.first == 9
    assert one.html is not None
    assert one.html.origin[1:3] == (17, 21)


def test_a_language_that_is_none_is_a_note() -> None:
    one = matter("lang: klingon or so")
    assert one.language is None
    assert one.notes == ('line 2: lang "klingon or so" is no language, expected a tag as "en" or "pt-BR"',)


def test_rights() -> None:
    assert value(matter("license: CC BY 4.0").rights) == "CC BY 4.0"
    assert value(matter("license: CC BY 4.0\ncopyright: © Jane").rights) == "© Jane"
    assert value(matter("license: https://creativecommons.org/licenses/by/4.0/").rights)
    assert matter("license: false").rights is None
    assert matter("copyright: true").rights is None


def test_enclosures() -> None:
    (one,) = matter("enclosure: {url: a.mp3, type: audio/mpeg, length: 12}").enclosures
    assert (one.url.value, one.type, one.length) == ("a.mp3", "audio/mpeg", 12)


# Comments --------------------------------------------------------------------------------------------------------------

COMMENTS = """comments:
  - author: Tom
    date: 2012-06-28
    body: "Good *one*.\\n\\n<script>alert(1)</script>"
    replies:
      - {name: Ann, message: Yes}
  - {author: Spam, body: x, approved: false}
  - {author: {name: Ed, url: 'https://e.org'}, text: hm, id: 7}
  - {name: Flo, email: f@e.org, message: To Ed, parent_id: 7, type: pingback}"""


def test_comments() -> None:
    one = post(f"---\ntitle: T\n{COMMENTS}\n---\n")
    anchors = {comment.author: comment.anchor for comment in one.comments}
    assert [(comment.author, comment.kind) for comment in one.comments] == [
        ("Tom", "comment"),
        ("Ann", "comment"),
        ("Ed", "comment"),
        ("Flo", "pingback"),
    ]
    assert [comment.parent for comment in one.comments] == [None, anchors["Tom"], None, anchors["Ed"]]
    assert one.comments[0].content.startswith("<p>Good <em>one</em>.</p>")
    assert one.comments[2].url == "https://e.org"


def test_comments_that_are_open_or_closed() -> None:
    assert [value(matter(f"comments: {said}").status) for said in ("true", "false", "{host: x.social}")] == [
        "open",
        "closed",
        None,
    ]


# Body and title --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "title", "body"),
    [
        ("# Head *one*\n\nText.", "Head one", "<p>Text.</p>\n"),
        ("Head\n====\n\nText.", "Head", "<p>Text.</p>\n"),
        ("Text.\n\n# Head\n", "Head", "<p>Text.</p>\n"),
        ("## Part\n\n# Head\n", None, '<h2 id="part">Part</h2>\n<h1 id="head">Head</h1>\n'),
        ("---\ntitle: Head\n---\n# head\n\nText.", "Head", "<p>Text.</p>\n"),
        ("---\ntitle: Other\n---\n# Head\n", "Other", '<h1 id="head">Head</h1>\n'),
        ("Text.", None, "<p>Text.</p>\n"),
    ],
)
def test_title(source: str, title: str | None, body: str) -> None:
    one = draft(source)
    assert (value(one.title), value(one.html)) == (title, body)


def test_prose_between_thematic_breaks_is_no_front_matter() -> None:
    assert value(draft("---\n\nProse.\n\n---\n\nMore.").html) == "<hr />\n<p>Prose.</p>\n<hr />\n<p>More.</p>\n"


def test_what_stands_above_more_is_the_summary() -> None:
    one = draft("---\ntitle: T\n---\n# T\n\nOne *two*.\n\n<!-- more -->\n\nThree.")
    assert (value(one.summary), value(one.html)) == ("One two.", "<p>One <em>two</em>.</p>\n\n<p>Three.</p>\n")
    assert value(draft("---\nexcerpt_separator: <!--cut-->\n---\nA.\n\n<!--cut-->\n\nB.").summary) == "A."


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("| a |\n|---|\n| 1 |\n", "<td>1</td>"),
        ("~~gone~~", "<del>gone</del>"),
        ("about ~5~ or so", "about ~5~ or so"),
        ("- [x] done", '<input type="checkbox" checked="" disabled="" />'),
        ("Note[^1].\n\n[^1]: Text.", '<li id="fn-1">'),
        ("```rust {linenos=true}\nx\n```", '<pre><code class="language-rust">x'),
        ("See https://e.org/x.", '<a href="https://e.org/x">https://e.org/x</a>.'),
        ("<div class='x'>\n\n*in*\n\n</div>", "<div class='x'>\n<p><em>in</em></p>\n</div>"),
        ('<div markdown="1">\n*in*\n</div>', '<div markdown="1">\n<p><em>in</em></p>\n</div>'),
        ("<a href='https://e.org/'>https://e.org/</a>", "<a href='https://e.org/'>https://e.org/</a>"),
        ("## Two `parts`, é!\n\n## Two parts é", '<h2 id="two-parts-é-1">Two parts é</h2>'),
        ("## Part {#own .x}", '<h2 id="own">Part</h2>'),
        ("## Part {.x}", '<h2 id="part">Part</h2>'),
        ("[a]({filename}/blog/other.md#p) ![b]({static}/i/b.png)", '<a href="/other.html#p">a</a> <img src="/i/b.png"'),
    ],
)
def test_body(source: str, html: str) -> None:
    assert html in render.with_ids(render.html(source))


# What is a post --------------------------------------------------------------------------------------------------------

PLAIN = "# Head\n\nText.\n"
TITLED = "---\ntitle: T\n---\n"
PAGE = "---\ntitle: T\nlayout: page\n---\n"
DATED = "---\ntitle: T\ndate: 2012-06-27\n---\n"


@pytest.mark.parametrize(
    ("source", "path", "kind"),
    [
        (PLAIN, "thoughts.md", None),
        (PLAIN, "README.md", "document"),
        (PLAIN, "docs/LICENSE.markdown", "document"),
        (PLAIN, "CHANGELOG.md", "document"),
        (PLAIN, "CODE-OF-CONDUCT.md", "document"),
        (PLAIN, "index.md", "index page"),
        (PLAIN, "404.md", "error page"),
        (PLAIN, "2012-06-27-readme.md", None),
        (DATED, "readme.md", None),
        (TITLED, "index.md", "index page"),
        (TITLED, "posts/wheel/index.md", "index page"),
        (DATED, "posts/wheel/index.md", None),
        (TITLED, "2012/06/27/wheel/index.md", None),
        (DATED, "_index.md", "index page"),
        (TITLED, "posts/_index.md", "index page"),
        (PAGE, "about.md", "page"),
        (PAGE, "wheel.md", "page"),
        (PAGE.replace("page", "home"), "start.md", "index page"),
        (PAGE.replace("page", "archive"), "all.md", "archive page"),
        (PAGE.replace("page", "layouts/tags.njk"), "all.md", "tag page"),
        (PAGE, "_posts/2012-06-27-about.md", None),
        (TITLED, "wheel.md", None),
        (TITLED, "about.md", "page"),
        (TITLED, "about/index.md", "page"),
        (TITLED, "2012/06/27/about.md", None),
        (TITLED, "tags.md", "tag page"),
        (TITLED, "pages/wheel.md", "page"),
        (TITLED, "_pages/wheel.md", "page"),
        (TITLED.replace("title", "layout: single\ntitle"), "about.md", "page"),
        (DATED, "pages/wheel.md", None),
        (DATED, "about.md", "page"),
        (DATED, "content/about.md", "page"),
        (DATED, "source/about/index.md", "page"),
        (DATED, "content/posts/about.md", None),
        (DATED, "2012-06-27-about.md", None),
        (DATED.replace("title", "layout: post\ntitle"), "about.md", None),
        (DATED.replace("title", "type: page\ntitle"), "wheel.md", "page"),
    ],
)
def test_what_is_no_post(source: str, path: str, kind: str | None) -> None:
    (draft,) = drafts(source, path)
    assert (draft.visibility.value if draft.visibility else None) == kind
    assert kind is None or (kind in NO_POSTS and draft == Draft(path, visibility=draft.visibility))


# What cannot be read ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("---\ntitle: Foo: bar\n---\n", 2, "quotes"),
        ("\n\n---\ntitle: Foo: bar\n---\n", 4, "quotes"),
        ("---\ntitle: [a\n---\n", 2, "expected ','"),
        ("---\ntitle: T\ndate: 'x\n---\n", 3, "end of stream"),
        ("---\n\ttitle: T\n---\n", 2, "indent by spaces"),
        ("---\ntitle: @x\n---\n", 2, "quotes"),
        ("---\ntitle: *x\n---\n", 2, "names nothing above"),
        ("---\ntitle: T\nno end", 1, "has no end"),
        ("---\n" + "".join(f"{' ' * n}a:\n" for n in range(60)) + "---\n", 52, "nested deeper"),
        (
            "---\na: &a [x, x, x, x, x, x]\n" + "".join("a: &a [*a, *a, *a, *a, *a]\n" for _ in range(20)) + "---\n",
            9,
            "repeat",
        ),
        ("+++\ntitle = x\n+++\n", 2, "no TOML"),
        ("+++\ntitle = 'x'\ntitle = 'y'\n+++\n", 3, "no TOML"),
        (f"+++\ntitle = {'9' * 5000}\n+++\n", 2, "digits"),
        (f"+++\na = {'[' * 9000}\n+++\n", 2, "too deep"),
        ('{"title": "T",\n"a" 1}\n', 2, "no JSON"),
        ("---js\n{}\n---\n", 1, "in js"),
    ],
)
def test_broken_front_matter(source: str, line: int, words: str) -> None:
    with pytest.raises(SourceError, match=f"^line {line}: front matter") as error:
        drafts(source)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_an_empty_file_is_an_error() -> None:
    with pytest.raises(SourceError, match="empty"):
        drafts(" \n\n")


def test_a_key_given_twice_is_a_note() -> None:
    assert matter("title: A\ntitle: B").notes == ('line 3: "title" is given twice; the last one is taken',)
    assert len(matter("title: A\n" * 100).notes) == 3


def test_only_the_broken_file_is_left_out(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("good.md", HUGO)
    site.put("bad.md", "---\ntitle: Foo: bar\n---\nText.\n")
    site.put("_drafts/later.md", "Secret.\n")
    site.put("2030-01-01-future.md", "Secret.\n")
    site.put("README.md", "# Read me\n")
    report = site.build()
    assert list(site.items()) == ["Wheels: a history"]
    assert "note: not published, as they are no posts: 1 document" in report.notes
    (error,) = (problem for problem in report.problems if problem.level == "error")
    assert error.where == "bad.md"
    assert "line 2: front matter is no YAML" in error.what
    assert b"Secret" not in b"".join(site.tree().values())


def test_a_published_post(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("_posts/2012-06-27-a.md", "---\ntitle: T\nimage: i.png\n---\n[b](../b/) ![c](c.png) <script>x</script>\n")
    site.build()
    (item,) = json.loads((site.output / "feed.json").read_bytes())["items"]
    page = "https://e.example.org/posts/2012-06-27-a/"
    assert item["url"] == page
    assert item["image"] == f"{page}i.png"
    assert '<a href="https://e.example.org/posts/b/"' in item["content_html"]
    assert f'<img src="{page}c.png"' in item["content_html"]
    assert "script" not in item["content_html"]


def test_inspect(tmp_path: Path) -> None:
    site = Site(tmp_path)
    shown = run("inspect", site.put("a.md", HUGO))
    assert shown.returncode == 0
    assert "Wheels: a history" in shown.stdout
    assert "Traceback" not in shown.stderr


# Properties ------------------------------------------------------------------------------------------------------------

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(
    st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.lists(_WORDS, min_size=1, max_size=3), min_size=1)
)
def test_each_format_gives_the_same_texts(given_values: dict[str, list[str]]) -> None:
    quoted = {key: json.dumps(items, ensure_ascii=False) for key, items in given_values.items()}
    yaml = "---\n" + "".join(f"{key}: {items}\n" for key, items in quoted.items()) + "---\n"
    toml = "+++\n" + "".join(f"{key} = {items}\n" for key, items in quoted.items()) + "+++\n"
    expected = {key: list(items) for key, items in given_values.items()}
    for source in (yaml, toml, json.dumps(given_values)):
        assert texts(frontmatter.split(source).matter) == expected


def texts(matter: dict[str, Node] | None) -> dict[str, list[str | None]]:
    made: dict[str, list[str | None]] = {}
    for key, node in (matter or {}).items():
        assert isinstance(node.value, list)
        made[key] = [item.value for item in node.value if item.value is None or isinstance(item.value, str)]
    return made


@pytest.mark.parametrize("seed", range(20))
def test_mutants_give_a_draft_or_one_line(seed: int) -> None:
    chance = random.Random(seed)
    samples = (HUGO, ZOLA, JEKYLL, PELICAN, ELEVENTY, ASTRO, NODEJS, f"---\ntitle: T\n{COMMENTS}\n---\n")
    pieces = (
        "---",
        "+++",
        "\n",
        ": ",
        "[",
        "{",
        "}",
        "]",
        '"',
        "'",
        "\t",
        "&a ",
        "*a",
        "{{<",
        ">}}",
        "{%",
        "%}",
        "`",
        "\0",
    )
    for _ in range(50):
        source = chance.choice(samples)
        for _ in range(chance.randint(1, 6)):
            at, length = chance.randrange(len(source)), chance.choice((0, 1, 5))
            source = source[:at] + chance.choice(pieces) + source[at + length :]
        with suppress(SourceError):
            for one in drafts(source):
                normalize.post(normalize.overlay(one, RULES.settings), RULES)
