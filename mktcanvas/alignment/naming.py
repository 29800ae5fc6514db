"""What the sentences of the findings call the P, the price tiers and a few other choices: small words in mid-sentence.

The vocabulary of the model names choices for labels; a sentence needs them without a capital and in agreement.
"""

from mktcanvas.model.choices import Direction, P, PriceTier, Quadrant
from mktcanvas.model.words import Words, same

P_NAMES = {
    P.product: Words("product", "produit"),
    P.price: Words("price", "prix"),
    P.place: Words("place", "distribution"),
    P.promotion: Words("promotion", "communication"),
}
"""After “action”: “no product action”, « aucune action produit »."""

TIER_NAMES = {
    PriceTier.mass: Words("mass-market", "grand public"),
    PriceTier.mid: Words("mid-range", "de milieu de gamme"),
    PriceTier.premium: Words("premium", "haut de gamme"),
    PriceTier.luxury: Words("luxury", "de luxe"),
}
"""Beside “brand”: “a luxury brand”, « une marque de luxe »."""

TEST_NAMES = {
    "measurable": Words("measurable", "mesurable"),
    "accessible": same("accessible"),
    "substantial": Words("substantial", "substantiel"),
    "differentiable": Words("differentiable", "différenciable"),
    "actionable": Words("actionable", "actionnable"),
}
"""The five tests of a segment, after “is not”."""

DIRECTION_NAMES = {
    Direction.up: Words("up", "monter"),
    Direction.down: Words("down", "baisser"),
}
"""After “should go”, « doit »."""

FIELD_NAMES = {
    "unit": Words("the unit", "l’unité"),
    "baseline": Words("the baseline", "la valeur de départ"),
    "target": Words("the target", "la cible chiffrée"),
    "due": Words("the due date", "l’échéance"),
    "start": Words("the start", "le début"),
    "end": Words("the end", "la fin"),
    "for_whom": Words("for whom", "pour qui"),
    "need": Words("the need", "le besoin"),
    "offer": Words("the offer", "l’offre"),
    "benefit": Words("the benefit", "le bénéfice"),
    "proof": Words("the proof", "la preuve"),
    "for_strategy": Words("for strategy", "pour la stratégie"),
    "for_operations": Words("for operations", "pour l’opérationnel"),
}
"""What is missing, after a colon."""

QUADRANT_NAMES = {
    Quadrant.strength: Words("a strength", "une force"),
    Quadrant.weakness: Words("a weakness", "une faiblesse"),
    Quadrant.opportunity: Words("an opportunity", "une opportunité"),
    Quadrant.threat: Words("a threat", "une menace"),
}
"""After “is”, « est »."""
