"""The folder of a generator's project gives its posts alone; what else is in there is counted in a note."""

from io import BytesIO
from pathlib import Path

import pytest

from feeds.commands.inspect import inspect
from feeds.errors import SourceError
from feeds.model import Draft, Source
from feeds.readers import read
from tests.sited import Site


def text(title: str, front: str = "") -> str:
    return f"---\ntitle: {title}\n{front}---\n\nText of {title}.\n"


DATE = "date: 2012-06-27\n"
PACKAGE = '{"name": "site", "version": "1.0.0"}\n'
LIQUID = "{% for post in site.posts %}<a href='{{ post.url }}'>{{ post.title }}</a>{% endfor %}"
BASE = "<!DOCTYPE html>\n<html>\n<head><title>{{ page.title }}</title></head>\n<body><main>{{ content }}</main></body></html>\n"
MADE = "<html><head><title>Wheels</title></head><body><article><h1>Wheels</h1><p>Text.</p></article></body></html>"
JEKYLL = {
    "_posts/2012-06-27-wheels.md": text("Wheels", "layout: post\n"),
    "_posts/2012-06-28-boats.html": "---\nlayout: post\ntitle: Boats\n---\n<p>They float.</p>\n\n    <p>And sink.</p>\n",
    "about.md": text("About", "layout: page\n"),
    "projects.md": text("Projects", "layout: default\n"),
    "_recipes/soup.md": text("Soup"),
    "index.html": f"---\nlayout: home\n---\n{LIQUID}\n",
    "404.html": "---\nlayout: default\n---\n<h1>404</h1>\n",
    "_layouts/default.html": BASE,
    "_includes/head.html": "<header>Head</header>\n",
    "feed.xml": f"---\nlayout: null\n---\n<rss version='2.0'><channel>{LIQUID}</channel></rss>\n",
    "sitemap.xml": "<urlset/>\n",
    "search.json": f"---\n---\n[{LIQUID}]\n",
    "_site/2012/06/27/wheels.html": MADE,
    "robots.txt": "User-agent: *\n",
    "LICENSE.txt": "All rights granted.\n",
    "README.md": "# How to build\n",
}
HUGO = {
    "content/posts/wheels.md": text("Wheels", DATE),
    "content/posts/boats/index.md": text("Boats", DATE),
    "content/_index.md": text("Home"),
    "content/about.md": text("About", DATE),
    "archetypes/default.md": '---\ntitle: "{{ .Name }}"\ndate: {{ .Date }}\n---\n',
    "layouts/_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
    "layouts/_default/rss.xml": "<rss version='2.0'><channel>{{ range .Pages }}<item></item>{{ end }}</channel></rss>\n",
    "layouts/index.json": '{ "title": {{ .Site.Title | jsonify }} }\n',
    "themes/plain/exampleSite/content/posts/example.md": text("Example", DATE),
    "themes/plain/README.md": "# Plain\n",
    "public/posts/wheels/index.html": MADE,
}
ELEVENTY = {
    "content/blog/wheels.md": text("Wheels", DATE),
    "content/blog/boats.md": text("Boats", DATE),
    "content/blog/blog.json": '{"layout": "post.njk"}\n',
    "content/index.md": text("Home"),
    "_includes/post.html": "<article>{{ content | safe }}</article>\n",
    "package.json": PACKAGE,
    "tsconfig.json": '{\n  // strict\n  "extends": "x",\n}\n',
    "CHANGELOG.md": "# 1.0\n",
    "node_modules/thing/docs/guide.md": "# Guide\n\nUse it.\n",
}
HEXO = {
    "source/_posts/wheels.md": text("Wheels", DATE),
    "source/_posts/boats.md": text("Boats", DATE),
    "source/about/index.md": text("about", DATE),
    "source/links/index.md": text("links", DATE),
    "scaffolds/post.md": "---\ntitle: {{ title }}\ndate: {{ date }}\n---\n",
}
PELICAN = {
    "content/wheels.md": "Title: Wheels\nDate: 2012-06-27\n\nText of wheels.\n",
    "content/boats.md": "Title: Boats\nDate: 2012-06-28\n\nText of boats.\n",
    "content/pages/people.md": "Title: People\n\nUs.\n",
    "theme/templates/article.html": "{% extends 'base.html' %}{% block content %}<h1>{{ article.title }}</h1>{% endblock %}\n",
    "requirements.txt": "pelican\n",
}


