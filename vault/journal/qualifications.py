"""The supporter's own dates: without training and designation most laws protect nothing.

They stay in the vault; no statistics, no export and no pack holds them.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vault.clock import local_day
from vault.errors import BadValue, Damaged

if TYPE_CHECKING:
    from vault.store.vault import Vault

REMIND_DAYS = 60
"""Days before a date runs out on which the reminder begins."""
_SETTING = "qualifications"
_FARTHEST = timedelta(days=3653)


class Qualification(StrEnum):
    """What can be dated."""

    DESIGNATED_ON = "designated_on"
    TRAINED_ON = "trained_on"
    REFRESHER_DUE = "refresher_due"
    CONSULTED_ON = "consulted_on"
    """When the supporter last talked to the team's clinician or another supporter."""


def dates(vault: Vault) -> dict[Qualification, date]:
    """The dates that were entered.

    Raises:
        Damaged: what is stored is not what this program wrote.
    """
    try:
        stored = json.loads(vault.read_setting(_SETTING) or b"{}")
        return {Qualification(name): date.fromisoformat(day) for name, day in stored.items()}
    except (ValueError, TypeError, AttributeError):
        raise Damaged from None


def set_(vault: Vault, qualification: Qualification, day: date | None) -> None:
    """Enter, change or take out a date.

    Raises:
        BadValue: something done lies in the future, or a date over ten years away.
        StorageFailed: the disk refused; nothing was changed.
    """
    today = local_day(vault.clock)
    if day is not None:
        latest = today if qualification is not Qualification.REFRESHER_DUE else today + _FARTHEST
        if not today - 5 * _FARTHEST <= day <= latest:
            raise BadValue
    changed = {**dates(vault), qualification: day}
    body = {str(name): kept.isoformat() for name, kept in changed.items() if kept is not None}
    vault.write_setting(_SETTING, json.dumps(body, sort_keys=True).encode())


def refresher_in(vault: Vault) -> int | None:
    """Days until the refresher is due, negative when it was; None when it is far or not entered."""
    due = dates(vault).get(Qualification.REFRESHER_DUE)
    if due is None:
        return None
    left = (due - local_day(vault.clock)).days
    return left if left <= REMIND_DAYS else None
