"""The words of a profile as people hear and read them: lines of text, no names."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from vault.profiles.profile import Afterwards, Contact, Kind, Shared, Source, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vault.profiles.profile import Common, ExceptionRow, Point, Profile, Question

WIDTH = 78
"""Columns of a notice."""
PAGE = 60
"""Lines of a notice; only an agency's own rules can make it longer."""
WORDS_A_MINUTE = 150
_CALLED = {Contact.ONE_TO_ONE: "one-to-one session", Contact.GROUP: "group session"}


def spoken(
    profile: Profile, common: Common, contact: Contact, *, notes_on: bool = False
) -> list[str]:
    """What to say before the first word, one point to a line.

    `notes_on` is the vault's policy; where the profile forbids notes it makes no difference.
    """
    own = [point for point in profile.points if contact in point.contacts]
    if notes_on and not profile.notes_forbidden:
        own.append(common.with_notes)
    lines = [*_shared(common.opening, own, contact)]
    lines += [_say(point) for point in own if point.instead_of is None and point.id is None]
    if any(row.source is Source.AGENCY for row in profile.exceptions):
        lines.append("Agency policy adds exceptions; they are in the written notice.")
    lines += _shared(common.closing, own, contact)
    lines += _shared(common.ground_rules, own, contact)
    return lines


def seconds(lines: Iterable[str]) -> int:
    """How long it takes to say them at 150 words a minute, rounded up."""
    words = sum(len(line.split()) for line in lines)
    return -(-words * 60 // WORDS_A_MINUTE)


def before_notice(
    profile: Profile, common: Common, contact: Contact, *, notes_on: bool = False
) -> list[str]:
    """The limits of confidentiality on one page, without any name."""
    covered = profile.contact(contact)
    required = profile.writing.value is Writing.REQUIRED
    return [
        f"LIMITS OF CONFIDENTIALITY: {_CALLED[contact]}",
        "",
        *_paragraph(f"{profile.name}. {profile.citation}."),
        *_paragraph(f"{covered.sentence} ({covered.citation})"),
        *(_paragraph(f"{profile.writing.sentence} This page does that.") if required else ()),
        *_list("It counts only if:", profile.preconditions),
        *_list("Where it holds:", profile.proceedings.holds),
        *_list("Where it fails:", profile.proceedings.fails),
        *_paragraph(common.courts),
        *_exceptions(profile),
        *_paragraph(f"Consent: {profile.consent.sentence} ({profile.consent.citation})"),
        *_after(profile),
        *_writing_down(profile, common, notes_on=notes_on),
        *_paragraph("Help at any hour: call or text 988. Ask me for a clinician or a chaplain."),
        *_paragraph(f"Checked {profile.checked_on}: {profile.checked_how}. Not legal advice."),
        *_paragraph("This page has no name on it. Please leave it so."),
    ]


def after_notice(profile: Profile, row: ExceptionRow) -> list[str]:
    """The notice to the person after a disclosure under a row, without any name.

    Day and receiving office are blanks, to be filled in on paper and not in the journal.
    """
    return [
        "NOTICE OF A DISCLOSURE",
        "",
        *_paragraph("Something you said in a peer support session was passed on."),
        "",
        *_paragraph(f"Under this exception: {row.text} ({profile.cite(row)})"),
        *(_paragraph(row.duty) if row.kind is Kind.MUST else ()),
        "",
        "Day:                               ______________________________",
        "Passed on to (office or service):  ______________________________",
        "What was passed on, in a few words:",
        "",
        "  " + "_" * (WIDTH - 4),
        "",
        *_paragraph("No more was passed on than was needed."),
        *_paragraph(f"Why you get this page: {_why(profile, row)}"),
        "",
        *_paragraph("Help at any hour: call or text 988."),
        *_paragraph("This page has no name on it. Please leave it so."),
    ]


def hand_over(profile: Profile, question: Question) -> list[str]:
    """What to say when a conflict means that somebody else must serve, one sentence to a line."""
    ruled = question.source is not Source.GOOD_PRACTICE
    return [
        question.hand_over,
        "It is about my part in things, not about you.",
        *([f"The rule behind it: {profile.cite(question)}."] if ruled else ()),
        "Until somebody calls you, 988 answers calls and texts at any hour.",
    ]


def read_out(profile: Profile) -> list[str]:
    """What to read to somebody who asks for a disclosure, before counsel has been called."""
    if profile.source is Source.LAW:
        rule = f"What is said in peer support falls under {profile.citation}."
    else:
        rule = "What is said in peer support is kept confidential by the guidelines of the trade."
    return _paragraph(f'"{rule} I cannot answer before counsel has looked at it."')


def _shared(points: Iterable[Point], own: list[Point], contact: Contact) -> Iterator[str]:
    """The shared points of a contact, each replaced by what the profile says in its place."""
    for point in points:
        if contact in point.contacts:
            instead = [mine for mine in own if _replaces(mine, point)]
            yield from map(_say, instead or [point])


def _replaces(mine: Point, shared: Point) -> bool:
    """A profile's own sentence goes before the one about notes, which is shared as well."""
    return shared.id is not None and shared.id in {mine.instead_of, mine.id}


def _say(point: Point) -> str:
    return f"Agency policy: {point.say}" if point.source is Source.AGENCY else point.say


def _exceptions(profile: Profile) -> Iterator[str]:
    law = [row for row in profile.exceptions if row.source is not Source.AGENCY]
    yield from _list(
        "What you say may be passed on, or is not protected, in these cases:",
        [_row(profile, row) for row in law if row.kind is Kind.MAY],
    )
    yield from _list(
        "It must be passed on where another law requires it:",
        [_row(profile, row) for row in law if row.kind is Kind.MUST],
    )
    yield from _list(
        f"The policy of {profile.agency or 'the agency'}, which is not law, adds:",
        [_agency_row(row) for row in profile.exceptions if row.source is Source.AGENCY],
    )


def _row(profile: Profile, row: ExceptionRow) -> str:
    return f"{row.text} ({profile.cite(row)})"


def _agency_row(row: ExceptionRow) -> str:
    return f"{row.kind}: {row.text} (agency policy {row.citation})"


def _after(profile: Profile) -> list[str]:
    if profile.afterwards.value is Afterwards.NONE:
        return []
    return _paragraph(f"{profile.afterwards.sentence} ({profile.afterwards.citation})")


def _why(profile: Profile, row: ExceptionRow) -> str:
    if row.notice is Afterwards.REQUIRED:
        return f"the law requires it ({profile.afterwards.citation})."
    return "telling you is good practice."


def _writing_down(profile: Profile, common: Common, *, notes_on: bool) -> list[str]:
    """What the law says of notes, and what this supporter writes."""
    notes = [f"{profile.notes.sentence} ({profile.notes.citation})"]
    if profile.agency_notes is not None:
        fact = profile.agency_notes
        notes.append(f"{fact.sentence} (agency policy {fact.citation}, not law)")
    mine = [p.say for p in profile.points if p.instead_of is Shared.RECORD]
    if notes_on and not profile.notes_forbidden:
        mine = [common.with_notes.say]
    usual = [p.say for p in common.closing if p.id is Shared.RECORD]
    return _list("What is written down:", [*notes, *(mine or usual)])


def _list(heading: str, items: Iterable[str]) -> list[str]:
    lines = [
        line
        for item in items
        for line in textwrap.wrap(item, WIDTH, initial_indent=" - ", subsequent_indent="   ")
    ]
    return [*textwrap.wrap(heading, WIDTH), *lines] if lines else []


def _paragraph(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
