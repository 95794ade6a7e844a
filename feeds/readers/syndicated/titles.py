"""Titles of RSS, of which nobody knows whether they are text or HTML."""

import html as references
import re

from lxml import etree

from feeds import html
from feeds.readers.syndicated.elements import has_markup, markup, text

_MOST = 2000  # characters of a title in which tags are looked for
_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|p|q|s|samp|small|span|strike|strong|sub|sup|tt|u"
    "|var"
)
_PAIR = re.compile(rf"<({_INLINE})(?:\s[^<>]*)?>.*?</\1\s*>|<(?:br|wbr|img)(?:\s[^<>]*)?/?>", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"&#(?:\d{2,7}|x[0-9a-f]{2,6});", re.IGNORECASE)


def plain(element: etree._Element) -> str:
    """Return a title as plain text.

    Its references are resolved once: by XML or, in CDATA, as those of HTML. A second time only where it is certainly HTML,
    as it has an element with both its tags: "<b>" alone is text.
    """
    if has_markup(element):
        return html.plain(markup(element))
    value = text(element).strip()
    if _PAIR.search(value, 0, _MOST):
        return html.plain(value)
    if "&" not in value:
        return value
    is_cdata = b"<![CDATA[" in etree.tostring(element, with_tail=False)
    return references.unescape(value) if is_cdata else _NUMBER.sub(lambda found: references.unescape(found[0]), value)
