"""Every key of a team, seen by a supporter and by a coordinator."""

from __future__ import annotations

import pytest

from tests.screens.pressing import (
    Case,
    Place,
    ended,
    focus,
    named,
    on,
    presses,
    proves,
    row,
    says,
    silent,
    title,
)
from tui.messages import team_words

MEMBER = Place("member", ("t",))
RELEASED = Place("released")
PLACES = {
    "team": Place("bare", ("t",)),
    "join": Place("bare", ("t", "j", "={cup}/invitation", "enter")),
    "create": Place("bare", ("t", "c")),
    "invitation": Place("coordinator", ("v",)),
    "pack": Place("member", ("x",)),
    "dashboard": Place("coordinator"),
    "collect": Place("coordinator", ("i",)),
    "table": Place("released", ("t",)),
}
NAME_THE_FILE = ("shift+tab", "ctrl+u", "={tmp}/invitation")

CASES = {
    "team.join": Case(on("join")),
    "team.create": Case(on("create")),
    "team.packs": Case(on("pack"), place=MEMBER),
    "team.enrolment": Case(focus("#name-field"), place=MEMBER),
    "team.leave": Case(on("confirm"), place=MEMBER),
    "team.back": Case(on("timeline")),
    "join.yes": Case(focus("#name-field")),
    "join.no": Case(says("Nothing was joined")),
    "join.back": Case(on("team")),
    "create.save": Case(on("invitation"), NAME_THE_FILE),
    "create.back": Case(on("team")),
    "invitation.write": Case(focus("#name-field")),
    "invitation.back": Case(on("dashboard")),
    "pack.write": Case(focus("#name-field")),
    "pack.bytes": Case(says("000000")),
    "pack.correct": Case(says("Nothing changed since it left"), ("w", "={tmp}", "enter")),
    "pack.earlier": Case(says("Your enrolment begins with Q3 2026")),
    "pack.later": Case(silent("Your enrolment begins with"), ("left",)),
    "pack.missed": Case(on("confirm")),
    "pack.back": Case(on("timeline")),
    "dashboard.import": Case(lambda app: title(app) == team_words.COLLECT["packs"]),
    "dashboard.release": Case(on("confirm")),
    "dashboard.table": Case(on("table"), place=RELEASED),
    "dashboard.enrol": Case(lambda app: title(app) == team_words.COLLECT["enrolments"]),
    "dashboard.invitation": Case(on("invitation")),
    "dashboard.settings": Case(on("settings")),
    "dashboard.hold": Case(on("hold")),
    "dashboard.down": Case(row(1), ("k",)),
    "dashboard.up": Case(row(0)),
    "dashboard.dismiss": Case(silent("there is no table yet"), ("t",)),
    "dashboard.help": Case(on("help")),
    "dashboard.quit": Case(ended(0)),
    "collect.stop": Case(on("dashboard")),
    "table.earlier": Case(lambda app: "Q2 2026" in title(app)),
    "table.later": Case(lambda app: "Q3 2026" in title(app), ("left",)),
    "table.write": Case(focus("#name-field")),
    "table.back": Case(on("dashboard")),
}


@pytest.mark.parametrize(("key", "pressed"), presses(*PLACES), ids=named)
async def test_the_key_does_it(desk, cupboard, key, pressed):
    assert key.id in CASES, f"add a case for {key.id}"
    await proves(CASES[key.id], PLACES[key.place], pressed, desk, cupboard)
