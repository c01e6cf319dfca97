"""The app under the journal: what works for a part is stopped before the part is gone."""

from __future__ import annotations

import asyncio

import pytest
from textual import work
from textual.screen import Screen
from textual.widgets import Static

from tui.sealed import SealedApp


class Slow(Static):
    """A part that takes its time to go, and says when it began."""

    async def on_unmount(self) -> None:
        self.screen.going.set()
        await asyncio.sleep(0.05)


class Waiting(Screen[None]):
    """A page whose worker comes back with something to show while the page is going."""

    def __init__(self) -> None:
        super().__init__()
        self.going = asyncio.Event()
        self.begun = asyncio.Event()

    def compose(self):
        yield Static("", id="shown")
        yield Slow("")

    def on_mount(self) -> None:
        self.show()

    @work(exit_on_error=False)
    async def show(self) -> None:
        self.begun.set()
        await self.going.wait()
        await asyncio.sleep(0.02)
        self.query_one("#shown", Static).update("here")


class App(SealedApp):
    def let_go(self) -> None:
        pass


@pytest.mark.parametrize("leave", ["the page", "the program"])
async def test_an_answer_that_comes_while_its_page_goes_is_no_crash(leave):
    app = App()
    async with app.run_test() as pilot:
        page = Waiting()
        await app.push_screen(page)
        await page.begun.wait()
        if leave == "the page":
            page.dismiss()
            await asyncio.sleep(0.1)
            await pilot.pause()
    assert page.going.is_set()
    assert app._exception is None
