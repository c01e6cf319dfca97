"""Every key of the list, of reading and of numbers, of the lock screen and the first run."""

from __future__ import annotations

import pytest

from tests.screens.conftest import PASSPHRASE
from tests.screens.pressing import (
    Case,
    Other,
    Place,
    both,
    ended,
    focus,
    hides,
    line,
    named,
    on,
    presses,
    proves,
    row,
    says,
    silent,
    there,
)
from tui.messages import words
from tui.relock import RELOCK
from tui.screens.palette import Palette

PLACES = {
    "app": Place("lived"),
    "page": Place("lived", ("c", "e")),
    "unlock": Place("bare", locked=True),
    "welcome": Place("nothing", ("enter",), locked=True),
    "restore": Place("nothing", ("f5",), locked=True),
    "timeline": Place("lived"),
    "filter": Place("lived", ("slash",)),
    "followups": Place("lived", ("f",)),
    "reading": Place("lived", ("enter",)),
    "statistics": Place("lived", ("s",)),
    "send": Place("lived", ("x",)),
    "hold": Place("lived", ("h",)),
    "help": Place("lived", ("question_mark",)),
    "confirm": Place("lived", ("enter", "d")),
}
FIRST_STEP = Place("nothing", locked=True)
RESTORING = Place("backed_up", ("f5",), locked=True)

CASES = {
    "app.lock": Case(ended(RELOCK)),
    "app.out": Case(ended(0), place=Place("bare", locked=True)),
    "app.help": Case(on("help")),
    "app.palette": Case(lambda app: isinstance(app.screen, Palette)),
    "app.leave": Case(ended(0)),
    "app.crisis": Case(on("crisis")),
    "page.down": Case(line(1)),
    "page.up": Case(line(0), ("j",)),
    "unlock.recovery": Case(
        lambda app: app.screen.query_one("#secret").placeholder == words.RECOVERY_CODE
    ),
    "unlock.open": Case(on("timeline"), (f"={PASSPHRASE}",)),
    "unlock.back": Case(says(words.LOCKED), ("f2",)),
    "unlock.show": Case(Other(hides("#secret"))),
    "unlock.key_file": Case(focus("#key-file")),
    "welcome.next": Case(says("step 2 of"), place=FIRST_STEP),
    "welcome.restore": Case(on("restore"), place=FIRST_STEP),
    "welcome.words": Case(Other(lambda app: str(app.screen.query_one(".offered").render()))),
    "welcome.own": Case(there("#again")),
    "welcome.show": Case(Other(hides("#first"))),
    "welcome.back": Case(says("step 1 of")),
    "restore.next": Case(focus("#secret"), ("={cup}/stick",), place=RESTORING),
    "restore.recovery": Case(
        lambda app: app.screen.query_one("#secret").placeholder == words.RECOVERY_CODE
    ),
    "restore.show": Case(Other(hides("#secret"))),
    "restore.key_file": Case(focus("#key-file")),
    "restore.back": Case(on("welcome")),
    "timeline.new": Case(on("entry")),
    "timeline.filter": Case(focus("#filter")),
    "timeline.statistics": Case(on("statistics")),
    "timeline.cards": Case(on("cards")),
    "timeline.followups": Case(on("followups")),
    "timeline.hold": Case(on("hold")),
    "timeline.settings": Case(on("settings")),
    "timeline.send": Case(on("send")),
    "timeline.team": Case(on("team")),
    "timeline.hold_all": Case(on("confirm")),
    "timeline.read": Case(on("reading")),
    "timeline.limits": Case(on("limits")),
    "timeline.down": Case(row(1)),
    "timeline.up": Case(row(0), ("j",)),
    "timeline.dismiss": Case(focus("#list"), ("slash",)),
    "timeline.help": Case(on("help")),
    "timeline.quit": Case(ended(0)),
    "filter.list": Case(focus("#list")),
    "filter.end": Case(focus("#list")),
    "followups.read": Case(on("reading")),
    "followups.done": Case(on("confirm")),
    "followups.later": Case(silent("Sun Nov 22")),
    "followups.back": Case(on("timeline")),
    "followups.help": Case(on("help")),
    "followups.quit": Case(ended(0)),
    "reading.edit": Case(on("entry")),
    "reading.delete": Case(on("confirm")),
    "reading.extend": Case(says("gone on December 6")),
    "reading.forget": Case(both(on("confirm"), says("Delete the note"))),
    "reading.back": Case(on("timeline")),
    "reading.hold": Case(on("hold")),
    "reading.quit": Case(ended(0)),
    "statistics.shorter": Case(says("last 4 weeks")),
    "statistics.longer": Case(says("5 contacts")),
    "statistics.send": Case(on("send")),
    "statistics.back": Case(on("timeline")),
    "statistics.quit": Case(ended(0)),
    "send.earlier": Case(says("Q2 2026")),
    "send.later": Case(says("Q3 2026"), ("left",)),
    "send.write": Case(focus("#name-field")),
    "send.bytes": Case(says("000000")),
    "send.back": Case(on("timeline")),
    "hold.entry": Case(says("A legal hold stands on this entry")),
    "hold.whole": Case(says("HELD: nothing is deleted")),
    "hold.next": Case(focus("#secret"), ("e", "h", "e", "=withdrawn")),
    "hold.show": Case(Other(hides("#secret")), ("e", "h", "e")),
    "hold.back": Case(on("timeline")),
    "help.back": Case(on("timeline")),
    "confirm.yes": Case(both(on("timeline"), says("4 contacts"))),
    "confirm.no": Case(on("reading")),
}


@pytest.mark.parametrize(("key", "pressed"), presses(*PLACES), ids=named)
async def test_the_key_does_it(desk, cupboard, key, pressed):
    assert key.id in CASES, f"add a case for {key.id}"
    await proves(CASES[key.id], PLACES[key.place], pressed, desk, cupboard)
