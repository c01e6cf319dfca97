"""The verb demo: a journal of invented entries in a temporary folder, removed afterwards."""

from __future__ import annotations

import shutil
import signal
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, pass_desk
from tui.language import tr
from tui.misuse import Misuse
from tui.relock import INNER, stay
from tui.spoken import SpokenCommand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from vault.paths import Paths

PREFIX = "peerlog-demo-"
AT = "--at"
ENDING = ("SIGHUP", "SIGINT", "SIGTERM")
"""Signals that end the program."""


@click.command(cls=SpokenCommand)
@click.option("--plain", is_flag=True, help="Walk through it in lines instead of screens.")
@click.option(AT, "folder", type=click.Path(path_type=Path), hidden=True)
@click.option(INNER, is_flag=True, hidden=True)
@pass_desk
def demo(desk: Desk, /, *, plain: bool, folder: Path | None, inner: bool) -> None:
    """Try the journal with invented entries, in a folder that is removed afterwards.

    Without a terminal, or with --plain, it walks through the whole life of a note in lines
    and checks each step.
    """
    from tui.start import screens_possible

    if folder is not None and not screens_possible():  # the window went while it was locked
        with _temporary(folder, keep=inner):
            return
    if plain or not screens_possible():
        from tui.demo_plain import walk

        with _temporary(None) as place:
            walk(place, desk.clock.now())
        return
    status = _on_screen(desk, folder, inner=inner)
    click.get_current_context().exit(status)


def _on_screen(desk: Desk, folder: Path | None, *, inner: bool) -> int:
    from tui.examples import PASSPHRASE
    from vault.keys.kdf import CHEAPEST
    from vault.paths import Paths

    with _temporary(folder, keep=inner) as place:
        paths = Paths(place / "journal")
        if folder is None:
            click.echo(tr("Preparing an example journal."), err=True)
            fill(paths, desk.clock.now())

        def start() -> int:
            from tui.app import run

            notice = tr(
                "Example journal: press enter. Its passphrase is: {passphrase}",
                passphrase=PASSPHRASE,
            )
            status: int = run(
                paths,
                desk.clock,
                CHEAPEST,
                notice=notice,
                example=PASSPHRASE,
                ascii_only=desk.ascii_only,
            )
            return status

        switches = ["--ascii"] if desk.ascii_only else []
        return stay(start, [*switches, "demo", AT, str(place)], inner=inner)


@contextmanager
def _temporary(folder: Path | None, *, keep: bool = False) -> Iterator[Path]:
    """The demo's folder, removed at the end unless a parent process still looks after it."""
    place = Path(tempfile.mkdtemp(prefix=PREFIX)) if folder is None else _own(folder)
    try:
        yield place
    finally:
        if not keep:
            _remove(place)


def _remove(place: Path) -> None:
    with _told_to_end_later():
        shutil.rmtree(place, ignore_errors=True)
    if place.exists():
        click.echo(tr("The example journal was in {place}; please remove it.", place=place))
    else:
        click.echo(tr("The example journal was in {place}; it is removed.", place=place))


@contextmanager
def _told_to_end_later() -> Iterator[None]:
    """Go on although the window is being closed: a terminal says so more than once."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread gets signals
        return
    numbers = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
    before = {number: signal.signal(number, signal.SIG_IGN) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)


def _own(folder: Path) -> Path:
    """A folder that an earlier process of this demo made; anything else is not to be removed.

    Raises:
        Misuse: it is not one.
    """
    ours = (
        folder.parent == Path(tempfile.gettempdir())
        and folder.name.startswith(PREFIX)
        and folder.is_dir()
        and not folder.is_symlink()
    )
    if not ours:
        raise Misuse(tr("That is not a folder of the demo; nothing was changed."))
    return folder


def fill(paths: Paths, now: datetime) -> None:
    """Make the example journal, as of *now*, and close it again."""
    from contextlib import closing

    from tui.examples import AGE, PASSPHRASE, closed_quarter, write_recent
    from vault.clock import FixedClock
    from vault.journal import entries
    from vault.keys.kdf import CHEAPEST
    from vault.profiles.policy import Policy
    from vault.secret import Secret
    from vault.statistics.periods import Quarter
    from vault.store.opening import create

    clock = FixedClock(now)
    clock.advance(-AGE)
    notes_on = Policy(notes=True)
    with Secret.from_text(PASSPHRASE) as passphrase:
        vault, _ = create(paths, passphrase, clock=clock, kdf=CHEAPEST, policy=notes_on)
    with closing(vault):
        write_recent(vault, clock)
        for contact in closed_quarter(Quarter.containing(now.date()).previous()):
            entries.add(vault, contact)
