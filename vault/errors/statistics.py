"""What goes wrong with what leaves a journal, and in a team."""

from __future__ import annotations

from vault.errors.base import Refused, UsageError


class TableContradicts(UsageError):
    """The numbers of published tables cannot all be true."""

    text = "The numbers of these tables cannot all be true at once, so nothing was worked out."
    hint = "Two versions of one table do this, or rounded numbers that were given as exact ones."


class BadTeamFile(UsageError):
    """A file is not the invitation or enrolment it should be, damaged, or for another team."""

    text = "That file is not one peerlog can use here; nothing was changed."
    hint = "It may be damaged, or made for another team. Ask for the file again."


class TeamFileTooNew(BadTeamFile):
    """An invitation or enrolment of a later version."""

    text = "That file was made by a newer version of peerlog; nothing was changed."
    hint = "Update peerlog on this machine and try again."


class PeriodOpen(Refused):
    """Statistics leave only for a period that is over."""

    text = "That period is not over yet; nothing leaves before it is."
    hint = "Choose an earlier quarter, for example the last one."


class TableRefused(Refused):
    """No table of these numbers keeps its small numbers hidden."""

    text = "This table would give a small number away; nothing was released."
    hint = "Release a longer period instead: larger numbers hide small ones better."


class NoTeam(Refused):
    """The vault has joined no team."""

    text = "This journal belongs to no team; nothing was changed."
    hint = "Join one with the invitation file of its coordinator."


class NotCoordinator(NoTeam):
    """The vault is not the one a team is led from."""

    text = "No team is led from this journal; nothing was changed."
    hint = "Open the coordinator's journal, or create a team in a new one."


class TeamTaken(Refused):
    """A vault leads or has joined a team already, or holds contacts and cannot lead one."""

    text = "This journal already has a team or contacts of its own; nothing was changed."
    hint = "One journal has one team. A team is led from a new journal of its own."


class LeadsTeam(Refused):
    """A contact was to be recorded in the vault a team is led from."""

    text = "A team is led from this journal, so it takes no contacts; nothing was saved."
    hint = "Keep your own contacts in a journal of your own."


class OtherVocabulary(Refused):
    """The team counts by lists that this version does not have."""

    text = "The team counts by other lists than this version of peerlog; nothing was changed."
    hint = "Use the same version as the coordinator, then ask for the file again."


class NotEnrolled(Refused):
    """No one-time key was enrolled for a period."""

    text = "This journal is not enrolled for that period; nothing was changed."
    hint = "Make an enrolment file and hand it to the coordinator."


class AlreadyEnrolled(Refused):
    """Some but not all of an enrolment's keys are known."""

    text = "Some keys of that file are enrolled already; nothing was changed."
    hint = "Ask for a new enrolment file."


class AlreadyReleased(Refused):
    """The period was released; a period is released once."""

    text = "That period was already released; nothing was changed."
    hint = "What is new counts in the next period."


class DeclaredMissed(AlreadyReleased):
    """The supporter said that the period was released without their pack."""

    text = "You said that this period was released without your pack; nothing was changed."
    hint = "Its contacts count in the next pack."


class NumbersChanged(Refused):
    """The contacts changed between looking at what leaves and writing it."""

    text = "The numbers changed since they were shown; nothing was written."
    hint = "Look at them again."


class TooManyContacts(Refused):
    """More contacts than a pack may hold."""

    text = "There are more contacts in that period than a pack may hold; nothing was sealed."
    hint = "A pack holds 200 contacts a month. Speak with the coordinator."


class TooManyCorrections(Refused):
    """A pack was corrected nine times."""

    text = "That pack was corrected nine times already; nothing was sealed."
    hint = "What is new counts in the next period."


class TooFewPacks(Refused):
    """Too few supporters reported for their sum to hide any of them."""

    text = "Too few supporters reported; their sum would say too much about each of them."
    hint = "Wait for more packs, or use longer periods."


class PartMissing(Refused):
    """A library that only some outputs need is not installed."""

    text = "This output needs a part that is not installed; nothing was written."
    hint = "Install it with: pip install 'peerlog[coordinator]', or choose another format."
