"""Making a key file that goes again when the journal did not come to need it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vault.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vault.paths import Paths

KEY_FILE_BYTES = 64


@contextmanager
def made(file: Path, paths: Paths) -> Iterator[None]:
    """A new key file, gone again when the journal did not come to need it.

    Raises:
        FileExists: something has that name; it is left alone.
        StorageFailed: the disk refused.
    """
    from vault import durable

    durable.write_new(file, os.urandom(KEY_FILE_BYTES))
    try:
        yield
    except BaseException:
        if not _may_be_needed(paths):
            durable.shred(file)
        raise


def _may_be_needed(paths: Paths) -> bool:
    """Whether a slot wants a key file: a change may have gone through before it failed."""
    from vault.keys import slots
    from vault.store.keystore import peek_keyfile

    try:
        keys, _ = peek_keyfile(paths)
    except VaultError:
        return True
    return any(slot.type is slots.SlotType.PASSPHRASE_AND_KEY_FILE for slot in slots.listing(keys))
