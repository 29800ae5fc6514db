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
    <name>ActionsPage</name>
    <message>
        <source>Window display @Sales &gt;15/11 &lt;31/12 5k€ #press k:visits</source>
        <translation>Vitrine de fin d’année @Ventes &gt;15/11 &lt;31/12 5k€ #presse k:visites</translation>
    </message>
    <message>
        <source>Group actions</source>
        <translation>Regrouper les actions</translation>
    </message>
    <message>
        <source>Actions shown and their budget</source>
        <translation>Actions affichées et leur budget</translation>
    </message>
    <message>
        <source>Each objective of the plan becomes a row here. Write objectives first, or type actions now.</source>
        <translation>Chaque objectif du plan devient ici une ligne. Écrivez d’abord des objectifs, ou tapez déjà des actions.</translation>
    </message>
    <message>
        <source>Type one line for a whole action, such as: {line}</source>
        <translation>Tapez une action entière en une ligne, par exemple&#x202f;: {line}</translation>
    </message>
    <message>
        <source>No action fits the filter. Take a filter or a word away to see more.</source>
        <translation>Aucune action ne correspond au filtre. Retirez un filtre ou un mot pour en voir plus.</translation>
    </message>
    <message>
        <source>Keep a view</source>
        <translation>Conserver une vue</translation>
    </message>
    <message>
        <source>The view {title} is kept in the project</source>
        <translation>La vue {title} est conservée dans le projet</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>Sans segment</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>No start</source>
        <translation>Sans début</translation>
    </message>
    <message>
        <source>Type to add</source>
        <translation>Tapez pour ajouter</translation>
    </message>
    <message>
        <source>By P</source>
        <translation>Par P</translation>
    </message>
    <message>
        <source>By objective</source>
        <translation>Par objectif</translation>
    </message>
    <message>
        <source>By segment</source>
        <translation>Par segment</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Par responsable</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>No objective</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Objectives by P</source>
        <translation>Objectifs par P</translation>
    </message>
    <message>
        <source>Add an action…</source>
        <translation>Ajouter une action…</translation>
    </message>
    <message>
        <source>throughout</source>
        <translation>toute la durée</translation>
    </message>
    <message>
        <source>due {month}</source>
        <translation>échéance {month}</translation>
    </message>
</context>
<context>
    <name>ActionsPane</name>
    <message>
        <source>Add {cards}</source>
        <translation>Ajouter {cards}</translation>
    </message>
    <message>
        <source>Edit {cards}</source>
        <translation>Modifier {cards}</translation>
    </message>
    <message>
        <source>New with this step: {names}</source>
        <translation>Créé par cette étape&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Reorder {cards}</source>
        <translation>Réordonner {cards}</translation>
    </message>
    <message>
        <source>Move {cards} to {zone}</source>
        <translation>Déplacer {cards} vers {zone}</translation>
    </message>
    <message>
        <source>Paste {cards}</source>
        <translation>Coller {cards}</translation>
    </message>
    <message>
        <source>Duplicate {cards}</source>
        <translation>Dupliquer {cards}</translation>
    </message>
    <message>
        <source>Add {cards} from text</source>
        <translation>Ajouter {cards} depuis du texte</translation>
    </message>
</context>
<context>
    <name>AgendaDialog</name>
    <message>
        <source>Agenda of the workshop</source>
        <translation>Ordre du jour de l’atelier</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nouvelle étape</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>inchangée</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>%n minute en tout</numerusform>
            <numerusform>%n minutes en tout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alignment</name>
    <message>
        <source>Alignment {before} → {after}</source>
        <translation>Alignement {before} → {after}</translation>
    </message>
</context>
<context>
    <name>AttendancePart</name>
    <message>
        <source>Teams present</source>
        <translation>Équipes présentes</translation>
    </message>
    <message>
        <source>Change who is at a review</source>
        <translation>Changer les présents d’une revue</translation>
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
        <source>Type, or double-click an empty place, to add a card: Enter saves it and begins the next.</source>
        <translation>Tapez, ou double-cliquez sur un endroit vide, pour ajouter une carte&#x202f;: Entrée l’enregistre et commence la suivante.</translation>
    </message>
    <message>
        <source>Select a card to see its fields and its links; F2 changes its title, L links it.</source>
        <translation>Sélectionnez une carte pour voir ses champs et ses liens&#x202f;; F2 modifie son titre, L la lie.</translation>
    </message>
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
    <message numerus="yes">
        <source>%n line(s) are already here.</source>
        <translation>
            <numerusform>%n ligne est déjà là.</numerusform>
            <numerusform>%n lignes sont déjà là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>Ajouter quand même</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) added that the filter hides</source>
        <translation>
            <numerusform>%n carte ajoutée que le filtre masque</numerusform>
            <numerusform>%n cartes ajoutées que le filtre masque</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {counts}</source>
        <translation>Ajouté&#x202f;: {counts}</translation>
    </message>
</context>
<context>
    <name>BrandPlaces</name>
    <message>
        <source>Place on “{map}”</source>
        <translation>Place sur «&#x202f;{map}&#x202f;»</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>up</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>wants</source>
        <translation>veut</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 à 100</translation>
    </message>
    <message>
        <source>Nearest competitor: {title}, {distance} away</source>
        <translation>Concurrent le plus proche&#x202f;: {title}, à {distance}</translation>
    </message>
    <message>
        <source>A place is a number from 0 to 100; it was left as it was.</source>
        <translation>Une place est un nombre de 0 à 100&#x202f;; elle est restée telle quelle.</translation>
    </message>
    <message>
        <source>Move a brand</source>
        <translation>Déplacer une marque</translation>
    </message>
</context>
<context>
    <name>BriefExport</name>
    <message>
        <source>Export the brief</source>
        <translation>Exporter le brief</translation>
    </message>
    <message>
        <source>Export the slides</source>
        <translation>Exporter les diapositives</translation>
    </message>
    <message>
        <source>PowerPoint presentation</source>
        <translation>Présentation PowerPoint</translation>
    </message>
    <message>
        <source>Writing the brief…</source>
        <translation>Écriture du brief…</translation>
    </message>
    <message>
        <source>Writing the slides…</source>
        <translation>Écriture des diapositives…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The brief was written to {path}.</source>
        <translation>Le brief a été écrit dans {path}.</translation>
    </message>
    <message>
        <source>The slides were written to {path}.</source>
        <translation>Les diapositives ont été écrites dans {path}.</translation>
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
    <name>BriefPage</name>
    <message>
        <source>Pages of the brief</source>
        <translation>Pages du brief</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Mise en page…</translation>
    </message>
    <message>
        <source>Stopped; the pages are those of before. Any change lays them out again.</source>
        <translation>Arrêté&#x202f;; ces pages sont celles d’avant. Tout changement les remet en page.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer does not answer; nothing was printed.</source>
        <translation>L’imprimante ne répond pas&#x202f;; rien n’a été imprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante</numerusform>
            <numerusform>%n pages envoyées à l’imprimante</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefSettings</name>
    <message>
        <source>Change the language</source>
        <translation>Changer la langue</translation>
    </message>
    <message>
        <source>The usual colour</source>
        <translation>La couleur habituelle</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sans logo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>Language of the plan</source>
        <translation>Langue du plan</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Brand colour</source>
        <translation>Couleur de la marque</translation>
    </message>
    <message>
        <source>Logo (PNG or JPEG)</source>
        <translation>Logo (PNG ou JPEG)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Change the brand colour</source>
        <translation>Changer la couleur de la marque</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. The logo is as it was.</source>
        <translation>{path} ne peut pas être lu&#x202f;: {reason}. Le logo est inchangé.</translation>
    </message>
    <message>
        <source>This file is larger than 4 MB. The logo is as it was; choose a smaller picture.</source>
        <translation>Ce fichier dépasse 4 Mo. Le logo est inchangé&#x202f;; choisissez une image plus petite.</translation>
    </message>
    <message>
        <source>Change the logo</source>
        <translation>Changer le logo</translation>
    </message>
    <message>
        <source>A logo is a PNG or JPEG picture; this file is neither. The logo is as it was.</source>
        <translation>Un logo est une image PNG ou JPEG&#x202f;; ce fichier n’est ni l’un ni l’autre. Le logo est inchangé.</translation>
    </message>
    <message>
        <source>This picture is over 8,000 pixels wide or high. The logo is as it was.</source>
        <translation>Cette image dépasse 8&#x202f;000 pixels de côté. Le logo est inchangé.</translation>
    </message>
    <message>
        <source>This picture is damaged. The logo is as it was.</source>
        <translation>Cette image est endommagée. Le logo est inchangé.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>No owner</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>No objective</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>To be dated</source>
        <translation>À dater</translation>
    </message>
    <message>
        <source>{day} → end?</source>
        <translation>{day} → fin&#x202f;?</translation>
    </message>
    <message>
        <source>start? → {day}</source>
        <translation>début&#x202f;? → {day}</translation>
    </message>
    <message>
        <source>Every action has its dates. Drag one here to take them away.</source>
        <translation>Toutes les actions sont datées. Glissez-en une ici pour retirer ses dates.</translation>
    </message>
    <message>
        <source>Drop to take the dates away</source>
        <translation>Déposez pour retirer les dates</translation>
    </message>
    <message>
        <source>LIVE ACTIONS PER OWNER AND MONTH</source>
        <translation>ACTIONS ACTIVES PAR RESPONSABLE ET PAR MOIS</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>No action to show: double-click a day, or type, to add one.</source>
        <translation>Aucune action à montrer&#x202f;: double-cliquez un jour, ou tapez, pour en ajouter une.</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} jours</translation>
    </message>
    <message>
        <source>Q</source>
        <comment>first letter of a quarter’s name</comment>
        <translation>T</translation>
    </message>
    <message>
        <source> · {number} LESS BUSY NOT SHOWN</source>
        <translation> · {number} MOINS CHARGÉS NON AFFICHÉS</translation>
    </message>
    <message>
        <source>should have ended</source>
        <translation>aurait dû finir</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Lanes by P</source>
        <translation>Lignes par P</translation>
    </message>
    <message>
        <source>Lanes by owner</source>
        <translation>Lignes par responsable</translation>
    </message>
    <message>
        <source>Lanes by objective</source>
        <translation>Lignes par objectif</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 ans</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Drag a bar to other days or to another lane, its ends to stretch it, the circle behind it to the action that must wait for it. Alt: by single days. Arrows move, Shift and arrows stretch. Double-click a day, or type, to add an action.</source>
        <translation>Glissez une barre vers d’autres jours ou une autre ligne, ses bouts pour l’étirer, le cercle derrière elle vers l’action qui doit l’attendre. Alt&#x202f;: jour par jour. Les flèches déplacent, Maj et flèches étirent. Double-cliquez un jour, ou tapez, pour ajouter une action.</translation>
    </message>
    <message>
        <source>Add {cards} from text</source>
        <translation>Ajouter {cards} depuis du texte</translation>
    </message>
    <message>
        <source>Paste {cards}</source>
        <translation>Coller {cards}</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Calendar of actions</source>
        <translation>Calendrier des actions</translation>
    </message>
    <message>
        <source>Move {cards} to other days</source>
        <translation>Déplacer {cards} à d’autres dates</translation>
    </message>
    <message>
        <source>Change the dates of {cards}</source>
        <translation>Changer les dates de {cards}</translation>
    </message>
    <message>
        <source>Give dates to {cards}</source>
        <translation>Donner des dates à {cards}</translation>
    </message>
    <message>
        <source>Take the dates of {cards} away</source>
        <translation>Retirer les dates de {cards}</translation>
    </message>
    <message>
        <source>Let an action need the end of another</source>
        <translation>Faire attendre à une action la fin d’une autre</translation>
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
    <name>CaptureLine</name>
    <message>
        <source>Where ideas go</source>
        <translation>Où vont les idées</translation>
    </message>
    <message>
        <source>Type an idea and press Enter</source>
        <translation>Tapez une idée puis Entrée</translation>
    </message>
    <message>
        <source>Tab: next zone  PgDn: next step  Esc: to the board, where V votes, H hides ideas, P stops time</source>
        <translation>Tab&#x202f;: zone suivante  Page suiv.&#x202f;: étape suivante  Échap&#x202f;: vers le tableau, où V vote, H masque les idées, P arrête le temps</translation>
    </message>
