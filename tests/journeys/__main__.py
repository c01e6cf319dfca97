"""`python -m tests.journeys [NAME...]`: walk journeys in tmux, as a stranger would."""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys import steps, tmux
from tests.journeys.walking import Walker


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.journeys", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(steps.names()))
    parser.add_argument("--size", default="80x24", help="columns and rows, such as 60x18")
    parser.add_argument("--term", default="tmux-256color", help="TERM: screen, linux, ...")
    parser.add_argument("--ascii", action="store_true", help="draw in ASCII alone")
    parser.add_argument("--no-color", action="store_true", help="set NO_COLOR")
    parser.add_argument("--show", action="store_true", help="print the screen after every step")
    return parser.parse_args()


async def walk(name: str, wish: argparse.Namespace) -> bool:
    """Walk one journey and print a line a step; whether it came to its end."""
    width, height = map(int, wish.size.split("x"))
    journey = steps.read(name)
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        terminal = tmux.Tmux(
            Path(folder),
            (width, height),
            {"TERM": wish.term} | ({"NO_COLOR": "1"} if wish.no_color else {}),
            ("--ascii",) if wish.ascii else (),
        )
        try:
            async for step in Walker(terminal, Path(folder)).walk(journey):
                print(f"{step.seconds:6.1f} s  {step.want}", flush=True)
                if wish.show:
                    print(await terminal.screen())
                if step.problem:
                    print(f"          {step.problem}\n{step.screen}")
                    return False
        finally:
            await terminal.close()
    took = time.monotonic() - began
    print(f"{name}: {len(journey.steps)} steps, {took:.0f} s, at {wish.size}")
    return True


async def main() -> int:
    """Walk what was named, or everything; 1 when one did not come to its end."""
    wish = _words()
    if sentence := tmux.missing():
        print(sentence)
        return 1
    done = [await walk(name, wish) for name in wish.names or steps.names()]
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
