"""Redirects as rules for nginx, Caddy, Apache and Netlify. All are permanent (301).

nginx finds a path in a tree of locations, so its rules are for single paths and beginnings of paths where possible.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import quote

from feeds import names
from feeds.model import Redirect

_MAX_FOLDERS = 3  # between the head of a redirect and its path, for Netlify, which has no pattern for any number
_HOW = {
    "nginx": "Inside the server block: include OUTPUT/{file}; and after a change: systemctl reload nginx",
    "caddy": "Inside the site block: import OUTPUT/{file} ; and after a change: systemctl reload caddy",
    "apache": "Apache reads it in OUTPUT, with mod_rewrite and AllowOverride FileInfo; for addresses above OUTPUT: Include it.",
    "netlify": "Netlify reads it at the root of the published folder.",
}


def document(program: str, redirects: Sequence[Redirect]) -> bytes:
    """Return the file of rules for a program; see `feeds.names.REDIRECTS`."""
    mark = names.MARKS[""]
    lines = [f"{mark} Addresses of former feeds, and the feeds in their places.", f"# {_HOW[program]}"]
    lines[1] = lines[1].format(file=names.REDIRECTS[program])
    return "".join(f"{line}\n" for line in (*lines, *_RULES[program](redirects))).encode()


def _nginx(redirects: Sequence[Redirect]) -> Iterator[str]:
    by_path: defaultdict[str, list[Redirect]] = defaultdict(list)
    for one in redirects:
        if one.head:
            yield f'location ~ "{one.pattern}" {{ return 301 "{one.target}"; }}'
        elif one.path.endswith("/"):  # a location would take the page itself away
            yield f'if ($request_uri = "{quote(one.path)}?{one.query}") {{ return 301 "{one.target}"; }}'
        else:
            by_path[one.path].append(one)
    rules = {}
    for path, several in by_path.items():
        asked = (one for one in several if one.query)
        queries = "".join(f'if ($args = "{one.query}") {{ return 301 "{one.target}"; }} ' for one in asked)
        for one in several:
            if not one.query:
                to = f'{{ {queries}return 301 "{one.target}"; }}'
                rules[path] = f'location = "{path}" {to}'
                rules[f"{path}/"] = f'location {"^~" if one.below else "="} "{path}/" {to}'
    yield from (rules[path] for path in sorted(rules))  # nginx sorts them itself, but slowly


def _caddy(redirects: Sequence[Redirect]) -> Iterator[str]:
    queries = [(f"{quote(one.path)}?{one.query}", one.target) for one in redirects if one.query]
    patterns = [(f"~{one.pattern}", one.target) for one in redirects if not one.query]
    for name, source, pairs in (("query", "{uri}", queries), ("path", "{path}", patterns)):
        yield f"map {source} {{feed_by_{name}}} {{"
        yield from (f'\t"{found}" "{target}"' for found, target in pairs)
        yield '\tdefault ""\n}'
        yield f'@feed_by_{name} expression `{{feed_by_{name}}} != ""`\nredir @feed_by_{name} {{feed_by_{name}}} 301'


def _apache(redirects: Sequence[Redirect]) -> Iterator[str]:
    yield "<IfModule mod_rewrite.c>\nRewriteEngine On"
    for one in redirects:
        if one.query:
            yield f'RewriteCond %{{QUERY_STRING}} "={one.query}"'
        yield f'RewriteCond %{{REQUEST_URI}} "{one.pattern}"'
        target = one.target.replace("%", r"\%")  # which stands for a group of the condition
        yield f'RewriteRule "^" "{target}" [R=301,L,NE,QSD]'
    yield "</IfModule>"


def _netlify(redirects: Sequence[Redirect]) -> Iterator[str]:
    for one in redirects:
        below = "/*" if one.below else ""
        query = one.query.replace("&", " ")
        for folders in range(_MAX_FOLDERS + 1 if one.head else 1):
            between = "".join(f"/:folder{number}" for number in range(folders))
            yield " ".join(
                filter(None, (f"{quote(one.head)}{between}{quote(one.path)}{below}", query, one.target, "301"))
            )


_RULES: Mapping[str, Callable[[Sequence[Redirect]], Iterator[str]]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "apache": _apache,
    "netlify": _netlify,
}
