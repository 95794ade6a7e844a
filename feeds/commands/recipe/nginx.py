"""A server block for nginx."""

import re
from urllib.parse import urlsplit

from feeds import names
from feeds.commands.recipe.published import CACHING, COMPRESSED, SMALL, Published, literal

_TEXT = """\
# nginx: serves {url}
# Save as /etc/nginx/conf.d/{host}.conf, then: nginx -t && systemctl reload nginx
{advice}server {{
{listen}
    server_name {host};
    absolute_redirect off;
{extra}
    location {prefix} {{
        {root};
        index {page};
        autoindex off;
        charset utf-8;
        charset_types {types};
        gzip on;
        gzip_vary on;
{static}        gzip_proxied any;
        gzip_min_length {small};
        gzip_types {types};
{headers}

        # .feeds, other hidden files, and what rsync has not finished
        location ~ /\\.(?!well-known/) {{ return 404; }}

        # Add_header is not inherited where there is another one, so each location below has all of them.
{locations}    }}
}}
"""
_HEADERS = """\
{indent}add_header Cache-Control "{caching}";
{indent}add_header X-Content-Type-Options nosniff;"""
_FEEDS = """\
        location ~ "{pattern}" {{
            types {{ }}
            default_type {type};
            add_header Link '{link}';
{headers}
        }}
"""
_TYPE = """\
        location ~ "{pattern}" {{
            types {{ }}
            default_type {type};
        }}
"""
_HTTPS = """\
# For HTTPS, let certbot add the certificate: certbot --nginx -d {host}
# Behind a proxy that has it, print this with --port, as --port 8080.
"""
_SHARED = """\
# If the host has a server block already, move what is inside of this one to it.
"""


def text(site: Published) -> str:
    """Return the configuration. Raises Refused for a path that nginx cannot hold."""
    prefix, output = (literal(one, '"$\\', "nginx") for one in (site.prefix, site.output))
    literal(site.hub or "", "$", "nginx")
    port = site.port or site.own_port or 80
    types = " ".join(one for one in COMPRESSED if one != names.PAGE_TYPE)  # which nginx always compresses
    is_root = prefix == "/"
    return _TEXT.format(
        url=site.base,
        host=site.host,
        advice=(_HTTPS.format(host=site.host) if site.is_https and not site.port else "")
        + ("" if is_root else _SHARED),
        listen=f"    listen {port};\n    listen [::]:{port};",
        extra=_extra(site, prefix, output),
        prefix=f'"{prefix}"',
        root=f'root "{output}"' if is_root else f'alias "{output}/"',
        page=names.PAGE,
        types=types,
        small=SMALL,
        static="        gzip_static on;\n" if site.gzip else "",
        headers=_HEADERS.format(indent=" " * 8, caching=CACHING),
        locations="".join(_locations(site, prefix)),
    )


def _extra(site: Published, prefix: str, output: str) -> str:
    included = "nginx" in site.redirects  # with an asterisk it may be absent
    lines = [f'    include "{output}/{names.REDIRECTS["nginx"]}*";'] if included else []
    lines += [f'    location = "{prefix[:-1]}" {{ return 301 "{urlsplit(site.base).path}"; }}'] if prefix != "/" else []
    lines += [f'    location "{prefix}{site.state}/" {{ return 404; }}'] if site.state else []
    return "".join(f"{line}\n" for line in lines)


def _locations(site: Published, prefix: str) -> list[str]:
    headers = _HEADERS.format(indent=" " * 12, caching=CACHING)
    xml, feed_type = names.SERVED_TYPES[".xml"], names.MEDIA_TYPES["json"]
    feeds = [(f"{names.FILES['rss']} {names.FILES['atom']}", xml), (names.FILES["json"], feed_type)]
    of_feeds = [
        _FEEDS.format(
            pattern=_pattern(prefix, files), type=kind, link=site.link("$1").replace("'", r"\'"), headers=headers
        )
        for files, kind in feeds
    ]
    others = [(r"\.(?:xml|xsl|rss|atom|rdf)$", xml), (r"\.opml$", names.SERVED_TYPES[".opml"])]
    return of_feeds + [_TYPE.format(pattern=pattern, type=kind) for pattern, kind in others]


def _pattern(prefix: str, files: str) -> str:
    """Return a pattern for the paths of feeds, which captures what is below the prefix: only what a header can hold."""
    names_ = "|".join(map(re.escape, files.split()))
    return f"^{re.escape(prefix)}((?:[a-z0-9-]+/)*(?:{names_}))$"
