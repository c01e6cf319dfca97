"""A table of sentences, read in the language of the process."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from vault.language import spoken, tr_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from gettext import NullTranslations
    from types import ModuleType


class Plural(NamedTuple):
    """A sentence with a count, in its two English forms."""

    one: str
    many: str
    context: str = ""
    """Its place in the table, which the catalogue knows it by."""


class Table:
    """A module of sentences, whose attributes are said in the language of the process.

    It is imported with the first sentence asked for: most commands say few or none of them.
    """

    def __init__(self, module: str) -> None:
        self._module = module
        self._name = module.removeprefix("english_")
        self._english: ModuleType | None = None
        self._catalogue: NullTranslations | None = None
        self._said: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # typed by the module it stands for
        english = getattr(self._imported(), name)
        catalogue = spoken()
        if catalogue is None:
            return english
        if self._catalogue is not catalogue:
            self._catalogue, self._said = catalogue, {}
        if name not in self._said:
            self._said[name] = _said(f"{self._name}.{name}", english)
        return self._said[name]

    def sentences(self) -> Iterator[tuple[str, str | Plural]]:
        """Every sentence of the table with its place, for the catalogue."""
        for name, value in vars(self._imported()).items():
            if name.isupper():
                yield from _walked(f"{self._name}.{name}", value)

    def _imported(self) -> ModuleType:
        if self._english is None:
            self._english = import_module(f"{__package__}.{self._module}")
        return self._english


def _said(place: str, value: Any) -> Any:  # noqa: ANN401  # a sentence or a nest of them
    if isinstance(value, str):
        return tr_in(place, value) if value else value
    if isinstance(value, Plural):
        return value._replace(context=place)
    if isinstance(value, tuple):
        return tuple(_said(f"{place}.{at}", part) for at, part in enumerate(value))
    if isinstance(value, dict):
        return {key: _said(f"{place}.{key}", part) for key, part in value.items()}
    return value


def _walked(place: str, value: Any) -> Iterator[tuple[str, str | Plural]]:  # noqa: ANN401
    if isinstance(value, (str, Plural)):
        if value:
            yield place, value
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from _walked(f"{place}.{at}", part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _walked(f"{place}.{key}", part)
