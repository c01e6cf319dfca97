"""Fill a vault with one of everything; `python -m tests.format.make` froze `vectors/` once."""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from tests.support import PASSPHRASE, contact
from vault.clock import FixedClock
from vault.journal import drafts, entries, followups, holds
from vault.journal.vocabulary import Duration
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store import backup, rekeying
from vault.store.opening import create

VECTORS = Path(__file__).with_name("vectors")
DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
FACTOR = bytes(range(32))
FACTOR_PASSPHRASE = "Schlüssel und Datei"
NOTE = "Zoë called; said the café helps. 早く"


def fill(vault):
    """Entries with a note, with a follow-up, with a hold, with nothing; and a draft."""
    handle = followups.FollowUp(date(2026, 11, 25), "bleuté")
    entries.add(vault, contact(duration=Duration.FROM_15_TO_30), note=NOTE)
    entries.add(vault, contact(day=date(2026, 11, 19)), note="x" * 60, follow_up=handle)
    held = entries.add(vault, contact(day=date(2026, 11, 18)), note="under a hold")
    entries.add(vault, contact(day=date(2026, 1, 5)))
    holds.set_(vault, held)
    drafts.keep(vault, drafts.Draft({"service": "one_to_one"}, "half a sen"))
    return held


def make(folder):
    """A closed vault with three slots, its backups, and what opens them."""
    paths = Paths(folder / "vault")
    policy = Policy(notes=True, handles=True)
    words = Secret(PASSPHRASE)
    vault, code = create(paths, words, clock=FixedClock(DAY), kdf=CHEAPEST, policy=policy)
    fill(vault)
    second = rekeying.Passphrase(Secret(FACTOR_PASSPHRASE.encode()), Secret(FACTOR))
    rekeying.add(vault, second)
    backup.write(vault, folder / "with-notes.backup", with_notes=True)
    vault.close()
    openers = {
        "made_at": DAY.isoformat(),
        "passphrase": PASSPHRASE.decode(),
        "recovery_code": code,
        "factor_passphrase": FACTOR_PASSPHRASE,
        "factor_hex": FACTOR.hex(),
    }
    (folder / "openers.json").write_text(json.dumps(openers, indent=2) + "\n", "utf-8")
    (paths.folder / "vault.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    if VECTORS.exists():
        raise SystemExit(
            "format 1 is frozen: delete nothing, add vectors for a new format beside it"
        )
    with tempfile.TemporaryDirectory() as scratch:
        make(Path(scratch))
        shutil.copytree(scratch, VECTORS)
