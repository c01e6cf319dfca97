"""All places and cases of the modules that press keys, in one table each."""

from __future__ import annotations

from tests.screens import (
    test_keys_cards,
    test_keys_journal,
    test_keys_note,
    test_keys_settings,
    test_keys_team,
)

_TABLES = (test_keys_journal, test_keys_note, test_keys_cards, test_keys_settings, test_keys_team)

PLACES = {name: place for table in _TABLES for name, place in table.PLACES.items()}
CASES = {row: case for table in _TABLES for row, case in table.CASES.items()}
