<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardIntake</name>
    <message numerus="yes">
        <source>%n line(s) left out: already on the board</source>
        <translation>
            <numerusform>%n line left out: already on the board</numerusform>
            <numerusform>%n lines left out: already on the board</numerusform>
        </translation>
    </message>
</context>
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
</TS>
