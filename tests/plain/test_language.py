"""Words that are typed in the language of the process, and in English all the same."""

from __future__ import annotations

from contextlib import closing
from gettext import NullTranslations

import pytest

from tui import language
from tui.plain.asking import MORE
from tui.plain.menu import ROWS, row_of
from tui.plain.signals import CRISIS, ENDING
from tui.typed import folded
from vault.journal import entries
from vault.language import speak, tr

SPANISH = {
    "y": "s", "yes": "sí", "no": "no", "back": "atrás", "crisis": "crisis", "quit": "salir",
    "lock": "bloquear", "more": "más", "list": "listar", "new": "nueva", "none": "ninguna",
    "today": "hoy", "tomorrow": "mañana", "recovery": "código", "keep": "conservar",
    "There is nothing of that name.": "No hay nada con ese nombre.",
    "Back at the beginning.": "De vuelta al principio.",
    "{n} entries.": "{n} registros.",
    "The entry is gone.": "El registro ya no existe.",
}  # fmt: skip


class Spanish(NullTranslations):
    """As much of a catalogue as a talk needs."""

    def gettext(self, message):
        return SPANISH.get(message, message)

    def ngettext(self, one, many, n):
        return self.gettext(one if n == 1 else many)

    def pgettext(self, context, message):
        return {"1000": "10000", ",": "."}.get(message, message) if context == "number" else message


@pytest.fixture(autouse=True)
def spanish():
    speak(Spanish())
    yield
    speak(None)


@pytest.mark.parametrize("word", ["listar", "LISTAR", "lista", "list", "lis"])
def test_a_row_is_found_by_its_word_and_by_its_english(talk, word):
    assert "3 registros." in talk(word, "")


def test_the_english_of_every_row_works_in_every_language():
    assert all(row_of(row.word) is row for row in ROWS)


@pytest.mark.parametrize("yes", ["s", "sí", "si", "Sí", "y", "yes"])
def test_yes_is_understood_in_both(talk, yes):
    assert "El registro ya no existe." in talk("delete", "", "1", yes)


def test_no_and_nothing_else_is_a_no(talk):
    shown = talk("delete", "", "1", "oui", "n")
    assert "El registro ya no existe." not in shown


@pytest.mark.parametrize("word", ["atrás", "atras", "back"])
def test_what_ends_a_question_is_understood_in_both(talk, word):
    assert "De vuelta al principio." in talk("delete", word)


@pytest.mark.parametrize("word", ["salir", "quit", "bloquear", "lock"])
def test_leaving_and_locking_are_understood_in_both(talk, word):
    talk(word)
    assert talk.last.typed[-1] == word


@pytest.mark.parametrize("day", ["hoy", "today", "2026-11-20"])
def test_a_day_near_today_is_understood_in_both(talk, day):
    talk("new", day, "a", "b", "a", "quit")
    with closing(talk.vault()) as vault:
        newest = entries.find(vault)[0]
    assert newest.contact.day.isoformat() == "2026-11-20"


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_the_words_of_a_language_lead_where_they_say(code):
    language.speak(code)
    reserved = {folded(tr(word)) for word in (*ENDING, CRISIS, MORE)}
    for row in ROWS:
        assert row_of(tr(row.word)) is row
        assert tr(row.word).isalpha()
        assert folded(tr(row.word)) not in reserved
