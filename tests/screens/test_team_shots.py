"""Every screen of a team: its picture, its size, its lock."""

from __future__ import annotations

import pytest

from tests.screens.conftest import go, screen_text, settle
from tests.screens.teamwork import Lead, answer, done, joined, the_team
from tests.screens.test_shots import stays_inside
from vault.profiles.policy import Policy

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


@pytest.fixture
def lead(tmp_path):
    """A team led from a vault that is not the one at the desk."""
    return the_team(tmp_path)


@pytest.fixture
def own(tmp_path):
    """A team to be led from the desk."""
    return Lead(tmp_path)


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
async def test_it_fits_a_large_window(desk, tmp_path, name):
    sit(desk, name, tmp_path)
    async with desk.open((120, 40)) as pilot:
        await go(pilot, *PLACES[name])
        stays_inside(pilot.app)


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
