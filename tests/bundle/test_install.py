"""What the script on the stick refuses, and what it hands to pip."""

import ast
import hashlib
import json
import subprocess
import sys
import zipfile

import pytest

from tests.bundle.on_stick import offline
from tests.bundle.stick import CARRIED

PIP = "import json, sys\nprint(json.dumps(sys.argv[1:]), file=open({record!r}, 'a'))\n{then}"
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


class Stick:
    """A small stick for this machine, with a pip that only writes down what it is told."""

    def __init__(self, folder):
        self.folder = folder
        self.record = folder.parent / "told"
        (folder / "wheels").mkdir(parents=True)
        (folder / "wheels" / "peerlog-0.1.0-py3-none-any.whl").write_bytes(b"program")
        share = {"everyone": ["peerlog-0.1.0-py3-none-any.whl"]}
        self.serve({offline.machine(): {HERE: share}})

    def serve(self, machines, then=""):
        with zipfile.ZipFile(self.folder / "wheels" / "pip-99-py3-none-any.whl", "w") as pip:
            pip.writestr("pip/__main__.py", PIP.format(record=str(self.record), then=then))
        (self.folder / "contents.json").write_text(json.dumps({"machines": machines}))
        self.sums()

    def sums(self):
        files = [f for f in self.folder.rglob("*") if f.is_file() and f.name != "SHA256SUMS"]
        lines = [
            f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.relative_to(self.folder).as_posix()}"
            for f in files
        ]
        (self.folder / "SHA256SUMS").write_text("\n".join(lines) + "\n")

    def told(self):
        return [json.loads(line) for line in self.record.read_text().splitlines()]


@pytest.fixture
def stick(tmp_path):
    return Stick(tmp_path / "stick")


@pytest.fixture
def refused(stick, tmp_path, capsys):
    """Install, expect a refusal that leaves nothing behind; the sentence."""

    def install(*options):
        place = tmp_path / "place"
        assert offline.main([str(place), *options], stick.folder) == 1
        assert not place.exists()
        said = capsys.readouterr()
        assert said.out == ""
        return said.err

    return install


def test_exactly_the_checked_files_go_to_a_pip_without_network(stick, tmp_path, capsys):
    place = tmp_path / "place"
    (stick.folder / "wheels" / "stranger-1-py3-none-any.whl").write_bytes(b"not listed")
    assert offline.main([str(place)], stick.folder) == 0
    installing, checking = stick.told()
    wheels = [word for word in installing if word.endswith(".whl")]
    assert wheels == [str(stick.folder / "wheels" / "peerlog-0.1.0-py3-none-any.whl")]
    assert {"install", "--no-index", "--no-deps"} < set(installing)
    assert checking[-1] == "check"
    assert str(place) in capsys.readouterr().out
    assert (place / "pyvenv.cfg").is_file()


@pytest.mark.parametrize("file", ["peerlog-0.1.0-py3-none-any.whl", "pip-99-py3-none-any.whl"])
def test_a_changed_wheel_is_not_installed(stick, refused, file):
    with (stick.folder / "wheels" / file).open("ab") as wheel:
        wheel.write(b"x")
    assert refused().startswith(f"wheels/{file} is not what SHA256SUMS says.")
    assert not stick.record.exists()


def test_a_changed_list_of_contents_is_noticed(stick, refused):
    with (stick.folder / "contents.json").open("a") as contents:
        contents.write(" ")
    assert refused().startswith("contents.json is not what SHA256SUMS says.")


@pytest.mark.parametrize(
    "file",
    ["wheels/peerlog-0.1.0-py3-none-any.whl", "contents.json", "SHA256SUMS"],
)
def test_a_missing_file_is_named(stick, refused, file):
    (stick.folder / file).unlink()
    assert refused() == f"{file} is missing. Copy the whole folder again.\n"


def test_a_missing_pip_is_named(stick, refused):
    (stick.folder / "wheels" / "pip-99-py3-none-any.whl").unlink()
    assert refused().startswith("wheels/pip-*.whl is missing.")


def test_another_machine_is_told_whom_the_stick_serves(stick, refused):
    stick.serve({"amiga-68000": {HERE: {"everyone": []}}})
    assert refused().endswith("It serves amiga-68000.\n")


def test_another_python_is_told_which_ones_are_served(stick, refused):
    stick.serve({offline.machine(): {"3.99": {"everyone": []}}})
    assert f"serves Python 3.99; this is Python {HERE}." in refused()


def test_what_releases_need_must_be_on_the_stick(refused):
    assert refused("--coordinator") == "This folder was made without what team releases need.\n"


def test_an_old_python_reads_why_it_is_too_old():
    script = CARRIED / "install.py"
    ast.parse(script.read_text(), feature_version=(3, 0))
    pretend = (
        "import runpy, sys; sys.version_info = (3, 9, 2);"
        f"runpy.run_path({str(script)!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == "This needs Python 3.11 or later; this is Python 3.9.\n"


def test_what_is_already_at_the_place_is_left_alone(stick, tmp_path, capsys):
    mine = tmp_path / "mine" / "letter"
    mine.parent.mkdir()
    mine.write_text("keep")
    assert offline.main([str(mine.parent)], stick.folder) == 1
    assert "is already there" in capsys.readouterr().err
    assert [f.name for f in mine.parent.iterdir()] == ["letter"]


def test_when_pip_fails_nothing_stays_and_its_words_are_shown(stick, refused):
    share = {"everyone": ["peerlog-0.1.0-py3-none-any.whl"]}
    stick.serve({offline.machine(): {HERE: share}}, then="sys.exit('not a supported wheel')")
    assert refused() == "pip could not install it, and says:\nnot a supported wheel\n\n"


@pytest.mark.parametrize(
    ("system", "platform", "kind", "name"),
    [
        ("linux", "linux-x86_64", "x86_64", "linux-x86_64"),
        ("linux", "linux-aarch64", "aarch64", "linux-aarch64"),
        ("darwin", "macosx-10.13-universal2", "arm64", "macos-arm64"),
        ("darwin", "macosx-12.0-x86_64", "x86_64", "macos-x86_64"),
        ("win32", "win-amd64", "AMD64", "windows-amd64"),
        ("win32", "win-arm64", "ARM64", "windows-arm64"),
        ("freebsd14", "freebsd-14.0-amd64", "amd64", "other-amd64"),
    ],
)
def test_machines_have_the_names_the_stick_uses(monkeypatch, system, platform, kind, name):
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("sysconfig.get_platform", lambda: platform)
    monkeypatch.setattr("platform.machine", lambda: kind)
    monkeypatch.setattr("platform.libc_ver", lambda: ("glibc", "2.28"))
    assert offline.machine() == name


@pytest.mark.parametrize("library", [("glibc", "2.17"), ("", ""), ("musl", "1.2")])
def test_a_linux_with_another_c_library_is_refused(monkeypatch, library):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("platform.libc_ver", lambda: library)
    with pytest.raises(offline.Refused, match=r"glibc 2\.28"):
        offline.machine()


def test_a_32_bit_python_is_refused_by_its_name(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("sys.maxsize", 2**31 - 1)
    assert offline.machine() == "windows-32-bit"
