"""The allow-list: elements and attributes that a body may contain."""

BLOCKS = set(
    "address article aside blockquote br caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6"
    " header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
FORMATTING = set("a b big code em i s small strike strong tt u".split())  # html5ever reopens these in later blocks
IMPLIED = set(
    "caption col colgroup dd dt li p rp rt tbody td tfoot th thead tr".split()
)  # their end tags may be left out
VOID = set("br col hr img input source track wbr".split())
TAGS = (
    BLOCKS
    | FORMATTING
    | IMPLIED
    | VOID
    | set("abbr audio bdi bdo cite del dfn ins kbd mark picture q ruby samp span sub sup time var video".split())
)
DROPPED = set(  # with their content
    "button iframe math noembed noframes noscript script select style svg template textarea title xmp".split()
)

# Attributes in which scripts that load images late keep the real address.
LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-actualsrc")
LAZY_SETS = ("data-srcset", "data-lazy-srcset")

_MEDIA = {"src", "preload", "loop", "muted", "controls"}
_CELL = {"colspan", "rowspan", "headers", "scope", "abbr", "align"}
ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href", "hreflang", "name", "rel", "type"},
    "audio": _MEDIA,
    "blockquote": {"cite"},
    "code": {"class"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"src", "srcset", "sizes", "alt", "width", "height", "longdesc", "style", *LAZY, *LAZY_SETS},
    "input": {"type", "checked"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "pre": {"class"},
    "q": {"cite"},
    "source": {"src", "srcset", "sizes", "media", "type", "width", "height", *LAZY_SETS},
    "td": _CELL,
    "th": _CELL,
    "time": {"datetime"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "video": _MEDIA | {"poster", "width", "height", "playsinline"},
}
