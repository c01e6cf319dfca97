"""The forms of the files of rules: which keys they have and what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vault.profiles import profile as words
from vault.profiles.shape import Choice, Day, Exactly, Id, Many, Shape, Table, Text

if TYPE_CHECKING:
    from enum import StrEnum

    from vault.profiles.shape import Field

_CONTACTS = Many(item=Choice(of=tuple(words.Contact)), least=1)
_SOURCES = Choice(
    of=(words.Source.LAW, words.Source.GUIDELINE, words.Source.GOOD_PRACTICE),
)


def _fact(of: type[StrEnum], **more: Field) -> Table:
    shape = {"value": Choice(of=tuple(of)), "sentence": Text(), "citation": Text()}
    return Table(shape={**shape, **more})


def _rows(shape: Shape, *, least: int = 0, required: bool = True) -> Many:
    return Many(item=Table(shape=shape), least=least, required=required)


_POINT: Shape = {
    "say": Text(),
    "contacts": _CONTACTS,
}
_QUESTION: Shape = {
    "id": Id(),
    "ask": Text(),
    "reason": Text(),
    "hand_over": Text(),
}
_EXCEPTION: Shape = {
    "id": Id(),
    "text": Text(),
    "kind": Choice(of=tuple(words.Kind)),
    "to_whom": Text(),
    "steps": Many(least=1),
    "tags": Many(item=Choice(of=tuple(words.Tag))),
}

PROFILE: Shape = {
    "schema": Exactly(number=1),
    "id": Id(),
    "name": Text(),
    "source": Choice(of=(words.Source.LAW, words.Source.GUIDELINE)),
    "citation": Text(),
    "code": Text(required=False),
    "section": Text(required=False),
    "checked_on": Day(),
    "checked_how": Text(),
    "covered": Text(),
    "preconditions": Many(least=1),
    "contacts": Table(
        shape={"one_to_one": _fact(words.Coverage), "group": _fact(words.Coverage)},
    ),
    "notes": _fact(words.Notes),
    "statistics": _fact(words.Statistics),
    "consent": _fact(words.Consent),
    "before": _fact(
        words.Writing,
        points=_rows(
            {**_POINT, "instead_of": Choice(of=tuple(words.Shared), required=False)},
            least=1,
        ),
    ),
    "after": _fact(words.Afterwards, rows=Many(item=Id(), required=False)),
    "proceedings": Table(
        shape={"holds": Many(least=1), "fails": Many(least=1), "citation": Text()},
    ),
    "questions": _rows({**_QUESTION, "citation": Text(), "source": _SOURCES}, least=1),
    "exceptions": _rows(
        {**_EXCEPTION, "duty": Text(required=False), "citation": Text()},
        least=1,
    ),
}
"""One law or guideline."""

AGENCY: Shape = {
    "schema": Exactly(number=1),
    "agency": Text(required=False),
    "forbid_notes": Table(shape={"sentence": Text(), "policy": Text()}, required=False),
    "exceptions": _rows({**_EXCEPTION, "policy": Text()}, required=False),
    "points": _rows(_POINT, required=False),
    "questions": _rows({**_QUESTION, "policy": Text()}, required=False),
}
"""What an agency adds. No key of it could take anything away."""

_SHARED: Shape = {**_POINT, "id": Choice(of=tuple(words.Shared)), "source": _SOURCES}
_CARD: Shape = {
    "title": Text(),
    "steps": Many(least=1),
    "numbers": _rows({"label": Text(), "number": Text()}, required=False),
    "source": Text(),
}

COMMON: Shape = {
    "schema": Exactly(number=1),
    "source": Text(),
    "courts": Text(),
    "opening": _rows(_SHARED, least=1),
    "closing": _rows(_SHARED, least=1),
    "ground_rules": _rows(_SHARED, least=1),
    "with_notes": Table(shape=_SHARED),
    "crisis": Table(shape=_CARD),
    "asked": Table(shape=_CARD),
}
"""What every profile shares."""
