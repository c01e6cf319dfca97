"""The sentences of the profiles: what cards, rules and notices say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from vault import profiles
from vault.profiles.said import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator


def spoken_by_profiles() -> Iterator[tuple[str, str]]:
    """File and text of every sentence of the profiles that people hear or read."""
    for file in sorted(Path(profiles.__path__[0]).glob("*.toml")):
        for text in sentences(tomllib.loads(file.read_text("utf-8"))):
            yield f"vault/profiles/{file.name}", text
