"""Detects over JSON lines, for the scorer: ``python -m tests.redaction.lines [--tier 2]``."""

from __future__ import annotations

import json
import sys

from vault.redaction import detect
from vault.redaction.report import spans


def main(argv: list[str]) -> None:
    top = 2 if argv[:2] == ["--tier", "2"] else 1
    for line in sys.stdin:
        note = json.loads(line)
        found = [f for f in detect(note["text"]) if f.tier <= top]
        answer = {"id": note["id"], "spans": spans(found)}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
