"""The report: one HTML file that needs nothing else, prints on paper, and runs no script.

Bars have their numbers beside them. The trend is drawn from released numbers alone.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from vault.language import mark, number, tr
from vault.statistics.outputs.wording import field_name, period_name, remarks, value_name
from vault.statistics.release import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vault.statistics.document import Document
    from vault.statistics.release import Cell

_STYLE = """
:root { color-scheme: light; --ink: #1b1f24; --quiet: #57606a; --bar: #2f5d8a; --line: #d0d7de; }
* { box-sizing: border-box; }
body { font: 15px/1.45 system-ui, "Segoe UI", sans-serif; color: var(--ink); background: #fff;
  max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 0 0 .4rem; }
p { margin: .25rem 0; }
.quiet { color: var(--quiet); }
.warning { border: 2px solid var(--ink); padding: .6rem .8rem; margin: 1rem 0; font-weight: 600; }
.total { font-size: 2.4rem; font-weight: 650; }
.fields { columns: 2 24rem; column-gap: 2.5rem; }
section { break-inside: avoid; padding-top: 1.2rem; }
.trend th { width: 9rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 400; padding: .12rem .5rem .12rem 0; width: 42%; }
td { padding: .12rem 0; }
td.number { text-align: right; width: 8.5rem; white-space: nowrap; padding-left: .6rem;
  font-variant-numeric: tabular-nums; }
td.hidden { color: var(--quiet); }
.bar { display: block; height: .85rem; background: var(--bar); min-width: 2px; }
.none { display: block; height: .85rem; border-bottom: 1px dotted var(--line); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .6rem;
  font-size: .85rem; }
@media print { body { margin: 0; font-size: 12px; } .bar { print-color-adjust: exact; } }
"""

_MEANING = mark(
    "Numbers are rounded one by one, so they need not add up. An audit by integer programming,"
    " together with every table released before, found no hidden number that can be worked out."
    " It says nothing of what somebody already knows from elsewhere."
)


def render(released: Document, documents: Sequence[Document]) -> bytes:
    """The whole file.

    Args:
        released: the table of the report.
        documents: everything released by the team; earlier periods make the trend.
    """
    title = tr("Peer support, {period}", period=period_name(released))
    heading, coverage, rule, *warning = remarks(released)
    parts = [
        "<!doctype html>",
        f'<html lang="{tr("en")}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(heading)}</h1>",
        f'<p class="quiet">{escape(coverage)}</p>',
        *(f'<p class="warning">{escape(text)}</p>' for text in warning),
        f'<p><span class="total">{_number(released.table.total)}</span> {tr("contacts")}</p>',
        *_trend(released, documents),
        '<div class="fields">',
        *(_section(field_name(field), row) for field, row in released.table.fields.items()),
        "</div>",
        f"<footer><p>{escape(rule)}.</p>",
        f"<p>{escape(tr(_MEANING))}</p>",
        "</footer></body></html>",
    ]
    return "\n".join(parts).encode()


def _section(title: str, row: Mapping[str, Cell]) -> str:
    cells = ((value_name(value), cell) for value, cell in row.items())
    return f"<section><h2>{escape(title)}</h2>{_bars(cells)}</section>"


def _trend(released: Document, documents: Sequence[Document]) -> Iterator[str]:
    past = [made for made in documents if made.period.start <= released.period.start]
    if len(past) > 1:
        heading = escape(tr("Contacts by period, as released"))
        yield f"<section class=trend><h2>{heading}</h2>"
        yield _bars((str(made.period), made.table.total) for made in past[-8:])
        yield "</section>"


def _bars(cells: Iterable[tuple[str, Cell]]) -> str:
    listed = list(cells)
    most = max((cell for _, cell in listed if isinstance(cell, int)), default=1)
    rows = "".join(_bar(name, cell, most) for name, cell in listed)
    return f"<table>{rows}</table>"


def _bar(name: str, cell: Cell, most: int) -> str:
    head = f'<tr><th scope="row">{escape(name)}</th>'
    if isinstance(cell, Hidden):
        shown = f'<td class="number hidden">{escape(tr(cell.value))}</td>'
        return f'{head}<td><span class="none"></span></td>{shown}</tr>'
    width = f"{100 * cell / max(most, 1):.1f}%"
    bar = f'<td><span class="bar" style="width:{width}"></span></td>'
    return f'{head}{bar}<td class="number">{number(cell)}</td></tr>'


def _number(cell: Cell) -> str:
    return escape(tr(cell.value) if isinstance(cell, Hidden) else tr("about {n}", n=number(cell)))
