"""Garbage, collected while nobody types: in the middle of a key it would be felt.

Only where `by_hand` was called; elsewhere Python collects as it does.
"""

from __future__ import annotations

import gc

_SOME, _MUCH = 5_000, 40_000
"""Objects made since the last time, from which it is collected in a pause, or at once."""
_PAUSE_SECONDS = 1


def by_hand() -> None:
    """Collect by `tidy` alone from now on."""
    gc.disable()


def keep() -> None:
    """Look no more through what there is now: what was imported stays anyway."""
    if not gc.isenabled():
        gc.freeze()


def tidy(quiet_seconds: float) -> None:
    """Collect what there is to collect, *quiet_seconds* after somebody was there."""
    made = 0 if gc.isenabled() else gc.get_count()[0]
    if made > _MUCH or (made > _SOME and quiet_seconds > _PAUSE_SECONDS):
        gc.collect()
