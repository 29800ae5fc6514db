"""The verbs for how the brief is set: which sections it shows, in which order, with which lead paragraphs."""

from collections.abc import Sequence

from mktcanvas.document.edit import Edit
from mktcanvas.model.project import BriefSection


def arrange(edit: Edit, sections: Sequence[str]) -> None:
    """Put the brief's sections in this order; a section that was never set is shown, without a lead of its own."""
    known = {row.section: row for row in edit.all(BriefSection)}
    for place, name in enumerate(sections):
        if name in known:
            edit.update(BriefSection, known[name].id, rank=float(place))
        else:
            edit.add(BriefSection(section=name, rank=float(place)))


def change(
    edit: Edit, sections: Sequence[str], name: str, /, *, shown: bool | None = None, lead: str | None = None
) -> None:
    """Show or hide a section, or give it a lead paragraph (empty: its usual one); ``sections`` is the order to keep."""
    arrange(edit, sections)
    (row,) = [row for row in edit.all(BriefSection) if row.section == name]
    fields = {"shown": shown, "lead": lead}
    edit.update(BriefSection, row.id, **{key: value for key, value in fields.items() if value is not None})
