"""The numbers the crisis card shows besides the national line: a clinician, the own team.

The supporter enters them; they are meant to be found quickly and are not looked at for names.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from vault.errors import BadValue, Damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.store.vault import Vault

MOST = 8
MAX_CHARACTERS = 40
_SETTING = "local_numbers"


@dataclass(frozen=True, slots=True)
class LocalNumber:
    """Whom to call, and how."""

    label: str
    number: str

    def __post_init__(self) -> None:
        for text in (self.label, self.number):
            if not text.strip() or len(text) > MAX_CHARACTERS or not text.isprintable():
                raise BadValue


def listed(vault: Vault) -> tuple[LocalNumber, ...]:
    """The numbers, in the order of the card.

    Raises:
        Damaged: what is stored is not what this program wrote.
    """
    try:
        stored = json.loads(vault.read_setting(_SETTING) or b"[]")
        return tuple(LocalNumber(**row) for row in stored)
    except (ValueError, TypeError, BadValue):
        raise Damaged from None


def set_(vault: Vault, numbers: Sequence[LocalNumber]) -> None:
    """Store the numbers in place of those before.

    Raises:
        BadValue: more than eight.
        StorageFailed: the disk refused; nothing was changed.
    """
    if len(numbers) > MOST:
        raise BadValue
    body = json.dumps([asdict(number) for number in numbers])
    vault.write_setting(_SETTING, body.encode())
