"""Words that are understood at every question, and how an answer can end what is going on."""

from __future__ import annotations

from tui.language import mark


class Turn(Exception):
    """An answer that ends what is going on; no error."""


class Back(Turn):
    """One question back, or out of what was begun."""


class Locked(Turn):
    """The journal is to be locked: by word, or because nobody was there."""


class Ended(Turn):
    """The program is to be left: by word, at the end of the input, or without a terminal."""


HELP = "?"
BACK, LOCK, CRISIS, QUIT = mark("back"), mark("lock"), mark("crisis"), mark("quit")

ENDING: dict[str, type[Turn]] = {BACK: Back, LOCK: Locked, QUIT: Ended}
"""What the words that end something raise."""

EVERYWHERE = mark(
    "At every question: ? explains it, back goes back, lock locks the journal,"
    " crisis shows whom to call, quit locks and leaves."
)
