"""What one neighbour of a word says for or against a name."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """A weight, and the reason that is shown."""

    gain: float
    why: str = "looks like a name"
    rule: str = "name-listed"
    role: str = ""


SILENT = Cue(0.0)
