"""Values that several formats share: addresses, identifiers, numbers, languages, media types, e-mail addresses, text."""

import re
from urllib.parse import unquote

from feeds.check.dates import Fault
from feeds.check.rules import table

RULES = table("""
url-relative | error | RSS Advisory Board profile 3.4; RFC 4287 section 4.2.6; JSON Feed 1.1 |
    A feed is read away from its site, where a relative address leads to another place or to none.
url-invalid | error | RFC 3986; RFC 3987 |
    Characters outside this syntax (spaces, quotes, braces, a lone %) must be percent-encoded; else programs guess
    what is meant.
url-not-ascii | error | RSS Advisory Board profile 3.4; RFC 3986 |
    An address in RSS is a URI: characters outside ASCII are percent-encoded, those of a host in Punycode.
url-scheme | warning | RFC 7595; IANA URI schemes |
    A scheme that nobody knows leads nowhere; most often it is a typing error.
url-tag | error | RFC 4151 |
    A tag: identifier is tag:AUTHORITY,DATE:NAME; another form is no unique identifier.
url-urn | error | RFC 8141; RFC 9562 |
    A urn: identifier is urn:NAMESPACE:NAME, and a urn:uuid: has 32 hexadecimal digits in five groups.
number | error | RSS 2.0; RFC 4287 section 4.2.7; RFC 4685 |
    A count, size or port that is no whole number from 0 (or 1) on cannot be used.
language-tag | error | RFC 5646 |
    A language is told by a tag such as en or pt-BR; readers choose fonts, direction and voice by it.
media-type | error | RFC 6838 section 4.2 |
    A media type is TYPE/SUBTYPE; without a right one, readers cannot tell what a file is.
email | error | RSS 2.0; RFC 5322 section 3.4.1 |
    The element holds an e-mail address; names without one go into dc:creator.
email-name | warning | RSS Advisory Board profile 4.1.1.1 |
    The form "address (name)" lets readers show the name and not the address.
text-blank | warning | RFC 4287; RSS Advisory Board profile |
    An empty element says nothing and hides in readers what is missing.
text-html | warning | RSS Advisory Board profile 3.1; RFC 4287 section 3.1.1.1 |
    The element holds plain text: tags and entities in it are shown as they stand, or dropped.
text-illegal | warning | XML 1.0 section 2.2 |
    Control characters and replacement characters (U+FFFD) are traces of a wrong encoding.
""")
_CHARACTERS = (
    r"(?:[A-Za-z0-9;/?:@&=+$.\-_!~*'(),#\[\]"
    r"\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000efffd]|%[0-9A-Fa-f]{2})*"
)
_REFERENCE = re.compile(_CHARACTERS)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_WEB = re.compile(
    r"(?i:https?|ftp)://(?:[^/?#@]*@)?(?:[^/?#:@\[\]]+|\[[0-9A-Fa-f:.]+\])(?::\d*)?(?:[/?#].*)?", re.DOTALL
)
_TAG = re.compile(
    r"tag:(?:[A-Za-z0-9._-]+@)?(?=[A-Za-z0-9])[A-Za-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:(?:[A-Za-z0-9;/?:@&=+$.\-_!~*'(),#]|%[0-9A-Fa-f]{2})*"
)
_URN = re.compile(
    r"(?i:urn):(?!(?i:urn):)[A-Za-z0-9][A-Za-z0-9-]{1,31}:(?:[A-Za-z0-9()+,.:=@;$_!*'/?&~#-]|%[0-9A-Fa-f]{2})+"
)
_UUID = re.compile(r"(?i:urn:uuid:)[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[xXiI]-[A-Za-z0-9]{1,8})(?:-[A-Za-z0-9]{1,8})*")
_TOKEN = r"[^\s()<>,;:\\\"/\[\]?=]+"
_MEDIA = re.compile(rf'{_TOKEN}/{_TOKEN}(?:\s*;\s*{_TOKEN}=(?:"[^"]*"|{_TOKEN}))*')
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+\.?", re.ASCII)
_MARKUP = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_TAGS = frozenset(
    "a abbr acronym address b big blockquote body br button center cite code dd del dfn div dl dt em embed font form h1 h2 h3 "
    "h4 h5 h6 head hr html i iframe img input ins kbd label li link meta object ol p pre q s samp script small span strike "
    "strong style sub sup table tbody td textarea th thead title tr tt u ul var".split()
)
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|copy);"
)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ufffd\ufffe\uffff]")
_SCHEMES = frozenset(
    "http https ftp ftps mailto tag urn news nntp gopher telnet file data cid mid info tel sms xmpp irc ircs magnet acct "
    "geo about sip sips ni dns ipp ldap rtsp ws wss svn git ssh callto skype webcal at did gemini ipfs hdl lsid oid pop "
    "imap nfs prospero service snmp z39.50r z39.50s vemmi opaquelocktoken iris dict fax modem wais go h323 soap.beep tip "
    "xmlrpc.beep crid dav afs mms mtqp mupdate pres rsync shttp view-source javascript vbscript bitcoin".split()
)


