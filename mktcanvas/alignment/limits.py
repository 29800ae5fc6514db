"""The limits of the rules: what the project says, or else the usual ones.

A project may change each of them (``project.thresholds``); a name it does not know is left alone.
"""

from collections.abc import Mapping
from typing import NamedTuple

from mktcanvas.model.words import Words

NEAR = 1e-9
"""What two computed figures may differ by and still be the same."""


class Limit(NamedTuple):
    """A limit that a project can change: its usual value, its unit and what it is about."""

    usual: float
    unit: str
    words: Words


LIMITS: Mapping[str, Limit] = {
    "discount_luxury": Limit(
        10, "%", Words("Deepest discount of a luxury brand", "Remise la plus forte d’une marque de luxe")
    ),
    "discount_premium": Limit(
        20, "%", Words("Deepest discount of a premium brand", "Remise la plus forte d’une marque haut de gamme")
    ),
    "note_importance": Limit(
        4, "", Words("Importance from which a note counts", "Importance dès laquelle une note compte")
    ),
    "position_near": Limit(
        0.08,
        "",
        Words("Distance at which a competitor is too near", "Distance à laquelle un concurrent est trop proche"),
    ),
    "ideal_slack": Limit(0.15, "", Words("Tolerance around an ideal point", "Tolérance autour d’un point idéal")),
    "dominance": Limit(0.7, "", Words("Largest share of the budget for one P", "Plus grande part du budget pour un P")),
    "crowded": Limit(
        4, "", Words("Most actions of one team at a time", "Nombre maximal d’actions simultanées d’une équipe")
    ),
    "strategic_max": Limit(7, "", Words("Most strategic objectives", "Nombre maximal d’objectifs stratégiques")),
    "feedback_days": Limit(
        14, "", Words("Days until a comment should be answered", "Jours pour répondre à un commentaire")
    ),
    "fact_months": Limit(24, "", Words("Months until a fact is stale", "Mois avant qu’un fait soit périmé")),
    "discount_days_share": Limit(
        0.15, "", Words("Largest share of days on offer", "Plus grande part de jours en offre promotionnelle")
    ),
    "reposition": Limit(
        0.15, "", Words("Move on a map that needs an action", "Déplacement sur une carte qui demande une action")
    ),
    "claims_max": Limit(3, "", Words("Most points of difference", "Nombre maximal de points de différence")),
    "value_gap": Limit(
        25, "", Words("Points between a segment’s value and budget", "Points entre valeur et budget d’un segment")
    ),
}
"""Every limit that a project can change, by its name in ``project.thresholds``."""


def limit(thresholds: Mapping[str, float], name: str) -> float:
    """Return a limit as the project has it."""
    return thresholds.get(name, LIMITS[name].usual)
