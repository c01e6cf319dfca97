"""What goes wrong with what opens a journal."""

from __future__ import annotations

from vault.errors.base import NotUnlocked, Refused, StorageFailed, VaultUnreadable


class WrongPassphrase(NotUnlocked):
    """No passphrase slot opens with this passphrase."""

    text = "That passphrase did not open the journal; nothing was changed."
    hint = "Check caps lock and the keyboard layout and try again, or use the recovery code."


class KeyFileNeeded(NotUnlocked):
    """The vault wants a key file besides the passphrase."""

    text = "This journal needs its key file besides the passphrase; nothing was changed."
    hint = "Put in the stick that holds the key file and name it with --key-file."


class WrongRecoveryCode(NotUnlocked):
    """The recovery code is mistyped or belongs to another vault."""

    text = "That recovery code did not open the journal; nothing was changed."
    hint = "Compare it with the paper: eight groups of four, no letters I, L, O or U."


class CostRefused(VaultUnreadable):
    """Key-derivation parameters outside the accepted range, refused before any work."""

    text = (
        "This journal asks for a key derivation that is too weak or too costly; it was not opened."
    )
    hint = "The key file was probably altered. Restore 'vault.key' from a backup."


class NoFreeSlot(Refused):
    """All key slots are taken."""

    text = "All four key slots of this journal are taken; nothing was changed."
    hint = "See 'peerlog passphrase list' and remove one first."


class LastSlot(Refused):
    """A slot cannot be removed: empty, or the one the vault was opened with."""

    text = "That slot is empty or the one you opened the journal with; nothing was changed."
    hint = "Open the journal with another passphrase or the recovery code to remove it."


class WeakPassphrase(Refused):
    """A self-chosen passphrase is too short or too easily guessed."""

    text = "That passphrase is too short or too easily guessed; nothing was changed."
    hint = "Use at least 15 characters nobody would guess, or take the six words offered."


class OutOfMemory(StorageFailed):
    """Too little memory for the key derivation."""

    text = "There is not enough free memory to open the journal; nothing was changed."
    hint = "Close other programs and try again."
