"""Reading profiles: the files that come with the program, and text in the same form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vault.errors import BadProfile, NoSuchProfile
from vault.language import tr
from vault.profiles import build, forms
from vault.profiles.agency import PREFIX
from vault.profiles.said import in_language
from vault.profiles.shape import Fault, located, read, repeated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vault.profiles.lines import Place
    from vault.profiles.profile import Common, Profile
    from vault.profiles.shape import Problem

_SHIPPED = (
    "us-ca-le",
    "us-ca-fire",
    "us-ca-ems",
    "us-fed-le",
    "us-la",
    "us-mt",
    "us-pa-le",
    "us-pa-cism",
    "us-va",
    "generic-guideline",
)


def available() -> tuple[str, ...]:
    """The ids of the profiles that come with the program, in the order to offer them."""
    return _SHIPPED


def load(profile_id: str) -> Profile:
    """One of the profiles that come with the program.

    Raises:
        NoSuchProfile: no profile has this id.
    """
    if profile_id not in _SHIPPED:
        raise NoSuchProfile
    return build.profile(in_language(_document(_shipped(profile_id), profile_id)))


def common() -> Common:
    """What every profile shares: points to say, ground rules, cards.

    Raises:
        BadProfile: the installed file was changed and is no longer in its form.
    """
    document, faults = read(_shipped("common"), forms.COMMON)
    if faults:
        raise BadProfile
    return build.common(in_language(document))


def check(text: str, *, name: str = "") -> list[Fault]:
    """What is wrong with the text of a profile, by line; empty if it can be used.

    `name` is the id it must have; with none, any will do.
    """
    return _checked(text, name)[1]


def parse(text: str, *, name: str = "") -> Profile:
    """A profile from its text; `name` is the id it must have, any if it is empty.

    Raises:
        BadProfile: `check` finds something wrong with it.
    """
    return build.profile(_document(text, name))


def _document(text: str, name: str) -> dict[str, Any]:
    document, faults = _checked(text, name)
    if faults:
        raise BadProfile
    return document


def _checked(text: str, name: str) -> tuple[dict[str, Any], list[Fault]]:
    document, faults = read(text, forms.PROFILE)
    return document, faults or located(text, _contradictions(document, name))


def _contradictions(document: dict[str, Any], name: str) -> Iterator[Problem]:
    """What no key shows alone."""
    if name and document["id"] != name:
        yield ("id",), tr("'id' must be the name of the file")
    if document["source"] == "law":
        for key in ("code", "section"):
            if key not in document:
                yield (), tr("'{key}' is missing: a law has one", key=key)
    yield from repeated(document["questions"], "id", "questions")
    yield from repeated(document["exceptions"], "id", "exceptions")
    yield from _after(document)
    for number, question in enumerate(document["questions"]):
        yield from _own(question, ("questions", number))
    for number, row in enumerate(document["exceptions"]):
        yield from _row(row, ("exceptions", number))


def _after(document: dict[str, Any]) -> Iterator[Problem]:
    """Written notice afterwards is owed for named rows, or not at all."""
    after = document["after"]
    rows = after.get("rows", [])
    if (after["value"] == "none") == bool(rows):
        yield (
            ("after", "rows"),
            tr("'rows' names the exceptions notice is given for, if it is at all"),
        )
    known = {row["id"] for row in document["exceptions"]}
    if not known.issuperset(rows):
        yield ("after", "rows"), tr("'rows' names an exception that is not there")


def _own(row: dict[str, Any], place: Place) -> Iterator[Problem]:
    if row["id"].startswith(PREFIX):
        yield (*place, "id"), tr("'id' may not begin with '{prefix}'", prefix=PREFIX)


def _row(row: dict[str, Any], place: Place) -> Iterator[Problem]:
    yield from _own(row, place)
    if row["kind"] == "must" and "duty" not in row:
        yield place, tr("'duty' is missing: say which law the 'must' comes from")


def _shipped(name: str) -> str:
    return Path(__file__).with_name(f"{name}.toml").read_text("utf-8")
