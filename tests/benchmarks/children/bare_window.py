"""The floor of every start: a plain PySide6 window that leaves once it is painted, with a library imported if asked.

``python bare_window.py [MODULE]`` prints the memory it took then.
"""

import sys
from importlib import import_module

from leaving import leave
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """Leaves when its first picture is drawn."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        leave()


for _module in sys.argv[1:]:
    import_module(_module)
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
