"""The cards: limits to a saved entry, the conflict check, exceptions, asked, the own load."""

from __future__ import annotations

import pytest

from tests.screens.conftest import enter, go, screen_text, settle, type_text
from vault.journal import counters, events, localnumbers, qualifications
from vault.journal.counters import Counter
from vault.journal.entries import Query, find
from vault.journal.qualifications import Qualification
from vault.journal.vocabulary import LimitsTold, Notice, Service
from vault.profiles import loader
from vault.profiles.policy import Policy

FEDERAL = Policy(profile="us-fed-le")
LOUISIANA = Policy(profile="us-la")
CALIFORNIA = Policy(profile="us-ca-le")


async def call(pilot, function, *arguments):
    return await pilot.app.session.call(function, *arguments)


@pytest.mark.parametrize(("key", "told"), [("s", LimitsTold.SPOKEN), ("w", LimitsTold.WRITTEN)])
async def test_from_the_limits_card_to_a_saved_entry_by_keyboard(desk, key, told):
    desk.make(FEDERAL)
    async with desk.open() as pilot:
        await go(pilot, "l")
        assert "Suicidal thoughts alone" in screen_text(pilot.app)
        await go(pilot, key, "ctrl+s")
        (entry,) = await call(pilot, find, Query())
        assert entry.contact.limits_told is told
        assert entry.contact.service is Service.ONE_TO_ONE


async def test_the_card_of_a_group_presets_a_group(desk):
    desk.make(LOUISIANA)
    async with desk.open() as pilot:
        await go(pilot, "c", "g", "s")
        assert "Group size" in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        (entry,) = await call(pilot, find, Query())
        assert entry.contact.service is Service.GROUP_DEBRIEFING
        assert entry.contact.limits_told is LimitsTold.SPOKEN


async def test_the_card_from_within_an_entry_loses_nothing_of_it(desk):
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await go(pilot, "n")
        await type_text(pilot, "Slept badly again.")
        await go(pilot, "f6", "escape")
        assert "Slept badly again." in screen_text(pilot.app)
        await go(pilot, "f6", "w")
        assert "Slept badly again." in screen_text(pilot.app)
        await go(pilot, "ctrl+s")
        (entry,) = await call(pilot, find, Query())
        assert entry.contact.limits_told is LimitsTold.WRITTEN


async def test_a_draft_that_waits_is_not_overwritten(desk):
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await go(pilot, "n")
        await type_text(pilot, "Slept badly again.")
        await go(pilot, "escape", "l", "s")
        seen = screen_text(pilot.app)
        assert "Slept badly again." in seen
        assert "limits were told: aloud" in seen


async def test_the_limits_say_what_is_true_of_notes(desk):
    desk.make(Policy(notes=True))
    async with desk.open() as pilot:
        await go(pilot, "l")
        assert "I keep a short note without names" in screen_text(pilot.app)


@pytest.mark.parametrize("suffix", ["txt", "pdf"])
async def test_the_notice_is_written_to_a_new_file_and_never_over_another(desk, tmp_path, suffix):
    desk.make(FEDERAL)
    file = tmp_path / f"limits.{suffix}"
    async with desk.open() as pilot:
        for said in ("Written", "already"):
            await go(pilot, "l", "n", "w", *["backspace"] * len("limits.pdf"))
            await enter(pilot, str(file))
            assert said in screen_text(pilot.app)
            await go(pilot, *["escape"] * 3)
    body = file.read_bytes()
    assert body.startswith(b"%PDF" if suffix == "pdf" else b"LIMITS OF CONFIDENTIALITY")


async def test_a_yes_says_why_and_what_to_say_and_only_the_check_is_counted(desk):
    desk.make(CALIFORNIA)
    async with desk.open() as pilot:
        await go(pilot, "c", "c", "n", "y")
        seen = screen_text(pilot.app)
        assert "Better not serve." in seen
        assert "8669.5" in seen
        assert "You could say:" in seen
        await go(pilot, "enter", "escape", "n", "n", "n", "escape")
        recorded = await call(pilot, counters.recorded)
        assert recorded == [("2026Q4", Counter.CONFLICT_CHECK, 1)]


async def test_all_no_goes_on_to_the_limits(desk):
    desk.make(CALIFORNIA)
    async with desk.open() as pilot:
        await go(pilot, "c", "c", "n", "n", "n", "n")
        assert "Nothing here speaks against serving." in screen_text(pilot.app)
        await go(pilot, "enter")
        assert "one-to-one" in screen_text(pilot.app).splitlines()[0]


async def test_a_check_that_is_left_counts_nothing(desk):
    desk.make(CALIFORNIA)
    async with desk.open() as pilot:
        await go(pilot, "c", "c", "n", "escape", "escape")
        assert await call(pilot, counters.recorded) == []


async def test_an_exception_that_was_used_is_recorded_apart(desk):
    desk.make(FEDERAL)
    async with desk.open() as pilot:
        await go(pilot, "c", "e", "enter", "r", "escape")
        assert await call(pilot, events.recorded) == []
        await go(pilot, "r", "o")
        assert "apart from every entry" in screen_text(pilot.app)
        (event,) = await call(pilot, events.recorded)
        assert (event.exception, event.notice) == ("fed-1", Notice.OWED)
        await go(pilot, "escape", "u", "g")
        (event,) = await call(pilot, events.recorded)
        assert event.notice is Notice.GIVEN
        await go(pilot, "d", "n")
        assert len(await call(pilot, events.recorded)) == 1
        await go(pilot, "d", "y")
        assert await call(pilot, events.recorded) == []
        assert "No exception was used." in screen_text(pilot.app)


