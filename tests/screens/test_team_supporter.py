"""A supporter in a team: the eight words, the enrolment, and the pack byte for byte."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Static

from tests.screens.conftest import go, screen_text
from tests.screens.flow import said
from tests.screens.teamwork import answer, joined, the_team
from tests.team import FIRST
from tui.widgets.payload import Payload, hex_lines, text_lines
from vault.errors import NoTeam
from vault.journal import entries
from vault.journal.contacts import parse
from vault.profiles.policy import Policy
from vault.statistics import categories, enrolment, membership, pack

FOLDER = "folder"


@pytest.fixture
def lead(tmp_path):
    """A team led from a vault that is not the one at the desk."""
    return the_team(tmp_path)


@pytest.fixture
def supporter(desk, lead):
    """The desk of a supporter with contacts, in the team."""
    return desk.make(Policy(), filled=True, then=joined(lead))


# --- the widgets


@given(st.text(st.sampled_from('ab"{},:01\n'), max_size=300), st.integers(1, 40))
def test_a_text_is_broken_without_losing_a_letter(text, width):
    lines = text_lines(text, width)
    assert "".join(lines) == text
    assert all(len(line.rstrip("\n")) <= width for line in lines)
    assert lines.count("\n") == len(re.findall(r"^\n", text, re.MULTILINE))


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
        assert pilot.app.screen.query_one("#name-field").has_focus


async def test_leaving_asks_first(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "t", "l", "n")
        assert "belongs to team" in said(pilot.app)
        await go(pilot, "l", "y")
        assert "belongs to no team" in said(pilot.app)


async def test_a_team_that_counts_by_other_lists_can_be_left(supporter, monkeypatch):
    monkeypatch.setattr(categories.margins, "maps", lambda **_: {"service": ("other",)})
    async with supporter.open() as pilot:
        await go(pilot, "t")
        assert "counts by other lists" in said(pilot.app)
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
        (file,) = (tmp_path / FOLDER).iterdir()
        told = said(pilot.app).replace(" ", "")  # a long path is broken wherever the line ends
        assert f"Sealedandwritten:{file}" in told
        assert "It has left" in said(pilot.app)
        await go(pilot, "w")
        await answer(pilot, tmp_path / FOLDER)
    first, again = (tmp_path / FOLDER).iterdir()
    assert first.read_bytes() == again.read_bytes()
    opened = pack.split(pack.unwrap(first.read_bytes(), lead.invitation.team, lead.key))
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
        assert "nothing was written" in said(pilot.app)
        assert b'"total":2' in pilot.app.screen.payload


async def test_a_missed_period_counts_in_the_next(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "x", "m")
        assert "was sealed" not in said(pilot.app)
        await go(pilot, "y")
        assert "count in Q4 2026" in said(pilot.app)
        assert pilot.app.screen.payload == b""
        await go(pilot, "left", "right")
        assert "released without your pack" in said(pilot.app)


async def test_a_missed_period_in_front_leads_on_to_the_others(supporter):
    async with supporter.open() as pilot:
        await go(pilot, "x", "m", "y", "escape", "x")
        assert "released without your pack" in said(pilot.app)
        assert "pack of Q3 2026" in screen_text(pilot.app)
        await go(pilot, "left")
        assert "pack of Q2 2026" in screen_text(pilot.app)


async def test_a_sealed_pack_is_not_called_missed_unwarned(supporter, tmp_path):
    (tmp_path / FOLDER).mkdir()
    async with supporter.open() as pilot:
        await go(pilot, "x", "w")
        await answer(pilot, tmp_path / FOLDER)
        await go(pilot, "m")
        asked = [
            part.content for part in pilot.app.screen.query("#question Static").results(Static)
        ]
        assert "If it was taken in, its contacts count twice." in asked[1]


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
