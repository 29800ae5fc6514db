"""The one vocabulary: what choices and links are called in both languages, and the role of their colour.

Windows, charts, the brief and the exports take their words from here, so a thing has one name everywhere. In French
*cible* alone means a segment, and the fourth P is *communication*, for *promotion* would be a discount.
"""

from enum import StrEnum

from mktcanvas.model import choices as c
from mktcanvas.model.words import Language, Words, same

_Named = dict[tuple[type[StrEnum], str], Words]


def _by_choice(*named: tuple[StrEnum, Words]) -> _Named:
    """Key words by the list and the choice: “strategic” is a level and a side, and the two compare equal as texts."""
    return {(type(choice), choice.value): words for choice, words in named}


_WORDS = _by_choice(
    (c.Quadrant.strength, Words("Strength", "Force")),
    (c.Quadrant.weakness, Words("Weakness", "Faiblesse")),
    (c.Quadrant.opportunity, Words("Opportunity", "Opportunité")),
    (c.Quadrant.threat, Words("Threat", "Menace")),
    (c.OptionKind.so, same("SO")),
    (c.OptionKind.wo, same("WO")),
    (c.OptionKind.st, same("ST")),
    (c.OptionKind.wt, same("WT")),
    (c.Decision.open, Words("Open", "À décider")),
    (c.Decision.kept, Words("Kept", "Retenue")),
    (c.Decision.dropped, Words("Dropped", "Écartée")),
    (c.Targeting.primary, Words("Primary target", "Cible principale")),
    (c.Targeting.secondary, Words("Secondary target", "Cible secondaire")),
    (c.Targeting.none, Words("Not targeted", "Non ciblé")),
    (c.PriceSensitivity.low, Words("Low", "Faible")),
    (c.PriceSensitivity.medium, Words("Medium", "Moyenne")),
    (c.PriceSensitivity.high, Words("High", "Forte")),
    (c.PriceTier.mass, Words("Mass market", "Grand public")),
    (c.PriceTier.mid, Words("Mid-range", "Milieu de gamme")),
    (c.PriceTier.premium, Words("Premium", "Haut de gamme")),
    (c.PriceTier.luxury, Words("Luxury", "Luxe")),
    (c.ClaimKind.difference, Words("Point of difference", "Point de différence")),
    (c.ClaimKind.parity, Words("Point of parity", "Point de parité")),
    (c.Level.strategic, Words("Strategic", "Stratégique")),
    (c.Level.operational, Words("Operational", "Opérationnel")),
    (c.Combine.multiply, Words("Children multiply", "Les enfants se multiplient")),
    (c.Combine.add, Words("Children add up", "Les enfants s’additionnent")),
    (c.P.product, Words("Product", "Produit")),
    (c.P.price, Words("Price", "Prix")),
    (c.P.place, Words("Place", "Place (distribution)")),
    (c.P.promotion, Words("Promotion", "Communication")),
    (c.Status.idea, Words("Idea", "Idée")),
    (c.Status.planned, Words("Planned", "Prévue")),
    (c.Status.running, Words("Running", "En cours")),
    (c.Status.done, Words("Done", "Faite")),
    (c.Status.stopped, Words("Stopped", "Arrêtée")),
    (c.PromotionType.advertising, Words("Advertising", "Publicité")),
    (c.PromotionType.press, Words("Press", "Presse")),
    (c.PromotionType.event, Words("Event", "Événement")),
    (c.PromotionType.content, Words("Content", "Contenu")),
    (c.PromotionType.sponsorship, Words("Sponsorship", "Parrainage")),
    (c.PromotionType.direct, Words("Direct marketing", "Marketing direct")),
    (c.PromotionType.loyalty, Words("Loyalty programme", "Programme de fidélité")),
    (c.PromotionType.discount, Words("Discount offer", "Offre promotionnelle")),
    (c.PromotionType.sampling, Words("Sampling", "Échantillonnage")),
    (c.Reach.exclusive, Words("Exclusive", "Exclusive")),
    (c.Reach.selective, Words("Selective", "Sélective")),
    (c.Reach.mass, Words("Mass", "De masse")),
    (c.Tone.prestige, Words("Prestige", "Prestige")),
    (c.Tone.expert, Words("Expert", "Expert")),
    (c.Tone.warm, Words("Warm", "Chaleureux")),
    (c.Tone.playful, Words("Playful", "Ludique")),
    (c.Tone.aggressive, Words("Aggressive", "Agressif")),
    (c.Direction.up, Words("Should rise", "Doit monter")),
    (c.Direction.down, Words("Should fall", "Doit baisser")),
    (c.Frequency.weekly, Words("Weekly", "Hebdomadaire")),
    (c.Frequency.monthly, Words("Monthly", "Mensuelle")),
    (c.Frequency.quarterly, Words("Quarterly", "Trimestrielle")),
    (c.Frequency.yearly, Words("Yearly", "Annuelle")),
    (c.Side.strategic, Words("Strategic", "Stratégique")),
    (c.Side.operational, Words("Operational", "Opérationnel")),
    (c.Side.both, Words("Both sides", "Les deux")),
    (c.Function.marketing, Words("Marketing", "Marketing")),
    (c.Function.sales, Words("Sales", "Ventes")),
    (c.Function.production, Words("Production", "Production")),
    (c.Function.service, Words("Service", "Service client")),
    (c.Function.finance, Words("Finance", "Finance")),
    (c.Function.agency, Words("Agency", "Agence")),
    (c.Function.other, Words("Other", "Autre")),
    (c.ReviewKind.review, Words("Review", "Revue")),
    (c.ReviewKind.workshop, Words("Workshop", "Atelier")),
    (c.ReviewKind.retrospective, Words("Retrospective", "Rétrospective")),
    (c.ReviewKind.steering, Words("Steering meeting", "Comité de pilotage")),
    (c.CriterionAxis.attractiveness, Words("Attractiveness", "Attractivité")),
    (c.CriterionAxis.competitiveness, Words("Competitiveness", "Compétitivité")),
    (c.AxisMeaning.price, Words("Price", "Prix")),
    (c.AxisMeaning.quality, Words("Quality", "Qualité")),
    (c.AxisMeaning.innovation, Words("Innovation", "Innovation")),
    (c.AxisMeaning.service, Words("Service", "Service")),
    (c.AxisMeaning.other, Words("Other", "Autre")),
    (c.Raci.accountable, Words("Accountable", "Décideur")),
    (c.Raci.consulted, Words("Consulted", "Consulté")),
    (c.Raci.informed, Words("Informed", "Informé")),
    (Language.english, same("English")),
    (Language.french, same("Français")),
    (c.Relation.answers, Words("answers", "répond à")),
    (c.Relation.rests_on, Words("rests on", "s’appuie sur")),
    (c.Relation.concerns, Words("is true for", "concerne")),
    (c.Relation.follows, Words("carries out", "met en œuvre")),
    (c.Relation.serves, Words("serves", "sert")),
    (c.Relation.targets, Words("is for", "vise")),
    (c.Relation.proves, Words("makes true", "prouve")),
    (c.Relation.measures, Words("measures", "mesure")),
    (c.Relation.needs, Words("cannot start before the end of", "ne peut commencer avant la fin de")),
)