</context>
<context>
    <name>CardFindings</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En montrer %n de plus</numerusform>
            <numerusform>En montrer %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n carte sélectionnée</numerusform>
            <numerusform>%n cartes sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>Modifier {field}</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>Retirer un lien</translation>
    </message>
</context>
<context>
    <name>CardIntake</name>
    <message>
        <source>Paste {cards}</source>
        <translation>Coller {cards}</translation>
    </message>
    <message>
        <source>Add {cards} from text</source>
        <translation>Ajouter {cards} depuis du texte</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>Modifier {field}</translation>
    </message>
    <message>
        <source>Type in a cell, press F2 or double-click to change it; Enter keeps it, Esc leaves it as it was.</source>
        <translation>Tapez dans une cellule, appuyez sur F2 ou double-cliquez pour la modifier&#x202f;; Entrée enregistre, Échap laisse tout comme avant.</translation>
    </message>
    <message>
        <source>Click a head to sort. Del deletes the selected lines; Ctrl+Enter adds a card.</source>
        <translation>Cliquez sur un en-tête pour trier. Suppr supprime les lignes sélectionnées&#x202f;; Ctrl+Entrée ajoute une carte.</translation>
    </message>
</context>
<context>
    <name>CardVerbs</name>
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
    <name>ChipRow</name>
    <message>
        <source>Click a chip, or press Esc behind it, to keep it as text</source>
        <translation>Cliquez sur une étiquette, ou appuyez sur Échap derrière elle, pour la garder en texte</translation>
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
        <source>Put &amp;aside, or take back</source>
        <translation>&amp;Mettre de côté ou reprendre</translation>
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
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation>&amp;Exporter le brief…</translation>
    </message>
    <message>
        <source>Expor&amp;t slides…</source>
        <translation>Expor&amp;ter les diapositives…</translation>
    </message>
    <message>
        <source>Export the p&amp;lan…</source>
        <translation>Exporter le p&amp;lan…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Save a pict&amp;ure of the page…</source>
        <translation>Enregistrer une i&amp;mage de la page…</translation>
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
        <source>New &amp;card</source>
        <translation>Nouvelle &amp;carte</translation>
    </message>
    <message>
        <source>Switch between &amp;light and dark</source>
        <translation>Passer du c&amp;lair au sombre ou l’inverse</translation>
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
        <source>&amp;100%</source>
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
        <source>&amp;Workshop</source>
        <translation>&amp;Atelier</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Ne&amp;xt view of the page</source>
        <translation>Vue s&amp;uivante de la page</translation>
    </message>
    <message>
        <source>Pre&amp;vious view of the page</source>
        <translation>Vue précéden&amp;te de la page</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>I&amp;nspecteur</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>Cons&amp;tat suivant</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;About mktcanvas</source>
        <translation>À &amp;propos de mktcanvas</translation>
    </message>
</context>
<context>
    <name>CommentsPart</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Comment, then Enter</source>
        <translation>Commentez, puis Entrée</translation>
    </message>
    <message>
        <source>Comment on this card</source>
        <translation>Commenter cette carte</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered</source>
        <translation>
            <numerusform>%n sans réponse</numerusform>
            <numerusform>%n sans réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <translation>Retirer ce commentaire</translation>
    </message>
    <message>
        <source>Comment on a card</source>
        <translation>Commenter une carte</translation>
    </message>
    <message>
        <source>Mark a comment</source>
        <translation>Traiter ou rouvrir un commentaire</translation>
    </message>
    <message>
        <source>Remove a comment</source>
        <translation>Retirer un commentaire</translation>
    </message>
</context>
<context>
    <name>CommentsTable</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments are written in the inspector, on any card: select one and type below its links. What waits for an answer is listed here first.</source>
        <translation>Les commentaires s’écrivent dans l’inspecteur, sur toute carte&#x202f;: sélectionnez-en une et tapez sous ses liens. Ce qui attend une réponse est listé ici en premier.</translation>
    </message>
    <message>
        <source>Mark a comment</source>
        <translation>Traiter ou rouvrir un commentaire</translation>
    </message>
</context>
<context>
    <name>ConsistencyPage</name>
    <message>
        <source>Examining the plan…</source>
        <translation>Examen du plan…</translation>
    </message>
    <message>
        <source>F8 goes to the next finding. Show goes to its card, Fix opens what is missing, Waive asks for a reason.</source>
        <translation>F8 va au constat suivant. Montrer mène à sa carte, Corriger ouvre ce qui manque, Déroger demande une raison.</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>&amp;Importance</source>
        <translation>&amp;Importance</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Déplacer vers</translation>
    </message>
    <message>
        <source>Move {cards} to {zone}</source>
        <translation>Déplacer {cards} vers {zone}</translation>
    </message>
</context>
<context>
    <name>CoverageGrid</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Add an action here, linked already</source>
        <translation>Ajouter ici une action déjà liée</translation>
    </message>
