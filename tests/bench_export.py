"""How much memory a WordPress export takes: `python -m tests.bench_export [FOLDER [MB...]]`, of exports of so many megabytes.

Each row is a run of `feeds build` in a process of its own: posts, CPU seconds (its workers' too), seconds by the clock, and
the largest process in MB. Posts have bodies of 2 to 20 kB, comments, an attachment each, categories and tags.
"""

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import TOML, WORDS, timed

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbour Notes</title><wp:base_blog_url>https://old.example.org</wp:base_blog_url>
"""
ITEM = """<item><title>{title}</title><link>https://old.example.org/?p={n}</link><dc:creator>ida{author}</dc:creator>
<guid isPermaLink="false">https://old.example.org/?p={n}</guid><content:encoded><![CDATA[{body}]]></content:encoded>
<wp:post_id>{n}</wp:post_id><wp:post_date>2012-{month:02}-{day:02} 10:00:00</wp:post_date><wp:status>{status}</wp:status>
<wp:post_date_gmt>2012-{month:02}-{day:02} 14:00:00</wp:post_date_gmt><wp:post_type>{kind}</wp:post_type>
"""
META = "<wp:postmeta><wp:meta_key>{}</wp:meta_key><wp:meta_value><![CDATA[{}]]></wp:meta_value></wp:postmeta>\n"
COMMENT = """<wp:comment><wp:comment_id>{n}</wp:comment_id><wp:comment_author>Tom {n}</wp:comment_author>
<wp:comment_date_gmt>2012-12-30 09:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[{text}]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
"""


def items() -> Iterator[str]:
    """Yield posts, each after its attachment, without end; the same at each call."""
    dice = random.Random(1)

    def said(least: int, most: int) -> str:
        return " ".join(dice.choices(WORDS, k=dice.randint(least, most))).capitalize() + "."

    for n in range(1, sys.maxsize, 2):
        values = {"month": dice.randint(1, 12), "day": dice.randint(1, 28), "author": dice.randint(1, 40)}
        url = f"https://old.example.org/wp-content/{n}.jpg"
        head = ITEM.format(n=n, title=n, body="", kind="attachment", status="inherit", **values)
        yield f"{head}<wp:attachment_url>{url}</wp:attachment_url></item>\n"
        words = [f"{said(20, 90)} <a href='/?p={n}'>{said(2, 4)}</a> <em>{said(3, 9)}</em>" for _ in range(60)]
        mark = ("<!-- wp:paragraph -->\n<p>{}</p>\n<!-- /wp:paragraph -->" if n % 4 == 1 else "{}").format
        body = "\n\n".join(map(mark, words))[: dice.randint(2_000, 20_000)] + f"\n\n<img src='{url}'>"
        terms = [("category", f"Topic {dice.randint(1, 99)}")] + [("post_tag", dice.choice(WORDS))] * 3
        more = [f'<category domain="{kind}" nicename="{name}">{name}</category>\n' for kind, name in terms]
        more += [COMMENT.format(n=n * 10 + i, text=said(20, 80)) for i in range(dice.choice((0, 0, 1, 3, 9)))]
        more += [META.format("_thumbnail_id", n), META.format("_edit_data", said(99, 200))]
        head = ITEM.format(n=n + 1, title=said(4, 9), body=body, kind="post", status="publish", **values)
        yield f"{head}{''.join(more)}</item>\n"


def fill(file: Path, size: int) -> int:
    """Write an export of about so many bytes, and return the number of its posts."""
    with file.open("w", encoding="utf-8") as export:
        written, count = export.write(HEAD), 0
        for item in items():
            written += export.write(item)
            count += "<wp:post_type>post<" in item
            if written > size:
                break
        export.write("</channel></rss>\n")
    return count


def main(folder: str | None, sizes: list[int]) -> None:
    print(f"{'':8} posts     CPU s    wall s      MB")
    for size in sizes:
        top = Path(tempfile.mkdtemp(dir=folder))
        try:
            (top / "sources").mkdir()
            (top / "sources/feeds.toml").write_text(TOML, "utf-8")
            count = fill(top / "sources/export.xml", size * 1_000_000)
            build = [sys.executable, "-m", "feeds", "build", str(top / "sources"), str(top / "output"), "-q"]
            cpu, wall, most = timed(build)
            print(f"{size:5} MB {count:5} {cpu:9.2f} {wall:9.2f} {most:7.0f}", flush=True)
        finally:
            shutil.rmtree(top)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None, [int(size) for size in sys.argv[2:]] or [20, 200])
