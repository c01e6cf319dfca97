"""The line between the bench and a detector in another interpreter; standard library only.

Runs on Python 3.9 or later, because one of the peers needs it. In: one JSON object with ``text``
a line. Out: first how long importing and loading took and the memory after it, then for each
text the extents and the seconds they took, last the highest memory. Seconds are processor time,
because the machine is shared.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def serve(load):
    """Load a detector (a function from text to extents) and answer every line with it."""
    answers, sys.stdout = sys.stdout, sys.stderr  # some peers print while they work
    start = time.process_time()
    look = load()
    seconds = time.process_time() - start
    _say(answers, {"seconds": seconds, "megabytes": megabytes("VmRSS")})
    for line in sys.stdin:
        text = json.loads(line)["text"]
        start = time.process_time()
        spans = [[a, b] for a, b in look(text)]
        _say(answers, {"seconds": time.process_time() - start, "spans": spans})
    _say(answers, {"megabytes": megabytes("VmHWM")})


def megabytes(which):
    """Return a resident memory of this process: VmRSS now, VmHWM the highest so far."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split(which + ":")[1].split()[0]) / 1024


def _say(answers, value):
    answers.write(json.dumps(value) + "\n")
    answers.flush()
