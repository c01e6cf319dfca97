"""The palette: its commands at work, where there is none, and nothing in it that moves."""

from __future__ import annotations

import pytest
from textual.command import CommandInput, CommandList
from textual.widgets import LoadingIndicator

from tests.screens.conftest import go, type_text
from tests.screens.pressing import Place, at, until, walk
from tests.screens.ways import CASES, PLACES
from tui.keymap import KEYS, keys_of
from tui.screens.palette import Palette

OF_THE_LIST = [key for place in ("timeline", "cards", "app") for key in keys_of(place)]
ELSEWHERE = """entry.save entry.insert reading.edit reading.forget statistics.send send.bytes
settings.words settings.rules words.forget passphrase.own recovery.show numbers.forget limits.notice
notice.write exceptions.events exception.record events.take_back asked.hold load.save hold.back
followups.done files.check team.join join.yes pack.bytes dashboard.release invitation.write
table.write""".split()  # noqa: SIM905  # a column of thirty short words is no easier to read
PALETTE_WORKERS = Palette._GATHER_COMMANDS_GROUP
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
    """Whether the palette lists a command once it has looked for all that was typed."""
    searching = (PALETTE_WORKERS, False)
    return await until(
        pilot,
        lambda app: (
            wanted in names(app)
            and all((each.group, each.is_finished) != searching for each in app.workers)
        ),
    )


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
