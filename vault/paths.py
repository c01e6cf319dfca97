"""Where the files of one vault are. Nothing here creates anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The names inside one vault folder; neutral on purpose."""

    folder: Path
    anchor: Path | None = None
    """Where this computer remembers how far its vaults had come; None to remember nothing."""

    @property
    def key(self) -> Path:
        """Slots, epoch key and digest: `vault.key`."""
        return self.folder / "vault.key"

    @property
    def ring(self) -> Path:
        """One wrapped key per expiry day: `vault.ring`."""
        return self.folder / "vault.ring"

    @property
    def lock(self) -> Path:
        """The file whose lock says that somebody has the vault open."""
        return self.folder / "vault.lock"

    def database(self, epoch: int) -> Path:
        """The SQLCipher file of one epoch: `journal-<epoch>.db`."""
        return self.folder / f"journal-{epoch}.db"

    @property
    def backup_copy(self) -> Path:
        """The database a backup is made of while it is made; a leftover goes at the next open."""
        return self.folder / "journal-backup.db"

    def strangers(self) -> list[Path]:
        """Files in the folder that are not ours, such as a sync tool's conflict copies."""
        ours = re.compile(
            r"vault\.(key|ring)(\.new)?|vault\.lock|journal-(\d+|backup)\.db(-journal)?"
        )
        return [path for path in sorted(self.folder.iterdir()) if not ours.fullmatch(path.name)]

    def databases(self) -> list[Path]:
        """Every database file and rollback journal that lies in the folder."""
        return sorted(self.folder.glob("journal-*.db*"))

    def exists(self) -> bool:
        """Whether a vault, or one whose key file was being replaced, lies here."""
        return self.key.exists() or self.key.with_name("vault.key.new").exists()
