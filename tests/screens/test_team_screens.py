"""A coordinator on the screens: the team made, files taken in, one release, its table."""

from __future__ import annotations

import threading

import pytest

from tests.screens.conftest import go, screen_text, settle, type_text
from tests.screens.flow import inside, said
from tests.screens.teamwork import Lead, answer, done
from tests.team import FIRST
from tui.screens import taking
from tui.screens.dashboard import DashboardScreen
from tui.screens.unlock import UnlockScreen
from tui.widgets.cells import Cells
from tui.widgets.progress import Progress
from vault import durable
from vault.errors import DiskFull
from vault.profiles.policy import Policy
from vault.statistics import collecting, releasing, sums, team
from vault.statistics.outputs.wording import field_name
from vault.statistics.periods import Length, Year

FOLDER = "folder"


@pytest.fixture
def own(tmp_path):
    """A team to be led from the desk."""
    return Lead(tmp_path)


# --- making a team


async def test_a_team_is_made_and_led_from_then_on(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "t", "c", "b", "tab", "b", "tab")
        await type_text(pilot, "420")
        await go(pilot, "tab")
        await type_text(pilot, "30")
        pilot.app.screen.query_one("#family").focus()
        await type_text(pilot, "90")
        assert "Counted together" in said(pilot.app)
        pilot.app.screen.query_one("#file").value = str(tmp_path / "invitation")
        await go(pilot, "ctrl+s")
        made = await pilot.app.session.call(team.current)
        assert made.fingerprint[7].upper() in screen_text(pilot.app)
        assert "Written: ~/invitation" in said(pilot.app)
        assert (tmp_path / "invitation").read_bytes() == made.data
        assert (made.length, made.categories.supporter_time) == (Length.HALF, True)
        assert len(made.categories.recipients) > 1
        await go(pilot, "escape")
        assert "Nobody is enrolled yet" in said(pilot.app)
    async with desk.open() as pilot:
        assert "Nobody is enrolled yet" in said(pilot.app)
        await go(pilot, "v", "w")
        await answer(pilot, tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == made.data


async def test_no_number_of_people_makes_no_team(desk, tmp_path):
    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "t", "c", "tab", "tab")
        await type_text(pilot, "many")
        assert "Members many not a whole number" in said(pilot.app)
        await go(pilot, "tab", "ctrl+s")
        assert said(pilot.app).count("People are whole numbers; nothing was made.") == 1
        assert pilot.app.focused.id == "member"
        assert not await pilot.app.session.call(team.is_led_from)
        await go(pilot, *["backspace"] * 4)
        assert "not a whole number" not in said(pilot.app)


async def test_a_team_whose_invitation_was_not_written_is_not_made(desk, tmp_path, monkeypatch):
    def full(*_):
        raise DiskFull

    desk.make()
    async with desk.open() as pilot:
        await go(pilot, "t", "c")
        pilot.app.screen.query_one("#file").value = str(tmp_path / "invitation")
        with monkeypatch.context() as patched:
            patched.setattr(durable, "write_new", full)
            await go(pilot, "ctrl+s")
        assert "The disk is full" in said(pilot.app)
        assert not await pilot.app.session.call(team.is_led_from)
        await go(pilot, "ctrl+s")
        assert await pilot.app.session.call(team.is_led_from)
    assert (tmp_path / "invitation").exists()


async def test_a_journal_with_contacts_leads_no_team(desk):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await go(pilot, "t", "c")
        assert "new journal of its own" in said(pilot.app)


# --- the dashboard and import


async def test_the_dashboard_stands_where_the_list_was(desk, own):
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        seen = screen_text(pilot.app)
        assert "12 of 12" in seen
        assert "not released" in seen
        await go(pilot, "t")
        assert "there is no table yet" in said(pilot.app)


async def test_packs_that_contradict_each_other_are_set_aside(desk, own):
    def contradicted(vault):
        own.collected(vault)
        collecting.import_file(vault, own.supporters[3].pack(total=7))

    desk.make(then=contradicted)
    async with desk.open() as pilot:
        assert "11 of 12 1 not released" in said(pilot.app)
        assert "1 supporter sent packs that contradict each other" in said(pilot.app)


