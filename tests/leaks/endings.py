"""All the ways in which sitting at the journal ends, each done to a running program."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.leaks import search

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.leaks.search import Hits
    from tests.leaks.sitting import Sitting

QUIT, LOCK = "\x11", "\x0c"
UNFLUSHED = 120
"""How Python ends when nobody takes the last of its output."""


@dataclass(frozen=True, slots=True)
class Ending:
    """One way, and what is to be there afterwards."""

    name: str
    do: Callable[[Sitting], object]
    replaced: bool = False
    """Whether the process goes on as a new image at the lock screen."""
    statuses: tuple[int, ...] = (0,)
    """With which the process ends otherwise."""


def _signal(*numbers: signal.Signals) -> Callable[[Sitting], None]:
    def send(person: Sitting) -> None:
        for number in numbers:
            os.kill(person.pid, number)
            if number is not numbers[-1]:
                person.stand_still()

    return send


ENDINGS = (
    Ending("ctrl+l", lambda person: person.write(LOCK), replaced=True),
    Ending("ctrl+q", lambda person: person.write(QUIT)),
    Ending("a crash", lambda person: person.look("crash handler"), statuses=(1,)),
    Ending("SIGKILL", _signal(signal.SIGKILL), statuses=(-signal.SIGKILL,)),
    Ending("SIGTERM", _signal(signal.SIGTERM)),
    Ending("SIGHUP", _signal(signal.SIGHUP)),
    Ending("SIGINT", _signal(signal.SIGINT)),
    Ending("SIGTSTP, SIGCONT", _signal(signal.SIGTSTP, signal.SIGCONT), replaced=True),
    Ending("SIGSTOP, SIGCONT", _signal(signal.SIGSTOP, signal.SIGCONT), replaced=True),
    Ending("terminal closed", lambda person: person.close(), statuses=(0, UNFLUSHED)),
    Ending("idle", lambda person: person.look("idle"), replaced=True),
    Ending("sleep", lambda person: person.look("sleep"), replaced=True),
)


def bring_about(ending: Ending, person: Sitting, *, quiet: float) -> Hits:
    """End it, and search the terminal from there on, the files, and the memory that is left."""
    before = person.look()
    person.settle(quiet)
    place = len(person.output)
    ending.do(person)
    hits = search.Hits()
    if ending.replaced and before["state"] == "OPEN":
        person.sit_until_replaced(before["started"])
        person.settle(quiet)
        hits = search.process(person.pid)
        person.write(QUIT)
        person.end()
    elif ending.replaced:
        _leave_locked(person)
    else:
        status = person.end()
        if status not in ending.statuses:
            raise AssertionError((ending.name, status, person.output[-500:]))
    for each in (search.output(person.output[place:]), search.files(person.home)):
        hits.searched += each.searched
        hits.found += each.found
    return hits


def _leave_locked(person: Sitting) -> None:
    """Leave the lock screen, where there is nothing to lock."""
    person.settle(1.2)
    if not person.is_over():
        person.write(QUIT)
        person.end()
