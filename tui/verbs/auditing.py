"""The verb audit: attack published tables, whoever made them, with no journal open."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.desk import VerbCommand, notice, say
from tui.language import mark, tr, tr_n
from tui.listing import dumped
from tui.typed import plain
from vault.errors import TableContradicts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vault.statistics.audit import Audit, Finding, Verdict
    from vault.statistics.feasible import Name, Span
    from vault.statistics.joining import Page
    from vault.statistics.marks import Convention

UNREADABLE = 5
_BYTES_PER_CHARACTER = 4
_RULES = ("peerlog", "exact")


@click.command(cls=VerbCommand)
@click.argument("tables", nargs=-1, required=True, type=click.Path(path_type=Path),
                metavar="TABLE...")  # fmt: skip
@click.option("--rule", type=click.Choice(_RULES),
              help="How shown numbers were made; if left out, as the table says.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_context
def audit(
    context: click.Context, *, tables: tuple[Path, ...], rule: str | None, as_json: bool
) -> None:
    """Attack published tables, jointly.

    No journal is opened. Prints for each hidden number the range it must lie in, given
    everything shown in all the tables: the worst logical case. A table is CSV: rows of
    period,group,cell,value (cells are 'total' and 'field=value'), or of label,value with a row
    'total', or a crosstab with totals; or it is a summary by 'peerlog export'. '<11', '1-10', '*'
    and the like mark what is hidden.
    Numbers are taken as exact unless the table says it was made by peerlog; --rule peerlog or
    exact decides for all tables.

    \b
    Exit status:
      0  passed
      1  a range is narrow, or a number is known not to be zero
      2  a number is pinned exactly
      5  a table cannot be read, or the tables contradict each other
    A misused command line ends with 2 too, and prints no result.
    """  # noqa: D301 - click's mark for lines that stay as they are
    from vault.statistics.published import attack

    pages = [page for table in tables for page in _read(context, table, _convention(rule))]
    try:
        found = attack(pages)
    except TableContradicts as error:
        notice(error)
        context.exit(UNREADABLE)
    if as_json:
        click.echo(dumped(_json(found)))
    else:
        for line in _lines(found, one_page=len(pages) == 1):
            click.echo(line)
    say(_conclusion(found))
    context.exit(found.verdict.exit_code)


def _convention(rule: str | None) -> Convention | None:
    from vault.statistics.marks import Convention
    from vault.statistics.published import PEERLOG

    return {None: None, "peerlog": PEERLOG, "exact": Convention()}[rule]


def _read(context: click.Context, file: Path, convention: Convention | None) -> Sequence[Page]:
    """The pages of a file; what is wrong with it is said with its name and line."""
    from vault.statistics.published import Unreadable, read

    name = plain(str(file))
    try:
        text = _text(file)
    except OSError:
        say(tr("{file}: is not there or cannot be read.", file=name))
        context.exit(UNREADABLE)
    except UnicodeDecodeError:
        say(tr("{file}: cannot be read as UTF-8 text.", file=name))
        context.exit(UNREADABLE)
    found = read(text, label=file.stem, convention=convention)
    if isinstance(found, Unreadable):
        reason = tr(found.why.value)
        say(tr("{file}, line {line}: {reason}.", file=name, line=found.line, reason=reason))
        context.exit(UNREADABLE)
    return found


def _text(file: Path) -> str:
    """The file, or as much of it as is needed to see that it is too large."""
    from vault.statistics.published import MOST_CHARACTERS

    most = MOST_CHARACTERS * _BYTES_PER_CHARACTER
    with file.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        return " " * (MOST_CHARACTERS + 1)
    return data.decode("utf-8-sig")


def _lines(found: Audit, *, one_page: bool) -> Iterator[str]:
    """One line per hidden number, the worst first: name, range, verdict."""
    rows = [
        (_name(finding.name, one_page=one_page), _range(finding.span), _verdict(finding))
        for finding in found.findings
    ]
    wide = max((len(name) for name, *_ in rows), default=0)
    far = max((len(span) for _, span, _ in rows), default=0)
    for name, span, verdict in rows:
        yield f"{name:<{wide}}  {span:<{far}}  {verdict}"


def _name(name: Name, *, one_page: bool) -> str:
    period, group, *cell = name
    where = [] if one_page else [period] if group == _everybody() else [period, group]
    return plain("  ".join([*where, _cell(cell, tr("total"))]))


def _everybody() -> str:
    from vault.statistics.joining import EVERYBODY

    return EVERYBODY


def _cell(cell: Sequence[str], total: str = "total") -> str:
    """A cell as the table called it; a row or column added up is its *total*."""
    kind, *rest = cell
    if kind in {"total", "label", "cell"}:
        return ", ".join(rest)
    if kind == "row":
        return f"{rest[0]}, {total}"
    if kind == "column":
        return f"{total}, {rest[0]}"
    return f"{kind}={rest[0]}"


def _range(span: Span) -> str:
    return f"[{span.low}..{'' if _is_open(span) else span.high}]"


def _is_open(span: Span) -> bool:
    from vault.statistics.marks import MOST

    return span.high > MOST


_VERDICTS = {
    "PASSED": (mark("ok"), mark("ok (not proven within the time allowed)")),
    "NARROW": (mark("narrow"), mark("narrow (not proven within the time allowed)")),
    "NOT_ZERO": (
        mark("KNOWN NOT TO BE ZERO"),
        mark("KNOWN NOT TO BE ZERO (not proven within the time allowed)"),
    ),
    "PINNED": (
        mark("PINNED EXACTLY"),
        mark("PINNED EXACTLY (not proven within the time allowed)"),
    ),
}
"""By the name of a verdict: proven, and not proven."""


def _verdict(finding: Finding) -> str:
    proven, unproven = _VERDICTS[finding.verdict.name]
    return tr(proven) if finding.proven else tr(unproven)


def _conclusion(found: Audit) -> str:
    if not found.findings:
        return tr("No number is hidden, so there was nothing to work out.")
    counts = Counter(finding.verdict for finding in found.findings)
    said = tr_n(
        "{n} hidden number: {parts}.", "{n} hidden numbers: {parts}.", len(found.findings),
        parts=", ".join(_part(verdict, hidden) for verdict, hidden in sorted(counts.items())),
    )  # fmt: skip
    return " ".join((said, tr("Do not publish this."))) if found.verdict.exit_code else said


def _part(verdict: Verdict, hidden: int) -> str:
    """How many hidden numbers got that verdict."""
    match verdict.name:
        case "PASSED":
            return tr_n("{n} ok", "{n} ok", hidden)
        case "NARROW":
            return tr_n("{n} narrow", "{n} narrow", hidden)
        case "NOT_ZERO":
            return tr_n("{n} known not to be zero", "{n} known not to be zero", hidden)
        case _:
            return tr_n("{n} pinned exactly", "{n} pinned exactly", hidden)


def _json(found: Audit) -> dict[str, object]:
    return {
        "verdict": found.verdict.name.lower(),
        "findings": [
            {
                "period": plain(finding.name[0]),
                "group": plain(finding.name[1]),
                "cell": plain(_cell(finding.name[2:])),
                "low": finding.span.low,
                "high": None if _is_open(finding.span) else finding.span.high,
                "verdict": finding.verdict.name.lower(),
                "proven": finding.proven,
            }
            for finding in found.findings
        ],
    }
