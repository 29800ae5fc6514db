"""What can go wrong with a project file, each with its own plain sentence in both languages.

A sentence says what happened, what was kept and what to do next. This module knows no widget and no terminal: the
window and the command line show ``error.words`` as they are.
"""

from pathlib import Path

from mktcanvas.model.words import Words


class DocumentError(Exception):
    """The base of every error of a project file; ``str()`` is its English sentence."""

    sentence = Words(
        "The project “{name}” cannot be used: {reason}",
        "Le projet « {name} » ne peut pas être utilisé : {reason}",
    )

    def __init__(self, path: Path, reason: Words | str = "") -> None:
        self.path = path
        self.words = self.sentence.filled(name=path.name, path=path, reason=reason)
        super().__init__(self.words.en)


class FileMissing(DocumentError):
    """No file is there."""

    sentence = Words(
        "There is no file at {path}. Check the name, or look for it in its new place.",
        "Il n’y a pas de fichier à l’emplacement {path}. Vérifiez le nom ou cherchez son nouvel emplacement.",
    )


class IsAFolder(DocumentError):
    """A folder is there instead of a file."""

    sentence = Words(
        "{path} is a folder. Choose a .mktcanvas file inside it.",
        "{path} est un dossier. Choisissez un fichier .mktcanvas à l’intérieur.",
    )


class AlreadyExists(DocumentError):
    """A new project would overwrite a file."""

    sentence = Words(
        "{path} already exists and was left as it is. Choose another name, or ask to overwrite it.",
        "{path} existe déjà et n’a pas été modifié. Choisissez un autre nom ou demandez son remplacement.",
    )


class FolderMissing(DocumentError):
    """The folder that a file should be written to does not exist."""

    sentence = Words(
        "{path} cannot be written, because its folder does not exist. Create the folder first.",
        "{path} ne peut pas être écrit, car son dossier n’existe pas. Créez d’abord le dossier.",
    )


class NotAProject(DocumentError):
    """The file is not a project of this program."""

    sentence = Words(
        "{path} is not a mktcanvas project ({reason}). It was left as it is.",
        "{path} n’est pas un projet mktcanvas ({reason}). Il n’a pas été modifié.",
    )


class Damaged(DocumentError):
    """The file was a project, but its content is not what the program wrote."""

    sentence = Words(
        "The project {path} is damaged ({reason}). It was left as it is; restore a backup with "
        "“mktcanvas doctor” or with File, Restore a backup.",
        "Le projet {path} est endommagé ({reason}). Il n’a pas été modifié ; restaurez une sauvegarde avec "
        "« mktcanvas doctor » ou par Fichier, Restaurer une sauvegarde.",
    )


class NewerVersion(DocumentError):
    """The file was written by a later version of the program."""

    sentence = Words(
        "{path} was made by a newer version of mktcanvas ({reason}). It was left as it is; update the program to "
        "open it.",
        "{path} a été créé par une version plus récente de mktcanvas ({reason}). Il n’a pas été modifié ; mettez le "
        "programme à jour pour l’ouvrir.",
    )


class ReadOnly(DocumentError):
    """The project is open without the right to write."""

    sentence = Words(
        "{path} cannot be changed: {reason}. Nothing was changed; save a copy elsewhere to go on working.",
        "{path} ne peut pas être modifié : {reason}. Rien n’a changé ; enregistrez une copie ailleurs pour continuer.",
    )


class NotReadable(DocumentError):
    """The system refuses to read the file."""

    sentence = Words(
        "{path} cannot be read: {reason}. Check the rights of the file.",
        "{path} ne peut pas être lu : {reason}. Vérifiez les droits du fichier.",
    )


class MovedAway(DocumentError):
    """The file was moved, removed or replaced while it was open."""

    sentence = Words(
        "{path} was moved, removed or replaced while it was open. The last change was not made; what is on screen "
        "can be saved as a copy.",
        "{path} a été déplacé, supprimé ou remplacé pendant qu’il était ouvert. La dernière modification n’a pas été "
        "faite ; ce qui est à l’écran peut être enregistré comme copie.",
    )


class NotWritten(DocumentError):
    """The disk refused a write."""

    sentence = Words(
        "{path} could not be written: {reason}. The last change was not made and everything before it is kept; make "
        "room or save a copy elsewhere.",
        "{path} n’a pas pu être écrit : {reason}. La dernière modification n’a pas été faite et tout ce qui précède "
        "est conservé ; libérez de la place ou enregistrez une copie ailleurs.",
    )


class NotAllowed(DocumentError):
    """An edit asked for something that the plan cannot hold."""

    sentence = Words(
        "This change was not made: {reason}. The plan is as it was.",
        "Cette modification n’a pas été faite : {reason}. Le plan est resté tel quel.",
    )


NO_RIGHT_TO_WRITE = Words(
    "the file or its folder does not allow writing", "le fichier ou son dossier ne permet pas l’écriture"
)
NO_RIGHT_TO_READ = Words("the file does not allow reading", "le fichier ne permet pas la lecture")
OPEN_ELSEWHERE = Words("it is open elsewhere ({holder})", "il est ouvert ailleurs ({holder})")
ASKED_FOR = Words("it was opened for reading only", "il a été ouvert en lecture seule")
DISK_FULL = Words("the disk is full", "le disque est plein")
DISK_REFUSED = Words("the disk refused it", "le disque l’a refusé")
BUSY = Words("another program keeps it busy", "un autre programme l’occupe")
GONE = Words("what it is about is no longer there", "ce qu’elle concerne n’est plus là")
THERE_ALREADY = Words("it would be there twice", "elle ferait un doublon")
IMPOSSIBLE = Words("the plan cannot hold it", "le plan ne peut pas la contenir")
EMPTY = Words("it is empty", "il est vide")
NOT_SQLITE = Words("it is another kind of file", "c’est un fichier d’un autre type")
OTHER_PROGRAM = Words("it belongs to another program", "il appartient à un autre programme")
VERSION = Words("format {found}, this version knows {known}", "format {found}, cette version connaît {known}")
BROKEN_PAGES = Words("parts of it cannot be read", "certaines parties sont illisibles")
FOREIGN_SCHEMA = Words("its tables are not those of a project", "ses tables ne sont pas celles d’un projet")
BROKEN_KEYS = Words("a link points to nothing in {table}", "un lien ne mène nulle part dans {table}")
BROKEN_ROW = Words(
    "a line of {table} holds an impossible value in {field}",
    "une ligne de {table} contient une valeur impossible dans {field}",
)
ENDS_FIRST = Words("its end lies before its start", "sa fin précède son début")
BROKEN_CARD = Words("a card and its kind do not match", "une carte et son type ne correspondent pas")
BROKEN_TREE = Words("objectives are each other’s parents", "des objectifs sont parents les uns des autres")
BROKEN_LINK = Words("it holds a link that is not allowed", "il contient un lien qui n’est pas permis")
BROKEN_PROJECT = Words("it does not hold exactly one project", "il ne contient pas exactement un projet")
BROKEN_DIGEST = Words(
    "its content was changed by something other than mktcanvas",
    "son contenu a été changé par autre chose que mktcanvas",
)
