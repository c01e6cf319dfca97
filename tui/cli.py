"""The command `peerlog`: verbs on the journal, and the screens when no verb is given.

Standard output is data and standard error is narration. Passphrases and notes never come from
the command line or the environment.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from tui import hygiene, misuse, streams
from tui.desk import Desk, notice, say, say_hint, vault_options
from tui.language import tr
from tui.relock import INNER, stay
from tui.spoken import SpokenGroup
from tui.start import (
    INTERRUPTED,
    default_anchor,
    default_folder,
    lines_wanted,
    open_screens,
    prepare,
    screens_possible,
)
from vault.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault.clock import Clock
    from vault.keys.kdf import Kdf

VERBS = {
    "add": ("tui.verbs.entries", "add"),
    "audit": ("tui.verbs.auditing", "audit"),
    "backup": ("tui.verbs.backup", "backup"),
    "card": ("tui.verbs.cards", "card"),
    "check": ("tui.verbs.events", "check"),
    "delete": ("tui.verbs.entries", "delete"),
    "demo": ("tui.demo", "demo"),
    "doctor": ("tui.verbs.journal", "doctor"),
    "edit": ("tui.verbs.entries", "edit"),
    "event": ("tui.verbs.events", "event"),
    "export": ("tui.verbs.figures", "export"),
    "followups": ("tui.verbs.entries", "followups"),
    "hold": ("tui.verbs.hold", "hold"),
    "import": ("tui.verbs.intake", "import_contacts"),
    "init": ("tui.verbs.journal", "init"),
    "language": ("tui.verbs.language", "choose_language"),
    "keyfile": ("tui.verbs.keyfile", "keyfile"),
    "list": ("tui.verbs.entries", "list_entries"),
    "load": ("tui.verbs.load", "load"),
    "note": ("tui.verbs.notes", "note"),
    "numbers": ("tui.verbs.cards", "numbers"),
    "passphrase": ("tui.verbs.passphrase", "passphrase"),
    "policy": ("tui.verbs.policy", "policy"),
    "profile": ("tui.verbs.profile", "profile"),
    "recovery": ("tui.verbs.recovery", "recovery"),
    "redact": ("tui.verbs.redacting", "redact"),
    "restore": ("tui.verbs.backup", "restore"),
    "show": ("tui.verbs.entries", "show"),
    "stats": ("tui.verbs.figures", "stats"),
    "sweep": ("tui.verbs.notes", "sweep"),
    "team": ("tui.verbs.team", "team"),
    "theme": ("tui.verbs.theme", "theme"),
    "verify": ("tui.verbs.backup", "verify"),
    "version": ("tui.verbs.version", "version"),
    "words": ("tui.verbs.words", "words"),
}
"""Where each verb is: module and name of its command."""

MISUSED = 2
CRASHED = 70
"""The exit status after an error of our own, as sysexits.h has it."""
READER_GONE = 141
"""The exit status after the reader of standard output went away, as shells count SIGPIPE."""


def main(
    arguments: Sequence[str] | None = None,
    *,
    clock: Clock | None = None,
    cost: Kdf | None = None,
) -> int:
    """Run one command line and return its exit status.

    Args:
        arguments: the words after the program's name; by default the real ones.
        clock: another clock than the system's, for tests.
        cost: another key derivation than the standard one, for tests.
    """
    prepare()
    return run(sys.argv[1:] if arguments is None else arguments, clock=clock, cost=cost)


def run(
    arguments: Sequence[str],
    *,
    clock: Clock | None = None,
    cost: Kdf | None = None,
) -> int:
    """Do what `main` does, inside a process that is already set up."""
    desk = Desk(default_folder(), cost=cost, find_anchor=default_anchor, arguments=tuple(arguments))
    if clock is not None:
        desk.clock = clock
    with streams.minded():
        status = _done(desk)
        owed = 0 if desk.owed is None else _refused(desk.owed)
    return status or owed


def _done(desk: Desk) -> int:
    """Do what the words ask for, or say why not, and return the exit status."""
    try:
        status = peerlog.main(list(desk.arguments), "peerlog", standalone_mode=False, obj=desk)
        sys.stdout.flush()
    except streams.ReaderGone:
        return READER_GONE
    except (VaultError, click.ClickException, OSError) as error:
        return _refused(error)
    except (click.Abort, KeyboardInterrupt, EOFError):
        return stopped()
    except Exception as error:  # noqa: BLE001 - a status of its own: 1 is what 'redact' finds
        hygiene.tell(error)
        return CRASHED
    return status if isinstance(status, int) else 0


def _refused(error: VaultError | click.ClickException | OSError) -> int:
    """Say why it was not done, and return the exit status for it."""
    if isinstance(error, OSError):
        error = misuse.of_the_system(error)
    if isinstance(error, VaultError):
        notice(error)
    else:
        say(misuse.sentence(error))
        if hint := misuse.hint(error):
            say_hint(hint)
    return error.exit_code


def stopped() -> int:
    """Say that ctrl+c was heard, and return the exit status for it."""
    say(tr("Stopped. What was saved before is kept."))
    return INTERRUPTED


def _version_option(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value:
        from tui.verbs.version import version_text

        click.echo(version_text())
        context.exit()


class Verbs(SpokenGroup):
    """The verbs, each imported when it is asked for: the lock screen must not wait for them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Their names, in order."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """One verb, or None."""
        if cmd_name not in VERBS:
            return None
        module, name = VERBS[cmd_name]
        found = getattr(import_module(module), name)
        return found if isinstance(found, click.Command) else None


@click.group(
    cls=Verbs, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False,
              callback=_version_option, help="Print the version and leave.")  # fmt: skip
@click.option("--plain", is_flag=True,
              help="Ask and answer in lines, not on screens, as PEERLOG_PLAIN=1 does.")  # fmt: skip
@click.option("--ascii", "ascii_only", is_flag=True,
              help="Draw the screens in ASCII alone, for old consoles.")  # fmt: skip
@click.option(INNER, is_flag=True, hidden=True)
@click.pass_context
def peerlog(context: click.Context, *, plain: bool, ascii_only: bool, inner: bool) -> None:
    """An encrypted journal for peer supporters, on this computer alone.

    Without a verb the journal opens on the full screen, with --plain in lines for screen readers
    and simple terminals. Notes and passphrases are read from the terminal, a file you name, or an
    open descriptor; never from the command line.
    """
    desk = context.ensure_object(Desk)
    desk.ascii_only = ascii_only
    if context.invoked_subcommand is None:
        face = _lines if plain or lines_wanted() else _screens
        context.exit(face(desk, inner=inner))


def _lines(desk: Desk, *, inner: bool) -> int:
    def start() -> int:
        from tui.plain.face import run as talk

        return talk(desk)

    return stay(start, [word for word in desk.arguments if word != INNER], inner=inner)


def _screens(desk: Desk, *, inner: bool) -> int:
    if not screens_possible():
        verbs = ", ".join(sorted(VERBS))
        say(
            tr(
                "The screens need a terminal; without one, 'peerlog --plain' or a verb: {verbs}.",
                verbs=verbs,
            )
        )
        return MISUSED

    return open_screens(
        desk.paths,
        desk.arguments,
        clock=desk.clock,
        kdf=desk.cost,
        key_file=desk.key_file,
        ascii_only=desk.ascii_only,
        inner=inner,
    )


peerlog.params.extend(vault_options(hidden=False))
