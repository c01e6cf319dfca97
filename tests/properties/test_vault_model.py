"""The vault against a plain dictionary: whatever is done, both tell the same."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from tests.support import PASSPHRASE, contact, first_day, reopen
from vault.clock import EPOCH, FixedClock, utc_day
from vault.errors import BadValue, NoSuchEntry
from vault.journal import entries, notes, retention
from vault.journal.entries import Query
from vault.journal.vocabulary import Duration, Grain, Mode, Service
from vault.keys.kdf import CHEAPEST
from vault.paths import Paths
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.statistics import tally
from vault.store.opening import create

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=280).filter(str.strip)
modes = st.sampled_from([None, *Mode])


class VaultAgainstDictionary(RuleBasedStateMachine):
    """Adds, edits, deletes, expires, sweeps, closes, crashes, moves the clock."""

    ids = Bundle("ids")

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp())
        self.paths = Paths(self.folder / "v")
        self.clock = FixedClock(START)
        self.vault, _ = create(
            self.paths,
            Secret(PASSPHRASE),
            clock=self.clock,
            kdf=CHEAPEST,
            policy=Policy(notes=True),
        )
        self.contacts = {}
        self.faded = {}  # entry id -> grain, for those that lost their exact day
        self.notes = {}  # entry id -> (text, day it dies)
        self.seen = utc_day(self.clock)

    def teardown(self):
        if hasattr(self, "vault"):
            self.vault.abandon()
            shutil.rmtree(self.folder)

    def _die(self):
        now = utc_day(self.clock)
        if now - self.seen > 45:
            return
        if now <= self.seen:
            return
        self.seen = now
        self.notes = {i: note for i, note in self.notes.items() if note[1] > now}
        today = EPOCH + timedelta(days=self.seen)
        for entry_id, made in self.contacts.items():
            age = (today - made.day).days
            if age >= 365:
                self._fade(entry_id, Grain.QUARTER, first_day(made.day, Grain.QUARTER))
            elif age >= 90 and entry_id not in self.faded:
                self._fade(entry_id, Grain.MONTH, first_day(made.day, Grain.MONTH))

    def _fade(self, entry_id, grain, day):
        self.contacts[entry_id] = replace(self.contacts[entry_id], day=day)
        self.faded[entry_id] = grain

    def _recent(self, age):
        return self.clock.now().date() - timedelta(days=age)

    @rule(
        target=ids,
        age=st.integers(0, 300),
        mode=modes,
        duration=st.sampled_from(Duration),
        note=st.none() | texts,
    )
    def add(self, age, mode, duration, note):
        made = contact(day=self._recent(age), mode=mode, duration=duration)
        entry_id = entries.add(self.vault, made, note=note)
        self.contacts[entry_id] = made
        if note is not None:
            self.notes[entry_id] = (note, self.seen + 7)
        return entry_id

    @rule(entry_id=ids, mode=modes, age=st.integers(0, 300))
    def edit(self, entry_id, mode, age):
        changed = contact(day=self._recent(age), mode=mode, service=Service.FOLLOW_UP)
        if entry_id in self.faded:
            with pytest.raises(BadValue):
                entries.replace(
                    self.vault, entry_id, replace(changed, day=START.date()), follow_up=None
                )
            changed = replace(changed, day=self.contacts[entry_id].day)
        try:
            entries.replace(self.vault, entry_id, changed, follow_up=None)
        except NoSuchEntry:
            assert entry_id not in self.contacts
        else:
            self.contacts[entry_id] = changed

    @rule(entry_id=ids)
    def delete(self, entry_id):
        try:
            entries.remove(self.vault, entry_id)
        except NoSuchEntry:
            assert entry_id not in self.contacts
        else:
            del self.contacts[entry_id]
            self.faded.pop(entry_id, None)
            self.notes.pop(entry_id, None)

    @rule(entry_id=ids, text=texts)
    def write_note(self, entry_id, text):
        try:
            notes.write(self.vault, entry_id, text)
        except NoSuchEntry:
            assert entry_id not in self.contacts
        else:
            stands = self.notes.get(entry_id, (None, self.seen + 7))[1]
            self.notes[entry_id] = (text, stands)

    @rule(entry_id=ids, days=st.integers(1, 30))
    def extend(self, entry_id, days):
        try:
            notes.extend(self.vault, entry_id, days)
        except NoSuchEntry:
            assert entry_id not in self.notes
        else:
            self.notes[entry_id] = (self.notes[entry_id][0], self.seen + days)

    @rule(days=st.integers(-40, 40))
    def move_the_clock_and_sweep(self, days):
        self.clock.advance(days)
        self.vault.sweep()
        self._die()

    @rule(days=st.integers(0, 20), crash=st.booleans(), locked_sweep=st.booleans())
    def close_and_reopen(self, days, crash, locked_sweep):
        if crash:
            self.vault.abandon()
        else:
            self.vault.close()
        self.clock.advance(days)
        jumped = utc_day(self.clock) - self.seen > 45
        if locked_sweep and utc_day(self.clock) >= self.seen and not jumped:
            retention.sweep_locked(self.paths, self.clock)
        self.vault = reopen(self.paths, self.clock)
        self._die()

    @invariant()
    def both_tell_the_same(self):
        if not hasattr(self, "vault"):
            return
        found = {entry.id: entry for entry in entries.find(self.vault)}
        assert {i: replace(e.contact) for i, e in found.items()} == self.contacts
        for entry_id, entry in found.items():
            text, dies = self.notes.get(entry_id, (None, None))
            assert notes.read(self.vault, entry_id) == text
            assert entry.note_dies == dies
            assert entry.grain == self.faded.get(entry_id, Grain.DAY)
        phones = Query(where={"mode": "phone"}, since=date(2026, 1, 1))
        assert entries.count(self.vault, phones) == sum(
            c.mode is Mode.PHONE and c.day >= date(2026, 1, 1) for c in self.contacts.values()
        )
        assert tally.totals(self.vault).contacts == len(self.contacts)


VaultAgainstDictionary.TestCase.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None
)
TestVaultAgainstDictionary = VaultAgainstDictionary.TestCase
