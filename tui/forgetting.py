"""Emptying the caches of libraries in which words of a note outlive every widget."""

from __future__ import annotations

import sys

_DETECTOR = "vault.redaction"
_DRAWN = "textual._styles_cache"


def forget_words() -> None:
    """Forget what was measured for drawing and what the detector looked up.

    Rich keeps the width of every text that it measured, so each state of a line while it was
    typed. Textual remembers for whom it mixed colors, so every box that lay over a note, with what
    was seen through it. A detector that was never loaded is not loaded for this.
    """
    from rich import cells

    cells.cached_cell_len.cache_clear()
    drawn = sys.modules.get(_DRAWN)
    if drawn is not None:
        drawn.StylesCache.get_inner_outer.cache_clear()
    detector = sys.modules.get(_DETECTOR)
    if detector is not None:
        detector.forget()
