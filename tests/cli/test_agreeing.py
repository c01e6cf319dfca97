"""A yes or a no: said in the language of the process, and in English in every language."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from tui.verbs.agreeing import agreed, yes_or_no
from vault.language import speak


class Spanish(NullTranslations):
    """As much of a catalogue as the answers need."""

    def gettext(self, message):
        return {"y": "s", "yes": "sí", "{question} [y/N]": "{question} [s/N]"}.get(message, message)


@pytest.fixture
def spanish():
    speak(Spanish())
    yield
    speak(None)


@pytest.fixture
def typed(monkeypatch):
    """Answers to be typed; gives the prompts that were shown."""

    def type_(*answers):
        left, shown = list(answers), []

        def ask(prompt=""):
            shown.append(prompt)
            return left.pop(0)

        monkeypatch.setattr("click.termui.visible_prompt_func", ask)
        return shown

    return type_


@pytest.mark.parametrize(
    ("answer", "meant"),
    [("y", True), (" YES ", True), ("n", False), ("No", False), ("", None), ("sí", None)],
)
def test_an_answer_is_a_yes_a_no_or_neither(answer, meant):
    assert yes_or_no(answer) is meant


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("answer", ["s", "Sí", "si", "y", "yes"])
def test_a_yes_of_the_language_is_taken_and_an_english_one_too(answer):
    assert yes_or_no(answer) is True


def test_enter_alone_is_a_no(typed):
    typed("")
    assert agreed("Leave?") is False


def test_it_is_asked_until_there_is_an_answer(typed, capsys):
    shown = typed("perhaps", "y")
    assert agreed("Leave?") is True
    assert [prompt.strip() for prompt in shown] == ["Leave? [y/N]:"] * 2
    said = capsys.readouterr()
    assert "Error: answer y or n" in said.err
    assert said.out == ""


@pytest.mark.usefixtures("spanish")
def test_the_letter_that_is_asked_for_is_that_of_the_language(typed):
    shown = typed("s")
    assert agreed("¿Salir?") is True
    assert [prompt.strip() for prompt in shown] == ["¿Salir? [s/N]:"]
