"""Finding text in a short note that could identify a person or an incident.

Pure: text in, findings out. Nothing is written or logged. Some of the words looked up in the
lists are remembered until ``forget``.
"""

from __future__ import annotations

from .detector import detect
from .findings import Finding, Kind
from .personal import NOBODY, Personal
from .recall import forget
from .resolve import apply, numbered

__all__ = ["NOBODY", "Finding", "Kind", "Personal", "apply", "detect", "forget", "numbered"]