</context>
<context>
    <name>Crosses</name>
    <message>
        <source>Cross “{title}”</source>
        <translation>Croiser «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>There is nothing to cross it with yet. Add a note on the other axis first.</source>
        <translation>Il n’y a encore rien avec quoi le croiser. Ajoutez d’abord un élément sur l’autre axe.</translation>
    </message>
    <message>
        <source>Find a note to cross it with</source>
        <translation>Trouver un élément avec lequel le croiser</translation>
    </message>
    <message>
        <source>Cross two notes</source>
        <translation>Croiser deux éléments</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>makes an option with it</source>
        <translation>donne une option avec lui</translation>
    </message>
    <message>
        <source>Link “{title}”</source>
        <translation>Lier «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>There is nothing to link to yet. Add an objective or a segment first.</source>
        <translation>Il n’y a encore rien à relier. Ajoutez d’abord un objectif ou un segment.</translation>
    </message>
    <message>
        <source>Find a card to link to</source>
        <translation>Trouver une carte à lier</translation>
    </message>
    <message>
        <source>One of the two cards is no more; nothing was linked.</source>
        <translation>L’une des deux cartes n’existe plus&#x202f;; rien n’a été lié.</translation>
    </message>
    <message>
        <source>Link two cards</source>
        <translation>Lier deux cartes</translation>
    </message>
    <message>
        <source>Linked: {card} → {other}</source>
        <translation>Lié&#x202f;: {card} → {other}</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) on this thread, {away} on other pages; Threads shows them all</source>
        <translation>
            <numerusform>%n carte sur ce fil, dont {away} sur d’autres pages&#x202f;; la page Fils les montre toutes</numerusform>
            <numerusform>%n cartes sur ce fil, dont {away} sur d’autres pages&#x202f;; la page Fils les montre toutes</numerusform>
        </translation>
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
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Find a card, or type a command…</source>
        <translation>Trouver une carte ou taper une commande…</translation>
    </message>
    <message>
        <source>view of “{page}”</source>
        <translation>vue de «&#x202f;{page}&#x202f;»</translation>
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
    <name>FilterBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Filtre</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Take the filter {filter} away</source>
        <translation>Retirer le filtre {filter}</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Conserver cette vue…</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Renommer une vue</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>Supprimer une vue</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Conserver cette vue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
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
    <name>FindingBox</name>
    <message>
        <source>Source: {source}</source>
        <translation>Source&#x202f;: {source}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Waived by {by} on {day}: {reason}</source>
        <translation>Dérogation accordée par {by} le {day}&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Take the waiver back</source>
        <translation>Retirer la dérogation</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Déroger…</translation>
    </message>
    <message>
        <source>Add {card}</source>
        <translation>Ajouter {card}</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Lier…</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>+{points} points</source>
        <translation>+{points} points</translation>
    </message>
    <message>
        <source>+{points} point</source>
        <translation>+{points} point</translation>
    </message>
    <message>
        <source>The score rises once the contradictions that hold it down are solved.</source>
        <translation>Le score montera une fois résolues les contradictions qui le plafonnent.</translation>
    </message>
</context>
<context>
    <name>FindingsFilter</name>
    <message>
        <source>Every severity</source>
        <translation>Toutes gravités</translation>
    </message>
    <message>
        <source>Every dimension</source>
        <translation>Toutes dimensions</translation>
    </message>
    <message>
        <source>Open and waived</source>
        <translation>Ouverts et dérogations</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>Ouverts seulement</translation>
    </message>
    <message>
        <source>Waived only</source>
        <translation>Dérogations seulement</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Par gravité</translation>
    </message>
    <message>
        <source>By dimension</source>
        <translation>Par dimension</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Dérogations</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Waivers that nothing needs any more</source>
        <translation>Dérogations devenues inutiles</translation>
    </message>
    <message>
        <source>Waivers whose day has passed</source>
        <translation>Dérogations dont la date est passée</translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation>Aucun constat ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Nothing to mend so far: the plan holds too little to be checked in full.</source>
        <translation>Rien à corriger pour l’instant&#x202f;: le plan contient trop peu pour être vérifié en entier.</translation>
    </message>
    <message>
        <source>Nothing to mend: every rule that applies is kept.</source>
        <translation>Rien à corriger&#x202f;: toutes les règles qui s’appliquent sont respectées.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En montrer %n de plus</numerusform>
            <numerusform>En montrer %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the waiver: {waiver}</source>
        <translation>Retirer la dérogation&#x202f;: {waiver}</translation>
    </message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>Number of cards</source>
        <translation>Nombre de cartes</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Widths by</source>
        <translation>Largeurs selon</translation>
    </message>
    <message>
        <source>Drawing the flow…</source>
        <translation>Dessin du flux…</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>The plan has nothing to draw a flow of yet.</source>
        <translation>Le plan n’a pas encore de quoi dessiner un flux.</translation>
    </message>
    <message>
        <source>{chart} could not be drawn: {reason}</source>
        <translation>{chart} n’a pas pu être dessiné&#x202f;: {reason}</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>not said yet</source>
        <translation>pas encore dit</translation>
    </message>
    <message>
        <source>for strategy</source>
        <translation>pour la stratégie</translation>
    </message>
    <message>
        <source>for operations</source>
        <translation>pour l’opérationnel</translation>
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
    <name>HistoryView</name>
    <message>
        <source>What it is a checkpoint of: before the board meeting…</source>
        <translation>Ce que marque ce point d’étape&#x202f;: avant le comité…</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Nom du point d’étape</translation>
    </message>
    <message>
        <source>Make a checkpoint</source>
        <translation>Marquer un point d’étape</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point d’étape</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Points d’étape</translation>
    </message>
    <message>
        <source>Score over the checkpoints</source>
        <translation>Score au fil des points d’étape</translation>
    </message>
    <message>
        <source>Checkpoint “{label}” made</source>
        <translation>Point d’étape «&#x202f;{label}&#x202f;» marqué</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation>
            <numerusform>Retirer %n point d’étape</numerusform>
            <numerusform>Retirer %n points d’étape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>several values; what you type is added</source>
        <translation>plusieurs valeurs&#x202f;; ce que vous saisissez s’y ajoute</translation>
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
        <source>Select a card to see its fields and its links.</source>
        <translation>Sélectionnez une carte pour voir ses champs et ses liens.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>Choose a colour…</source>
        <translation>Choisir une couleur…</translation>
    </message>
    <message>
        <source>A colour looks like #1F5F8B; nothing was changed.</source>
        <translation>Une couleur s’écrit comme #1F5F8B&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>A date looks like 31/12/2027; nothing was changed.</source>
        <translation>Une date s’écrit comme 31/12/2027&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>This is not a number; nothing was changed.</source>
        <translation>Ce n’est pas un nombre&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>This lies beyond what can be; nothing was changed.</source>
        <translation>C’est hors de ce qui est possible&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>What can stand here lies between {low} and {high}; nothing was changed.</source>
        <translation>La valeur doit être comprise entre {low} et {high}&#x202f;; rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>KpiDetail</name>
    <message>
        <source>Target</source>
        <translation>Cible chiffrée</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Measures {title}</source>
        <translation>Mesure {title}</translation>
    </message>
    <message>
        <source>Measures nothing yet: press L to link it.</source>
        <translation>Ne mesure encore rien&#x202f;: appuyez sur L pour le lier.</translation>
    </message>
</context>
<context>
    <name>KpiPane</name>
    <message>
        <source>Type what is measured, then Enter</source>
        <translation>Tapez ce qui est mesuré, puis Entrée</translation>
    </message>
    <message>
        <source>A KPI tells whether the plan works: what is counted, where it stands today, where it should be and when. Type one below, such as “Online orders 0 -&gt; 400 by 31/12”, then its readings; from four readings on its trend is projected.</source>
        <translation>Un indicateur dit si le plan marche&#x202f;: ce qui est compté, où l’on en est aujourd’hui, où l’on doit être et quand. Tapez-en un ci-dessous, par exemple «&#x202f;Commandes en ligne 0 -&gt; 400 d’ici le 31/12&#x202f;», puis ses relevés&#x202f;; à partir de quatre relevés, sa tendance est projetée.</translation>
    </message>
    <message>
        <source>reading late</source>
        <translation>relevé en retard</translation>
    </message>
    <message>
        <source>off track</source>
        <translation>hors trajectoire</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Indicateurs</translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>{estimate} The target {verdict}.</source>
        <translation>{estimate} La cible chiffrée {verdict}.</translation>
    </message>
    <message>
        <source>If nothing changes: {value} on {day}, between {low} and {high} in 8 cases of 10.</source>
        <translation>Si rien ne change&#x202f;: {value} le {day}, entre {low} et {high} 8 fois sur 10.</translation>
    </message>
</context>
<context>
    <name>KpisPage</name>
    <message>
        <source>Import readings…</source>
        <translation>Importer des relevés…</translation>
    </message>
</context>
<context>
    <name>LineGuide</name>
    <message>
        <source>Type in a column or a cell; one line makes a whole action, Enter goes on.</source>
        <translation>Tapez dans une colonne ou une case&#x202f;; une ligne suffit à décrire une action, Entrée passe à la suivante.</translation>
    </message>
    <message>
        <source>@Sales</source>
        <translation>@Ventes</translation>
    </message>
    <message>
        <source>#press</source>
        <translation>#presse</translation>
    </message>
    <message>
        <source>k:visits</source>
        <translation>k:visites</translation>
    </message>
    <message>
        <source>Price: …</source>
        <translation>Prix&#x202f;: …</translation>
    </message>
    <message>
        <source>A mark becomes a chip; Esc behind it keeps it as text. A new team or KPI is made.</source>
        <translation>Un repère devient une étiquette&#x202f;; Échap juste après le garde en texte. Une équipe ou un indicateur inconnu est créé.</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+4 saves and goes on in another P of the same objective.</source>
        <translation>Alt+1 à Alt+4 enregistre et continue dans un autre P du même objectif.</translation>
    </message>
