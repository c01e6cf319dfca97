"""What the terminal is told and what it tells: clipboard, title, paste, keys typed too early."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import struct
import termios
from pathlib import Path

import pytest

from tests.leaks import search
from tests.leaks.endings import LOCK, QUIT
from tests.leaks.fields import ENTER, LIST, PASSPHRASE, SCENES, Go, Place
from tests.leaks.homes import JOURNAL, Homes
from tests.leaks.search import MARK
from tests.leaks.sitting import QUIET_SECONDS, sitting

ENTRY = next(scene for scene in SCENES if scene.name == "entry")
POINTER = b"22"
"""Changes the shape of the mouse pointer and says nothing."""
TOLD = re.compile(rb"\x1b\](\d+)")
"""Commands to the terminal itself: title, clipboard, notification, links."""


@pytest.fixture(scope="module")
def homes(tmp_path_factory) -> Homes:
    return Homes(tmp_path_factory.mktemp("made"))


@pytest.fixture
def person(homes, tmp_path):
    with sitting(homes.copy(Place.JOURNAL, tmp_path / "home")) as at_it:
        yield at_it


def pasted(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


def resize(person, columns: int, rows: int) -> None:
    fcntl.ioctl(person.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def lock(person) -> bytes:
    """Lock, and what the terminal got from there until the new image was at rest."""
    started, place = person.look()["started"], len(person.output)
    person.write(LOCK)
    person.sit_until_replaced(started)
    person.settle(QUIET_SECONDS)
    return person.output[place:]


def test_the_terminal_gets_no_title_no_clipboard_and_no_notification(person):
    """After selecting, copying, cutting, crossing every screen, and a lock."""
    person.unlock()
    person.play(ENTRY)
    for keys in ("\x01", "\x1b[1;2D", "\x03", "\x18", "\x1b[1;6D", "\x03"):
        person.press(keys)
    person.go((*ENTRY.back, Go("s", "StatisticsScreen"), Go("\x1b", LIST)))
    lock(person)
    assert set(TOLD.findall(person.output)) <= {POINTER}
    assert b"\x07" not in search.text_alone(person.output)
    assert b"\x1bP" not in person.output.replace(b"\x1bP+q", b"")


def test_what_is_pasted_arrives_and_leaves_with_the_lock(person):
    """In a passphrase, a note and a handle, each in one piece."""
    person.at("UnlockScreen")
    person.focus("secret")
    person.write(pasted(PASSPHRASE))
    person.wait_until(lambda seen: seen["length"] == len(PASSPHRASE))
    person.write(ENTER)
    person.at(LIST)
    person.go(ENTRY.way)
    for field in ENTRY.fields:
        person.focus(field.id)
        person.write(pasted(field.typed))
        wanted = len(field.typed)
        person.wait_until(lambda seen, wanted=wanted: seen["length"] == wanted)
    person.settle(QUIET_SECONDS)
    assert search.output(lock(person)).found == []
    assert search.process(person.pid).found == []


@pytest.mark.parametrize("size", [(40, 10), (200, 60)])
def test_a_lock_while_the_window_changes_leaves_nothing(person, size):
    person.unlock()
    person.play(ENTRY)
    person.settle(QUIET_SECONDS)
    resize(person, *size)
    person.settle(QUIET_SECONDS)
    started, place = person.look()["started"], len(person.output)
    person.write(LOCK)
    resize(person, 80, 24)
    person.sit_until_replaced(started)
    person.settle(QUIET_SECONDS)
    drawn = person.output[place:]
    assert search.output(drawn[drawn.find(b"Nothing is readable") :]).found == []
    assert search.files(person.home).found == []


@pytest.mark.parametrize("keys", ["H", "?", "\x1b[20~", "c"])
def test_a_lock_in_front_of_another_screen_leaves_nothing(person, keys):
    """A question, the help, the crisis card and the menu of cards."""
    person.unlock()
    person.press("/")
    person.type_into("filter", MARK)
    person.press(ENTER)
    person.press(keys)
    person.settle(QUIET_SECONDS)
    assert search.output(lock(person)).found == []


def test_a_passphrase_typed_while_the_program_starts_again_is_not_echoed(person):
    """Whoever locks and goes on at once types it where no screen is drawn yet."""
    person.unlock()
    started, place = person.look()["started"], len(person.output)
    person.write(LOCK)
    while b"\x1b[?1049l" not in person.output[place:]:
        person.read(0.005)
    person.write(PASSPHRASE)
    person.sit_until_replaced(started)
    person.settle(QUIET_SECONDS)
    assert search.output(person.output[place:]).found == []


def test_after_leaving_the_terminal_echoes_again(person):
    """Also when there was a lock in between."""

    def echoes() -> bool:
        return bool(termios.tcgetattr(person.descriptor)[3] & termios.ECHO)

    assert echoes() or person.at("UnlockScreen")
    person.unlock()
    lock(person)
    person.write(QUIT)
    held = os.dup(person.descriptor)
    try:
        person.settle(1.0)
        assert termios.tcgetattr(held)[3] & termios.ECHO
    finally:
        os.close(held)
    assert person.end() == 0


def test_the_process_stays_the_same_and_its_image_is_another(person):
    """Its command line holds neither passphrase nor note."""
    person.unlock()
    person.play(ENTRY)
    before, pid = person.look()["started"], person.pid
    lock(person)
    assert person.look()["started"] != before
    os.kill(pid, 0)
    if search.memory.SUPPORTED:
        for name in ("cmdline", "environ"):
            assert search.output(Path("/proc", str(pid), name).read_bytes()).found == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_draft_is_in_the_journal_after_a_signal(homes, tmp_path, number):
    home = homes.copy(Place.JOURNAL, tmp_path / "home")
    with sitting(home) as person:
        person.unlock()
        person.play(ENTRY)
        os.kill(person.pid, number)
        assert person.end() == 0
    assert (home / JOURNAL).is_dir()
    with sitting(home) as person:
        person.at("UnlockScreen")
        person.type_into("secret", PASSPHRASE)
        person.write(ENTER)
        person.at("EntryScreen")
        person.focus("note")
        assert person.wait_until(lambda seen: seen["length"] == len(ENTRY.fields[-1].typed))


def test_stopped_from_outside_again_and_again_it_still_ends_and_leaves_the_terminal(person):
    """Each resume must let go first: a reader left behind kept the process alive for ever."""
    person.at("UnlockScreen")
    for _ in range(4):
        os.kill(person.pid, signal.SIGSTOP)
        os.kill(person.pid, signal.SIGCONT)
        person.settle(QUIET_SECONDS)
        person.at("UnlockScreen")
    assert person.look()["readers"] == 1
    terminal = os.dup(person.descriptor)
    person.write(QUIT)
    assert person.end() == 0
    local = termios.tcgetattr(terminal)[3]
    os.close(terminal)
    assert local & termios.ICANON
    assert local & termios.ECHO