async def test_enrolments_of_a_folder_are_taken(desk, own):
    desk.make(then=own.make)
    folder = own.write_enrolments()
    async with desk.open() as pilot:
        await go(pilot, "n")
        await answer(pilot, folder)
        await done(pilot)
        assert "12 enrolled" in said(pilot.app)
        assert "bent: that file is not one peerlog can use here" in said(pilot.app)
        assert "letter" not in said(pilot.app)
        await go(pilot, "escape")
        assert "0 of 12" in screen_text(pilot.app)


async def test_packs_are_taken_with_a_bar_and_refused_in_words(desk, own):
    desk.make(then=own.enrolled)
    folder = own.write_packs(hostile=True)
    async with desk.open() as pilot:
        await go(pilot, "i")
        await answer(pilot, folder)
        await done(pilot)
        seen = said(pilot.app)
        bar = pilot.app.screen.query_one(Progress)
        assert (bar.done, bar.files) == (19, 19)
        assert "19 of 19" in seen
        assert "12 accepted 1 here already 6 refused" in seen
        for line in (
            "x-damaged.peerpack: it is damaged",
            "x-empty.peerpack: it is too small",
            "x-huge.peerpack: it is too large",
            "x-open.peerpack: its period is not over",
            "x-stranger.peerpack: its signer is not enrolled",
        ):
            assert line in seen
        assert "\x1b" not in seen
        await go(pilot, "escape")
        assert "12 of 12" in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("name", "sentence"), [("nowhere", "nothing of that name"), ("", "no pac")]
)
async def test_a_place_without_packs_is_said(desk, own, tmp_path, name, sentence):
    desk.make(then=own.enrolled)
    (tmp_path / "empty").mkdir()
    async with desk.open() as pilot:
        await go(pilot, "i")
        await answer(pilot, tmp_path / (name or "empty"))
        await done(pilot)
        assert sentence in said(pilot.app)
        assert pilot.app.screen.query_one("#name-field").has_focus


class Gate:
    """Holds the vault's thread inside a slice, after it was taken, until it may go on."""

    def __init__(self, monkeypatch):
        self.reached, self.opened = threading.Event(), threading.Event()
        self.real = taking.take_packs
        monkeypatch.setattr(taking, "SLICE", 4)
        kind = taking.Taking("packs", taking.find_packs, self)
        monkeypatch.setattr(taking, "PACKS", kind)

    def __call__(self, vault, files):
        taken = self.real(vault, files)
        self.reached.set()
        assert self.opened.wait(60)
        return taken

    async def arrive(self, pilot, folder):
        """Begin an import and wait until its first slice is under way."""
        await go(pilot, "i")
        await answer(pilot, folder)
        while not self.reached.is_set():
            await pilot.pause(0.01)


def reported(desk):
    return inside(desk, lambda vault: sums.standing(vault, FIRST).reported)


async def test_an_import_is_stopped_between_slices_and_goes_on_later(desk, own, monkeypatch):
    desk.make(then=own.enrolled)
    folder = own.write_packs()
    gate = Gate(monkeypatch)
    async with desk.open() as pilot:
        await gate.arrive(pilot, folder)
        await pilot.press("escape")  # the screen answers while the vault works
        gate.opened.set()
        await done(pilot)
        assert "Stopped after 4 of 12 files; what was taken stays" in said(pilot.app)
        await go(pilot, "escape")
        assert "4 of 12" in screen_text(pilot.app)
        await go(pilot, "i")
        await answer(pilot, folder)
        await done(pilot)
        assert "8 accepted 4 here already" in said(pilot.app)