</context>
<context>
    <name>LineVerbs</name>
    <message>
        <source>Add {cards}</source>
        <translation>Ajouter {cards}</translation>
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
    <name>Linking</name>
    <message>
        <source>an option with “{title}”</source>
        <translation>une option avec «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>no link to “{title}”</source>
        <translation>pas de lien avec «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>{words} “{title}”</source>
        <translation>{words} «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>These cards are linked already.</source>
        <translation>Ces cartes sont déjà liées.</translation>
    </message>
    <message>
        <source>A strength or weakness makes an option with an opportunity or threat, not with its like.</source>
        <translation>Une force ou une faiblesse donne une option avec une opportunité ou une menace, pas avec ses semblables.</translation>
    </message>
    <message>
        <source>No link joins {one} and {other}.</source>
        <translation>Aucun lien ne relie {one} et {other}.</translation>
    </message>
    <message numerus="yes">
        <source>Link %n card(s)</source>
        <translation>
            <numerusform>Lier %n carte</numerusform>
            <numerusform>Lier %n cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>Link two cards</source>
        <translation>Lier deux cartes</translation>
    </message>
    <message>
        <source>Linked: “{card}” {words}</source>
        <translation>Lié&#x202f;: «&#x202f;{card}&#x202f;» {words}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Everything is saved already; there is nothing left to save.</source>
        <translation>Tout est déjà enregistré&#x202f;; il ne reste rien à enregistrer.</translation>
    </message>
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
    <name>MapCanvas</name>
    <message>
        <source>Positioning map</source>
        <translation>Carte de positionnement</translation>
    </message>
    <message>
        <source>Positioning map {title}</source>
        <translation>Carte de positionnement {title}</translation>
    </message>
    <message>
        <source>{title} · ideal</source>
        <translation>{title} · idéal</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>Name this pole…</source>
        <translation>Nommer ce pôle…</translation>
    </message>
    <message>
        <source>Double-click a place, or type, to put a brand there; a click on a pole names it.</source>
        <translation>Double-cliquez une place, ou tapez, pour y poser une marque&#x202f;; un clic sur un pôle le nomme.</translation>
    </message>
</context>
<context>
    <name>MapFacts</name>
    <message>
        <source>Brands not on this map</source>
        <translation>Marques absentes de cette carte perceptuelle</translation>
    </message>
    <message>
        <source>Targets without an ideal here</source>
        <translation>Cibles sans idéal ici</translation>
    </message>
    <message>
        <source>No competitor is on this map.</source>
        <translation>Aucun concurrent n’est sur cette carte perceptuelle.</translation>
    </message>
    <message>
        <source>Nearest competitor: {title}, {distance} away</source>
        <translation>Concurrent le plus proche&#x202f;: {title}, à {distance}</translation>
    </message>
    <message>
        <source>Inside the ideal of {title}</source>
        <translation>Dans l’idéal de «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>{distance} from the ideal of {title}</source>
        <translation>À {distance} de l’idéal de «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>Draw what a target wants as its ideal; then the place that no competitor holds is found.</source>
        <translation>Dessinez ce que veut une cible comme son idéal&#x202f;; la place qu’aucun concurrent n’occupe est alors trouvée.</translation>
    </message>
    <message>
        <source>({x}, {y})</source>
        <translation>({x}&#x202f;; {y})</translation>
    </message>
    <message>
        <source>At {where}: wanted by {names}, and no competitor is on the map.</source>
        <translation>En {where}&#x202f;: place recherchée par {names}&#x202f;; aucun concurrent n’est sur la carte perceptuelle.</translation>
    </message>
    <message>
        <source>At {where}: wanted by {names}, with the nearest competitor {distance} away.</source>
        <translation>En {where}&#x202f;: place recherchée par {names}&#x202f;; concurrent le plus proche à {distance}.</translation>
    </message>
    <message>
        <source>Drag it onto the map, or click to put it in the middle</source>
        <translation>Faites-la glisser sur la carte perceptuelle, ou cliquez pour la poser au milieu</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Comment elle a été faite</translation>
    </message>
    <message>
        <source>{method} of {data}; the axes explain {shares} of the differences.</source>
        <translation>{method} de {data}&#x202f;; les axes expliquent {shares} des différences.</translation>
    </message>
</context>
<context>
    <name>MapFromRatings</name>
    <message>
        <source>A map from ratings</source>
        <translation>Une carte perceptuelle d’après des évaluations</translation>
    </message>
    <message>
        <source>A table with a line for each brand and a column for each attribute, or a line for each time that somebody rated a brand. The map shows the two directions in which the brands differ most.</source>
        <translation>Un tableau avec une ligne par marque et une colonne par attribut, ou une ligne chaque fois que quelqu’un a évalué une marque. La carte perceptuelle montre les deux directions dans lesquelles les marques diffèrent le plus.</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>Faire la carte perceptuelle</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>tableau collé</translation>
    </message>
    <message>
        <source>Make a map from ratings</source>
        <translation>Faire une carte perceptuelle d’après des évaluations</translation>
    </message>
    <message>
        <source>Map “{title}”: {made} brands made, {known} used again.</source>
        <translation>Carte «&#x202f;{title}&#x202f;»&#x202f;: {made} marques créées, {known} reprises.</translation>
    </message>
</context>
<context>
    <name>MapSettings</name>
    <message>
        <source>THE MAP</source>
        <translation>CARTE PERCEPTUELLE</translation>
    </message>
    <message>
        <source>Delete this map</source>
        <translation>Supprimer cette carte perceptuelle</translation>
    </message>
</context>
<context>
    <name>MapWork</name>
    <message>
        <source>Map {number}</source>
        <translation>Mapping {number}</translation>
    </message>
    <message>
        <source>Add a map</source>
        <translation>Ajouter une carte perceptuelle</translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation>Supprimer une carte perceptuelle</translation>
    </message>
    <message>
        <source>Move a brand</source>
        <translation>Déplacer une marque</translation>
    </message>
    <message>
        <source>Say where a brand wants to be</source>
        <translation>Dire où une marque veut être</translation>
    </message>
    <message>
        <source>Draw an ideal</source>
        <translation>Tracer un idéal</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Retirer de la carte perceptuelle</translation>
    </message>
    <message>
        <source>Add a brand</source>
        <translation>Ajouter une marque</translation>
    </message>
    <message>
        <source>Name a pole</source>
        <translation>Nommer un pôle</translation>
    </message>
    <message>
        <source>Rename a brand</source>
        <translation>Renommer une marque</translation>
    </message>
</context>
<context>
    <name>MapWriting</name>
    <message>
        <source>Name of a brand</source>
        <translation>Nom d’une marque</translation>
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
    <name>Measuring</name>
    <message>
        <source>Add a reading</source>
        <translation>Ajouter un relevé</translation>
    </message>
    <message>
        <source>There is a reading of that day already; change that one.</source>
        <translation>Il y a déjà un relevé de ce jour&#x202f;; changez celui-là.</translation>
    </message>
    <message>
        <source>Change a reading</source>
        <translation>Changer un relevé</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n reading(s)</source>
        <translation>
            <numerusform>Retirer %n relevé</numerusform>
            <numerusform>Retirer %n relevés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Add {card}</source>
        <translation>Ajouter {card}</translation>
    </message>
    <message>
        <source>Add {kind} for “{card}”</source>
        <translation>Ajouter {kind} pour «&#x202f;{card}&#x202f;»</translation>
    </message>
    <message>
        <source>Which kind?</source>
        <translation>De quel type&#x202f;?</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>{kind} à nommer</translation>
    </message>
    <message>
        <source>Add a linked {kind}</source>
        <translation>Ajouter, déjà lié&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>There is no team yet. Add one first, then give it its part.</source>
        <translation>Il n’y a pas encore d’équipe. Ajoutez-en une, puis donnez-lui son rôle.</translation>
    </message>
    <message>
        <source>Who is it? {role}</source>
        <translation>Qui est-ce&#x202f;? {role}</translation>
    </message>
    <message>
        <source>Find a team</source>
        <translation>Trouver une équipe</translation>
    </message>
    <message>
        <source>Give a team its part</source>
        <translation>Donner son rôle à une équipe</translation>
    </message>
    <message>
        <source>Waive a finding</source>
        <translation>Accorder une dérogation</translation>
    </message>
    <message>
        <source>Take a waiver back</source>
        <translation>Retirer une dérogation</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>%n contradiction(s) and gap(s); advice is on the page</source>
        <translation>
            <numerusform>%n contradiction ou lacune&#x202f;; les conseils sont sur la page</numerusform>
            <numerusform>%n contradictions et lacunes&#x202f;; les conseils sont sur la page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectiveFit</name>
    <message>
        <source>✗ {letter}: give {missing}</source>
        <translation>✗ {letter}&#x202f;: donnez {missing}</translation>
    </message>
    <message>
        <source>Objectives below</source>
        <translation>Objectifs en dessous</translation>
    </message>
    <message>
        <source>Not counted, without baseline or target: {names}</source>
        <translation>Non comptés, sans valeur de départ ou cible chiffrée&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>Résultats clés</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Score {score}</translation>
    </message>
    <message>
        <source>+ Key result</source>
        <translation>+ Résultat clé</translation>
    </message>
    <message>
        <source>Add a KPI with this objective’s measure, baseline, target and due date</source>
        <translation>Ajouter un indicateur avec la mesure, le départ, la cible chiffrée et l’échéance de cet objectif</translation>
    </message>
    <message>
        <source>Add a key result</source>
        <translation>Ajouter un résultat clé</translation>
    </message>
</context>
<context>
    <name>ObjectiveTree</name>
    <message>
        <source>Tree of objectives</source>
        <translation>Arbre des objectifs</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectiveWork</name>
    <message>
        <source>Add {cards}</source>
        <translation>Ajouter {cards}</translation>
    </message>
    <message>
        <source>Add {cards} from text</source>
        <translation>Ajouter {cards} depuis du texte</translation>
    </message>
    <message>
        <source>New with this step: {names}</source>
        <translation>Créé par cette étape&#x202f;: {names}</translation>
    </message>
    <message>
        <source>Edit {cards}</source>
        <translation>Modifier {cards}</translation>
    </message>
    <message>
        <source>Move {cards}</source>
        <translation>Déplacer {cards}</translation>
    </message>
    <message>
        <source>Set confidence</source>
        <translation>Régler la confiance</translation>
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
    <name>Objectives</name>
    <message>
        <source>due {month}</source>
        <translation>échéance {month}</translation>
    </message>
    <message>
        <source>Strategic objective</source>
        <translation>Objectif stratégique</translation>
    </message>
    <message>
        <source>children multiply to {gives}, needed {needs} {mark}</source>
        <translation>les enfants se multiplient en {gives}, il faut {needs} {mark}</translation>
    </message>
    <message>
        <source>children add up to {gives}, needed {needs} {mark}</source>
        <translation>les enfants s’additionnent en {gives}, il faut {needs} {mark}</translation>
    </message>
</context>
<context>
    <name>ObjectivesPage</name>
    <message>
        <source>Type an objective: “Market share 8% -&gt; 10% by 31/12 @Brand”</source>
        <translation>Tapez un objectif&#x202f;: «&#x202f;Part de marché 8&#x202f;% -&gt; 10&#x202f;% d’ici le 31/12 @Marque&#x202f;»</translation>
    </message>
    <message>
        <source>Type an objective in one line: measure, baseline -&gt; target, due date, @owner.</source>
        <translation>Tapez un objectif en une ligne&#x202f;: mesure, départ -&gt; cible, échéance, @responsable.</translation>
    </message>
    <message>
        <source>Arrows go from one to the next; drag one onto another to make it a part of it.</source>
        <translation>Les flèches vont de l’un à l’autre&#x202f;; glissez-en un sur un autre pour le placer sous lui.</translation>
    </message>
    <message numerus="yes">
        <source>%n strategic</source>
        <translation>
            <numerusform>%n stratégique</numerusform>
            <numerusform>%n stratégiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operational</source>
        <translation>
            <numerusform>%n opérationnel</numerusform>
            <numerusform>%n opérationnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Put this away</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Objectives × 4P</source>
        <translation>Objectifs × 4P</translation>
    </message>
    <message>
        <source>Segments × 4P</source>
        <translation>Segments × 4P</translation>
    </message>
    <message>
        <source>Lines of the matrix</source>
        <translation>Lignes de la matrice</translation>
    </message>
    <message>
        <source>Alignment by dimension</source>
        <translation>Alignement par dimension</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n dérogation</numerusform>
            <numerusform>%n dérogations</numerusform>
        </translation>
    </message>
    <message>
        <source>No objective yet: each will have a line here, with how many actions of each P serve it.</source>
        <translation>Pas encore d’objectif&#x202f;: chacun aura ici une ligne, avec le nombre d’actions de chaque P qui le servent.</translation>
    </message>
    <message>
        <source>No segment yet: each will have a line here, with how many actions of each P target it.</source>
        <translation>Pas encore de segment&#x202f;: chacun aura ici une ligne, avec le nombre d’actions de chaque P qui le visent.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another action here</source>
        <translation>Ajouter une autre action ici</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>Drawing, sharp at any size</source>
        <translation>Dessin, net à toute taille</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Picture, four times as fine</source>
        <translation>Image, quatre fois plus fine</translation>
    </message>
    <message>
        <source>Save a picture of the page</source>
        <translation>Enregistrer une image de la page</translation>
    </message>
    <message>
        <source>The picture was written to {path}.</source>
        <translation>L’image a été écrite dans {path}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}; an earlier file there is as it was.</source>
        <translation>L’image n’a pas pu être écrite dans {path}&#x202f;; un fichier qui s’y trouvait est resté tel quel.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Compass · strategy</source>
        <translation>Boussole · stratégie</translation>
    </message>
    <message>
        <source>Engine · operations</source>
        <translation>Moteur · opérationnel</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>SWOT</source>
        <translation>SWOT</translation>
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
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Positioning</source>
        <translation>Positionnement</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Statement and claims</source>
        <translation>Énoncé et promesses</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Actions · 4P</source>
        <translation>Actions · 4P</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Cohérence</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Rituals</source>
        <translation>Rituels</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>Market facts</source>
        <translation>Faits de marché</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Brief</translation>
    </message>
