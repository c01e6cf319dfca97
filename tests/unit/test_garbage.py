"""Garbage waits for a pause."""

import gc
import weakref

import pytest

from tui import garbage


class Ring:
    """Holds itself, so that only collecting takes it away."""

    def __init__(self):
        self.me = self


@pytest.fixture
def lost(monkeypatch):
    """What nobody holds any more, among enough to be collected."""
    monkeypatch.setattr(garbage, "_SOME", 10)
    gc.collect()
    gc.disable()
    made = [Ring() for _ in range(100)]
    yield weakref.ref(made.pop())
    gc.enable()


def test_it_is_collected_in_a_pause_and_not_between_keys(lost):
    garbage.tidy(0.2)
    assert lost() is not None
    garbage.tidy(1.5)
    assert lost() is None


def test_much_of_it_waits_for_no_pause(lost, monkeypatch):
    monkeypatch.setattr(garbage, "_MUCH", 50)
    garbage.tidy(0)
    assert lost() is None


def test_it_is_left_to_python_where_python_collects(lost, monkeypatch):
    monkeypatch.setattr(gc, "isenabled", lambda: True)  # but it is not, or chance would collect
    garbage.tidy(9)
    assert lost() is not None
