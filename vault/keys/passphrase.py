"""Passphrases: six random words offered, and a meter for those chosen by hand."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from vault.errors import WeakPassphrase

MIN_CHARACTERS = 15
"""For a single factor, NIST SP 800-63B-4 section 3.1.1."""
MIN_GUESSES_LOG10 = 14.0
"""10^14 guesses; at the standard cost a rented GPU makes some thousand in a second."""
_MEASURED_CHARACTERS = 72
"""The estimator's cost and limit; a longer passphrase is at least as strong as its beginning."""


class Band(Enum):
    """What a number of guesses means, from this many powers of ten on."""

    AT_ONCE = 0.0
    IN_DAYS = 6.0
    TOO_WEAK = 10.0
    STRONG = MIN_GUESSES_LOG10
    VERY_STRONG = 18.0


@dataclass(frozen=True, slots=True)
class Strength:
    """How many guesses an informed attacker needs."""

    guesses_log10: float
    long_enough: bool

    @property
    def band(self) -> Band:
        """The highest band reached."""
        return max(
            (band for band in Band if band.value <= self.guesses_log10),
            key=lambda band: band.value,
        )

    @property
    def accepted(self) -> bool:
        """Whether a vault may be protected by it."""
        return self.long_enough and self.guesses_log10 >= MIN_GUESSES_LOG10


def words() -> list[str]:
    """The 7,776 words of the EFF long list, 12.9 bits each."""
    return Path(__file__).with_name("words.txt").read_text("ascii").split()


def generate(count: int = 6) -> str:
    """Random words with single spaces; six carry 77 bits."""
    choices = words()
    return " ".join(secrets.choice(choices) for _ in range(count))


def strength(text: str) -> Strength:
    """Estimate the guesses that zxcvbn's attacker needs (Wheeler, USENIX Security 2016).

    Its own 0 to 4 score is not used: it calls 10^10 guesses its best, which fall in a day.
    Takes 2 to 35 ms; call it when the typing pauses.
    """
    from zxcvbn import zxcvbn

    stripped = text.strip()
    guesses = zxcvbn(stripped[:_MEASURED_CHARACTERS])["guesses_log10"] if stripped else 0.0
    return Strength(max(float(guesses), 0.0), len(stripped) >= MIN_CHARACTERS)


def check(text: str) -> None:
    """Refuse a self-chosen passphrase that is too weak.

    Raises:
        WeakPassphrase: too short, or too few guesses find it.
    """
    if not strength(text).accepted:
        raise WeakPassphrase
