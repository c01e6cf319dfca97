"""Cards and profiles as lines of text, the same on the screen, on the command line and on paper."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tui.language import mark, tr
from vault.profiles import notice
from vault.profiles.profile import Afterwards, Contact, Coverage, Kind, Notes, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vault.journal.localnumbers import LocalNumber
    from vault.profiles.profile import Common, ExceptionRow, Profile, Question

WIDTH = 76
_NUMBER_WIDTH = 16

_KIND = {Kind.MAY: mark("you MAY disclose"), Kind.MUST: mark("you MUST disclose")}
_HERE = {Kind.MAY: mark("Here you MAY disclose."), Kind.MUST: mark("Here you MUST disclose.")}
_GUIDELINE = mark("guideline")
_COVERAGE = {
    Coverage.COVERED: mark("covered"),
    Coverage.NOT_COVERED: mark("not covered"),
    Coverage.NOT_KNOWN: mark("not known"),
}
_NOTES = {
    Notes.ALLOWED: mark("may be written"),
    Notes.DISCOURAGED: mark("better not"),
    Notes.FORBIDDEN: mark("forbidden"),
}
_AFTERWARDS = {
    Afterwards.REQUIRED: mark("Yes: written notice to the person is due after this disclosure."),
    Afterwards.GOOD_PRACTICE: mark("Not by law; telling the person in writing is good practice."),
    Afterwards.NONE: mark("No. Telling the person yourself is good practice."),
}


def limits(
    profile: Profile, common: Common, contact: Contact, *, notes_on: bool = False,
    width: int = WIDTH,
) -> list[str]:  # fmt: skip
    """What to say before the first word, its length, and whether it must be in writing.

    Args:
        profile: the rules in force.
        common: what every profile shares.
        contact: one-to-one or group.
        notes_on: whether notes may be written here; what is said of them must be true.
        width: columns.
    """
    said = notice.spoken(profile, common, contact, notes_on=notes_on)
    covered = profile.contact(contact)
    lines = _wrapped(covered.sentence, width)
    if covered.value is not Coverage.COVERED:
        lines += _wrapped(tr("Say so before anybody relies on it."), width)
    lines += [""]
    for sentence in said:
        lines += _wrapped(sentence, width, bullet="-")
    lines += ["", tr("About {seconds} seconds aloud.", seconds=notice.seconds(said))]
    return [*lines, *_wrapped(profile.writing.sentence, width), profile.writing.citation]


def exceptions(
    profile: Profile, rows: Iterable[ExceptionRow], *, width: int = WIDTH
) -> Iterator[str]:
    """Exceptions to choose from, one paragraph each."""
    for row in rows:
        yield f"{row.id:<12}{tr(_KIND[row.kind])}{_origin(row.source)}"
        yield from _wrapped(row.text, width, indent=" " * 12)
        yield f"{'':<12}{profile.cite(row)}"


def exception(profile: Profile, row: ExceptionRow, *, width: int = WIDTH) -> list[str]:
    """One exception: may or must, to whom, what to do in order, and whether notice is due."""
    lines = [*_wrapped(row.text, width), f"{profile.cite(row)}{_origin(row.source)}", ""]
    lines += [tr(_HERE[row.kind])]
    if row.duty:
        lines += _wrapped(row.duty, width)
    lines += [
        "",
        *_wrapped(tr("To whom: {to_whom}", to_whom=row.to_whom), width),
        "",
        tr("What to do, in order:"),
    ]
    lines += _numbered(row.steps, width)
    afterwards = f"{tr('Written notice afterwards?')} {tr(_AFTERWARDS[row.notice])}"
    lines += ["", *_wrapped(afterwards, width)]
    return lines


def crisis(common: Common, numbers: Sequence[LocalNumber] = (), *, width: int = WIDTH) -> list[str]:
    """What to do now, and whom to call."""
    called = [(n.number, n.label) for n in common.crisis.numbers]
    called += [(n.number, n.label) for n in numbers]
    lines = [line for number, label in called for line in _called(number, label, width)]
    return [*lines, "", *_numbered(common.crisis.steps, width)]


def asked(profile: Profile, common: Common, *, width: int = WIDTH) -> list[str]:
    """What to do when somebody asks for what was said, and the citation to read out."""
    lines = [*_numbered(common.asked.steps, width), "", tr("Read out:")]
    lines += _wrapped(" ".join(notice.read_out(profile)), width, indent="  ")
    lines += ["", tr("Where protection holds ({citation}):", citation=profile.proceedings.citation)]
    for sentence in profile.proceedings.holds:
        lines += _wrapped(sentence, width, bullet="-")
    lines += [tr("Where it fails:")]
    for sentence in profile.proceedings.fails:
        lines += _wrapped(sentence, width, bullet="-")
    return [*lines, *_wrapped(common.courts, width, bullet="-")]


def conflict(profile: Profile, question: Question, *, width: int = WIDTH) -> list[str]:
    """Why not to serve, and what to say instead."""
    lines = _wrapped(tr("Better not serve. {reason}", reason=question.reason), width)
    lines += [f"{profile.cite(question)}{_origin(question.source)}", "", tr("You could say:")]
    for sentence in notice.hand_over(profile, question):
        lines += _wrapped(sentence, width, indent="  ")
    return lines


def summary(profile: Profile, *, width: int = WIDTH) -> list[str]:
    """A whole profile on about one page."""
    lines = [f"{profile.id}: {profile.name}", *_wrapped(profile.citation, width)]
    lines += [
        *_wrapped(
            tr(
                "Checked on {checked_on}: {checked_how}.",
                checked_on=profile.checked_on,
                checked_how=profile.checked_how,
            ),
            width,
        )
    ]
    if profile.agency:
        lines += _wrapped(
            tr("With the policy of {agency}, which is not law.", agency=profile.agency), WIDTH
        )
    facts = [
        (tr("Who"), "", profile.covered, ""),
        (tr("One-to-one"), tr(_COVERAGE[profile.one_to_one.value]), *_told(profile.one_to_one)),
        (tr("Group"), tr(_COVERAGE[profile.group.value]), *_told(profile.group)),
        (tr("Notes"), tr(_NOTES[profile.notes.value]), *_told(profile.notes)),
        (tr("Statistics"), "", *_told(profile.statistics)),
        (tr("Consent"), "", *_told(profile.consent)),
        (tr("In writing before"), "", *_told(profile.writing)),
        (tr("Notice afterwards"), "", *_told(profile.afterwards)),
    ]
    if profile.agency_notes is not None:
        facts.insert(4, (tr("Notes"), tr("agency policy"), *_told(profile.agency_notes)))
    for name, short, sentence, citation in facts:
        head = f"{name} ({short}): " if short else f"{name}: "
        tail = f" [{citation}]" if citation else ""
        lines += ["", *_wrapped(head + sentence + tail, width)]
    lines += ["", tr("Only if:")]
    for sentence in profile.preconditions:
        lines += _wrapped(sentence, width, bullet="-")
    lines += ["", tr("Do not serve if:")]
    for question in profile.questions:
        lines += _wrapped(f"{question.ask} [{profile.cite(question)}]", width, bullet="-")
    return [*lines, "", tr("Exceptions:"), *exceptions(profile, profile.exceptions, width=width)]


def _called(number: str, label: str, width: int) -> list[str]:
    """A number, and beside it what it is; below it where there is no room."""
    first = f"  {number:<{_NUMBER_WIDTH}} "
    if len(first) > width // 2:
        return [first.rstrip(), *_wrapped(label, width, indent=" " * 4)]
    return textwrap.wrap(label, width, initial_indent=first, subsequent_indent=" " * len(first))


def _told(fact: object) -> tuple[str, str]:
    return fact.sentence, fact.citation  # type: ignore[attr-defined]


def _origin(source: Source) -> str:
    """What a citation does not say itself: that a guideline is no law."""
    return f" ({tr(_GUIDELINE)})" if source is Source.GUIDELINE else ""


def _numbered(steps: Iterable[str], width: int) -> list[str]:
    numbered = (_wrapped(step, width, bullet=f"{n}.") for n, step in enumerate(steps, 1))
    return [line for lines in numbered for line in lines]


def _wrapped(text: str, width: int, *, bullet: str = "", indent: str = "") -> list[str]:
    first = f"{indent}{bullet} " if bullet else indent
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=" " * len(first),
        break_on_hyphens=False,
    )  # fmt: skip
