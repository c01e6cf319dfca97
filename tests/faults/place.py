"""Where thousands of vaults are made and thrown away."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_MEMORY = "/dev/shm"  # noqa: S108 - as the parent of a private folder


@contextmanager
def scratch() -> Iterator[Path]:
    """A private folder, in memory where there is such a place: nobody waits for a real fsync."""
    parent = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="peerlog-faults-", dir=parent) as folder:
        yield Path(folder)
