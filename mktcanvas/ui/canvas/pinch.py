"""Two fingers that pinch, on a touch pad or a touch screen: by how much a view is to be zoomed for them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture


def pinched(event: QEvent) -> float | None:
    """Return the factor by which two fingers zoom, ``None`` for any other event."""
    if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
        return 1 + float(event.value())
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept(pinch)
            return float(pinch.scaleFactor())
    return None
