"""What happens between unlocking and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.language import tr
from tui.messages import counted, full_day, words
from vault.clock import utc_day
from vault.errors import ClockBehind, VaultError
from vault.journal import drafts, rules
from vault.statistics import team

from .confirm import ConfirmScreen
from .rows import gone_words, owed_words
from .timeline import TimelineScreen

if TYPE_CHECKING:
    from tui.app import PeerlogApp
    from vault.profiles.policy import Policy
    from vault.store.expiry import Swept
    from vault.store.vault import Vault


class Found(NamedTuple):
    """What decides the first screen."""

    told: list[str]
    chosen: Policy | None
    """What is chosen so far where law and policy are still to be chosen."""
    leads: bool
    """Whether a team is led from here."""
    unfinished: bool
    """Whether there is a draft of an entry."""


def look(vault: Vault) -> Found:
    """What an open vault begins with; runs in its thread."""
    return Found(
        notices(vault, vault.swept),
        rules.proposed(vault),
        team.is_led_from(vault),
        drafts.load(vault) is not None,
    )


def notices(vault: Vault, swept: Swept) -> list[str]:
    """What somebody should know who has just unlocked, a line each, the gravest first."""
    stands = (
        (vault.rolled_back, words.ROLLED_BACK),
        (vault.ring_lost, words.RING_LOST),
        (vault.clock_behind, tr(ClockBehind.text)),
        (vault.held, words.HOLD_SET_ALL),
    )
    lines = [line for so, line in stands if so]
    return [*lines, *gone_words(swept), *owed_words(vault)]


def accept_date(vault: Vault) -> None:
    """Let a clock that jumped stand; what died of it is told."""
    vault.swept = vault.accept_date()


async def after_unlock(app: PeerlogApp) -> None:
    """Settle the clock, show the list with what died, and give an unfinished entry back.

    A journal whose law and policy are still to be chosen goes on with its first run. One that a
    team is led from shows its dashboard in the place of the list. While the crisis card is in
    front nothing is shown, and all of this is done again after it.
    """
    session = app.session
    try:
        if session.vault.clock_jumped:
            if app.put_off():
                return
            if not await app.push_screen_wait(_clock_question(app)):
                app.lock()
                return
            await session.call(accept_date)
        found = await session.call(look)
    except VaultError:
        app.lock()
        return
    if not app.put_off():
        await _show(app, found)


async def _show(app: PeerlogApp, found: Found) -> None:
    """Put the list in front, and the unfinished entry with it, so that no card comes between."""
    if found.chosen is not None:
        from .welcome import WelcomeScreen

        await app.push_screen(WelcomeScreen(found.chosen))
        app.apply_policy()
        return
    if found.leads:
        from .dashboard import DashboardScreen

        await app.push_screen(DashboardScreen(found.told))
        return
    timeline = TimelineScreen(found.told)
    shown = app.push_screen(timeline)
    if found.unfinished:
        from .entry import EntryScreen  # with the detector: most days begin without a draft

        shown = app.push_screen(EntryScreen(), timeline.after_entry)
    await shown


def _clock_question(app: PeerlogApp) -> ConfirmScreen:
    clock = app.session.clock
    question = words.CLOCK_QUESTION.format(
        day=full_day(clock.now().date()),
        days=counted(words.DAYS, utc_day(clock) - app.session.vault.today),
    )
    return ConfirmScreen(question, words.CLOCK_MORE)
