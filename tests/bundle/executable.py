"""An executable for the platform it is built on: one folder, made with PyInstaller.

One folder and not one file: a single file unpacks its code to the temporary folder at every
start, which takes longer and leaves it there when the process is killed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bundle.stick import EXTRA, PIP, PROGRAM, NotPossible, build_wheel, fresh

if TYPE_CHECKING:
    from collections.abc import Iterable

START = "import sys\n\nfrom tui.start import main\n\nsys.exit(main())\n"

LAZY = ("tui", "vault", "textual", "rich._unicode_data", "platformdirs")
"""Packages whose modules are imported by name while the program runs."""

DATA = ("tui", "vault", "textual")
"""Packages that read files of their own: styles, profiles, lexicon, word list."""

NEVER = ("tkinter", "pip", "setuptools", "pytest")
"""What something imports only to see whether it is there, or never in this program."""

EXTRA_MODULES = ("pyarrow",)
"""What only the extra `coordinator` brings."""


def build(folder: Path, *, coordinator: bool) -> None:
    """Build `peerlog/` in *folder*, which must be new or empty, from a wheel of this tree.

    The interpreter that runs this needs PyInstaller and the program's dependencies
    (`pip install -e ".[bundle]"`). Licences of all packages are in their `.dist-info` folders.

    Raises:
        NotPossible: the folder is not empty, or a package is not installed.
        subprocess.CalledProcessError: pip or PyInstaller failed; it has said why.
    """
    _require("PyInstaller", *(EXTRA_MODULES if coordinator else ()))
    fresh(folder)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        site = work / "site"
        wheel = build_wheel(work, coordinator=coordinator)
        _pip_into(site, wheel)
        (work / "start.py").write_text(START, encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "PyInstaller", *words(site, folder, coordinator=coordinator),
             "start.py"],
            cwd=work, env={**os.environ, "PYTHONPATH": str(site)}, check=True,
        )  # fmt: skip
    made = folder / PROGRAM
    size = sum(f.stat().st_size for f in made.rglob("*") if not f.is_symlink())
    print(f"{made}: {size / 1e6:.1f} MB")


def words(site: Path, folder: Path, *, coordinator: bool) -> list[str]:
    """What PyInstaller is told."""
    left_out = NEVER if coordinator else NEVER + EXTRA_MODULES
    return [
        "--onedir", "--noconfirm", "--log-level", "ERROR", "--name", PROGRAM,
        "--paths", str(site), "--distpath", str(folder.absolute()),
        *_each("--recursive-copy-metadata", [f"{PROGRAM}[{EXTRA}]" if coordinator else PROGRAM]),
        *_each("--collect-submodules", LAZY),
        *_each("--collect-data", DATA),
        *_each("--exclude-module", left_out),
    ]  # fmt: skip


def _each(option: str, values: Iterable[str]) -> list[str]:
    return [word for value in values for word in (option, value)]


def _require(*modules: str) -> None:
    from importlib.util import find_spec

    absent = [module for module in modules if find_spec(module) is None]
    if absent:
        raise NotPossible(f"{' and '.join(absent)} must be installed for this; see pyproject.toml.")


def _pip_into(site: Path, wheel: Path) -> None:
    subprocess.run([*PIP, "install", "--no-deps", "--target", site, wheel], check=True)
