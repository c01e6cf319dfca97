"""Runs one detector in its own interpreter over many texts."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent


class Unavailable(Exception):
    """The detector could not be run; holds the last line it wrote."""


@dataclass(frozen=True)
class Answers:
    """What a detector found and what that cost."""

    load_seconds: float
    """Importing and loading, without starting the interpreter."""
    loaded: float
    """Resident megabytes after loading."""
    peak: float
    """Highest resident megabytes."""
    spans: list[list[tuple[int, int]]]
    seconds: list[float]


def answers(name: str, python: str, texts: Sequence[str]) -> Answers:
    """Run the detector *name* in the interpreter *python*.

    Raises:
        Unavailable: when there is no such interpreter, package or data.
    """
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    command = [python, str(HERE / f"with_{name}.py")]
    try:
        run = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Unavailable(error.strerror) from None
    if run.returncode:
        raise Unavailable(_reason(run.stderr))
    first, *each, last = map(json.loads, run.stdout.splitlines())
    return Answers(
        first["seconds"],
        first["megabytes"],
        last["megabytes"],
        [[(a, b) for a, b in answer["spans"]] for answer in each],
        [answer["seconds"] for answer in each],
    )


def _reason(written: str) -> str:
    plain = re.sub(r"\x1b\[\d*m", "", written)
    found = re.findall(r"^\s*(?:\w+Error: .+|Resource .+ not found.*)$", plain, re.MULTILINE)
    return found[-1].strip() if found else "it ended with an error"
