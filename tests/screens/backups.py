"""A backup on a stick, and the journal it was made of gone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.screens.flow import NOTES
from vault.store import backup

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.conftest import Desk


def make_backup(
    desk: Desk, file: Path, *, with_notes: bool = False, key_file: Path | None = None
) -> None:
    """A journal with entries, backed up and lost; with *key_file* it wants that one."""
    if key_file is None:
        desk.make(NOTES, filled=True)
    else:
        desk.make_with_key_file(key_file, filled=True)
    vault = desk.unlocked(None if key_file is None else key_file.read_bytes())
    backup.write(vault, file, with_notes=with_notes)
    vault.close()
    shutil.rmtree(desk.paths.folder)
