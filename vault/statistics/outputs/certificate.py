"""What the audit found, and the digests of the files it speaks for."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from vault.statistics import canonical, document
from vault.statistics.audit import WIDTH
from vault.statistics.protect import RULE_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vault.statistics.document import Document

FORMAT = "peerlog-audit/1"


def render(released: Document, documents: Sequence[Document], files: Mapping[str, bytes]) -> bytes:
    """The certificate of a release, as canonical JSON.

    Args:
        released: what the files show.
        documents: everything released by the team; the audit attacked those before jointly.
        files: what was written, by name.
    """
    before = [made for made in documents if made.period.start < released.period.start]
    return canonical.encode(
        {
            "format": FORMAT,
            "rule": RULE_VERSION,
            "period": str(released.period),
            "verdict": document.PASSED,
            "meaning": (
                "no hidden cell can be worked out, and each keeps a range of at least"
                f" {WIDTH}, by integer programming over this and all earlier tables together"
            ),
            "hidden_cells": released.hidden,
            "release": _digest(document.encode(released)),
            "together_with": {str(made.period): _digest(document.encode(made)) for made in before},
            "files": {name: _digest(data) for name, data in files.items()},
        }
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
