"""The closed lists an entry is made of; what is not in them cannot be recorded.

Values are the words stored, exported and typed on the command line; their labels for the
screen belong to the faces. Sources of each field: design plan section 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vault.store.fading import Grain as Grain  # noqa: PLC0414 - re-exported for the faces


class Service(StrEnum):
    """What kind of contact it was."""

    ONE_TO_ONE = "one_to_one"
    FOLLOW_UP = "follow_up"
    GROUP_DEFUSING = "group_defusing"
    GROUP_DEBRIEFING = "group_debriefing"
    GROUP_OTHER = "group_other"
    ON_SCENE = "on_scene"
    OUTREACH = "outreach"
    REFERRAL_MEETING = "referral_meeting"
    EDUCATION = "education"


GROUP_SERVICES = frozenset(
    {Service.GROUP_DEFUSING, Service.GROUP_DEBRIEFING, Service.GROUP_OTHER},
)


class Duration(StrEnum):
    """How long it took, in bands of minutes that cannot be matched against a timesheet."""

    UNDER_15 = "under_15"
    FROM_15_TO_30 = "15_30"
    FROM_31_TO_60 = "31_60"
    FROM_61_TO_120 = "61_120"
    OVER_120 = "over_120"


BAND_MIDDLE_MINUTES = {
    Duration.UNDER_15: 8,
    Duration.FROM_15_TO_30: 22,
    Duration.FROM_31_TO_60: 45,
    Duration.FROM_61_TO_120: 90,
    Duration.OVER_120: 150,
}


class Mode(StrEnum):
    """How the two met; `TEXT` leaves a trace elsewhere and the faces say so."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    TEXT = "text"


class StartedBy(StrEnum):
    """Who began the contact."""

    SELF = "self"
    SUPPORTER = "supporter"
    PEER_OR_FRIEND = "peer_or_friend"
    SUPERVISOR = "supervisor"
    TEAM_CALLOUT = "team_callout"
    FAMILY = "family"
    CLINICIAN_OR_CHAPLAIN = "clinician_or_chaplain"
    UNKNOWN = "unknown"


class Recipient(StrEnum):
    """The widest useful description of who was supported."""

    MEMBER = "member"
    CIVILIAN_OR_DISPATCH = "civilian_or_dispatch"
    FAMILY = "family"
    RETIRED = "retired"
    OUTSIDE_AGENCY = "outside_agency"


class Topic(StrEnum):
    """At most one; suicide is deliberately not among them."""

    CRITICAL_INCIDENT = "critical_incident"
    WORK_STRESS = "work_stress"
    FAMILY_RELATIONSHIP = "family_relationship"
    GRIEF_LOSS = "grief_loss"
    HEALTH_INJURY = "health_injury"
    SUBSTANCE_USE = "substance_use"
    LEGAL_OR_FINANCIAL = "legal_or_financial"
    OTHER = "other"


class Referral(StrEnum):
    """What was offered; never whether it was taken up."""

    NONE = "none"
    CLINICIAN = "clinician"
    EAP = "eap"
    CHAPLAIN = "chaplain"
    MEDICAL = "medical"
    SUBSTANCE_PROGRAMME = "substance_programme"
    ANOTHER_PEER = "another_peer"
    CRISIS_LINE = "crisis_line"
    UNION_OR_LEGAL = "union_or_legal"
    OTHER = "other"


class GroupSize(StrEnum):
    """For group services only."""

    FROM_2_TO_5 = "2_5"
    FROM_6_TO_10 = "6_10"
    FROM_11_TO_20 = "11_20"
    OVER_20 = "over_20"


class LimitsTold(StrEnum):
    """Whether the limits of confidentiality were told first, and how."""

    NO = "no"
    SPOKEN = "spoken"
    WRITTEN = "written"


class SupporterTime(StrEnum):
    """The supporter's own time, never the recipient's."""

    ON_DUTY = "on_duty"
    OFF_DUTY = "off_duty"


class Notice(StrEnum):
    """Written notice to the person after an exception was used."""

    GIVEN = "given"
    OWED = "owed"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Field:
    """One coded field of an entry."""

    name: str
    values: type[StrEnum]
    required: bool = False
    reported: bool = True
    """Counted in what may leave; the others need the team to ask for them."""


FIELDS = (
    Field("service", Service, required=True),
    Field("duration", Duration, required=True),
    Field("mode", Mode),
    Field("started_by", StartedBy),
    Field("recipient", Recipient, reported=False),
    Field("topic", Topic),
    Field("referral", Referral),
    Field("group_size", GroupSize),
    Field("limits_told", LimitsTold),
    Field("supporter_time", SupporterTime, reported=False),
)
"""Every coded field but the day, in the order of entry, storage and export."""

FIELD = {field.name: field for field in FIELDS}
