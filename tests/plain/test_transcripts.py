"""Talks in lines, word for word; `--update-plain` writes them anew. A folder is a language.

`# ` is a comment and `@ ` says what is there: `new` (no journal), `journal`, `days 8`, `talk`,
`file NAME` with what follows it. `< ` is typed in sight and `<< ` unseen.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.plain.conftest import OFFERED, PASSPHRASE, Script
from tui import language
from tui.plain.face import talk_at

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts" / "plain"
_GROUPS = re.compile(r"^(\w+ \d: )(?:\w ){3}\w$", re.MULTILINE)
MARKS = {"PASSPHRASE": PASSPHRASE, "OFFERED": OFFERED}
ESCAPES = {"ESC": "\x1b", "NUL": "\0", "LONG": "x" * 10_000}


class Written(Script):
    """A terminal that writes down what is typed, each answer on a line of its own."""

    place: Path

    def line(self, limit_seconds):
        return self._noted("< ", limit_seconds)

    def hidden(self, prompt, limit_seconds):
        self.shown += prompt
        return self._noted("<< ", limit_seconds)

    def _noted(self, mark, limit_seconds):
        self.shown += "\n" + mark + (self.answers[0] if self.answers else "<end>") + "\n"
        answer = self._next(limit_seconds).replace("FOLDER", str(self.place))
        for name, text in {**MARKS, **ESCAPES}.items():
            answer = answer.replace(name, text)
        return answer


def parts(text):
    """Comments, and directives with what is typed after them."""
    found = []
    for line in text.splitlines():
        if line.startswith(("# ", "@ ")):
            found.append((line, []))
        elif line.startswith(("< ", "<< ")) or line in {"<", "<<"}:
            found[-1][1].append(line.partition(" ")[2])
        elif line.startswith("= "):
            found[-1][1].append(line)
    return found


def replay(bare, place, text):
    """The transcript as it would be written now."""
    lines = []
    for line, typed in parts(text):
        lines.append(line)
        what, _, more = line[2:].partition(" ")
        if line.startswith("# "):
            continue
        if what == "journal":
            bare.make(filled=3)
        elif what == "days":
            bare.desk.clock.advance(int(more))
        elif what == "file":
            (place / more).write_text("".join(f"{each[2:]}\n" for each in typed))
            lines += typed
        elif what == "talk":
            terminal = Written([answer for answer in typed if answer != "<end>"])
            terminal.place = place
            status = talk_at(terminal, bare.desk)
            lines += [terminal.shown.rstrip("\n"), f"[{status}]"]
    now = _GROUPS.sub(r"\1? ? ? ?", "\n".join(lines) + "\n").replace(str(place), "FOLDER")
    return "\n".join(line.rstrip() for line in now.split("\n"))


every_transcript = pytest.mark.parametrize(
    "path",
    sorted(TRANSCRIPTS.rglob("*.txt")),
    ids=lambda path: path.relative_to(TRANSCRIPTS).with_suffix("").as_posix(),
)


def spoken_in(path):
    """The code of the language of a transcript: the folder it lies in, or English."""
    return language.ENGLISH if path.parent == TRANSCRIPTS else path.parent.name


@every_transcript
def test_the_talk_reads_as_written(bare, tmp_path, monkeypatch, path, request):
    language.speak(spoken_in(path))
    monkeypatch.setattr("secrets.SystemRandom.sample", lambda _, numbers, k: numbers[1 : k + 1])
    written = path.read_text("utf-8")
    now = replay(bare, tmp_path, written)
    if request.config.getoption("--update-plain", default=False):
        path.write_text(now, "utf-8")
    assert now == path.read_text("utf-8")


@every_transcript
def test_every_question_is_one_line_and_ends_the_same_way(path):
    lines = path.read_text("utf-8").splitlines()
    asked = [before for before, line in pairwise(lines) if line[:2] == "< "]
    assert asked
    assert all(line.endswith(":") for line in asked)
    assert not re.search(r"\b(f\d|ctrl|esc)\b", "\n".join(lines))
    assert not any(ord(letter) < 32 or "\u2500" <= letter <= "\u259f" for letter in "".join(lines))
