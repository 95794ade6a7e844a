"""A site block for Caddy."""

from urllib.parse import urlsplit

from feeds import names
from feeds.commands.recipe.published import CACHING, COMPRESSED, SMALL, Published, literal

_TEXT = """\
# Caddy: serves {url}
# Add it to /etc/caddy/Caddyfile, then: systemctl reload caddy
{advice}{address} {{
{extra}	route{below} {{
{strip}		root * "{output}"

		# .feeds, other hidden files, and what rsync has not finished
		@hidden path_regexp /\\.
		respond @hidden 404

		@file file {{
			try_files {{path}} {{path}}/{page}
		}}
		header @file Cache-Control "{caching}"
		header X-Content-Type-Options nosniff
		@xml path *.xml *.xsl *.rss *.atom *.rdf
		header @xml Content-Type "{xml}; charset=utf-8"
		@opml path *.opml
		header @opml Content-Type "{opml}; charset=utf-8"
		@json path */{json_file}
		header @json Content-Type "{json}; charset=utf-8"
		@feed {{
			file
			path_regexp feed ^/((?:[a-z0-9-]+/)*(?:{files}))$
		}}
		header @feed Link `{link}`

		encode gzip {{
			minimum_length {small}
			match {{
{types}
			}}
		}}
		file_server {{
			index {page}
			hide .*
{static}		}}
	}}
}}
"""
_SHARED = """\
# If the host has a site block already, move what is inside of this one to it.
"""


def text(site: Published) -> str:
    """Return the configuration. Raises Refused for a path that Caddy cannot hold."""
    prefix, output = (literal(one, '"`{}\\', "Caddy") for one in (site.prefix, site.output))
    is_root = prefix == "/"
    scheme = "https" if site.is_https else "http"
    own = f"{scheme}://{site.host}:{site.own_port}" if site.own_port else f"{scheme}://{site.host}"
    return _TEXT.format(
        url=site.base,
        advice="" if is_root else _SHARED,
        address=f"http://:{site.port}" if site.port else site.host if own == f"https://{site.host}" else own,
        extra=_extra(site, prefix, output),
        below="" if is_root else f' "{prefix}*"',
        # It matches decoded paths and strips encoded ones.
        strip="" if is_root else f'\t\turi strip_prefix "{urlsplit(site.base).path[:-1]}"\n',
        output=output,
        caching=CACHING,
        xml=names.SERVED_TYPES[".xml"],
        opml=names.SERVED_TYPES[".opml"],
        json=names.MEDIA_TYPES["json"],
        json_file=names.FILES["json"],
        files="|".join(name.replace(".", r"\.") for name in names.FILES.values()),
        link=site.link("{re.feed.1}"),
        small=SMALL,
        static="\t\t\tprecompressed gzip\n" if site.gzip else "",
        types="\n".join(f"\t\t\t\theader Content-Type {one}*" for one in COMPRESSED),
        page=names.PAGE,
    )


def _extra(site: Published, prefix: str, output: str) -> str:
    included = "caddy" in site.redirects  # with an asterisk it may be absent
    lines = [f'import "{output}/{names.REDIRECTS["caddy"]}*"'] if included else []
    lines += [f'redir "{prefix[:-1]}" "{urlsplit(site.base).path}" permanent'] if prefix != "/" else []
    if site.state:
        lines += [f'respond "{prefix}{site.state}/*" 404']
    return "".join(f"\t{line}\n" for line in lines)
