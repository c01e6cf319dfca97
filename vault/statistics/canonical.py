"""Canonical JSON (RFC 8785) for objects, strings and whole numbers.

One value has one spelling, so that bytes can be signed, compared and shown. Arrays, fractions,
`true`, `false` and `null` are outside the subset; nothing we exchange needs them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | dict[str, "Value"]

LARGEST = 2**53 - 1
"""The largest whole number every JSON reader keeps exactly (RFC 7493 section 2.2)."""
_LONGEST_NUMBER = 17
"""Digits and sign of the largest number."""


class Fault(Enum):
    """Why bytes are not canonical JSON of the subset."""

    TOO_LARGE = "too large"
    TOO_DEEP = "too deep"
    NOT_JSON = "not JSON"
    DUPLICATE_KEY = "duplicate key"
    FLOAT = "float"
    NOT_A_NUMBER = "not a number"
    OUT_OF_RANGE = "number out of range"
    OTHER_TYPE = "other type"
    SPELLING = "not the canonical spelling"


class NotCanonical(Exception):
    """Bytes were refused; *fault* says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused before any work."""

    size: int = 65_536
    """In bytes."""
    brackets: int = 256
    """Opening braces and brackets, in strings too: bounds the depth and the objects at once."""
    depth: int = 8
    """Objects inside objects."""


DEFAULT = Limits()


def encode(value: Mapping[str, Any] | str | int) -> bytes:
    """The one spelling of a value.

    Raises:
        NotCanonical: a type outside the subset, a number over 2^53 - 1, half a surrogate pair.
    """
    text = json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise NotCanonical(Fault.SPELLING) from None


def decode(data: bytes, *, limits: Limits = DEFAULT) -> Value:
    """The value of canonical bytes.

    Raises:
        NotCanonical: any other bytes, with the first fault found.
    """
    if len(data) > limits.size:
        raise NotCanonical(Fault.TOO_LARGE)
    if data.count(b"{") + data.count(b"[") > limits.brackets:
        raise NotCanonical(Fault.TOO_DEEP)
    value: Value = _parsed(data)
    if _depth(value, limits.depth) > limits.depth:
        raise NotCanonical(Fault.TOO_DEEP)
    if encode(value) != data:
        raise NotCanonical(Fault.SPELLING)
    return value


def _parsed(data: bytes) -> Any:  # noqa: ANN401 - checked by the caller
    try:
        return json.loads(
            data.decode(),
            object_pairs_hook=_object,
            parse_float=_float,
            parse_int=_integer,
            parse_constant=_constant,
        )
    except RecursionError:
        raise NotCanonical(Fault.TOO_DEEP) from None
    except ValueError:  # not UTF-8, or not JSON
        raise NotCanonical(Fault.NOT_JSON) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotCanonical(Fault.DUPLICATE_KEY)
    return found


def _float(_text: str) -> NoReturn:
    raise NotCanonical(Fault.FLOAT)


def _constant(_text: str) -> NoReturn:
    raise NotCanonical(Fault.NOT_A_NUMBER)


def _integer(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise NotCanonical(Fault.OUT_OF_RANGE)
    return int(text)


def _depth(value: object, most: int) -> int:
    """How many objects lie inside each other; stops counting past *most*."""
    if not isinstance(value, dict):
        return 0
    if most == 0:
        return 1
    return 1 + max((_depth(child, most - 1) for child in value.values()), default=0)


def _ordered(value: object) -> object:
    """The value with its keys in order of their UTF-16 code units (RFC 8785 section 3.2.3)."""
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value, key=_utf16)}
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > LARGEST:
            raise NotCanonical(Fault.OUT_OF_RANGE)
        return int(value)
    raise NotCanonical(Fault.OTHER_TYPE)


def _utf16(key: object) -> bytes:
    if not isinstance(key, str):
        raise NotCanonical(Fault.OTHER_TYPE)
    return key.encode("utf-16-be", "surrogatepass")
