"""Where the files of one vault are. Nothing here creates anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The names inside one vault folder; neutral on purpose."""

    folder: Path

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

    def databases(self) -> list[Path]:
        """Every database file and rollback journal that lies in the folder."""
        return sorted(self.folder.glob("journal-*.db*"))

    def exists(self) -> bool:
        """Whether a vault, or one whose key file was being replaced, lies here."""
        return self.key.exists() or self.key.with_name("vault.key.new").exists()
