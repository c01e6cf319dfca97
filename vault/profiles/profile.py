"""The shapes of a profile: what one law or guideline says, as data that cannot change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from vault.language import tr

if TYPE_CHECKING:
    from datetime import date


class Contact(StrEnum):
    """The two kinds of contact a profile speaks about."""

    ONE_TO_ONE = "one_to_one"
    GROUP = "group"


class Coverage(StrEnum):
    """Whether a kind of contact is covered. Not known means that the text read did not say."""

    COVERED = "covered"
    NOT_COVERED = "not_covered"
    NOT_KNOWN = "not_known"


class Notes(StrEnum):
    """What may be written about a session. Only FORBIDDEN locks notes off."""

    ALLOWED = "allowed"
    DISCOURAGED = "discouraged"
    FORBIDDEN = "forbidden"


class Statistics(StrEnum):
    """What is said of counting."""

    EXPRESS = "express"
    SILENT = "silent"
    NON_IDENTIFYING_ONLY = "non_identifying_only"


class Consent(StrEnum):
    """Who must agree to a disclosure that no other exception allows, and how."""

    WRITTEN = "written"
    EXPRESS = "express"
    EACH_PARTICIPANT = "each_participant"
    WAIVER = "waiver"
    NOT_KNOWN = "not_known"


class Writing(StrEnum):
    """Whether the limits must be given in writing before the first session."""

    REQUIRED = "required"
    OFFERED = "offered"


class Afterwards(StrEnum):
    """Whether the person is told in writing after a disclosure."""

    REQUIRED = "required"
    GOOD_PRACTICE = "good_practice"
    NONE = "none"


class Kind(StrEnum):
    """Whether an exception permits a disclosure or a duty stands behind it."""

    MAY = "may"
    MUST = "must"


class Tag(StrEnum):
    """What an exception is about, so that a finding or a card can offer the right rows."""

    SELF_HARM = "self_harm"
    THREAT = "threat"
    ABUSE = "abuse"
    CRIME = "crime"
    COURT = "court"
    CONSENT = "consent"
    CONSULT = "consult"
    REFERRAL = "referral"
    OTHER_LAW = "other_law"


class Shared(StrEnum):
    """The points every profile shares; a profile may put its own in the place of one."""

    WHO = "who"
    VOLUNTARY = "voluntary"
    BETWEEN = "between"
    COURTS = "courts"
    HOW = "how"
    RECORD = "record"
    CONFLICT = "conflict"
    REACH = "reach"
    CHECK_IN = "check-in"
    AGREE = "agree"
    YOURSELF = "yourself"
    PURPOSE = "purpose"
    INCRIMINATING = "incriminating"
    BELONG = "belong"


class Source(StrEnum):
    """Where a rule comes from; its value is the word people see beside it."""

    LAW = "law"
    GUIDELINE = "guideline"
    GOOD_PRACTICE = "good practice"
    AGENCY = "agency policy"


T = TypeVar("T", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[T]):
    """One answer, in a code for the program and a sentence for people."""

    value: T
    sentence: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing to say before the first word."""

    say: str
    contacts: tuple[Contact, ...]
    """The kinds of contact it is said in."""
    source: Source
    id: Shared | None = None
    """Set on the points that every profile shares."""
    instead_of: Shared | None = None
    """The shared point in whose place this one is said; none if it is simply added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A yes/no question of the conflict check; yes means: do not serve."""

    id: str
    ask: str
    reason: str
    hand_over: str
    citation: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """One exception to confidentiality."""

    id: str
    text: str
    kind: Kind
    duty: str
    """Where a duty to disclose comes from or could come from; never empty for MUST."""
    to_whom: str
    steps: tuple[str, ...]
    """What to do, in order."""
    notice: Afterwards
    """Whether written notice is owed to the person after a disclosure under this row."""
    tags: frozenset[Tag]
    citation: str
    """As the source writes it; `Profile.cite` makes it readable alone."""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceedings:
    """Where the protection holds and where it fails, one sentence each."""

    holds: tuple[str, ...]
    fails: tuple[str, ...]
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one law or guideline says, with what an agency adds to it."""

    id: str
    name: str
    source: Source
    """LAW for a statute, GUIDELINE where none stands behind it."""
    citation: str
    code: str
    """The code a bare section number belongs to ('34 U.S.C.'); empty for a guideline."""
    section: str
    """The section a bare subdivision belongs to ('50901'); empty for a guideline."""
    checked_on: date
    checked_how: str
    covered: str
    one_to_one: Fact[Coverage]
    group: Fact[Coverage]
    notes: Fact[Notes]
    statistics: Fact[Statistics]
    consent: Fact[Consent]
    writing: Fact[Writing]
    points: tuple[Point, ...]
    afterwards: Fact[Afterwards]
    questions: tuple[Question, ...]
    preconditions: tuple[str, ...]
    """What must be true for the protection to hold at all."""
    exceptions: tuple[ExceptionRow, ...]
    proceedings: Proceedings
    agency: str = ""
    """Name of the agency whose policy was added; 'your agency' if it gives none, else empty."""
    agency_notes: Fact[Notes] | None = None
    """FORBIDDEN where the agency forbids notes. The law's own answer stays in `notes`."""

    @property
    def notes_forbidden(self) -> bool:
        """Whether the law or the agency forbids every note."""
        return self.notes.value is Notes.FORBIDDEN or self.agency_notes is not None

    def contact(self, contact: Contact) -> Fact[Coverage]:
        """Whether this kind of contact is covered."""
        return self.group if contact is Contact.GROUP else self.one_to_one

    def cite(self, item: ExceptionRow | Question) -> str:
        """The citation of a rule, complete enough to read out alone, with what it is if not law."""
        if item.source is Source.AGENCY:
            return tr("Agency policy {rule} (not law)", rule=item.citation)
        if item.source is Source.GOOD_PRACTICE:
            return tr("Good practice (not law)")
        if item.citation.startswith("("):
            return f"{self.code} {self.section}{item.citation}"
        if item.citation[0].isdigit():
            return f"{self.code} {item.citation}"
        return item.citation

    def row(self, row_id: str) -> ExceptionRow | None:
        """The exception with this id."""
        return next((row for row in self.exceptions if row.id == row_id), None)

    def tagged(self, *tags: Tag) -> tuple[ExceptionRow, ...]:
        """The exceptions about any of these, in the profile's order."""
        wanted = frozenset(tags)
        return tuple(row for row in self.exceptions if row.tags & wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number to call, with what it is."""

    label: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card of few words: what to do now, in order."""

    title: str
    steps: tuple[str, ...]
    numbers: tuple[Number, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What every profile shares."""

    opening: tuple[Point, ...]
    """Said before the profile's own points."""
    closing: tuple[Point, ...]
    """Said after them."""
    ground_rules: tuple[Point, ...]
    """Said in groups, at the end of all."""
    with_notes: Point
    """Said in the place of RECORD where the vault allows notes."""
    courts: str
    """Why no profile's protection binds every court."""
    crisis: Card
    asked: Card
    source: str
