"""The group team: sealed totals from supporters to one coordinator, and one table per period."""

from __future__ import annotations

import click

from tui.spoken import SpokenGroup
from tui.verbs import team_coordinator, team_release, team_supporter


@click.group(cls=SpokenGroup)
def team() -> None:
    """Hand totals to a coordinator, or be one: no network, only files on a stick or in a mail.

    \b
    The coordinator, with a journal of their own made by 'peerlog init':
      team create --out INVITATION     once; read its eight words aloud to each supporter
      team enrol FILE...               when supporters hand in their enrolments
      team import FOLDER               when packs have come
      team release PERIOD              once per period; team report writes the files

    \b
    A supporter:
      team join INVITATION --out FILE  once, after comparing the eight words
      team pack --out FOLDER           once per closed period
    """  # noqa: D301 - click's mark for lines that stay as they are


for command in (
    team_coordinator.create,
    team_coordinator.enrol,
    team_coordinator.import_packs,
    team_coordinator.invitation,
    team_coordinator.status,
    team_release.release,
    team_release.report,
    team_supporter.enrolment,
    team_supporter.fingerprint,
    team_supporter.join,
    team_supporter.leave,
    team_supporter.missed,
    team_supporter.pack,
):
    team.add_command(command)
