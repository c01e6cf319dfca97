"""Strangers' journeys through the program: written once, walked in tmux and by the tests."""
