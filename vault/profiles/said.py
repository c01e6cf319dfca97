"""The sentences of a profile in the language of the process; codes and citations stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vault.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SENTENCES = frozenset({
    "ask", "checked_how", "courts", "covered", "duty", "fails", "hand_over", "holds", "label",
    "name", "preconditions", "reason", "say", "sentence", "steps", "text", "title", "to_whom",
})  # fmt: skip
"""The keys whose texts people hear or read."""


def in_language(document: dict[str, Any]) -> dict[str, Any]:
    """A checked document with its sentences said in the language of the process."""
    return {key: _each(key, value, tr) for key, value in document.items()}


def sentences(document: dict[str, Any]) -> Iterator[str]:
    """Every sentence of a document, for the catalogue."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    for key, value in document.items():
        _each(key, value, keep)
    yield from found


def _each(key: str, value: Any, say: Callable[[str], str]) -> Any:  # noqa: ANN401  # as TOML has it
    if isinstance(value, dict):
        return {name: _each(name, part, say) for name, part in value.items()}
    if isinstance(value, list):
        return [_each(key, part, say) for part in value]
    return say(value) if key in _SENTENCES and isinstance(value, str) else value
