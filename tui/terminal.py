"""The terminal, which may go away at any moment: a lid closed, a window closed, a line cut.

Textual writes from a thread of its own. Where the terminal is gone that thread dies, its queue
fills up, and the program waits for it for ever, with the keys of the journal in memory.
"""

from __future__ import annotations

import os
import select
import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from .keyboard import read_keys

if TYPE_CHECKING:
    from threading import Thread

    from textual.driver import Driver

_LOCAL_FLAGS = 3
"""Where `termios.tcgetattr` has them."""
_GONE = getattr(select, "POLLHUP", 0) | getattr(select, "POLLERR", 0)


class Enduring:
    """A stream that takes what is written when there is nothing behind it any more."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all the rest of a stream
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write as far as there is somewhere to write to."""
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush as far as there is somewhere to flush to."""
        with suppress(OSError):
            self._stream.flush()


class Quiet:
    """What a driver is told of how the program ends."""

    starts_again = False
    """Whether the program is about to be replaced: nothing typed meanwhile is to be echoed."""


def enduring(base: type[Driver]) -> type[Driver]:
    """A driver of Textual's that outlives its terminal and whatever comes from it."""

    class EnduringDriver(Quiet, base):  # type: ignore[misc, valid-type]
        """Writes into nothing when the terminal is gone; reads what is no key as nothing."""

        def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
            super().__init__(*arguments, **options)
            stream = vars(self).get("_file")
            if stream is not None:
                self._file = Enduring(stream)

        def _run_input_thread(self) -> None:
            """Read the keys; whatever goes wrong with that is a crash like any other."""
            try:
                read_keys(self.fileno, self.exit_event, self.process_message)
            except Exception as error:  # noqa: BLE001 - told to the app, which ends
                self._app.call_later(self._app._handle_exception, error)  # noqa: SLF001

        def resume_application_mode(self) -> None:
            """Take the terminal again.

            Who was stopped from outside never let go of it. That comes first: two threads would
            read, only one would hear of the end, and the state to restore would be this one.
            """
            if _is_alive(vars(self).get("_key_thread")):
                self.suspend_application_mode()
            super().resume_application_mode()

        def stop_application_mode(self) -> None:
            """Leave the terminal as it was, but silent when the program starts again at once."""
            _set_echo(vars(self).get("attrs_before"), on=not self.starts_again)
            super().stop_application_mode()

    return EnduringDriver


def _is_alive(thread: Thread | None) -> bool:
    return thread is not None and thread.is_alive()


def _set_echo(attributes: list[Any] | None, *, on: bool) -> None:
    """Change what is to be restored, if there is anything.

    A process that follows on another finds the echo off and has to leave it on.
    """
    if not attributes:
        return
    import termios

    local = attributes[_LOCAL_FLAGS]
    attributes[_LOCAL_FLAGS] = local | termios.ECHO if on else local & ~termios.ECHO


def is_gone() -> bool:
    """Whether the terminal that standard input was has hung up."""
    if not hasattr(select, "poll"):  # Windows: the console ends the process
        return False
    try:
        watched = select.poll()
        watched.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
        hung_up = any(events & _GONE for _, events in watched.poll(0))
    except (OSError, ValueError):
        return False
    return hung_up and not os.isatty(0)
