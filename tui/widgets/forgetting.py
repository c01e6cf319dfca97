"""Emptying the caches of libraries in which words of a note outlive every widget."""

from __future__ import annotations

import sys

_DETECTOR = "vault.redaction"


def forget_words() -> None:
    """Forget what was measured for drawing and what the detector looked up.

    Rich keeps the width of every text that it measured, so each state of a line while it was
    typed. The detector keeps words that it looked up in its caches of limited size; those
    without a limit hold its own tables.
    """
    from rich import cells

    cells.cached_cell_len.cache_clear()
    for name, module in list(sys.modules.items()):
        if name.startswith(_DETECTOR):
            for function in vars(module).values():
                limits: dict[str, object] = getattr(function, "cache_parameters", dict)()
                if limits.get("maxsize"):
                    function.cache_clear()
