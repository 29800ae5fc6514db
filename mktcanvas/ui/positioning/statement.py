"""The positioning in words: the value proposition's blanks, the statement that they make, and the claims."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mktcanvas.document.document import Document
from mktcanvas.document.edits import details
from mktcanvas.exchange.typed import Typed
from mktcanvas.model.choices import ClaimKind, P, Relation
from mktcanvas.model.field_words import field_words
from mktcanvas.model.positioning import Brand, Claim
from mktcanvas.model.project import VALUE_PROPOSITION, Project
from mktcanvas.model.row import Card
from mktcanvas.model.segment import Segment
from mktcanvas.model.strategy import Strategy
from mktcanvas.model.vocabulary import choice_plural, choice_words
from mktcanvas.model.words import with_colon
from mktcanvas.ui.canvas.board import BoardPlan, CardLook, Zone
from mktcanvas.ui.canvas.layout import Pattern
from mktcanvas.ui.pages.board_pane import BoardPane
from mktcanvas.ui.pages.intake import fields_of
from mktcanvas.ui.positioning.sentence import inside, is_one, names_in, tells_more, wish
from mktcanvas.ui.theme import Theme
from mktcanvas.ui.widgets.panel import Panel
from mktcanvas.ui.widgets.row_form import RowForm

_ROLES = {ClaimKind.difference: "primary", ClaimKind.parity: "untargeted"}
_PATTERN = Pattern(columns=1, left=0.0, top=0.0, card=190.0, slot=36.0)
_FORM_WIDTH = 340


class StatementPane(QWidget):
    """The blanks on the left, the statement and the claims on the right."""

    said = Signal(str)

    def __init__(self, document: Document, theme: Theme, language: str, *, motion: bool) -> None:
        super().__init__()
        self._document, self._theme, self._language = document, theme, language
        self.setObjectName("pageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.blanks = RowForm(document, lambda: document.strategy.project, VALUE_PROPOSITION, language)
        self.statement = RowForm(document, lambda: document.strategy.project, ("statement",), language)
        self.claims = BoardPane(document, _claim_board(language), _claim, theme, language, motion=motion)
        for form in (self.blanks, self.statement):
            form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for part in (self.blanks, self.statement, self.claims):
            part.said.connect(self.said)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setObjectName("sentence")
        self.take = QPushButton(self.tr("Take it as the positioning statement"))
        self.take.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(8)
        row.addWidget(self._left())
        row.addWidget(self.claims, 1)
        self.refresh()

    def _left(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(8)
        column.addWidget(self.blanks)
        column.addWidget(self.sentence)
        column.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.statement)
        column.addStretch()
        inner.setObjectName("zoneGround")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        panel = Panel(self.tr("Value proposition"), scroll)
        panel.setFixedWidth(_FORM_WIDTH)
        return panel

    def refresh(self) -> None:
        """Show the words as they are now."""
        self.blanks.refresh()
        self.statement.refresh()
        self.sentence.setText(self._sentence(marked=True))
        filled = all(getattr(self._document.strategy.project, blank).strip() for blank in VALUE_PROPOSITION)
        said = self._document.strategy.project.statement == self._sentence(marked=False)
        self.take.setVisible(filled and not said)

    def _sentence(self, *, marked: bool) -> str:
        """Return the sentence that the blanks make; ``marked``: as rich text, with what is missing in colour."""
        project = self._document.strategy.project
        brand = next((brand.title for brand in self._document.strategy.all(Brand) if brand.ours), project.organisation)
        values = {"brand": brand, **{blank: getattr(project, blank) for blank in VALUE_PROPOSITION}}
        values = {name: self._inside(name, value) for name, value in values.items()}
        pattern = self.tr("For {audience} {brand} offers {offer}: {benefit}. The proof: {proof}.")
        pattern = pattern.replace("{audience}", self._audience(values["for_whom"]))
        if not marked:
            return pattern.format(**values)
        if not any(values[blank] for blank in VALUE_PROPOSITION):
            words = _escaped(self.tr("What you write above makes a sentence here."))
            return f'<span style="color:{self._theme.muted}">{words}</span>'
        return _escaped(pattern).format(**{name: self._marked(name, value) for name, value in values.items()})

    def _audience(self, for_whom: str) -> str:
        """Return the words for whom the offer is and what they want, with their blanks: one person or many."""
        if tells_more(for_whom):
            many, one = self.tr("{for_whom} and who want {need},"), self.tr("{for_whom} and who wants {need},")
        else:
            many, one = self.tr("{for_whom}, who want {need},"), self.tr("{for_whom}, who wants {need},")
        return one if is_one(for_whom) else many

    def _inside(self, name: str, value: str) -> str:
        """Return a blank's text as it stands inside the sentence."""
        if name == "brand":
            return " ".join(value.split())
        strategy, english = self._document.strategy, not self._language.startswith("fr")
        others = [card.title for kind in (Brand, Segment, Claim) for card in strategy.all(kind)]
        told = [getattr(strategy.project, blank) for blank in VALUE_PROPOSITION]
        text = inside(value, names_in((*others, *told)), english=english)
        return wish(text, english=english) if name == "need" else text

    def _marked(self, name: str, text: str) -> str:
        if text:
            return f'<span style="font-weight:600">{_escaped(text)}</span>'
        words = self.tr("our brand") if name == "brand" else field_words(name).of(self._language).lower()
        return f'<span style="color:{self._theme.warning}">[{_escaped(words)}]</span>'

    def _take(self) -> None:
        with self._document.edit(self.tr("Write the positioning statement"), initiator=self) as edit:
            details.change(edit, Project, edit.strategy.project.id, statement=self._sentence(marked=False))


def _claim_board(language: str) -> BoardPlan:
    zones = tuple(
        Zone(
            value=kind,
            title=choice_plural(kind).of(language),
            role=_ROLES[kind],
            hint=QCoreApplication.translate("StatementPane", "Type to add a claim…"),
        )
        for kind in ClaimKind
    )

    def look(strategy: Strategy, card: Card) -> CardLook:
        claim = strategy.get(Claim, card.id)
        if claim is None:
            return CardLook(card.title, "untargeted")
        meanings = {p: getattr(claim, f"in_{p.value}").strip() for p in P}
        names = {p: choice_words(p).of(language).split(" (")[0] for p in P}
        said = [with_colon(names[p], text, language) for p, text in meanings.items() if text]
        proofs = len(strategy.links_to(claim.id, Relation.proves))
        foot = (
            QCoreApplication.translate("StatementPane", "{count} of 4 P said").replace("{count}", str(len(said))),
            f"⤳ {proofs}",
        )
        return CardLook(
            title=claim.title,
            role=_ROLES[claim.kind],
            edge=True,
            words=" · ".join(said)
            or QCoreApplication.translate("StatementPane", "What does it mean in product, price, place and promotion?"),
            foot=foot,
            spoken=choice_words(claim.kind).of(language),
        )

    return BoardPlan(
        QCoreApplication.translate("StatementPane", "Claims"), Claim, zones, (), (), look, pattern=_PATTERN
    )


def _claim(zone: StrEnum, typed: Typed) -> Claim:
    return Claim(kind=ClaimKind(zone), **fields_of(Claim, typed, ()))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
