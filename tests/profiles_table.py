"""The table of profiles in README, made from the profiles: `python -m tests.profiles_table`.

With `--check` it exits with 1 unless README holds exactly this table between its two markers.
"""

import sys
from pathlib import Path

from vault.profiles.loader import available, load
from vault.profiles.profile import Afterwards, Coverage, Notes, Profile, Statistics, Writing

START, END = "<!-- profiles -->", "<!-- /profiles -->"
README = Path(__file__).parents[1] / "README.md"
_HEADS = (
    "profile",
    "covers",
    "group",
    "notes",
    "statistics",
    "written notice before / after",
    "exceptions",
    "citation",
)
_WORDS = {
    Coverage.COVERED: "covered",
    Coverage.NOT_COVERED: "not covered",
    Coverage.NOT_KNOWN: "not known",
    Notes.ALLOWED: "not forbidden",
    Notes.DISCOURAGED: "the norm is none",
    Notes.FORBIDDEN: "forbidden: locked off",
    Statistics.EXPRESS: "expressly allowed",
    Statistics.SILENT: "silent",
    Statistics.NON_IDENTIFYING_ONLY: "non-identifying only",
    Writing.REQUIRED: "required",
    Writing.OFFERED: "offered",
    Afterwards.REQUIRED: "required",
    Afterwards.GOOD_PRACTICE: "good practice",
    Afterwards.NONE: "none",
}


def table() -> str:
    """The table as Markdown, without the markers."""
    rows = [_HEADS, ("---",) * len(_HEADS), *(_row(load(name)) for name in available())]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def section() -> str:
    """The table between its markers, as README holds it."""
    return f"{START}\n{table()}\n{END}"


def _row(profile: Profile) -> tuple[str, ...]:
    return (
        f"`{profile.id}`",
        profile.covered.rstrip("."),
        _WORDS[profile.group.value],
        _WORDS[profile.notes.value],
        _WORDS[profile.statistics.value],
        f"{_WORDS[profile.writing.value]} / {_WORDS[profile.afterwards.value]}",
        str(len(profile.exceptions)),
        profile.citation,
    )


def main() -> int:
    """Print the table, or compare README with it."""
    if "--check" not in sys.argv[1:]:
        print(section())
        return 0
    if section() in README.read_text(encoding="utf-8"):
        return 0
    print("README does not hold the table that python -m tests.profiles_table prints.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