</context>
<context>
    <name>PdfThumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Export the plan</source>
        <translation>Exporter le plan</translation>
    </message>
    <message>
        <source>A table holds cards of one kind:</source>
        <translation>Un tableau contient des cartes d’une seule sorte&#x202f;:</translation>
    </message>
    <message>
        <source>The plan could not be written to {path}: {reason}. An earlier file there is as it was.</source>
        <translation>Le plan n’a pas pu être écrit dans {path}&#x202f;: {reason}. Un fichier qui s’y trouvait est resté tel quel.</translation>
    </message>
    <message>
        <source>The plan was written to {path}.</source>
        <translation>Le plan a été écrit dans {path}.</translation>
    </message>
    <message>
        <source>Tables of cards or readings</source>
        <translation>Tableaux de cartes ou de relevés</translation>
    </message>
    <message>
        <source>Everything that can be read</source>
        <translation>Tout ce qui peut être lu</translation>
    </message>
    <message>
        <source>Import into the plan</source>
        <translation>Importer dans le plan</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>Importer {file}</translation>
    </message>
    <message>
        <source>{file}: {added} rows added, {updated} updated; undo takes all of it back.</source>
        <translation>{file}&#x202f;: {added} lignes ajoutées, {updated} mises à jour&#x202f;; annuler reprend tout.</translation>
    </message>
</context>
<context>
    <name>PositioningPage</name>
    <message>
        <source>Maps</source>
        <translation>Cartes perceptuelles</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>Nouveau mapping</translation>
    </message>
    <message>
        <source>Empty, with two axes to name</source>
        <translation>Vide, avec deux axes à nommer</translation>
    </message>
    <message>
        <source>From ratings…</source>
        <translation>D’après des évaluations…</translation>
    </message>
    <message>
        <source>There is no map yet. Make one with two axes that your customers choose by, or compute it from ratings.</source>
        <translation>Il n’y a pas encore de carte perceptuelle. Créez-en une avec deux axes selon lesquels vos clients choisissent, ou calculez-la d’après des évaluations.</translation>
    </message>
    <message>
        <source>Map without a name</source>
        <translation>Mapping sans nom</translation>
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
    <name>Press</name>
    <message>
        <source>The brief could not be laid out: its process ended early. Try again.</source>
        <translation>Le brief n’a pas pu être mis en page&#x202f;: son processus s’est arrêté trop tôt. Réessayez.</translation>
    </message>
    <message>
        <source>The brief could not be laid out: its process did not start.</source>
        <translation>Le brief n’a pas pu être mis en page&#x202f;: son processus n’a pas démarré.</translation>
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
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Voir dans&#x202f;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#x202f;:</translation>
    </message>
</context>
<context>
    <name>RaciPart</name>
    <message>
        <source>Who does what</source>
        <translation>Qui fait quoi</translation>
    </message>
    <message>
        <source>F2 renames, Del removes the team</source>
        <translation>F2 renomme, Suppr retire l’équipe</translation>
    </message>
    <message>
        <source>+ New team…</source>
        <translation>+ Nouvelle équipe…</translation>
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
        <source>Set {role}</source>
        <translation>Fixer le rôle {role}</translation>
    </message>
    <message>
        <source>There is a team of this name already; nothing was changed.</source>
        <translation>Une équipe porte déjà ce nom&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Rename a team</source>
        <translation>Renommer une équipe</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Ajouter une équipe</translation>
    </message>
    <message>
        <source>Remove a team</source>
        <translation>Retirer une équipe</translation>
    </message>
    <message>
        <source>The team {title} is gone from every action; undo brings it back</source>
        <translation>L’équipe {title} a quitté toutes les actions&#x202f;; annuler la ramène</translation>
    </message>
</context>
<context>
    <name>Radar</name>
    <message>
        <source>Alignment by dimension</source>
        <translation>Alignement par dimension</translation>
    </message>
