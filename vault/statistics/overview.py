"""How far each period of a team has come: all there is to see of it before its release."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vault.clock import local_day
from vault.statistics import periods, releasing, sums, team
from vault.statistics.sums import Standing

if TYPE_CHECKING:
    from vault.statistics.document import Document
    from vault.statistics.periods import Period
    from vault.store.vault import Vault


class Overview(NamedTuple):
    """What a coordinator sees of the team."""

    short_name: str
    standings: dict[Period, Standing]
    """By period, the newest first; none that has not begun."""
    released: list[Document]
    """Oldest first."""


def overview(vault: Vault) -> Overview:
    """The periods that somebody is enrolled for or that were released.

    The packs of a released period are gone; its numbers are those that stand on its table.

    Raises:
        NotCoordinator: no team is led from this vault.
        Damaged: a release cannot be read.
    """
    wanted, today = team.current(vault), local_day(vault.clock)
    documents = releasing.documents(vault)
    released = {made.period: made for made in documents}
    rows = vault.database.rows("SELECT DISTINCT period FROM enrolled")
    known = {periods.parse(name) for (name,) in rows} | released.keys()
    begun = sorted((period for period in known if period.start <= today), reverse=True)
    return Overview(
        wanted.short_name,
        {period: _standing(vault, period, released.get(period)) for period in begun},
        documents,
    )


def _standing(vault: Vault, period: Period, made: Document | None) -> Standing:
    if made is None:
        return sums.standing(vault, period)
    return Standing(made.reported, made.enrolled, set_aside=0, released=True)
