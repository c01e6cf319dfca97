"""Whether a journal is a supporter's, or a coordinator's, which holds no contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.errors import LeadsTeam

if TYPE_CHECKING:
    from vault.store.vault import Vault

_ROLE = "role"
_COORDINATOR = b"coordinator"


def make_coordinators(vault: Vault) -> None:
    """Give a journal over to a team, for good."""
    vault.write_setting(_ROLE, _COORDINATOR)


def is_coordinators(vault: Vault) -> bool:
    """Whether a team is led from it."""
    return vault.read_setting(_ROLE) == _COORDINATOR


def forbid_contacts(vault: Vault) -> None:
    """Refuse a contact where a team is led.

    Raises:
        LeadsTeam: it is.
    """
    if is_coordinators(vault):
        raise LeadsTeam
