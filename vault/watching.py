"""Watching long work from outside, and stopping it where that leaves nothing half done.

The work runs in the vault's thread and asks at each step whether to go on; whoever waits for it
answers from another thread. It stops by raising `Stopped`, so that the same lines that clean up
after a full disk clean up after a person who changed their mind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from vault.errors import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Watch = Callable[[int, int], bool]
    """Told how much is done of how much, in a unit of the work's own; False stops it."""

T = TypeVar("T")


def unwatched(_done: int, _total: int) -> bool:
    """Nobody looks: go on."""
    return True


def step(watch: Watch, done: int, total: int) -> None:
    """Tell how far the work is.

    Raises:
        Stopped: somebody wants it to stop.
    """
    if not watch(done, total):
        raise Stopped


def stepped(items: Iterable[T], total: int, watch: Watch, *, every: int = 1) -> Iterator[T]:
    """The items one by one; *watch* is told before every *every*-th and after the last.

    Raises:
        Stopped: somebody wants it to stop; no more items come.
    """
    done = 0
    for item in items:
        if done % every == 0:
            step(watch, done, total)
        yield item
        done += 1
    step(watch, done, total)
