"""Every key of the settings, and of the screens behind them."""

from __future__ import annotations

import pytest

from tests.screens.conftest import PASSPHRASE
from tests.screens.pressing import (
    Case,
    Other,
    Place,
    ended,
    focus,
    hides,
    named,
    on,
    presses,
    proves,
    says,
    there,
)
from tui.messages import card_words, words

PLACES = {
    "settings": Place("lived", ("comma",)),
    "unsaved": Place("lived", ("comma", "left", "escape")),
    "words": Place("lived", ("comma", "f8")),
    "passphrase": Place("lived", ("comma", "f5")),
    "recovery": Place("lived", ("comma", "f6")),
    "keyfile": Place("lived", ("comma", "f5", "f5")),
    "record": Place("lived", ("comma", "f7")),
    "numbers": Place("lived", ("comma", "f3")),
    "rules": Place("lived", ("comma", "f2")),
    "files": Place("lived", ("comma", "f4")),
    "intake": Place("lived", ("comma", "f4", "i", "={cup}/named.csv", "enter")),
}

PLAIN = Place("lived", ("comma", "f4", "i", "={cup}/plain.csv", "enter"))
WIDE = Place("lived", ("comma", "f4", "i", "={cup}/wide.csv", "enter"))

CASES = {
    "settings.save": Case(says(words.SETTINGS_SAVED)),
    "settings.passphrase": Case(on("passphrase")),
    "settings.recovery": Case(on("recovery")),
    "settings.rules": Case(on("rules")),
    "settings.numbers": Case(on("numbers")),
    "settings.record": Case(on("record")),
    "settings.words": Case(on("words")),
    "settings.files": Case(on("files")),
    "settings.back": Case(on("timeline")),
    "unsaved.save": Case(says(words.SETTINGS_SAVED)),
    "unsaved.drop": Case(on("timeline")),
    "unsaved.back": Case(on("settings")),
    "words.always": Case(says(words.LISTED_ALWAYS), ("=plover",)),
    "words.never": Case(says(words.LISTED_NEVER), ("=plover",)),
    "words.forget": Case(says(words.WORD_FORGOTTEN), ("tab",)),
    "words.back": Case(on("settings")),
    "passphrase.next": Case(focus("#first"), (f"={PASSPHRASE}",)),
    "passphrase.words": Case(Other(lambda app: str(app.screen.query_one(".offered").render()))),
    "passphrase.own": Case(there("#again")),
    "passphrase.show": Case(Other(hides("#old"))),
    "passphrase.key_file": Case(on("keyfile")),
    "passphrase.back": Case(on("settings")),
    "recovery.next": Case(there("#proof"), (f"={PASSPHRASE}",)),
    "recovery.show": Case(Other(hides("SecretInput"))),
    "recovery.back": Case(on("settings")),
    "keyfile.next": Case(focus("#new-key-file"), (f"={PASSPHRASE}",)),
    "keyfile.show": Case(Other(hides("#secret"))),
    "keyfile.back": Case(on("passphrase")),
    "record.back": Case(on("settings")),
    "record.quit": Case(ended(0)),
    "numbers.add": Case(says(card_words.NUMBER_KEPT), ("=Chaplain: 555 0102",)),
    "numbers.forget": Case(says(card_words.NUMBER_GONE)),
    "numbers.back": Case(on("settings")),
    "rules.back": Case(on("settings")),
    "files.backup": Case(says("backup-2026-11-22")),
    "files.backup_notes": Case(says("backup-2026-11-22")),
    "files.check": Case(says("ok ")),
    "files.take_in": Case(on("intake")),
    "files.back": Case(on("settings")),
    "intake.take": Case(says("1 contact was taken in"), place=PLAIN),
    "intake.replace": Case(says("1 contact was taken in")),
    "intake.keep": Case(says("1 contact was taken in")),
    "intake.drop": Case(says("can be taken in"), place=WIDE),
    "intake.back": Case(on("files")),
}


@pytest.mark.parametrize(("key", "pressed"), presses(*PLACES), ids=named)
async def test_the_key_does_it(desk, cupboard, key, pressed):
    assert key.id in CASES, f"add a case for {key.id}"
    await proves(CASES[key.id], PLACES[key.place], pressed, desk, cupboard)
