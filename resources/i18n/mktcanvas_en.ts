<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%n card(s) on this thread; T or Esc ends it</source>
        <translation>
            <numerusform>%n card on this thread; T or Esc ends it</numerusform>
            <numerusform>%n cards on this thread; T or Esc ends it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n card selected</numerusform>
            <numerusform>%n cards selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteIntake</name>
    <message numerus="yes">
        <source>Paste %n note(s)</source>
        <translation>
            <numerusform>Paste %n note</numerusform>
            <numerusform>Paste %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out: already on the board</source>
        <translation>
            <numerusform>%n line left out: already on the board</numerusform>
            <numerusform>%n lines left out: already on the board</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n line(s) as notes</source>
        <translation>
            <numerusform>Add %n line as a note</numerusform>
            <numerusform>Add %n lines as notes</numerusform>
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
    <name>SwotPage</name>
    <message numerus="yes">
        <source>Reorder %n note(s)</source>
        <translation>
            <numerusform>Reorder %n note</numerusform>
            <numerusform>Reorder %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s) to {quadrant}</source>
        <translation>
            <numerusform>Move %n note to {quadrant}</numerusform>
            <numerusform>Move %n notes to {quadrant}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s)</source>
        <translation>
            <numerusform>Delete %n note</numerusform>
            <numerusform>Delete %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n note(s)</source>
        <translation>
            <numerusform>Duplicate %n note</numerusform>
            <numerusform>Duplicate %n notes</numerusform>
        </translation>
    </message>
</context>
</TS>