async def test_asked_starts_the_hold_and_says_so(desk):
    desk.make(CALIFORNIA, filled=True)
    async with desk.open() as pilot:
        await go(pilot, "c", "a")
        assert not pilot.app.session.held
        await go(pilot, "h")
        seen = screen_text(pilot.app)
        assert pilot.app.session.held
        assert "A legal hold stands on the whole journal" in seen
        assert "HELD" in seen.splitlines()[0]
        await go(pilot, "escape", "escape", "enter", "d")
        assert "legal hold covers this" in screen_text(pilot.app)


async def test_own_dates_are_entered_changed_and_taken_out(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "c", "o", "ctrl+s")
        assert "No date was changed." in screen_text(pilot.app)
        await go(pilot, "tab")
        await enter(pilot, "2024-01-05")
        await go(pilot, "tab")
        await type_text(pilot, "2026-12-01")
        await go(pilot, "ctrl+s")
        assert "saved" in screen_text(pilot.app)
        dates = await call(pilot, qualifications.dates)
        assert {str(name): str(day) for name, day in dates.items()} == {
            "designated_on": "2024-01-05",
            "refresher_due": "2026-12-01",
        }
        await go(pilot, *["backspace"] * 10, "ctrl+s")
        assert Qualification.REFRESHER_DUE not in await call(pilot, qualifications.dates)
        await type_text(pilot, "2026-13-01")
        await go(pilot, "ctrl+s")
        assert "written as" in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-12-01", "refresher due in 9 days"),
        ("2026-11-22", "refresher due today"),
        ("2026-11-01", "refresher overdue"),
        ("2027-06-01", ""),
    ],
)
async def test_a_refresher_is_on_the_list_when_it_is_near(desk, due, said):
    def enter_date(vault):
        day = vault.clock.now().date().fromisoformat(due)
        qualifications.set_(vault, Qualification.REFRESHER_DUE, day)

    desk.make(then=enter_date)
    async with desk.open() as pilot:
        line = screen_text(pilot.app).splitlines()[1]
        assert said in line
        assert ("refresher" in line) is bool(said)


async def test_numbers_are_added_and_forgotten(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "comma", "f3")
        await enter(pilot, "no colon")
        assert "a colon" in screen_text(pilot.app)
        await go(pilot, *["backspace"] * 8)
        await enter(pilot, "Chaplain: 555 0102")
        await go(pilot, "f9")
        assert "555 0102" in screen_text(pilot.app)
        await go(pilot, "escape", "f8")
        assert await call(pilot, localnumbers.listed) == ()


@pytest.mark.parametrize("profile", loader.available())
async def test_every_profile_fills_every_card(desk, profile):
    desk.make(Policy(profile=profile))
    async with desk.open((60, 18)) as pilot:
        for keys in (["l"], ["c", "g"], ["c", "c"], ["c", "e", "enter"], ["c", "a"]):
            await go(pilot, *keys)
            said = [line for line in screen_text(pilot.app).splitlines() if line.strip()]
            assert len(said) >= 5, keys
            await go(pilot, *["escape"] * 3)


@pytest.mark.parametrize("card", ["c", "l", "g", "e", "u", "a", "f9", "o"])
async def test_from_a_card_of_the_menu_one_step_back_is_the_menu(desk, card):
    desk.make(FEDERAL)
    async with desk.open() as pilot:
        await go(pilot, "c", card)
        assert pilot.app.screen.PLACE != "cards"
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "cards"
        await go(pilot, "escape")
        assert pilot.app.screen.PLACE == "timeline"


async def test_limits_told_from_the_menu_lead_to_the_entry_and_then_to_the_list(desk):
    desk.make(FEDERAL)
    async with desk.open() as pilot:
        await go(pilot, "c", "l", "s")
        assert pilot.app.screen.PLACE == "entry"
        await go(pilot, "ctrl+s")
        assert pilot.app.screen.PLACE == "timeline"
        assert "1 contact" in screen_text(pilot.app)


async def test_words_about_danger_offer_the_cards_in_one_quiet_line_and_block_nothing(desk):
    desk.make(Policy(notes=True, profile="us-fed-le"))
    async with desk.open() as pilot:
        await go(pilot, "n")
        await type_text(pilot, "Slept badly. ")
        await pilot.pause(0.5)
        assert "f7 shows which" not in screen_text(pilot.app)
        await type_text(pilot, "Feels suicidal.")
        await pilot.pause(0.5)
        assert "f7 shows which" in screen_text(pilot.app)
        await go(pilot, "f7")
        seen = screen_text(pilot.app)
        assert "An explicit suicide threat" in seen
        assert "An admission of criminal conduct" not in seen
        await go(pilot, "a")
        assert "An admission of criminal conduct" in screen_text(pilot.app)
        await go(pilot, "escape", "ctrl+s")
        assert "1 contact" in screen_text(pilot.app)
        assert await call(pilot, events.recorded) == []
        assert await call(pilot, counters.recorded) == []


async def test_the_command_palette_offers_every_card(desk):
    desk.make()
    async with desk.open() as pilot:
        app = pilot.app
        commands = {each.title: each for each in app.get_system_commands(app.screen)}
        for name in ("Conflict check", "Limits", "Limits, group", "Exceptions", "Exceptions used",
                     "Asked to disclose", "Crisis", "Own load"):  # fmt: skip
            assert name in commands
        commands["Asked to disclose"].callback()
        await settle(pilot)
        assert "Do not answer yet." in screen_text(app)
