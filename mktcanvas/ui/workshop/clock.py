"""The clock of a step of a workshop: it counts down, may be stopped, and goes on below nothing."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_BEAT_MS = 200


class Clock(QObject):
    """Counts the seconds that are left of a step; fewer than none once it takes longer than was meant."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left, self._since = 0.0, 0.0
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self.ticked)

    @property
    def going(self) -> bool:
        """Whether time passes."""
        return self._beat.isActive()

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return self._left - (monotonic() - self._since if self.going else 0.0)

    def start(self, seconds: float) -> None:
        """Count down from so many seconds."""
        self._left, self._since = seconds, monotonic()
        self._beat.start()
        self.ticked.emit()

    def turn(self) -> None:
        """Stop, or go on."""
        if self.going:
            self._left = self.left
            self._beat.stop()
        else:
            self._since = monotonic()
            self._beat.start()
        self.ticked.emit()

    def stop(self) -> None:
        """Count no more."""
        self._beat.stop()


def shown(seconds: float) -> str:
    """Return a time as minutes and seconds: ``07:42``, ``−00:15``."""
    whole = int(abs(seconds)) if seconds < 0 else int(seconds + 0.999)
    return f"{'−' if seconds < 0 and whole else ''}{whole // 60:02d}:{whole % 60:02d}"
