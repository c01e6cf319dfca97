"""Making what the settings say the rule of the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.messages import card_words
from vault.journal import rules
from vault.profiles.agency import check_agency, parse_agency

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vault.profiles.agency import Agency
    from vault.store.vault import Vault

LONGEST = 256 * 1024
"""Bytes read of a file of rules."""


def agency_of(vault: Vault) -> Agency | None:
    """What the agency adds, if anything; runs in the vault's thread."""
    text = rules.agency_text(vault)
    return parse_agency(text) if text else None


def adopt(vault: Vault, changes: Mapping[str, Any], agency_rules: str | None) -> bool:
    """Adopt the policy with these changes; whether notes were on and the rules forbid them now.

    Raises:
        BadValue: the policy cannot be.
        VaultError: as `rules.adopt` says.
    """
    wanted = replace(vault.policy, **changes)
    had, forbidden = vault.policy.notes, rules.would_forbid_notes(vault, wanted, agency_rules)
    policy = replace(wanted, notes=wanted.notes and not forbidden)
    rules.adopt(vault, policy, agency_rules=agency_rules)
    return had and forbidden


def agency_rules(path: Path) -> tuple[str, str]:
    """The text of a file of the agency's rules, or a sentence about what is wrong with it."""
    try:
        with path.expanduser().open("rb") as stream:
            data = stream.read(LONGEST + 1)
        text = data.decode("utf-8-sig")
    except (OSError, RuntimeError, UnicodeDecodeError):  # or the home of nobody here
        return "", card_words.AGENCY_UNREADABLE
    if len(data) > LONGEST:
        return "", card_words.AGENCY_UNREADABLE
    for fault in check_agency(text):
        return "", card_words.AGENCY_FAULT.format(line=fault.line, reason=fault.reason)
    return text, ""
