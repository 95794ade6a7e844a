"""Remove from a draft the characters that no feed may contain, whatever its source holds."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from feeds import text
from feeds.model import Draft, DraftBiography, Found, Origin

_LEFT_OUT = {"path", "item", "furniture", "lost", "notes", "digests", "votes"}
_FIELDS = [field.name for field in fields(Draft) if field.name not in _LEFT_OUT]


def clean(draft: Draft) -> Draft:
    """Return the draft with each of its texts as `text.clean` gives it, and a note on characters that were left out."""
    texts: list[str] = []
    _collect([getattr(draft, name) for name in _FIELDS], texts)
    whole = "".join(texts)
    same, removed = text.clean(whole)
    if same == whole:
        return draft
    values = {name: _mapped(getattr(draft, name), lambda value: text.clean(value)[0]) for name in _FIELDS}
    note = [f"left out {removed} control character{'s' * (removed > 1)}"] if removed else []
    return replace(draft, notes=(*draft.notes, *note), **values)


def _collect(values: Iterable[Any], texts: list[str]) -> None:
    """Add the texts in the values; this is done for every draft, and most of them are clean."""
    for value in values:
        if type(value) is Found:
            texts.append(value.value)
        elif type(value) is str:
            texts.append(value)
        elif type(value) is DraftBiography:
            _collect((value.name, value.facts, value.text), texts)
        elif isinstance(value, tuple) and type(value) is not Origin:
            _collect(value, texts)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return the value with each text in it changed; origins stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, DraftBiography):
        return DraftBiography(*(_mapped(part, change) for part in (value.name, value.facts, value.text)))
    if not isinstance(value, tuple) or isinstance(value, Origin):
        return value
    parts = [_mapped(part, change) for part in value]
    return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
