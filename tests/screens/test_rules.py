"""The rules of a journal: profile, agency, what an office asks; notes locked where forbidden."""

from __future__ import annotations

import pytest

from tests.cli.test_cards import AGENCY
from tests.screens.conftest import go, screen_text, settle, type_text
from tests.screens.test_journey import first_run
from tui.widgets.chips import Chips
from vault.journal import rules
from vault.profiles import loader
from vault.profiles.policy import Policy

NO_NOTES = """\
schema = 1
agency = "Example County"

[forbid_notes]
sentence = "The policy of Example County forbids notes."
policy = "7.2"
"""
LETTER = {profile: "abcdefghij"[at] for at, profile in enumerate(loader.available())}


async def in_force(pilot):
    return await pilot.app.session.call(rules.of)


async def test_a_profile_is_chosen_shown_and_adopted(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "comma", "shift+tab", LETTER["us-la"])
        assert "Louisiana" in screen_text(pilot.app)
        await go(pilot, "f2")
        assert "40:2411" in screen_text(pilot.app)
        await go(pilot, "escape", "ctrl+s")
        assert (await in_force(pilot)).id == "us-la"


async def test_under_montana_notes_are_locked_off_everywhere(desk):
    desk.make(Policy(notes=True), filled=True)
    async with desk.open() as pilot:
        await go(pilot, "comma", "shift+tab", LETTER["us-mt"])
        screen = pilot.app.screen
        seen = " ".join(screen_text(pilot.app).split())
        assert "Notes are locked off." in seen
        assert loader.load("us-mt").notes.citation in seen
        assert not screen.query_one("#notes", Chips).display
        assert not screen.query_one("#note_days", Chips).display
        await go(pilot, "ctrl+s")
        assert "Notes are off now" in screen_text(pilot.app)
        assert not pilot.app.session.policy.notes
        await go(pilot, "n")
        assert "Notes are off" in screen_text(pilot.app)
        assert not pilot.app.screen.query("#note")
        await go(pilot, "f2", "ctrl+s", "enter", "e")
        assert not pilot.app.screen.query("#note")


async def test_an_agency_adds_its_rules_and_they_are_taken_away(desk, tmp_path):
    file = tmp_path / "agency.toml"
    file.write_text(AGENCY)
    desk.make(Policy(profile="us-ca-le"))
    async with desk.open() as pilot:
        await go(pilot, "comma")
        pilot.app.screen.query_one("#agency").focus()
        await type_text(pilot, str(file))
        await go(pilot, "ctrl+s")
        assert (await in_force(pilot)).agency == "Example County"
        await go(pilot, "comma")
        assert "Example County" in pilot.app.screen.query_one("#agency-now").content
        pilot.app.screen.query_one("#agency").focus()
        await go(pilot, "minus", "ctrl+s")
        assert (await in_force(pilot)).agency == ""


async def test_a_faulty_file_is_refused_with_its_line_and_nothing_changes(desk, tmp_path):
    file = tmp_path / "agency.toml"
    file.write_text(AGENCY.replace('kind = "must"', 'kind = "always"'))
    desk.make(Policy(profile="us-ca-le"))
    async with desk.open() as pilot:
        await go(pilot, "comma", "shift+tab", LETTER["us-la"])
        pilot.app.screen.query_one("#agency").focus()
        await type_text(pilot, str(file))
        await go(pilot, "ctrl+s")
        assert "line 7" in screen_text(pilot.app)
        assert (await in_force(pilot)).id == "us-ca-le"


async def test_an_agency_that_forbids_notes_locks_the_switch(desk, tmp_path):
    def adopt(vault):
        rules.adopt(vault, vault.policy, agency_rules=NO_NOTES)

    desk.make(then=adopt)
    async with desk.open() as pilot:
        await go(pilot, "comma")
        assert "Example County forbids notes" in " ".join(screen_text(pilot.app).split())
        assert not pilot.app.screen.query_one("#notes").display


async def test_what_an_office_asks_is_kept(desk):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "comma")
        for name, typed in (("approved_by", "Records office"), ("in_force_since", "2026-13-01")):
            pilot.app.screen.query_one(f"#{name}").focus()
            await type_text(pilot, typed)
        for name in ("report_period", "count_crisis_steps"):
            pilot.app.screen.query_one(f"#{name}").focus()
            await go(pilot, "b")
        await go(pilot, "ctrl+s")
        assert "Look at the date" in screen_text(pilot.app)
        pilot.app.screen.query_one("#in_force_since").focus()
        await go(pilot, *["backspace"] * 10)
        await type_text(pilot, "2026-11-01")
        await go(pilot, "ctrl+s")
        policy = pilot.app.session.policy
        assert policy.approved_by == "Records office"
        assert policy.in_force_since == "2026-11-01"
        assert policy.report_period == "half"
        assert policy.count_crisis_steps


@pytest.mark.parametrize("profile", ["generic-guideline", "us-mt"])
async def test_the_first_run_asks_for_the_profile_within_its_five_steps(desk, profile):
    async with desk.sit_down() as pilot:
        await first_run(pilot)
        seen = screen_text(pilot.app)
        assert "step 4 of 5" in seen
        assert "[j none, guideline only]" in seen
        await go(pilot, LETTER[profile], "enter", "enter")
        await settle(pilot)
        assert (await in_force(pilot)).id == profile
