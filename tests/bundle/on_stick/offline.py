"""Install peerlog from the wheels in this folder into a new virtual environment.

Standard library only. Nothing is fetched: pip gets the very files whose sums were checked.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HERE = Path(__file__).resolve().parent
GLIBC = (2, 28)
"""The oldest C library the Linux wheels run with."""


class Refused(Exception):
    """Nothing was installed; the message says why and what helps."""


def main(arguments: Sequence[str], here: Path = HERE) -> int:
    """Install, and say how to start it; 1 with a sentence when that is not possible."""
    asked = _parser().parse_args(arguments)
    try:
        place = asked.folder.expanduser().absolute()
        names = wanted(here, machine(), _python(), coordinator=asked.coordinator)
        check_sums(here, names)
        command = install(here, names, place)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"Installed. Start it with:\n    {command}\nThe stick is no longer needed.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="install.py", description="Install peerlog from this folder, without a network."
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("~/peerlog-program"),
        help="a new folder for the program (default: peerlog-program in your home folder)",
    )
    parser.add_argument("--coordinator", action="store_true", help="with what team releases need")
    return parser


def machine() -> str:
    """The kind of machine this Python runs on, as `contents.json` names it.

    Raises:
        Refused: no wheel of any stick can run with this Python.
    """
    if sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
        raise Refused("This needs the ordinary Python from python.org or from the system.")
    if sys.platform == "linux" and _glibc() < GLIBC:
        raise Refused("This needs a Linux with glibc 2.28 or later, as since about 2019.")
    system = {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform, "other")
    kind = sysconfig.get_platform().rpartition("-")[2].lower()
    if system == "macos" and kind == "universal2":
        kind = platform.machine()
    if sys.maxsize < 2**32:
        kind = "32-bit"
    return f"{system}-{kind}"


def _glibc() -> tuple[int, ...]:
    name, version = platform.libc_ver()
    return tuple(map(int, version.split("."))) if name == "glibc" else (0,)


def _python() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def wanted(here: Path, name: str, python: str, *, coordinator: bool) -> list[str]:
    """The files this machine needs, as paths relative to the folder; pip itself first.

    Raises:
        Refused: the folder was not made for this machine, or a file is gone.
    """
    machines = json.loads(_text(here / "contents.json"))["machines"]
    if name not in machines:
        raise Refused(f"This folder has nothing for {name}. It serves {', '.join(machines)}.")
    if python not in machines[name]:
        served = ", ".join(sorted(machines[name]))
        raise Refused(f"On {name} this folder serves Python {served}; this is Python {python}.")
    share = machines[name][python]
    if coordinator and "coordinator" not in share:
        raise Refused("This folder was made without what team releases need.")
    pips = sorted(path.name for path in (here / "wheels").glob("pip-*.whl")) or ["pip-*.whl"]
    files = pips[-1:] + share["everyone"] + (share["coordinator"] if coordinator else [])
    for file in files:
        if not (here / "wheels" / file).is_file():
            raise Refused(f"wheels/{file} is missing. Copy the whole folder again.")
    return [f"wheels/{file}" for file in files]


def check_sums(here: Path, files: Iterable[str]) -> None:
    """Compare the files with `SHA256SUMS`.

    Raises:
        Refused: a file was changed or damaged on the way, or is not listed.
    """
    pairs = (line.split("  ", 1) for line in _text(here / "SHA256SUMS").splitlines())
    sums = {pair[1]: pair[0] for pair in pairs if len(pair) > 1}
    for file in (*files, "contents.json"):
        if hashlib.sha256((here / file).read_bytes()).hexdigest() != sums.get(file):
            raise Refused(f"{file} is not what SHA256SUMS says. Copy the whole folder again.")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Refused(f"{path.name} is missing. Copy the whole folder again.") from None


def install(here: Path, files: Sequence[str], place: Path) -> Path:
    """Make a virtual environment at *place* and install the files there; the command's path.

    pip runs from its wheel: Debian's Python has none without a further package.

    Raises:
        Refused: there is something at that place, or pip refused; nothing is left behind.
    """
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise Refused(f"{place} is already there. Name another folder: install.py FOLDER")
    windows = os.name == "nt"
    programs = place / ("Scripts" if windows else "bin")
    pip, *wheels = (str(here / file) for file in files)
    try:
        venv.EnvBuilder(symlinks=not windows).create(place)
        _run_pip(programs / ("python.exe" if windows else "python"), Path(pip) / "pip", wheels)
    except BaseException as error:
        shutil.rmtree(place, ignore_errors=True)
        if isinstance(error, OSError):
            raise Refused(f"Could not write to {place}: {error.strerror}.") from None
        raise
    return programs / ("peerlog.exe" if windows else "peerlog")


def _run_pip(python: Path, pip: Path, wheels: Sequence[str]) -> None:
    """Install these very files and check that nothing they need is missing."""
    alone = {**os.environ, "PIP_CONFIG_FILE": os.devnull}
    start = [str(python), "-I", str(pip), "--isolated", "--disable-pip-version-check"]
    for words in (["install", "--quiet", "--no-index", "--no-deps", *wheels], ["check"]):
        done = subprocess.run(  # the Python just made, and files just checked
            [*start, *words], env=alone, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Refused(f"pip could not install it, and says:\n{done.stderr or done.stdout}")
