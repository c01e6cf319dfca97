"""An app of Textual's with its ways out closed: crash screen, clipboard, pictures, quitting.

Stock Textual prints local variables when it crashes, writes pictures of the screen, and hands
selections to the clipboard of the terminal.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.worker_manager import WorkerManager

from vault.errors import VaultError

from . import hygiene
from .terminal import Quiet, enduring
from .typeahead import InTurn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType
    from textual.await_complete import AwaitComplete
    from textual.await_remove import AwaitRemove
    from textual.dom import DOMNode
    from textual.driver import Driver
    from textual.widget import Widget
    from textual.worker import Worker


class _Workers(WorkerManager):
    """Every worker there is, whoever began it; one that ends by an error is looked at.

    Textual tells only the part that began a worker how it ended, and not even that once the
    part is gone.
    """

    def __init__(self, app: SealedApp) -> None:
        super().__init__(app)
        self._ended = app.worker_ended

    def _remove_worker(self, worker: Worker[object]) -> None:
        super()._remove_worker(worker)
        self._ended(worker)


class SealedApp(InTurn[int]):
    """What it shows stays on the screen."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._workers = _Workers(self)

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this platform, made to outlive its terminal."""
        return enduring(super().get_driver_class())

    def start_again(self, status: int) -> None:
        """Exit with *status*, which means: replaced at once, so that nothing typed is echoed."""
        if isinstance(self._driver, Quiet):
            self._driver.starts_again = True
        self.exit(status)

    def let_go(self) -> None:
        """Give up whatever is open, without touching the screen; called on a crash."""
        raise NotImplementedError

    def _handle_exception(self, error: Exception) -> None:
        """End with a text that holds no data, whatever the exception knows."""
        self.let_go()
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._fatal_error()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw nothing more after a crash: what is half drawn holds what was on the screen."""
        if self._exception is None:
            super()._display(screen, renderable)

    def _fatal_error(self) -> None:
        if self._exception is not None and not self._exit_renderables:
            self._exit_renderables.append(Text(hygiene.describe(self._exception)))
        self._close_messages_no_wait()

    async def on_event(self, event: events.Event) -> None:
        """Take in nothing once no screen is left: keys come while the program ends."""
        if self.screen_stack or not isinstance(event, (events.InputEvent, events.Paste)):
            await super().on_event(event)

    def pop_screen(self) -> AwaitComplete:
        """Take the screen in front away, and what works for it with it; Textual is later."""
        leaving = self.screen
        popped = super().pop_screen()
        self._stop_work_of(leaving)
        return popped

    def switch_screen(self, screen: Screen[Any] | str) -> AwaitComplete:
        """Put another screen in the place of the one in front, whose work is stopped."""
        leaving = self.screen
        switched = super().switch_screen(screen)
        self._stop_work_of(leaving)
        return switched

    def _prune(self, *nodes: Widget, parent: DOMNode | None = None) -> AwaitRemove:
        """Stop what works for a part before its inside goes; Textual itself stops it after."""
        self._stop_work_of(*nodes)
        return super()._prune(*nodes, parent=parent)

    async def _dispatch_action(self, namespace: DOMNode, action_name: str, params: object) -> bool:
        """Do nothing on a screen that is not made yet, or gone: keys come faster than screens."""
        if isinstance(namespace, Screen) and not (
            namespace.is_mounted and namespace in self.screen_stack
        ):
            return False
        return await super()._dispatch_action(namespace, action_name, params)

    def stop_work(self) -> None:
        """Stop every worker but the one that asks for it."""
        self._stop(list(self.workers))

    def _stop_work_of(self, *nodes: DOMNode) -> None:
        parts = {part for node in nodes for part in node.walk_children(with_self=True)}
        self._stop([worker for worker in self.workers if worker.node in parts])

    def _stop(self, workers: Iterable[Worker[object]]) -> None:
        asking = asyncio.current_task()
        for worker in workers:
            if worker._task is not asking:  # noqa: SLF001
                worker.cancel()

    def worker_ended(self, worker: Worker[object]) -> None:
        """A worker that failed for no expected reason is a crash like any other."""
        error = worker.error
        if isinstance(error, Exception) and not isinstance(error, VaultError):
            self._handle_exception(error)

    def copy_to_clipboard(self, text: str) -> None:
        """Nothing: the terminal's clipboard belongs to every program."""
        del text

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Nothing: a picture of the journal is a copy of it."""
        del filename, path

    def deliver_screenshot(
        self,
        filename: str | None = None,
        path: str | None = None,
        time_format: str | None = None,
    ) -> str | None:
        """Nothing, as above."""
        del filename, path, time_format
        return None

    def action_help_quit(self) -> None:
        """Nothing: ctrl+c is too near to copying."""