</context>
<context>
    <name>ReadingEntry</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Day of the reading</source>
        <translation>Jour du relevé</translation>
    </message>
    <message>
        <source>Value of the reading</source>
        <translation>Valeur du relevé</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>A date looks like 31/12/2027; nothing was added.</source>
        <translation>Une date s’écrit 31/12/2027&#x202f;; rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>This is not a number; nothing was added.</source>
        <translation>Ce n’est pas un nombre&#x202f;; rien n’a été ajouté.</translation>
    </message>
</context>
<context>
    <name>ReadingsPreview</name>
    <message>
        <source>Readings to be taken</source>
        <translation>Relevés à reprendre</translation>
    </message>
    <message>
        <source>The KPIs that the table names</source>
        <translation>Les indicateurs que le tableau nomme</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>laissée de côté&#x202f;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) will be written</source>
        <translation>
            <numerusform>%n relevé sera écrit</numerusform>
            <numerusform>%n relevés seront écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>replaces {value}</source>
        <translation>remplace {value}</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Les reprendre</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n laissé de côté</numerusform>
            <numerusform>%n laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>est déjà là</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>Importer des relevés</translation>
    </message>
</context>
<context>
    <name>ReadingsTable</name>
    <message>
        <source>Readings</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>This is not a day with a value; the reading was left as it was.</source>
        <translation>Ce n’est pas un jour avec une valeur&#x202f;; le relevé est resté tel quel.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un projet &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Effacer la liste</translation>
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
    <name>Restoring</name>
    <message>
        <source>Whose backups? Choose the project, damaged or not</source>
        <translation>De quel projet&#x202f;? Choisissez-le, endommagé ou non</translation>
    </message>
    <message numerus="yes">
        <source>There are %n backup(s) of this project.</source>
        <translation>
            <numerusform>Il existe %n sauvegarde de ce projet.</numerusform>
            <numerusform>Il existe %n sauvegardes de ce projet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>There is no backup of {path} on this computer.</source>
        <translation>Il n’y a pas de sauvegarde de {path} sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source> - restored</source>
        <translation> - restauré</translation>
    </message>
</context>
<context>
    <name>ReviewsPane</name>
    <message>
        <source>Write the agenda from the open findings</source>
        <translation>Écrire l’ordre du jour d’après les constats ouverts</translation>
    </message>
    <message>
        <source>No review is planned from today on</source>
        <translation>Aucune revue n’est prévue à partir d’aujourd’hui</translation>
    </message>
    <message>
        <source>Add one below: a plan that nobody looks at is not corrected.</source>
        <translation>Ajoutez-en une ci-dessous&#x202f;: un plan que personne ne regarde n’est pas corrigé.</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>past</source>
        <translation>passée</translation>
    </message>
    <message>
        <source>No agenda yet.</source>
        <translation>Pas encore d’ordre du jour.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En montrer %n de plus</numerusform>
            <numerusform>En montrer %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open point is on the agenda already.</source>
        <translation>Tous les points ouverts sont déjà à l’ordre du jour.</translation>
    </message>
    <message>
        <source>Write the agenda of a review</source>
        <translation>Écrire l’ordre du jour d’une revue</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on the agenda</source>
        <translation>
            <numerusform>%n point à l’ordre du jour</numerusform>
            <numerusform>%n points à l’ordre du jour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RitualsPage</name>
    <message>
        <source>Type the title of a review, then Enter</source>
        <translation>Tapez le titre d’une revue, puis Entrée</translation>
    </message>
    <message>
        <source>Strategy and operations meet here: plan one review in each quarter, and say who is there.</source>
        <translation>La stratégie et l’opérationnel se rencontrent ici&#x202f;: prévoyez une revue par trimestre et dites qui y est.</translation>
    </message>
    <message>
        <source>Type a word that both sides use, then Enter</source>
        <translation>Tapez un mot que les deux côtés emploient, puis Entrée</translation>
    </message>
    <message>
        <source>One language for both sides: say what a word such as “innovative” means for strategy and what it means for operations. Cards that use it are underlined.</source>
        <translation>Une seule langue pour les deux côtés&#x202f;: dites ce qu’un mot comme «&#x202f;innovant&#x202f;» veut dire pour la stratégie et pour l’opérationnel. Les cartes qui l’emploient sont soulignées.</translation>
    </message>
    <message>
        <source>Type a market fact, then Enter</source>
        <translation>Tapez un fait de marché, puis Entrée</translation>
    </message>
    <message>
        <source>Figures of the market with their date and source; notes, segments and objectives rest on them.</source>
        <translation>Des chiffres du marché avec leur date et leur source&#x202f;; éléments SWOT, segments et objectifs s’y appuient.</translation>
    </message>
    <message>
        <source>Type the name of a team, then Enter</source>
        <translation>Tapez le nom d’une équipe, puis Entrée</translation>
    </message>
    <message>
        <source>Teams own objectives and actions, and are consulted or informed. Name yours.</source>
        <translation>Les équipes portent les objectifs et les actions, sont consultées ou informées. Nommez les vôtres.</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>Edit {field}</source>
        <translation>Modifier {field}</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>No score yet. The plan still needs {lacking}.</source>
        <translation>Pas encore de score. Il manque au plan {lacking}.</translation>
    </message>
    <message>
        <source>Held at {cap} by contradictions</source>
        <translation>Plafonné à {cap} par des contradictions</translation>
    </message>
    <message>
        <source>Alignment {score} of 100</source>
        <translation>Alignement&#x202f;: {score} sur 100</translation>
    </message>
</context>
<context>
    <name>ScoreTrend</name>
    <message>
        <source>Score over the checkpoints</source>
        <translation>Score au fil des points d’étape</translation>
    </message>
</context>
<context>
    <name>ScoringModel</name>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>+ Add a criterion…</source>
        <translation>+ Ajouter un critère…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Scored on {share} of the weight</source>
        <translation>Noté sur {share} du poids</translation>
    </message>
    <message>
        <source>Rename a criterion</source>
        <translation>Renommer un critère</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
    <message>
        <source>A weight is a number from 0 to 100; this one was left as it was.</source>
        <translation>Un poids est un nombre de 0 à 100&#x202f;; celui-ci est resté tel quel.</translation>
    </message>
    <message>
        <source>Weigh a criterion</source>
        <translation>Pondérer un critère</translation>
    </message>
    <message>
        <source>Score a segment</source>
        <translation>Évaluer un segment</translation>
    </message>
    <message>
        <source>Remove a criterion</source>
        <translation>Retirer un critère</translation>
    </message>
