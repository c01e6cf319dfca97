"""A team on the screens: joining, the pack, the coordinator's dashboard, import, release."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.conftest import enter, go, screen_text, settle, type_text
from tests.screens.flow import inside, said
from tests.screens.teamwork import Lead, joined, the_team
from tests.screens.test_shots import stays_inside
from tests.team import FIRST
from tui.screens import taking
from tui.screens.unlock import UnlockScreen
from tui.widgets.payload import Payload, hex_lines, text_lines
from tui.widgets.progress import Progress
from vault.errors import NoTeam
from vault.journal import entries
from vault.journal.contacts import parse
from vault.profiles.policy import Policy
from vault.statistics import enrolment, membership, pack, releasing, sums, team
from vault.statistics.periods import Length

FOLDER = "folder"


@pytest.fixture
def lead(tmp_path):
    """A team led from a vault that is not the one at the desk."""
    return the_team(tmp_path)


@pytest.fixture
def supporter(desk, lead):
    """The desk of a supporter with contacts, in the team."""
    return desk.make(Policy(), filled=True, then=joined(lead))


@pytest.fixture
def own(tmp_path):
    """A team to be led from the desk."""
    return Lead(tmp_path)


def path_line(pilot):
    return pilot.app.screen.query_one("#name-field")


async def answer(pilot, path):
    """Type a path in place of the one offered, and enter."""
    path_line(pilot).clear()
    await enter(pilot, str(path))


async def done(pilot):
    """Wait for an import, which the other waiting leaves alone."""
    while any(w.group == "collect" and not w.is_finished for w in pilot.app.workers):
        await pilot.pause(0.01)
    await settle(pilot)


# --- the widgets


@given(st.text(st.sampled_from('ab"{},:01\n'), max_size=300), st.integers(1, 40))
def test_a_text_is_broken_without_losing_a_letter(text, width):
    lines = text_lines(text, width)
    assert "".join(lines) == text
    assert all(len(line.rstrip("\n")) <= width for line in lines)


@given(st.binary(max_size=300))
def test_hex_is_all_of_the_bytes(data):
    assert bytes.fromhex("".join(line[6:] for line in hex_lines(data))) == data


# --- joining


async def test_the_eight_words_are_compared_before_anything_is_joined(desk, tmp_path, lead):
    desk.make()
    (tmp_path / "invitation").write_bytes(lead.invitation.data)
    async with desk.open() as pilot:
        await go(pilot, "t", "j")
        await answer(pilot, tmp_path / "invitation")
        seen = screen_text(pilot.app)
        for number, word in enumerate(lead.invitation.fingerprint, start=1):
            assert f"{number}  {word.upper()}" in seen
        await go(pilot, "n")
        assert "Nothing was joined" in said(pilot.app)
        with pytest.raises(NoTeam):
            await pilot.app.session.call(membership.current)


async def test_after_yes_the_enrolment_is_written_from_the_period_chosen(desk, tmp_path, lead):
    desk.make()
    (tmp_path / "invitation").write_bytes(lead.invitation.data)
    async with desk.open() as pilot:
        await go(pilot, "t", "j")
        await answer(pilot, tmp_path / "invitation")
        await go(pilot, "y", "shift+tab", "b", "tab")
        await answer(pilot, tmp_path / "enrolment")
        assert "Q3 2026 to Q2 2028" in said(pilot.app)
    data = (tmp_path / "enrolment").read_bytes()
    found = enrolment.read(data, lead.invitation, lead.key)
    assert min(found.keys) == FIRST


@pytest.mark.parametrize("other", [b"", b"PEERLOGI", None])
async def test_another_file_is_no_invitation(desk, tmp_path, other):
    desk.make()
    if other is not None:
        (tmp_path / "invitation").write_bytes(other)
    async with desk.open() as pilot:
        await go(pilot, "t", "j")
        await answer(pilot, tmp_path / "invitation")
        assert "nothing was changed" in said(pilot.app)
        assert path_line(pilot).has_focus


async def test_leaving_asks_first(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "t", "l", "n")
        assert "belongs to team" in said(pilot.app)
        await go(pilot, "l", "y")
        assert "belongs to no team" in said(pilot.app)


# --- the pack


async def test_what_is_shown_is_what_is_sealed_and_written(supporter, tmp_path, lead):
    (tmp_path / FOLDER).mkdir()
    async with supporter.open() as pilot:
        await go(pilot, "x")
        body = pilot.app.screen.payload
        shown = pilot.app.screen.query_one(Payload).query_one("Static").content
        assert shown.replace("\n", "").encode() == body
        await go(pilot, "w")
        await answer(pilot, tmp_path / FOLDER)
        assert "Sealed and written: peerlog-" in said(pilot.app)
        assert "It has left" in said(pilot.app)
        await go(pilot, "w")
        await answer(pilot, tmp_path / FOLDER)
    first, again = (tmp_path / FOLDER).iterdir()
    assert first.read_bytes() == again.read_bytes()
    kept = inside(supporter, lambda vault: membership.issue(vault, FIRST, shown=body))
    assert first.read_bytes() == kept
    opened = pack.split(pack.unwrap(kept, lead.invitation.team, lead.key))
    assert opened.body == body


async def test_hex_shows_the_same_bytes(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "x", "b")
        shown = pilot.app.screen.query_one(Payload).query_one("Static").content
        assert shown.split("\n") == hex_lines(pilot.app.screen.payload)


async def test_a_correction_is_asked_for_and_is_the_next_revision(supporter, tmp_path):
    (tmp_path / FOLDER).mkdir()
    async with supporter.open() as pilot:
        await go(pilot, "x", "c")
        assert "revision 0" in screen_text(pilot.app)
        await go(pilot, "w")
        await answer(pilot, tmp_path / FOLDER)
        await go(pilot, "c")
        assert "Nothing changed since it left" in said(pilot.app)
        late = parse(FIRST.start, {"service": "outreach", "duration": "15_30"})
        await pilot.app.session.call(entries.add, late)
        await go(pilot, "c")
        assert "revision 1" in screen_text(pilot.app)
        await go(pilot, "w")
        await answer(pilot, tmp_path / FOLDER)
        assert "It has left" in said(pilot.app)
    assert len(list((tmp_path / FOLDER).iterdir())) == 2


@pytest.mark.parametrize("where", ["nowhere", "vault"])
async def test_nothing_is_sealed_for_a_folder_that_cannot_be(supporter, tmp_path, where):
    async with supporter.open() as pilot:
        await go(pilot, "x", "w")
        await answer(pilot, tmp_path / where)
        assert "nothing was written" in said(pilot.app).lower()
        await go(pilot, "escape", "c")
        assert "It has left" not in said(pilot.app)


async def test_what_changed_since_it_was_shown_is_shown_again(supporter, tmp_path):
    async with supporter.open() as pilot:
        await go(pilot, "x", "w")
        late = parse(FIRST.start, {"service": "outreach", "duration": "15_30"})
        await pilot.app.session.call(entries.add, late)
        await answer(pilot, tmp_path)
        assert "nothing was sealed" in said(pilot.app)
        assert b'"total":2' in pilot.app.screen.payload


async def test_a_missed_period_counts_in_the_next(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "x", "m", "y")
        assert "count in Q4 2026" in said(pilot.app)
        assert pilot.app.screen.payload == b""


async def test_a_period_before_the_enrolment_says_when_it_begins(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "x", "left")
        assert "Your enrolment begins with Q3 2026" in said(pilot.app)
        await go(pilot, "right")
        assert "Exactly this is sealed" in said(pilot.app)
        assert pilot.app.screen.payload


async def test_without_a_team_the_plain_summary_is_sent(desk):
    desk.make(Policy(), filled=True)
    async with desk.open() as pilot:
        await go(pilot, "x")
        assert "Exactly these bytes leave" in screen_text(pilot.app)
        await go(pilot, "b")
        assert hex_lines(pilot.app.screen.payload)[0] in screen_text(pilot.app)


# --- making a team


async def test_a_team_is_made_and_led_from_then_on(desk, tmp_path):
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
        await go(pilot, "ctrl+s")
        assert "nothing was made" in said(pilot.app)
        assert not await pilot.app.session.call(team.is_led_from)


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
        assert path_line(pilot).has_focus


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
        assert self.opened.wait(10)
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
    ("packs", "sentence"), [(4, "Too few supporters reported"), (9, "only a table of a whole year")]
)
async def test_too_few_packs_are_not_released_and_more_may_come(desk, tmp_path, packs, sentence):
    own = Lead(tmp_path, supporters=packs)
    desk.make(then=own.collected)
    async with desk.open() as pilot:
        await go(pilot, "r", "y")
        assert sentence in said(pilot.app)
    assert reported(desk) == packs
    assert inside(desk, releasing.documents) == []


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


# --- every screen: its picture, its size, its lock

LEADING = {
    "dashboard": [],
    "dashboard-import": ["i"],
    "dashboard-release": ["r"],
    "dashboard-invitation": ["v", "w"],
    "dashboard-table": ["r", "y"],
    "dashboard-released": ["r", "y", "escape"],
}
BELONGING = {
    "team-joined": ["t"],
    "pack": ["x"],
    "pack-hex": ["x", "b", "w"],
}
OUTSIDE = {
    "team-none": ["t"],
    "team-join": ["t", "j"],
    "team-create": ["t", "c"],
}
PLACES = {**LEADING, **BELONGING, **OUTSIDE}


def sit(desk, name, tmp_path):
    """Make the vault of the one who sees this screen; what it must not show once locked."""
    if name in LEADING:
        own = Lead(tmp_path)
        desk.make(then=own.collected)
        return canaries(own)
    if name in BELONGING:
        lead = the_team(tmp_path)
        desk.make(Policy(), filled=True, then=joined(lead))
        return canaries(lead)
    desk.make()
    return []


def canaries(lead):
    """Id and words of a team, and words that stand beside numbers."""
    spoken = lead.invitation.fingerprint
    name = lead.invitation.short_name
    return [name, *spoken, *map(str.upper, spoken), "enrolled reported", "counts", "one-to-one"]


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
@pytest.mark.parametrize("name", PLACES)
async def test_picture(desk, tmp_path, shot, name, size):
    sit(desk, name, tmp_path)
    async with desk.open(size) as pilot:
        await go(pilot, *PLACES[name])
        stays_inside(pilot.app)
        shot(pilot.app, f"{name}-{size[0]}")


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
async def test_pictures_of_joining(desk, tmp_path, lead, shot, size):
    desk.make()
    (tmp_path / "invitation").write_bytes(lead.invitation.data)
    async with desk.open(size) as pilot:
        await go(pilot, "t", "j")
        await answer(pilot, tmp_path / "invitation")
        stays_inside(pilot.app)
        shot(pilot.app, f"join-words-{size[0]}")
        await go(pilot, "y")
        stays_inside(pilot.app)
        shot(pilot.app, f"join-enrolment-{size[0]}")


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
async def test_picture_of_an_import(desk, own, shot, size):
    desk.make(then=own.enrolled)
    folder = own.write_packs(hostile=True)
    async with desk.open(size) as pilot:
        await go(pilot, "i")
        await answer(pilot, folder)
        await done(pilot)
        stays_inside(pilot.app)
        shot(pilot.app, f"import-done-{size[0]}")


@pytest.mark.parametrize("name", PLACES)
async def test_the_key_locks_and_wipes(desk, tmp_path, name):
    hidden = sit(desk, name, tmp_path)
    async with desk.open() as pilot:
        await go(pilot, *PLACES[name])
        parts = [part for one in pilot.app.screen_stack[1:] for part in one.query("Static, Cells")]
        await pilot.press("ctrl+l")
        assert "Nothing is readable" in screen_text(pilot.app)
        left = " ".join(str(part.render()) for part in parts)
        assert not [canary for canary in hidden if canary in left]
        await settle(pilot)
