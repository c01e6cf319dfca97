"""What the detector reports: one finding per stretch of text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The sorts of text that can identify a person or an incident."""

    NAME = "NAME"
    ID = "ID"
    UNIT = "UNIT"
    CASE = "CASE"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    SSN = "SSN"
    DL = "DL"
    PLATE = "PLATE"
    VIN = "VIN"
    ADDRESS = "ADDRESS"
    PLACE = "PLACE"
    AGENCY = "AGENCY"
    DATE = "DATE"
    TIME = "TIME"
    AGE = "AGE"
    HANDLE = "HANDLE"
    URL = "URL"
    IP = "IP"
    GPS = "GPS"
    VEHICLE = "VEHICLE"
    PARTICULAR = "PARTICULAR"
    TACTICAL = "TACTICAL"
    ADMISSION = "ADMISSION"


FACTS = frozenset({Kind.PARTICULAR, Kind.TACTICAL, Kind.ADMISSION})
"""Kinds that tell what happened rather than who it was; shown once per note."""

SHAPES = frozenset(
    {Kind.ID, Kind.CASE, Kind.PHONE, Kind.EMAIL, Kind.SSN, Kind.DL, Kind.PLATE, Kind.VIN}
    | {Kind.URL, Kind.IP, Kind.GPS}
)
"""Kinds known by their shape, in a text of whatever language."""

PLACEHOLDERS: dict[Kind, str] = {
    Kind.NAME: "person",
    Kind.ID: "id number",
    Kind.UNIT: "unit",
    Kind.CASE: "case number",
    Kind.PHONE: "phone",
    Kind.EMAIL: "email",
    Kind.SSN: "ssn",
    Kind.DL: "license",
    Kind.PLATE: "plate",
    Kind.VIN: "vin",
    Kind.ADDRESS: "address",
    Kind.PLACE: "place",
    Kind.AGENCY: "agency",
    Kind.DATE: "date",
    Kind.TIME: "time",
    Kind.AGE: "age",
    Kind.HANDLE: "handle",
    Kind.URL: "link",
    Kind.IP: "ip address",
    Kind.GPS: "location",
    Kind.VEHICLE: "vehicle",
    Kind.PARTICULAR: "incident details left out",
    Kind.TACTICAL: "incident details left out",
    Kind.ADMISSION: "details left out",
}
"""The word inside the brackets for each kind; people get a role and a number instead."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One stretch of the given text that may identify someone, and what to put in its place."""

    start: int
    """Code point offset of the first character."""
    end: int
    """Code point offset after the last character."""
    kind: Kind
    tier: int
    """1 is shown while typing, 2 only in the review."""
    placeholder: str
    """The replacement, brackets included."""
    why: str
    """A short phrase for the person; never holds the text itself."""
    rule: str
    """Stable id of the rule that found it, for counts per rule.

    Where findings of one tier were joined, the weightiest one's: whose kind and reason it has.
    """
    hard: bool
    """Whether keeping it needs a deliberate second act."""
