"""What a terminal sends, read in a thread of the driver and told as Textual's messages.

Textual's own reader ends the program, with a traceback, at a byte that is no UTF-8 or a sequence
that no terminal should send, and is sure of a lone escape only at its next look, up to a fifth of a
second later.
"""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual import constants
from textual._xterm_parser import XTermParser
from textual.events import Key

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterable, Iterator

    from textual.message import Message

LOOK_SECONDS = 0.1
"""How often the reader looks whether it is to end."""
_ESCAPE_SECONDS = constants.ESCAPE_DELAY + 0.001
"""After which what could have been the beginning of a sequence was the key; ESCDELAY sets it."""
_CHUNK_BYTES = 4096


class Keyboard:
    """Bytes of a terminal into messages; what cannot be read is left out, and nothing else."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._parser = XTermParser()

    def read(self, data: bytes) -> Iterator[Message]:
        """What *data*, the next bytes, say."""
        for character in self._decode(data):
            yield from self._sound(self._parser.feed(character))

    def wait(self) -> Iterator[Message]:
        """What it means that nothing more came for a while."""
        yield from self._sound(self._parser.tick())

    def _sound(self, told: Iterable[Message]) -> Iterator[Message]:
        """What is told, until the parser chokes on a number; a new one goes on from there."""
        try:
            for message in told:
                if not (isinstance(message, Key) and _is_half(message.character)):
                    yield message
        except (ValueError, ArithmeticError):
            self._parser = XTermParser()


def read_keys(descriptor: int, ended: threading.Event, take: Callable[[Message], None]) -> None:
    """Read a terminal until *ended*, and give every message to *take*.

    Args:
        descriptor: where the terminal is read.
        ended: set by another thread; noticed within `LOOK_SECONDS`.
        take: called in this thread.
    """
    keyboard = Keyboard()
    patience = LOOK_SECONDS
    while not ended.is_set():
        ready, _, _ = select.select([descriptor], [], [], patience)
        data = os.read(descriptor, _CHUNK_BYTES) if ready else b""
        if ready and not data:  # hung up, and from now on always ready
            ended.wait(LOOK_SECONDS)
        for message in keyboard.read(data) if data else keyboard.wait():
            take(message)
        patience = _ESCAPE_SECONDS if data else LOOK_SECONDS


def _is_half(character: str | None) -> bool:
    """Whether a key is half of a surrogate pair, which no file and no terminal can take."""
    return character is not None and any("\ud800" <= each <= "\udfff" for each in character)
