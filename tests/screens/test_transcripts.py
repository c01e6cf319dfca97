"""Journeys on the screen, picture for picture; `--update-shots` writes them anew.

A file is comments, the profile after an @, keys after a > and what is typed after a <; the screen
that follows each line of keys stands below it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.conftest import go, screen_text, settle, type_text
from vault.profiles.policy import Policy

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts" / "screens"
_PAUSE = 0.5
"""Longer than the note waits before it is looked at."""


async def replay(desk, text: str) -> str:
    """The transcript as it would be written now."""
    steps = [line for line in text.splitlines() if line[:2] in {"# ", "@ ", "> ", "< "}]
    (profile,) = (line[2:] for line in steps if line.startswith("@ "))
    notes = profile.endswith(" with notes")
    lines = []
    desk.make(Policy(profile=profile.removesuffix(" with notes"), notes=notes))
    async with desk.open() as pilot:
        for line in steps:
            lines.append(line)
            if line.startswith("< "):
                await type_text(pilot, line[2:])
                await pilot.pause(_PAUSE)
                await settle(pilot)
            if line.startswith("> "):
                await go(pilot, *line[2:].split())
            if line[0] in "<>":
                shown = screen_text(pilot.app).splitlines()
                lines += [f"| {row}".rstrip() for row in shown]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", sorted(TRANSCRIPTS.glob("*.txt")), ids=lambda path: path.stem)
async def test_the_journey_looks_as_written(desk, path, request):
    written = path.read_text("utf-8")
    now = await replay(desk, written)
    if request.config.getoption("--update-shots"):
        path.write_text(now, "utf-8")
    assert now == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "citations"),
    [
        ("group-debriefing-louisiana", ["La. R.S. 40:2411"]),
        ("suicide-threat-federal", ["34 U.S.C. 50901(c)(1)(A)"]),
        ("asked-to-disclose-california", ["Cal. Gov. Code 8669.4(b)(5)", "8669.1-8669.7"]),
    ],
)
def test_each_journey_reaches_its_citation(name, citations):
    written = (TRANSCRIPTS / f"{name}.txt").read_text("utf-8")
    assert all(citation in written for citation in citations)
