"""The parts of the table `words`: a name stands in one of them alone."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from tui import messages
from tui.messages import english

ROOM = Path(messages.__file__).parent
WHOLE = ast.parse(Path(english.__file__).read_text("utf-8"))
PARTS = [
    node.module
    for node in ast.walk(WHOLE)
    if isinstance(node, ast.ImportFrom) and node.module and node.names[0].name == "*"
]


def named(tree: ast.Module) -> list[str]:
    """Every name that a module gives a sentence, once for each time."""
    return [
        node.target.id
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    ]


def test_no_name_stands_twice():
    parts = [ast.parse((ROOM / f"{part}.py").read_text("utf-8")) for part in PARTS]
    times = Counter(name for tree in (WHOLE, *parts) for name in named(tree))
    assert times.keys() == {name for name in vars(english) if name.isupper()}
    assert not [name for name, count in times.items() if count > 1]


@pytest.mark.parametrize("file", sorted(ROOM.glob("english_*.py")), ids=lambda file: file.stem)
def test_every_table_can_be_looked_up(file):
    """A part that nobody takes in would be a table without readers."""
    assert file.stem in {*PARTS, *messages.TABLES}
