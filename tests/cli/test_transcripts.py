"""Journeys of the command line, word for word; `--update-transcripts` writes them anew."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
_ID = re.compile(r"\b[0-9a-f]{32}\b")
_SHORT_ID = re.compile(r"^[0-9a-f]{8}(?=  )", re.MULTILINE)


def steps(text):
    """Comments, and commands with what is typed into them."""
    found = []
    for line in text.splitlines():
        if line.startswith(("# ", "$ ")):
            found.append([line, []])
        elif line.startswith("< "):
            found[-1][1].append(line[2:])
    return found


def replay(shell, text):
    """The transcript as it would be written now; ids are named ENTRY and EVENT."""
    lines, ids = [], {}
    for line, typed in steps(text):
        lines += [line, *(f"< {each}" for each in typed)]
        if line.startswith("# "):
            continue
        words = [ids.get(word, word) for word in shlex.split(line[2:])[1:]]
        said = shell(*words, stdin="".join(f"{each}\n" for each in typed).encode())
        name = "EVENT" if words[0] == "event" else "ENTRY"
        if found := _ID.search(said.out):
            ids[name] = found[0]
        out = _SHORT_ID.sub(f"{name:<8}", _ID.sub(name, said.out + said.err))
        lines += [*out.splitlines(), *([f"[{said.status}]"] if said.status else [])]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", sorted(TRANSCRIPTS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_journey_reads_as_written(shell, path, request):
    written = path.read_text("utf-8")
    now = replay(shell, written)
    if request.config.getoption("--update-transcripts"):
        path.write_text(now, "utf-8")
    assert now == path.read_text("utf-8")
