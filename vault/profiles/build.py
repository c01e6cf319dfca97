"""From checked documents to the shapes of `profile`; the forms have been seen to already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from vault.profiles.profile import (
    Afterwards,
    Card,
    Common,
    Consent,
    Contact,
    Coverage,
    ExceptionRow,
    Fact,
    Kind,
    Notes,
    Number,
    Point,
    Proceedings,
    Profile,
    Question,
    Shared,
    Source,
    Statistics,
    Tag,
    Writing,
)

if TYPE_CHECKING:
    from enum import StrEnum

    T = TypeVar("T", bound=StrEnum)


def profile(document: dict[str, Any]) -> Profile:
    """The profile of a document in the form `forms.PROFILE`."""
    source = Source(document["source"])
    after = document["after"]
    contacts = document["contacts"]
    told = dict.fromkeys(after.get("rows", ()), Afterwards(after["value"]))
    return Profile(
        id=document["id"],
        name=document["name"],
        source=source,
        citation=document["citation"],
        code=document.get("code", ""),
        section=document.get("section", ""),
        checked_on=document["checked_on"],
        checked_how=document["checked_how"],
        covered=document["covered"],
        one_to_one=_fact(contacts["one_to_one"], Coverage),
        group=_fact(contacts["group"], Coverage),
        notes=_fact(document["notes"], Notes),
        statistics=_fact(document["statistics"], Statistics),
        consent=_fact(document["consent"], Consent),
        writing=_fact(document["before"], Writing),
        points=tuple(point(each, source) for each in document["before"]["points"]),
        afterwards=_fact(after, Afterwards),
        questions=tuple(
            question(
                each, row_id=each["id"], citation=each["citation"], source=Source(each["source"])
            )
            for each in document["questions"]
        ),
        preconditions=tuple(document["preconditions"]),
        exceptions=tuple(
            exception(
                each,
                row_id=each["id"],
                citation=each["citation"],
                source=source,
                duty=each.get("duty", ""),
                notice=told.get(each["id"], Afterwards.NONE),
            )
            for each in document["exceptions"]
        ),
        proceedings=_proceedings(document["proceedings"]),
    )


def common(document: dict[str, Any]) -> Common:
    """What every profile shares, from a document in the form `forms.COMMON`."""
    return Common(
        opening=_shared(document["opening"]),
        closing=_shared(document["closing"]),
        ground_rules=_shared(document["ground_rules"]),
        with_notes=_shared([document["with_notes"]])[0],
        courts=document["courts"],
        crisis=_card(document["crisis"]),
        asked=_card(document["asked"]),
        source=document["source"],
    )


def point(row: dict[str, Any], source: Source) -> Point:
    """One thing to say."""
    return Point(
        say=row["say"],
        contacts=tuple(Contact(word) for word in row["contacts"]),
        source=source,
        id=Shared(row["id"]) if "id" in row else None,
        instead_of=Shared(row["instead_of"]) if "instead_of" in row else None,
    )


def question(row: dict[str, Any], *, row_id: str, citation: str, source: Source) -> Question:
    """One question of the conflict check."""
    return Question(
        id=row_id,
        ask=row["ask"],
        reason=row["reason"],
        hand_over=row["hand_over"],
        citation=citation,
        source=source,
    )


def exception(
    row: dict[str, Any],
    *,
    row_id: str,
    citation: str,
    source: Source,
    duty: str,
    notice: Afterwards,
) -> ExceptionRow:
    """One exception to confidentiality."""
    return ExceptionRow(
        id=row_id,
        text=row["text"],
        kind=Kind(row["kind"]),
        duty=duty,
        to_whom=row["to_whom"],
        steps=tuple(row["steps"]),
        notice=notice,
        tags=frozenset(Tag(word) for word in row["tags"]),
        citation=citation,
        source=source,
    )


def _fact(row: dict[str, Any], of: type[T]) -> Fact[T]:
    return Fact(value=of(row["value"]), sentence=row["sentence"], citation=row["citation"])


def _proceedings(row: dict[str, Any]) -> Proceedings:
    return Proceedings(
        holds=tuple(row["holds"]), fails=tuple(row["fails"]), citation=row["citation"]
    )


def _shared(rows: list[dict[str, Any]]) -> tuple[Point, ...]:
    return tuple(point(row, Source(row["source"])) for row in rows)


def _card(row: dict[str, Any]) -> Card:
    numbers = tuple(Number(label=n["label"], number=n["number"]) for n in row.get("numbers", ()))
    return Card(
        title=row["title"], steps=tuple(row["steps"]), numbers=numbers, source=row["source"]
    )
