<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Export &amp;brief…</source>
        <translation>Exporter le &amp;brief…</translation>
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
        <source>&amp;Add a card</source>
        <translation>&amp;Ajouter une carte</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Delete selected</source>
        <translation>&amp;Supprimer la sélection</translation>
    </message>
    <message>
        <source>Re&amp;name the project…</source>
        <translation>Re&amp;nommer le projet…</translation>
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
        <source>&amp;Light or dark</source>
        <translation>&amp;Clair ou sombre</translation>
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
    <name>Faults</name>
    <message>
        <source>Something unexpected went wrong. The project is as it was before, and you can go on working.</source>
        <translation>Une erreur inattendue s’est produite. Le projet est resté tel qu’il était et vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
    <message numerus="yes">
        <source>Reorder %n note(s)</source>
        <translation>
            <numerusform>Réordonner %n note</numerusform>
            <numerusform>Réordonner %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s) to {quadrant}</source>
        <translation>
            <numerusform>Déplacer %n note vers {quadrant}</numerusform>
            <numerusform>Déplacer %n notes vers {quadrant}</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Modifier une note</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s)</source>
        <translation>
            <numerusform>Supprimer %n note</numerusform>
            <numerusform>Supprimer %n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Set importance</source>
        <translation>Régler l’importance</translation>
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
