"""Cards on the clipboard: as cards for this program, as lines and as a table for every other one."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from mktcanvas.exchange.values import to_json
from mktcanvas.loading import load
from mktcanvas.model.fields import new_id, now
from mktcanvas.model.row import Card

FORMAT = "application/x-mktcanvas-cards+json"
_OWN = ("id", "ref", "rank", "created", "updated")


def packed(cards: Sequence[Card], language_of_zone: Sequence[str]) -> QMimeData:
    """Return cards for the clipboard; ``language_of_zone`` names each card's zone for people."""
    data = QMimeData()
    rows = [
        {"kind": card.table} | {name: to_json(card, name) for name in type(card).model_fields if name not in _OWN}
        for card in cards
    ]
    data.setData(FORMAT, json.dumps(rows).encode())
    data.setText("\n".join(" ".join(card.title.split()) for card in cards))
    escaped = load("html:escape")
    lines = [
        f"<tr><td>{escaped(zone)}</td><td>{escaped(card.title)}</td></tr>"
        for zone, card in zip(language_of_zone, cards, strict=True)
    ]
    data.setHtml(f"<table>{''.join(lines)}</table>")
    return data


def unpacked(data: QMimeData, kind: type[Card]) -> list[Card]:
    """Return the cards of one kind on the clipboard, with ids of their own; none where it holds others or is broken."""
    if not data.hasFormat(FORMAT):
        return []
    try:
        rows = json.loads(bytes(data.data(FORMAT).data()).decode())
        found = [row for row in rows if row.pop("kind", None) == kind.table]
        return [kind.read({**row, "id": new_id(), "created": now(), "updated": now()}) for row in found]
    except (ValueError, AttributeError, TypeError):
        return []
