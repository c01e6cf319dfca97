"""The face in lines, from the greeting to the lock."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from tui.language import mark, tr
from tui.plain import firstrun, menu, unlocking
from tui.plain.asking import Talk
from tui.plain.room import Room
from tui.plain.signals import EVERYWHERE, Ended, Locked
from tui.plain.terminal import system_terminal
from tui.plain.wording import refusal
from tui.relock import RELOCK
from vault.errors import VaultError
from vault.journal import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.desk import Desk
    from tui.plain.asking import Terminal
    from vault.store.vault import Vault

GREETING = (
    mark("peerlog, in lines: one question at a time."),
    EVERYWHERE,
    mark(
        "What was shown stays in the scrollback of this terminal after a lock, unless it can be"
        " erased: close the window when you have read something that must not stay."
    ),
)
LOCKED = mark("Locked. Nothing of the journal can be opened until you type your passphrase.")
LEFT = mark("Locked. What was saved is kept.")
NOTHING_MADE = mark("No journal was made.")


def run(desk: Desk) -> int:
    """Talk at the terminal of this process, as `talk_at` does."""
    with system_terminal(desk.clock) as terminal:
        return talk_at(terminal, desk)


def talk_at(terminal: Terminal, desk: Desk) -> int:
    """Talk until the journal is locked or left; the exit status, or RELOCK to be started again.

    Raises:
        VaultError: the journal could not be made or opened, and asking again is no use.
    """
    talk = Talk(terminal, crisis=unlocking.crisis_lines)
    try:
        talk.say(*map(tr, GREETING))
        with _opened(desk, talk) as room:
            menu.loop(room)
    except Locked:
        said = LOCKED if desk.paths.exists() else NOTHING_MADE
        _take_leave(talk, tr(said), *(refusal(desk.owed) if desk.owed else ()))
        # A passphrase from a file would open at once again what was just locked.
        return RELOCK if desk.source.terminal else 0
    except Ended:
        _take_leave(talk, tr(LEFT if desk.paths.exists() else NOTHING_MADE))
    except BaseException:  # ctrl+c, a signal, a refusal: what was read goes out of sight as well
        _take_leave(talk)
        raise
    return 0


def _take_leave(talk: Talk, *lines: str) -> None:
    """Erase what was shown and say how it ended, as far as there is somewhere to say it."""
    with suppress(Ended):
        talk.terminal.clear()
        talk.say(*lines)


@contextmanager
def _opened(desk: Desk, talk: Talk) -> Iterator[Room]:
    """The journal, made or unlocked, and put away whatever happens."""
    code = ""
    if desk.paths.exists():
        vault, factor = unlocking.unlocked(desk, talk)
    else:
        vault, factor, code = firstrun.begin(desk, talk)
    room = Room(desk, talk, vault, factor)
    with _put_away(room):
        talk.crisis = partial(unlocking.crisis_lines, vault)
        if code:
            firstrun.prove(room, code)
        else:
            unlocking.arrive(room)
        if rules.proposed(vault) is not None:
            firstrun.settle(room)
        talk.limit_seconds = vault.policy.lock_minutes * 60.0
        yield room


@contextmanager
def _put_away(room: Room) -> Iterator[None]:
    """Keep the draft and close the journal at the end, also when a signal ends the program."""
    try:
        yield
    finally:
        room.talk.limit_seconds = None
        room.talk.crisis = unlocking.crisis_lines
        room.keep_factor(None)
        with room.desk.closing(room.vault):
            _keep_draft(room, room.vault)


def _keep_draft(room: Room, vault: Vault) -> None:
    from vault.journal import drafts

    if room.draft is not None:
        with suppress(VaultError):  # a full disk must not keep the journal open
            drafts.keep(vault, room.draft)
