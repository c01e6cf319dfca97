"""How the program looks and speaks on this computer: a few words in a file outside the journal.

They are needed before anything is unlocked, so they cannot lie inside. The file has three lines,
`theme = night`, `motion = off` and `language = system`. Whatever is wrong with it, the screens
open as usual.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

THEMES = ("night", "day", "contrast-dark", "contrast-light", "plain")
"""The names of the themes; the first is used when none was chosen."""

SYSTEM = "system"
"""The language the computer speaks."""

_MOTION = {"off": False, "on": True}
_MOST_BYTES = 1024
"""Far more than these words need; of a longer file the rest is not read."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What somebody likes to look at."""

    theme: str = THEMES[0]
    motion: bool = False
    """Whether scrolling and opening may move; nothing blinks in any case."""
    language: str = SYSTEM
    """A code of `tui.language.LANGUAGES`, or the computer's."""


def settings_file() -> Path:
    """Where they lie on this computer; nothing is made."""
    from platformdirs import user_config_path, user_data_path

    folder = user_config_path("peerlog", appauthor=False)
    if folder == user_data_path("peerlog", appauthor=False):  # macOS and Windows: the journal's
        folder = folder.with_name("peerlog-settings")
    return folder / "settings"


def read(file: Path) -> Preferences:
    """What the file says; the usual for all that it does not say well."""
    text = b""
    with suppress(OSError), file.open("rb") as opened:
        text = opened.read(_MOST_BYTES)
    lines = (line.partition("=") for line in text.decode("ascii", "replace").splitlines())
    return _understood({name.strip(): value.strip() for name, _, value in lines})


def write(file: Path, preferences: Preferences) -> None:
    """Replace the file, so that a crash leaves the old or the new one.

    Raises:
        StorageFailed: the disk refused; the old choice stands.
    """
    from vault import durable

    motion = "on" if preferences.motion else "off"
    text = f"theme = {preferences.theme}\nmotion = {motion}\nlanguage = {preferences.language}\n"
    replacement = file.with_name(file.name + ".new")
    durable.make_folder(file.parent)
    with durable.storage_errors():
        replacement.unlink(missing_ok=True)
        durable.write_new(replacement, text.encode())
        replacement.replace(file)
        durable.sync_path(file)


def _understood(found: Mapping[str, str]) -> Preferences:
    usual = Preferences()
    theme, language = found.get("theme", ""), found.get("language", "")
    return Preferences(
        theme=theme if theme in THEMES else usual.theme,
        motion=_MOTION.get(found.get("motion", ""), usual.motion),
        language=language if language in LANGUAGES else usual.language,
    )
