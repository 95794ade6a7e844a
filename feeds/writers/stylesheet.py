"""The style sheet of RSS and Atom documents that are opened in a browser: title, explanation, addresses and entries.

CSS makes no links, and text that it adds cannot be selected. So it says that the address of the page is to be copied.
"""

from feeds import names
from feeds.phrases import phrases

_CSS = """\
@namespace atom "ATOM";
@namespace dc "DC";

:root {
  --text: #1b1b1b; --quiet: #595959; --line: #d0d0d0; --back: #fff; --box: #f3f4f6;
  color-scheme: light dark; display: block; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem;
  font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back);
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e6e6; --quiet: #a8a8a8; --line: #444; --back: #161616; --box: #242424; }
}
* { display: none; overflow-wrap: anywhere; unicode-bidi: plaintext; }

/* The feed: title, description, explanation, page. */
channel, :root:not(rss) { display: flex; flex-direction: column; }
channel > title, :root > title, channel > description, :root > subtitle { display: block; order: -4; }
channel > title, :root > title { font-size: 1.75rem; font-weight: 700; line-height: 1.25; }
channel > description, :root > subtitle { order: -3; margin-top: 0.25rem; }
atom|link[rel="self"], channel > link:not([href]), :root > link[rel="alternate"][type="text/html"] {
  display: block; padding: 0.5rem 1rem; background: var(--box);
}
atom|link[rel="self"] { order: -2; margin-top: 1rem; padding-top: 0.75rem; border-radius: 0.5rem 0.5rem 0 0; }
channel > link:not([href]), :root > link[rel="alternate"][type="text/html"] {
  order: -1; padding-bottom: 0.75rem; border-radius: 0 0 0.5rem 0.5rem;
}
atom|link[rel="self"]::before { content: "EXPLANATION"; display: block; font-weight: 600; }
atom|link[rel="self"]::after { content: attr(href); font-family: ui-monospace, monospace; }
channel > link:not([href])::before, :root > link[rel="alternate"]::before { content: "PAGE "; }
:root > link[rel="alternate"]::after { content: attr(href); }

/* The entries: title, author and date, summary, address. */
item, entry { display: flex; flex-direction: column; padding-top: 1.25rem; margin-top: 1.25rem; border-top: 1px solid var(--line); }
item > title, entry > title { display: block; order: -4; font-size: 1.2rem; font-weight: 600; line-height: 1.3; }
dc|creator, entry > author, author > name, item > pubDate, entry > published {
  display: block; order: -3; color: var(--quiet); font-size: 0.9rem;
}
item > pubDate, entry > published { order: -2; }
description:has(+ *|encoded), entry > summary { display: block; order: -1; margin-top: 0.5rem; }
item > link, entry > link[rel="alternate"] { display: block; margin-top: 0.5rem; color: var(--quiet); font-size: 0.9rem; }
entry > link[rel="alternate"]::after { content: attr(href); }
"""


def document(language: str | None) -> bytes:
    """Return the style sheet with the explanation in the language of the site."""
    phrase = phrases(language)
    values = {
        "EXPLANATION": phrase["this is a feed"], "PAGE": phrase["on the web"], "ATOM": names.ATOM, "DC": names.DUBLIN_CORE,
    }  # fmt: skip
    css = _CSS
    for name, value in values.items():
        css = css.replace(name, value.replace("\\", r"\\").replace('"', r"\""))
    return f"{names.MARKS['.css']}\n{css}".encode()