</context>
<context>
    <name>ScoringTable</name>
    <message>
        <source>Scoring of the segments</source>
        <translation>Notation des segments</translation>
    </message>
    <message>
        <source>A score is from 1 to 5; 0 takes it back.</source>
        <translation>Une note va de 1 à 5&#x202f;; 0 la retire.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the brief</source>
        <translation>Parties du brief</translation>
    </message>
    <message>
        <source>Space switches a section; drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>Espace active ou désactive une partie&#x202f;; glissez-la, ou pressez Alt+Haut et Alt+Bas, pour la déplacer.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>Lead paragraph of “{section}”</source>
        <translation>Introduction de «&#x202f;{section}&#x202f;»</translation>
    </message>
    <message>
        <source>Reorder the brief</source>
        <translation>Réordonner le brief</translation>
    </message>
    <message>
        <source>Show “{section}” in the brief</source>
        <translation>Montrer «&#x202f;{section}&#x202f;» dans le brief</translation>
    </message>
    <message>
        <source>Leave “{section}” out of the brief</source>
        <translation>Retirer «&#x202f;{section}&#x202f;» du brief</translation>
    </message>
    <message>
        <source>Write the lead of “{section}”</source>
        <translation>Écrire l’introduction de «&#x202f;{section}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>SegmentFit</name>
    <message>
        <source>Tests</source>
        <translation>Critères d’un bon segment</translation>
    </message>
    <message>
        <source>In the targeting matrix</source>
        <translation>Dans la matrice de ciblage</translation>
    </message>
    <message>
        <source>Back to the scores</source>
        <translation>Revenir aux évaluations</translation>
    </message>
    <message>
        <source>Reached by actions</source>
        <translation>Touché par les actions</translation>
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
        <source>(set by hand; the scores say {computed})</source>
        <translation>(fixé à la main&#x202f;; les évaluations donnent {computed})</translation>
    </message>
    <message numerus="yes">
        <source>%n live action(s)</source>
        <translation>
            <numerusform>%n action en vie</numerusform>
            <numerusform>%n actions en vie</numerusform>
        </translation>
    </message>
    <message>
        <source>Test a segment</source>
        <translation>Éprouver un segment</translation>
    </message>
    <message>
        <source>Give a segment back to its scores</source>
        <translation>Rendre un segment à ses évaluations</translation>
    </message>
</context>
<context>
    <name>SegmentsFromData</name>
    <message>
        <source>Segments from answers</source>
        <translation>Segments d’après des réponses</translation>
    </message>
    <message>
        <source>A table with a line for each person and a column for each question that was answered with a figure. People who answer alike become a group (k-means); columns that say who they are describe the groups.</source>
        <translation>Un tableau avec une ligne par personne et une colonne par question à laquelle on a répondu par un chiffre. Les personnes qui répondent de même forment un groupe (k-moyennes)&#x202f;; les colonnes qui disent qui elles sont décrivent les groupes.</translation>
    </message>
    <message>
        <source>Make these segments</source>
        <translation>Faire ces segments</translation>
    </message>
    <message>
        <source>How many groups</source>
        <translation>Combien de groupes</translation>
    </message>
    <message>
        <source>Mean answers of each group</source>
        <translation>Réponses moyennes de chaque groupe</translation>
    </message>
    <message>
        <source>{count} groups ({sizes}), silhouette {silhouette}</source>
        <translation>{count} groupes ({sizes}), silhouette {silhouette}</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>tableau collé</translation>
    </message>
    <message>
        <source>Make segments from answers</source>
        <translation>Faire des segments d’après des réponses</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) made</source>
        <translation>
            <numerusform>%n segment créé</numerusform>
            <numerusform>%n segments créés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message>
        <source>From answers…</source>
        <translation>D’après des réponses…</translation>
    </message>
    <message>
        <source>Find groups in the answers of a survey</source>
        <translation>Trouver des groupes dans les réponses d’une enquête</translation>
    </message>
    <message>
        <source>Bubbles by</source>
        <translation>Bulles selon</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Notation</translation>
    </message>
    <message>
        <source>1–5, weighted</source>
        <translation>1–5, pondéré</translation>
    </message>
    <message>
        <source>Targeting matrix</source>
        <translation>Matrice de ciblage</translation>
    </message>
    <message>
        <source>Set a segment by hand</source>
        <translation>Fixer un segment à la main</translation>
    </message>
    <message>
        <source>Give a segment back to its scores</source>
        <translation>Rendre un segment à ses évaluations</translation>
    </message>
    <message>
        <source>Type to add a segment…</source>
        <translation>Tapez pour ajouter un segment…</translation>
    </message>
    <message>
        <source>{size} people</source>
        <translation>{size} pers.</translation>
    </message>
    <message>
        <source>{growth} a year</source>
        <translation>{growth} par an</translation>
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
    <name>Shortcuts</name>
    <message>
        <source>Any letter</source>
        <translation>Une lettre</translation>
    </message>
    <message>
        <source>While writing: save, and go on in another zone</source>
        <translation>En écrivant&#x202f;: enregistrer et continuer dans une autre zone</translation>
    </message>
    <message>
        <source>Go from card to card; with Shift, select several</source>
        <translation>Aller de carte en carte&#x202f;; avec Maj, en sélectionner plusieurs</translation>
    </message>
    <message>
        <source>F2, Enter</source>
        <translation>F2, Entrée</translation>
    </message>
    <message>
        <source>Edit the selected card in its place</source>
        <translation>Modifier sur place la carte sélectionnée</translation>
    </message>
    <message>
        <source>Importance of the selected cards</source>
        <translation>Importance des cartes sélectionnées</translation>
    </message>
    <message>
        <source>Vote for the selected cards, or take a vote back</source>
        <translation>Voter pour les cartes sélectionnées, ou retirer un vote</translation>
    </message>
    <message>
        <source>Write a card; Enter saves it and begins the next, Esc saves it and leaves</source>
        <translation>Écrire une carte&#x202f;; Entrée l’enregistre et commence la suivante, Échap l’enregistre et sort</translation>
    </message>
    <message>
        <source>While writing: importance, a tag, the quadrant of a note</source>
        <translation>Pendant l’écriture&#x202f;: l’importance, une étiquette, le quadrant d’un élément</translation>
    </message>
    <message>
        <source>Link the card to another; like each single key, unless a word follows</source>
        <translation>Lier la carte à une autre&#x202f;; comme chaque touche seule, sauf si un mot suit</translation>
    </message>
    <message>
        <source>In a workshop: vote, hide the ideas, stop the clock</source>
        <translation>En atelier&#x202f;: voter, masquer les idées, arrêter le minuteur</translation>
    </message>
    <message>
        <source>Light the thread of the card; Esc ends it</source>
        <translation>Éclairer le fil de la carte&#x202f;; Échap y met fin</translation>
    </message>
    <message>
        <source>Alt and drag</source>
        <translation>Alt et glisser</translation>
    </message>
    <message>
        <source>Drop a note on another to make an option of both</source>
        <translation>Déposer un élément SWOT sur un autre pour en faire une option</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Espace et glisser</translation>
    </message>
    <message>
        <source>Pan; the wheel with Ctrl zooms at the pointer</source>
        <translation>Déplacer la vue&#x202f;; la molette avec Ctrl agrandit sous le pointeur</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Take back what is being dragged; let go of the selection</source>
        <translation>Annuler le glisser&#x202f;; ne plus rien sélectionner</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>On a board</source>
        <translation>Sur un tableau</translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message>
        <source>Take it as the positioning statement</source>
        <translation>En faire l’énoncé de positionnement</translation>
    </message>
    <message>
        <source>Value proposition</source>
        <translation>Proposition de valeur</translation>
    </message>
    <message>
        <source>For {audience} {brand} offers {offer}: {benefit}. The proof: {proof}.</source>
        <translation>Pour {audience} {brand} propose {offer}&#x202f;: {benefit}. La preuve&#x202f;: {proof}.</translation>
    </message>
    <message>
        <source>What you write above makes a sentence here.</source>
        <translation>Ce que vous écrivez ci-dessus forme une phrase ici.</translation>
    </message>
    <message>
        <source>{for_whom} and who want {need},</source>
        <translation>{for_whom} et qui veulent {need},</translation>
    </message>
    <message>
        <source>{for_whom} and who wants {need},</source>
        <translation>{for_whom} et qui veut {need},</translation>
    </message>
    <message>
        <source>{for_whom}, who want {need},</source>
        <translation>{for_whom}, qui veulent {need},</translation>
    </message>
    <message>
        <source>{for_whom}, who wants {need},</source>
        <translation>{for_whom}, qui veut {need},</translation>
    </message>
    <message>
        <source>our brand</source>
        <translation>notre marque</translation>
    </message>
    <message>
        <source>Write the positioning statement</source>
        <translation>Écrire l’énoncé de positionnement</translation>
    </message>
    <message>
        <source>Type to add a claim…</source>
        <translation>Tapez pour ajouter une promesse…</translation>
    </message>
    <message>
        <source>{count} of 4 P said</source>
        <translation>Exprimée dans {count} P sur 4</translation>
    </message>
    <message>
        <source>What does it mean in product, price, place and promotion?</source>
        <translation>Qu’est-ce que cela veut dire en produit, prix, distribution et communication&#x202f;?</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Promesses</translation>
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
            <numerusform>%n élément SWOT</numerusform>
            <numerusform>%n éléments SWOT</numerusform>
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
    <name>SurveyDialog</name>
    <message>
        <source>What was understood</source>
        <translation>Ce qui a été compris</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Coller un tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
</context>
<context>
    <name>SwotPage</name>
    <message>
        <source>Type to add a note…</source>
        <translation>Tapez pour ajouter un élément…</translation>
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
        <source>An option says what you will do where a strength or a weakness meets an opportunity or a threat. On the board, hold Alt and drop one note on another, or select both and press Ctrl+Shift+O; or type an option here.</source>
        <translation>Une option dit ce que vous ferez là où une force ou une faiblesse rencontre une opportunité ou une menace. Sur le tableau, maintenez Alt et déposez un élément sur un autre, ou sélectionnez les deux et appuyez sur Ctrl+Maj+O&#x202f;; ou tapez une option ici.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Type to write a note: Enter saves it and begins the next, Tab goes on in the next quadrant. !4 gives its importance, #word a tag.</source>
        <translation>Tapez pour écrire un élément&#x202f;: Entrée l’enregistre et commence le suivant, Tab passe au quadrant suivant. «&#x202f;!4&#x202f;» donne son importance, «&#x202f;#mot&#x202f;» une étiquette.</translation>
    </message>
    <message>
        <source>Order the notes of each quadrant by importance × likelihood (or proof), as one step</source>
        <translation>Classer les éléments de chaque quadrant par importance × probabilité (ou preuve), en une étape</translation>
    </message>
    <message>
        <source>S:, W:, O: or T: in front of a note gives its quadrant; a pasted list makes a note of each line.</source>
        <translation>F&#x202f;:, Fa&#x202f;:, O&#x202f;: ou M&#x202f;: devant un élément donne son quadrant&#x202f;; une liste collée fait un élément de chaque ligne.</translation>
    </message>
    <message>
        <source>On a selected note, 1 to 5 rate it, + votes, L links it, T lights its thread.</source>
        <translation>Sur un élément sélectionné, les touches 1 à 5 fixent l’importance, + vote, L le lie, T éclaire son fil.</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>Tous les segments</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Esc takes its words away.</source>
        <translation>Rien ne correspond au filtre. Échap en retire les mots.</translation>
    </message>
    <message>
        <source>Rank the notes</source>
        <translation>Classer les éléments</translation>
    </message>
    <message>
        <source>Ranked by importance × likelihood, or by proof where none is given</source>
        <translation>Classés par importance × probabilité, ou par preuve quand elle manque</translation>
    </message>
    <message>
        <source>Select one strength or weakness and one opportunity or threat to cross them.</source>
        <translation>Sélectionnez une force ou une faiblesse et une opportunité ou une menace pour les croiser.</translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message>
        <source>Import {file}</source>
        <translation>Importer {file}</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>What the lines are</source>
        <translation>Ce que sont les lignes</translation>
    </message>
    <message>
        <source>Readings of KPIs</source>
        <translation>Relevés d’indicateurs</translation>
    </message>
    <message>
        <source>Each line is one of these</source>
        <translation>Chaque ligne est un de ces éléments</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>— leave out —</source>
        <translation>— laisser de côté —</translation>
    </message>
    <message>
        <source>Meaning of column {heading}</source>
        <translation>Sens de la colonne {heading}</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>{cards} added</source>
        <translation>{cards} en plus</translation>
    </message>
    <message>
        <source>{cards} updated</source>
        <translation>{cards} mis à jour</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n ligne laissée de côté</numerusform>
            <numerusform>%n lignes laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>updates the card</source>
        <translation>met la carte à jour</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>laissée de côté&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Import {cards} from a table</source>
        <translation>Importer {cards} d’un tableau</translation>
    </message>
    <message>
        <source>{cards} taken from the table; undo gives all of it back.</source>
        <translation>{cards} repris du tableau&#x202f;; annuler défait tout.</translation>
    </message>
