"""The worst contradiction on each card of a board, said on the card; gaps and advice stay where they are asked for."""

from mktcanvas.alignment.finding import Severity
from mktcanvas.alignment.report import Report
from mktcanvas.model.row import Card
from mktcanvas.model.strategy import Strategy
from mktcanvas.ui.canvas.board import BoardPlan, CardLook
from mktcanvas.ui.canvas.scene import BoardScene
from mktcanvas.ui.pages.actions_looks import without_name


class BoardAlarms:
    """Gives the cards of one board the alarm of the last report."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._alarms: dict[str, str] = {}

    def marked(self, plan: BoardPlan) -> BoardPlan:
        """Return a board whose cards say their alarm."""

        def look(strategy: Strategy, card: Card) -> CardLook:
            return plan.look(strategy, card)._replace(alarm=self._alarms.get(card.id, ""))

        return plan._replace(look=look)

    def show_report(self, report: Report, scene: BoardScene, strategy: Strategy) -> None:
        """Take over what a report finds, and show again the cards whose alarm is another now."""
        before, self._alarms = self._alarms, {}
        for card in strategy.all(scene.plan.row):
            for finding in report.findings_of(card.id):
                if finding.severity is Severity.contradiction and not finding.waived:
                    self._alarms[card.id] = without_name(finding.title(self._language), card.title)
                    break
        changed = {card for card in before.keys() | self._alarms.keys() if before.get(card) != self._alarms.get(card)}
        if changed:
            scene.refresh(strategy, changed)
