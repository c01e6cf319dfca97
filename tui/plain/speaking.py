"""The language peerlog speaks on this computer."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from tui import preferences
from tui.language import LANGUAGES, speak, tr, wanted
from tui.messages import words
from tui.plain import explanations as why

if TYPE_CHECKING:
    from tui.plain.asking import Talk
    from tui.plain.room import Room


def language(room: Room) -> None:
    """Choose the language; it is spoken at once, and kept outside the journal for the lock."""
    if chosen(room.talk):
        room.talk.say(tr("This is the language from now on."))


def chosen(talk: Talk) -> bool:
    """Ask for the language and speak it; whether one was chosen.

    Raises:
        Back: none was.
        StorageFailed: it is spoken, but was not kept.
    """
    file = preferences.settings_file()
    now = preferences.read(file)
    offered = {preferences.SYSTEM: words.LANGUAGE_OF_SYSTEM, **LANGUAGES}
    keeps = tr("Enter keeps {value}", value=offered[now.language])
    code = talk.choose(
        words.SETTING["language"], list(offered.items()), tr(why.LANGUAGE), enter=keeps
    )
    if code is None:
        return False
    speak(wanted(code, os.environ))
    preferences.write(file, replace(now, language=code))
    return True
