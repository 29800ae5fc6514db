"""How the program begins: the search for garbage is put off before Qt is imported, as ``cli/window.py`` puts it off.

The children that watch the program import Qt themselves, so they import this first.
"""

import gc

gc.disable()
