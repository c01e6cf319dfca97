"""Emptying the caches of libraries in which words of a note outlive every widget."""

from __future__ import annotations

import sys

_DETECTOR = "vault.redaction"


def forget_words() -> None:
    """Forget what was measured for drawing and what the detector looked up.

    Rich keeps the width of every text that it measured, so each state of a line while it was
    typed. A detector that was never loaded is not loaded for this.
    """
    from rich import cells

    cells.cached_cell_len.cache_clear()
    detector = sys.modules.get(_DETECTOR)
    if detector is not None:
        detector.forget()
