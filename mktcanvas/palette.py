"""The colours of the product, light and dark: what the window, the charts and the brief are painted with.

One set of tokens for all of them, so that a chart in the window and the same chart on paper are told apart by nothing
but their ground. This module must not know any library that paints, nor what is painted.
"""

from typing import NamedTuple


class Tint(NamedTuple):
    """The colours of a quadrant or a P: for its words, and for the ground of its cards."""

    ink: str
    ground: str


class Theme(NamedTuple):
    """One set of tokens."""

    name: str
    canvas: str
    zone: str
    panel: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    accent_ground: str
    error: str
    warning: str
    good: str
    tints: dict[str, Tint]

    def tint(self, role: str) -> Tint:
        """Return the colours of a role of the vocabulary."""
        return self.tints[role]


LIGHT = Theme(
    name="light",
    canvas="#F4F3EF",
    zone="#FBFAF7",
    panel="#FFFFFF",
    ink="#1D2330",
    muted="#5F697C",
    line="#E3E1DA",
    accent="#1F5F8B",
    on_accent="#FFFFFF",
    accent_ground="#DFECF4",
    error="#C4322B",
    warning="#8F5E12",
    good="#2E8B57",
    tints={
        "strength": Tint("#237046", "#E4F3E8"),
        "weakness": Tint("#A64F20", "#FBE9DF"),
        "opportunity": Tint("#2666A5", "#E1EDF9"),
        "threat": Tint("#7A4FB0", "#EEE6F7"),
        "product": Tint("#0F766E", "#DDF1EF"),
        "price": Tint("#8F5E12", "#F8EBD3"),
        "place": Tint("#3B5BDB", "#E3E8FB"),
        "promotion": Tint("#B83280", "#F9E3F0"),
        "primary": Tint("#1F5F8B", "#DFECF4"),
        "secondary": Tint("#237046", "#E4F3E8"),
        "untargeted": Tint("#667085", "#EEEDEA"),
    },
)

DARK = Theme(
    name="dark",
    canvas="#1B1D22",
    zone="#22252B",
    panel="#262A31",
    ink="#E9EAEE",
    muted="#9AA3B2",
    line="#383D46",
    accent="#6FB1DE",
    on_accent="#11202B",
    accent_ground="#203B4D",
    error="#F0817A",
    warning="#E0A94A",
    good="#6CC493",
    tints={
        "strength": Tint("#6FCB98", "#20392C"),
        "weakness": Tint("#EA9B6E", "#432B20"),
        "opportunity": Tint("#86B9EC", "#1F344C"),
        "threat": Tint("#BC98EA", "#35274C"),
        "product": Tint("#5CC7BD", "#153733"),
        "price": Tint("#E0A94A", "#40301A"),
        "place": Tint("#93A8F5", "#262F52"),
        "promotion": Tint("#EE86C0", "#472339"),
        "primary": Tint("#6FB1DE", "#203B4D"),
        "secondary": Tint("#6FCB98", "#20392C"),
        "untargeted": Tint("#9AA3B2", "#30343C"),
    },
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def channels(colour: str) -> tuple[int, int, int]:
    """Return the red, green and blue of ``#RRGGBB``, each 0..255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with ``share`` (0..1) of ``other`` in it, as another laid thinly over it."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(here + (there - here) * share):02X}" for here, there in pairs)


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0..1 (WCAG 2.2)."""
    red, green, blue = (_channel(value) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1..21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def clearer(ground: str, *inks: str) -> str:
    """Return the ink that is read best on a ground."""
    return max(inks, key=lambda ink: contrast(ground, ink))
