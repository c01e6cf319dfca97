"""The words of a profile as people hear and read them: lines of text, no names."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from vault.language import mark, tr
from vault.profiles.profile import Afterwards, Contact, Kind, Shared, Source, Writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vault.profiles.profile import Common, ExceptionRow, Point, Profile, Question

WIDTH = 78
"""Columns of a notice."""
PAGE = 60
"""Lines of a notice; only an agency's own rules can make it longer."""
WORDS_A_MINUTE = 150
_TITLE = {
    Contact.ONE_TO_ONE: mark("LIMITS OF CONFIDENTIALITY: one-to-one session"),
    Contact.GROUP: mark("LIMITS OF CONFIDENTIALITY: group session"),
}

_AGENCY_ROW = {
    Kind.MAY: mark("may: {text} (agency policy {citation})"),
    Kind.MUST: mark("must: {text} (agency policy {citation})"),
}


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
        lines.append(tr("Agency policy adds exceptions; they are in the written notice."))
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
        tr(_TITLE[contact]),
        "",
        *_paragraph(f"{profile.name}. {profile.citation}."),
        *_paragraph(f"{covered.sentence} ({covered.citation})"),
        *(
            _paragraph(f"{profile.writing.sentence} {tr('This page does that.')}")
            if required
            else ()
        ),
        *_list(tr("It counts only if:"), profile.preconditions),
        *_list(tr("Where it holds:"), profile.proceedings.holds),
        *_list(tr("Where it fails:"), profile.proceedings.fails),
        *_paragraph(common.courts),
        *_exceptions(profile),
        *_paragraph(
            tr(
                "Consent: {sentence} ({citation})",
                sentence=profile.consent.sentence,
                citation=profile.consent.citation,
            )
        ),
        *_after(profile),
        *_writing_down(profile, common, notes_on=notes_on),
        *_paragraph(
            tr("Help at any hour: call or text 988. Ask me for a clinician or a chaplain.")
        ),
        *_paragraph(
            tr(
                "Checked {day}: {how}. Not legal advice.",
                day=profile.checked_on,
                how=profile.checked_how,
            )
        ),
        *_paragraph(tr("This page has no name on it. Please leave it so.")),
    ]


def after_notice(profile: Profile, row: ExceptionRow) -> list[str]:
    """The notice to the person after a disclosure under a row, without any name.

    Day and receiving office are blanks, to be filled in on paper and not in the journal.
    """
    return [
        tr("NOTICE OF A DISCLOSURE"),
        "",
        *_paragraph(tr("Something you said in a peer support session was passed on.")),
        "",
        *_paragraph(
            tr(
                "Under this exception: {text} ({citation})",
                text=row.text,
                citation=profile.cite(row),
            )
        ),
        *(_paragraph(row.duty) if row.kind is Kind.MUST else ()),
        "",
        _blank(tr("Day:")),
        _blank(tr("Passed on to (office or service):")),
        tr("What was passed on, in a few words:"),
        "",
        "  " + "_" * (WIDTH - 4),
        "",
        *_paragraph(tr("No more was passed on than was needed.")),
        *_paragraph(_why(profile, row)),
        "",
        *_paragraph(tr("Help at any hour: call or text 988.")),
        *_paragraph(tr("This page has no name on it. Please leave it so.")),
    ]


def hand_over(profile: Profile, question: Question) -> list[str]:
    """What to say when a conflict means that somebody else must serve, one sentence to a line."""
    ruled = question.source is not Source.GOOD_PRACTICE
    return [
        question.hand_over,
        tr("It is about my part in things, not about you."),
        *([tr("The rule behind it: {rule}.", rule=profile.cite(question))] if ruled else ()),
        tr("Until somebody calls you, 988 answers calls and texts at any hour."),
    ]


def read_out(profile: Profile) -> list[str]:
    """What to read to somebody who asks for a disclosure, before counsel has been called."""
    if profile.source is Source.LAW:
        rule = tr("What is said in peer support falls under {law}.", law=profile.citation)
    else:
        rule = tr(
            "What is said in peer support is kept confidential by the guidelines of the trade."
        )
    return _paragraph(f'"{rule} {tr("I cannot answer before counsel has looked at it.")}"')


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
    if point.source is Source.AGENCY:
        return tr("Agency policy: {rule}", rule=point.say)
    return point.say


def _exceptions(profile: Profile) -> Iterator[str]:
    law = [row for row in profile.exceptions if row.source is not Source.AGENCY]
    yield from _list(
        tr("What you say may be passed on, or is not protected, in these cases:"),
        [_row(profile, row) for row in law if row.kind is Kind.MAY],
    )
    yield from _list(
        tr("It must be passed on where another law requires it:"),
        [_row(profile, row) for row in law if row.kind is Kind.MUST],
    )
    yield from _list(
        tr(
            "The policy of {agency}, which is not law, adds:",
            agency=profile.agency or tr("the agency"),
        ),
        [_agency_row(row) for row in profile.exceptions if row.source is Source.AGENCY],
    )


def _row(profile: Profile, row: ExceptionRow) -> str:
    return f"{row.text} ({profile.cite(row)})"


def _agency_row(row: ExceptionRow) -> str:
    form = _AGENCY_ROW[row.kind]
    return tr(form, text=row.text, citation=row.citation)


def _after(profile: Profile) -> list[str]:
    if profile.afterwards.value is Afterwards.NONE:
        return []
    return _paragraph(f"{profile.afterwards.sentence} ({profile.afterwards.citation})")


def _why(profile: Profile, row: ExceptionRow) -> str:
    if row.notice is Afterwards.REQUIRED:
        return tr(
            "Why you get this page: the law requires it ({citation}).",
            citation=profile.afterwards.citation,
        )
    return tr("Why you get this page: telling you is good practice.")


def _writing_down(profile: Profile, common: Common, *, notes_on: bool) -> list[str]:
    """What the law says of notes, and what this supporter writes."""
    notes = [f"{profile.notes.sentence} ({profile.notes.citation})"]
    if profile.agency_notes is not None:
        fact = profile.agency_notes
        notes.append(
            tr(
                "{sentence} (agency policy {citation}, not law)",
                sentence=fact.sentence,
                citation=fact.citation,
            )
        )
    mine = [p.say for p in profile.points if p.instead_of is Shared.RECORD]
    if notes_on and not profile.notes_forbidden:
        mine = [common.with_notes.say]
    usual = [p.say for p in common.closing if p.id is Shared.RECORD]
    return _list(tr("What is written down:"), [*notes, *(mine or usual)])


def _blank(label: str) -> str:
    """A label with a line to write on."""
    return f"{label:<34} {'_' * 30}"


def _list(heading: str, items: Iterable[str]) -> list[str]:
    lines = [
        line
        for item in items
        for line in textwrap.wrap(item, WIDTH, initial_indent=" - ", subsequent_indent="   ")
    ]
    return [*textwrap.wrap(heading, WIDTH), *lines] if lines else []


def _paragraph(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
