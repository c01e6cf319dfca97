"""What the tests of the redaction flow share: typing a note, and looking into the vault after."""

from __future__ import annotations

from tests.screens.conftest import PASSPHRASE, go, screen_text, settle, type_text
from tui.widgets.note import Note
from vault.journal import entries, notes, wordlists
from vault.keys.kdf import CHEAPEST
from vault.profiles.policy import Policy
from vault.secret import Secret
from vault.store.opening import unlock

NOTES = Policy(notes=True)
NAMED = "Captain Kowalski rang from station 12, badge 4471."


def inside(desk, look):
    """What *look* sees in the vault, opened without the app."""
    vault = unlock(desk.paths, Secret.from_text(PASSPHRASE), clock=desk.clock, kdf=CHEAPEST)
    try:
        return look(vault)
    finally:
        vault.close()


def saved(desk):
    """The notes in the vault."""
    return inside(desk, lambda v: [notes.read(v, entry.id) for entry in entries.find(v)])


def said(app) -> str:
    """The screen in one line, so that wrapped sentences can be looked for."""
    return " ".join(screen_text(app).replace("│", " ").split())


async def write(pilot, text) -> None:
    await go(pilot, "n")
    await type_text(pilot, text)


async def pause(pilot) -> None:
    """Let the pause after the last key go by, however slow the machine is."""
    for _ in range(100):
        await pilot.pause(0.05)
        if not any(note.is_pausing for note in pilot.app.screen.query(Note)):
            break
    await settle(pilot)


def teach(*words, always):
    return lambda vault: wordlists.add(vault, words, always=always)
