"""What a verb works with: the folder, the clock, the passphrase, and the opened journal."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from tui.passphrases import Source
from vault.clock import Clock, SystemClock, local_day
from vault.errors import ClockBehind, ClockJumped, NoVault, VaultError
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from vault.keys.kdf import Kdf
    from vault.store.expiry import Swept
    from vault.store.vault import Vault


@dataclass(slots=True)
class Desk:
    """Everything a verb needs from outside; built once, by `main`."""

    folder: Path
    clock: Clock = field(default_factory=SystemClock)
    cost: Kdf | None = None
    """The key derivation; None is the standard one."""
    source: Source = field(default_factory=Source)
    date_is_right: bool = False
    arguments: tuple[str, ...] = ()
    """The words of the command line, for starting it again after a lock."""

    @property
    def paths(self) -> Paths:
        """The files of the journal."""
        return Paths(self.folder)

    @property
    def kdf(self) -> Kdf:
        """The key derivation to use."""
        from vault.keys.kdf import STANDARD

        return self.cost or STANDARD

    @property
    def today(self) -> date:
        """The local date."""
        return local_day(self.clock)

    def require(self) -> None:
        """Check for a journal before a person is asked anything or a note is read.

        Raises:
            NoVault: there is none in the folder.
        """
        if not self.paths.exists():
            raise NoVault
        self.source.take()

    @contextmanager
    def opened(self) -> Iterator[Vault]:
        """The journal, opened with the passphrase and closed again whatever happens.

        Raises:
            VaultError: it could not be opened.
        """
        from vault.store.opening import unlock

        self.require()
        with self.source.read("Passphrase: ") as passphrase:
            vault = unlock(self.paths, passphrase, clock=self.clock, kdf=self.kdf)
        with closing(vault):
            self._tell(vault)
            yield vault

    def _tell(self, vault: Vault) -> None:
        """Say what opening did and what the clock looks like."""
        swept = vault.swept
        if vault.clock_jumped and self.date_is_right:
            swept = vault.accept_date()
        elif vault.clock_jumped:
            notice(ClockJumped)
        if vault.clock_behind:
            notice(ClockBehind)
        if vault.ring_lost:
            say("'vault.ring' was missing or damaged; older notes cannot be read any more.")
        tell_swept(swept)


def tell_swept(swept: Swept) -> None:
    """Say what has died of age, if anything has."""
    if swept.notes:
        say(f"Since the last time {count_of(swept.notes, 'note')} died of age.")


def say(text: str) -> None:
    """Narrate on standard error."""
    click.echo(f"peerlog: {text}", err=True)


def notice(error: type[VaultError] | VaultError) -> None:
    """Say an error's two sentences without stopping."""
    say(error.text)
    if error.hint:
        say(f"hint: {error.hint}")


def count_of(number: int, noun: str) -> str:
    """A count with its noun, plural where English wants it."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {'entries' if noun == 'entry' else noun + 's'}"


def spelled(day: date) -> str:
    """A date as people say it."""
    return f"{day.day} {day:%B %Y}"


def vault_options(*, hidden: bool) -> list[click.Option]:
    """The options that every verb takes, before or after its name; they fill the desk."""
    from pathlib import Path

    def keep(name: str) -> Callable[[click.Context, click.Parameter, object], None]:
        def callback(context: click.Context, _: click.Parameter, value: object) -> None:
            desk = context.find_object(Desk)
            if desk is not None and value is not None and value is not False:
                setattr(desk.source if name in Source.__slots__ else desk, name, value)

        return callback

    def option(flag: str, name: str, text: str, **more: Any) -> click.Option:  # noqa: ANN401
        return click.Option(
            [flag, name],
            help=text,
            hidden=hidden,
            expose_value=False,
            callback=keep(name),
            **more,
        )

    path = click.Path(path_type=Path)
    return [
        option("--vault", "folder", "The folder of the journal.", type=path, metavar="FOLDER"),
        option("--passphrase-file", "file", "Read the passphrase from this file.", type=path,
               metavar="FILE"),
        option("--passphrase-fd", "descriptor", "Read one line from this open descriptor.",
               type=click.IntRange(min=0), metavar="N"),
        option("--date-is-right", "date_is_right", "Confirm today's date after a long pause.",
               is_flag=True),
    ]  # fmt: skip


class VerbCommand(click.Command):
    """A verb that takes the global options too, wherever they are typed."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters and the global ones, which its help leaves to the main page."""
        return [*super().get_params(ctx), *vault_options(hidden=True)]


pass_desk = click.make_pass_decorator(Desk)
