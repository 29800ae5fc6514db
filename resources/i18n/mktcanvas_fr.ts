<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Accessible</name>
    <message>
        <source>importance {number} of 5</source>
        <translation>importance {number} sur 5</translation>
    </message>
    <message>
        <source>links: {number}</source>
        <translation>liens&#x202f;: {number}</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>mis de côté</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups are taken at every opening and every ten minutes. A backup is restored as a new file.</source>
        <translation>Une sauvegarde est prise à chaque ouverture et toutes les dix minutes. Elle est restaurée comme nouveau fichier.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message>
        <source>Reorder {cards}</source>
        <translation>Réordonner {cards}</translation>
    </message>
    <message>
        <source>Move {cards} to {zone}</source>
        <translation>Déplacer {cards} vers {zone}</translation>
    </message>
    <message>
        <source>Edit {cards}</source>
        <translation>Modifier {cards}</translation>
    </message>
    <message>
        <source>Add {cards}</source>
        <translation>Ajouter {cards}</translation>
    </message>
    <message>
        <source>Delete {cards}</source>
        <translation>Supprimer {cards}</translation>
    </message>
    <message>
        <source>Duplicate {cards}</source>
        <translation>Dupliquer {cards}</translation>
    </message>
</context>
<context>
    <name>BriefExport</name>
    <message>
        <source>Export the brief</source>
        <translation>Exporter le brief</translation>
    </message>
    <message>
        <source>Writing the brief…</source>
        <translation>Écriture du brief…</translation>
    </message>
    <message>
        <source>The brief was written to {path}.</source>
        <translation>Le brief a été écrit dans {path}.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>The brief could not be written to {path}: {reason}. An earlier file there is as it was.</source>
        <translation>Le brief n’a pas pu être écrit dans {path}&#x202f;: {reason}. Un fichier antérieur reste tel qu’il était.</translation>
    </message>
</context>
<context>
    <name>CardIntake</name>
    <message>
        <source>Paste {cards}</source>
        <translation>Coller {cards}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out: already on the board</source>
        <translation>
            <numerusform>%n ligne écartée&#x202f;: déjà sur le tableau</numerusform>
            <numerusform>%n lignes écartées&#x202f;: déjà sur le tableau</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {cards} from text</source>
        <translation>Ajouter {cards} depuis un texte</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>Edit {field}</source>
        <translation>Modifier&#x202f;: {field}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Restaurer une &amp;sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation>&amp;Exporter le brief…</translation>
    </message>
    <message>
        <source>Project &amp;properties…</source>
        <translation>&amp;Propriétés du projet…</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>P&amp;références…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Put &amp;aside or take back</source>
        <translation>&amp;Mettre de côté ou reprendre</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Find a card or a command…</source>
        <translation>&amp;Trouver une carte ou une commande…</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insertion</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>&amp;Option from two notes</source>
        <translation>&amp;Option à partir de deux éléments</translation>
    </message>
    <message>
        <source>&amp;Link to…</source>
        <translation>&amp;Lier à…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100&#x202f;%</translation>
    </message>
    <message>
        <source>&amp;Fit the board</source>
        <translation>Tout a&amp;fficher</translation>
    </message>
    <message>
        <source>&amp;Thread of the card</source>
        <translation>&amp;Fil de la carte</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>I&amp;nspecteur</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>&amp;Clair ou sombre</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;SWOT</source>
        <translation>&amp;SWOT</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;About mktcanvas</source>
        <translation>À &amp;propos de mktcanvas</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Link “{title}”</source>
        <translation>Lier «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Find a card to link to</source>
        <translation>Trouver une carte à lier</translation>
    </message>
    <message>
        <source>Link two cards</source>
        <translation>Lier deux cartes</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) on this thread; T or Esc ends it</source>
        <translation>
            <numerusform>%n carte sur ce fil&#x202f;; T ou Échap y met fin</numerusform>
            <numerusform>%n cartes sur ce fil&#x202f;; T ou Échap y met fin</numerusform>
        </translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Find a card, or type a command…</source>
        <translation>Trouver une carte ou taper une commande…</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something unexpected went wrong. The project is as it was before, and you can go on working.</source>
        <translation>Une erreur inattendue s’est produite. Le projet est resté tel qu’il était et vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing fits. Try other words.</source>
        <translation>Rien ne correspond. Essayez d’autres mots.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>The steps since the project was opened. Choose one to go back to it, or forward again.</source>
        <translation>Les étapes depuis l’ouverture du projet. Choisissez-en une pour y revenir, ou pour avancer de nouveau.</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Tel qu’ouvert</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>A date looks like 31/12/2027; this one was left out.</source>
        <translation>Une date s’écrit 31/12/2027&#x202f;; celle-ci n’a pas été prise.</translation>
    </message>
    <message>
        <source>This is not a number; the field was left as it was.</source>
        <translation>Ce n’est pas un nombre&#x202f;; le champ est resté tel quel.</translation>
    </message>
    <message>
        <source>Select a card to see its fields and its links. Type, or double-click an empty place, to add one.</source>
        <translation>Sélectionnez une carte pour voir ses champs et ses liens. Tapez, ou double-cliquez sur un endroit vide, pour en ajouter une.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n carte sélectionnée</numerusform>
            <numerusform>%n cartes sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>Modifier&#x202f;: {field}</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>Retirer un lien</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Remove the link to {title}</source>
        <translation>Retirer le lien vers {title}</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Retirer ce lien</translation>
    </message>
    <message>
        <source>+ Link…  L</source>
        <translation>+ Lier…  L</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Read-only: {reason}</source>
        <translation>Lecture seule&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>&amp;Undo “{step}”</source>
        <translation>&amp;Annuler «&#x202f;{step}&#x202f;»</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo “{step}”</source>
        <translation>&amp;Rétablir «&#x202f;{step}&#x202f;»</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>Renommer le projet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>A strategy canvas that ties strategic marketing to the operational plan. MIT licence.</source>
        <translation>Un canevas qui relie le marketing stratégique au plan opérationnel. Licence MIT.</translation>
    </message>
    <message>
        <source>About mktcanvas</source>
        <translation>À propos de mktcanvas</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Set importance</source>
        <translation>Régler l’importance</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Voter</translation>
    </message>
    <message>
        <source>Put {cards} aside</source>
        <translation>Mettre {cards} de côté</translation>
    </message>
    <message>
        <source>Take {cards} back</source>
        <translation>Reprendre {cards}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Compass · strategy</source>
        <translation>Boussole · stratégie</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Your name, for comments</source>
        <translation>Votre nom, pour les commentaires</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Project properties</source>
        <translation>Propriétés du projet</translation>
    </message>
    <message>
        <source>Edit the project: {field}</source>
        <translation>Modifier le projet&#x202f;: {field}</translation>
    </message>
