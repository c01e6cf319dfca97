"""A team at the end of a quarter, in the states it goes through."""

from __future__ import annotations

import pytest

from tests.cli.team import quarter


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """The team with its packs written, to be copied."""
    root = tmp_path_factory.mktemp("quarter")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("platformdirs.user_state_path", lambda name, **_: root / "state" / name)
        return quarter.made(root)


@pytest.fixture
def team(written, tmp_path):
    """A team whose supporters are not enrolled yet; their packs lie on the stick."""
    return written.copied(tmp_path / "team")


@pytest.fixture
def enrolled(team):
    """A team whose supporters are enrolled."""
    team.lead.ok("team", "enrol", *team.enrolments)
    return team


@pytest.fixture
def collected(enrolled):
    """A team whose packs were taken in."""
    enrolled.lead.ok("team", "import", str(enrolled.stick))
    return enrolled


@pytest.fixture
def released(collected):
    """A team whose third quarter is released."""
    collected.lead.ok("team", "release", "2026Q3", "--yes")
    return collected
