"""How released cells are called where people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vault.statistics.document import Document

_FIELDS = {
    "service": "Kind of contact",
    "duration": "Minutes",
    "mode": "How",
    "started_by": "Begun by",
    "recipient": "Who was supported",
    "topic": "Topic",
    "referral": "Referral offered",
    "group_size": "Size of group",
    "limits_told": "Limits of confidentiality told",
    "supporter_time": "Supporter's own time",
}
_VALUES = {
    "under_15": "under 15",
    "15_30": "15 to 30",
    "31_60": "31 to 60",
    "61_120": "61 to 120",
    "over_120": "over 120",
    "2_5": "2 to 5",
    "6_10": "6 to 10",
    "11_20": "11 to 20",
    "over_20": "over 20",
    "eap": "EAP",
    "one_to_one": "one-to-one",
    "follow_up": "follow-up",
    "group_other": "other group",
    "family_relationship": "family or relationship",
    "grief_loss": "grief or loss",
    "health_injury": "health or injury",
    "civilian_or_dispatch": "civilian staff or dispatch",
    "peer_or_friend": "another peer or a friend",
    "not_recorded": "not recorded",
}


def field_name(field: str) -> str:
    """A field in words; those of the short table as their long ones."""
    plain = field.removesuffix("_short")
    return _FIELDS.get(plain, plain.replace("_", " "))


def value_name(value: str) -> str:
    """A value in words; merged categories joined by a plus sign."""
    return " + ".join(_VALUES.get(one, one.replace("_", " ")) for one in value.split("+"))


def period_name(document: Document) -> str:
    """The period in words and dates."""
    period = document.period
    return f"{period}, {period.start.isoformat()} to {period.end.isoformat()}"


def remarks(document: Document) -> list[str]:
    """What must stand on every table."""
    found = [
        f"Peer support contacts of {period_name(document)}",
        f"{document.coverage}; what did not come in is missing, not zero",
        f"Rule: {document.rule}",
    ]
    return [*found, *([document.warning] if document.warning else [])]
