"""What happens between unlocking and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.messages import counted, file_words, full_day, words
from vault.clock import utc_day
from vault.errors import ClockBehind, VaultError
from vault.journal import drafts
from vault.statistics import team
from vault.store import rekeying
from vault.store.vault import Vault

from .confirm import ConfirmScreen
from .rows import gone_words
from .timeline import TimelineScreen

if TYPE_CHECKING:
    from tui.app import PeerlogApp
    from vault.store.expiry import Swept


def notices(vault: Vault, swept: Swept) -> list[str]:
    """What somebody should know who has just unlocked, a line each, the gravest first."""
    found = (
        (vault.rolled_back, words.ROLLED_BACK),
        (vault.ring_lost, words.RING_LOST),
        (vault.clock_behind, ClockBehind.text),
        (vault.held, words.HOLD_STANDS),
    )
    lines = [line for stands, line in found if stands]
    return lines + gone_words(swept)


async def after_unlock(app: PeerlogApp) -> None:
    """Settle the clock, show the list with what died, and give an unfinished entry back.

    A vault that a team is led from shows its dashboard in the place of the list.
    """
    session = app.session
    vault = session.vault
    try:
        swept = vault.swept
        if vault.clock_jumped:
            question = words.CLOCK_QUESTION.format(
                day=full_day(session.clock.now().date()),
                days=counted(words.DAYS, utc_day(session.clock) - vault.today),
            )
            if not await app.push_screen_wait(ConfirmScreen(question, words.CLOCK_MORE)):
                app.lock()
                return
            swept = await session.call(Vault.accept_date)
        leads = await session.call(team.is_led_from)
        owed = await session.call(rekeying.owes_proof)
    except VaultError:
        app.lock()
        return
    told = [*notices(vault, swept), *([file_words.CODE_OWED] if owed else [])]
    if leads:
        from .dashboard import DashboardScreen

        await app.push_screen(DashboardScreen(told))
        return
    timeline = TimelineScreen(told)
    await app.push_screen(timeline)
    try:
        draft = await session.call(drafts.load)
    except VaultError as error:
        timeline.say_error(error)
        return
    if draft is not None:
        from .entry import EntryScreen  # with the detector: most days begin without a draft

        app.push_screen(EntryScreen(), timeline.after_entry)
