"""The policy of one vault: what may be written and how long it lives."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields
from datetime import date

from vault.errors import BadValue, Damaged

MAX_NOTE_DAYS = 30
MAX_NOTE_CHARACTERS = 280
MAX_LOCK_MINUTES = 60
MIN_FADE_DAYS = 30
MAX_FADE_DAYS = 730
MAX_APPROVER_CHARACTERS = 60
REPORT_PERIODS = ("quarter", "half", "year")
NO_STATUTE = "generic-guideline"
"""The profile of whoever has chosen none: a guideline, and no law behind it."""
_PROFILE = re.compile(r"[a-z]{2,8}(-[a-z]{2,10}){0,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Settings that are part of the vault. The defaults are the norm of the trade: no notes."""

    profile: str = NO_STATUTE
    """Id of the law or guideline this journal is kept under."""
    notes: bool = False
    """Whether notes may be written at all."""
    note_characters: int = 280
    """Longest note, in code points."""
    note_days: int = 7
    """Days until a note dies, 1 to 30."""
    month_after_days: int = 90
    """Days until the exact day of an entry fades to its month, 30 to 730."""
    quarter_after_days: int = 365
    """Days until the month fades to its quarter; not before the month."""
    handles: bool = False
    """Whether a follow-up may carry one short private word."""
    ask_recipient: bool = False
    """Whether the entry form asks for the recipient category."""
    ask_supporter_time: bool = False
    """Whether the entry form asks for the supporter's own time."""
    lock_minutes: int = 3
    """Minutes without a key or click until the journal locks, 1 to 60."""
    report_period: str = "quarter"
    """Which closed periods leave as statistics: quarter, half or year."""
    count_crisis_steps: bool = False
    """Whether 'crisis steps taken' may be counted, as a bare number of the quarter."""
    approved_by: str = ""
    """Who approved this rule: an office rather than a name; at most 60 characters."""
    in_force_since: str = ""
    """Date since which it is the rule, as YYYY-MM-DD; empty when nobody said."""

    def __post_init__(self) -> None:
        if not 1 <= self.note_days <= MAX_NOTE_DAYS:
            raise BadValue
        if not 1 <= self.note_characters <= MAX_NOTE_CHARACTERS:
            raise BadValue
        if not 1 <= self.lock_minutes <= MAX_LOCK_MINUTES:
            raise BadValue
        if self.report_period not in REPORT_PERIODS or not _PROFILE.fullmatch(self.profile):
            raise BadValue
        if (
            len(self.approved_by) > MAX_APPROVER_CHARACTERS
            or not f"{self.approved_by} ".isprintable()
        ):
            raise BadValue
        if self.in_force_since and not _is_date(self.in_force_since):
            raise BadValue
        if not MIN_FADE_DAYS <= self.month_after_days <= self.quarter_after_days <= MAX_FADE_DAYS:
            raise BadValue

    def to_bytes(self) -> bytes:
        """The policy as canonical JSON."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Policy:
        """Read what `to_bytes` wrote; fields added by later versions take their defaults.

        Raises:
            Damaged: it is not a policy.
        """
        known = {field.name: type(field.default) for field in fields(cls)}
        try:
            stored = json.loads(data)
            chosen = {name: stored[name] for name in known if name in stored}
        except (ValueError, TypeError):
            raise Damaged from None
        if any(type(value) is not known[name] for name, value in chosen.items()):
            raise Damaged
        return cls(**chosen)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
