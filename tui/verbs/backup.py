"""Verbs for copies of a journal: backup, restore, verify."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import Desk, VerbCommand, pass_desk, say, say_hint, tell_swept
from tui.language import tr, tr_n
from tui.listing import check_lines, dumped
from tui.messages import file_words
from tui.misuse import Misuse
from tui.passphrases import Source
from tui.verbs.files import new_file
from tui.verbs.recovery import code_options
from vault.errors import StorageFailed, VaultExists, VaultUnreadable
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.store.check import Check
    from vault.store.vault import Vault

NOT_WELL = 5
_HARMLESS = "other files"
"""The one check that may fail in a journal that opens without loss."""


@click.command(cls=VerbCommand)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--with-notes", is_flag=True, help="Put the notes in too; they do not die in it.")
@pass_desk
def backup(desk: Desk, /, *, file: Path, with_notes: bool) -> None:
    """Write an encrypted backup to a new file and read it back before saying so.

    Without notes, follow-ups and the draft: they are meant to die, and in a backup they do not.
    What opens the journal today opens the backup.
    """
    from vault.store import backup as backups

    desk.require()
    new_file(desk, file, "A backup")
    with desk.opened() as vault:
        entries = backups.write(vault, file, with_notes=with_notes)
    if with_notes:
        say(tr_n(
            "Wrote {n} entry to the backup, with notes, and read it back.",
            "Wrote {n} entries to the backup, with notes, and read it back.", entries,
        ))  # fmt: skip
        say(tr("The notes do not die in this file; delete it on the day they should be gone."))
    else:
        say(tr_n(
            "Wrote {n} entry to the backup, without notes, and read it back.",
            "Wrote {n} entries to the backup, without notes, and read it back.", entries,
        ))  # fmt: skip


@click.command(cls=VerbCommand)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--recovery", is_flag=True, help="Open it with the recovery code.")
@code_options
@pass_desk
def restore(
    desk: Desk,
    /,
    *,
    file: Path,
    folder: Path,
    recovery: bool,
    code_file: Path | None,
    code_fd: int | None,
) -> None:
    """Unpack a backup into a new or empty folder; nothing is ever overwritten.

    Opens it with what opened the journal when the backup was made.
    """
    from vault.journal.entries import Query, count
    from vault.store import backup as backups

    try:
        backups.read(file)  # before a person is asked anything
    except StorageFailed:
        raise Misuse(file_words.RESTORE_NO_FILE) from None
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise VaultExists
    desk.source.take()
    by_code = recovery or code_file is not None or code_fd is not None
    code = Source(file=code_file, descriptor=code_fd) if by_code else None
    vault = _restored(desk, file, desk.paths_of(folder), code)
    with desk.closing(vault):
        entries = count(vault, Query())
        tell_swept(vault.swept)
    say(tr_n(
        "Restored {n} entry to the folder; use it with --vault.",
        "Restored {n} entries to the folder; use it with --vault.", entries,
    ))  # fmt: skip


def _restored(desk: Desk, file: Path, paths: Paths, code: Source | None) -> Vault:
    """The journal from a backup, opened with the passphrase or, with *code*, the recovery code."""
    from vault.store import backup as backups

    if code is not None:
        with code.read(tr("Recovery code: ")) as secret:
            words = secret.buffer.decode()
            return backups.restore_with_recovery(file, paths, words, clock=desk.clock, kdf=desk.kdf)
    with desk.proof() as proof:
        return backups.restore(
            file, paths, proof.words, clock=desk.clock, kdf=desk.kdf, factor=proof.factor,
        )  # fmt: skip


@click.command(cls=VerbCommand)
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[PATH]")
@click.option("--deep", is_flag=True, help="Open it and check every page and text.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_context
def verify(context: click.Context, *, path: Path | None, deep: bool, as_json: bool) -> None:
    """Check a journal's folder or a backup and say in words what is wrong.

    Without --deep no passphrase is needed and nothing is changed. Exits with 5 when something
    is wrong.
    """
    desk = context.ensure_object(Desk)
    if path is not None and not path.exists():
        raise Misuse(tr("There is nothing of that name to verify."))
    place = desk.folder if path is None else path
    checks = _checked(desk, place, deep=deep)
    if as_json:
        click.echo(dumped([asdict(check) for check in checks]))
    else:
        for line in check_lines(checks):
            click.echo(line)
    if not all(check.ok for check in checks):
        context.exit(NOT_WELL)


def _checked(desk: Desk, place: Path, *, deep: bool) -> list[Check]:
    """What the outside shows and, once that is well, the inside."""
    from vault.store import rekeying
    from vault.store import verify as verification
    from vault.store.check import Check

    if place.is_file():
        checks, opened = verification.backup_outside(place), _unpacked(desk, place)
    else:
        desk.folder = place
        checks, opened = verification.outside(desk.paths), desk.opened()
    if not deep:
        return checks
    if not all(check.ok or check.name == _HARMLESS for check in checks):
        say(tr("It was not opened, because something is wrong already."))
        return checks
    try:
        with opened as vault:
            if rekeying.owes_proof(vault):
                say(tr("The recovery code was not shown to be on paper."))
                say_hint(
                    tr("'peerlog recovery check' tries it, 'peerlog recovery renew' makes one.")
                )
            return [*checks, *verification.inside(vault)]
    except VaultUnreadable as error:
        return [*checks, Check("opening", ok=False, text=tr(error.text), hint=tr(error.hint))]


@contextmanager
def _unpacked(desk: Desk, file: Path) -> Iterator[Vault]:
    """The journal from a backup, in a folder that is removed afterwards; still encrypted there."""
    folder = Path(tempfile.mkdtemp(prefix="peerlog-verify-"))
    try:
        vault = _restored(desk, file, Paths(folder), None)
        with desk.closing(vault):
            yield vault
    finally:
        shutil.rmtree(folder, ignore_errors=True)
