"""Five themes; the only place where a color is written down.

Text reaches 7:1 and state colors 4.5:1 on all three grounds, and the states stay apart in the
three forms of color blindness; `tests/screens` measures both.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The colors of one theme."""

    name: str
    dark: bool
    background: str
    surface: str
    panel: str
    text: str
    quiet: str
    accent: str
    cursor: str
    """Ground of the row under the cursor."""
    cursor_text: str
    success: str
    warning: str
    error: str

    @property
    def grounds(self) -> tuple[str, str, str]:
        """What text may lie on."""
        return (self.background, self.surface, self.panel)

    @property
    def states(self) -> tuple[str, str, str, str]:
        """What has to be told apart."""
        return (self.success, self.warning, self.error, self.text)


PALETTES = (
    Palette(
        "night", dark=True,
        background="#0E1216", surface="#14191F", panel="#1B222A",
        text="#CFD6DD", quiet="#A9B4BF", accent="#6CB6E8",
        cursor="#24415A", cursor_text="#F2F5F8",
        success="#2FB28A", warning="#E6A81E", error="#E8663C",
    ),
    Palette(
        "day", dark=False,
        background="#FBFAF7", surface="#F3F1EC", panel="#EAE7E0",
        text="#1C1F22", quiet="#43484D", accent="#0B4F8A",
        cursor="#0B4F8A", cursor_text="#FFFFFF",
        success="#1E2DFF", warning="#A52DA5", error="#C30000",
    ),
    Palette(
        "contrast-dark", dark=True,
        background="#000000", surface="#000000", panel="#101010",
        text="#FFFFFF", quiet="#E0E0E0", accent="#7FD0FF",
        cursor="#FFFFFF", cursor_text="#000000",
        success="#35E0A8", warning="#FFC72E", error="#FF7A4D",
    ),
    Palette(
        "contrast-light", dark=False,
        background="#FFFFFF", surface="#FFFFFF", panel="#F0F0F0",
        text="#000000", quiet="#2B2B2B", accent="#003E7A",
        cursor="#000000", cursor_text="#FFFFFF",
        success="#0F2DFF", warning="#872D96", error="#A52D00",
    ),
)  # fmt: skip
"""Every theme with colors of its own."""


def themes() -> list[Theme]:
    """All five, `night` first; `plain` takes the sixteen colors of the terminal."""
    return [*map(_theme, PALETTES), _plain()]


def _theme(palette: Palette) -> Theme:
    return Theme(
        name=palette.name,
        dark=palette.dark,
        primary=palette.accent,
        secondary=palette.accent,
        accent=palette.accent,
        success=palette.success,
        warning=palette.warning,
        error=palette.error,
        foreground=palette.text,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        boost=palette.panel,
        text_alpha=1.0,
        variables={
            "quiet": palette.quiet,
            "text": palette.text,
            "text-muted": palette.quiet,
            "text-disabled": palette.quiet,
            "border": palette.accent,
            "border-blurred": palette.quiet,
            "footer-background": palette.panel,
            "footer-foreground": palette.text,
            "footer-description-foreground": palette.quiet,
            "footer-key-foreground": palette.accent,
            "block-cursor-background": palette.cursor,
            "block-cursor-foreground": palette.cursor_text,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": palette.panel,
            "block-cursor-blurred-foreground": palette.text,
            "block-hover-background": palette.panel,
            "input-cursor-background": palette.text,
            "input-cursor-foreground": palette.background,
            "input-selection-background": palette.panel,
            "scrollbar": palette.cursor,
            "scrollbar-hover": palette.accent,
            "scrollbar-active": palette.accent,
            "scrollbar-background": palette.surface,
            "scrollbar-background-hover": palette.surface,
            "scrollbar-background-active": palette.surface,
            "scrollbar-corner-color": palette.surface,
        },
    )


def _plain() -> Theme:
    return Theme(
        name="plain",
        ansi=True,
        primary="ansi_cyan",
        secondary="ansi_cyan",
        accent="ansi_cyan",
        success="ansi_green",
        warning="ansi_yellow",
        error="ansi_red",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            "quiet": "ansi_default",
            "text-muted": "ansi_default",
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "input-cursor-background": "ansi_white",
            "input-cursor-foreground": "ansi_black",
        },
    )
