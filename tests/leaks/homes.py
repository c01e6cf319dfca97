"""Homes with a journal in them, made once and copied for every run."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.leaks.fields import PASSPHRASE, Place
from tests.leaks.inside import NOW
from tests.screens.conftest import fill
from tests.screens.teamwork import Lead, joined
from vault.clock import FixedClock
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.statistics import releasing
from vault.store.opening import create

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault.store.vault import Vault

JOURNAL = Path(".local", "share", "peerlog")
ANCHOR = Path(".local", "state", "peerlog", "anchor")
_SUPPORTERS = 12


class Homes:
    """Makes each kind of home when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def copy(self, place: Place, to: Path) -> Path:
        """A fresh home of that kind."""
        made = self._folder / place.name
        if not made.exists():
            self._make(place, made)
        return Path(shutil.copytree(made, to, symlinks=True))

    def _make(self, place: Place, home: Path) -> None:
        home.mkdir(parents=True)
        if place is Place.NOTHING:
            return
        (home / JOURNAL.parent).mkdir(parents=True)
        (home / ANCHOR.parent).mkdir(parents=True)
        vault = create(
            Paths(home / JOURNAL, home / ANCHOR), Secret.from_text(PASSPHRASE),
            clock=FixedClock(NOW), kdf=CHEAPEST, policy=Policy(notes=True, handles=True),
        )[0]  # fmt: skip
        self._furnish(place)(vault)
        vault.close()

    def _furnish(self, place: Place) -> Callable[[Vault], object]:
        if place is Place.JOURNAL:
            return fill
        if place is Place.MEMBER:
            return self._join
        return self._lead if place is Place.LEAD else lambda _vault: None

    def _join(self, vault: Vault) -> None:
        lead = Lead(self._folder)
        elsewhere = create(
            Paths(self._folder / "elsewhere"), Secret(b"another"), clock=FixedClock(NOW),
            kdf=CHEAPEST,
        )[0]  # fmt: skip
        lead.make(elsewhere)
        elsewhere.close()
        fill(vault)
        joined(lead)(vault)

    def _lead(self, vault: Vault) -> None:
        lead = Lead(self._folder, _SUPPORTERS)
        lead.collected(vault)
        releasing.release(vault, lead.period)
