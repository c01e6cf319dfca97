"""Everything that can go wrong on purpose, as one tree.

Each class carries a sentence (what happened, and that nothing was lost), a hint (what to do
next) and the exit code of the command line. Instances carry nothing: an exception that holds
data ends up in a traceback one day. Each room of the vault has its file here, and every name is
imported from this package.

::

    VaultError                1
    ├── UsageError            2
    │   ├── NoSuchEntry
    │   ├── AmbiguousEntry
    │   ├── BadValue
    │   │   ├── BadWord
    │   │   ├── DayOutOfRange
    │   │   ├── SizeWithoutGroup
    │   │   ├── TopicOfFew
    │   │   ├── FollowUpOutOfRange
    │   │   └── BadHandle
    │   ├── NothingToRead
    │   ├── TableContradicts
    │   ├── BadText
    │   ├── NoSuchProfile
    │   ├── BadProfile
    │   └── BadTeamFile
    │       └── TeamFileTooNew
    ├── NotUnlocked           3
    │   ├── WrongPassphrase
    │   ├── KeyFileNeeded
    │   └── WrongRecoveryCode
    ├── VaultLocked           4
    │   └── VaultBusy
    ├── Stopped
    ├── VaultUnreadable       5
    │   ├── NoVault
    │   ├── Damaged
    │   │   ├── DatabaseMissing
    │   │   ├── ChangedWhileLocked
    │   │   └── NotABackup
    │   ├── TooNew
    │   ├── CostRefused
    │   └── TextLost
    ├── Refused               6
    │   ├── VaultExists
    │   ├── FileExists
    │   │   └── FilesExist
    │   ├── NotesOff
    │   │   └── NotesForbidden
    │   ├── NoteTooLong
    │   ├── OnHold
    │   ├── IdentifyingText
    │   ├── NoFreeSlot
    │   ├── LastSlot
    │   ├── ClockJumped
    │   ├── ClockBehind
    │   ├── PeriodOpen
    │   ├── TableRefused
    │   ├── NoTeam
    │   │   └── NotCoordinator
    │   ├── TeamTaken
    │   ├── LeadsTeam
    │   ├── OtherVocabulary
    │   ├── NotEnrolled
    │   ├── AlreadyEnrolled
    │   ├── AlreadyReleased
    │   │   └── DeclaredMissed
    │   ├── NumbersChanged
    │   ├── TooManyContacts
    │   ├── TooManyCorrections
    │   ├── TooFewPacks
    │   ├── PartMissing
    │   └── WeakPassphrase
    └── StorageFailed         8
        ├── DiskFull
        ├── CleanupOwed
        ├── ReadOnly
        ├── NotAllowed
        └── OutOfMemory
"""

from .base import *  # noqa: F403
from .files import *  # noqa: F403
from .journal import *  # noqa: F403
from .keys import *  # noqa: F403
from .statistics import *  # noqa: F403
from .store import *  # noqa: F403
