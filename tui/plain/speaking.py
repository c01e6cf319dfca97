"""The language peerlog speaks on this computer."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from tui import preferences
from tui.language import LANGUAGES, speak, tr, wanted
from tui.messages import words

if TYPE_CHECKING:
    from tui.plain.room import Room


def language(room: Room) -> None:
    """Choose the language; it is spoken at once, and kept outside the journal for the lock."""
    file = preferences.settings_file()
    now = preferences.read(file)
    offered = {preferences.SYSTEM: words.LANGUAGE_OF_SYSTEM, **LANGUAGES}
    keeps = tr("Enter keeps {value}", value=offered[now.language])
    code = room.talk.choose(words.SETTING["language"], list(offered.items()), enter=keeps)
    if code is None:
        return
    preferences.write(file, replace(now, language=code))
    speak(wanted(code, os.environ))
    room.talk.say(tr("This is the language from now on."))
