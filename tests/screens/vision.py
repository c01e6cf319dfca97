"""How well colors are read and told apart: contrast, color blindness, distance.

Sources: contrast from WCAG 2.2 (relative luminance); color blindness from Machado, Oliveira and
Fernandes, 'A Physiologically-based Model for Simulation of Color Vision Deficiency' (2009), full
severity, on linear RGB; distance from CIEDE2000 as Sharma, Wu and Dalal wrote it down (2005).
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin

Triple = tuple[float, float, float]

MACHADO = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What each kind of eye makes of linear red, green and blue."""

_WHITE = (0.95047, 1.0, 1.08883)
_25_TO_7 = 25.0**7


def linear(color: str) -> Triple:
    """`#RRGGBB` as linear red, green and blue from 0 to 1."""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return (_linear(red), _linear(green), _linear(blue))


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG, 1 to 21."""
    low, high = sorted((_luminance(linear(one)), _luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str, vision: str = "normal") -> float:
    """CIEDE2000 between two colors as an eye of this kind sees them."""
    return ciede2000(_lab(_seen(one, vision)), _lab(_seen(other, vision)))


def ciede2000(one: Triple, other: Triple) -> float:
    """The distance of two colors in CIELAB."""
    chroma = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    gain = 1 + 0.5 * (1 - (chroma**7 / (chroma**7 + _25_TO_7)) ** 0.5)
    chroma_1, hue_1 = _polar(one[1] * gain, one[2])
    chroma_2, hue_2 = _polar(other[1] * gain, other[2])
    light, chroma = (one[0] + other[0]) / 2, (chroma_1 + chroma_2) / 2
    turn, hue = _hues(hue_1, hue_2, gray=chroma_1 * chroma_2 == 0)
    weight = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    off_middle = (light - 50) ** 2
    d_light = (other[0] - one[0]) / (1 + 0.015 * off_middle / (20 + off_middle) ** 0.5)
    d_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    d_hue = 2 * (chroma_1 * chroma_2) ** 0.5 * sin(radians(turn / 2))
    d_hue /= 1 + 0.015 * chroma * weight
    rotation = -2 * (chroma**7 / (chroma**7 + _25_TO_7)) ** 0.5
    rotation *= sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return (d_light**2 + d_chroma**2 + d_hue**2 + rotation * d_chroma * d_hue) ** 0.5


def _hues(one: float, other: float, *, gray: bool) -> tuple[float, float]:
    """The shorter way from one hue to the other, and the hue in the middle of it, in degrees."""
    if gray:
        return 0.0, one + other
    turn = other - one
    if abs(turn) <= 180:
        return turn, (one + other) / 2
    middle = (one + other + (360 if one + other < 360 else -360)) / 2
    return turn + (360 if turn < 0 else -360), middle


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _luminance(rgb: Triple) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def _seen(color: str, vision: str) -> Triple:
    rgb = linear(color)
    red, green, blue = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True))))
        for row in MACHADO[vision]
    )
    return (red, green, blue)


def _lab(rgb: Triple) -> Triple:
    red, green, blue = rgb
    xyz = (
        0.4124 * red + 0.3576 * green + 0.1805 * blue,
        _luminance(rgb),
        0.0193 * red + 0.1192 * green + 0.9505 * blue,
    )
    x, y, z = (_bent(part / white) for part, white in zip(xyz, _WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _bent(part: float) -> float:
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
