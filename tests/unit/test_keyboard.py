"""What a terminal sends: keys as they are meant, and nothing that ends the program."""

import os
import select
import threading
from queue import Queue

import pytest
from textual.events import Key, Paste

from tui import keyboard
from tui.keyboard import LOOK_SECONDS, Keyboard, read_keys


def keys(messages):
    return [each.character or each.key for each in messages if isinstance(each, Key)]


class Reader:
    """The reading thread, what it said, and how long it was ready to wait each time."""

    def __init__(self, descriptor, monkeypatch):
        self.said: Queue[object] = Queue()
        self.patience = []
        self.ended = threading.Event()
        real = select.select

        def waiting(read, write, broken, seconds):
            self.patience.append(seconds)
            return real(read, write, broken, seconds)

        monkeypatch.setattr(keyboard.select, "select", waiting)
        arguments = (descriptor, self.ended, self.said.put)
        self.thread = threading.Thread(target=read_keys, args=arguments)
        self.thread.start()

    def stop(self):
        self.ended.set()
        self.thread.join()


def test_letters_of_any_alphabet_though_cut_anywhere():
    board, text = Keyboard(), "aé漢😀"
    assert keys(m for byte in text.encode() for m in board.read(bytes([byte]))) == list(text)


def test_what_is_no_letter_is_a_mark_and_the_rest_is_read():
    assert keys(Keyboard().read(b"a\xe9b\xff\xfec")) == [
        "a",
        "\ufffd",
        "b",
        "\ufffd",
        "\ufffd",
        "c",
    ]


@pytest.mark.parametrize(
    "noise",
    [
        b"\x1b[1114113u",  # no such letter
        b"\x1b[99999999999P",  # more keys than there are
        b"\x1b[:48~",
        b"\x1b[55296u",  # half a letter
        b"\x1b[97;1;57343u",
    ],
)
def test_a_sequence_that_no_terminal_sends_is_left_out_and_the_rest_is_read(noise):
    assert keys(Keyboard().read(b"a" + noise + b"bc")) == ["a", "b", "c"]


def test_a_paste_is_one_message():
    (paste,) = Keyboard().read(b"\x1b[200~two\xff lines\n\x1b[201~")
    assert isinstance(paste, Paste)
    assert paste.text == "two\ufffd lines\n"


def test_a_lone_escape_is_told_at_the_first_quiet_moment(monkeypatch):
    out, into = os.pipe()
    reader = Reader(out, monkeypatch)
    os.write(into, b"\x1b")
    assert reader.said.get(timeout=20).key == "escape"
    reader.stop()
    os.close(into)
    os.close(out)
    after_the_byte = reader.patience[reader.patience.index(keyboard._ESCAPE_SECONDS) :]
    assert after_the_byte[1:] in ([], [LOOK_SECONDS]), "the escape was told after the short wait"


def test_the_rest_of_a_sequence_may_come_a_little_later():
    board = Keyboard()
    assert list(board.read(b"\x1b")) == []
    assert list(board.wait()) == [], "not yet"
    assert keys(board.read(b"[A")) == ["up"]


def test_a_terminal_that_is_gone_is_not_asked_without_a_pause(monkeypatch):
    out, into = os.pipe()
    os.close(into)
    pauses = []
    ended = threading.Event()

    def pause(seconds):
        pauses.append(seconds)
        if len(pauses) == 3:
            ended.set()

    monkeypatch.setattr(ended, "wait", pause)
    read_keys(out, ended, pytest.fail)
    os.close(out)
    assert pauses == [LOOK_SECONDS] * 3
