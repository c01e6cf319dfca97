"""Writing: what is asked, what is found, what is kept."""

from __future__ import annotations

from textual import events

from tests.screens.conftest import PASSPHRASE, go, screen_text, settle, type_text
from tui.messages import words
from tui.widgets.findings import Findings
from tui.widgets.form import Form
from tui.widgets.note import Note
from vault.journal import entries, notes
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.redaction import Finding, Kind
from vault.secret import Secret
from vault.store.opening import unlock

NOTES = Policy(notes=True)
NAMED = "Captain Kowalski, badge 4471, slept badly."


def stored(desk):
    """Every entry and its note, read without the app."""
    vault = unlock(desk.paths, Secret.from_text(PASSPHRASE), clock=desk.clock, kdf=CHEAPEST)
    found = [(entry.contact, notes.read(vault, entry.id)) for entry in entries.find(vault)]
    vault.close()
    return found


async def write(pilot, text) -> None:
    await pilot.press("n")
    await settle(pilot)
    await type_text(pilot, text)


async def test_everything_is_replaced_by_one_key(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert pilot.app.screen.query_one(Findings).is_open
        await pilot.press("enter")
        await settle(pilot)
    ((_, note),) = stored(desk)
    assert "Kowalski" not in note
    assert "4471" not in note
    assert note.startswith("Captain [")


async def test_space_keeps_a_word_as_written(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "Captain Kowalski from station 12 slept badly.")
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("space", "enter")
        await settle(pilot)
    ((_, note),) = stored(desk)
    assert "Kowalski" in note
    assert "station 12" not in note


async def test_a_hard_finding_needs_a_second_act(desk):
    """Space does not keep a badge number; k does."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("down", "space")
        await settle(pilot)
        assert "Press k" in screen_text(pilot.app)
        assert len(pilot.app.screen.query_one(Findings).chosen()) == 2
        await pilot.press("k")
        assert len(pilot.app.screen.query_one(Findings).chosen()) == 1
        await pilot.press("enter")
        await settle(pilot)
    ((_, note),) = stored(desk)
    assert "4471" in note
    assert "Kowalski" not in note


async def test_escape_goes_back_to_the_note_and_saves_nothing(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert not pilot.app.screen.query_one(Findings).is_open
        assert pilot.app.screen.query_one(Note).has_focus
        assert pilot.app.screen.query_one(Note).text == NAMED
        await pilot.press("escape")
        await settle(pilot)
        assert "0 contacts" in screen_text(pilot.app)
        assert "unfinished entry" in screen_text(pilot.app)


async def test_nothing_found_saves_without_a_question(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "slept badly again, wants to talk about it")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Saved. The note will be gone on November 29." in screen_text(pilot.app)


async def test_the_border_counts_after_a_pause(desk):
    """Not while typing; 300 ms after the last key."""
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, NAMED)
        assert "may identify" not in screen_text(pilot.app)
        await pilot.pause(0.4)
        assert "Note · 2 may identify someone" in screen_text(pilot.app)


async def test_words_that_are_not_sure_are_one_line(desk, monkeypatch):
    """Tier two is collapsed, chosen by nobody, and opens with u."""
    text = "badge 4471, sage knew"
    sure = Finding(6, 10, Kind.ID, 1, "[id number]", "a number", "test", hard=True)
    unsure = Finding(12, 16, Kind.NAME, 2, "[person 1]", "may be a name", "test", hard=False)
    monkeypatch.setattr("tui.decisions.detect", lambda _text, _lists: (sure, unsure))
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, text)
        await pilot.press("ctrl+s")
        await settle(pilot)
        panel = pilot.app.screen.query_one(Findings)
        assert panel.option_count == 2
        assert "not sure: 1 word · u shows it" in screen_text(pilot.app)
        await pilot.press("u")
        assert panel.option_count == 3
        assert panel.chosen() == [sure]
        await pilot.press("end", "space")
        assert panel.chosen() == [sure, unsure]


async def test_a_note_too_long_is_said_and_stays(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "a " * 145)
        assert "characters too many" in screen_text(pilot.app)
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "The note is 9 characters too long. Nothing was saved." in screen_text(pilot.app)
        assert pilot.app.screen.query_one(Note).text


async def test_pasting_works(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        pilot.app._driver.send_message(events.Paste("pasted text"))
        await pilot.pause()
        assert pilot.app.screen.query_one(Note).text == "pasted text"


async def test_copying_out_does_not(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "keep this here")
        await pilot.press("ctrl+a", "ctrl+c")
        assert pilot.app.clipboard == ""
        await pilot.press("ctrl+x")
        assert pilot.app.clipboard == ""


async def test_codes_by_letter(desk):
    """Service c, minutes d, mode b, topic a: four letters and tabs."""
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("c", "tab", "d", "tab", "b", "tab", "tab", "a", "ctrl+s")
        await settle(pilot)
    ((contact, _),) = stored(desk)
    assert (contact.service, contact.duration) == ("group_defusing", "61_120")
    assert (contact.mode, contact.topic) == ("phone", "critical_incident")


async def test_group_size_is_asked_for_groups_alone(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        assert "Group size" not in screen_text(pilot.app)
        await pilot.press("d")
        await settle(pilot)
        assert "Group size" in screen_text(pilot.app)


async def test_a_small_group_has_no_topic(desk):
    """The form says so and leaves the topic out, instead of failing."""
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("c")
        form = pilot.app.screen.query_one(Form)
        form.query_one("#topic").focus()
        await pilot.press("a")
        form.query_one("#group_size").focus()
        await pilot.press("a")
        await settle(pilot)
        assert "left out" in screen_text(pilot.app)
        await pilot.press("ctrl+s")
        await settle(pilot)
    ((contact, _),) = stored(desk)
    assert contact.topic is None


async def test_text_messages_warn(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("tab", "tab", "d")
        await settle(pilot)
        assert "leave a trace" in screen_text(pilot.app)


async def test_a_follow_up_by_arrows_and_its_word(desk):
    desk.make(Policy(handles=True))
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        pilot.app.screen.query_one("#follow_up_due").focus()
        await pilot.press("right", "right", "tab")
        await type_text(pilot, "heron")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "in 2 days" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        assert "heron" in screen_text(pilot.app)


async def test_the_day_goes_back_by_arrow(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("shift+tab", "left", "left", "left", "ctrl+s")
        await settle(pilot)
        assert "Thu Nov 19" in screen_text(pilot.app)


async def test_discarding_asks_and_drops_the_draft(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "never mind")
        await pilot.press("f8")
        await pilot.pause()
        assert "Throw away" in screen_text(pilot.app)
        await pilot.press("y")
        await settle(pilot)
        assert "unfinished" not in screen_text(pilot.app)
        await pilot.press("n")
        await settle(pilot)
        assert pilot.app.screen.query_one(Note).text == ""


async def test_pressing_save_twice_saves_once(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        pilot.app.screen.action_save()
        pilot.app.screen.action_save()
        await settle(pilot)
    assert len(stored(desk)) == 1


async def test_editing_codes_does_not_prolong_the_note(desk):
    desk.make(NOTES, filled=True)
    desk.clock.advance(3)
    async with desk.open() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        before = screen_text(pilot.app)
        assert "gone on November 29" in before
        await pilot.press("e")
        await settle(pilot)
        pilot.app.screen.query_one("#mode").focus()
        await pilot.press("c", "ctrl+s")
        await settle(pilot)
        assert "gone on November 29" in screen_text(pilot.app)


async def test_editing_a_note_keeps_the_day_it_was_given(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter", *["plus"] * 3)
        assert "gone on December 20" in screen_text(pilot.app)
        await go(pilot, "e")
        assert "dies December 20" in screen_text(pilot.app)
        await go(pilot, "x", "escape", "escape", "n")
        assert "dies December 20" in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        assert "Saved. The note will be gone on December 20." in screen_text(pilot.app)


async def test_what_was_thrown_away_is_said_to_be_gone(desk):
    desk.make(NOTES)
    async with desk.open() as pilot:
        await go(pilot, "n", "x", "escape")
        assert "Kept as a draft. Press n to go on with it." in screen_text(pilot.app)
        await go(pilot, "n", "f8", "y")
        assert words.DISCARDED in screen_text(pilot.app)
        assert "Kept as a draft" not in screen_text(pilot.app)
        await go(pilot, "down")
        assert words.DISCARDED not in screen_text(pilot.app)


async def test_an_unfinished_edit_names_the_key_that_goes_on_and_on_the_list_its_day(desk):
    desk.make(NOTES, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "enter", "e", "x", "escape")
        assert "Kept as a draft. Press e to go on with it." in screen_text(pilot.app)
        await go(pilot, "escape")
        assert "unfinished edit of Sat Nov 21: n goes on" in screen_text(pilot.app)
        assert "Kept as a draft" not in screen_text(pilot.app)
        await go(pilot, "n", "y", "escape")
        assert "Kept as a draft. Press n to go on with it." in screen_text(pilot.app)


async def test_a_full_disk_leaves_the_text_where_it_is(desk, monkeypatch):
    from vault.errors import DiskFull

    def full(*_args, **_kwargs):
        raise DiskFull

    desk.make(NOTES)
    async with desk.open() as pilot:
        await write(pilot, "do not lose this")
        monkeypatch.setattr(entries, "add", full)
        await pilot.press("ctrl+s")
        await settle(pilot)
        seen = screen_text(pilot.app)
        assert "The disk is full" in seen
        assert "do not lose this" in seen
        monkeypatch.undo()
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "Saved." in screen_text(pilot.app)


async def test_a_mouse_chooses_a_chip(desk):
    desk.make(Policy())
    async with desk.open() as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.click("#mode", offset=(31, 0))
        await settle(pilot)
        assert pilot.app.screen.query_one("#mode").value == "phone"
