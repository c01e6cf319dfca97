"""`python -m tests bundle FOLDER`: wheels for a USB stick, or an executable for this platform.

    python -m tests bundle FOLDER [--only linux] [--python 3.12] [--coordinator]
    python -m tests bundle --executable FOLDER [--coordinator]
    python -m tests bundle --try COMMAND...
    python -m tests bundle --compare COMMAND COMMAND

Making one needs a network (or a package mirror); installing from it does not.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bundle import executable, started, stick
from tests.bundle.targets import PYTHONS, TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Do what the words ask for; 0, or 1 with a sentence on standard error."""
    asked = _parser().parse_args(arguments)
    try:
        _do(asked)
    except subprocess.CalledProcessError as error:
        words = " ".join(map(str, error.cmd[:6]))
        print(f"This command failed with status {error.returncode}: {words} ...", file=sys.stderr)
        return 1
    except (stick.NotPossible, started.Fault) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _do(asked: argparse.Namespace) -> None:
    if asked.run:
        started.check(Path(asked.run))
    elif asked.compare:
        started.compare(*map(Path, asked.compare))
    elif asked.executable:
        executable.build(asked.executable, coordinator=asked.coordinator)
    else:
        stick.make(
            asked.folder,
            targets=[t for t in TARGETS if t.name.startswith(tuple(asked.only or ("",)))],
            pythons=asked.python or PYTHONS,
            coordinator=asked.coordinator,
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests bundle",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("folder", nargs="?", type=Path, metavar="FOLDER")
    what.add_argument("--executable", type=Path, metavar="FOLDER")
    what.add_argument("--try", dest="run", metavar="COMMAND")
    what.add_argument("--compare", nargs=2, metavar="COMMAND")
    parser.add_argument("--only", action="append", type=_platform, metavar="PLATFORM")
    parser.add_argument("--python", action="append", choices=PYTHONS)
    parser.add_argument("--coordinator", action="store_true", help="with what releases need")
    return parser


def _platform(start: str) -> str:
    """The beginning of at least one platform's name: `linux`, `linux-x86_64`."""
    if not any(target.name.startswith(start) for target in TARGETS):
        names = ", ".join(target.name for target in TARGETS)
        raise argparse.ArgumentTypeError(f"not the beginning of one of {names}")
    return start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
