"""The files of a new site: its settings, each key with what it is for, and a first post."""

import json
from collections.abc import Mapping
from datetime import date

# What the comment above each key says, and an example that stands in a comment where the key has no value.
_KEYS = {
    "title": (
        ("The name of the site. Without it: the name that most pages have.",),
        "Example Blog",
    ),
    "url": (
        ("Where the folder that `feeds build` writes is served. All links begin with it.",),
        "https://blog.example.org/feeds/",
    ),
    "id": (
        (
            "A domain, and a day or year on which it was yours. The permanent ids of posts and feeds begin with it.",
            "Once posts are published, never change it, even if the site moves to another domain: feed readers would",
            "show all posts again.",
        ),
        "blog.example.org,2012",
    ),
    "language": (
        ("The language of posts that do not name theirs (BCP 47). Without it: unknown.",),
        "en",
    ),
    "timezone": (
        ("The time zone of dates that do not name theirs. Without it: UTC.",),
        "America/New_York",
    ),
}
_HEAD = """\
# The settings of this site for `feeds build`. Every key is optional.

[site]
"""
_FOOT = """
[feeds]
# The newest entries in a feed; older ones are in its archive documents.
# limit = 30
# A WebSub hub, which tells readers of new posts at once.
# hub = "https://hub.example.org/"
"""
_POST = """\
---
title: First post
date: {day}
---

This is the first post of this site. Write your own in its place: every Markdown file in this folder is a post. Above its
text, between the lines `---`, it has a title and a date, and may have `author` and `tags`.
"""


def settings(values: Mapping[str, str | None]) -> str:
    """Return feeds.toml with the values; a key without one stands in a comment, with an example."""
    parts = []
    for key, (comment, example) in _KEYS.items():
        value = values.get(key)
        line = f"# {key} = {_quoted(example)}" if value is None else f"{key} = {_quoted(value)}"
        parts.append("".join(f"# {text}\n" for text in comment) + line + "\n")
    return _HEAD + "\n".join(parts) + _FOOT


def _quoted(value: str) -> str:
    """Return a basic string of TOML; one of JSON is the same but for U+007F, which no setting may have."""
    return json.dumps(value, ensure_ascii=False)


def first_post(day: date, language: str | None) -> str:
    """Return a post, in English, for a site without posts."""
    post = _POST.format(day=day.isoformat())
    is_english = language is None or language.lower().partition("-")[0] == "en"
    return post if is_english else post.replace("\n---\n\n", "\nlang: en\n---\n\n", 1)
