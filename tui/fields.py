"""The options that describe an entry, generated from the closed vocabulary."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from tui.desk import Desk
from tui.language import mark, tr
from tui.misuse import Misuse
from tui.typed import is_word
from vault.journal.vocabulary import FIELD, FIELDS, Field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vault.journal.contacts import Contact
    from vault.journal.followups import FollowUp

    DayType = click.ParamType[date]
    TextType = click.ParamType[str]
else:
    DayType = TextType = click.ParamType  # not subscriptable before click 8.5

Options = dict[str, Any]
"""What click hands over, by field name; values come from the vocabulary or are None."""

_NEAR = {mark("today"): 0, mark("yesterday"): -1, mark("tomorrow"): 1}


class Word(click.Choice[str]):
    """One value of a field; hyphens and capitals are forgiven."""

    def __init__(self, field: Field) -> None:
        super().__init__([str(value) for value in field.values])

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """The value as the vocabulary spells it."""
        return super().convert(str(value).lower().replace("-", "_"), param, ctx)


class Day(DayType):
    """A date, or a word for one near today."""

    name = "day"
    expects = mark(
        "it takes a day such as 2026-11-30, today, yesterday, tomorrow, or +7 for a week from now"
    )

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """The date that is meant."""
        if isinstance(value, date):
            return value
        today = None if ctx is None else ctx.ensure_object(Desk).today
        try:
            return day_meant(str(value), today)
        except ValueError:
            self.fail("not a day", param, ctx)


def day_meant(text: str, today: date | None) -> date:
    """The date somebody typed: YYYY-MM-DD, or a word for one near *today*.

    Raises:
        ValueError: it is neither.
    """
    word = text.lower()
    days = next((days for near, days in _NEAR.items() if is_word(word, near)), None)
    if word.startswith("+") and word[1:].isdecimal() and len(word) <= len("+999"):
        days = int(word[1:])
    if days is not None and today is not None:
        return today + timedelta(days=days)
    return date.fromisoformat(word)


class Dash(TextType):
    """Only '-': the text itself comes from standard input, never from the command line."""

    name = "-"
    expects = mark("it takes '-' alone and reads the text from standard input")

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """The dash."""
        if value != "-":
            self.fail("not a dash", param, ctx)
        return "-"


def entry_options(*, required: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add one option per field, the day, the follow-up and the note to a verb."""
    return lambda verb: _decorated(verb, _options(required=required))


def _options(*, required: bool) -> Iterable[Callable[[Any], Any]]:
    yield click.option("--day", type=Day(), metavar="DAY", help="The day of the contact.")
    for field in FIELDS:
        yield click.option(
            _flag(field.name),
            type=Word(field),
            required=required and field.required,
            metavar="VALUE",
            help=_help(field),
        )
    yield click.option(
        "--follow-up", type=Day(), metavar="DAY",
        help="Remind me on that day, at most 60 days ahead; clears itself.",
    )  # fmt: skip
    yield click.option(
        "--handle", metavar="WORD",
        help="One private word of at most 20 characters for the follow-up; it dies with it.",
    )  # fmt: skip
    yield from note_options()


def _help(field: Field) -> str:
    values = ", ".join(str(value) for value in field.values)
    return f"{values}." if field.reported else f"{values}. Leaves only if the team asks for it."


def note_options() -> Iterable[Callable[[Any], Any]]:
    """Where a note comes from and what to do with findings."""
    from pathlib import Path

    file = click.Path(path_type=Path)
    yield click.option("--note", type=Dash(), metavar="-", help="Read a note from standard input.")
    yield click.option("--note-file", type=file, metavar="FILE", help="Read a note from a file.")
    yield from _choices()


def choice_options(verb: Callable[..., None]) -> Callable[..., None]:
    """Add the two options that say what to do with findings."""
    return _decorated(verb, _choices())


def _choices() -> Iterable[Callable[[Any], Any]]:
    yield click.option(
        "--replace-all",
        "choice",
        flag_value="replace",
        help="Put placeholders in for every finding.",
    )
    yield click.option(
        "--keep",
        "choice",
        flag_value="keep",
        help="Save the text as it is, findings and all.",
    )


def _decorated(
    verb: Callable[..., None],
    options: Iterable[Callable[[Any], Any]],
) -> Callable[..., None]:
    for option in reversed(list(options)):
        verb = option(verb)
    return verb


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def contact_from(options: Options, desk: Desk) -> Contact:
    """The coded part of a new entry; the day is today unless one was given.

    Raises:
        BadValue: the values do not fit together.
    """
    from vault.journal import contacts

    contact = contacts.parse(options["day"] or desk.today, _coded(options))
    contacts.check_codes(contact)
    contacts.check_day(contact, desk.today)
    return contact


def changed(contact: Contact, options: Options, cleared: Iterable[str]) -> Contact:
    """The coded part of an entry with the given fields set and the cleared ones empty.

    Raises:
        Misuse: a field to clear does not exist, must not be empty, or is set as well.
    """
    from vault.journal import contacts

    codes: dict[str, str | None] = {**contact.codes()}
    given = {name: word for name, word in _coded(options).items() if word is not None}
    emptied = {known_field(name) for name in cleared}
    if any(field.name in given for field in emptied):
        raise Misuse(tr("A field is either set or cleared; nothing was changed."))
    for field in emptied:
        if field.required:
            raise Misuse(tr("{name} cannot be empty; nothing was changed.", name=field.name))
    codes |= given | {field.name: None for field in emptied}
    return contacts.parse(options["day"] or contact.day, codes)


def _coded(options: Options) -> dict[str, str | None]:
    return {field.name: options[field.name] for field in FIELDS}


def known_field(name: str) -> Field:
    """The field of that name, spelled with hyphens or underscores.

    Raises:
        Misuse: there is none.
    """
    field = FIELD.get(name.lower().replace("-", "_"))
    if field is None:
        names = ", ".join(_flag(field.name)[2:] for field in FIELDS)
        raise Misuse(
            tr("There is no such field; nothing was changed."),
            tr("The fields are {names}.", names=names),
        )
    return field


def follow_up_from(options: Options, handle: str, kept: FollowUp | None = None) -> FollowUp | None:
    """The follow-up that was asked for, over the one that was there.

    Raises:
        Misuse: a handle without a follow-up.
    """
    from vault.journal.followups import FollowUp

    due = options["follow_up"] or (kept.due if kept else None)
    if due is not None:
        return FollowUp(due=due, handle=handle or (kept.handle if kept else ""))
    if handle:
        raise Misuse(
            tr("A handle belongs to a follow-up; nothing was changed."),
            tr("Add --follow-up with its day."),
        )
    return None


def where_from(pairs: Iterable[str]) -> dict[str, str]:
    """Conditions of the form field=value, checked against the vocabulary.

    Raises:
        Misuse: a field or value that does not exist.
    """
    conditions: dict[str, str] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        field = known_field(name)
        values = [str(known) for known in field.values]
        chosen = value.lower().replace("-", "_")
        if chosen not in values:
            raise Misuse(
                tr("{name} has no such value.", name=field.name),
                tr("It is one of {values}.", values=", ".join(values)),
            )
        conditions[field.name] = chosen
    return conditions
