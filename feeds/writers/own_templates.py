"""The templates of pages: the program's, and those of a site in their place. What is wrong in these is told in one line.

A template of the site may extend or include the program's as "feeds/NAME".
"""

from collections.abc import Mapping, Sequence
from functools import cache
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from feeds import names
from feeds.errors import Refused
from feeds.model import PageTemplate, Site

_PAGES = ("index.html", "post.html")

if TYPE_CHECKING:
    from jinja2 import Environment


def rendered(name: str, site: Site, values: Mapping[str, Any]) -> bytes:
    """Return what a template gives. Raises Refused if one of the site is wrong."""
    try:
        made = environment(site.templates).get_template(name).render(values).encode()
    except Exception as error:
        if site.templates and (place := _place(error, site.templates)):
            raise Refused(f"{place}: {_reason(error)}") from None
        raise
    if site.templates and name in _PAGES and names.MARKS[".html"].encode() not in made:
        file = next((one.file for one in site.templates if one.name in ("base.html", name)), name)
        what = f"the page has no {names.MARKS['.html']}, by which a build knows its own pages; put it into <head>"
        raise Refused(f"{file}: {what}")
    return made


def check(templates: Sequence[PageTemplate]) -> None:
    """Raise Refused if a template of the site cannot be parsed."""
    for one in templates:
        try:
            environment(tuple(templates)).get_template(one.name)
        except Exception as error:
            raise Refused(f"{_place(error, templates) or one.file}: {_reason(error)}") from None


@cache
def environment(own: tuple[PageTemplate, ...]) -> "Environment":
    """Return the templates of the program, with those of a site in their place."""
    from jinja2 import ChoiceLoader, Environment, FunctionLoader, PackageLoader, PrefixLoader, StrictUndefined

    ours = PackageLoader("feeds.writers")
    texts = {one.name: (one.text, one.file, None) for one in own}
    return Environment(
        loader=ChoiceLoader([FunctionLoader(texts.get), ours, PrefixLoader({"feeds": ours})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _place(error: Exception, own: Sequence[PageTemplate]) -> str | None:
    """Return the file and line of a template of the site where an error arose, if it arose in one."""
    files = {one.file for one in own}
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if file in files and line:
        return f"{file}:{line}"
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    return next((f"{file}:{line}" for file, line in reversed(frames) if file in files), None)


def _reason(error: Exception) -> str:
    from jinja2 import TemplateNotFound

    if isinstance(error, TemplateNotFound):
        return f"found the name of a template that is not there, {error.name}"
    return " ".join(str(error).split()) or type(error).__name__
