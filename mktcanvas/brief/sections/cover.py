"""The cover: whose plan it is, for when, and its size in three figures. Nothing is computed that the plan lacks."""

from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, NextPageTemplate

from mktcanvas.brief.block import Block, height_of
from mktcanvas.brief.canvas import BriefCanvas
from mktcanvas.brief.context import Setting
from mktcanvas.brief.sections.section import COMPASS, Content, Section
from mktcanvas.brief.style import COVER_FIGURE, COVER_LABEL, COVER_TEXT, COVER_TITLES, KICKER
from mktcanvas.brief.text import Span, one_line, width_of
from mktcanvas.charts.tally import live_actions, total
from mktcanvas.charts.wording import compact_amount, horizon, months_between, number, said
from mktcanvas.model.note import Note
from mktcanvas.model.objective import Objective
from mktcanvas.model.words import Words

TITLE = Words("Cover", "Couverture")
KIND = Words("Strategy brief", "Brief stratégique")
PROMISE = Words(
    "From the diagnosis to the actions: where the plan goes, how it gets there, and how well the two agree.",
    "Du diagnostic aux actions : où va le plan, comment il y va, et si les deux s’accordent.",
)
SCORE = Words("alignment / 100", "alignement / 100")
ONE_ACTION, ACTIONS = Words("action", "action"), Words("actions", "actions")
ONE_OBJECTIVE, OBJECTIVES = (
    Words("shared objective", "objectif partagé"),
    Words("shared objectives", "objectifs partagés"),
)
ONE_MONTH, MONTHS = Words("month", "mois"), Words("months", "mois")
ONE_NOTE, NOTES = Words("SWOT note", "élément SWOT"), Words("SWOT notes", "éléments SWOT")

_LEAST_TOP, _FIGURES, _MEASURE = 76.0, 130.0, 390.0
_TOP, _LOGO, _LOGO_PIXELS = 118.0, (150.0, 56.0), 20_000_000


class Cover(Flowable):  # type: ignore[misc]
    """The whole first page inside its margins."""

    canv: BriefCanvas

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.width, self.height = setting.paper.text_width, setting.paper.text_height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the page's size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the cover from the top down."""
        setting, project = self.setting, self.setting.strategy.project
        self._draw_logo(project.logo)
        above = Block(Span(setting.said(KIND).upper(), KICKER._replace(size=9, colour=setting.brand_ink)), after=12)
        below = (*self._organisation(), Block(Span(setting.said(PROMISE), COVER_TEXT), before=14))
        room = self.height - _LEAST_TOP - height_of((above, *below), _MEASURE) - _FIGURES
        title = self._title_block(room)
        top = self._put(above, 0, self.height - (_TOP if title.spans[0].type.size > 20 else _LEAST_TOP), self.width)
        top = self._put(title, 0, top, self.width)
        for block in below:
            top = self._put(block, 0, top, _MEASURE)
        self._draw_figures(top - 44)

    def _put(self, block: Block, x: float, top: float, width: float) -> float:
        _, height = block.wrap(width, 0)
        top -= block.spaceBefore + height
        block.drawOn(self.canv, x, top)
        return top - block.spaceAfter

    def _title_block(self, room: float) -> Block:
        text = " ".join(self.setting.title.split())
        for dash in (" – ", " — "):
            if len(text) < 80:
                text = text.replace(dash, "\n", 1)
        for type_ in COVER_TITLES:
            block = Block(Span(text, type_), role="H1", headline=True)
            if block.wrap(self.width, 0)[1] <= (200 if type_.size > 20 else room):
                break
        return block

    def _organisation(self) -> list[Block]:
        name = " ".join(self.setting.strategy.project.organisation.split())
        name = one_line(name, COVER_TEXT, 1.8 * _MEASURE)
        return [Block(Span(name, COVER_TEXT), before=10)] if name and name not in self.setting.title else []

    def _figures(self) -> list[tuple[str, str]]:
        setting, strategy = self.setting, self.setting.strategy
        project, actions = strategy.project, live_actions(self.setting.strategy)
        figures = []
        if setting.report.score is not None:
            figures.append((str(setting.report.score), setting.said(SCORE)))
        if actions:
            label = setting.said(ONE_ACTION if len(actions) == 1 else ACTIONS)
            if money := total(actions):
                label = f"{label}, {compact_amount(money, project.currency, setting.language)}"
            figures.append((number(len(actions), setting.language), label))
        figures += self._count(len(strategy.all(Objective)), ONE_OBJECTIVE, OBJECTIVES)
        if project.starts and project.ends and len(figures) < 4:
            months = months_between(project.starts, project.ends)
            label = f"{setting.said(ONE_MONTH if months == 1 else MONTHS)}, "
            figures.append((str(months), label + horizon(project.starts, project.ends, setting.language)))
        if len(figures) < 3:
            figures += self._count(len(strategy.all(Note)), ONE_NOTE, NOTES)
        return figures

    def _count(self, count: int, one: Words, many: Words) -> list[tuple[str, str]]:
        label = said(one if count == 1 else many, self.setting.language)
        return [(number(count, self.setting.language), label)] if count else []

    def _draw_figures(self, top: float) -> None:
        x = 0.0
        for figure, label in self._figures():
            wide = min(
                max(width_of(Span(figure, COVER_FIGURE)), width_of(Span(label, COVER_LABEL))), 190.0, self.width - x - 2
            )
            below = self._put(Block(Span(figure, COVER_FIGURE)), x, top, wide + 2)
            self._put(Block(Span(label, COVER_LABEL), before=3), x, below, wide + 2)
            x += wide + 34

    def _draw_logo(self, logo: bytes | None) -> None:
        picture = picture_of(logo)
        if picture is None:
            return
        across, high = picture.getSize()
        scale = min(_LOGO[0] / across, _LOGO[1] / high)
        with self.canv.element("Figure", alt=self.setting.strategy.project.organisation or "Logo"):
            self.canv.drawImage(picture, 0, self.height - high * scale, across * scale, high * scale, mask="auto")


def picture_of(logo: bytes | None) -> ImageReader | None:
    """Return the logo if it is a PNG or JPEG of a sane size, else ``None``: a bad logo must not stop a brief."""
    if not logo:
        return None
    try:
        with Image.open(BytesIO(logo), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _LOGO_PIXELS or min(picture.size) < 1:
                return None
            picture.load()
        return ImageReader(BytesIO(logo))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def content(setting: Setting) -> Content:
    """Return the cover, after which inner pages follow."""
    return Content([NextPageTemplate("page"), Cover(setting)], [])


SECTION = Section(
    "cover", TITLE, COMPASS, Words("", ""), Words("", ""), lambda _strategy: True, content, numbered=False
)
