<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
</TS>
