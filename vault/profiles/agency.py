"""What an agency adds to a law: rules of its own, never shown as law."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from vault.errors import BadProfile, BadValue
from vault.language import tr
from vault.profiles import build, forms
from vault.profiles.profile import Afterwards, Fact, Notes, Source
from vault.profiles.shape import Fault, located, read, repeated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.profiles.profile import ExceptionRow, Point, Profile, Question
    from vault.profiles.shape import Problem

PREFIX = "agency-"
"""Put before the ids of an agency's rows; a profile's own may not begin with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """The policy of one agency. It has nothing that could take away or allow."""

    name: str
    """'your agency' if the file gives none."""
    exceptions: tuple[ExceptionRow, ...]
    points: tuple[Point, ...]
    questions: tuple[Question, ...]
    notes: Fact[Notes] | None
    """FORBIDDEN where the agency forbids notes, or nothing."""


def check_agency(text: str) -> list[Fault]:
    """What is wrong with the text of an agency's policy, by line; empty if it can be used."""
    return _checked(text)[1]


def parse_agency(text: str) -> Agency:
    """An agency's policy from its text.

    Raises:
        BadProfile: `check_agency` finds something wrong with it.
    """
    document, faults = _checked(text)
    if faults:
        raise BadProfile
    return Agency(
        name=document.get("agency", tr("your agency")),
        exceptions=tuple(_exception(row) for row in document.get("exceptions", ())),
        points=tuple(build.point(row, Source.AGENCY) for row in document.get("points", ())),
        questions=tuple(_question(row) for row in document.get("questions", ())),
        notes=_notes(document.get("forbid_notes")),
    )


def layered(profile: Profile, agency: Agency) -> Profile:
    """The profile with the agency's rules after its own; nothing of the profile changes.

    Raises:
        BadValue: the profile has an agency's rules already.
    """
    if profile.agency:
        raise BadValue
    return replace(
        profile,
        agency=agency.name,
        agency_notes=agency.notes,
        points=profile.points + agency.points,
        questions=profile.questions + agency.questions,
        exceptions=profile.exceptions + agency.exceptions,
    )


def _checked(text: str) -> tuple[dict[str, Any], list[Fault]]:
    document, faults = read(text, forms.AGENCY)
    return document, faults or located(text, _twice(document))


def _twice(document: dict[str, Any]) -> Iterator[Problem]:
    for place in ("exceptions", "questions"):
        yield from repeated(document.get(place, []), "id", place)


def _exception(row: dict[str, Any]) -> ExceptionRow:
    must = row["kind"] == "must"
    return build.exception(
        row,
        row_id=PREFIX + row["id"],
        citation=row["policy"],
        source=Source.AGENCY,
        duty=tr("The duty comes from the agency's policy, not from a law.") if must else "",
        notice=Afterwards.NONE,
    )


def _question(row: dict[str, Any]) -> Question:
    return build.question(
        row, row_id=PREFIX + row["id"], citation=row["policy"], source=Source.AGENCY
    )


def _notes(table: dict[str, Any] | None) -> Fact[Notes] | None:
    if table is None:
        return None
    return Fact(value=Notes.FORBIDDEN, sentence=table["sentence"], citation=table["policy"])
