"""Making the folder: which wheels which machine needs, and that the installer can read it."""

import json
import zipfile

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

from tests.bundle import stick
from tests.bundle.__main__ import main
from tests.bundle.executable import words
from tests.bundle.on_stick import offline
from tests.bundle.targets import PYTHONS, TARGETS, Distribution, follow

LINUX, WINDOWS = TARGETS[0], TARGETS[-1]


def _at_hand(*wheels):
    return {
        name: Distribution(f"{name}.whl", version, tuple(map(Requirement, requires)))
        for name, version, *requires in wheels
    }


def test_a_requirement_of_another_platform_is_seen_from_here():
    wheels = _at_hand(("app", "1", "ansi>=2; sys_platform == 'win32'"))
    assert follow(["app"], wheels, WINDOWS.environment("3.12")).missing == {"ansi>=2"}
    assert follow(["app"], wheels, LINUX.environment("3.12")).missing == set()


def test_a_requirement_of_another_python_is_seen_from_here():
    wheels = _at_hand(("app", "1", "backport; python_version < '3.13'"))
    missing = {p: follow(["app"], wheels, LINUX.environment(p)).missing for p in PYTHONS}
    assert missing == {"3.11": {"backport"}, "3.12": {"backport"}, "3.13": set(), "3.14": set()}


def test_extras_lead_further_and_only_when_asked_for():
    wheels = _at_hand(
        ("app", "1", "text[links]>=1"),
        ("text", "3", "url; extra == 'links'", "plugins; extra == 'more'"),
        ("url", "1", "app"),
    )
    needs = follow(["app"], wheels, LINUX.environment("3.11"))
    assert (needs.files, needs.missing) == ({"app.whl", "text.whl", "url.whl"}, set())


def test_a_wheel_that_is_too_old_counts_as_missing():
    wheels = _at_hand(("app", "1", "text>=2,<3"), ("text", "3"))
    assert follow(["app"], wheels, LINUX.environment("3.11")).missing == {"text<3,>=2"}


def test_what_nobody_needs_is_left_out():
    wheels = _at_hand(("app", "1"), ("stranger", "1"))
    assert follow(["app"], wheels, LINUX.environment("3.11")).files == {"app.whl"}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_every_variable_of_markers_is_known(target):
    assert set(default_environment()) <= set(target.environment("3.11"))


def _wheel(folder, name, *requires):
    lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1"]
    lines += [f"Requires-Dist: {requirement}" for requirement in requires]
    with zipfile.ZipFile(folder / f"{name}-1-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}-1.dist-info/METADATA", "\n".join(lines) + "\n")


@pytest.fixture
def fake_pip(monkeypatch):
    """A pip that, like the real one, overlooks what only the target's markers ask for."""

    def pip(command, *arguments):
        folder = arguments[arguments.index("--wheel-dir" if command == "wheel" else "--dest") + 1]
        if command == "wheel" or "--platform" in arguments:
            _wheel(folder, "peerlog", "ansi; sys_platform == 'win32'")
        for name in {"pip", "ansi"} & set(arguments):
            _wheel(folder, name)

    monkeypatch.setattr(stick, "_pip", pip)


def test_the_installer_finds_in_the_folder_what_each_machine_needs(tmp_path, fake_pip, capsys):
    folder = tmp_path / "stick"
    stick.make(folder, targets=[LINUX, WINDOWS], pythons=["3.12"], coordinator=False)
    on_linux = offline.wanted(folder, "linux-x86_64", "3.12", coordinator=False)
    on_windows = offline.wanted(folder, "windows-amd64", "3.12", coordinator=False)
    pip, program, ansi = (f"wheels/{n}-1-py3-none-any.whl" for n in ("pip", "peerlog", "ansi"))
    assert on_linux == [pip, program]
    assert on_windows == [pip, ansi, program]
    offline.check_sums(folder, [*on_windows, "install.py", "offline.py", "READ-ME-FIRST.txt"])
    assert "windows-amd64: 0.0 MB" in capsys.readouterr().out


def test_what_no_index_has_ends_the_making(tmp_path, fake_pip, monkeypatch):
    monkeypatch.setattr(stick, "follow", lambda *_: follow(["gone"], {}, {}))
    with pytest.raises(stick.NotPossible, match=r"linux-x86_64, Python 3\.12: no gone"):
        stick.make(tmp_path / "s", targets=[LINUX], pythons=["3.12"], coordinator=False)


def test_a_folder_with_something_in_it_is_not_touched(tmp_path, capsys):
    (tmp_path / "letter").write_text("keep")
    assert main([str(tmp_path)]) == 1
    assert "is not empty" in capsys.readouterr().err
    assert [f.name for f in tmp_path.iterdir()] == ["letter"]


@pytest.mark.parametrize(
    "arguments",
    [[], ["here", "--only", "beos"], ["here", "--python", "3.10"], ["a", "--executable", "b"]],
)
def test_misuse_is_said_before_anything_is_made(arguments, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    assert not list(tmp_path.iterdir())
    assert "usage: python -m tests bundle" in capsys.readouterr().err


def test_platforms_are_chosen_by_the_beginning_of_their_name(tmp_path, fake_pip):
    folder = tmp_path / "stick"
    assert main([str(folder), "--only", "linux", "--only", "macos-a", "--python", "3.13"]) == 0
    machines = json.loads((folder / "contents.json").read_text())["machines"]
    assert set(machines) == {"linux-x86_64", "linux-aarch64", "macos-arm64"}


def test_the_executable_carries_the_extra_only_when_asked(tmp_path):
    assert "pyarrow" in words(tmp_path, tmp_path, coordinator=False)
    assert "pyarrow" not in words(tmp_path, tmp_path, coordinator=True)
