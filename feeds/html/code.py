"""Tell code from prose, poems and tables by its punctuation and keywords."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

_INDENT = 4  # columns that code is indented by, at least; those of a tab
_LINES = 2  # of code, at least
_LENGTH = 200  # characters of a line that are looked at
_TYPES = "bool|char|const|double|final|float|int|private|protected|public|static|string|unsigned|void"

_CERTAIN = re.compile(
    "|".join(
        (
            r"^\s*[\])}]+[\])};,]*$",  # closing brackets alone
            r"[\w)\]>]\s*\{$",
            r"^\s*\}?\s*(?:else|catch|finally)\b.*\{$",
            r"\w\(.*\)\s*[;:{]$",
            r"\w\(.*\);?\s*(?://|#|/\*).*$",
            r"[\w\])]\s*=\s*\S.*;$",
            r"\w(?:\+\+|--);?$",
            r"^\s*(?:def|function|func|fn|sub)\s+\w+\s*\(",
            r"^\s*(?:class|struct|enum|namespace|interface)\s+[\w.:]+\s*(?:\(.*\)|(?:extends|implements|:)\s.*)?[:;({]$",
            r"^\s*(?:from\s+[\w.]+\s+import\s|import\s+[\w.]+(?:\s+as\s+\w+)?;?$|(?:using|package)\s+[\w.:]+;)",
            rf"^\s*(?:{_TYPES})(?:\s+[\w:<>\[\]*&.]+){{1,4}}\s*(?:=\s*\S.*|\(.*)[;,{{(]$",
            rf"^\s*(?:{_TYPES})\s+[\w*]+;|^\s*(?:let|var)\s+\w+\s*=\s*\S",
            r"^\s*(?:#\s*(?:include|define|ifn?def|endif|pragma)\b|#!/|<\?(?:php|xml)\b|<!--|<!DOCTYPE\b|/\*|//\s)",
            r"^\s*<[/A-Za-z][^<>]*>(?:.*>)?$|</[a-z][\w:-]*>|<[a-z][\w:-]*\s[\w:-]+=[\"']",
            r"^\s*(?:\$\s+[a-z./~]|>>>\s\S)",  # prompts
            r"^\s*(?:SELECT\s.+\sFROM|INSERT\s+INTO|CREATE\s+(?:TABLE|INDEX|VIEW)|DELETE\s+FROM|(?:ALTER|DROP)\s+TABLE)\b",
            r"^\s*(?:if|for|foreach|while|switch|else if)\s*\(.*\)\s*\{?$",
            r"^\s*(?:if|elif|while|with|except)\s(?:.*[(\[=<>_'\"].*|(?:not\s)?[\w.]+):$|^\s*(?:else|try|finally|except):$",
            r"^\s*for\s+[\w, ()]+\s+in\s+[\w.]+(?:[(\[].*)?:$",
            r"[\w\])'\"]\s?(?:==|!=|\+=|-=|\*=|&&|\|\|)\s?[\w('\"&*-]|\w(?:->|::)\w|[\w)]\s=>\s[\w{\[('\"]",
            r"^\s*[$@][A-Za-z_]\w*\s*=\s*\S",
            r"^\s*[\w.\[\]'\"]+\s*=\s*(?:[\w.]+\(|\[|\{|\"|'|lambda\b|new\s)",
        )
    )
)
_LIKELY = re.compile(
    "|".join(
        (
            r"^\s*[\w.$@\[\]'\", -]+?\s*=\s*\S",
            r"\w\.\w+\(|\w_\w|[{}\\]|\w\[[\w:'\", -]+\]",
            r"^\s*[\w./-]+\(.*\)*,?$",
            r"[\])]\s*[;,]$|^\s*\S+(?:\s\S+)?;$",
            r"^\s*[\])}]|^\s*['\"][\w.-]+['\"]:\s",
            r"^\s*(?:return|end|print|puts|echo|sudo|pip|npm|git|cd|ls|export|yield|raise|throw|pass|break|continue)\b",
        )
    )
)
_COMMENT = re.compile(r"\s*(?:#|//|/\*|--|;|%|<!--|'''|\"\"\")")
_FORMULA = re.compile(r"\$\$|\\[a-z]{2,}")
_ITEM = re.compile(r"\s*(?:[-*+•o]|\d+[.)])\s")
_SENTENCE = re.compile(r"(?:[^\W\d_]+[,;:]?\s+){5}[^\W\d_]|[\u3040-\u30ff\u3400-\u9fff]{12}")  # six words in a row
_LEAST_CERTAIN = 0.25  # of the other lines
_MOST_PROSE = 0.2  # of the characters


def margin(lines: Sequence[str]) -> str:
    """Return what most sentences are indented by; without any, what the least indented line is."""
    indents: Counter[str] = Counter()
    for line in lines:
        if _SENTENCE.search(line[:_LENGTH]):
            indents[_indentation(line)] += len(line)
    return max(indents, key=lambda indent: indents[indent], default=min(map(_indentation, lines), key=len, default=""))


def outdented(line: str, margin: str) -> str:
    """Return a line without its margin; without its columns if the line is indented by other characters."""
    if line.startswith(margin):
        return line[len(margin) :]
    return " " * (columns(line) - columns(margin)) + line.lstrip()


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def columns(line: str) -> int:
    """Return how many columns a line is indented by."""
    return len(_indentation(line).expandtabs(_INDENT))


def code_lines(lines: Sequence[str]) -> list[bool]:
    """Return for each line whether it belongs to a block of code: a run of indented lines, which is not part of more code."""
    found: list[bool] = []
    for is_indented, group in groupby(lines, lambda line: columns(line) >= _INDENT):
        run = list(group)
        start, end = len(found), len(found) + len(run)
        around = (*lines[max(0, start - 1) : start], *lines[end : end + 1])
        is_code = is_indented and _is_code(run) and not any(map(_goes_on, around))
        found += [is_code] * len(run)
    return found


def _is_code(lines: Sequence[str]) -> bool:
    """Return whether lines are code for certain: some have its syntax, most look like it, hardly any is a sentence."""
    told = [(_kind(line[:_LENGTH].rstrip()), len(line)) for line in lines if line.strip()]
    kinds = Counter(kind for kind, _ in told)
    certain, likely = kinds["certain"], kinds["certain"] + kinds["likely"]
    others = kinds["item"] + kinds["prose"] + kinds["other"]
    prose = sum(length for kind, length in told if kind == "prose")
    is_prose = prose > _MOST_PROSE * sum(length for _, length in told)
    return certain > _LEAST_CERTAIN * (likely + others - certain) and likely >= max(_LINES, others) and not is_prose


def _goes_on(line: str) -> bool:
    """Return whether a line above or below code is itself code."""
    return _kind(line[:_LENGTH].rstrip()) in ("certain", "comment") and not _SENTENCE.search(line[:_LENGTH])


def _kind(line: str) -> str:
    if _ITEM.match(line):
        return "item"
    if _FORMULA.search(line):
        return "other"
    if _CERTAIN.search(line):
        return "certain"
    if _COMMENT.match(line):
        return "comment"
    if _SENTENCE.search(line):
        return "prose"
    return "likely" if _LIKELY.search(line) else "other"
