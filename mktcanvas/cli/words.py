"""What the command line says, in both languages."""

from mktcanvas.model.words import Words

PROGRAM = Words(
    "A strategy canvas that ties strategic marketing to the operational plan. Without a command it opens the window.",
    "Un canevas de stratégie qui relie le marketing stratégique au plan opérationnel. Sans commande, il ouvre la "
    "fenêtre.",
)
NEW = Words("Create a project.", "Créer un projet.")
SAMPLES = Words(
    "List the samples and templates: name, tab, title.", "Lister les exemples et les modèles : nom, tabulation, titre."
)
DEMO = Words(
    "Create the sample project in DIR, write its charts and its brief there, and say where they are, its score and its "
    "findings.",
    "Créer le projet d’exemple dans DIR, y écrire ses graphiques et son brief, et dire où ils sont, sa note et ses "
    "constats.",
)
CHECK = Words(
    "Check the plan: its consistency score and its findings.",
    "Vérifier le plan : sa note de cohérence et ses constats.",
)
BRIEF = Words("Write the PDF brief.", "Écrire le brief en PDF.")
CHARTS = Words(
    "Write every chart of the catalogue into a folder.", "Écrire tous les graphiques du catalogue dans un dossier."
)
IMPORT = Words(
    "Bring a plan into a project, as one step that can be undone.",
    "Apporter un plan dans un projet, en une étape annulable.",
)
EXPORT = Words(
    "Export the plan; the suffix of OUT chooses the format: {suffixes}.",
    "Exporter le plan ; l’extension de OUT choisit le format : {suffixes}.",
)
DOCTOR = Words(
    "Check a project file and list its backups, or restore one of them.",
    "Vérifier un fichier de projet et lister ses sauvegardes, ou en restaurer une.",
)

JSON = Words("Print JSON for scripts.", "Afficher du JSON pour les scripts.")
ON = Words(
    "The day to check it for (2027-02-15); today without it.",
    "Le jour de la vérification (2027-02-15) ; sinon aujourd’hui.",
)
FAIL_UNDER = Words(
    "Exit with 1 when the score is under this.", "Terminer avec le code 1 si la note est inférieure à cette valeur."
)
FORCE = Words("Overwrite a file that is there.", "Remplacer un fichier existant.")
LANGUAGE = Words("Language: en or fr.", "Langue : en ou fr.")
PAPER = Words("Paper: a4 or letter.", "Papier : a4 ou letter.")
SECTION_NAMES = (
    "cover, summary, diagnosis, segments, positioning, objectives, actions, kpis, consistency, roles, glossary, record"
)
"""Told here so that a help text loads no PDF library; a test holds it against the catalogue, and the next one too."""
CHART_NAMES = (
    "radar, score, swot, targeting, positioning, coverage, segments, flow, flow-budget, budget, budget-segments, "
    "timeline, kpis"
)
SECTIONS = Words(
    f"Sections to print, in the order given, with commas: {SECTION_NAMES}.",
    f"Sections à imprimer, dans l’ordre donné, séparées par des virgules : {SECTION_NAMES}.",
)
LAYOUT = Words(
    "Layout: full, summary (one page) or workshop (everything said, with votes).",
    "Mise en page : full (complète), summary (une page) ou workshop (tout ce qui a été dit, avec les votes).",
)
FORMAT = Words("Format: svg, png or pdf.", "Format : svg, png ou pdf.")
ONLY = Words(f"Write this chart alone: {CHART_NAMES}.", f"N’écrire que ce graphique : {CHART_NAMES}.")
OUT = Words("File to write.", "Fichier à écrire.")
OUT_FOLDER = Words("Folder to write into.", "Dossier où écrire.")
SAMPLE = Words("Start from this sample.", "Partir de cet exemple.")
TEMPLATE = Words("Start from this template.", "Partir de ce modèle.")
FROM = Words("Start from this JSON plan.", "Partir de ce plan JSON.")
RESTORE = Words("Backup to restore: its number in the list, or its path.", "Sauvegarde à restaurer : numéro ou chemin.")
DEBUG = Words("Show the details of an unexpected error.", "Afficher les détails d’une erreur inattendue.")
FILE = Words("A .mktcanvas project or a .json plan.", "Un projet .mktcanvas ou un plan .json.")

