"""One finding of the doctor or of a verification."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, whether it is well, a sentence, and what to do."""

    name: str
    ok: bool
    text: str
    hint: str = ""
