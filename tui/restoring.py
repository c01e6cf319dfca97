"""Getting a journal back from a backup, as both faces see it: what it is, and what went wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from tui.language import tr
from tui.messages import counted, english_files, file_words, full_day
from vault.clock import EPOCH
from vault.errors import StorageFailed, VaultError, VaultExists

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vault.paths import Paths
    from vault.store.vault import Vault


class NoBackup(StorageFailed):
    """The file named is not there or cannot be read."""

    text = english_files.RESTORE_NO_FILE
    hint = ""


class Found(NamedTuple):
    """What anybody can see of a backup."""

    made_on: date
    with_notes: bool
    needs_key_file: bool
    """Whether some passphrase wants a key file besides it."""

    def line(self) -> str:
        """What it is, and what is to be typed next."""
        form = file_words.RESTORE_FOUND_NOTES if self.with_notes else file_words.RESTORE_FOUND
        return form.format(day=full_day(self.made_on))


def look_into(file: Path, paths: Paths) -> Found:
    """Check a backup from the outside, and that there is room for it.

    Raises:
        NoBackup: it is not there or cannot be read.
        Damaged, TooNew: it cannot be used.
        VaultExists: the folder of the journal is not empty.
    """
    from vault.keys import slots
    from vault.store import backup

    try:
        if not file.is_file():  # a pipe or a device would keep everybody waiting
            raise NoBackup
        found = backup.read(file)
    except (OSError, ValueError, StorageFailed):
        raise NoBackup from None
    if paths.folder.exists() and (not paths.folder.is_dir() or any(paths.folder.iterdir())):
        raise VaultExists
    keyed = slots.SlotType.PASSPHRASE_AND_KEY_FILE
    return Found(
        EPOCH + timedelta(days=found.made_on),
        found.with_texts,
        any(slot.type is keyed for slot in slots.listing(found.keys)),
    )


def entries_in(vault: Vault) -> int:
    """How many entries there are; runs in the vault's thread."""
    from vault.journal.entries import Query, count

    return count(vault, Query())


def restored_lines(found: Found, entries: int, *, by_code: bool) -> list[str]:
    """What is there again and what is not, and what opens it."""
    return [
        counted(file_words.RESTORED, entries, day=full_day(found.made_on)),
        file_words.RESTORED_NOTES if found.with_notes else file_words.RESTORED_NO_NOTES,
        file_words.RESTORED_BY_CODE if by_code else file_words.RESTORED_OPENS,
    ]


def refused(error: VaultError) -> str:
    """What is said of a restore that did not happen."""
    for kind in type(error).__mro__:
        if said := file_words.RESTORE_REFUSED.get(kind.__name__):
            return said
    return f"{tr(error.text)} {tr(error.hint)}".rstrip()
