"""The words that both sides agreed on, and how the figures of the brief are made."""

from reportlab.platypus import Flowable

from mktcanvas.brief.context import Setting
from mktcanvas.brief.grid import Column
from mktcanvas.brief.sections.pieces import labelled, part, row, table, text
from mktcanvas.brief.sections.section import ALIGNMENT, Content, Section
from mktcanvas.brief.sections.titles import UNTITLED_CARD, title_of
from mktcanvas.brief.style import CELL_STRONG
from mktcanvas.model.field_words import field_words
from mktcanvas.model.people import Term
from mktcanvas.model.words import Words

TITLE = Words("Glossary and method", "Glossaire et méthode")
LEAD = Words(
    "One language for both sides, and how each figure of this brief is computed.",
    "Une langue commune aux deux côtés, et comment chaque chiffre de ce brief est calculé.",
)
MISSING = Words("The plan says nothing yet.", "Le plan ne dit encore rien.")
WORDS = Words("Our words", "Nos mots")
TERM = Words("Term", "Terme")
METHOD = Words("How the figures are made", "Comment les chiffres sont calculés")

NOTES = (
    (
        Words("Alignment score.", "Score d’alignement."),
        Words(
            "Each rule checks cards of the plan. In each of the eight dimensions a card keeps 100% of its health when "
            "every check passes, loses a third for a piece of advice, two thirds for a gap, all of it for a "
            "contradiction; the worst counts. A dimension is the mean health of its cards, the score the mean of the "
            "dimensions, rounded down. One contradiction caps it at 79, three at 59. An action that serves no "
            "objective counts as 0. What is waived counts as passed until its date.",
            "Chaque règle vérifie des cartes du plan. Dans chacune des huit dimensions, une carte garde 100 % de sa "
            "santé si toutes ses vérifications passent, en perd un tiers pour un conseil, deux tiers pour un manque, "
            "la totalité pour une contradiction ; la pire compte. Une dimension est la santé moyenne de ses cartes, le "
            "score la moyenne des dimensions, arrondie vers le bas. Une contradiction le plafonne à 79, trois à 59. "
            "Une action qui ne sert aucun objectif compte pour 0. Une dérogation vaut réussite jusqu’à sa date.",
        ),
    ),
    (
        Words("SWOT.", "SWOT."),
        Words(
            "A note weighs its importance (1 to 5); an opportunity or a threat counts as likely as it is (importance × "
            "likelihood / 5). What is not rated counts as 3.",
            "Un élément pèse son importance (1 à 5) ; une opportunité ou une menace, à la mesure de sa probabilité "
            "(importance × probabilité / 5). Ce qui n’est pas évalué compte pour 3.",
        ),
    ),
    (
        Words("Targeting.", "Ciblage."),
        Words(
            "A segment’s place on each axis is the mean of its scores (1 to 5), weighted by the criteria that are "
            "scored; the matrix is that of GE and McKinsey, cut in three equal parts.",
            "La place d’un segment sur chaque axe est la moyenne de ses évaluations (1 à 5), pondérée par les "
            "critères évalués ; la matrice est celle de GE et McKinsey, coupée en trois parts égales.",
        ),
    ),
    (
        Words("Maps.", "Cartes perceptuelles."),
        Words(
            "Distances are Euclidean, in widths of the map. A map says whether it was placed by judgement or computed "
            "from ratings, and by which method.",
            "Les distances sont euclidiennes, en largeurs de carte. Une carte dit si elle a été placée à dire d’expert "
            "ou calculée à partir d’évaluations, et par quelle méthode.",
        ),
    ),
    (
        Words("Progress.", "Progression."),
        Words(
            "(latest reading − baseline) / (target − baseline). An objective's progress is the mean of its KPIs and of "
            "the objectives below it; what is not known yet is left out.",
            "(dernier relevé − départ) / (cible chiffrée − départ). La progression d’un objectif est la moyenne de ses "
            "indicateurs et de ses sous-objectifs ; ce qui n’est pas encore connu n’y entre pas.",
        ),
    ),
    (
        Words("Projections.", "Projections."),
        Words(
            "The least-squares line through at least four readings, with its 80% prediction interval, no farther "
            "ahead than the readings reach back: what happens if nothing changes.",
            "La droite des moindres carrés par au moins quatre relevés, avec son intervalle de prédiction à 80 %, pas "
            "plus loin que les relevés ne remontent : ce qui arrive si rien ne change.",
        ),
    ),
    (
        Words("Budgets.", "Budgets."),
        Words(
            "Stopped actions do not count. A budget is split equally over what an action is linked to wherever sums by "
            "segment or by objective are shown.",
            "Les actions arrêtées ne comptent pas. Un budget est partagé à parts égales entre les liens de son action "
            "dans les totaux par segment et dans les flux.",
        ),
    ),
    (
        Words("Discount limits.", "Limites de remise."),
        Words(
            "The limits of discounts for premium and luxury brands are conventions, not findings of research; the "
            "project can set its own.",
            "Les limites de remise pour le haut de gamme et le luxe sont des conventions, non des résultats de "
            "recherche ; le projet peut fixer les siennes.",
        ),
    ),
)


def _terms(setting: Setting) -> list[Flowable]:
    names = ("for_strategy", "for_operations")
    heads = (Column(setting.said(TERM), 24), *(Column(field_words(name).of(setting.language), 38) for name in names))
    rows = [
        row(
            text(title_of(term.title) or setting.said(UNTITLED_CARD), CELL_STRONG),
            *(text(getattr(term, name)) for name in names),
        )
        for term in setting.strategy.all(Term)
    ]
    return [table(setting, heads, rows)] if rows else []


def content(setting: Setting) -> Content:
    """Return the glossary and the notes on method."""
    terms, named = part(setting, "terms", WORDS, *_terms(setting))
    notes = [block for label, told in NOTES for block in labelled(setting, label, setting.said(told))]
    method, more = part(setting, "method", METHOD, *notes)
    return Content([*terms, *method], [*named, *more])


SECTION = Section("glossary", TITLE, ALIGNMENT, LEAD, MISSING, lambda strategy: bool(strategy.cards), content)