</context>
<context>
    <name>TargetingMatrix</name>
    <message>
        <source>Targeting matrix</source>
        <translation>Matrice de ciblage</translation>
    </message>
    <message>
        <source>{title}: attractiveness {up}, competitiveness {across}</source>
        <translation>{title}&#x202f;: attrait {up}, compétitivité {across}</translation>
    </message>
    <message>
        <source>Not scored on both axes yet: {names}</source>
        <translation>Pas encore notés sur les deux axes&#x202f;: {names}</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>fixé à la main</translation>
    </message>
    <message>
        <source>Score the segments in the table: each becomes a bubble here. Drag it to overrule the scores.</source>
        <translation>Évaluez les segments dans le tableau&#x202f;: chacun devient une bulle ici. Déplacez-la pour passer outre les évaluations.</translation>
    </message>
</context>
<context>
    <name>ThreadFindings</name>
    <message>
        <source>On its thread</source>
        <translation>Sur son fil</translation>
    </message>
</context>
<context>
    <name>ThreadsPage</name>
    <message>
        <source>Threads from notes to KPIs</source>
        <translation>Fils des éléments SWOT aux indicateurs</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>P of the actions</source>
        <translation>P des actions</translation>
    </message>
    <message>
        <source>All four P</source>
        <translation>Les quatre P</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>Tous les segments</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Indicateurs</translation>
    </message>
    <message numerus="yes">
        <source>%n broken thread(s)</source>
        <translation>
            <numerusform>%n fil rompu</numerusform>
            <numerusform>%n fils rompus</numerusform>
        </translation>
    </message>
    <message>
        <source>No card matches the filters.</source>
        <translation>Aucune carte ne répond aux filtres.</translation>
    </message>
    <message>
        <source>Here each note stands with the options, objectives, actions and KPIs that follow from it. Add notes on the SWOT page and objectives on theirs, then link a card with the key L: its thread begins here.</source>
        <translation>Ici, chaque élément SWOT se lit avec les options, objectifs, actions et indicateurs qui en découlent. Ajoutez des éléments à la page SWOT et des objectifs à la leur, puis liez une carte avec la touche L&#x202f;: son fil commence ici.</translation>
    </message>
    <message>
        <source>It comes from nothing: no way to the left.</source>
        <translation>Elle ne vient de rien&#x202f;: aucun chemin vers la gauche.</translation>
    </message>
    <message>
        <source>Nothing comes of it: no way to the right.</source>
        <translation>Rien n’en découle&#x202f;: aucun chemin vers la droite.</translation>
    </message>
    <message>
        <source>From left to right: what was found, what could be done, what is wanted, what is done, how it is measured. Point at a card to light its thread; click to keep it lit; a red stub ends where nothing follows. Enter opens the card’s own page.</source>
        <translation>De gauche à droite&#x202f;: ce qui a été constaté, ce qui pourrait être fait, ce qui est voulu, ce qui est fait, comment on le mesure. Pointez une carte pour éclairer son fil, cliquez pour le garder&#x202f;; un bout rouge s’arrête là où rien ne suit. Entrée ouvre la page de la carte.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>▶ Workshop</source>
        <translation>▶ Atelier</translation>
    </message>
    <message>
        <source>One page at a time on the whole screen, with an agenda and its clock (F5)</source>
        <translation>Une page à la fois sur tout l’écran, avec un ordre du jour et son minuteur (F5)</translation>
    </message>
    <message>
        <source>Find a card, or type a command…</source>
        <translation>Trouver une carte ou taper une commande…</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Actions to try without</source>
        <translation>Actions dont on essaie de se passer</translation>
    </message>
    <message>
        <source>Keep: stop or waive these</source>
        <translation>Garder l’essai&#x202f;: arrêter les actions, déroger aux constats</translation>
    </message>
    <message>
        <source>Drop the trial</source>
        <translation>Abandonner l’essai</translation>
    </message>
    <message>
        <source>Untick what you would do without</source>
        <translation>Décochez ce dont vous vous passeriez</translation>
    </message>
    <message>
        <source>As it is, and as it would be</source>
        <translation>Aujourd’hui, et ce que cela deviendrait</translation>
    </message>
    <message>
        <source>Contradictions, to try as waived</source>
        <translation>Contradictions, à essayer comme dérogées</translation>
    </message>
    <message>
        <source>Without the limit that contradictions set: {before} → {after}</source>
        <translation>Sans le plafond des contradictions&#x202f;: {before} → {after}</translation>
    </message>
    <message>
        <source>Untick an action or a contradiction: nothing changes in the plan.</source>
        <translation>Décochez une action ou une contradiction&#x202f;: rien ne change dans le plan.</translation>
    </message>
    <message>
        <source>Keep a trial</source>
        <translation>Garder un essai</translation>
    </message>
    <message>
        <source>The trial is kept; undo takes it back.</source>
        <translation>L’essai est gardé&#x202f;; annuler le retire.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) would arise</source>
        <translation>
            <numerusform>%n constat apparaîtrait</numerusform>
            <numerusform>%n constats apparaîtraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) would go</source>
        <translation>
            <numerusform>%n constat disparaîtrait</numerusform>
            <numerusform>%n constats disparaîtraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaiveDialog</name>
    <message>
        <source>Waive a finding</source>
        <translation>Accorder une dérogation</translation>
    </message>
    <message>
        <source>Why this is right as it is: it stands in the brief.</source>
        <translation>Pourquoi c’est juste ainsi&#x202f;; le brief le reprend.</translation>
    </message>
    <message>
        <source>for good, or a day such as 31/12/2027</source>
        <translation>sans fin, ou une date comme 31/12/2027</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Accordée par</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Accorder</translation>
    </message>
    <message>
        <source>Say why, so that others can follow it.</source>
        <translation>Dites pourquoi, pour que d’autres puissent le suivre.</translation>
    </message>
    <message>
        <source>Say who agreed to it.</source>
        <translation>Dites qui l’a accordée.</translation>
    </message>
    <message>
        <source>The day looks like 31/12/2027, or is left blank.</source>
        <translation>La date s’écrit 31/12/2027, ou reste vide.</translation>
    </message>
    <message>
        <source>This day has passed; a waiver ends on a day to come.</source>
        <translation>Cette date est passée&#x202f;; une dérogation finit à une date à venir.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A watchmaker’s plan that holds together</source>
        <translation>Le plan cohérent d’un horloger</translation>
    </message>
    <message>
        <source>The same plan with contradictions to find</source>
        <translation>Le même plan, avec des contradictions à trouver</translation>
    </message>
    <message>
        <source>What a workshop of 90 minutes leaves behind</source>
        <translation>Ce que laisse un atelier de 90 minutes</translation>
    </message>
    <message>
        <source>An empty frame with an agenda for a workshop</source>
        <translation>Un cadre vide avec le déroulé d’un atelier</translation>
    </message>
    <message>
        <source>{title}, with flaws</source>
        <translation>{title}, avec défauts</translation>
    </message>
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
        <source>Start from a sample or a template</source>
        <translation>Partir d’un exemple ou d’un modèle</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>WordFilter</name>
    <message>
        <source>Filter by words</source>
        <translation>Filtrer par mots</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>The workshop is over. Everything that was written is in the project.</source>
        <translation>L’atelier est terminé. Tout ce qui a été écrit est dans le projet.</translation>
    </message>
    <message>
        <source>Change the agenda</source>
        <translation>Modifier l’ordre du jour</translation>
    </message>
</context>
<context>
    <name>WorkshopBar</name>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Ideas hidden: show</source>
        <translation>Idées masquées&#x202f;: montrer</translation>
    </message>
    <message>
        <source>Agenda…</source>
        <translation>Ordre du jour…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next step →</source>
        <translation>Étape suivante →</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
</TS>
