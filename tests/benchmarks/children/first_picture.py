"""The program as it is started, ended when its first window has been painted: ``python first_picture.py PROJECT``."""

import starting  # noqa: F401
from leaving import leave
from PySide6.QtGui import QPaintEvent

from mktcanvas.__main__ import main
from mktcanvas.ui import app


class Seen(app.Frame):
    """The first window; leaves when its first picture is drawn."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        leave()


app.Frame = Seen
main()
