"""The table of fields is the whole program: no line to type in is missing from it."""

from __future__ import annotations

import ast
import pkgutil
from importlib import import_module
from pathlib import Path

from textual.widgets import Input, TextArea

import tui.screens
import tui.widgets
from tests.leaks.fields import FIELDS, SCENES
from tui.screens.asking import Asking

MADE = {
    "screens/asking.py": {"name-field"},
    "screens/create.py": {"member", "file"},
    "screens/hold.py": {"reason", "secret"},
    "screens/keyfile.py": {"secret", "new-key-file"},
    "screens/load.py": {"trained_on"},
    "screens/numbers.py": {"own-number"},
    "screens/passphrase.py": {"old"},
    "screens/recovery.py": {"secret"},
    "screens/restore.py": {"backup-file", "secret", "key-file"},
    "screens/timeline.py": {"filter"},
    "screens/unlock.py": {"secret", "key-file"},
    "screens/words.py": {"own-word"},
    "widgets/codeproof.py": {"proof"},
    "widgets/form.py": {"handle"},
    "widgets/newpassphrase.py": {"first", "again"},
    "widgets/officeform.py": {"approved_by"},
    "widgets/redacting.py": {"note"},
}
"""Where fields are made, and some that are made there; all of these have canaries."""
ROOT = Path(tui.__file__).parent
FIELD_CLASSES = (Input, TextArea)


def _modules():
    for package in (tui.screens, tui.widgets):
        for found in pkgutil.iter_modules(package.__path__):
            yield import_module(f"{package.__name__}.{found.name}")


def _kinds() -> set[str]:
    """Names of every class of field that the program uses."""
    kinds = {"Input", "TextArea", "MaskedInput"}
    for module in _modules():
        kinds |= {
            name
            for name, value in vars(module).items()
            if isinstance(value, type) and issubclass(value, FIELD_CLASSES)
        }
    return kinds


def _makes_a_field(path: Path, kinds: set[str]) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    names = (getattr(call, "id", getattr(call, "attr", "")) for call in calls)
    return any(name in kinds for name in names)


def test_every_place_that_makes_a_field_is_in_the_table():
    kinds = _kinds()
    found = {
        str(path.relative_to(ROOT))
        for folder in ("screens", "widgets")
        for path in (ROOT / folder).glob("*.py")
        if _makes_a_field(path, kinds)
    }
    assert found == set(MADE)
    assert set().union(*MADE.values()) <= {field.id for field in FIELDS}


def test_every_screen_that_asks_for_a_file_is_in_the_table():
    list(_modules())
    asking = {kind.__name__ for kind in Asking.__subclasses__()}
    assert asking == {field.screen for field in FIELDS if field.id == "name-field"}


def test_every_field_of_the_office_has_a_canary():
    """One function makes them all; its callers name them."""
    tree = ast.parse((ROOT / "widgets" / "officeform.py").read_text(encoding="utf-8"))
    named = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_line"
    }
    assert named <= {field.id for field in FIELDS}


def test_the_names_of_scenes_are_different():
    assert len({scene.name for scene in SCENES}) == len(SCENES)