ONE_START = Words(
    "Choose one of --sample, --template and --from.",
    "Choisissez une seule option parmi --sample, --template et --from.",
)
UNKNOWN_NAME = Words(
    "There is no {what} named “{name}”. There are: {names}.",
    "Il n’y a pas de {what} nommé « {name} ». Il y a : {names}.",
)
UNKNOWN_SUFFIX = Words(
    "{path} has a suffix that cannot be used here. Use one of: {suffixes}.",
    "{path} a une extension inutilisable ici. Utilisez l’une de : {suffixes}.",
)
TAKEN_AS = Words(
    "What the table holds; without it the header decides. ratings of brands make a map, readings belong to KPIs, "
    "segments may also be answers of people, which are grouped.",
    "Ce que contient le tableau\u202f; sans quoi son en-tête décide. ratings (notes de marques) calcule une "
    "carte, readings sont des relevés d’indicateurs, segments peut aussi contenir des réponses de personnes, qui "
    "sont regroupées.",
)
PAGE = Words(
    "Which page of the window a picture (.svg, .png) shows.", "Quelle page de la fenêtre montre une image (.svg, .png)."
)
SCALE = Words("Pixels of a PNG per pixel of the page.", "Pixels d’un PNG par pixel de la page.")
THE_PAGE = Words("page", "page")
WHICH_PAGE = Words(
    "A picture such as {path} needs --page. Pages: {pages}.",
    "Une image comme {path} a besoin de --page. Pages\u202f: {pages}.",
)
NO_PICTURES = Words(
    "Pictures of pages need system packages that are not installed. Install them with: apt-get install {packages}",
    "Les images de pages ont besoin de paquets système absents. Installez-les par\u202f: apt-get install {packages}",
)
KIND = Words("Which cards a CSV holds.", "Quelles cartes contient un CSV.")
RESTORE_NEEDS_OUT = Words("--restore needs -o OUT.", "--restore a besoin de -o OUT.")
NO_BACKUP = Words(
    "There is no backup “{name}” of {path}. “mktcanvas doctor {path}” lists them.",
    "Il n’y a pas de sauvegarde « {name} » de {path}. « mktcanvas doctor {path} » les liste.",
)
UNREADABLE = Words("{path} cannot be read: {reason}.", "{path} ne peut pas être lu : {reason}.")
UNWRITABLE = Words(
    "{path} could not be written: {reason}. An earlier file there is as it was.",
    "{path} n’a pas pu être écrit : {reason}. Un fichier antérieur reste tel qu’il était.",
)
UNEXPECTED = Words(
    "Something unexpected went wrong ({error}). Files that were there are as they were. Run the command again with "
    "--debug before it, “mktcanvas --debug …”, to see the details.",
    "Une erreur inattendue s’est produite ({error}). Les fichiers existants sont restés tels quels. Relancez la "
    "commande précédée de --debug, « mktcanvas --debug … », pour voir les détails.",
)

CREATED = Words("Created {path}", "Créé : {path}")
KEPT = Words("Kept the project that is there: {path}", "Projet déjà présent, conservé : {path}")
WRITTEN = Words("Wrote {path}", "Écrit : {path}")
NO_CHART = Words("The plan has nothing to draw yet.", "Le plan n’a encore rien à dessiner.")
IMPORTED = Words("{added} added, {updated} updated", "{added} ajoutés, {updated} mis à jour")
COUNTS = Words(
    "{notes} notes, {objectives} objectives, {actions} actions, {kpis} KPIs, {links} links",
    "{notes} notes, {objectives} objectifs, {actions} actions, {kpis} indicateurs, {links} liens",
)
SOUND = Words(
    "{path} is sound: format {version}, {rows} rows, every check passed.",
    "{path} est sain : format {version}, {rows} lignes, toutes les vérifications réussies.",
)
HELD = Words("It is open elsewhere ({holder}).", "Il est ouvert ailleurs ({holder}).")
BACKUPS = Words("Backups, newest first:", "Sauvegardes, la plus récente d’abord :")
NO_BACKUPS = Words("There is no backup of it yet.", "Il n’y en a pas encore de sauvegarde.")
THE_SAMPLE = Words("sample", "exemple")
THE_TEMPLATE = Words("template", "modèle")
THE_SECTION = Words("section", "section")
THE_CHART = Words("chart", "graphique")
NOT_A_DAY = Words(
    "“{text}” is not a day. Write it like 2027-02-15.", "« {text} » n’est pas un jour. Écrivez-le comme 2027-02-15."
)
CHECKED_ON = Words("{title}, on {day}", "{title}, le {day}")
SCORE = Words("Score: {score} of 100", "Score : {score} sur 100")
CAPPED_SCORE = Words(
    "Score: {score} of 100 ({exact} before the cap that contradictions set)",
    "Score : {score} sur 100 ({exact} avant le plafond dû aux contradictions)",
)
NO_SCORE = Words("No score yet. The plan needs {missing}.", "Pas encore de score. Il faut au plan {missing}.")
UNDER = Words("The score is under {least}.", "Le score est inférieur à {least}.")
NO_SCORE_UNDER = Words(
    "The plan has no score yet, so it does not reach {least}.",
    "Le plan n’a pas encore de note : il n’atteint pas {least}.",
)
WAIVED = Words("Waived", "Dérogations")
WAIVED_COUNT = Words("{count} waived", "{count} avec dérogation")
WAIVED_BY = Words("{reason} ({by})", "{reason} ({by})")
WAIVED_UNTIL = Words("{reason} ({by}, until {until})", "{reason} ({by}, jusqu’au {until})")
EXPIRED = Words("Waivers that have ended", "Dérogations terminées")
OBSOLETE = Words("Waivers that nothing needs any more", "Dérogations devenues inutiles")
