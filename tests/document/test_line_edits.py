"""What a typed line writes: a card, its owner, its KPI and its links, as one step."""

import pytest

from mktcanvas.document.document import Document
from mktcanvas.document.edits import cards, lines
from mktcanvas.document.edits.lines import Draft
from mktcanvas.document.errors import NotAllowed
from mktcanvas.model.action import Action
from mktcanvas.model.choices import Level, P, Relation
from mktcanvas.model.kpi import Kpi
from mktcanvas.model.objective import Objective
from mktcanvas.model.people import Team


def test_a_line_makes_its_card_its_team_its_kpi_and_its_links_in_one_step(document: Document) -> None:
    with document.edit("Objective") as edit:
        objective = cards.add(edit, Objective(level=Level.operational, title="Visits"))
    with document.edit("Line") as edit:
        draft = Draft(Action(p=P.place, title="Window"), "Agency", "footfall", ((Relation.serves, objective.id),))
        (written,) = lines.write(edit, [draft])
    strategy = document.strategy
    assert [card.title for card in written.made] == ["Agency", "footfall"]
    assert strategy.get(Team, written.card.owner) == written.made[0]
    assert strategy.targets(written.card.id, Relation.serves, Objective) == (objective,)
    assert strategy.sources(written.card.id, Relation.measures, Kpi) == (written.made[1],)
    document.undo()
    assert (document.strategy.all(Action), document.strategy.all(Team), document.strategy.all(Kpi)) == ((), (), ())


def test_a_team_that_is_there_is_taken_and_the_rest_of_a_card_stays(document: Document) -> None:
    with document.edit("Team") as edit:
        team = cards.add(edit, Team(title="Équipe web"))
        action = cards.add(edit, Action(p=P.price, title="a", budget=5))
    with document.edit("Line") as edit:
        written = lines.rewrite(edit, Action, action.id, {"title": "b"}, owner="equipe")
    assert written.made == ()
    assert (written.card.owner, written.card.title, written.card.budget) == (team.id, "b", 5)


def test_lines_are_written_in_their_order_and_name_a_new_team_once(document: Document) -> None:
    with document.edit("Lines") as edit:
        cards.add(edit, Action(p=P.price, title="last"))
        before = cards.add(edit, Action(p=P.price, title="first"), before=None)
        drafts = [Draft(Action(p=P.price, title=title), "Agency") for title in "abc"]
        written = lines.write(edit, drafts, before=before.id)
    assert [action.title for action in document.strategy.all(Action)] == ["last", "a", "b", "c", "first"]
    assert [len(line.made) for line in written] == [1, 0, 0]
    assert len(document.strategy.all(Team)) == 1


def test_a_link_that_is_not_allowed_undoes_the_whole_line(document: Document) -> None:
    with pytest.raises(NotAllowed), document.edit("Line") as edit:
        lines.write(edit, [Draft(Action(p=P.price, title="a"), "Agency", None, ((Relation.serves, "nobody"),))])
    assert document.strategy.all(Team) == ()


def test_a_kpi_that_measures_a_card_already_is_linked_once(document: Document) -> None:
    with document.edit("Line") as edit:
        (written,) = lines.write(edit, [Draft(Action(p=P.place, title="a"), None, "visits")])
    with document.edit("Again") as edit:
        lines.rewrite(edit, Action, written.card.id, {"title": "b"}, kpi="vis")
    assert len(document.strategy.links_to(written.card.id, Relation.measures)) == 1
