"""`python -m tests`: format, lint, types, import contracts, then the suite.

Arguments go to pytest: `python -m tests -k ring`. `python -m tests bundle` is something else: it
makes what is carried to a machine without a network (`tests/bundle`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORKERS = str(3 * (os.cpu_count() or 1))
"""More than there are processors: tests of the screens mostly wait."""
CHECKS = (
    ("format", [sys.executable, "-m", "ruff", "format", "--check", "--quiet", "."]),
    ("lint", [sys.executable, "-m", "ruff", "check", "--quiet", "."]),
    ("types", [sys.executable, "-m", "mypy"]),
    ("profiles in README", [sys.executable, "-m", "tests.profiles_table", "--check"]),
    ("catalogues", [sys.executable, "-m", "tests.catalogue", "--check"]),
    ("contracts", [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]),
)


def main() -> int:
    """Run all checks; the number of those that failed."""
    if sys.argv[1:2] == ["bundle"]:
        from tests.bundle.__main__ import main as bundle

        return bundle(sys.argv[2:])
    failed = []
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    print("== tests", flush=True)
    suite = [sys.executable, "-m", "pytest", "-n", WORKERS, *sys.argv[1:]]
    if subprocess.run(suite, cwd=ROOT, check=False).returncode:
        failed.append("tests")
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
