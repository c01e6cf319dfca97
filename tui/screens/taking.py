"""What taking a coordinator's files in means, a few files at a time, in the vault's thread.

A slice is a transaction of its own: between two of them the screen paints, esc stops, and a lock
closes the vault with everything taken so far inside.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.language import tr
from tui.messages import counted, english_team, team_words
from tui.team_lines import name_of, reason_words
from vault import durable
from vault.errors import AlreadyEnrolled, BadTeamFile, StorageFailed
from vault.statistics import collecting, enrolment, team

from .asking import NoSuchFile, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vault.statistics.collecting import Progress
    from vault.store.vault import Vault


class NoSuchPlace(StorageFailed):
    """Nothing has the name that was typed."""

    text = english_team.NO_SUCH_PLACE
    hint = ""


SLICE = 20
"""Files between two looks at the keyboard: a few ms of work and one wait for the disk."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of some files; nothing of what is in one."""

    ends: Counter[str] = field(default_factory=Counter)
    """How many met which end."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Names of files that were not taken, and why."""


@dataclass(frozen=True, slots=True)
class Taking:
    """One kind of files: where they are, and how a slice of them is taken."""

    name: str
    find: Callable[[Vault, Path], list[Path]]
    take: Callable[[Vault, Sequence[Path]], Taken]


def find_packs(vault: Vault, place: Path) -> list[Path]:
    """The packs of a folder, or the one file named.

    Raises:
        NotCoordinator: no team is led from this vault.
        StorageFailed: there is nothing of that name, or it cannot be read.
    """
    team.current(vault)
    return collecting.packs_in(place) if _is_folder(place) else [place]


def take_packs(vault: Vault, files: Sequence[Path]) -> Taken:
    """Take packs; a refused one changes nothing."""
    taken = Taken()

    def watch(progress: Progress) -> bool:
        end = progress.imported
        taken.ends[end.outcome.value] += 1
        if end.reason is not None:
            taken.refused.append((name_of(progress.path), reason_words(end.reason)))
        return True

    collecting.import_files(vault, list(files), watch)
    return taken


def find_enrolments(vault: Vault, place: Path) -> list[Path]:
    """The files of a folder that are as long as an enrolment, or the one file named.

    Raises:
        NotCoordinator: no team is led from this vault.
        StorageFailed: there is nothing of that name, or it cannot be read.
    """
    team.current(vault)
    return enrolment.files_in(place) if _is_folder(place) else [place]


def take_enrolments(vault: Vault, files: Sequence[Path]) -> Taken:
    """Enrol supporters; a refused file changes nothing."""
    taken = Taken()
    for path in files:
        try:
            end = team.enrol(vault, contents(path, enrolment.SIZE)).value
        except (NoSuchFile, BadTeamFile, AlreadyEnrolled) as error:
            end = "refused"
            reason = tr(error.text).partition(";")[0].rstrip(".")
            taken.refused.append((name_of(path), reason[:1].lower() + reason[1:]))
        taken.ends[end] += 1
    return taken


def ends_words(ends: Counter[str]) -> str:
    """How many met which end, in the order of the catalog."""
    return "   ".join(
        counted(said, ends[end]) for end, said in team_words.ENDS.items() if ends[end]
    )


PACKS = Taking("packs", find_packs, take_packs)
ENROLMENTS = Taking("enrolments", find_enrolments, take_enrolments)


def _is_folder(place: Path) -> bool:
    """Whether a place is a folder.

    Raises:
        NoSuchPlace: there is nothing of that name.
    """
    with durable.storage_errors():
        if not place.exists():
            raise NoSuchPlace
        return place.is_dir()
