<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaDialog</name>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>%n minute in all</numerusform>
            <numerusform>%n minutes in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message numerus="yes">
        <source>%n line(s) are already here.</source>
        <translation>
            <numerusform>%n line is already here.</numerusform>
            <numerusform>%n lines are already here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) added that the filter hides</source>
        <translation>
            <numerusform>%n card added that the filter hides</numerusform>
            <numerusform>%n cards added that the filter hides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFindings</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n card selected</numerusform>
            <numerusform>%n cards selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsPart</name>
    <message numerus="yes">
        <source>%n unanswered</source>
        <translation>
            <numerusform>%n unanswered</numerusform>
            <numerusform>%n unanswered</numerusform>
        </translation>
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
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%n card(s) on this thread, {away} on other pages; Threads shows them all</source>
        <translation>
            <numerusform>%n card on this thread, {away} on other pages; Threads shows them all</numerusform>
            <numerusform>%n cards on this thread, {away} on other pages; Threads shows them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) on this thread; T or Esc ends it</source>
        <translation>
            <numerusform>%n card on this thread; T or Esc ends it</numerusform>
            <numerusform>%n cards on this thread; T or Esc ends it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>Remove %n checkpoint(s)</source>
        <translation>
            <numerusform>Remove %n checkpoint</numerusform>
            <numerusform>Remove %n checkpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message numerus="yes">
        <source>Link %n card(s)</source>
        <translation>
            <numerusform>Link %n card</numerusform>
            <numerusform>Link %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message numerus="yes">
        <source>Remove %n reading(s)</source>
        <translation>
            <numerusform>Remove %n reading</numerusform>
            <numerusform>Remove %n readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>%n contradiction(s) and gap(s); advice is on the page</source>
        <translation>
            <numerusform>%n contradiction or gap; advice is on the page</numerusform>
            <numerusform>%n contradictions and gaps; advice is on the page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectiveTree</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectivesPage</name>
    <message numerus="yes">
        <source>%n strategic</source>
        <translation>
            <numerusform>%n strategic</numerusform>
            <numerusform>%n strategic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operational</source>
        <translation>
            <numerusform>%n operational</numerusform>
            <numerusform>%n operational</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingsPreview</name>
    <message numerus="yes">
        <source>%n reading(s) will be written</source>
        <translation>
            <numerusform>%n reading will be written</numerusform>
            <numerusform>%n readings will be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestingBox</name>
    <message numerus="yes">
        <source>%n card(s) rest on what you delete; undo brings everything back.</source>
        <translation>
            <numerusform>%n card rests on what you delete; undo brings everything back.</numerusform>
            <numerusform>%n cards rest on what you delete; undo brings everything back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>There are %n backup(s) of this project.</source>
        <translation>
            <numerusform>There is %n backup of this project.</numerusform>
            <numerusform>There are %n backups of this project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewsPane</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on the agenda</source>
        <translation>
            <numerusform>%n point on the agenda</numerusform>
            <numerusform>%n points on the agenda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentFit</name>
    <message numerus="yes">
        <source>%n live action(s)</source>
        <translation>
            <numerusform>%n live action</numerusform>
            <numerusform>%n live actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentsFromData</name>
    <message numerus="yes">
        <source>%n segment(s) made</source>
        <translation>
            <numerusform>%n segment made</numerusform>
            <numerusform>%n segments made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
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
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadsPage</name>
    <message numerus="yes">
        <source>%n broken thread(s)</source>
        <translation>
            <numerusform>%n broken thread</numerusform>
            <numerusform>%n broken threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message numerus="yes">
        <source>%n finding(s) would arise</source>
        <translation>
            <numerusform>%n finding would arise</numerusform>
            <numerusform>%n findings would arise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) would go</source>
        <translation>
            <numerusform>%n finding would go</numerusform>
            <numerusform>%n findings would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
