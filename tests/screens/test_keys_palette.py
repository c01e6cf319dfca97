"""The palette: our commands alone, each of them at work, and nothing in it that moves."""

from __future__ import annotations

import pytest
from textual.command import CommandInput, CommandList
from textual.widgets import LoadingIndicator

from tests.screens.conftest import go, type_text
from tests.screens.pressing import Place, at, until, walk
from tests.screens.ways import CASES, PLACES
from tui.keymap import KEYS, keys_of
from tui.messages import words
from tui.preferences import THEMES
from tui.screens.palette import Palette

TEXTUALS = {"Theme", "Quit", "Keys", "Screenshot", "Maximize", "Minimize", "Show help panel"}
OF_THE_LIST = [key for place in ("timeline", "cards", "app") for key in keys_of(place)]
ELSEWHERE = """entry.save entry.insert reading.edit reading.forget statistics.send send.bytes
settings.words settings.rules words.forget passphrase.own recovery.show numbers.forget limits.notice
notice.write exceptions.events exception.record events.take_back asked.hold load.save hold.back
followups.done files.check team.join join.yes pack.bytes dashboard.release invitation.write
table.write""".split()  # noqa: SIM905  # a column of thirty short words is no easier to read
BY_NAME = {key.id: key for key in KEYS}
CHOSEN = [
    *(key for key in OF_THE_LIST if key.command and key.id != "cards.back"),
    *(BY_NAME[name] for name in ELSEWHERE),
]


def names(app) -> list[str]:
    """What the palette lists."""
    options = app.screen.query_one(CommandList).options
    return [str(option.prompt).splitlines()[0] for option in options]


async def offers(pilot, wanted: str) -> bool:
    """Whether the palette lists a command, now that it has looked."""
    return await until(pilot, lambda app: wanted in names(app))


@pytest.mark.parametrize("key", CHOSEN, ids=lambda key: key.id)
async def test_a_command_does_what_its_key_does(desk, cupboard, key):
    case = CASES[key.id]
    place = case.place or PLACES["timeline" if key.place == "cards" else key.place]
    async with at(place, desk, cupboard) as pilot:
        await walk(pilot, case.steps, desk, cupboard / place.journal)
        seen, look = case.seen, getattr(case.seen, "look", None)
        if look is not None:
            before = look(pilot.app)

            def seen(app) -> bool:
                return bool(look(app) != before)

        assert not seen(pilot.app)
        await pilot.press("ctrl+p")
        await type_text(pilot, key.label.lower())
        assert await offers(pilot, key.label), names(pilot.app)
        await pilot.press(*["down"] * names(pilot.app).index(key.label), "enter")
        assert await until(pilot, seen)


@pytest.mark.parametrize("name", PLACES)
async def test_only_what_can_be_done_here_and_now_is_offered(desk, cupboard, name):
    async with at(PLACES[name], desk, cupboard) as pilot:
        app = pilot.app
        here = getattr(app.screen, "PLACE", "")
        own = {key.label for key in KEYS if key.place in {here, "cards", "app"}}
        themes = {words.THEME_COMMAND.format(theme=words.THEMES[each][0]) for each in THEMES}
        commands = {command.title for command in app.get_system_commands(app.screen)}
        assert commands <= own | themes
        assert not commands & TEXTUALS
        assert {key.label for key in keys_of("app") if key.command} <= commands


async def test_a_card_cannot_be_gone_back_from_where_there_is_none(desk, cupboard):
    async with at(PLACES["timeline"], desk, cupboard) as pilot:
        commands = {each.title for each in pilot.app.get_system_commands(pilot.app.screen)}
        assert BY_NAME["cards.back"].label not in commands


@pytest.mark.parametrize(
    "place",
    [Place("lived", locked=True), Place("lived", ("f9",), locked=True), PLACES["welcome"]],
    ids=["locked", "crisis card in front of the lock", "first run"],
)
async def test_without_an_open_journal_there_is_no_palette(desk, cupboard, place):
    async with at(place, desk, cupboard) as pilot:
        screens = list(pilot.app.screen_stack)
        await go(pilot, "ctrl+p")
        assert list(pilot.app.screen_stack) == screens


async def test_the_key_twice_is_one_palette_and_escape_leads_back(desk, cupboard):
    async with at(PLACES["entry"], desk, cupboard) as pilot:
        before = pilot.app.screen, pilot.app.focused
        await go(pilot, "ctrl+p", "ctrl+p")
        assert [type(each) for each in pilot.app.screen_stack].count(Palette) == 1
        await go(pilot, "escape")
        assert (pilot.app.screen, pilot.app.focused) == before


async def test_nothing_in_the_palette_wakes_by_itself(desk, cupboard):
    async with at(PLACES["timeline"], desk, cupboard) as pilot:
        await pilot.press("ctrl+p")
        assert await offers(pilot, BY_NAME["timeline.new"].label)
        screen = pilot.app.screen
        assert not screen.query_one(CommandInput).cursor_blink
        assert screen.query_one(LoadingIndicator).auto_refresh is None
        parts = (screen, *screen.walk_children())
        assert await until(
            pilot,
            lambda _: not any(timer._active.is_set() for part in parts for timer in part._timers),
        )
