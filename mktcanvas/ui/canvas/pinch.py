"""Two fingers that pinch, on a touch pad or a touch screen, and what stays where it is while a view is zoomed."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QGraphicsView, QPinchGesture


def pinched(event: QEvent) -> tuple[float, QPoint] | None:
    """Return the factor by which two fingers zoom and where on the screen they are, ``None`` for any other event."""
    if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
        return 1 + float(event.value()), event.globalPosition().toPoint()
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept(pinch)
            return float(pinch.scaleFactor()), pinch.centerPoint().toPoint()
    return None


@contextmanager
def held(view: QGraphicsView, at: QPoint | None) -> Iterator[None]:
    """Keep what is at a place of the window there while the view is zoomed.

    Where no place is given, the selected card stays where it is if it is in sight, and else the middle of the window.
    """
    window = view.viewport().rect()
    if at is None:
        chosen = (item.sceneBoundingRect().center() for item in view.scene().selectedItems())
        places = map(view.mapFromScene, chosen)
        at = next((place for place in places if window.contains(place)), window.center())
    kept = view.mapToScene(at)
    yield
    away = view.mapFromScene(kept) - at
    for bar, distance in ((view.horizontalScrollBar(), away.x()), (view.verticalScrollBar(), away.y())):
        bar.setValue(bar.value() + distance)