</context>
<context>
    <name>RestingBox</name>
    <message numerus="yes">
        <source>%n card(s) rest on what you delete; undo brings everything back.</source>
        <translation>
            <numerusform>%n carte s’appuie sur ce que vous supprimez&#x202f;; annuler ramène tout.</numerusform>
            <numerusform>%n cartes s’appuient sur ce que vous supprimez&#x202f;; annuler ramène tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source> - copy</source>
        <translation> - copie</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source> - restored</source>
        <translation> - restauré</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} ne peut pas être lu&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>Renommer le projet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>My strategy</source>
        <translation>Ma stratégie</translation>
    </message>
    <message>
        <source>mktcanvas projects</source>
        <translation>Projets mktcanvas</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n lien</numerusform>
            <numerusform>%n liens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwotPage</name>
    <message>
        <source>Type to add a note…</source>
        <translation>Tapez pour ajouter une note…</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>Favorable</translation>
    </message>
    <message>
        <source>Harmful</source>
        <translation>Défavorable</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Externe</translation>
    </message>
    <message>
        <source>Type to add an option…</source>
        <translation>Tapez pour ajouter une option…</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Crossing (TOWS)</source>
        <translation>Croisement (TOWS)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>Tous les segments</translation>
    </message>
    <message>
        <source>Select one strength or weakness and one opportunity or threat to cross them.</source>
        <translation>Sélectionnez une force ou une faiblesse et une opportunité ou une menace pour les croiser.</translation>
    </message>
    <message>
        <source>Cross two notes</source>
        <translation>Croiser deux éléments</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a card, or type a command…</source>
        <translation>Trouver une carte ou taper une commande…</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>From the diagnosis to the actions: strategy and operations on one canvas.</source>
        <translation>Du diagnostic aux actions&#x202f;: la stratégie et l’opérationnel sur un même canevas.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation>Partir d’un exemple</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
</TS>
