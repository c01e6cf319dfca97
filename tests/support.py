"""Small helpers the tests share."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

from vault.journal.contacts import Contact
from vault.journal.vocabulary import Duration, Grain, Service
from vault.keys.kdf import CHEAPEST
from vault.secret import Secret
from vault.store.opening import unlock

if TYPE_CHECKING:
    from vault.paths import Paths

PASSPHRASE = b"correct horse battery staple"


def contact(**changes) -> Contact:
    """A plain contact of 20 November 2026."""
    plain = {
        "day": date(2026, 11, 20),
        "service": Service.ONE_TO_ONE,
        "duration": Duration.FROM_15_TO_30,
    }
    return Contact(**{**plain, **changes})


def first_day(day: date, grain: Grain) -> date:
    """The day that stands for the month or quarter a day lies in."""
    month = day.month if grain is Grain.MONTH else 3 * ((day.month - 1) // 3) + 1
    return date(day.year, month, 1)


def reopen(paths: Paths, clock, passphrase: bytes = PASSPHRASE):
    """Unlock with the tests' passphrase."""
    return unlock(paths, Secret(passphrase), clock=clock, kdf=CHEAPEST)


def fingerprint(paths: Paths) -> dict[str, str]:
    """Every file of the folder by name and digest."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(paths.folder.iterdir())
    }
