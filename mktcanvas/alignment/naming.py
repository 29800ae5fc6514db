"""What the sentences of the findings call the P, the price tiers and a few other choices: small words in mid-sentence.

The vocabulary of the model names choices for labels; a sentence needs them without a capital and in agreement.
"""

from mktcanvas.model.choices import P, PriceTier
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