def anything(_: str) -> Fault:
    """Any text."""
    return None


def text(value: str) -> Fault:
    """Any text but an empty one."""
    return None if value.strip() else (RULES["text-blank"], "text")


def tagless(value: str) -> Fault:
    """Text without tags: it may be read as HTML, so there may be entities."""
    if any(match[1].lower() in _TAGS for match in _MARKUP.finditer(value)):
        return RULES["text-html"], "text without tags"
    return text(value)


def plain(value: str) -> Fault:
    """Text without markup."""
    return (RULES["text-html"], "plain text, without entities") if _ENTITY.search(value) else tagless(value)


def legal(value: str) -> Fault:
    """Text without traces of a wrong encoding."""
    return (RULES["text-illegal"], "text without such characters") if _ILLEGAL.search(value) else None


def reference(value: str) -> Fault:
    """An address that may be relative."""
    scheme = _SCHEME.match(value)
    name = scheme[1].lower() if scheme else ""
    if name == "tag":
        return None if _TAG.fullmatch(value) else (RULES["url-tag"], "tag:AUTHORITY,DATE:NAME")
    if name == "urn":
        right = _UUID if value.lower().startswith("urn:uuid:") else _URN
        return None if right.fullmatch(value) else (RULES["url-urn"], "urn:NAMESPACE:NAME")
    if not _REFERENCE.fullmatch(value) or value.count("#") > 1:
        return RULES["url-invalid"], "an address with every other character percent-encoded"
    if name in ("http", "https", "ftp") and not _WEB.fullmatch(value):
        return RULES["url-invalid"], f"{name}://HOST/…"
    if name and name not in _SCHEMES and "." not in name and "+" not in name:
        return RULES["url-scheme"], "a registered scheme such as https"
    return None


def absolute(value: str) -> Fault:
    """An address with a scheme."""
    if not value:
        return RULES["url-relative"], "an absolute address"
    return reference(value) or (None if _SCHEME.match(value) else (RULES["url-relative"], "an absolute address"))


def uri(value: str) -> Fault:
    """An absolute address in ASCII."""
    return absolute(value) or (None if value.isascii() else (RULES["url-not-ascii"], "such characters percent-encoded"))


def web(value: str) -> Fault:
    """An address that a browser can open."""
    fault = absolute(value)
    return fault or (None if _WEB.fullmatch(value) else (RULES["url-invalid"], "an address at http or https"))


def integer(value: str) -> Fault:
    """A whole number from 0 on."""
    return None if re.fullmatch(r"\+?[0-9]{1,18}", value) else (RULES["number"], "a whole number from 0 on")


def positive(value: str) -> Fault:
    """A whole number from 1 on."""
    return (
        None
        if re.fullmatch(r"\+?(?=[0-9]{1,18}\Z)0*[1-9][0-9]*", value)
        else (RULES["number"], "a whole number from 1 on")
    )


def language(value: str) -> Fault:
    """A language tag."""
    return None if _LANGUAGE.fullmatch(value) else (RULES["language-tag"], "a tag such as en or pt-BR")


def media_type(value: str) -> Fault:
    """A media type."""
    return None if _MEDIA.fullmatch(value) else (RULES["media-type"], "a media type such as audio/mpeg")


def email(value: str) -> Fault:
    """An e-mail address."""
    return None if _EMAIL.fullmatch(value) else (RULES["email"], "an e-mail address")


def named_email(value: str) -> Fault:
    """An e-mail address with a name in parentheses."""
    if value.startswith("mailto:"):
        value = unquote(value.removeprefix("mailto:").partition("?")[0])
    match = re.fullmatch(r"(\S+)(?:\s*\((.*)\))?", value, re.DOTALL)
    if match and not email(match[1]):
        return plain(match[2]) if match[2] else (RULES["email-name"], "address (name)")
    if re.fullmatch(r"[^@<>]*<[^\s<>]+@[^\s<>]+>", value) or (" " in value and "@" in value.split()[0]):
        return RULES["email-name"], "address (name)"
    return RULES["email"], "address (name)"
