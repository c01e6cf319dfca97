"""What the codes of an entry are called, in English."""

from __future__ import annotations

from typing import Final

# The vocabulary. Short, because nine of them share a line with their letters.
FIELDS: Final[dict[str, str]] = {
    "day": "Day",
    "service": "Service",
    "duration": "Minutes",
    "mode": "Mode",
    "started_by": "Started by",
    "recipient": "For whom",
    "topic": "Topic",
    "referral": "Referral",
    "group_size": "Group size",
    "limits_told": "Limits told",
    "supporter_time": "Your time",
    "follow_up": "Follow-up",
    "handle": "One word",
    "note": "Note",
}
LABELS: Final[dict[str, dict[str, str]]] = {
    "service": {
        "one_to_one": "one-to-one",
        "follow_up": "follow-up",
        "group_defusing": "defusing",
        "group_debriefing": "debriefing",
        "group_other": "group",
        "on_scene": "on scene",
        "outreach": "outreach",
        "referral_meeting": "referral mtg",
        "education": "education",
    },
    "duration": {
        "under_15": "under 15",
        "15_30": "15–30",
        "31_60": "31–60",
        "61_120": "61–120",
        "over_120": "over 120",
    },
    "mode": {"in_person": "in person", "phone": "phone", "video": "video", "text": "text"},
    "started_by": {
        "self": "themselves",
        "supporter": "me",
        "peer_or_friend": "peer",
        "supervisor": "supervisor",
        "team_callout": "callout",
        "family": "family",
        "clinician_or_chaplain": "clinician, chaplain",
        "unknown": "unknown",
    },
    "recipient": {
        "member": "member",
        "civilian_or_dispatch": "civilian",
        "family": "family",
        "retired": "retired",
        "outside_agency": "other agency",
    },
    "topic": {
        "critical_incident": "incident",
        "work_stress": "work stress",
        "family_relationship": "family",
        "grief_loss": "grief",
        "health_injury": "health",
        "substance_use": "substances",
        "legal_or_financial": "legal, money",
        "other": "other",
    },
    "referral": {
        "none": "none",
        "clinician": "clinician",
        "eap": "EAP",
        "chaplain": "chaplain",
        "medical": "medical",
        "substance_programme": "program",
        "another_peer": "peer",
        "crisis_line": "crisis line",
        "union_or_legal": "union, legal",
        "other": "other",
    },
    "group_size": {"2_5": "2–5", "6_10": "6–10", "11_20": "11–20", "over_20": "over 20"},
    "limits_told": {"no": "no", "spoken": "spoken", "written": "written"},
    "supporter_time": {"on_duty": "on duty", "off_duty": "off duty"},
}
NOT_RECORDED: Final = "not recorded"
NO_VALUE: Final = "–"
TODAY: Final = "today"
YESTERDAY: Final = "yesterday"
IN_DAYS: Final = {3: "3 days", 7: "1 week", 14: "2 weeks", 28: "4 weeks"}
NO_FOLLOW_UP: Final = "none"
DAY_CHOSEN: Final = "‹ {day} ›"

# In the columns of the list.
DURATIONS_SHORT: Final = {
    "under_15": "<15",
    "15_30": "15–30",
    "31_60": "31–60",
    "61_120": "61–120",
    "over_120": ">120",
}
