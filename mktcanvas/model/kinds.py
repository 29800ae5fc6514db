"""What every kind of card is: its row class, its name for people, the role of its colour.

``KINDS`` is the catalogue that the window, the importers and the brief read instead of branching over kinds;
``ROWS`` lists every table of a project, each after the tables it points to.
"""

from typing import NamedTuple

from mktcanvas.model.action import Action, Assignment
from mktcanvas.model.kpi import Kpi, Reading
from mktcanvas.model.link import Link
from mktcanvas.model.note import Fact, Note, Option
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Attendance, Comment, Review, Team, Term
from mktcanvas.model.positioning import Brand, Claim, Ideal, Placement, PositioningMap
from mktcanvas.model.project import AgendaStep, BriefSection, Checkpoint, HistoryStep, Project, SavedView, Waiver
from mktcanvas.model.row import Card, CardKey, Row
from mktcanvas.model.segment import Criterion, Segment, SegmentScore
from mktcanvas.model.words import Words


class Kind(NamedTuple):
    """A kind of card. ``colour`` is a role of the theme; where it is ``None`` the card's zone has the colour."""

    row: type[Card]
    one: Words
    many: Words
    colour: str | None
    prefix: str
    """First letters of the refs that an export gives to cards that have none."""
    feminine: bool = False
    """Whether its French name is."""

    @property
    def a(self) -> Words:
        """One such card with its article: “an action”, « une action »."""
        article = "an" if self.one.en[0] in "aeio" else "a"
        return Words(f"{article} {self.one.en}", f"{'une' if self.feminine else 'un'} {self.one.fr}")

    def counted(self, count: int) -> Words:
        """Return a number of cards in words: “1 action”, “3 actions”; French has no plural below two."""
        return Words(
            f"{count} {self.one.en if count == 1 else self.many.en}",
            f"{count} {(self.one if count < 2 else self.many).fr}",
        )


KINDS: dict[str, Kind] = {
    kind.row.table: kind
    for kind in (
        Kind(Team, Words("team", "équipe"), Words("teams", "équipes"), "muted", "t", feminine=True),
        Kind(
            Fact,
            Words("market fact", "fait de marché"),
            Words("market facts", "faits de marché"),
            "muted",
            "f",
        ),
        Kind(Note, Words("note", "élément SWOT"), Words("notes", "éléments SWOT"), None, "n"),
        Kind(
            Option,
            Words("strategic option", "option stratégique"),
            Words("strategic options", "options stratégiques"),
            "accent",
            "x",
            feminine=True,
        ),
        Kind(Segment, Words("segment", "segment"), Words("segments", "segments"), "accent", "s"),
        Kind(Brand, Words("brand", "marque"), Words("brands", "marques"), "accent", "b", feminine=True),
        Kind(
            Claim,
            Words("positioning claim", "promesse de positionnement"),
            Words("positioning claims", "promesses de positionnement"),
            "accent",
            "p",
            feminine=True,
        ),
        Kind(Objective, Words("objective", "objectif"), Words("objectives", "objectifs"), "accent", "o"),
        Kind(Action, Words("action", "action"), Words("actions", "actions"), None, "a", feminine=True),
        Kind(Kpi, Words("KPI", "indicateur"), Words("KPIs", "indicateurs"), "muted", "k"),
        Kind(Review, Words("review", "revue"), Words("reviews", "revues"), "muted", "r", feminine=True),
        Kind(
            Term,
            Words("glossary term", "terme du glossaire"),
            Words("glossary terms", "termes du glossaire"),
            "muted",
            "g",
        ),
    )
}

ROWS: tuple[type[Row], ...] = (
    Project,
    CardKey,
    *(kind.row for kind in KINDS.values()),
    Criterion,
    SegmentScore,
    PositioningMap,
    Placement,
    Ideal,
    Assignment,
    Reading,
    Attendance,
    Comment,
    Link,
    Waiver,
    Checkpoint,
    AgendaStep,
    BriefSection,
    SavedView,
    HistoryStep,
)

PLAN_ROWS: tuple[type[Row], ...] = tuple(row for row in ROWS if row not in (CardKey, HistoryStep))
"""The rows that make up a plan: all but the plumbing of the card table and the history of steps."""
