"""The folder for a stick: every wheel, their sums, and a script that installs without network."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from tests.bundle.targets import Distribution, Needs, follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bundle.targets import Target

ROOT = Path(__file__).resolve().parent.parent.parent
CARRIED = Path(__file__).with_name("on_stick")
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
PROGRAM = "peerlog"
EXTRA = "coordinator"
ROUNDS = 5
"""How often what is missing may lead to more that is missing."""


class NotPossible(Exception):
    """A folder cannot be made; the message says why."""


def make(
    folder: Path, *, targets: Sequence[Target], pythons: Sequence[str], coordinator: bool
) -> None:
    """Fill *folder*, which must be new or empty, and print what each machine's share weighs.

    Args:
        folder: where the stick's files go.
        targets: the machines to serve.
        pythons: their versions of Python, as `3.12`.
        coordinator: also carry what only releases of a team need.

    Raises:
        NotPossible: the folder is not empty, or a package has no wheel for a machine.
        subprocess.CalledProcessError: pip failed; it has said why.
    """
    fresh(folder)
    wheels = folder / "wheels"
    wheels.mkdir()
    program = build_wheel(wheels, coordinator=coordinator)
    _pip("download", "--no-deps", "--only-binary=:all:", "--dest", wheels, "pip")
    contents: dict[str, dict[str, dict[str, list[str]]]] = {}
    for target in targets:
        for python in pythons:
            share = _collect(program, target, python, wheels, coordinator=coordinator)
            contents.setdefault(target.name, {})[python] = share
        print(f"{target.name}: {_weight(wheels, contents[target.name]):.1f} MB", flush=True)
    text = json.dumps({"machines": contents}, indent=1, sort_keys=True) + "\n"
    (folder / "contents.json").write_text(text, encoding="utf-8")
    for name in ("install.py", "offline.py", "READ-ME-FIRST.txt"):
        shutil.copy(CARRIED / name, folder / name)
    _write_sums(folder)
    print(f"all in {folder}: {sum(f.stat().st_size for f in folder.rglob('*')) / 1e6:.1f} MB")


def fresh(folder: Path) -> None:
    """Make *folder* unless it is there and empty; raise NotPossible if something is in it."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise NotPossible(f"{folder} is not empty. Name a new folder.")


def build_wheel(place: Path, *, coordinator: bool) -> Path:
    """Build the wheel of this working tree into *place*."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    if coordinator and EXTRA not in declared.get("optional-dependencies", {}):
        raise NotPossible(f"pyproject.toml declares no extra called {EXTRA}.")
    _pip("wheel", "--no-deps", "--wheel-dir", place, ROOT)
    return next(place.glob(f"{PROGRAM}-*.whl"))


def _pip(command: str, *words: str | Path) -> None:
    subprocess.run([*PIP, command, *map(str, words)], check=True)


def _collect(
    program: Path, target: Target, python: str, wheels: Path, *, coordinator: bool
) -> dict[str, list[str]]:
    """Load what one machine needs into *wheels*; the files' names, for everyone and for the extra.

    pip is asked again for what the target's own markers show to be missing.
    """
    roots = [PROGRAM, f"{PROGRAM}[{EXTRA}]"][: 1 + coordinator]
    asked = [f"{program}[{EXTRA}]" if coordinator else str(program)]
    environment = target.environment(python)
    with tempfile.TemporaryDirectory() as place:
        needs = _download(asked, roots, target, python, Path(place))
        for _ in range(ROUNDS):
            if needs.missing:
                asked += sorted(needs.missing)
                needs = _download(asked, roots, target, python, Path(place))
        if needs.missing:
            raise NotPossible(f"{target.name}, Python {python}: no {', '.join(needs.missing)}")
        for file in needs.files:
            shutil.copy(Path(place) / file, wheels / file)
        plain = follow([PROGRAM], _at_hand(Path(place)), environment).files
    extra = {EXTRA: sorted(needs.files - plain)} if coordinator else {}
    return {"everyone": sorted(plain), **extra}


def _download(
    asked: Sequence[str], roots: Sequence[str], target: Target, python: str, place: Path
) -> Needs:
    """Load *asked* into *place*; what *roots* need of it, and what they lack."""
    platforms = [word for tag in target.tags for word in ("--platform", tag)]
    _pip("download", "--only-binary=:all:", "--dest", place, "--implementation", "cp",
         "--python-version", python, *platforms, *asked)  # fmt: skip
    return follow(roots, _at_hand(place), target.environment(python))


def _at_hand(place: Path) -> dict[str, Distribution]:
    return dict(map(read, place.glob("*.whl")))


def read(wheel: Path) -> tuple[str, Distribution]:
    """The normalised name of a wheel, and what it requires."""
    name, version, _, _ = parse_wheel_filename(wheel.name)
    with zipfile.ZipFile(wheel) as archive:
        inside = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(inside).decode())
    requires = tuple(map(Requirement, headers.get_all("Requires-Dist", [])))
    return canonicalize_name(name), Distribution(wheel.name, str(version), requires)


def _weight(wheels: Path, shares: dict[str, dict[str, list[str]]]) -> float:
    """Megabytes of all different files of one machine."""
    files = {file for share in shares.values() for names in share.values() for file in names}
    return sum((wheels / file).stat().st_size for file in files) / 1e6


def _write_sums(folder: Path) -> None:
    """`SHA256SUMS` over every other file, in the form of `sha256sum --check`."""
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(folder).as_posix()}\n"
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")
