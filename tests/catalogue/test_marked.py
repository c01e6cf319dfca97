"""Every sentence in the code of the faces is in the catalogue, and none is said too early."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import tui
from tests.catalogue.sources import template
from tui.verbs.files import NewFile

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = Path(tui.__file__).parent
TABLES = {"words", "card_words", "team_words", "file_words"}
SAYING = {"tr", "tr_n", "mark", "counted", "label"}
SENTENCE = re.compile(r"(?<![#.$-])\b[A-Za-z]{2,}[,;:]? [a-zA-Z]{2,}\b(?!_)")
NO_SENTENCES = {"DEFAULT_CSS", "_NOTES", "RAW_NOTE", "_ENGLISH", "_SPANISH"}
"""Names whose value is style, what somebody might write in a note, or the words of a language."""
ALLOWED = {
    "Application Support": "a folder of macOS",
    "Preview, Legend, Choice": "classes of widgets",
    "this is only an example": "the passphrase of the demo",
    ". Leaves only if the team asks for it.": "the end of the help of an option, which is known",
    "take back": "a choice, by its name in the code",
    "take out": "the same",
    "no agency": "the same",
    **dict.fromkeys(get_args(NewFile), "the same"),
}
FILES = sorted(
    file.relative_to(ROOM).as_posix()
    for file in ROOM.rglob("*.py")
    if "messages" not in file.parts and file.name != "examples.py"
)


@cache
def in_the_catalogue() -> set[str]:
    ids = (each.id for each in template())
    return {text for said in ids for text in ((said,) if isinstance(said, str) else said)}


def name_of(node: ast.expr) -> str:
    return getattr(node, "id", getattr(node, "attr", ""))


def exempt(node: ast.AST) -> bool:
    """Whether a node says its text by the catalogue, or has none that people see."""
    match node:
        case ast.Call(func=func) if name_of(func) in SAYING:
            return True
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name in NO_SENTENCES
        case ast.Expr(value=ast.Constant()):
            return True
    return False


def literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that is not said by the catalogue."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.lineno, child.value
        elif not exempt(child):
            yield from literals(child)


@pytest.mark.parametrize("file", FILES)
def test_every_sentence_is_in_the_catalogue(file):
    tree = ast.parse((ROOM / file).read_text("utf-8"))
    known = in_the_catalogue() | ALLOWED.keys()
    assert not [
        (line, text) for line, text in literals(tree) if SENTENCE.search(text) and text not in known
    ]


def early(node: ast.AST) -> Iterator[str]:
    """Sentences that are said while a module is imported, before the language is chosen."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.FunctionDef(args=given) | ast.AsyncFunctionDef(args=given):
                for default in (*given.defaults, *filter(None, given.kw_defaults)):
                    yield from early(ast.Expression(default))
            case ast.Lambda():
                pass
            case ast.Attribute(value=ast.Name(id=table)) if table in TABLES:
                yield ast.unparse(child)
            case ast.Call(func=ast.Name(id=name)) if name in SAYING - {"mark"}:
                yield ast.unparse(child)
            case _:
                yield from early(child)


@pytest.mark.parametrize("file", FILES)
def test_nothing_is_said_at_import(file):
    assert not list(early(ast.parse((ROOM / file).read_text("utf-8"))))