@pytest.mark.parametrize(
    "files", [JEKYLL, HUGO, ELEVENTY, HEXO, PELICAN], ids=["jekyll", "hugo", "eleventy", "hexo", "pelican"]
)
def test_a_project_gives_its_posts_alone(tmp_path: Path, files: dict[str, str]) -> None:
    site = Site(tmp_path)
    for path, data in files.items():
        site.put(path, data)
    report = site.build()
    assert report.status == 0
    assert set(site.items()) == {"Wheels", "Boats"}
    (note,) = (note for note in report.notes if "as they are no posts" in note)
    counted = [int(part.split()[0]) for part in note.partition("no posts: ")[2].split(", ")]
    assert sum(counted) == len(files) - 2
    before = site.tree()
    site.build(full=True)
    assert site.tree() == before


def test_html_below_front_matter_is_a_post_as_it_is_written() -> None:
    (draft,) = read(
        Source("_posts/2012-06-28-boats.html", BytesIO(JEKYLL["_posts/2012-06-28-boats.html"].encode())), 99
    )
    assert isinstance(draft, Draft)
    assert draft.title
    assert draft.html
    assert (draft.title.value, draft.html.value.split()) == ("Boats", ["<p>They", "float.</p>", "<p>And", "sink.</p>"])


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("a.html", BASE, "template"),
        ("a.html", "<html lang='{{ lang }}'><head><title>T</title></head></html>", "template"),
        ("a.html", "<html><head>{% include head.html %}</head><body>Text.</body></html>", "template"),
        ("a.html", "<html><head><title>On {{ tags }}</title></head><body>{{ x }}</body></html>", None),
        ("a.html", "<p>Write <code>{{ x }}</code>.</p>", None),
        ("a.html", "<p>{{ .Title }}</p>", "template"),
        ("a.xml", "<urlset/>", "data file"),
        ("a.json", "[1]", "data file"),
        ("a.json", "{{ .Title }}", "data file"),
        ("humans.txt", "Ida\n", "document"),
        (
            "a.html",
            "<html><head><title>On tags</title><script>{{x}}</script></head><body>{{ x }}</body></html>",
            None,
        ),
        (
            "a.xml",
            "<rss version='2.0'><channel><title>T</title><item><title>On {{ tags }}</title></item></channel></rss>",
            None,
        ),
    ],
)
def test_the_kind_of_a_file(path: str, data: str, kind: str | None) -> None:
    (draft,) = read(Source(path, BytesIO(data.encode())), len(data))
    assert isinstance(draft, Draft)
    assert (draft.visibility.value if draft.visibility else None) == kind


@pytest.mark.parametrize("data", ['{"items": [1]}', '{"version": "https://jsonfeed.org/version/1.1"}', "<root/>"])
def test_what_may_be_a_broken_feed_is_an_error(data: str) -> None:
    with pytest.raises(SourceError):
        list(read(Source("a.xml" if data.startswith("<") else "a.json", BytesIO(data.encode())), len(data)))


def test_a_page_beside_the_posts_can_be_published_by_the_configuration(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.put("_posts/2012-06-27-wheels.md", text("Wheels"))
    file = site.put("links.md", text("Links", DATE))
    site.build()
    assert set(site.items()) == {"Wheels"}
    (shown,) = inspect(file, site.output)
    assert "not published: page, as the other files of its folder show" in shown.notes
    site.toml('[posts."links.md"]\nauthors = ["Ida"]\n')
    site.build()
    assert set(site.items()) == {"Wheels", "Links"}
