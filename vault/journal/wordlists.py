"""The supporter's own words: always to be replaced, or never. Kept inside the vault alone.

Such words are names, nicknames and places of real people, so a word that was forgotten leaves
the file with the next closing, as a dead note does. Words are compared as the detector compares
them: without case, accents and possessive endings.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from vault.errors import BadWord, Damaged, OnHold
from vault.journal import acceptance
from vault.redaction.personal import Key, Personal, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault.store.vault import Vault

MAX_WORDS = 500
"""Words and phrases of both lists together."""
MAX_CHARACTERS = 60

_SETTING = "own_words"
_ALWAYS, _NEVER = _LISTS = ("always", "never")

_Words = dict[Key, str]


def personal(vault: Vault) -> Personal:
    """What the detector has to know of this supporter: both lists, and the rules in doubt."""
    always, never = words(vault)
    return Personal(frozenset(always), frozenset(never), acceptance.doubted(vault))


def words(vault: Vault) -> tuple[list[str], list[str]]:
    """The words always and the words never to be replaced, each in order."""
    lists = _load(vault)
    return sorted(lists[_ALWAYS].values()), sorted(lists[_NEVER].values())


def add(vault: Vault, words: Iterable[str], *, always: bool) -> int:
    """Put words into one list, out of the other, and return how many were not in it before.

    Raises:
        BadWord: a word is too long or without letter and digit, or the lists would be too long.
        OnHold: a word would move while a legal hold covers the whole vault.
        StorageFailed: the disk refused. Nothing was changed after any of these.
    """
    lists = _load(vault)
    chosen, other = (lists[name] for name in (_LISTS if always else reversed(_LISTS)))
    fresh = {k: word for k, word in _checked(words).items() if k not in chosen}
    moved = fresh.keys() & other.keys()
    chosen |= fresh
    for k in moved:
        del other[k]
    if len(chosen) + len(other) > MAX_WORDS:
        raise BadWord
    if fresh:
        _store(vault, lists, gone=bool(moved))
    return len(fresh)


def forget(vault: Vault, words: Iterable[str]) -> int:
    """Take words out of whichever list has them, and return how many there were.

    Raises:
        OnHold: a legal hold covers the whole vault; nothing was changed.
        StorageFailed: the disk refused; nothing was changed.
    """
    lists = _load(vault)
    doomed = {key(word) for word in words}
    kept = {
        name: {k: word for k, word in known.items() if k not in doomed}
        for name, known in lists.items()
    }
    gone = sum(len(lists[name]) - len(kept[name]) for name in _LISTS)
    if gone:
        _store(vault, kept, gone=True)
    return gone


def _checked(words: Iterable[str]) -> _Words:
    """Words in the form they are shown in, by the form they are compared in."""
    found: _Words = {}
    for given in words:
        word = unicodedata.normalize("NFC", " ".join(given.split()))
        compared = key(word)
        if not compared or len(word) > MAX_CHARACTERS or not word.isprintable():
            raise BadWord
        found.setdefault(compared, word)
    return found


def _load(vault: Vault) -> dict[str, _Words]:
    stored = vault.read_setting(_SETTING)
    if stored is None:
        return {name: {} for name in _LISTS}
    try:
        lists = json.loads(stored)
        return {name: {key(word): word for word in lists[name]} for name in _LISTS}
    except (ValueError, TypeError, KeyError, AttributeError):
        raise Damaged from None


def _store(vault: Vault, lists: dict[str, _Words], *, gone: bool) -> None:
    if gone and vault.held:
        raise OnHold
    plain = {name: sorted(known.values()) for name, known in lists.items()}
    data = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    vault.write_setting(_SETTING, data.encode())
    if gone:
        vault.owe_cleanup()