async def test_a_lock_during_an_import_blanks_at_once_and_loses_nothing(desk, own, monkeypatch):
    desk.make(then=own.enrolled)
    folder = own.write_packs(hostile=True)
    gate = Gate(monkeypatch)
    async with desk.open() as pilot:
        await gate.arrive(pilot, folder)
        screen = pilot.app.screen
        await pilot.press("ctrl+l")
        assert isinstance(pilot.app.screen, UnlockScreen)
        assert "Nothing is readable" in screen_text(pilot.app)
        gate.opened.set()
        await settle(pilot)
        assert not screen._ends
        assert not screen._refused
    assert reported(desk) == 4


# --- release


@pytest.mark.parametrize(
    ("packs", "sentence"),
    [
        (4, "4 of 4 enrolled reported. It takes ten supporters, or five for a whole year"),
        (9, "9 of 9 enrolled reported. It takes ten"),
    ],
)
async def test_too_few_packs_are_refused_before_anything_is_asked(desk, tmp_path, packs, sentence):
    own = Lead(tmp_path, supporters=packs)
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        await go(pilot, "r")
        assert sentence in said(pilot.app)
        assert isinstance(pilot.app.screen, DashboardScreen)
    assert reported(desk) == packs
    assert inside(desk, releasing.documents) == []


async def test_a_refusal_is_not_said_any_longer_when_packs_came_in(desk, own):
    desk.make(then=own.enrolled)
    folder = own.write_packs()
    async with desk.open() as pilot:
        await go(pilot, "r")
        assert "0 of 12 enrolled reported. It takes ten" in said(pilot.app)
        await go(pilot, "i")
        await answer(pilot, folder)
        await done(pilot)
        await go(pilot, "escape")
        assert "12 of 12" in screen_text(pilot.app)
        assert "It takes ten" not in said(pilot.app)


async def test_the_short_table_of_a_small_team_carries_its_warning(desk, tmp_path):
    own = Lead(tmp_path, supporters=7, period=Year(2025, 1))
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        await go(pilot, "r", "y")
        assert "Table · 2025" in screen_text(pilot.app)
        assert "Fewer than 10 supporters reported." in said(pilot.app)


async def test_a_release_is_asked_about_and_done_once(desk, own):
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        await go(pilot, "r")
        assert "12 of 12 enrolled reported. It can be done only once" in said(pilot.app)
        await go(pilot, "n")
        assert await pilot.app.session.call(releasing.documents) == []
        await go(pilot, "r", "y")
        assert "12 of 12 enrolled reported; what did not come in" in said(pilot.app)
        await go(pilot, "escape", "r")
        assert "already released" in said(pilot.app)


async def test_a_period_that_is_not_over_is_not_released(desk, own):
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        await go(pilot, "k", "r")
        assert "from January 1, 2027 on" in said(pilot.app)


@pytest.mark.parametrize(("width", "columns"), [(80, 1), (120, 2)])
async def test_the_table_has_a_second_column_where_there_is_room(desk, own, width, columns):
    desk.make(then=own.collected)
    async with desk.open(size=(width, 40)) as pilot:
        await go(pilot, "r", "y")
        halves = list(pilot.app.screen.query(".column"))
        assert len({half.region.x for half in halves}) == columns
        fields = [chart.border_title for half in halves for chart in half.query(Cells)]
        (made,) = await pilot.app.session.call(releasing.documents)
        assert fields == [field_name(name) for name in made.table.fields]


async def test_the_table_shows_numbers_and_says_what_is_hidden(desk, own, tmp_path):
    desk.make(then=own.collected)
    (tmp_path / FOLDER).mkdir()
    async with desk.open() as pilot:
        await go(pilot, "r", "y")
        (made,) = await pilot.app.session.call(releasing.documents)
        assert made.table.total == 210
        seen = screen_text(pilot.app)
        assert "210 ██" in seen
        assert "one-to-one       120 ██" in seen
        assert "group debriefing fewer than 11" in seen
        await go(pilot, "w")
        await answer(pilot, tmp_path / FOLDER)
        assert "Written: " in said(pilot.app)
    names = {path.suffix for path in (tmp_path / FOLDER).rglob("*")}
    assert {".html", ".csv", ".xlsx", ".json"} <= names
