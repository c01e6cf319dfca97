"""Names of checks are data; the catalogue learns them from the list of the faces."""

from __future__ import annotations

import ast
from pathlib import Path

import tui.verbs
import vault.store
from tui.listing import CHECKS

ROOMS = [Path(room.__file__).parent for room in (vault.store, tui.verbs)]
MAKERS = {"Check", "_failed"}


def _named():
    for file in (file for room in ROOMS for file in room.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in MAKERS:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield first.value


def test_every_check_has_its_name_in_the_catalogue():
    assert set(_named()) == set(CHECKS)
