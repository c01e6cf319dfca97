"""The one unfinished entry, kept inside the vault so that locking loses nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vault.errors import TextLost
from vault.store import sealed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault.store.vault import Vault

PART = "draft"
_OWNER = bytes(16)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far. It dies as a note would."""

    fields: Mapping[str, str]
    note: str = field(repr=False)
    editing: str = ""
    """Hex id of the entry being edited; empty for a new one."""


def keep(vault: Vault, draft: Draft) -> None:
    """Keep this draft in place of any other.

    Raises:
        StorageFailed: the disk refused; the one kept before stands.
    """
    text = json.dumps({"fields": dict(draft.fields), "note": draft.note, "editing": draft.editing})
    sealed.put(vault, _OWNER, PART, text, vault.today + vault.policy.note_days)


def load(vault: Vault) -> Draft | None:
    """The kept draft, or None."""
    try:
        found = sealed.get(vault, _OWNER, PART)
    except TextLost:
        return None
    return None if found is None else Draft(**json.loads(found.text))


def discard(vault: Vault) -> None:
    """Drop the kept draft, if any."""
    sealed.drop(vault, _OWNER, PART)
