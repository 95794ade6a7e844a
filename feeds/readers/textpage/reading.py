"""Reading a line of facts word by word: what the words behind a label, or between two signs, are said to be."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from feeds.readers.textpage import phrases, roles
from feeds.readers.textpage.namelike import looks_like_name, stands_alone
from feeds.readers.textpage.naming import BREAK, STRONG, WEAK
from feeds.readers.textpage.phrases import Token
from feeds.readers.textpage.words import tags

MARK = "\x01"  # how a token begins that stands for a date
# One word that may also be part of a name or a sentence: a label only where nothing stands before it.
_SHY = frozenset(
    "a às by par por von di da door av af per przez em en in w i den le el il op on at um om à as vom am du от в на dne dnia"
    " ore alle dans unter onder under o v pada oleh od στις vào fot. foto фото bởi ngày klo kl saat @ ที่".split()
)
_BEHIND_VERB = frozenset(["", ",", ":", "in", "в", "en", "dans"])
_BEHIND = frozenset("author autor auteur autore".split())  # labels without a colon only behind something else
# Words of a sentence that goes round its date and its categories: "… wurde am 3. März von Jana in Reisen veröffentlicht."
_VERBS = frozenset(
    "veröffentlicht geschrieben gepostet publiziert abgelegt geplaatst gepubliceerd postades publicerades"
    " verschlagwortet".split()
)
_TOLD = frozenset(["on", "updated", "credit", "beside"])  # roles of labels that end a name
_LONG = 4  # characters of a label in a script without spaces
_COUNTING = 2  # words in a number of comments that may stand behind categories without a sign between
_NUMBERED = (["(", "#", ")"], ["（", "#", "）"])
_BRACKETS = frozenset("()（）[]【】")
_STOPS = frozenset(",،;、，；。") | _BRACKETS
_ROLE_OF_DATE = {"clock": "clock", "partial": "vague", "relative": "vague"}  # by kind of span; any other is `when`


def walk(line: Sequence[Token], reading: "Reading", found: Sequence[tuple[str, str]]) -> None:
    """Reads the tokens of a line; those that begin with the mark stand for dates: their words, and their kinds."""
    i = 0
    while i < len(line):
        token = line[i]
        if token.text[0] == MARK:
            _date(reading, found[int(token.text[1:-1])])
        elif token.text in STRONG:
            _sign(reading, line, i)
        elif (match := roles.index().at(line, i)) and _holds(match, line, i, reading):
            i += _label(reading, match, line, i)
            if match.role == "rest" or (match.role == "count" and _is_on_title(line, i, reading)):
                return
            continue
        elif token.text in WEAK and (reading.start < 0 or token.text in _STOPS):
            _comma(reading, token)
        else:
            reading.start = token.start if reading.start < 0 else reading.start
            reading.end = token.end
        i += 1
    reading.close()


def _is_on_title(line: Sequence[Token], i: int, reading: "Reading") -> bool:
    """Whether the title is what is left of a line of facts: "… in Travel 2 Comments on The long way home"."""
    return bool(reading.labels & {"names", "by", "on"}) and i + 1 < len(line) and line[i].text in tags.ABOUT


def _date(reading: "Reading", date: tuple[str, str]) -> None:
    if reading.start >= 0 and not reading.role and reading.line[reading.start : reading.end][-1] in ":：":
        reading.stuck = True  # "Opens: June 5, 2012": a label that we do not know
    reading.close()
    words, kind = date
    role = "updated" if reading.role == "updated" else _ROLE_OF_DATE.get(kind, "when")
    if role == "when" and reading.role == "on":
        reading.labels.add("on")
    reading.said.setdefault(role, []).append(words)
    reading.role, reading.before = "", "date"


def _sign(reading: "Reading", line: Sequence[Token], i: int) -> None:
    """A sign that ends a part; names of categories go on behind it."""
    sign = line[i].text
    inner = sign in "/~–—" and i and i + 1 < len(line) and line[i - 1].end == line[i].start == line[i + 1].start - 1
    if inner and reading.start >= 0:
        reading.end = line[i].end
        return
    reading.close()
    reading.role = reading.role if reading.role == "names" and sign not in "–—" else ""
    if reading.role == "names":
        reading.said.setdefault("names", []).append(sign)
    reading.before = "sign"


def _comma(reading: "Reading", token: Token) -> None:
    """A comma or bracket: it parts loose words, and ends a name before a bracket."""
    sign = token.text
    if reading.role == "names":
        reading.close()
        reading.said.setdefault("names", []).append(sign)
    elif reading.role == "by" and "@" in reading.line[reading.start : reading.end]:
        reading.end = token.end
    elif sign in _BRACKETS:
        reading.close()
        reading.role = "" if reading.role == "by" else reading.role
        reading.before = "sign"
    elif not reading.role or reading.start < 0:
        reading.close()
        reading.before = reading.before if reading.start < 0 and sign in ":：" else "sign"


def _holds(match: phrases.Match, line: Sequence[Token], i: int, reading: "Reading") -> bool:
    """Whether a phrase is a label where it stands, and no part of a name or a sentence."""
    after = line[i + match.words].text if i + match.words < len(line) else ""
    behind = next((token.text for token in line[i + match.words :] if token.text not in ":："), "")
    dated = behind[:1] == MARK
    if match.role == "rest" or (
        line[i].text in _VERBS and after in ("", ".", "und", "en", "och") and reading.start >= 0
    ):
        return True
    if i and line[i - 1].text in ".!" and (match.words > 1 or after in (":", "：")):
        return True
    if (
        reading.start >= 0
        and reading.role
        and match.role in _TOLD
        and (after in (":", "：") or line[i - 1].text == ",")
    ):
        return match.words > 1 or after in (
            ":",
            "：",
        )  # "Author: Jane Doe Published: June 5", "by Jane Doe, Staff Writer"
    counted = match.role == "count" and match.words > _COUNTING - (after in tags.ABOUT)
    if (
        reading.role == "names"
        and match.role in ("count", "beside")
        and not counted
        and after not in (":", "：")
        and line[i - 1].text not in STRONG | {"."}
        and not _is_long(line[i].text)
    ):
        return False
    if reading.role == "names" and match.role == "beside" and match.words == 1 and after in tags.JOINTS:
        return False  # a tag: "Tweet of the Week"
    if match.role == "wrote":
        return reading.start >= 0 and (after in _BEHIND_VERB or after[:1] == MARK)
    if len(line[i].text) + match.words > 2 and phrases.CJK.search(line[i].text):
        return True  # labels stand between names without a sign there
    if line[i].text in _BEHIND and match.words == 1:
        alone = not i and (len(line) == 1 or _is_dated(line) or looks_like_name(reading.line[line[i].end :].strip()))
        return reading.start < 0 and (reading.before in ("date", "sign") or alone)
    behind_name = reading.role == "by" and reading.start >= 0 and reading.line[line[i].start].isupper()
    if behind_name and _is_dated(line) and (match.role == "names" or (match.role == "on" and dated)):
        return True  # "Posted on June 5, 2012 Author Jane Doe Categories Travel"
    if line[i].text in _SHY and match.words == 1:
        return reading.line[line[i].start : line[i].end] != "I" and _shy_holds(match, reading, dated)
    if match.role in ("on", "updated", "where", "names") and (reading.role == "names" or reading.start < 0):
        return not (match.role == "on" and reading.role == "names" and not dated)
    if match.role == "by" and reading.role in ("names", "") and (reading.start < 0 or match.words > 1):
        return True
    return reading.start < 0 or (match.words > 1 and match.role not in ("beside", "credit"))


def _is_dated(line: Sequence[Token]) -> bool:
    """Whether a line has a date."""
    return any(token.text[:1] == MARK for token in line)


def _is_long(word: str) -> bool:
    """Whether a word without spaces around it is long enough to be a label also behind names."""
    return len(word) >= _LONG and phrases.CJK.search(word) is not None


def _shy_holds(match: phrases.Match, reading: "Reading", dated: bool) -> bool:
    if match.role == "on":
        return dated
    if match.role == "where":
        begun = reading.start >= 0
        return begun if dated or reading.role == "by" else not begun and reading.before in ("start", "date", "sign")
    return match.role in ("by", "credit") and (reading.start < 0 or reading.role == "names")


def _is_between(reading: "Reading", match: phrases.Match) -> bool:
    """Whether one word stands between a date and a number of comments: "May 29, 2013 Orla 2 Comments"."""
    word = reading.line[reading.start : reading.end].strip()
    return (
        reading.before == "date"
        and match.role == "count"
        and match.words > 1
        and " " not in word
        and word[:1].isupper()
    )


def _label(reading: "Reading", match: phrases.Match, line: Sequence[Token], i: int) -> int:
    """Takes a label, and gives how many tokens it and its colon are."""
    after = i + match.words
    stuck = reading.stuck or not _is_between(reading, match)
    reading.close()
    reading.stuck = reading.stuck and stuck
    role = match.role
    shy = line[i].text in _SHY and match.words == 1
    if role == "where":
        role = "on" if after < len(line) and line[after].text[0] == MARK else "names"
    if role == "names":
        reading.said.setdefault("names", []).append(BREAK)
    if role == "wrote":
        reading.said["by"] = [*reading.said.pop("loose", ()), *reading.said.pop("by", ())]
        reading.labels.add("by")
    if role == "count":
        behind = [token.text for token in line[after : after + 3]]
        after += 3 if behind in _NUMBERED else 2 if behind[:2] == [":", "#"] else 0
    if role in ("count", "beside"):
        reading.said.setdefault(role, []).append(reading.line[line[i].start : line[after - 1].end])
    if not (shy and match.role in ("on", "where")):
        reading.labels.add(role)
    reading.role = {"count": "", "beside": "", "rest": "", "wrote": "credit"}.get(role, role)
    if line[i].text in _VERBS and match.words == 1:
        reading.role = ""
    if role == "names":
        reading.bare = match.words == 1 and not (after < len(line) and line[after].text in ":：[(»›") and not shy
    reading.before = role
    while after < len(line) and line[after].text in (":", "：", "»", "›"):
        after += 1
    return after - i


@dataclass(slots=True)
class Reading:
    """Where a line is being read: the role of what comes, and what came."""

    line: str
    role: str = ""
    start: int = -1  # of the words that are being gathered, or -1
    end: int = -1
    said: dict[str, list[str]] = field(default_factory=dict)
    labels: set[str] = field(default_factory=set)
    before: str = "start"  # what stands before the words: a sign, a date, a label, or the start
    bare: bool = False  # whether names stand behind one word without a colon, which may begin a sentence
    stuck: bool = False  # whether loose words stand right beside a date or label, as in a sentence

    def close(self) -> None:
        """The words that were gathered are all."""
        if self.start >= 0 and (words := self.line[self.start : self.end].strip(" \t,;:-–—")):
            role = self.role or "loose"
            self.said.setdefault(role, []).append(words)
            wordy = any(character.isalpha() for character in words)
            if wordy and role == "loose" and _goes_on(self.before, words, "when" in self.said):
                self.stuck = True
        self.start = -1


def _goes_on(before: str, words: str, dated: bool) -> bool:
    """Whether loose words beside a date or a number go on as in a sentence."""
    if before == "date" or (dated and before in ("count", "beside")):
        return not stands_alone(words)
    return before in ("count", "beside") and not looks_like_name(words)
