"""Legal holds by key: set at once, in sight everywhere, released with passphrase and reason."""

from __future__ import annotations

import pytest

from tests.screens.conftest import PASSPHRASE, enter, go, screen_text, settle, type_text
from vault.journal import holds
from vault.profiles.policy import Policy

NOTES = Policy(notes=True)
OPEN = {
    "timeline": [],
    "entry": ["n"],
    "reading": ["enter"],
    "statistics": ["s"],
    "send": ["x"],
    "settings": ["comma"],
    "record": ["comma", "f7"],
    "passphrase": ["comma", "f5"],
    "recovery": ["comma", "f6"],
    "help": ["question_mark"],
}


def lines(app) -> list[str]:
    return screen_text(app).splitlines()


async def record(app) -> list[holds.Hold]:
    return await app.session.call(holds.record)


@pytest.mark.parametrize("place", OPEN)
async def test_every_screen_says_that_the_journal_is_held(desk, place):
    desk.make(NOTES, filled=True, then=holds.set_)
    async with desk.open() as pilot:
        await go(pilot, *OPEN[place])
        assert "HELD" in lines(pilot.app)[0]
    async with desk.open((60, 18)) as pilot:
        await go(pilot, *OPEN[place])
        assert "HELD" in lines(pilot.app)[0]


async def test_a_hold_on_an_entry_is_two_keys(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "e")
        seen = lines(pilot.app)
        assert "HELD" not in seen[0]
        assert [("HELD" in line) for line in seen[3:8]] == [True, False, False, False, False]
        assert "A legal hold stands on this entry" in screen_text(pilot.app)
        assert len(await record(pilot.app)) == 1


async def test_a_hold_on_everything_is_one_key_and_yes(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "H", "n")
        assert "HELD" not in screen_text(pilot.app)
        await go(pilot, "H", "y")
        seen = lines(pilot.app)
        assert "HELD: nothing is deleted" in seen[0]
        assert all("HELD" in line for line in seen[3:8])
        assert pilot.app.session.held


async def test_a_hold_on_everything_from_an_empty_list(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "h")
        assert "This entry" not in screen_text(pilot.app)
        await go(pilot, "e", "w")
        assert "HELD" in lines(pilot.app)[0]


@pytest.mark.parametrize("whole", [False, True])
async def test_what_is_held_is_read_and_nothing_else(desk, whole):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "w" if whole else "e", "enter")
        seen = screen_text(pilot.app)
        assert ("HELD: the whole journal" if whole else "HELD: this entry") in seen
        assert "held, does not die" in seen
        assert "does not fade while the hold stands" in seen
        for key in ("e", "d", "D", "plus"):
            await go(pilot, key)
            assert "A legal hold covers this" in screen_text(pilot.app), key
            assert "HELD" in screen_text(pilot.app)
            assert pilot.app.screen.PLACE == "reading"


async def test_an_edit_begun_before_the_hold_is_refused_and_kept(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter", "e")
        await type_text(pilot, " more")
        await go(pilot, "escape", "escape", "h", "e", "n", "ctrl+s")
        seen = screen_text(pilot.app)
        assert "Edit entry" in seen
        assert "A legal hold covers this" in seen
        assert "wants to talk again. more" in seen


async def test_a_hold_from_the_reading_screen(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter", "h", "e")
        assert "HELD: this entry" in screen_text(pilot.app)


async def test_release_takes_reason_and_passphrase(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "H", "y", "h", "w")
        await enter(pilot, "")
        assert "A release needs a reason" in screen_text(pilot.app)
        await enter(pilot, "request withdrawn")
        await enter(pilot, "not the passphrase")
        assert "did not open the journal" in screen_text(pilot.app)
        assert pilot.app.session.held
        await enter(pilot, PASSPHRASE)
        seen = screen_text(pilot.app)
        assert "Nothing that it covered is deleted before November 29." in seen
        assert "HELD" not in seen
        (hold,) = await record(pilot.app)
        assert hold.reason == "request withdrawn"


async def test_release_of_an_entry_under_a_hold_on_everything(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "e", "H", "y", "h", "e")
        await enter(pilot, "closed")
        await enter(pilot, PASSPHRASE)
        assert "The hold on the whole journal still stands." in screen_text(pilot.app)
        assert [hold.reason for hold in await record(pilot.app)].count("closed") == 1


async def test_a_reason_that_names_somebody_is_replaced_by_enter(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "e", "h", "e")
        await enter(pilot, "Captain Kowalski withdrew")
        seen = screen_text(pilot.app)
        assert "May identify someone" in seen
        assert "becomes [" in seen
        await go(pilot, "enter")
        assert pilot.app.focused.id == "secret"
        await enter(pilot, PASSPHRASE)
        (hold,) = await record(pilot.app)
        assert "Kowalski" not in hold.reason
        assert "withdrew" in hold.reason


async def test_a_reason_is_looked_at_even_past_its_field(desk):
    """Tab does not get a name into the record."""
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "e", "h", "e")
        await type_text(pilot, "Captain Kowalski withdrew")
        await go(pilot, "tab")
        await enter(pilot, PASSPHRASE)
        assert "May identify someone" in screen_text(pilot.app)
        assert pilot.app.focused.id == "reason"
        (hold,) = await record(pilot.app)
        assert hold.released_on is None


async def test_a_reason_has_an_end(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "e", "h", "e")
        await type_text(pilot, "so " * 80)
        assert len(pilot.app.screen.query_one("#reason").value) == 200


async def test_escape_leaves_the_hold(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "h", "escape")
        assert not await record(pilot.app)
        await go(pilot, "h", "e", "h", "e", "escape")
        (hold,) = await record(pilot.app)
        assert hold.released_on is None
        assert pilot.app.screen.PLACE == "timeline"


async def test_a_release_with_the_key_file_of_the_unlocking(desk, tmp_path):
    desk.make_with_key_file(tmp_path / "stick", filled=True)
    async with desk.open(key_file=tmp_path / "stick") as pilot:
        await go(pilot, "h", "e", "h", "e")
        await enter(pilot, "closed")
        await enter(pilot, PASSPHRASE)
        assert "The hold is released." in screen_text(pilot.app)


async def test_nothing_dies_while_everything_is_held(desk):
    desk.make(NOTES, filled=True, then=holds.set_)
    desk.clock.advance(20)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert "A legal hold stands on the whole journal" in seen
        assert "ended" not in seen
        assert "die within" not in seen
        await go(pilot, "enter")
        assert "Rang after a hard shift" in screen_text(pilot.app)


async def test_the_record_shows_holds_and_deletions(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter", "D", "y", "d", "y")
        await settle(pilot)
        await go(pilot, "h", "e", "h", "e")
        await enter(pilot, "request withdrawn")
        await enter(pilot, PASSPHRASE)
        await go(pilot, "H", "y", "comma", "f7")
        seen = screen_text(pilot.app)
        assert "the whole journal · since November 22, 2026 · stands" in seen
        assert "the entry of Thu Nov 19 · November 22, 2026 to November 22, 2026" in seen
        assert "released because: request withdrawn" in seen
        assert "November 2026 · 1 entry, 1 note" in seen
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "settings"


async def test_an_empty_record_says_so(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "comma", "f7")
        seen = screen_text(pilot.app)
        assert "There was no legal hold." in seen
        assert "Nothing was deleted by hand." in seen