_MANY = _by_choice(
    (c.Quadrant.strength, Words("Strengths", "Forces")),
    (c.Quadrant.weakness, Words("Weaknesses", "Faiblesses")),
    (c.Quadrant.opportunity, Words("Opportunities", "Opportunités")),
    (c.Quadrant.threat, Words("Threats", "Menaces")),
    (c.Targeting.primary, Words("Primary targets", "Cibles principales")),
    (c.Targeting.secondary, Words("Secondary targets", "Cibles secondaires")),
    (c.Targeting.none, Words("Not targeted", "Non ciblés")),
    (c.ClaimKind.difference, Words("Points of difference", "Points de différence")),
    (c.ClaimKind.parity, Words("Points of parity", "Points de parité")),
    (c.Level.strategic, Words("Strategic objectives", "Objectifs stratégiques")),
    (c.Level.operational, Words("Operational objectives", "Objectifs opérationnels")),
)

_BACK = _by_choice(
    (c.Relation.answers, Words("is answered by", "trouve réponse dans")),
    (c.Relation.rests_on, Words("supports", "appuie")),
    (c.Relation.concerns, Words("is concerned by", "est concerné par")),
    (c.Relation.follows, Words("is carried out by", "est mis en œuvre par")),
    (c.Relation.serves, Words("is served by", "est servi par")),
    (c.Relation.targets, Words("is the target of", "est visé par")),
    (c.Relation.proves, Words("is made true by", "est prouvé par")),
    (c.Relation.measures, Words("is measured by", "est mesuré par")),
    (c.Relation.needs, Words("must end before", "doit finir avant")),
)

_COLOURED = (c.Quadrant, c.P)


def choice_words(choice: StrEnum) -> Words:
    """Return what one choice is called."""
    return _WORDS[type(choice), choice.value]


def short_choice_words(choice: StrEnum) -> Words:
    """Return what one choice is called, without the explanation in brackets that follows, for narrow places."""
    words = choice_words(choice)
    return Words(words.en.partition(" (")[0], words.fr.partition(" (")[0])


def choice_plural(choice: StrEnum) -> Words:
    """Return what several things of a choice are called: the title of its zone."""
    return _MANY.get((type(choice), choice.value)) or choice_words(choice)


def relation_words(relation: c.Relation) -> Words:
    """Return the verb from a link's source to its target."""
    return choice_words(relation)


def relation_back_words(relation: c.Relation) -> Words:
    """Return the verb from a link's target to its source."""
    return _BACK[type(relation), relation.value]


def colour_role(choice: StrEnum) -> str | None:
    """Return the role of a choice's colour in the theme: its own for quadrants and P, else ``None``."""
    return choice.value if isinstance(choice, _COLOURED) else None
