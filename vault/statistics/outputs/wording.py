"""How released cells are called where people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.language import mark, tr

if TYPE_CHECKING:
    from vault.statistics.document import Document

_FIELDS = {
    "service": mark("Kind of contact"),
    "duration": mark("Minutes"),
    "mode": mark("How"),
    "started_by": mark("Begun by"),
    "recipient": mark("Who was supported"),
    "topic": mark("Topic"),
    "referral": mark("Referral offered"),
    "group_size": mark("Size of group"),
    "limits_told": mark("Limits of confidentiality told"),
    "supporter_time": mark("Supporter's own time"),
}
_VALUES = {
    "under_15": mark("under 15"),
    "15_30": mark("15 to 30"),
    "31_60": mark("31 to 60"),
    "61_120": mark("61 to 120"),
    "over_120": mark("over 120"),
    "2_5": mark("2 to 5"),
    "6_10": mark("6 to 10"),
    "11_20": mark("11 to 20"),
    "over_20": mark("over 20"),
    "eap": mark("EAP"),
    "one_to_one": mark("one-to-one"),
    "follow_up": mark("follow-up"),
    "group_other": mark("other group"),
    "family_relationship": mark("family or relationship"),
    "grief_loss": mark("grief or loss"),
    "health_injury": mark("health or injury"),
    "civilian_or_dispatch": mark("civilian staff or dispatch"),
    "peer_or_friend": mark("another peer or a friend"),
    "not_recorded": mark("not recorded"),
    "on_scene": mark("on scene"),
    "group_defusing": mark("group defusing"),
    "group_debriefing": mark("group debriefing"),
    "outreach": mark("outreach"),
    "referral_meeting": mark("referral meeting"),
    "education": mark("education"),
    "in_person": mark("in person"),
    "phone": mark("phone"),
    "video": mark("video"),
    "text": mark("text"),
    "self": mark("self"),
    "supporter": mark("supporter"),
    "supervisor": mark("supervisor"),
    "team_callout": mark("team callout"),
    "family": mark("family"),
    "clinician_or_chaplain": mark("clinician or chaplain"),
    "unknown": mark("unknown"),
    "member": mark("member"),
    "retired": mark("retired"),
    "outside_agency": mark("outside agency"),
    "critical_incident": mark("critical incident"),
    "work_stress": mark("work stress"),
    "substance_use": mark("substance use"),
    "legal_or_financial": mark("legal or financial"),
    "other": mark("other"),
    "none": mark("none"),
    "clinician": mark("clinician"),
    "chaplain": mark("chaplain"),
    "medical": mark("medical"),
    "substance_programme": mark("substance program"),
    "another_peer": mark("another peer"),
    "crisis_line": mark("crisis line"),
    "union_or_legal": mark("union or legal"),
    "no": mark("no"),
    "spoken": mark("spoken"),
    "written": mark("written"),
    "on_duty": mark("on duty"),
    "off_duty": mark("off duty"),
    "total": mark("total"),
}


def field_name(field: str) -> str:
    """A field in words; those of the short table as their long ones."""
    plain = field.removesuffix("_short")
    return tr(_FIELDS.get(plain, plain.replace("_", " ")))


def value_name(value: str) -> str:
    """A value in words; merged categories joined by a plus sign."""
    return " + ".join(tr(_VALUES.get(one, one.replace("_", " "))) for one in value.split("+"))


def period_name(document: Document) -> str:
    """The period in words and dates."""
    period = document.period
    return tr(
        "{period}, {first} to {last}",
        period=period,
        first=period.start.isoformat(),
        last=period.end.isoformat(),
    )


def remarks(document: Document) -> list[str]:
    """What must stand on every table."""
    found = [
        tr("Peer support contacts of {period}", period=period_name(document)),
        tr("{coverage}; what did not come in is missing, not zero", coverage=document.coverage),
        tr("Rule: {rule}", rule=document.rule),
    ]
    return [*found, *([document.warning] if document.warning else [])]
