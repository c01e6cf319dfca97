"""Every field a person can type in, how to get there, and the canary that goes into it.

`test_fields.py` compares this table with the program: a field that is missing here fails there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tests.leaks.search import MARK, canary
from vault.journal.followups import MAX_HANDLE_CHARACTERS
from vault.journal.qualifications import Qualification
from vault.journal.vocabulary import Recipient

PASSPHRASE = canary(0)
"""Opens the journals of these tests; itself a canary."""
STRONG = f"{MARK} osprey tundra ledger {MARK} violin"
"""A new passphrase of one's own that the meter accepts."""


class Place(Enum):
    """What lies in the folder when the program is started."""

    NOTHING = "no journal yet"
    JOURNAL = "a journal with entries"
    EMPTY = "a journal without entries"
    MEMBER = "a journal in a team"
    LEAD = "a journal that a team is led from"


@dataclass(frozen=True, slots=True)
class Field:
    """One line or area to type in."""

    screen: str
    """The class of its screen."""
    id: str
    """Its own; of the palette's, which has none, the class."""
    typed: str
    """What the test types."""


@dataclass(frozen=True, slots=True)
class Go:
    """Keys, and the screen that they lead to; with *focus* that widget is gone to first.

    With *until* they are pressed again and again until a field of that name is in sight.
    """

    keys: str
    screen: str
    focus: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen with its fields."""

    name: str
    place: Place
    way: tuple[Go, ...]
    """From the screen that comes after unlocking."""
    fields: tuple[Field, ...]
    back: tuple[Go, ...]
    """To where it came from."""
    save: tuple[Go, ...] = ()
    """What keeps what was typed, where something does; else it is left by *back*."""
    locked: bool = False
    """Whether it is the lock screen."""


ESC, ENTER, TAB = "\x1b", "\r", "\t"
F2, F3, F4, F5, F6, F8 = "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[19~"
SAVE, PALETTE, RIGHT = "\x13", "\x10", "\x1b[C"
LIST = "TimelineScreen"

_number = iter(range(1, 676))


def _field(screen: str, name: str, most: int = 40) -> Field:
    return Field(screen, name, canary(next(_number), most))


def _date(screen: str, name: str) -> Field:
    return Field(screen, name, canary(next(_number), 10, digits=True))


def _path(screen: str) -> Field:
    return _field(screen, "name-field")


def _asks(key: str, screen: str) -> Go:
    return Go(key, screen, until="name-field")


_SETTINGS = Go(",", "SettingsScreen")
_TO_SETTINGS = Go(ESC, "SettingsScreen")
_TO_LIST = Go(ESC, LIST)

_TO_OWN = (
    Go(ENTER, "WelcomeScreen", until="first"),
    Go(F2, "WelcomeScreen", until="again"),
)
_UNLOCK = "UnlockScreen"

SCENES = (
    Scene("unlock", Place.JOURNAL, (Go(F4, _UNLOCK),),
          (_field(_UNLOCK, "secret"), _field(_UNLOCK, "key-file")),
          (Go("", _UNLOCK),), locked=True),
    Scene("unlock by code", Place.JOURNAL, (Go(F2, _UNLOCK, focus="secret"),),
          (_field(_UNLOCK, "secret"),), (Go(F2, _UNLOCK),), locked=True),
    Scene("filter", Place.JOURNAL, (Go("/", LIST),), (_field(LIST, "filter"),), (_TO_LIST,)),
    Scene("palette", Place.JOURNAL, (Go(PALETTE, "Palette"),),
          (_field("Palette", "CommandInput"),), (_TO_LIST,)),
    Scene("entry", Place.JOURNAL,
          (Go("n", "EntryScreen"), Go(RIGHT, "EntryScreen", focus="follow_up_due")),
          (_field("EntryScreen", "handle", MAX_HANDLE_CHARACTERS), _field("EntryScreen", "note")),
          (Go(F8, "ConfirmScreen"), Go("y", LIST)),
          (Go(SAVE, "EntryScreen"), Go(SAVE, "EntryScreen"), Go(" ", "EntryScreen"),
           Go(ENTER, LIST))),
    Scene("settings", Place.JOURNAL, (_SETTINGS,),
          (_field("SettingsScreen", "approved_by"), _date("SettingsScreen", "in_force_since"),
           _field("SettingsScreen", "agency")),
          (Go(ESC, "UnsavedScreen"), Go("n", LIST))),
    Scene("passphrase", Place.JOURNAL,
          (_SETTINGS, Go(F5, "PassphraseScreen"), Go(F2, "PassphraseScreen")),
          (_field("PassphraseScreen", "old"), _field("PassphraseScreen", "first"),
           _field("PassphraseScreen", "again")),
          (_TO_SETTINGS, _TO_LIST)),
    Scene("key file", Place.JOURNAL,
          (_SETTINGS, Go(F5, "PassphraseScreen"), Go(F5, "KeyFileScreen")),
          (_field("KeyFileScreen", "secret"), _field("KeyFileScreen", "new-key-file")),
          (Go(ESC, "PassphraseScreen"), _TO_SETTINGS, _TO_LIST)),
    Scene("new code", Place.JOURNAL, (_SETTINGS, Go(F6, "RecoveryScreen")),
          (_field("RecoveryScreen", "secret"),), (_TO_SETTINGS, _TO_LIST)),
    Scene("proof of a new code", Place.JOURNAL,
          (_SETTINGS, Go(F6, "RecoveryScreen"), Go(PASSPHRASE + ENTER, "RecoveryScreen", "secret"),
           Go("", "RecoveryScreen", focus="proof")),
          (_field("RecoveryScreen", "proof"),),
          (Go(ESC, "RecoveryScreen"), _TO_SETTINGS, _TO_LIST)),
    Scene("own words", Place.JOURNAL, (_SETTINGS, Go(F8, "WordsScreen")),
          (_field("WordsScreen", "own-word"),), (_TO_SETTINGS, _TO_LIST),
          (Go(ENTER, "WordsScreen"), _TO_SETTINGS, _TO_LIST)),
    Scene("own numbers", Place.JOURNAL, (_SETTINGS, Go(F3, "NumbersScreen")),
          (_field("NumbersScreen", "own-number"),), (_TO_SETTINGS, _TO_LIST),
          (Go(ENTER, "NumbersScreen"), _TO_SETTINGS, _TO_LIST)),
    Scene("backup", Place.JOURNAL,
          (_SETTINGS, Go(F4, "FilesScreen"), _asks("b", "FilesScreen")),
          (_path("FilesScreen"),), (Go(ESC, "FilesScreen"), _TO_SETTINGS, _TO_LIST)),
    Scene("contacts from a file", Place.JOURNAL,
          (_SETTINGS, Go(F4, "FilesScreen"), _asks("i", "IntakeScreen")),
          (_path("IntakeScreen"),),
          (Go(ESC, "FilesScreen"), _TO_SETTINGS, _TO_LIST)),
    Scene("load", Place.JOURNAL, (Go("c", "CardsScreen"), Go("o", "LoadScreen")),
          tuple(_date("LoadScreen", str(name)) for name in Qualification),
          (Go(ESC, "CardsScreen"), _TO_LIST)),
    Scene("summary", Place.JOURNAL, (Go("x", "SendScreen"), _asks("w", "SendScreen")),
          (_path("SendScreen"),), (Go(ESC, "SendScreen"), _TO_LIST)),
    Scene("notice", Place.JOURNAL,
          (Go("l", "LimitsScreen"), Go("n", "NoticeScreen"), _asks("w", "NoticeScreen")),
          (_path("NoticeScreen"),), (Go(ESC, "NoticeScreen"), Go(ESC, "LimitsScreen"), _TO_LIST)),
    Scene("release of a hold", Place.JOURNAL,
          (Go("h", "HoldScreen"), Go("w", LIST), Go("h", "HoldScreen"), Go("w", "HoldScreen")),
          (_field("HoldScreen", "reason"), _field("HoldScreen", "secret")), (_TO_LIST,)),
    Scene("first run", Place.NOTHING,
          (*_TO_OWN,), (_field("WelcomeScreen", "first"), _field("WelcomeScreen", "again")), ()),
    Scene("proof of the first code", Place.NOTHING,
          (*_TO_OWN, Go(STRONG, "WelcomeScreen", focus="first"),
           Go(STRONG + ENTER, "WelcomeScreen", focus="again"),
           Go("", "WelcomeScreen", focus="proof")),
          (_field("WelcomeScreen", "proof"),), ()),
    Scene("restore", Place.NOTHING, (Go(F5, "RestoreScreen"), Go(F4, "RestoreScreen")),
          (_field("RestoreScreen", "backup-file"), _field("RestoreScreen", "secret"),
           _field("RestoreScreen", "key-file")), ()),
    Scene("new team", Place.EMPTY, (Go("t", "TeamScreen"), Go("c", "CreateScreen")),
          (*(_field("CreateScreen", str(each)) for each in Recipient),
           _field("CreateScreen", "file")),
          (Go(ESC, "TeamScreen"), _TO_LIST)),
    Scene("join", Place.EMPTY, (Go("t", "TeamScreen"), Go("j", "JoinScreen")),
          (_path("JoinScreen"),),
          (Go(ESC, "TeamScreen"), _TO_LIST)),
    Scene("enrolment", Place.MEMBER, (Go("t", "TeamScreen"), _asks("e", "TeamScreen")),
          (_path("TeamScreen"),), (Go(ESC, "TeamScreen"), _TO_LIST)),
    Scene("pack", Place.MEMBER, (Go("x", "PackScreen"), _asks("w", "PackScreen")),
          (_path("PackScreen"),), (Go(ESC, "PackScreen"), _TO_LIST)),
    Scene("packs", Place.LEAD, (Go("i", "CollectScreen"),), (_path("CollectScreen"),),
          (Go(ESC, "DashboardScreen"),)),
    Scene("invitation", Place.LEAD, (Go("v", "InvitationScreen"), _asks("w", "InvitationScreen")),
          (_path("InvitationScreen"),), (Go(ESC, "InvitationScreen"), Go(ESC, "DashboardScreen"))),
    Scene("table", Place.LEAD,
          (Go("j", "DashboardScreen"), Go("t", "TableScreen"), _asks("w", "TableScreen")),
          (_path("TableScreen"),), (Go(ESC, "TableScreen"), Go(ESC, "DashboardScreen"))),
)  # fmt: skip

FIELDS = tuple(field for scene in SCENES for field in scene.fields)
