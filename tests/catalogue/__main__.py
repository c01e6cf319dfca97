"""`python -m tests.catalogue`: bring every language up to date with the program and compile it.

New sentences appear untranslated in `tui/locale/<language>/LC_MESSAGES/peerlog.po`, those that are
not said any more go. With `--check` nothing is written; the status is 1 when something would be.
"""

from __future__ import annotations

import io
import sys
from gettext import translation
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.catalogue.sources import template
from tui.language import DOMAIN, ENGLISH, FOLDER, LANGUAGES

if TYPE_CHECKING:
    from gettext import GNUTranslations
    from pathlib import Path

    from babel.messages import Catalog
    from babel.messages.catalog import Message


def source(language: str) -> Path:
    """The file that translators write."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def known(language: str) -> Catalog:
    """The catalogue of a language as its file has it."""
    with source(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def renewed(language: str) -> Catalog:
    """The catalogue of a language with exactly the sentences the program says."""
    catalogue = known(language)
    catalogue.update(template(), no_fuzzy_matching=True, keep_user_comments=False)
    catalogue.obsolete.clear()
    return catalogue


HEADER = """msgid ""
msgstr ""
"Project-Id-Version: peerlog\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def as_source(catalogue: Catalog) -> bytes:
    """What translators read: sentences in the order of the program, without dates or lines."""
    text = io.BytesIO()
    write_po(text, catalogue, width=100, include_lineno=False, omit_header=True)
    head = HEADER.format(language=catalogue.locale, plural=catalogue.plural_forms)
    return head.encode() + text.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """What the program reads."""
    code = io.BytesIO()
    write_mo(code, catalogue)
    return code.getvalue()


def main(arguments: list[str]) -> int:
    """Write or check the files of all languages; the number of those that are behind."""
    behind = 0
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        catalogue = renewed(language)
        missing = sum(1 for each in catalogue if each.id and not all_said(each.string))
        print(f"{language}: {len(catalogue)} sentences, {missing} without translation")
        text, file = as_source(catalogue), source(language)
        behind += bool(missing) or file.read_bytes() != text or not says(language, catalogue)
        if arguments != ["--check"]:
            file.write_bytes(text)
            file.with_suffix(".mo").write_bytes(compiled(catalogue))
    return behind if arguments == ["--check"] else 0


def says(language: str, catalogue: Catalog) -> bool:
    """Whether the compiled file says what the catalogue does; its header may be another's."""
    try:
        there = translation(DOMAIN, FOLDER, [language])
    except OSError:
        return False
    return all(_said(there, each) == each.string for each in catalogue if each.id)


def _said(there: GNUTranslations, each: Message) -> str | tuple[str, ...]:
    if isinstance(each.id, str):
        text = there.pgettext(each.context, each.id) if each.context else there.gettext(each.id)
        return text if all_said(each.string) else ""
    one, many = each.id
    forms = (
        there.npgettext(each.context, one, many, n)
        if each.context
        else there.ngettext(one, many, n)
        for n in (1, 2)
    )
    return tuple(forms)


def all_said(said: str | tuple[str, ...] | list[str] | None) -> bool:
    """Whether a translation is there in all its forms."""
    forms = (said,) if isinstance(said, str) else tuple(said or ())
    return bool(forms) and all(forms)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
