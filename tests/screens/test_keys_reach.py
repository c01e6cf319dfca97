"""Every screen is reached by keys that are named, and every verb has its way or its reason."""

from __future__ import annotations

from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules

import pytest
from textual.actions import parse
from textual.screen import Screen

from tests.screens.pressing import at, walk
from tests.screens.ways import CASES, PLACES
from tui import screens
from tui.cli import VERBS
from tui.keymap import KEYS, keys_of
from tui.messages import words
from tui.moment import can_now
from tui.preferences import THEMES

OF_FIELDS = {"tab", "shift+tab", "ctrl+u"}
"""Keys of every form, which need no row."""
PARTS = {"app", "page", "chips", "inserts", "choice", "findings", "filter"}
"""Places that are no screen."""
TEXTUALS = {"Theme", "Quit", "Keys", "Screenshot", "Maximize", "Minimize", "Show help panel"}
"""Commands of a palette that was not made ours."""
WAYS = {
    "add": "timeline.new",
    "backup": "files.backup",
    "card": "timeline.cards",
    "check": "cards.check",
    "delete": "reading.delete",
    "doctor": "files.check",
    "edit": "reading.edit",
    "event": "exception.record",
    "export": "send.write",
    "followups": "timeline.followups",
    "hold": "timeline.hold",
    "import": "files.take_in",
    "init": "welcome.next",
    "language": "timeline.settings",
    "list": "timeline.filter",
    "load": "cards.load",
    "note": "reading.extend",
    "numbers": "settings.numbers",
    "passphrase": "settings.passphrase",
    "policy": "timeline.settings",
    "profile": "settings.rules",
    "recovery": "settings.recovery",
    "show": "timeline.read",
    "stats": "timeline.statistics",
    "team": "timeline.team",
    "theme": "timeline.settings",
    "verify": "files.check",
    "words": "settings.words",
}
"""The row of the key table with which a verb's work is begun on the screens."""
COMMAND_LINE_ALONE = {
    "audit": "attacks published tables, for whoever publishes them; it opens no journal",
    "demo": "makes a journal of its own and runs the screens over it",
    "keyfile": "is set up once, with a stick at hand; opening with one is asked for at the lock",
    "redact": "works on files and pipes that are no part of a journal",
    "restore": "makes a journal where there is none yet, before there is anything to open",
    "sweep": "is for a timer of the system; the screens sweep by themselves",
    "version": "is asked for by scripts and in reports of faults",
}


def classes() -> dict[str, type[Screen[object]]]:
    """Every screen there is, by its place."""
    found: dict[str, type[Screen[object]]] = {}
    for module in iter_modules(screens.__path__):
        loaded = import_module(f"{screens.__name__}.{module.name}")
        for _, each in getmembers(loaded, isclass):
            if issubclass(each, Screen) and each.__module__ == loaded.__name__:
                found[getattr(each, "PLACE", "")] = each
    del found[""]
    return found


def test_every_screen_has_a_way():
    missing = sorted(classes().keys() - PLACES.keys())
    assert not missing, f"add a way to {missing} to PLACES of a module test_keys_*"


def named_here(app) -> set[str]:
    """The keys that help or footer name at this moment and that can be used."""
    here = getattr(app.screen, "PLACE", "")
    of_focus = getattr(app.focused, "PLACE", "")
    found = set(OF_FIELDS)
    for key in (row for place in (of_focus, here, "app") for row in keys_of(place)):
        _, action, parameters = parse(key.action)
        nodes = (app.focused, app.screen, app)
        node = next((each for each in nodes if hasattr(each, f"action_{action}")), app)
        if node.check_action(action, parameters):
            found |= set(key.keys.split(","))
    return found


def only_ours(app, place: str) -> None:
    """The palette offers our rows and our themes, those of everywhere if it can, and no others."""
    own = {key.label for key in KEYS if key.place in {place, "cards", "app"}}
    themes = {words.THEME_COMMAND.format(theme=words.THEMES[each][0]) for each in THEMES}
    commands = {command.title for command in app.get_system_commands(app.screen)}
    assert commands <= own | themes
    assert not commands & TEXTUALS
    everywhere = [key for key in keys_of("app") if key.command and can_now(app, key.action)]
    assert {key.label for key in everywhere} <= commands


@pytest.mark.parametrize("name", [name for name in PLACES if name not in PARTS])
async def test_the_way_to_every_screen_is_of_named_keys(desk, cupboard, name):
    place = PLACES[name]
    start = type(place)(place.journal, (), place.locked)
    async with at(start, desk, cupboard) as pilot:
        for step in place.steps:
            field = hasattr(pilot.app.focused, "value")
            typed = step.startswith("=") or (step == "enter" and field)
            assert typed or step in named_here(pilot.app), (step, pilot.app.screen)
            await walk(pilot, (step,), desk, cupboard / place.journal)
        assert name == pilot.app.screen.PLACE
        assert type(pilot.app.screen) is classes()[name]
        only_ours(pilot.app, name)


def test_every_verb_has_its_way_or_its_reason():
    missing = sorted(VERBS.keys() - WAYS.keys() - COMMAND_LINE_ALONE.keys())
    assert not missing, f"give {missing} a row of the key table in WAYS, or a reason"
    assert WAYS.keys() | COMMAND_LINE_ALONE.keys() == VERBS.keys()
    assert not WAYS.keys() & COMMAND_LINE_ALONE.keys()


def test_the_ways_of_verbs_are_rows_that_are_proved():
    assert set(WAYS.values()) <= {key.id for key in KEYS} & CASES.keys()


def test_every_key_is_written_as_people_write_it():
    """A name of Textual's, such as full_stop, is on no key cap."""
    for key in KEYS:
        first = key.keys.split(",")[0]
        plain = len(first) == 1 or first in words.KEY_NAMES or first.startswith("ctrl+")
        assert plain or first[1:].isdecimal(), key.id
