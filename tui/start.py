"""The way from the command `peerlog` to the lock screen, which most starts take.

Words that ask for nothing but the screens are understood here; the parser of the verbs is imported
for all others (`tui.cli`).
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui import garbage, hygiene, language, preferences
from tui.preferences import settings_file
from tui.relock import INNER, stay
from vault.clock import SystemClock
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from vault.clock import Clock
    from vault.keys.kdf import Kdf

PLAIN_SWITCH = "PEERLOG_PLAIN"
"""Environment: 1 talks in lines, as --plain does."""
INTERRUPTED = 130
"""The exit status after ctrl+c, as shells count it."""


@dataclass(slots=True)
class Wish:
    """What the words of a command line that asks for the screens say."""

    folder: Path | None = None
    key_file: Path | None = None
    ascii_only: bool = False
    inner: bool = False


_FLAGS = {"--ascii": "ascii_only", INNER: "inner"}
_PLACES = {"--vault": "folder", "--key-file": "key_file"}


def main() -> int:
    """Run the real command line and return its exit status."""
    prepare()
    words = sys.argv[1:]
    wish = understood(words)
    if wish is None or not screens_possible():
        from tui.cli import run

        return run(words)
    try:
        paths = Paths(wish.folder or default_folder(), default_anchor())
        return open_screens(
            paths, words, key_file=wish.key_file, ascii_only=wish.ascii_only, inner=wish.inner
        )
    except KeyboardInterrupt:
        from tui.cli import stopped

        return stopped()


def prepare() -> None:
    """Set the process up: nothing leaks, it speaks its language, and signals end it in order."""
    hygiene.prepare()
    chosen = os.environ.get("PEERLOG_LANGUAGE") or preferences.read(settings_file()).language
    language.speak(language.wanted(chosen, os.environ))
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _ended)


def _ended(number: int, _: FrameType | None) -> None:
    """Leave through every `finally`, so that the journal is closed and the demo removed."""
    raise SystemExit(128 + number)


def understood(words: Sequence[str]) -> Wish | None:
    """What *words* ask for, or None when they are more than a wish for the screens.

    Whatever the parser of the verbs might see otherwise is left to it: other spellings, a value
    that begins with a dash, a value that is missing.
    """
    wish = Wish()
    rest = iter(words)
    for word in rest:
        if word in _FLAGS:
            setattr(wish, _FLAGS[word], True)
            continue
        value = next(rest, "") if word in _PLACES else ""
        if not value or value.startswith("-"):
            return None
        setattr(wish, _PLACES[word], Path(value))
    return wish


def open_screens(
    paths: Paths,
    words: Sequence[str],
    *,
    clock: Clock | None = None,
    kdf: Kdf | None = None,
    key_file: Path | None = None,
    ascii_only: bool = False,
    inner: bool = False,
) -> int:
    """Run the full-screen face until it is left for good.

    Args:
        paths: where the journal is or will be.
        words: the command line, for starting it again after a lock.
        clock: what time it is; by default the computer's.
        kdf: the cost of a new passphrase; by default the standard one.
        key_file: where the second factor is.
        ascii_only: whether to draw in ASCII alone.
        inner: whether a parent starts this process over and over.
    """

    def start() -> int:
        garbage.by_hand()
        hygiene.do_without_openssl()
        from tui.app import run

        return run(paths, clock or SystemClock(), kdf, key_file=key_file, ascii_only=ascii_only)

    return stay(start, [word for word in words if word != INNER], inner=inner)


def default_folder() -> Path:
    """Where the journal of this person lies unless --vault says otherwise; nothing is made."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "peerlog"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "peerlog"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "peerlog"


def default_anchor() -> Path:
    """The file in which this computer remembers how far its journals had come; nothing is made."""
    from platformdirs import user_state_path

    state = user_state_path("peerlog", appauthor=False)
    if state == default_folder():  # macOS and Windows keep state and data in one place
        state = state.with_name("peerlog-state")
    return state / "anchor"


def screens_possible() -> bool:
    """Whether there is a terminal that can be drawn on, and nobody asked for lines."""
    return _at_a_terminal() and not lines_wanted()


def lines_wanted() -> bool:
    """Whether to talk in lines without an option for it: by the environment or the terminal."""
    if os.environ.get(PLAIN_SWITCH) == "1":
        return True
    return os.environ.get("TERM") == "dumb" and _at_a_terminal()


def _at_a_terminal() -> bool:
    return all(each and each.isatty() for each in (sys.stdin, sys.stdout))
