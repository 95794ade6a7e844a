"""Dates of an export: local time and GMT, from which the offset of the site follows."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

from feeds.readers.wordpress.items import Item

_FORM = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)")
_QUARTER = timedelta(minutes=15)
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)  # the offsets in use


def moment(post: Item, name: str, fallback: str = "") -> tuple[str, str]:
    """Return the element that says when something was, and its date in ISO 8601, "" where it says nothing.

    The date has an offset where GMT is given; else it is in the site's zone. `fallback` names an element with a date
    in RFC 822 form.
    """
    if date := combined(post.texts, name):
        return f"wp:{name}", date
    text = post.get(fallback).strip()
    return (fallback, text) if text and " -0001 " not in text else (f"wp:{name}", "")


def combined(texts: Mapping[str, str], name: str) -> str:
    """Return the date of `wp:NAME` and `wp:NAME_gmt` in ISO 8601, "" where both are empty or 0000-00-00."""
    local, gmt = _parsed(texts.get(f"wp:{name}", "")), _parsed(texts.get(f"wp:{name}_gmt", ""))
    if gmt is None:
        return local.isoformat() if local else ""
    offset = local - gmt if local else timedelta()
    plausible = _WEST <= offset <= _EAST and not offset % _QUARTER
    return gmt.replace(tzinfo=UTC).astimezone(timezone(offset if plausible else timedelta())).isoformat()


def updated(post: Item) -> str:
    """Return when a post was changed after it was published, "" where it was not."""
    changed = combined(post.texts, "post_modified")
    kind = "_gmt" if _parsed(post.get("wp:post_modified_gmt")) and _parsed(post.get("wp:post_date_gmt")) else ""
    before, after = _parsed(post.get(f"wp:post_date{kind}")), _parsed(post.get(f"wp:post_modified{kind}"))
    return "" if before and after and after <= before else changed


def _parsed(text: str) -> datetime | None:
    found = _FORM.fullmatch(text.strip())
    try:
        return datetime(*map(int, found.groups())) if found else None  # type: ignore[arg-type]
    except ValueError:
        return None
