"""Releasing a period: once, audited together with everything released before.

There is no preview of a release. Who could look, wait for one more pack and look again would
read that pack in the difference (study, section 4: 93 % of its cells).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.statistics import document, protect, sums, team
from vault.statistics.protect import Refusal
from vault.watching import step, unwatched

if TYPE_CHECKING:
    from vault.statistics.document import Document
    from vault.statistics.periods import Period
    from vault.store.vault import Vault
    from vault.watching import Watch


def release(vault: Vault, period: Period, watch: Watch = unwatched) -> Document | Refusal:
    """Make, audit and record the table of a closed period; its packs are forgotten with it.

    *watch* is asked before the audit and, for the last time, before anything is recorded.

    A refusal changes nothing: more packs may still come.

    Raises:
        NotCoordinator, BadValue, PeriodOpen, AlreadyReleased, TooFewPacks: as `sums.sums`.
        Damaged: an earlier release cannot be read.
        StorageFailed: the disk refused; nothing was released.
        Stopped: *watch* said so; nothing was released.
    """
    step(watch, 0, 0)
    exact = sums.sums(vault, period)
    found = protect.protect(
        protect.Sums(
            str(period),
            period.start,
            period.end,
            exact.reported,
            exact.total,
            exact.fields,
            exact.supporters,
        ),
        key=vault.coin_key(),
        earlier=[earlier.page for earlier in documents(vault)],
    )
    if isinstance(found, Refusal):
        return found
    step(watch, 0, 0)
    made = document.made(team.current(vault).team.hex(), exact, found)
    sums.record_release(vault, period, document.encode(made))
    return made


def documents(vault: Vault) -> list[Document]:
    """Everything that was released, oldest first.

    Raises:
        Damaged: one cannot be read.
    """
    found = [document.decode(body) for body in sums.all_released(vault).values()]
    return sorted(found, key=lambda made: made.period.start)
