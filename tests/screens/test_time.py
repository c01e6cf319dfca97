"""What time does and will do, in words: notices after unlocking, fading, overdue follow-ups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.screens.conftest import go, screen_text, settle
from vault.journal import entries, followups
from vault.paths import Paths
from vault.profiles.policy import Policy

NOTES = Policy(notes=True, handles=True)


async def test_days_that_faded_are_a_line(desk):
    desk.make(NOTES, filled=True)
    desk.clock.advance(40)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert "2 notes ended since your last visit · 2 follow-ups were cleared" in seen
        assert "1 day faded to its month or quarter · esc puts this away" in seen
        assert "Sep 2026" in seen
        await go(pilot, "escape")
        assert "faded" not in screen_text(pilot.app)


async def test_quarters_are_shown_as_quarters(desk):
    desk.make(replace(NOTES, month_after_days=30, quarter_after_days=45), filled=True)
    desk.clock.advance(1)
    async with desk.open() as pilot:
        assert "Q3 2026" in screen_text(pilot.app)


async def test_a_lost_ring_is_a_line(desk):
    desk.make(NOTES, filled=True)
    desk.paths.ring.unlink()
    async with desk.open() as pilot:
        assert "vault.ring was lost" in screen_text(pilot.app)


async def test_a_folder_rolled_back_is_a_line(desk, tmp_path):
    desk.paths = Paths(desk.paths.folder, tmp_path / "anchor")
    desk.make(NOTES, filled=True)
    old = {path: path.read_bytes() for path in desk.paths.folder.iterdir()}
    async with desk.open() as pilot:
        assert "older than" not in screen_text(pilot.app)
        await go(pilot, "ctrl+l")
    for path in desk.paths.folder.iterdir():
        path.unlink()
    for path, data in old.items():
        path.write_bytes(data)
    async with desk.open() as pilot:
        assert "This folder is older than what this computer saw last" in screen_text(pilot.app)


async def test_every_notice_has_its_line_and_one_key_puts_all_away(desk):
    """In the smallest window the list is still there below them."""
    desk.make(NOTES, filled=True)
    desk.paths.ring.unlink()
    desk.clock.advance(-1)
    async with desk.open((60, 18)) as pilot:
        seen = screen_text(pilot.app)
        assert "vault.ring was lost" in seen
        assert "clock is behind" in seen
        assert "one-to-one" in seen
        await go(pilot, "escape")
        assert "clock is behind" not in screen_text(pilot.app)


async def test_reading_says_when_the_day_fades(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter")
        assert "exact day until February 19, 2027, then only the month" in screen_text(pilot.app)
    desk.clock.advance(40)
    async with desk.open() as pilot:
        await go(pilot, "j", "j", "j", "j", "enter")
        assert "month until September 1, then only the quarter" in screen_text(pilot.app)


async def test_settings_show_what_time_takes_next(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "comma")
        pilot.app.screen.query_one("#forecast").scroll_visible(animate=False)
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert "In the next 30 days:" in seen
        assert "2 notes die, the first on November 29" in seen
        assert "1 entry fades to its month, on December 21" in seen
        assert "A day fades to its month" in seen


async def test_fading_times_are_kept(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "comma")
        pilot.app.screen.query_one("#month_after_days").focus()
        await go(pilot, "b", "down", "c", "ctrl+s")
        policy = pilot.app.session.policy
        assert (policy.month_after_days, policy.quarter_after_days) == (60, 730)


async def overdue(desk, *, handles: bool = True) -> None:
    def prepare(vault):
        entry = entries.find(vault)[2]
        followups.set_(vault, entry.id, followups.FollowUp(date(2026, 11, 22), "oak"))
        vault.set_policy(replace(NOTES, handles=handles))

    desk.make(NOTES, filled=True, then=prepare)
    desk.clock.advance(3)


async def stored(app):
    def look(vault):
        entry = entries.find(vault)[2]
        return entry.contact.mode, followups.get(vault, entry.id)

    return await app.session.call(look)


async def test_an_untouched_overdue_follow_up_survives_an_edit(desk):
    for handles in (True, False):
        desk.paths = Paths(desk.paths.folder.with_name(f"vault-{handles}"))
        await overdue(desk, handles=handles)
        async with desk.open() as pilot:
            await go(pilot, "j", "j", "enter", "e")
            assert "‹ Sun Nov 22 ›" in screen_text(pilot.app)
            pilot.app.screen.query_one("#mode").focus()
            await go(pilot, "b", "ctrl+s")
            assert "Saved." in screen_text(pilot.app)
            mode, follow_up = await stored(pilot.app)
            assert mode == "phone"
            assert follow_up == followups.FollowUp(date(2026, 11, 22), "oak")
        desk.clock.advance(-3)


async def test_it_survives_a_lock_in_the_middle_of_the_edit(desk):
    await overdue(desk)
    async with desk.open() as pilot:
        await go(pilot, "j", "j", "enter", "e")
        pilot.app.screen.query_one("#mode").focus()
        await go(pilot, "b", "ctrl+l")
    async with desk.open() as pilot:
        assert "Edit entry" in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        mode, follow_up = await stored(pilot.app)
        assert (mode, follow_up.due, follow_up.handle) == ("phone", date(2026, 11, 22), "oak")


async def test_an_overdue_follow_up_moves_from_today_on(desk):
    await overdue(desk)
    async with desk.open() as pilot:
        await go(pilot, "j", "j", "enter", "e")
        pilot.app.screen.query_one("#follow_up_due").focus()
        await go(pilot, "right", "ctrl+s")
        await settle(pilot)
        assert (await stored(pilot.app))[1].due == date(2026, 11, 25)


async def test_looking_at_an_edit_leaves_no_draft(desk):
    await overdue(desk)
    async with desk.open() as pilot:
        await go(pilot, "j", "j", "enter", "e", "escape")
        assert "Kept as a draft" not in screen_text(pilot.app)
        await go(pilot, "escape")
        assert "unfinished" not in screen_text(pilot.app)


async def test_a_new_entry_kept_over_its_day_is_due_today(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "n")
        pilot.app.screen.query_one("#follow_up_due").focus()
        await go(pilot, "right", "left", "ctrl+l")
    desk.clock.advance(2)
    async with desk.open() as pilot:
        await go(pilot, "ctrl+s")
        await go(pilot, "escape")
        assert "1 contact" in screen_text(pilot.app)
