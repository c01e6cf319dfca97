"""What is said of an entry that was saved."""

from __future__ import annotations

from tests.support import contact
from tui.saving import Edit, left, save
from vault.journal import holds


def saved(vault, note):
    edit = Edit(contact=contact(), follow_up=None, editing="", note=note, note_touched=bool(note))
    return left(save(vault, edit), vault.clock, clean=False).said


def test_a_note_is_said_to_go_only_when_it_goes(vault):
    assert saved(vault, "") == "Saved."
    assert saved(vault, "slept badly").startswith("Saved. The note will be gone on ")
    holds.set_(vault)
    assert saved(vault, "slept badly") == "Saved. The note is kept while the legal hold stands."
    assert saved(vault, "") == "Saved."
