"""Standard streams that are closed, full, or read by somebody who has left.

Standard output is data: what does not get through is an error. Standard error is narration, which
must never cost the data.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO, cast

if TYPE_CHECKING:
    from collections.abc import Iterator


class OutputLost(OSError):
    """Standard output does not take what is written: closed, or its disk is full."""


class ReaderGone(OutputLost):
    """Whoever read standard output has heard enough."""


class _Stream:
    """A stream with something done about writing; the rest is its own."""

    def __init__(self, stream: Any) -> None:  # noqa: ANN401 - of text or of bytes
        self._stream = stream

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all the rest of a stream
        return getattr(self._stream, name)


class Data(_Stream):
    """Standard output; a refusal is said by an error of its own, and once."""

    @property
    def buffer(self) -> Data:
        """The bytes below."""
        return Data(self._stream.buffer)

    def write(self, what: Any) -> int:  # noqa: ANN401 - text or bytes
        """Write as the stream does; a letter that its encoding lacks is spelled out.

        Raises:
            OutputLost: it does not take it.
        """
        try:
            return int(self._stream.write(what))
        except UnicodeEncodeError:
            encoding = self._stream.encoding
            return self.write(what.encode(encoding, "backslashreplace").decode(encoding))
        except OSError as error:
            if not what:  # click asks thus whether it takes text or bytes
                return 0
            raise _lost(self._stream, error) from None

    def flush(self) -> None:
        """Flush as the stream does.

        Raises:
            OutputLost: it does not take it.
        """
        try:
            self._stream.flush()
        except OSError as error:
            raise _lost(self._stream, error) from None


class Narration(_Stream):
    """Standard error, as far as there is somewhere to write to."""

    def write(self, text: str) -> int:
        """Write, or do without."""
        try:
            self._stream.write(text)
        except OSError:
            _discard(self._stream)
        return len(text)

    def flush(self) -> None:
        """Flush, or do without."""
        try:
            self._stream.flush()
        except OSError:
            _discard(self._stream)


@contextmanager
def minded() -> Iterator[None]:
    """Have the standard streams for the block, whatever they are connected to.

    One that was closed before the start is there and takes nothing; its descriptor is then not
    given to a file of the journal.
    """
    before = sys.stdin, sys.stdout, sys.stderr
    given, out, err = cast("tuple[TextIO | None, ...]", before)
    nowhere = Path(os.devnull)
    with ExitStack() as closed:

        def refusing(wrong_way: str) -> IO[str]:
            return closed.enter_context(nowhere.open(wrong_way, encoding="utf-8"))

        sys.stdin = cast("TextIO", given or refusing("w"))
        sys.stdout = cast("TextIO", Data(out or refusing("r")))
        sys.stderr = cast("TextIO", Narration(err or refusing("r")))
        try:
            yield
        finally:
            sys.stdin, sys.stdout, sys.stderr = before


def _lost(stream: Any, error: OSError) -> OutputLost:  # noqa: ANN401
    _discard(stream)
    # Windows says EINVAL where a reader has gone.
    gone = isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == 22)  # noqa: PLR2004
    return ReaderGone() if gone else OutputLost()


def _discard(stream: Any) -> None:  # noqa: ANN401
    """Let what is still kept for a stream go nowhere, or it would be tried again at the end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
