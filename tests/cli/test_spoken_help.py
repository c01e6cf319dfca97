"""Help in the language of the process: docstrings, options, and click's own words."""

from __future__ import annotations

import click
import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from tests.catalogue.commands import spoken_by_commands
from tui.cli import peerlog
from tui.language import DOMAIN, speak
from tui.spoken import SpokenCommand


@pytest.fixture
def shouting(tmp_path, monkeypatch):
    """A catalogue in which every sentence of the commands is in capitals."""
    catalogue = Catalog(locale="es", charset="utf-8")
    for _, text in spoken_by_commands():
        catalogue.add(text, text.upper().replace("{DEFAULT}", "{default}"))
    folder = tmp_path / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / f"{DOMAIN}.mo").open("wb") as out:
        write_mo(out, catalogue)
    monkeypatch.setattr("tui.language.FOLDER", tmp_path)
    monkeypatch.setenv("LANGUAGE", "")
    speak("es")
    yield
    speak("en")


def _verbs(command, context):
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            verb = command.get_command(context, name)
            yield from _verbs(verb, click.Context(verb, context, name))


VERBS = {
    context.command_path: (command, context)
    for command, context in _verbs(peerlog, click.Context(peerlog, info_name="peerlog"))
}


@pytest.mark.parametrize("path", VERBS)
def test_every_sentence_of_its_help_is_in_the_catalogue(path, shouting):
    command, context = VERBS[path]
    words = {word.strip("[]();,:.'") for word in command.get_help(context).split()}
    assert not {word for word in words if word.isalpha() and word.islower()} - _names(path)


def _names(path):
    """What is never translated: names of commands, and values of options."""
    command, context = VERBS[path]
    names = set(path.split())
    if isinstance(command, click.Group):
        names |= set(command.list_commands(context))
    for option in command.get_params(context):
        if isinstance(option.type, click.Choice):
            names |= set(option.type.choices)
    return names


@pytest.mark.parametrize("path", VERBS)
def test_every_command_speaks(path):
    assert isinstance(VERBS[path][0], SpokenCommand)


def test_english_comes_back(shouting):
    command, context = VERBS["peerlog add"]
    assert "RECORD A CONTACT" in command.get_help(context)
    speak("en")
    assert "Record a contact" in command.get_help(context)
    assert command.get_help(context).startswith("Usage:")
