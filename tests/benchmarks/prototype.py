"""The floor of the canvas: a bare view of plain text items in a grid, nothing selected, arranged or looked up."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView

from tests.benchmarks.moves import BURST, FRAMES, path, zooms
from tests.benchmarks.stage import SIZE, frames, settle

WIDTH, HEIGHT, GAP, COLUMNS = 170, 92, 8, 10


class _Card(QGraphicsItem):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._text = QStaticText(f"Card {number} with the words that a note has,\non about two of its lines")
        self.setPos(number % COLUMNS * (WIDTH + GAP), number // COLUMNS * (HEIGHT + GAP))

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, WIDTH, HEIGHT)

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor("#E4F3E8"))
        painter.drawStaticText(10, 10, self._text)


class Prototype:
    """A bare board of ``count`` cards."""

    def __init__(self, count: int) -> None:
        self._cards = [_Card(number) for number in range(count)]
        self._scene = QGraphicsScene()
        for card in self._cards:
            self._scene.addItem(card)
        self._view = QGraphicsView(self._scene)
        self._view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self._view.resize(*SIZE)
        self._view.show()
        settle()

    def pan(self) -> list[float]:
        bar = self._view.verticalScrollBar()
        return frames(lambda step=step: bar.setValue(step * 25) for step in range(FRAMES))

    def zoom(self) -> list[float]:
        times = frames(lambda by=by: self._view.scale(by, by) for by in (1.15**notch for notch in zooms()))
        self._view.resetTransform()
        settle(0)
        return times

    def whole(self) -> list[float]:
        self._view.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        settle(0)
        times = frames(self._view.viewport().update for _ in range(BURST))
        self._view.resetTransform()
        settle(0)
        return times

    def drag(self, count: int) -> list[float]:
        carried = self._cards[:count]

        def move(at: QPoint) -> None:
            for number, card in enumerate(carried):
                card.setPos(at.x() + number * 8, at.y() + number * 8)

        return frames(lambda at=at: move(at) for at in path(QPoint(40, 40), self._view.viewport().size()))
