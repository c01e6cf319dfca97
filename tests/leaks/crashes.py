"""Exceptions that hold what was typed, in message and local variables, wherever one can happen."""

from __future__ import annotations

from textual.screen import ModalScreen, Screen
from textual.widgets import Static


def explode(text: str) -> None:
    """Fail with everything a traceback could show."""
    passphrase = note = text
    raise RuntimeError(f"{passphrase} {note}")


class _InCompose(Screen[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self):
        explode(self.text)
        yield Static()


class _InMount(_InCompose):
    def compose(self):
        yield Static()

    def on_mount(self) -> None:
        explode(self.text)


class _InDrawing(Static):
    text = ""

    def render(self):
        explode(self.text)
        return ""


def in_handler(app, text: str) -> None:
    app.call_later(explode, text)


def in_worker(app, text: str) -> None:
    async def work() -> None:
        explode(text)

    app.run_worker(work(), exit_on_error=False)


def in_screens_worker(app, text: str) -> None:
    _fail_in_worker_of(app.screen, text)


def in_modals_worker(app, text: str) -> None:
    modal = ModalScreen()
    app.push_screen(modal)
    app.call_later(_fail_in_worker_of, modal, text)


def in_widgets_worker(app, text: str) -> None:
    _fail_in_worker_of(app.screen.focused, text)


def _fail_in_worker_of(part, text: str) -> None:
    async def work() -> None:
        explode(text)

    part.run_worker(work(), exit_on_error=False)


def in_stock_worker(app, text: str) -> None:
    async def work() -> None:
        explode(text)

    app.run_worker(work())


def in_thread(app, text: str) -> None:
    app.run_worker(lambda: explode(text), thread=True, exit_on_error=False)


def in_compose(app, text: str) -> None:
    app.push_screen(_InCompose(text))


def in_mount(app, text: str) -> None:
    app.push_screen(_InMount(text))


def in_drawing(app, text: str) -> None:
    broken = _InDrawing()
    broken.text = text
    app.screen.mount(broken)


def in_timer(app, text: str) -> None:
    app.set_timer(0.01, lambda: explode(text))


def in_vault(app, text: str) -> None:
    async def work() -> None:
        await app.session.call(lambda _vault: explode(text))

    app.run_worker(work(), exit_on_error=False)


def in_commit(app, text: str) -> None:
    async def work() -> None:
        await app.session.commit(lambda _vault: explode(text))

    app.run_worker(work(), exit_on_error=False)


PLACES = {
    "handler": in_handler,
    "worker": in_worker,
    "worker of a screen": in_screens_worker,
    "worker of a modal": in_modals_worker,
    "worker of a widget": in_widgets_worker,
    "stock worker": in_stock_worker,
    "thread": in_thread,
    "compose": in_compose,
    "mount": in_mount,
    "drawing": in_drawing,
    "timer": in_timer,
    "vault": in_vault,
    "commit": in_commit,
}
