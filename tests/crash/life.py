"""A process that lives with a vault: does whatever can be done to one, and says so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from tests.crash.scene import FIRST_DAY, POLICY, PRINT_BYTES, clock_on, vault_paths
from tests.support import contact
from vault.clock import EPOCH
from vault.journal import drafts, entries, holds, notes, retention
from vault.journal.followups import GRACE_DAYS, FollowUp
from vault.journal.vocabulary import Duration, Mode, Service
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.secret import Secret
from vault.store import backup, keystore, rekeying
from vault.store.opening import create, unlock

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random  # noqa: TID251

    from tests.crash.scene import Reporter

MOST_ENTRIES = 30
_WORDS = ("tea", "walk", "call", "shift", "night", "porch", "sister", "ladder", "coffee")
_OPEN = Counter(
    add=10, write=8, replace=6, extend=6, remove=6, remove_note=4, draft=4, sweep=4,
    hold=1, hold_entry=2, release=3, release_entry=2, change=3, backup=3,
)  # fmt: skip
_LOCKED = Counter(sweep_locked=4, hold_locked=1, restore=2)


@dataclass
class Life:
    """A vault in use, operation by operation."""

    root: Path
    chance: Random
    say: Reporter
    day: int = FIRST_DAY
    passphrase: str = "correct horse battery staple"
    backups: dict = field(default_factory=dict)
    """Name to the passphrase of its day."""
    vault: object = None
    session: int = 0
    """Makes texts and names of one life differ between its workers."""
    serial: int = 0

    def __post_init__(self) -> None:
        self.paths = vault_paths(self.root)
        self.clock = clock_on(self.day)
        self.known: set[str] = set()

    def take_up(self, day: int, passphrase: str) -> None:
        """Go on where another worker was killed."""
        self.day, self.passphrase = day, passphrase
        self.clock = clock_on(day)

    def live(self) -> None:
        """Go on for ever: locked, open, busy, closed again."""
        if not self.paths.exists():
            self.do("create")
            self.do("close")
        while True:
            if self.chance.random() < 0.4:
                self.do(_pick(self.chance, _LOCKED))
            self.do("open")
            for _ in range(self.chance.randint(1, 8)):
                self.do(_pick(self.chance, _OPEN))
            self.do("close" if self.chance.random() < 0.85 else "abandon")

    def do(self, name: str) -> None:
        """One operation, if it is possible now."""
        getattr(self, "_" + name)()

    def _act(self, do: str, action, **words) -> None:
        self.say.begin(do=do, day=self.day, **words)
        done = action()
        self.say.done(**(done if isinstance(done, dict) else {}), bodies=self._new_bodies())

    def _new_bodies(self) -> list[str]:
        if self.vault is None:
            return []
        rows = self.vault.database.rows(f"SELECT hex(substr(body, 1, {PRINT_BYTES})) FROM sealed")
        new = {body for (body,) in rows} - self.known
        self.known |= new
        return sorted(new)

    def _words(self) -> str:
        count = self.chance.choice((1, 3, 8, 30))
        self.serial += 1
        text = " ".join(self.chance.choices(_WORDS, k=count))
        return f"{self.session}.{self.serial} {text}"[:280]

    def _contact(self, day=None):
        return contact(
            day=day or self.clock.now().date() - timedelta(days=self.chance.randint(0, 20)),
            service=self.chance.choice((Service.ONE_TO_ONE, Service.ON_SCENE)),
            duration=self.chance.choice(list(Duration)),
            mode=self.chance.choice([None, *Mode]),
        )

    def _follow_up(self):
        if self.chance.random() < 0.6:
            return None, {}
        due = self.clock.now().date() + timedelta(days=self.chance.randint(0, 4))
        handle = self.chance.choice(_WORDS)
        return FollowUp(due, handle), {"follow_up": [handle, (due - EPOCH).days + GRACE_DAYS]}

    def _some(self, *, held=False, **query):
        """A random entry that is held by itself or not, or None."""
        found = entries.find(self.vault, entries.Query(**query))
        found = [entry for entry in found if entry.held == held]
        return self.chance.choice(found) if found else None

    def _create(self) -> None:
        def action():
            self.vault, code = create(
                self.paths,
                Secret.from_text(self.passphrase),
                clock=self.clock,
                kdf=CHEAPEST,
                policy=POLICY,
            )
            return {"recovery": code}

        self._act("create", action, passphrase=self.passphrase)

    def _open(self) -> None:
        def action():
            self.vault = unlock(
                self.paths, Secret.from_text(self.passphrase), clock=self.clock, kdf=CHEAPEST
            )
            return {"dead_keys": dead}

        dead = self._due_keys()
        self._act("open", action)

    def _close(self) -> None:
        self._leave("close")

    def _abandon(self) -> None:
        self._leave("abandon")

    def _leave(self, how: str) -> None:
        vault, self.vault = self.vault, None
        self._act(how, getattr(vault, how))

    def _due_keys(self) -> list[str]:
        """The wrapped keys that the next sweep of this day will forget."""
        ring = keystore.peek_ring(self.paths)
        return [key.hex() for day, key in ring.wrapped.items() if day <= self.day]

    def _advance(self) -> None:
        days = self.chance.choice((0, 1, 1, 2, 3))
        self.day += days
        self.clock.advance(days)

    def _sweep(self) -> None:
        self._advance()
        dead = self._due_keys()
        self._act("sweep", lambda: self.vault.sweep() and {"dead_keys": dead})

    def _sweep_locked(self) -> None:
        self._advance()
        dead = self._due_keys()

        def action():
            retention.sweep_locked(self.paths, self.clock)
            return {"dead_keys": dead}

        self._act("sweep_locked", action)

    def _hold_locked(self) -> None:
        self._advance()
        self._act("hold_locked", lambda: holds.set_locked(self.paths))

    def _add(self) -> None:
        if entries.count(self.vault) >= MOST_ENTRIES:
            return self._remove()
        made, (follow_up, texts) = self._contact(), self._follow_up()
        note = self._words() if self.chance.random() < 0.7 else None
        if note is not None:
            texts["note"] = [note, self.vault.today + POLICY.note_days]

        def action():
            return {"id": entries.add(self.vault, made, note=note, follow_up=follow_up).hex()}

        return self._act("add", action, codes=_codes(made), contact=_number(made), texts=texts)

    def _replace(self) -> None:
        entry = self._some()
        if entry is None or self.vault.held:
            return
        made, (follow_up, texts) = self._contact(entry.contact.day), self._follow_up()
        action = partial(entries.replace, self.vault, entry.id, made, follow_up=follow_up)
        self._act("replace", action, id=entry.id.hex(), codes=_codes(made), texts=texts)

    def _write(self) -> None:
        entry = self._some(has_note=False if self.vault.held else None)
        if entry is None:
            return
        words, stands = self._words(), notes.dies(self.vault, entry.id) or 0
        dies = stands if stands > self.vault.today else self.vault.today + POLICY.note_days
        action = partial(notes.write, self.vault, entry.id, words)
        self._act("write", action, id=entry.id.hex(), words=words, dies=dies)

    def _extend(self) -> None:
        entry, days = self._some(has_note=True), self.chance.randint(1, 12)
        if entry is None or self.vault.held or notes.read(self.vault, entry.id) is None:
            return
        action = partial(notes.extend, self.vault, entry.id, days)
        self._act("extend", action, id=entry.id.hex(), dies=self.vault.today + days)

    def _remove(self) -> None:
        entry = self._some()
        if entry is None or self.vault.held:
            return
        self._act("remove", lambda: entries.remove(self.vault, entry.id), id=entry.id.hex())

    def _remove_note(self) -> None:
        entry = self._some(has_note=True)
        if entry is None or self.vault.held or notes.read(self.vault, entry.id) is None:
            return
        self._act("remove_note", lambda: notes.remove(self.vault, entry.id), id=entry.id.hex())

    def _draft(self) -> None:
        words, dies = self._words(), self.vault.today + POLICY.note_days
        action = partial(drafts.keep, self.vault, drafts.Draft({}, words))
        self._act("draft", action, words=words, dies=dies)

    def _hold(self) -> None:
        self._act("hold", lambda: holds.set_(self.vault), entry="")

    def _hold_entry(self) -> None:
        if (entry := self._some()) is not None:
            self._act("hold", lambda: holds.set_(self.vault, entry.id), entry=entry.id.hex())

    def _release(self) -> None:
        if self.vault.held:
            self._let_go(holds.WHOLE_VAULT, "")

    def _release_entry(self) -> None:
        if (entry := self._some(held=True)) is not None:
            self._let_go(entry.id, entry.id.hex())

    def _let_go(self, owner: bytes, entry: str) -> None:
        def action():
            secret = Secret.from_text(self.passphrase)
            holds.release(self.vault, owner, reason="the matter is closed", passphrase=secret)

        self._act("release", action, entry=entry)

    def _change(self) -> None:
        new = f"passphrase {self.session} {self.say.number} of many words"

        def action():
            rekeying.change(self.vault, rekeying.Passphrase(Secret.from_text(new)))

        self._act("change", action, to=new)
        self.passphrase = new

    def _backup(self) -> None:
        name, with_notes = f"backup {self.session} {self.say.number}", self.chance.random() < 0.5

        def action():
            backup.write(self.vault, self.root / "stick" / name, with_notes=with_notes)

        self._act("backup", action, name=name, with_notes=with_notes)
        self.backups[name] = self.passphrase

    def _restore(self) -> None:
        if not self.backups:
            return
        name = self.chance.choice(sorted(self.backups)[-3:])
        to = f"restored {self.session} {self.say.number}"

        def action():
            secret = Secret.from_text(self.backups[name])
            source, paths = self.root / "stick" / name, Paths(self.root / to / "journal")
            backup.restore(source, paths, secret, clock=self.clock, kdf=CHEAPEST).close()

        self._act("restore", action, name=name, to=to)


def _pick(chance: Random, weights: Counter) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def _codes(made) -> list:
    return [made.service, made.duration, made.mode]


def _number(made) -> int:
    return (made.day - EPOCH).days
