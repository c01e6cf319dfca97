"""Why a redaction finding was pointed out: what stands in the rows, and what the code gives."""

from __future__ import annotations

import ast
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from vault import redaction
from vault.redaction import report

if TYPE_CHECKING:
    from collections.abc import Iterator


def spoken_by_rules() -> Iterator[tuple[str, str]]:
    """Place and text of every reason a finding may give, and of what a rule looks for."""
    rows = ((f"rule {row.id}", row.why) for row in report._ROWS.values())
    families = (("families of rules", text) for text in report._FAMILIES.values())
    yield from chain(rows, families)
    for file in sorted(Path(redaction.__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            for text in _reasons(node):
                yield f"vault/redaction/{file.name}", text


def _reasons(node: ast.AST) -> Iterator[str]:
    """Literals given to a cue or to something called 'why'."""
    match node:
        case ast.Call(func=ast.Name(id="Cue"), args=[_, ast.Constant(value=str(text)), *_]):
            yield text
        case ast.keyword(arg="why", value=ast.Constant(value=str(text))):
            yield text
        case ast.AnnAssign(target=ast.Name(id="why"), value=ast.Constant(value=str(text))):
            yield text
        case ast.Assign(targets=[ast.Name(id="why")], value=ast.Constant(value=str(text))):
            yield text
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            for name, value in zip(names, values, strict=False):
                if getattr(name, "id", "") == "why" and isinstance(value, ast.Constant):
                    yield value.value
