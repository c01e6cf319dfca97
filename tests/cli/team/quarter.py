"""A team at the end of a quarter, made by commands alone: for tests of the coordinator's verbs."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.cli.conftest import PASSPHRASE, Shell

if TYPE_CHECKING:
    from pathlib import Path

SUPPORTERS = 12
CONTACTS = 75
"""In the quarter; every planned number is a multiple of 5 or hidden, so that no coin matters."""

SERVES = ("--serves", "member=420", "--serves", "family=90", "--serves",
          "civilian-or-dispatch=35")  # fmt: skip

_PLAN = {
    "service": {"one_to_one": 40, "follow_up": 20, "on_scene": 15},
    "duration": {"31_60": 45, "15_30": 30},
    "mode": {"phone": 40, "in_person": 30, "video": 5},
    "topic": {"grief_loss": 30, "work_stress": 25, "critical_incident": 20},
    "referral": {"none": 55, "eap": 20},
}
_STRIDES = (1, 7, 11, 13, 17)
"""Each coprime to the number of contacts, so that the fields are dealt apart from each other."""


def contacts(number: int, day: str = "2026-08-15") -> str:
    """The contacts of one supporter as CSV; all supporters together follow the plan."""
    columns = [
        [value for value, count in row.items() for _ in range(count)] for row in _PLAN.values()
    ]
    lines = [f"day,{','.join(_PLAN)}"]
    for at in range(number, CONTACTS, SUPPORTERS):
        dealt = (
            column[at * stride % CONTACTS] for column, stride in zip(columns, _STRIDES, strict=True)
        )
        lines.append(",".join([day, *dealt]))
    return "\n".join(lines) + "\n"


@dataclass
class Team:
    """Folders of a coordinator and supporters, and one that stands for the stick."""

    root: Path

    def shell(self, name: str) -> Shell:
        """Commands on one journal."""
        return Shell(self.root / name, self.root / "passphrase")

    @property
    def lead(self) -> Shell:
        return self.shell("lead")

    @property
    def supporters(self) -> list[Shell]:
        return [self.shell(f"supporter{number}") for number in range(SUPPORTERS)]

    @property
    def invitation(self) -> str:
        return str(self.root / "invitation")

    @property
    def stick(self) -> Path:
        return self.root / "stick"

    @property
    def packs(self) -> list[Path]:
        return sorted(self.stick.iterdir())

    @property
    def enrolments(self) -> list[str]:
        return [str(file) for file in sorted((self.root / "enrolments").iterdir())]

    def copied(self, root: Path) -> Team:
        """All of it in another place."""
        shutil.copytree(self.root, root)
        return Team(root)


def made(root: Path) -> Team:
    """Twelve supporters with contacts, joined, enrolment files and packs written."""
    team = Team(root)
    (root / "enrolments").mkdir()
    team.stick.mkdir()
    passphrase = root / "passphrase"
    passphrase.write_text(PASSPHRASE + "\n")
    passphrase.chmod(0o600)
    team.lead.ok("init")
    team.lead.ok("team", "create", *SERVES, "--out", team.invitation)
    for number, supporter in enumerate(team.supporters):
        supporter.ok("init")
        taken = root / "contacts.csv"
        taken.write_text(contacts(number) + contacts(number, "2025-12-01").partition("\n")[2])
        supporter.ok("import", str(taken))
        out = ("--out", str(root / "enrolments" / f"{number:02}"))
        supporter.ok("team", "join", team.invitation, "--compared", "--since", "2026Q3", *out)
        supporter.ok("team", "pack", "--out", str(team.stick))
    return team


class Terminal(io.TextIOWrapper):
    """Standard input of somebody who types."""

    def isatty(self):
        return True


def answered(shell, monkeypatch, answer, *words):
    """A command whose question somebody at the terminal answers."""
    with monkeypatch.context() as patch:
        patch.setattr("tests.cli.conftest.io.TextIOWrapper", Terminal)
        return shell(*words, stdin=answer)
