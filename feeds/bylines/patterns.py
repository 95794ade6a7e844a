"""Patterns for the parts of a byline, built from the tables of words."""

import re

from feeds.bylines import words
from feeds.bylines.words import choice

_JOBS_CJK = words.JOBS_CJK.replace(", ", "|")
_RANKED = rf"(?:(?:{choice(words.RANKS)})\s+){{0,4}}(?:{choice(words.JOBS)})"
_TWO_WORDS = r"(?=[^\W\d_]\S*\s+[^\W\d_])"

# Precedes the names: "by", "written by", "Autor:".
LEAD = re.compile(
    rf"\s*(?:an?\s+)?(?:(?:{choice(words.WORKS)})\s+){{0,3}}(?:by|from)\b[:\s]\s*"
    rf"|\s*(?:{choice(words.TEXT_AND_PICTURES)})\s+(?:&|\+|{choice(words.AND)})\s+(?:{choice(words.CREDITS)})\s*(?::|by\b|von\b|par\b)\s*"
    r"|\s*(?:(?:取材|構成|写真|撮影|編集)\s?[・&＆、]?\s?)*文\s?(?:[・&＆]\s?(?:写真|撮影))?\s*[=＝:：/／]\s*"
    rf"|\s*(?:{choice(words.LABELS)})(?:\s*[:：/／]\s*|\s+)|\s*(?:{choice(words.LABELS_WITH_COLON)})\s*[:：/／]\s*"
    rf"|\s*(?:{choice(words.FOREIGN_WORKS)})\s+(?:{choice(words.BY)})\s*[:\s]\s*|\s*(?:{choice(words.BY)})\s*:\s*",
    re.I,
)
# Two words must follow: "Von Anna Graf" begins with "by", "Von Neumann" is a surname.
FOREIGN_BY = re.compile(
    rf"\s*(?:(?i:{choice(words.BY)})\s+{_TWO_WORDS}|(?:von|par|por|di|door|av|af|przez|od)\s+(?=[^\W\d_a-z]))"
)
CREDIT = re.compile(
    rf"\W*(?:사진|번역|写真|摄影|翻译)\s|\W*(?:with\s+)?(?:{choice(words.CREDITS)})(?:\s*[:：/／=＝]|\b.{{0,30}}?\s(?:by|{choice(words.BY)})\s)",
    re.I,
)
# A credit, or a Chinese, Japanese or Korean job, begins a new part without a separator.
NEW_PART = re.compile(
    rf"(?<=\S)\s+(?=(?:{choice(words.CREDITS)})(?:\s*[:：／=＝]|\s+by\s)|(?:사진|번역|写真|摄影|翻译)\s|(?:{_JOBS_CJK})\s)",
    re.I,
)
CREDITED = re.compile(rf"[^(（]*[(（]\s*(?:{choice(words.CREDITS)})\s*[)）]\W*", re.I)
# E-mail and web addresses; "name" is a name in brackets after one.
ADDRESS = re.compile(
    r"\S+@\S+\s*\((?P<name>[^()@]{2,80})\)|<?(?:mailto:)?[^\s<>()@]*@[^\s<>()]+>?|https?://\S+|www\.\S+|<[^<>]{0,200}>"
    r"|\S+\s*[(\[]at[)\]]\s*\S+(?:\s*[(\[]dot[)\]]\s*\S+)*",
    re.I,
)
# Separates the cells of a byline, one of which contains the names.
CELL_SEPARATOR = re.compile(r"\s+[-–—~]+\s+|[|•\n\t»→]+|(?<![\u4e00-\u9fff])·|·(?![\u4e00-\u9fff])")
NAME_SEPARATOR = re.compile(
    rf"\s*[,，;；،؛]\s*(?P<and1>(?!a\s)(?:{choice(words.AND)})\s|&)?\s*|\s*[、/]\s*"
    rf"|\s+(?P<and2>{choice(words.AND)}|和|与|與|及)\s+|\s*(?P<and3>[&+])\s*",
    re.I,
)
# "And" without a space before the name, or behind it: Arabic and Hebrew; Korean and Japanese.
PREFIXED_AND = re.compile(
    rf"\s+(?!(?:{words.WITH_WAW})(?!\w))(?:و(?=[\u0621-\u064a]{{2,}}\s+\S)|ו(?=[\u05d0-\u05ea]{{2,}}\s+\S))"
)
SUFFIXED_AND = re.compile(
    r"(?<=[가-힣]{3})[와과]\s+(?=[가-힣]{2,4}(?!\w))|(?<=[가-힣]{2})\s?·\s?(?=[가-힣]{2,4}(?!\w))"
    r"|(?<=[\u4e00-\u9fff]{2})と(?=[\u4e00-\u9fff]{2})"
)
LABELLED_AND = re.compile(rf"\s*(?:{words.LABELLED_AND})(?-i:(?=[^\W\d_a-z]))", re.I)
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
OTHERS = re.compile(
    rf"(?:(?:the|\d+|two|three|many|several|zwei|deux|dos|due|dwóch)\s+)?(?:{choice(words.OTHERS)})\.?", re.I
)
TWO_CHINESE_NAMES = re.compile(
    rf"([{words.SURNAMES}][\u4e00-\u9fff]{{1,2}})[和与與及]([{words.SURNAMES}][\u4e00-\u9fff]{{1,2}})"
)
# "Doe, Jane" and "van der Berg, Jan A.", and what separates them.
INVERTED = re.compile(
    r"((?:[a-z]+\s+){0,3}[^\W\d_a-z][^\s,;]*),"
    r"\s*([^\W\d_a-z][^\s,;]*(?:\s+[^\W\d_]\.?){0,2}(?:\s+(?:de|van|von|der|den|da|di|du|la|le))*)"
)
INVERTED_SEPARATOR = re.compile(r";|\s(?:and|und|et|&)\s", re.I)
# What belongs to the preceding name, and what names no person.
SUFFIX = re.compile(choice(words.SUFFIXES), re.I)  # without its dots
ROLE = re.compile(
    rf"(?:the\s+)?{_RANKED}\b.*|(?:{choice(words.RANKS)}|head|vice|co|chief)\s+(?:of|to)\b.*"
    rf"|.*\b(?:{choice(words.JOBS, words.FIRMS)})\.?|(?:{choice(words.FOR)}|as|a|an|of)\s.*|(?:{_JOBS_CJK})",
    re.I,
)
ORGANIZATION = re.compile(
    rf"(?:the\s+|die\s+|der\s+|la\s+|l['’]|il\s+|el\s+|a\s+|o\s+)?(?:{choice(words.ORGANIZATIONS)})(?:\s+(?:of|für|for|de|du|des|do|da|di|del|della|dell['’]\S+|van|der)\s.+)?",
    re.I,
)
COLLECTIVE = re.compile(rf"(?:[^\W\d_][\w'’.-]*\s+){{0,4}}(?:l['’])?(?:{choice(words.COLLECTIVES)})", re.I)
COUNT = re.compile(r"\d+\s.*|.*\d\s*(?:min|comments?|views|read)\b.*", re.I)
# What precedes or follows a name within its part.
TITLE = re.compile(rf"(?:(?:{choice(words.TITLES)})\.?\s+){{1,3}}{_TWO_WORDS}", re.I)
JOB_BEFORE = re.compile(rf"(?:the\s+)?{_RANKED}\s*[:,]?\s+{_TWO_WORDS}|(?:{_JOBS_CJK})[\s:：]*(?=\S\S)", re.I)
JOB_AFTER = re.compile(
    rf"(?<=\S)(\s\S+)\s+(?:(?:{choice(words.RANKS)})\s+){{1,3}}(?:{choice(words.JOBS)})$|(?<=\S\S)\s*(?:{_JOBS_CJK})$",
    re.I,
)
# "Jane Doe DAILY PRESS".
FIRM_AFTER = re.compile(rf"(?<=[a-zà-ÿ])(?:\s+[A-Z]{{2,}}){{0,4}}\s+(?=[A-Z]{{2,}}$)(?i:{choice(words.FIRMS)})$")
BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]{0,200}[)\]）]\s*$")
TRAILER = re.compile(
    rf"(?<=\S)(?:['’]s\s+(?:picture|avatar|blog|profile)$|\s+(?:{choice(words.VERBS)})\s.*"
    r"|\s+(?:[Mm]ore|[Aa]ll)\s(?:stories|posts|articles)\s.*"
    r"|\s+\(?\d[\d.,]*\s*(?:comments?|responses?|replies|views?|likes?|shares?|min)\b.*)",
    re.S,
)
FOR = re.compile(
    rf"(?<=\S)\s+(?!(?:el|le|den)\s+[^\W\d_a-z])(?:{choice(words.FOR)})\s.*|(?<=\S)\s+(?:{choice(words.DANGLING)})$",
    re.S,
)
OF = re.compile(r"(?<=\S)(\s\S+)\s+(?:of|@)\s.*", re.S)
ET_AL = re.compile(
    r",?\s+(?:et\s+(?:al|coll)\b\.?|u\.\s?a\.|u\.\s?v\.\s?a\.|(?:m\.\s?fl|m\s?fl|dkk|ym|e\.\s?a|jt)\.?(?!\w))"
    r"|(?<=[\u4e00-\u9fff])\s?(?:他|ほか)(?:\s?\d*[名人])?$|(?<=[\u4e00-\u9fff]{2})等(?:\d*人)?$|(?<=[가-힣])\s외(?:\s?\d*\s?[명인])?$",
    re.I,
)
EDGES = " \"'“”‘’«»*_~=<>:：,;、–—・←…"
