"""Opening, clocks, reading, settings, help: what each screen does with a key."""

from __future__ import annotations

import pytest

from tests.screens.conftest import PASSPHRASE, go, screen_text, settle, type_text
from tui.keymap import KEYS
from tui.messages import words
from tui.relock import RELOCK
from tui.widgets.newpassphrase import NewPassphrase
from vault.durable import FolderLock
from vault.profiles.policy import Policy

NOTES = Policy(notes=True)


async def test_a_wrong_passphrase_says_so_and_asks_again(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await type_text(pilot, "not this one at all")
        await pilot.press("enter")
        await settle(pilot)
        assert "did not open the journal" in screen_text(pilot.app)
        await type_text(pilot, PASSPHRASE)
        await pilot.press("enter")
        await settle(pilot)
        assert "0 contacts" in screen_text(pilot.app)


async def test_the_recovery_code_opens(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await pilot.press("f2")
        await type_text(pilot, desk.recovery_code.lower())
        await pilot.press("enter")
        await settle(pilot)
        assert "0 contacts" in screen_text(pilot.app)


async def test_the_passphrase_is_hidden_until_f3(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await type_text(pilot, "visible")
        assert "visible" not in screen_text(pilot.app)
        await pilot.press("f3")
        assert "visible" in screen_text(pilot.app)


async def test_a_vault_open_elsewhere_is_said_in_place(desk):
    desk.make()
    lock = FolderLock(desk.paths.lock)
    try:
        async with desk.open() as pilot:
            assert "already open in another window" in screen_text(pilot.app)
    finally:
        lock.release()


async def test_a_damaged_vault_is_said_in_place(desk):
    desk.make()
    data = bytearray(desk.paths.key.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    desk.paths.key.write_bytes(data)
    async with desk.open() as pilot:
        assert "nothing was changed" in screen_text(pilot.app)


async def test_what_died_is_one_line_that_goes_away(desk):
    desk.make(NOTES, filled=True)
    desk.clock.advance(9)
    async with desk.open() as pilot:
        assert "2 notes ended since your last visit" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert "ended" not in screen_text(pilot.app)


async def test_a_clock_far_ahead_is_asked_about_first(desk):
    """Until yes, nothing is destroyed; no locks."""
    desk.make(NOTES, filled=True)
    desk.clock.advance(100)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert "March 2, 2027" in seen
        assert "100 days" in seen
        await pilot.press("n")
        await settle(pilot)
    assert desk.app.return_value == RELOCK
    async with desk.open() as pilot:
        await pilot.press("y")
        await settle(pilot)
        assert "2 notes ended" in screen_text(pilot.app)


async def test_after_no_the_notes_are_still_there(desk):
    desk.make(NOTES, filled=True)
    desk.clock.advance(100)
    async with desk.open() as pilot:
        await pilot.press("escape")
        await settle(pilot)
    desk.clock.advance(-100)
    async with desk.open() as pilot:
        assert screen_text(pilot.app).count("in 7 days") == 2


async def test_a_clock_behind_is_one_sentence(desk):
    desk.make(NOTES, filled=True)
    desk.clock.advance(3)
    async with desk.open() as pilot:
        pass
    desk.clock.advance(-3)
    async with desk.open() as pilot:
        assert "clock is behind" in screen_text(pilot.app)


async def test_extending_a_note(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("plus")
        await settle(pilot)
        assert "gone on December 6" in screen_text(pilot.app)
        for _ in range(4):
            await pilot.press("plus")
            await settle(pilot)
        assert "gone on December 22" in screen_text(pilot.app)
        assert "30 days is the longest" in screen_text(pilot.app)


async def test_deleting_the_note_keeps_the_codes(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("D")
        await pilot.pause()
        await pilot.press("y")
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert "hard shift" not in seen
        assert "one-to-one" in seen


async def test_no_deletes_nothing(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        for key in ("n", "escape"):
            await pilot.press("d")
            await pilot.pause()
            await pilot.press(key)
            await settle(pilot)
        assert "hard shift" in screen_text(pilot.app)


async def test_the_list_never_shows_a_note(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert "hard shift" not in seen
        assert "last week" not in seen


async def test_the_filter_is_over_codes_and_ends_with_escape(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "phone")
        assert "1 of 5 shown" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert "shown" not in screen_text(pilot.app)


async def test_in_the_filter_every_letter_is_one(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("slash", "slash")
        field = pilot.app.focused
        assert field.value == "/"
        keys = screen_text(pilot.app).splitlines()[-1]
        assert keys == "enter List esc End filter ^l Lock ^g Help"
        await go(pilot, "ctrl+g")
        helping = screen_text(pilot.app)
        assert "Go to the entries that were found." in helping
        assert words.KEYS["timeline.new"][1] not in helping
        await go(pilot, "escape")
        assert pilot.app.focused is field


async def test_the_filter_says_how_it_ends_where_no_key_does(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "slash", "z", "z", "enter")
        assert pilot.app.focused.id == "filter"
        assert words.NOTHING_FITS in screen_text(pilot.app)
        await go(pilot, "backspace", "backspace")
        await go(pilot, "p", "enter")
        assert pilot.app.focused.id == "list"
        assert "shown: esc shows all" in screen_text(pilot.app)
        await go(pilot, "escape")
        assert "esc" not in screen_text(pilot.app)


async def test_an_unfinished_entry_is_finished_before_another_is_edited(desk):
    """There is one draft; editing must not overwrite it."""
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await type_text(pilot, "half")
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        assert "unfinished entry" in screen_text(pilot.app)
        assert "Edit entry" not in screen_text(pilot.app)


async def test_settings_are_kept_and_used(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("comma")
        await settle(pilot)
        await pilot.press("b", "down", "d", "down", "b", "ctrl+s")
        await settle(pilot)
        assert "Settings saved." in screen_text(pilot.app)
        policy = pilot.app.session.policy
        assert (policy.notes, policy.note_days, policy.handles) == (True, 14, True)
        await pilot.press("n")
        await settle(pilot)
        assert "dies December 6" in screen_text(pilot.app)


async def test_settings_left_with_escape_change_nothing(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("comma")
        await settle(pilot)
        await pilot.press("b", "escape")
        await settle(pilot)
        assert not pilot.app.session.policy.notes


async def test_statistics_take_a_shorter_and_longer_time(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("s")
        await settle(pilot)
        assert "4 contacts" in screen_text(pilot.app)
        await pilot.press("right")
        await settle(pilot)
        assert "5 contacts" in screen_text(pilot.app)
        await pilot.press("left", "left")
        await settle(pilot)
        assert "last 4 weeks" in screen_text(pilot.app)


async def test_the_palette_offers_our_commands_alone(desk):
    desk.make()
    async with desk.open() as pilot:
        commands = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert "Statistics" in commands
        assert not commands & {"Screenshot", "Theme", "Quit", "Keys", "Maximize"}
        await pilot.press("ctrl+p")
        await type_text(pilot, "statistics")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await settle(pilot)
        assert "Statistics ·" in screen_text(pilot.app)


async def test_the_palette_stays_closed_while_locked(desk):
    desk.make()
    async with desk.sit_down() as pilot:
        await pilot.press("ctrl+p")
        assert len(pilot.app.screen_stack) == 1


async def test_the_recovery_code_has_to_be_proved(desk):
    async with desk.sit_down() as pilot:
        await pilot.press("enter", "f2")
        await settle(pilot)
        for _again in range(2):
            await type_text(pilot, PASSPHRASE)
            await pilot.press("enter")
        await settle(pilot)
        await type_text(pilot, "AAAA BBBB")
        await pilot.press("enter")
        await settle(pilot)
        assert "Those are not groups" in screen_text(pilot.app)
        assert "step 3 of 5" in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("short", "short", "10 more characters"), (PASSPHRASE, PASSPHRASE + "x", "not the same")],
)
async def test_an_own_passphrase_is_checked(desk, first, second, said):
    async with desk.sit_down() as pilot:
        await pilot.press("enter", "f2")
        await settle(pilot)
        for text in (first, second):
            await type_text(pilot, text)
            await pilot.press("enter")
        await settle(pilot)
        assert said in screen_text(pilot.app)
        assert not desk.paths.exists()


async def test_the_offered_words_are_typed_once(desk):
    async with desk.sit_down() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        await type_text(pilot, "these are not the six words")
        await pilot.press("enter")
        await settle(pilot)
        assert "not the six words" in screen_text(pilot.app)
        pilot.app.screen.query_one("#first").clear()
        await type_text(pilot, pilot.app.screen.query_one(NewPassphrase)._words)
        await pilot.press("enter")
        await settle(pilot)
        assert "step 3 of 5" in screen_text(pilot.app)


async def test_lists_know_j_and_k(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await pilot.press("j", "j", "k", "enter")
        await settle(pilot)
        assert "Thu Nov 19" in screen_text(pilot.app)


def test_every_key_has_its_words_and_all_words_a_key():
    assert {key.id for key in KEYS} == set(words.KEYS)
    assert {key.place for key in KEYS} == set(words.PLACES)


def test_no_key_is_bound_twice_in_one_place():
    """Two rows share one only where `check_action` never lets both."""
    never_together = {"app.out", "unlock.back", "findings.replace", "findings.keep"}
    for place in words.PLACES:
        rows = [key for key in KEYS if key.place == place and key.id not in never_together]
        pressed = [k for key in rows for k in key.keys.split(",")]
        assert len(pressed) == len(set(pressed))


def test_no_key_that_terminals_keep_for_themselves():
    kept = {"f1", "f10", "f11", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"}
    pressed = {k for key in KEYS for k in key.keys.split(",")}
    assert not pressed & kept
    assert not any(k.startswith("alt+") for k in pressed)
