"""What an office wants to know of the rule: period, approval, crisis steps, agency policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from tui.messages import card_words, words
from vault.profiles.policy import MAX_APPROVER_CHARACTERS

from .chips import Chips
from .policyform import LABEL_WIDTH

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from vault.profiles.agency import Agency
    from vault.profiles.policy import Policy

_DATE_CHARACTERS = 10


class Office(TypedDict):
    """The fields of a policy that are set here."""

    report_period: str
    count_crisis_steps: bool
    approved_by: str
    in_force_since: str


class OfficeForm(Vertical):
    """Chips, two lines of text, and the name of a file with the agency's rules."""

    DEFAULT_CSS = f"""
    OfficeForm {{ height: auto; }}
    OfficeForm Horizontal {{ height: 1; padding: 0 1; }}
    OfficeForm Horizontal Static {{ width: {LABEL_WIDTH}; }}
    OfficeForm Input {{ width: 1fr; }}
    """

    def __init__(self, policy: Policy) -> None:
        super().__init__()
        self._policy = policy

    def compose(self) -> ComposeResult:
        policy = self._policy
        yield Chips(
            words.SETTING["report_period"],
            list(card_words.REPORT_PERIODS.items()),
            value=policy.report_period,
            optional=False,
            id="report_period",
            label_width=LABEL_WIDTH,
        )
        yield Chips(
            words.SETTING["count_crisis_steps"],
            list(words.OFF_ON.items()),
            value="on" if policy.count_crisis_steps else "off",
            optional=False,
            id="count_crisis_steps",
            label_width=LABEL_WIDTH,
        )
        yield _line("approved_by", policy.approved_by, most=MAX_APPROVER_CHARACTERS)
        yield _line("in_force_since", policy.in_force_since, most=_DATE_CHARACTERS)
        yield _line("agency", "")
        yield Static("", id="agency-now", markup=False)

    def values(self) -> Office:
        """What is chosen and typed."""
        return Office(
            report_period=self.query_one("#report_period", Chips).value or "quarter",
            count_crisis_steps=self.query_one("#count_crisis_steps", Chips).value == "on",
            approved_by=self._typed("approved_by"),
            in_force_since=self._typed("in_force_since"),
        )

    def agency_file(self) -> str:
        """What is typed as the file of the agency's rules; a dash takes them away."""
        return self._typed("agency")

    def add_agency(self, agency: Agency | None) -> None:
        """Say whose rules are in force."""
        said = card_words.AGENCY_NONE
        if agency is not None:
            said = card_words.AGENCY_NOW.format(name=agency.name)
        self.query_one("#agency-now", Static).update(said)

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()


def _line(name: str, value: str, *, most: int = 0) -> Horizontal:
    field = Input(
        value, placeholder=card_words.TYPED.get(name, ""), max_length=most, compact=True, id=name
    )
    field.cursor_blink = False
    return Horizontal(Static(words.SETTING[name], markup=False), field)
