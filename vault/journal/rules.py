"""The rules this journal is kept under: the profile of its policy and what the agency adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.errors import NotesForbidden
from vault.profiles.policy import Policy

if TYPE_CHECKING:
    from vault.profiles.profile import Profile
    from vault.store.vault import Vault

_AGENCY = "agency_layer"
_PROPOSED = "policy_proposed"


def of(vault: Vault) -> Profile:
    """The profile in force, the agency's own rules added.

    Raises:
        NoSuchProfile: a later version of the program wrote the policy.
        BadProfile: what is stored is not what this program checked.
    """
    return _layered(vault.policy.profile, agency_text(vault))


def agency_text(vault: Vault) -> str:
    """The agency's rules as they were given; empty when there are none."""
    return (vault.read_setting(_AGENCY) or b"").decode()


def leave_open(vault: Vault) -> None:
    """Say that law and policy are still to be chosen, until some are adopted.

    Raises:
        StorageFailed: the disk refused.
    """
    vault.write_setting(_PROPOSED, vault.policy.to_bytes())


def propose(vault: Vault, policy: Policy) -> None:
    """Remember what is chosen so far; once a policy was adopted, nothing.

    Raises:
        StorageFailed: the disk refused.
    """
    if proposed(vault) is not None:
        vault.write_setting(_PROPOSED, policy.to_bytes())


def proposed(vault: Vault) -> Policy | None:
    """What is chosen so far where law and policy are still to be chosen, else None."""
    data = vault.read_setting(_PROPOSED)
    return None if data is None else Policy.from_bytes(data)


def would_forbid_notes(vault: Vault, policy: Policy, agency_rules: str | None) -> bool:
    """Whether notes would be forbidden under these rules; arguments as for `adopt`.

    Raises:
        NoSuchProfile, BadProfile: the rules cannot be read.
    """
    text = agency_text(vault) if agency_rules is None else agency_rules
    return _layered(policy.profile, text).notes_forbidden


def adopt(vault: Vault, policy: Policy, *, agency_rules: str | None = None) -> None:
    """Make a policy, and with it a profile and an agency's rules, the rule of this journal.

    Notes already written keep their day.

    Args:
        vault: the open vault.
        policy: the whole policy.
        agency_rules: text of the agency's layer; empty takes it away, None leaves it.

    Raises:
        NotesForbidden: the policy has notes, and the profile or the agency forbids them.
        NoSuchProfile, BadProfile: the rules cannot be read; nothing was changed.
        StorageFailed: the disk refused; nothing was changed.
    """
    if would_forbid_notes(vault, policy, agency_rules) and policy.notes:
        raise NotesForbidden
    with vault.transaction() as database:
        if agency_rules is not None:
            vault.write_setting(_AGENCY, agency_rules.encode())
        database.run("DELETE FROM settings WHERE name = ?", (_PROPOSED,))
        vault.set_policy(policy)


def _layered(profile_id: str, text: str) -> Profile:
    from vault.profiles import agency, loader  # only where a law is asked: a list asks none

    profile = loader.load(profile_id)
    return agency.layered(profile, agency.parse_agency(text)) if text else profile
