"""`python -m tests.pictures`: draw the pictures of README anew, beside this file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pictures.drawing import PICTURES, draw, path_of


async def main() -> None:
    """Write every picture and print its size in bytes."""
    for name, picture in PICTURES.items():
        with TemporaryDirectory() as folder:
            svg = (await draw(picture, Path(folder))).encode()
        path_of(name).write_bytes(svg)
        print(f"{len(svg):7,} {path_of(name).name}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
