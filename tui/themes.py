"""Five themes; the only place where a color is written down.

Text reaches 7:1 and state colors 4.5:1 on all three grounds, and the states stay apart in the
three forms of color blindness, also where a terminal rounds to 256 colors, which is why states are
colors of the xterm cube; `tests/screens` measures it.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme

PLAIN = "plain"
"""The theme of the sixteen colors that terminals name."""

PLAIN_GROUND = 0
"""Its only ground, black, by its number among them."""


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
        success="#00AF87", warning="#FFD75F", error="#FF5F00",
    ),
    Palette(
        "day", dark=False,
        background="#FBFAF7", surface="#F3F1EC", panel="#EAE7E0",
        text="#1C1F22", quiet="#3A3F44", accent="#0B4F8A",
        cursor="#0B4F8A", cursor_text="#FFFFFF",
        success="#005F5F", warning="#8700AF", error="#AF0000",
    ),
    Palette(
        "contrast-dark", dark=True,
        background="#000000", surface="#000000", panel="#101010",
        text="#FFFFFF", quiet="#E0E0E0", accent="#7FD0FF",
        cursor="#FFFFFF", cursor_text="#000000",
        success="#00AFAF", warning="#FFD700", error="#D75F5F",
    ),
    Palette(
        "contrast-light", dark=False,
        background="#FFFFFF", surface="#FFFFFF", panel="#F0F0F0",
        text="#000000", quiet="#2B2B2B", accent="#003E7A",
        cursor="#000000", cursor_text="#FFFFFF",
        success="#005F5F", warning="#8700FF", error="#D70000",
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
            "input-selection-background": palette.cursor,
            "input-selection-foreground": palette.cursor_text,
            "scrollbar": palette.quiet,
            "scrollbar-hover": palette.accent,
            "scrollbar-active": palette.accent,
            "scrollbar-background": palette.surface,
            "scrollbar-background-hover": palette.surface,
            "scrollbar-background-active": palette.surface,
            "scrollbar-corner-color": palette.surface,
        },
    )


def _plain() -> Theme:
    """Only pairs that can be read in the sixteen colors of every usual terminal.

    The ground is said and not left to the terminal: yellow on its white would be lost. States are
    bright, so that they are bold where there is no color (`display.WithoutColor`).
    """
    return Theme(
        name=PLAIN,
        ansi=True,
        primary="ansi_bright_cyan",
        secondary="ansi_bright_cyan",
        accent="ansi_bright_cyan",
        success="ansi_bright_cyan",
        warning="ansi_bright_yellow",
        error="ansi_bright_red",
        foreground="ansi_white",
        background="ansi_black",
        surface="ansi_black",
        panel="ansi_black",
        boost="ansi_black",
        variables={
            "quiet": "ansi_white",
            "text": "ansi_white",
            "text-muted": "ansi_white",
            "text-disabled": "ansi_white",
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "border": "ansi_bright_cyan",
            "border-blurred": "ansi_white",
            "footer-background": "ansi_black",
            "footer-foreground": "ansi_white",
            "footer-description-foreground": "ansi_white",
            "footer-key-foreground": "ansi_bright_cyan",
            "footer-key-background": "ansi_black",
            "footer-description-background": "ansi_black",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-foreground": "ansi_white",
            "block-cursor-blurred-background": "ansi_black",
            "block-hover-background": "ansi_black",
            "input-cursor-background": "ansi_white",
            "input-cursor-foreground": "ansi_black",
            "input-selection-background": "ansi_white",
            "input-selection-foreground": "ansi_black",
            "scrollbar": "ansi_white",
            "scrollbar-hover": "ansi_white",
            "scrollbar-active": "ansi_white",
            "scrollbar-background": "ansi_black",
            "scrollbar-background-hover": "ansi_black",
            "scrollbar-background-active": "ansi_black",
            "scrollbar-corner-color": "ansi_black",
        },
    )
