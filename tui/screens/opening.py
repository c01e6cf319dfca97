"""What happens between unlocking and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.messages import counted, full_day, words
from vault.clock import utc_day
from vault.errors import ClockBehind, VaultError
from vault.journal import drafts
from vault.store.vault import Vault

from .confirm import ConfirmScreen
from .entry import EntryScreen
from .timeline import TimelineScreen, gone_words

if TYPE_CHECKING:
    from tui.app import PeerlogApp


async def after_unlock(app: PeerlogApp) -> None:
    """Settle the clock, show the list with what died, and give an unfinished entry back."""
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
    except VaultError:
        app.lock()
        return
    notice = gone_words(swept.notes, swept.follow_ups)
    if vault.clock_behind:
        notice = ClockBehind.text
    timeline = TimelineScreen(notice)
    await app.push_screen(timeline)
    try:
        draft = await session.call(drafts.load)
    except VaultError as error:
        timeline.say_error(error)
        return
    if draft is not None:
        app.push_screen(EntryScreen(), timeline.after)
