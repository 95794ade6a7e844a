"""WordPress exports: from an item to a draft."""

import io
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds import html
from feeds.errors import SourceError
from feeds.model import Draft, Source
from feeds.readers import read as read_source
from feeds.readers.wordpress.autop import autop
from feeds.readers.wordpress.tokens import tokens, without_comments

FOLDER = Path(__file__).parent / "wordpress"
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Fen &amp;amp; Field</title><link>https://fen.example.org</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ilund</wp:author_login><wp:author_email>i@example.com</wp:author_email>
<wp:author_display_name><![CDATA[Ida Lund]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>bram</wp:author_login><wp:author_display_name>bram@example.com</wp:author_display_name>
<wp:author_first_name>Bram</wp:author_first_name><wp:author_last_name>Oake</wp:author_last_name></wp:author>
<wp:category><wp:category_nicename>birds</wp:category_nicename><wp:cat_name>Birds</wp:cat_name></wp:category>
"""
FOOT = "</channel></rss>"


def item(number: int = 1, *more: str, **texts: str) -> str:
    """An item with usual values; `texts` replace them, by name without the prefix."""
    values = {
        "title": "A title",
        "dc:creator": "ilund",
        "content:encoded": "Text.",
        "wp:post_id": str(number),
        "wp:post_date": "2012-06-27 10:00:00",
        "wp:post_date_gmt": "2012-06-27 14:00:00",
        "wp:status": "publish",
        "wp:post_type": "post",
    }
    names = {"title": "title", "link": "link", "guid": "guid", "creator": "dc:creator", "content": "content:encoded"}
    names |= {"excerpt": "excerpt:encoded", "pubDate": "pubDate"}
    values |= {names.get(key, f"wp:{key}"): value for key, value in texts.items()}
    inner = "".join(f"<{key}><![CDATA[{value}]]></{key}>\n" for key, value in values.items())
    return f"<item>\n{inner}{''.join(more)}</item>\n"


def comment(number: int, **texts: str) -> str:
    values = {
        "id": str(number),
        "approved": "1",
        "date": "2012-06-28 09:00:00",
        "content": "Yes.",
        "parent": "0",
    } | texts
    return (
        "<wp:comment>"
        + "".join(f"<wp:comment_{k}><![CDATA[{v}]]></wp:comment_{k}>" for k, v in values.items())
        + (
            "<wp:comment_author_email>who@example.com</wp:comment_author_email>"
            "<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP></wp:comment>"
        )
    )


def meta(key: str, value: str) -> str:
    return (
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
    )


def attachment(number: int, url: str, parent: int = 0) -> str:
    return item(number, post_type="attachment", status="inherit", attachment_url=url, post_parent=str(parent))


def read(data: bytes, path: str = "export.xml") -> Iterator[Draft | SourceError]:
    return read_source(Source(path, io.BytesIO(data)), len(data))


def drafts(*items: str) -> list[Draft]:
    found = list(read((HEAD + "".join(items) + FOOT).encode()))
    assert all(isinstance(one, Draft) for one in found)
    return found  # type: ignore[return-value]


def draft(*items: str) -> Draft:
    (found,) = drafts(*items)
    return found


def content(text: str, *more: str) -> str:
    found = draft(item(1, content=text), *more).html
    return found.value if found else ""


def values(found: tuple[object, ...]) -> list[str]:
    return [one.value for one in found]  # type: ignore[attr-defined]


def test_a_post_has_what_its_elements_say() -> None:
    post = draft(
        item(
            187,
            '<category domain="category" nicename="birds"><![CDATA[Birds &amp; Bees]]></category>',
            '<category domain="post_tag" nicename="heron">heron</category>',
            '<category domain="post_format" nicename="post-format-aside">Aside</category>',
            title="Herons &amp; <em>others</em>",
            guid="https://fen.example.org/?p=187",
            link="https://fen.example.org/2012/06/herons/",
            excerpt="In <b>short</b>.",
            post_name="h%C3%A9rons",
            comment_status="closed",
        )
    )
    assert post.key == ("export.xml", "187")
    assert post.title
    assert post.title.value == "Herons & others"
    assert post.site
    assert post.site.value == "Fen & Field"
    assert post.id
    assert post.id.value == "https://fen.example.org/?p=187"
    assert post.url
    assert post.url.value == "https://fen.example.org/2012/06/herons/"
    assert post.slug
    assert post.slug.value == "hérons"
    assert post.summary
    assert post.summary.value == "In short."
    assert post.status
    assert post.status.value == "closed"
    assert post.language
    assert post.language.value == "en-GB"
    assert values(post.authors) == ["Ida Lund"]
    assert values(post.categories) == ["Birds & Bees"]
    assert values(post.tags) == ["heron"]
    assert post.visibility is None
    assert not post.notes


def test_only_posts_are_read() -> None:
    kinds = ["page", "attachment", "nav_menu_item", "wp_block", "wp_template", "revision", "custom"]
    assert [one.item for one in drafts(*(item(n, post_type=kind) for n, kind in enumerate(kinds, 2)), item(1))] == ["1"]


@pytest.mark.parametrize(
    ("status", "password", "visibility"),
    [
        ("publish", "", None),
        ("publish", "stone", "private"),
        ("private", "", "private"),
        ("future", "", "scheduled"),
        ("draft", "", "draft"),
        ("draft", "stone", "draft"),
        ("pending", "", "draft"),
        ("trash", "", "draft"),
        ("auto-draft", "", "draft"),
        ("inherit", "", "draft"),
        ("a plug-in's own", "", "draft"),
        ("", "", "draft"),
    ],
)
def test_only_what_is_published_without_a_password_is_public(
    status: str, password: str, visibility: str | None
) -> None:
    post = draft(item(1, status=status, post_password=password, link="https://fen.example.org/a/"))
    assert (post.visibility.value if post.visibility else None) == visibility
    assert (post.url is None) == (visibility is not None)


@pytest.mark.parametrize(
    ("local", "gmt", "date"),
    [
        ("2012-06-27 10:00:00", "2012-06-27 14:00:00", "2012-06-27T10:00:00-04:00"),
        ("2012-06-27 19:45:00", "2012-06-27 14:00:00", "2012-06-27T19:45:00+05:45"),
        ("2012-06-28 04:00:00", "2012-06-27 14:00:00", "2012-06-28T04:00:00+14:00"),
        ("2012-06-27 10:00:00", "0000-00-00 00:00:00", "2012-06-27T10:00:00"),
        ("2012-06-27 10:00:00", "", "2012-06-27T10:00:00"),
        ("0000-00-00 00:00:00", "2012-06-27 14:00:00", "2012-06-27T14:00:00+00:00"),
        ("2012-06-27 10:07:00", "2012-06-27 14:00:00", "2012-06-27T14:00:00+00:00"),
        ("2012-06-20 10:00:00", "2012-06-27 14:00:00", "2012-06-27T14:00:00+00:00"),
        ("0000-00-00 00:00:00", "0000-00-00 00:00:00", "Wed, 27 Jun 2012 14:00:00 +0000"),
        ("2012-02-30 10:00:00", "soon", "Wed, 27 Jun 2012 14:00:00 +0000"),
    ],
)
def test_the_offset_is_what_local_time_and_gmt_differ_by(local: str, gmt: str, date: str) -> None:
    post = draft(item(1, post_date=local, post_date_gmt=gmt, pubDate="Wed, 27 Jun 2012 14:00:00 +0000"))
    assert post.published
    assert post.published.value == date


def test_a_date_of_no_day_is_none() -> None:
    zero = "0000-00-00 00:00:00"
    post = draft(item(1, post_date=zero, post_date_gmt=zero, pubDate="Wed, 30 Nov -0001 00:00:00 +0000"))
    assert post.published is None


def test_a_post_is_updated_only_after_it_was_published() -> None:
    before = draft(item(1, post_modified="2012-06-26 10:00:00", post_modified_gmt="2012-06-26 14:00:00"))
    same = draft(item(1, post_modified="2012-06-27 10:00:00", post_modified_gmt="2012-06-27 14:00:00"))
    after = draft(item(1, post_modified="2013-01-02 10:00:00", post_modified_gmt="2013-01-02 15:00:00"))
    assert before.updated is None
    assert same.updated is None
    assert after.updated
    assert after.updated.value == "2013-01-02T10:00:00-05:00"


def test_an_author_is_named_by_what_is_shown_and_never_by_an_address() -> None:
    posts = drafts(
        item(1, creator="bram"), item(2, creator="unknown"), item(3, creator="x@example.com"), item(4, creator="")
    )
    assert [values(post.authors) for post in posts] == [["Bram Oake"], ["unknown"], [], []]


def test_terms_of_authors_are_the_authors() -> None:
    guest = item(90, meta("cap-user_login", "kit"), meta("cap-display_name", "Kit Vane"), post_type="guest-author")
    terms = [f'<category domain="author" nicename="cap-{one}"><![CDATA[{one}]]></category>' for one in ("kit", "ilund")]
    assert values(draft(guest, item(1, *terms)).authors) == ["Ida Lund", "Kit Vane"]
    assert values(draft(item(1, terms[0]), guest).authors) == ["Kit Vane"]


def test_categories_of_the_first_version_have_no_taxonomy() -> None:
    post = draft(item(1, "<category>Fens</category>", '<category domain="tag">reed</category>'))
    assert values(post.categories) == ["Fens"]
    assert values(post.tags) == ["reed"]


def test_a_term_without_a_name_has_the_label_of_its_slug() -> None:
    terms = (f'<category domain="category" nicename="{slug}"/>' for slug in ("birds", "other"))
    assert values(draft(item(1, *terms)).categories) == ["Birds", "other"]


def test_comments_are_approved_ones_without_addresses() -> None:
    post = draft(
        item(
            1,
            comment(7, parent="3", author="Tom &amp; Ann", author_url="https://t.example/", content="One.\n\nTwo."),
            comment(3, date_gmt="2012-06-28 13:00:00"),
            *(comment(20 + n, approved=state) for n, state in enumerate(["0", "spam", "trash", "post-trashed", ""])),
            comment(30, type="pingback", content="[…] See https://x.example/a. […]"),
            comment(31, type="trackback"),
            comment(32, type="order_note"),
        )
    )
    assert [(one.id and one.id.value, one.kind, one.parent_id) for one in post.comments] == [
        ("3", "comment", None),
        ("7", "comment", "3"),
        ("30", "pingback", None),
        ("31", "trackback", None),
    ]
    first, second, pingback, _ = post.comments
    assert first.published
    assert first.published.value == "2012-06-28T09:00:00-04:00"
    assert second.published
    assert second.published.value == "2012-06-28T09:00:00"
    assert second.author
    assert second.author.value == "Tom & Ann"
    assert second.html
    assert second.html.value == "<p>One.</p>\n<p>Two.</p>"
    assert pingback.html
    assert '<a href="https://x.example/a">https://x.example/a</a>. […]' in pingback.html.value
    assert "192.0.2.7" not in repr(post)
    assert "who@example.com" not in repr(post)


def test_images_are_found_wherever_their_attachment_stands() -> None:
    for items in ([0, 1], [1, 0]):
        both = [item(1, meta("_thumbnail_id", "12")), attachment(12, "https://fen.example.org/a.jpg")]
        post = draft(*(both[n] for n in items))
        assert post.image
        assert post.image.value == "https://fen.example.org/a.jpg"


def test_enclosures_have_address_length_and_type() -> None:
    post = draft(
        item(1, meta("enclosure", "https://fen.example.org/a.mp3\n12345\naudio/mpeg\na:1:{}"), meta("enclosure", "no"))
    )
    (one,) = post.enclosures
    assert (one.url.value, one.type, one.length) == ("https://fen.example.org/a.mp3", "audio/mpeg", 12345)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n<!--more-->\nTwo", "<p>One<br>\nTwo</p>"),
        ("One\n\n<!--nextpage-->\n\nTwo", "<p>One</p>\n<p>Two</p>"),
        ("AT&amp;T &lt;b&gt;", "<p>AT&amp;T &lt;b&gt;</p>"),
        ("https://v.example/1", '<p><a href="https://v.example/1">https://v.example/1</a></p>'),
        ("See https://v.example/1", "<p>See https://v.example/1</p>"),
        (
            "[embed width='1']https://v.example/1[/embed]",
            '<p><a href="https://v.example/1">https://v.example/1</a></p>',
        ),
        (
            '<iframe src="//www.youtube.com/embed/abc-DEF_123?rel=0"></iframe>',
            '<p><a href="https://www.youtube.com/watch?v=abc-DEF_123">https://www.youtube.com/watch?v=abc-DEF_123</a></p>',
        ),
        (
            '[caption id="a_1" width="300"]<a href="b"><img src="a.jpg" /></a> A <em>heron</em>[/caption]',
            '<figure><a href="b"><img src="a.jpg" /></a><figcaption>A <em>heron</em></figcaption>\n</figure>',
        ),
        (
            '[caption caption="Old"]<img src="a.jpg">[/caption]',
            '<figure><img src="a.jpg"><figcaption>Old</figcaption>\n</figure>',
        ),
        ('[audio mp3="a.mp3"][/audio]', '<figure><audio controls src="a.mp3"></audio></figure>'),
        ("[audio https://f.example/a.mp3]", '<figure><audio controls src="https://f.example/a.mp3"></audio></figure>'),
        ('[video mp4="a.mp4" poster="p.jpg"]', '<figure><video controls src="a.mp4" poster="p.jpg"></video></figure>'),
        ("[youtube=http://y.example/1]", '<p><a href="http://y.example/1">http://y.example/1</a></p>'),
        (
            '[code language="python"]\na &lt; b\n\n[x for x in y]\n[/code]',
            '<pre><code class="language-python">a &lt; b\n\n[x for x in y]</code></pre>',
        ),
        ("[php]<?php ?>[/php]", '<pre><code class="language-php">&lt;?php ?&gt;</code></pre>'),
        ("a [sic] b [1] [two words] c", "<p>a [sic] b [1] [two words] c</p>"),
        ("[[gallery]] makes one", "<p>[gallery] makes one</p>"),
        ("[box color='red']In [b]the[/b] box[/box] end", "<p>In the box end</p>"),
        ("a [toc_here] b [contact-form-7 id='1'] c", "<p>a  b  c</p>"),
        ("<pre>[box a='1'] x[0]</pre>", "<pre>[box a='1'] x[0]</pre>"),
        ("<code>[box a='1']</code>", "<p><code>[box a='1']</code></p>"),
        ('<a title="[box a=1]" href="b">c</a>', '<p><a title="[box a=1]" href="b">c</a></p>'),
    ],
)
def test_a_body_of_the_classic_editor_becomes_html(text: str, expected: str) -> None:
    assert content(text) == expected


def test_shortcodes_that_are_not_known_are_noted_once() -> None:
    assert draft(item(1, content="[box a='1']x[/box] [box a='2']y[/box] [toc_x]")).notes == (
        "shortcodes that are not known, [box], [toc_x]; their text was kept",
    )


def test_what_stands_above_more_is_the_summary_where_there_is_no_other() -> None:
    text = "One <em>two</em>.\n\n<!--more Go on-->\n\nThree."
    first, second = drafts(item(1, content=text), item(2, content=text, excerpt="Own."))
    assert first.summary
    assert first.summary.value == "One two."
    assert first.html
    assert first.html.value == "<p>One <em>two</em>.</p>\n\n<p>Three.</p>"
    assert second.summary
    assert second.summary.value == "Own."


def test_a_gallery_shows_its_pictures() -> None:
    pictures = [attachment(n, f"https://fen.example.org/{n}.jpg", parent=1) for n in (5, 6)]
    shown = '<figure><img src="https://fen.example.org/{}.jpg" alt=""></figure>'
    assert content('[gallery ids="6, 7"]', *pictures) == shown.format(6)
    assert re.findall(r"\d\.jpg", content("[gallery]", *pictures)) == ["5.jpg", "6.jpg"]


def test_a_body_of_the_block_editor_loses_its_comments() -> None:
    text = (
        '<!-- wp:paragraph {"a":"b"} -->\n<p>One\n\ntwo</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:latest-posts /-->\n'
        '<!-- wp:embed {"url":"https://v.example/1"} -->\n<figure><div>\nhttps://v.example/1\n</div></figure>\n<!-- /wp:embed -->'
    )
    found = content(text)
    assert "<p>One\n\ntwo</p>" in found
    assert '<div>\n<a href="https://v.example/1">https://v.example/1</a>\n</div>' in found
    assert "wp:" not in found
    assert "<p></p>" not in found


def test_what_stands_between_blocks_gets_paragraphs() -> None:
    text = "One\n\n<!-- wp:html --><b>two</b>\n\nthree<!-- /wp:html -->\n\nFour\nfive\n\n"
    text += "<!-- wp:more --><!--more--><!-- /wp:more -->"
    post = draft(item(1, content=text))
    assert post.html
    assert post.html.value == "<p>One</p>\n<b>two</b>\n\nthree\n<p>Four<br>\nfive</p>"
    assert post.summary
    assert post.summary.value == "One two three Four five"


def test_reusable_blocks_are_put_in_within_bounds() -> None:
    block = item(50, content="<p>Shared</p>", post_type="wp_block")
    secret = item(51, content="<p>Secret</p>", post_type="wp_block", status="private")
    loop = item(52, content='<p>L</p><!-- wp:block {"ref":52} /-->' * 9, post_type="wp_block")
    found = content(
        '<!-- wp:block {"ref":50} /--><!-- wp:block {"ref":51} /--><!-- wp:block {"ref":7} /-->', secret, block
    )
    assert found == "<p>Shared</p>"
    assert len(content('<!-- wp:block {"ref":52} /-->', loop)) < 5_000_000


def test_footnotes_stand_where_their_block_is() -> None:
    notes = meta("footnotes", json.dumps([{"id": "a-1", "content": "See <b>it</b>."}]))
    post = draft(item(1, notes, content="<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph --><!-- wp:footnotes /-->"))
    assert post.html
    assert post.html.value.replace("\n", "") == '<p>One</p><ol><li id="a-1">See <b>it</b>.</li></ol>'


def test_forbidden_characters_are_removed_and_counted() -> None:
    data = (HEAD + item(1, content="a\x01b\x08c", title="T\ufffe") + item(2) + FOOT).encode()
    first, second = read(data.replace(b"<dc:creator><![CDATA[ilund]]>", b"<dc:creator>&#2;ilund"))
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert first.html
    assert first.html.value == "<p>abc</p>"
    assert first.title
    assert first.title.value == "T"
    assert first.notes == ("4 characters that XML forbids, removed",)
    assert second.notes == ("1 character that XML forbids, removed",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1", "windows-1252", "utf-32"])
def test_an_export_may_have_any_encoding(encoding: str) -> None:
    text = (HEAD + item(1, content="Café") + FOOT).replace("UTF-8", encoding.removesuffix("-sig"))
    (post,) = read(text.encode(encoding))
    assert isinstance(post, Draft)
    assert post.html
    assert post.html.value == "<p>Café</p>"


def test_an_export_may_have_blank_lines_above_it_and_names_of_html() -> None:
    (post,) = read(("\n\n" + HEAD + item(1).replace("<![CDATA[Text.]]>", "a&nbsp;b &amp; &foo; &#x1;") + FOOT).encode())
    assert isinstance(post, Draft)
    assert post.html
    assert post.html.value == "<p>a\u00a0b & &foo; </p>".replace(" </p>", "</p>")


def test_an_export_that_was_cut_gives_what_stands_above() -> None:
    data = (HEAD + item(1, meta("_thumbnail_id", "9")) + item(2)).encode()[:-40]
    found = read(data)
    assert getattr(next(found), "item", None) == "1"
    with pytest.raises(
        SourceError,
        match=r"^line \d+: the file ends within an element, expected well-formed XML; nothing below it is read$",
    ):
        next(found)


def test_a_prefix_that_is_not_declared_hurts_nothing() -> None:
    odd = item(1, "<odd:meta odd:a='1'>x</odd:meta>")
    assert [one.item for one in drafts(odd, item(2))] == ["1", "2"]
    with pytest.raises(SourceError, match="the file ends within an element"):
        list(read((HEAD + odd + item(2)).encode()))


def test_an_item_without_a_number_is_an_error_of_its_own() -> None:
    first, second = read((HEAD + item(1, post_id="") + item(2) + FOOT).encode())
    assert isinstance(first, SourceError)
    assert "wp:post_id" in str(first)
    assert isinstance(second, Draft)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "an empty file"),
        (b"Dear diary", "line 1: Start tag expected"),
        (b"<opus/>", "root element <opus>, expected an RSS or Atom feed or a WordPress export"),
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "a DOCTYPE, expected none"),
        (b'<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss/>', "a DOCTYPE, expected none"),
        (b'<?xml version="1.0" encoding="x-none"?><rss/>', 'encoding "x-none" is not known'),
    ],
)
def test_what_is_no_export_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as refused:
        list(read(data))
    assert str(refused.value).startswith(message)
    assert "\n" not in str(refused.value)


def test_what_a_site_has_beside_its_posts_is_no_error() -> None:
    (made,) = read(b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>')
    assert isinstance(made, Draft)
    assert made.visibility
    assert made.visibility.value == "data file"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(SourceError, match="depth"):
        list(read((HEAD + "<item>" + "<a>" * 10_000).encode()))


# npm's @wordpress/autop gave the second of each pair.
PAIRS = json.loads((FOLDER / "paragraphs.json").read_text("utf-8"))


def same(text: str) -> str:
    """What a browser makes of paragraphs: neither white space between blocks nor empty paragraphs count."""
    text = html.clean(without_comments(text).replace("\u00a0", "~"), "https://fen.example.org/")
    kept = re.split(r"(<pre.*?</pre>)", text, flags=re.S)
    names = r"p|[uod]l|li|d[dt]|div|block\w+|t(?:able|body|[rhd])|h[1-6r]|fig\w+|s\w+|ar\w+|header|aside|d\w+|ca\w+"
    blocks = rf"\s*(<br>|</?(?:{names})>)\s*"
    kept[::2] = [re.sub(blocks, r"\1", " ".join(part.split())) for part in kept[::2]]
    return "".join(kept).replace("<p></p>", "").strip()


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_paragraphs_are_those_of_wordpress(text: str, expected: str) -> None:
    assert same(autop(without_comments(text))) == same(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n<hr>\nTwo", "<p>One</p>\n<hr>\n<p>Two</p>"),  # as its PHP does
        ("a < b\n\nc > d", "<p>a < b</p>\n<p>c > d</p>"),  # which it takes for a tag
        ("<P>One</P>\n<DIV>Two</DIV>", "<P>One</p>\n<DIV>Two</DIV>"),
        ("<nav>\na\n</nav>", "<nav>a</nav>"),  # it has a line break at the end
    ],
)
def test_paragraphs_that_differ_from_npm(text: str, expected: str) -> None:
    assert autop(text).replace("\n", "") == expected.replace("\n", "")


@given(
    st.lists(
        st.sampled_from(
            ["a", " ", "\n", "\n\n", "<p>", "</p>", "<br>", "<ul>", "<li>", "</pre>", "<pre>", "<", "<!--", "&"]
        )
    )
)
def test_paragraphs_keep_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join(token.source for token in tokens(text)) == text
    assert autop(text).count("a") == text.count("a")


@pytest.mark.parametrize(
    "part",
    [
        "[a ",
        "[a]",
        "[/a]",
        "[code]",
        '[a "',
        "<a",
        "<pre>",
        "<!--",
        "<code>",
        "\n \n",
        "[[a",
        "https://",
        "<p>",
        "<!-- wp:p {",
    ],
)
def test_hostile_bodies_take_no_long_time(part: str) -> None:
    draft(item(1, content=part * 50_000))


def test_mutants_are_read_or_refused_in_one_line() -> None:
    sample = (FOLDER / "sample.xml").read_bytes()
    chance = random.Random(11)
    for _ in range(200):
        assert "\n" not in refused(mutant(sample, chance))


def refused(data: bytes) -> str:
    """Why a file cannot be read to its end; "" where it can."""
    try:
        assert all(isinstance(one, Draft | SourceError) for one in read(data))
    except SourceError as error:
        return str(error)
    return ""


def mutant(data: bytes, chance: random.Random) -> bytes:
    """Bytes cut, doubled, moved or replaced in one to four places."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randrange(len(data)) for _ in "12")
        to = min(to, at + chance.choice((1, 3, 40, 400)))
        part = data[at:to]
        new = chance.choice(
            (b"", part * 2, bytes(chance.randrange(256) for _ in part), part[::-1], b"<![CDATA[", b"&", b"\x00", b"]]>")
        )
        data = data[:at] + new + data[to:]
    return data
