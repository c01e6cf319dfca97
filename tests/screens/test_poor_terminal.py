"""Every byte that goes to a terminal without colors and without a font."""

from __future__ import annotations

import os
import re

from tests.leaks.test_screen_leaks import Terminal

SGR = re.compile(rb"\x1b\[([0-9;]*)m")
ATTRIBUTES = {0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29}
"""Reset, bold, dim, italic, underline, reverse, strike, and their ends; colors begin at 30."""


def test_no_color_and_nothing_but_ascii_is_sent(tmp_path):
    terminal = Terminal(tmp_path, NO_COLOR="1", PEERLOG_ASCII="1")
    terminal.unlock()
    terminal.write("n")
    terminal.wait_for(b"characters left")
    terminal.write("Café – naïve")
    terminal.wait_for(b"268 characters left")
    terminal.write("\x1b")
    terminal.wait_for(b"0 contacts")
    terminal.write(",")
    terminal.wait_for(b"Lock after")
    terminal.write("\x11")
    assert terminal.end() == 0
    sent = {int(code or 0) for codes in SGR.findall(terminal.output) for code in codes.split(b";")}
    assert sent - ATTRIBUTES == set()
    assert 7 in sent, "something is marked by being reversed"
    assert terminal.output.isascii()


def test_sixteen_colors_are_all_that_an_old_terminal_gets(tmp_path):
    terminal = Terminal(tmp_path, TERM="linux")
    terminal.unlock()
    terminal.write(",")
    terminal.wait_for(b"Lock after")
    terminal.write("\x11")
    assert terminal.end() == 0
    sent = {int(code or 0) for codes in SGR.findall(terminal.output) for code in codes.split(b";")}
    assert sent - ATTRIBUTES <= {30, 37, 39, 40, 47, 49, *range(90, 98), *range(100, 108)}
    assert {37, 40} <= sent
    assert terminal.output.isascii()


def test_bytes_that_are_no_keys_end_nothing(tmp_path):
    """As an old line, a wrong character set or somebody's paste sends them."""
    terminal = Terminal(tmp_path)
    terminal.unlock()
    terminal.write("n")
    terminal.wait_for(b"characters left")
    os.write(terminal.descriptor, b"caf\xe9 \x1b[1114113u\x1b[99999999999P\x1b[55296u")
    terminal.write("later")
    terminal.wait_for(b"270 characters left")
    terminal.write("\x13")
    terminal.wait_for(b"1 contact")
    terminal.write("\x11")
    assert terminal.end() == 0
