"""The demo in lines: one note from the first word to its end, every step checked."""

from __future__ import annotations

import json
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import click

from tui.demo import fill
from tui.examples import PASSPHRASE, RAW_NOTE, contact
from tui.language import number, tr, tr_n
from tui.listing import entry_line, totals_lines
from tui.messages import full_day
from tui.misuse import StepFailed
from vault.clock import FixedClock, gone_on, local_day
from vault.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from vault.journal.entries import EntryId
    from vault.store.vault import Vault

DAYS_LATER = 8
"""One more than the notes of the example journal live."""
SHOWN = 6
"""Entries that the demo lists."""


def walk(place: Path, now: datetime) -> None:
    """Show the whole loop in the given folder and check what it shows.

    Raises:
        StepFailed: a step did not hold.
        VaultError: a step was refused.
    """
    paths, clock = Paths(place / "journal"), FixedClock(now)
    _step(tr("1. An example journal"))
    fill(paths, now)
    click.echo(tr("Made in {folder}, with invented entries.", folder=paths.folder))
    click.echo(tr("Its files, none with a readable word in it:"))
    for file in sorted(paths.folder.iterdir()):
        size = number(file.stat().st_size)
        click.echo(tr("  {file}: {size} bytes", file=file.name, size=size))
    note = _redact()
    entry_id, dies = _save(paths, clock, note)
    _let_expire(paths, clock, entry_id, dies, note)
    _count(paths, clock)


@contextmanager
def _opened(paths: Paths, clock: FixedClock) -> Iterator[Vault]:
    from vault.keys.kdf import CHEAPEST
    from vault.secret import Secret
    from vault.store.opening import unlock

    with Secret.from_text(PASSPHRASE) as passphrase:
        vault = unlock(paths, passphrase, clock=clock, kdf=CHEAPEST)
    with closing(vault):
        yield vault


def _redact() -> str:
    from vault.redaction import apply, detect

    _step(tr("2. A note, before it is saved"))
    click.echo(tr("Typed: {note}", note=RAW_NOTE))
    findings = detect(RAW_NOTE)
    click.echo(
        tr_n("May identify someone, {n} place:", "May identify someone, {n} places:", len(findings))
    )
    for found in findings:
        words = RAW_NOTE[found.start : found.end]
        click.echo(
            tr(
                '  {kind} "{words}" becomes {placeholder} ({why})',
                kind=found.kind,
                words=words,
                placeholder=found.placeholder,
                why=tr(found.why),
            )
        )
    note = apply(RAW_NOTE, findings)
    click.echo(tr("Saved: {note}", note=note))
    _hold("Tully" not in note and "0142" not in note, tr("the name or the number was not replaced"))
    return note


def _save(paths: Paths, clock: FixedClock, note: str) -> tuple[EntryId, int]:
    from vault.journal import entries, notes

    _step(tr("3. Saved, closed, opened again"))
    codes = "one_to_one 31_60 in_person self - critical_incident none - spoken"
    with _opened(paths, clock) as vault:
        entry_id = entries.add(vault, contact(local_day(clock), codes), note=note)
    with _opened(paths, clock) as vault:
        _hold(notes.read(vault, entry_id) == note, tr("the note came back differently"))
        listed = entries.find(vault)
        dies = entries.get(vault, entry_id).note_dies
    for entry in listed[:SHOWN]:
        click.echo(f"  {entry_line(entry, clock)}")
    click.echo(
        tr("  and {number} earlier ones. The list never shows a note.", number=len(listed) - SHOWN)
    )
    if dies is None:
        raise _failure(tr("the note has no day on which it dies"))
    click.echo(tr("The note will be deleted on {day}.", day=full_day(gone_on(dies, clock))))
    return entry_id, dies


def _let_expire(paths: Paths, clock: FixedClock, entry_id: EntryId, dies: int, note: str) -> None:
    from vault.journal import entries, notes
    from vault.journal.retention import sweep_locked
    from vault.store.keystore import load_ring

    _hold(dies in load_ring(paths).wrapped, tr("the key of the note's day was not in the ring"))
    clock.advance(DAYS_LATER)
    _step(
        tr(
            "4. {days} days later: {day}, by the demo's own clock",
            days=DAYS_LATER,
            day=full_day(local_day(clock)),
        )
    )
    forgotten = sweep_locked(paths, clock)
    click.echo(
        tr_n(
            "Swept without the passphrase: the keys of {n} day are gone.",
            "Swept without the passphrase: the keys of {n} days are gone.",
            forgotten,
        )
    )
    _hold(
        dies not in load_ring(paths).wrapped, tr("the key of the note's day is still in the ring")
    )
    click.echo(tr("The key of the note's day is not in 'vault.ring' any more."))
    with _opened(paths, clock) as vault:
        _hold(notes.read(vault, entry_id) is None, tr("the note can still be read"))
        entry = entries.get(vault, entry_id)
        left = entries.count(vault, entries.Query(has_note=True))
    _hold(entry.note_dies is None and not left, tr("a note is still listed"))
    _hold(not _lies_in(paths, note), tr("a file still holds words of the note"))
    click.echo(tr("Opened again: {entry}", entry=entry_line(entry, clock)))
    click.echo(tr("The codes are there. The note cannot be read, and no file holds its words."))


def _lies_in(paths: Paths, note: str) -> bool:
    words = [word.encode() for word in note.split() if len(word) > 4]  # noqa: PLR2004
    files = [file.read_bytes() for file in paths.folder.iterdir() if file.is_file()]
    return any(word in data for word in words for data in files)


def _count(paths: Paths, clock: FixedClock) -> None:
    from vault.statistics.periods import Quarter
    from vault.statistics.summary import preview
    from vault.statistics.tally import totals

    quarter = Quarter.containing(local_day(clock)).previous()
    with _opened(paths, clock) as vault:
        exact = totals(vault, since=quarter.start, until=quarter.end)
        data = preview(vault, quarter)
        _hold(preview(vault, quarter) == data, tr("two previews of one quarter differ"))
    _step(tr("5. Exact figures of {quarter}, for your own eyes only", quarter=quarter))
    for line in totals_lines(exact):
        click.echo(line)
    _step(
        tr("6. What may leave for {quarter}: exactly these {n} bytes", quarter=quarter, n=len(data))
    )
    click.echo(data.decode(), nl=not data.endswith(b"\n"))
    _hold(b"fewer than 11" in data, tr("no small count was hidden"))
    _hold(isinstance(json.loads(data), dict), tr("the summary is not the JSON it should be"))
    _step(tr("7. The end"))


def _step(title: str) -> None:
    click.echo(f"\n{title}")


def _hold(held: object, what: str) -> None:
    if not held:
        raise _failure(what)


def _failure(what: str) -> StepFailed:
    return StepFailed(tr("The demo stopped because a step did not hold: {what}.", what=what))
