"""The licence that a statement of rights names by its address (`rel="license"`, RFC 4946)."""

import re

_KNOWN = re.compile(
    r"""https?://(?:www\.)?(?:
        creativecommons\.org/(?:licenses|publicdomain)/[a-z+-]+/\d
        | (?:gnu|fsf)\.org/(?:licenses|copyleft)/(?:old-licenses/)?(?:a?gpl|fdl|lgpl)
        | (?:opensource|spdx)\.org/licen[cs]es?/\w
        | (?:apache|opendatacommons)\.org/licenses/\w
        | artlibre\.org/(?:lal|licence)
    )[\w.+/-]*(?<![.-])""",
    re.IGNORECASE | re.ASCII | re.VERBOSE,
)


def license_in(rights: str | None) -> str | None:
    """Return the address of a known licence in plain text, None if there is none or several: each may be of a part."""
    found = set(_KNOWN.findall(rights or ""))
    return found.pop() if len(found) == 1 else None
