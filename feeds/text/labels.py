"""Names of encodings as browsers take them (WHATWG Encoding Standard, "names and labels")."""

import codecs

_LABELS = {
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("big5", "x-x-big5"), "big5hkscs"),
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
}


def codec(label: str) -> str | None:
    """Return Python's name of the encoding that a label means; None if it is unknown."""
    try:
        found = codecs.lookup(_LABELS.get(label.lower(), label))
    except LookupError:
        return None
    return found.name if found._is_text_encoding else None
