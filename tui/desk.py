"""What a verb works with: the folder, the clock, the passphrase, and the opened journal."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from tui.language import mark, tr, tr_n
from tui.passphrases import Descriptor, Source, key_file_contents
from tui.spoken import SpokenCommand
from vault.clock import Clock, SystemClock, local_day
from vault.errors import CleanupOwed, ClockBehind, ClockJumped, NoVault, VaultError
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from vault.keys.kdf import Kdf
    from vault.store.expiry import Swept
    from vault.store.rekeying import Passphrase
    from vault.store.vault import Vault

HELD = mark("A legal hold stands: nothing is deleted.")
ROLLED_BACK = mark(
    "This folder is older than the journal that was last used on this computer;"
    " a sync tool or a restored copy does this."
)
RING_LOST = mark("'vault.ring' was missing or damaged; older notes cannot be read any more.")


def nowhere() -> None:
    """No place to remember anything: the anchor of the demo and of tests."""


@dataclass(slots=True)
class Desk:
    """Everything a verb needs from outside; built once, by `main`."""

    folder: Path
    clock: Clock = field(default_factory=SystemClock)
    cost: Kdf | None = None
    """The key derivation; None is the standard one."""
    find_anchor: Callable[[], Path | None] = nowhere
    """Says where this computer remembers how far its journals had come."""
    source: Source = field(default_factory=Source)
    key_file: Path | None = None
    """The second factor of a journal that has one."""
    owed: CleanupOwed | None = None
    """What closing could not finish; said after everything else."""
    date_is_right: bool = False
    ascii_only: bool = False
    """Whether the screens are drawn for a console with an old font."""
    arguments: tuple[str, ...] = ()
    """The words of the command line, for starting it again after a lock."""

    @property
    def paths(self) -> Paths:
        """The files of the journal."""
        return self.paths_of(self.folder)

    def paths_of(self, folder: Path) -> Paths:
        """The files of a journal in another folder."""
        return Paths(folder, self.find_anchor())

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
    def proof(self, prompt: str = "") -> Iterator[Passphrase]:
        """The passphrase and the key file that were given, wiped at the end.

        Args:
            prompt: what a person is asked; without it simply for the passphrase.

        Raises:
            NothingToRead, BadText: there is no passphrase.
            Misuse: the key file cannot be used.
        """
        from vault.store.rekeying import Passphrase

        with ExitStack() as wiped:
            factor = None
            if self.key_file is not None:
                if self.holds(self.key_file):
                    say(
                        tr("The key file lies in the folder of the journal; keep it apart from it.")
                    )
                factor = wiped.enter_context(key_file_contents(self.key_file))
            words = wiped.enter_context(self.source.read(prompt or tr("Passphrase: ")))
            yield Passphrase(words, factor)

    @contextmanager
    def opened(self, proof: Passphrase | None = None) -> Iterator[Vault]:
        """The journal, opened with the passphrase and closed again whatever happens.

        Args:
            proof: what opens it, when the verb has asked for it already.

        Raises:
            VaultError: it could not be opened.
        """
        if proof is not None:
            vault = self._unlocked(proof)
        else:
            self.require()
            with self.proof() as asked:
                vault = self._unlocked(asked)
        with self.closing(vault):
            self._tell(vault)
            yield vault

    @contextmanager
    def recovered(self, source: Source) -> Iterator[Vault]:
        """The journal, opened with the recovery code.

        Raises:
            VaultError: it could not be opened.
        """
        from vault.store.opening import unlock_with_recovery

        self.require()
        with source.read(tr("Recovery code: ")) as code:
            vault = unlock_with_recovery(
                self.paths, code.buffer.decode(), clock=self.clock, kdf=self.kdf,
            )  # fmt: skip
        with self.closing(vault):
            self._tell(vault)
            yield vault

    @contextmanager
    def closing(self, vault: Vault) -> Iterator[None]:
        """Close the journal at the end; what the disk then refused is said last."""
        try:
            yield
        finally:
            try:
                vault.close()
            except CleanupOwed as error:
                self.owed = error

    def reopen(self, proof: Passphrase) -> None:
        """Open the journal and close it again, to see that what was given opens it.

        Raises:
            VaultError: it does not.
        """
        with self.closing(self._unlocked(proof)):
            pass

    def holds(self, file: Path) -> bool:
        """Whether a file lies in the folder of the journal."""
        return file.resolve().is_relative_to(self.folder.resolve())

    def _unlocked(self, proof: Passphrase) -> Vault:
        from vault.store.opening import unlock

        return unlock(
            self.paths, proof.words, clock=self.clock, kdf=self.kdf, factor=proof.factor,
        )  # fmt: skip

    def _tell(self, vault: Vault) -> None:
        """Say what opening did, what the clock looks like, and whether the files are the newest."""
        swept = vault.swept
        if vault.clock_jumped and self.date_is_right:
            swept = vault.accept_date()
        elif vault.clock_jumped:
            notice(ClockJumped)
        if vault.clock_behind:
            notice(ClockBehind)
        for sentence in standing(vault):
            say(sentence)
        tell_swept(swept)


def standing(vault: Vault) -> Iterator[str]:
    """What somebody should know who has just opened the journal, a sentence each."""
    for stands, sentence in (
        (vault.rolled_back, ROLLED_BACK),
        (vault.ring_lost, RING_LOST),
        (vault.held, HELD),
    ):
        if stands:
            yield tr(sentence)


def tell_swept(swept: Swept) -> None:
    """Say what has died of age, if anything has."""
    for sentence in died(swept):
        say(sentence)


def died(swept: Swept) -> Iterator[str]:
    """What has died of age, a sentence each."""
    if swept.notes:
        yield tr_n(
            "Since the last time {n} note died of age.",
            "Since the last time {n} notes died of age.",
            swept.notes,
        )
    if swept.faded:
        yield tr_n(
            "The day of {n} entry faded to its month or quarter.",
            "The day of {n} entries faded to its month or quarter.",
            swept.faded,
        )


def say(text: str) -> None:
    """Narrate on standard error."""
    click.echo(f"peerlog: {text}", err=True)


def notice(error: type[VaultError] | VaultError) -> None:
    """Say an error's two sentences without stopping."""
    say(tr(error.text))
    if error.hint:
        say_hint(tr(error.hint))


def say_hint(text: str) -> None:
    """Narrate what to do next."""
    say(tr("hint: {text}", text=text))


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
            [flag, f"desk_{name}"],  # no verb has a parameter of such a name
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
               type=Descriptor(), metavar="N"),
        option("--key-file", "key_file", "The key file of a journal that needs one.", type=path,
               metavar="FILE"),
        option("--date-is-right", "date_is_right", "Confirm today's date after a long pause.",
               is_flag=True),
    ]  # fmt: skip


class VerbCommand(SpokenCommand):
    """A verb that takes the global options too, wherever they are typed."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters and the global ones, which its help leaves to the main page."""
        return [*super().get_params(ctx), *vault_options(hidden=True)]


pass_desk = click.make_pass_decorator(Desk)
