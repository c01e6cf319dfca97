"""The Spanish catalogue: complete, with the English placeholders, one word for one thing, tú."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from tests.catalogue.__main__ import all_said, known, says
from tests.catalogue.sources import template

FIELD = re.compile(r"\{\w*(?:![rsa])?(?::[^{}]*)?\}")
CODE = re.compile(r"'peerlog[^']*'|--[\w-]+|\{[^{}]*\}")
"""Commands, options and placeholders."""
FORBIDDEN = re.compile(
    r"anónim|anonimiz|privilegiad|a prueba de|vuestr|vosotros|\busted\b|presion[ae]|"
    r"totalmente segur|es segur[oa]\b|[¡!]",
    re.IGNORECASE,
)
"""Promises that nothing here keeps, another form of address, another word for pressing a key."""
USTED = re.compile(
    r"(?:^|[.:;?] )(?:Abra|Añada|Busque|Compruebe|Dé|Ejecute|Elija|Escriba|Guarde|Haga|Indique|"
    r"Intente|Introduzca|Lea|Mire|Ponga|Pulse|Quite|Revise|Seleccione|Use|Vuelva)\b"
)
"""Orders to somebody who is addressed by usted; in the middle of a sentence they are wishes."""
GLOSSARY = {
    r"\blegal holds?\b": r"retenci(ón|ones)",
    r"\bpassphrases?\b": r"\bfrases?\b|contraseña",
    r"\brecovery code\b": r"código",
    r"\bkey files?\b": r"\bclave\b",
    r"\bbackups?\b": r"copias?|respald",
    r"\bfollow-ups?\b": r"seguim(ientos?|\.)",
    r"\bplaceholders?\b": r"marcador(es)?",
    r"\bcoordinator\b": r"quien(es)? (lo )?coordina",
    r"\bsubpoenas?\b": r"citaci(ón|ones)",
    r"\bclinicians?\b": r"clínicos?",
    r"\bchaplains?\b": r"capell(án|anes)",
    r"\benrolments?\b": r"inscripci(ón|ones)",
    r"\binvitations?\b": r"invitaci(ón|ones)",
    r"\bwithheld\b": r"reserv(a|ad[oa]s?)\b",
    r"\bdispatchers?\b": r"despacho",
}
"""What stands in a Spanish sentence whose English has the word."""


class Said(NamedTuple):
    """A sentence in both languages, each in its form or forms."""

    english: tuple[str, ...]
    spanish: tuple[str, ...]


def _forms(text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.fixture(scope="module")
def sentences() -> list[Said]:
    return [Said(_forms(each.id), _forms(each.string)) for each in known("es") if each.id]


def test_it_has_exactly_what_the_program_says():
    said = {(each.context, each.id) for each in known("es") if each.id and all_said(each.string)}
    assert {(each.context, each.id) for each in template() if each.id} == said


def test_what_is_compiled_is_what_is_written():
    assert says("es", known("es"))


def test_both_forms_of_a_count_are_there(sentences):
    assert not [said for said in sentences if len(said.english) != len(said.spanish)]


def test_placeholders_are_those_of_the_english(sentences):
    wrong = []
    for english, spanish in sentences:
        for one, other in zip(english, spanish, strict=True):
            counts = {"{n}"} if len(english) > 1 else set()
            if set(FIELD.findall(one)) - counts != set(FIELD.findall(other)) - counts:
                wrong.append((one, other))
    assert not wrong


def test_edges_are_those_of_the_english(sentences):
    """Blanks before and after, and the line that a sentence ends with."""
    wrong = []
    for english, spanish in sentences:
        for one, other in zip(english, spanish, strict=True):
            if _edges(one) != _edges(other):
                wrong.append((one, other))
    assert not wrong


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_a_question_begins_as_one(sentences):
    assert not [
        form for said in sentences for form in said.spanish
        if form.rstrip().endswith("?") and len(form) > 1 and "¿" not in form
    ]  # fmt: skip


def test_no_promise_and_no_other_form_of_address(sentences):
    forms = [form for said in sentences for form in said.spanish]
    assert not [form for form in forms if FORBIDDEN.search(form) or USTED.search(form)]


@pytest.mark.parametrize("term", GLOSSARY)
def test_one_word_for_one_thing(sentences, term):
    told = [
        (CODE.sub(" ", english[0]), spanish[0])
        for english, spanish in sentences
        if english != spanish
    ]
    there = [(one, other) for one, other in told if re.search(term, one, re.IGNORECASE)]
    assert there
    assert not [pair for pair in there if not re.search(GLOSSARY[term], pair[1], re.IGNORECASE)]
