"""The machines a stick serves, and which wheels one of them needs."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""The versions of Python a stick serves."""


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of machine."""

    name: str
    """As the installer on the stick names the machine it runs on."""
    tags: tuple[str, ...]
    """Platform tags of the wheels that run there, best first; pip widens only macOS's."""
    markers: Mapping[str, str]
    """What environment markers see there."""

    def environment(self, python: str) -> dict[str, str]:
        """Every variable of environment markers (PEP 508) on this machine."""
        return {
            **self.markers,
            "implementation_name": "cpython",
            "implementation_version": f"{python}.0",
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_version": "",
            "python_full_version": f"{python}.0",
            "python_version": python,
            "extra": "",
        }


def _markers(system: str, platform: str, os_name: str, machine: str) -> dict[str, str]:
    return {
        "platform_system": system,
        "sys_platform": platform,
        "os_name": os_name,
        "platform_machine": machine,
    }


def _linux(machine: str) -> Target:
    tags = (*(f"manylinux_2_{minor}_{machine}" for minor in range(28, 16, -1)),
            f"manylinux2014_{machine}")  # fmt: skip
    return Target(f"linux-{machine}", tags, _markers("Linux", "linux", "posix", machine))


def _macos(machine: str) -> Target:
    markers = _markers("Darwin", "darwin", "posix", machine)
    return Target(f"macos-{machine}", (f"macosx_12_0_{machine}",), markers)


TARGETS = (
    _linux("x86_64"),
    _linux("aarch64"),
    _macos("arm64"),
    _macos("x86_64"),
    Target("windows-amd64", ("win_amd64",), _markers("Windows", "win32", "nt", "AMD64")),
)


@dataclass(frozen=True, slots=True)
class Distribution:
    """What one wheel says of itself."""

    file: str
    version: str
    requires: tuple[Requirement, ...]


@dataclass(slots=True)
class Needs:
    """What following a requirement through the wheels at hand led to."""

    files: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    """Requirements that no wheel at hand meets, as pip takes them."""


def follow(
    roots: Iterable[str],
    wheels: Mapping[str, Distribution],
    environment: Mapping[str, str],
) -> Needs:
    """The wheels a machine needs for *roots*, and what is missing.

    pip reads the markers of a package with the Python it runs on, whatever platform it loads
    for: a wheel that only Windows needs would stay behind. This reads them for the target.

    Args:
        roots: requirements to begin with.
        wheels: what is at hand, by normalised name.
        environment: the target's variables of environment markers.
    """
    needs = Needs()
    waiting = deque((Requirement(root), "") for root in roots)
    seen: set[tuple[str, str]] = set()
    while waiting:
        requirement, extra = waiting.popleft()
        if requirement.marker and not requirement.marker.evaluate({**environment, "extra": extra}):
            continue
        wheel = wheels.get(canonicalize_name(requirement.name))
        if wheel is None or not requirement.specifier.contains(wheel.version, prereleases=True):
            needs.missing.add(_without_marker(requirement))
            continue
        needs.files.add(wheel.file)
        for wanted in ("", *sorted(requirement.extras)):
            if (wheel.file, wanted) not in seen:
                seen.add((wheel.file, wanted))
                waiting.extend((inner, wanted) for inner in wheel.requires)
    return needs


def _without_marker(requirement: Requirement) -> str:
    bare = Requirement(str(requirement))
    bare.marker = None
    return str(bare)
