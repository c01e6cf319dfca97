"""Passphrases: six random words offered, a floor for those chosen by hand."""

from __future__ import annotations

import secrets
from pathlib import Path

from vault.errors import WeakPassphrase

MIN_CHARACTERS = 15
"""For a single factor, NIST SP 800-63B-4 section 3.1.1."""


def words() -> list[str]:
    """The 7,776 words of the EFF long list, 12.9 bits each."""
    return Path(__file__).with_name("words.txt").read_text("ascii").split()


def generate(count: int = 6) -> str:
    """Random words with single spaces; six carry 77 bits."""
    choices = words()
    return " ".join(secrets.choice(choices) for _ in range(count))


def check(text: str) -> None:
    """Refuse a self-chosen passphrase that is too short.

    Raises:
        WeakPassphrase: fewer than `MIN_CHARACTERS` characters.
    """
    if len(text.strip()) < MIN_CHARACTERS:
        raise WeakPassphrase
