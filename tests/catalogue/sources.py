"""Where sentences come from: the tables, marked calls, errors, verbs and profiles."""

from __future__ import annotations

import ast
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from babel.messages import Catalog

import tui
from tests.catalogue.commands import spoken_by_commands
from tests.catalogue.profiles import spoken_by_profiles
from tests.catalogue.reasons import spoken_by_rules
from tui.messages import TABLES
from tui.messages.table import Plural, Table
from vault.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
CALLS = {"tr": 1, "mark": 1, "tr_n": 2}
"""The names of the calls that say a sentence, and how many literals they begin with."""
NUMBERS = (",", ".")
"""What stands between groups of digits, and before decimals."""


def template() -> Catalog:
    """Every sentence of the program, in English, with the place it stands at."""
    catalogue = Catalog(project="peerlog", charset="utf-8")
    for place, said in tables():
        forms = (said.one, said.many) if isinstance(said, Plural) else said
        catalogue.add(forms, context=place)
    for text in NUMBERS:
        catalogue.add(text, context="number")
    for place, said in chain.from_iterable(map(calls, ("tui", "vault"))):
        catalogue.add(said, locations=[(place, 0)])
    for place, text in chain(
        errors(), spoken_by_commands(), spoken_by_profiles(), spoken_by_rules()
    ):
        catalogue.add(text, locations=[(place, 0)])
    return catalogue


def tables() -> Iterator[tuple[str, str | Plural]]:
    """Every sentence of the tables; what the first takes in from another is its own."""
    every = [Table(module) for module in TABLES]
    first = every[0]
    for table in every:
        for place, said in table.sentences():
            name = place.split(".")[1]
            taken = table is not first and isinstance(getattr(first, name, None), dict)
            if not taken:
                yield place, said


def calls(room: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Every sentence that is said or marked in a package, with its file.

    Raises:
        ValueError: a sentence is put together, so that no catalogue can know it.
    """
    for file in sorted((ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                texts = [_literal(arg) for arg in node.args[: CALLS.get(node.func.id, 0)]]
                if texts and None in texts and _put_together(node.args[0]):
                    raise ValueError(f"{file}:{node.lineno}")
                said = [text for text in texts if text]
                if said and len(said) == CALLS[node.func.id]:
                    place = file.relative_to(ROOT).as_posix()
                    yield place, said[0] if len(said) == 1 else tuple(said)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _put_together(node: ast.expr) -> bool:
    return isinstance(node, (ast.JoinedStr, ast.BinOp))


def errors() -> Iterator[tuple[str, str]]:
    """The two sentences of every error."""
    for module in walk_packages(tui.__path__, "tui."):
        if module.name != "tui.__main__":
            import_module(module.name)
    kinds: list[type[VaultError]] = [VaultError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    for kind in kinds:
        for text in (kind.text, kind.hint):
            if text:
                yield f"{kind.__module__} {kind.__name__}", text
