"""What everything that can be done works with: the desk, the talk and the open journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tui.desk import Desk
    from tui.plain.asking import Talk
    from vault.clock import Clock
    from vault.journal.drafts import Draft
    from vault.secret import Secret
    from vault.store.vault import Vault


@dataclass(slots=True)
class Room:
    """An open journal and somebody to talk to."""

    desk: Desk
    talk: Talk
    vault: Vault
    factor: Secret | None = field(default=None, repr=False)
    """The contents of the key file while the journal is open."""
    draft: Draft | None = None
    """The entry that is being typed; kept inside the vault when the journal is locked."""

    def keep_factor(self, factor: Secret | None) -> None:
        """Keep the contents of another key file, or of none; those kept before are wiped."""
        if self.factor is not None:
            self.factor.wipe()
        self.factor = factor

    @property
    def clock(self) -> Clock:
        """Says what time it is."""
        return self.desk.clock

    @property
    def today(self) -> date:
        """The local date."""
        return self.desk.today
