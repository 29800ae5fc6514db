"""When the rules of traceability fire, and when they do not."""

import pytest

from tests.alignment.cases import Case, fires, passes

CASES: list[Case] = [
    fires("trace.action-serves-nothing", "a", actions={"a": {}}),
    fires("trace.action-serves-nothing", "a", actions={"a": {"status": "done"}}),
    passes("trace.action-serves-nothing", actions={"a": {"serves": ["o"]}}, objectives={"o": {}}),
    passes("trace.action-serves-nothing", actions={"a": {"status": "stopped"}}, checked=0),
    fires("trace.strategic-without-operational", "o", objectives={"o": {}}),
    fires("trace.strategic-without-operational", "o", "p", objectives={"o": {}, "p": {"parent": "o"}}),
    passes("trace.strategic-without-operational", objectives={"o": {}, "p": {"parent": "o", "level": "operational"}}),
    fires("trace.objective-without-action", "o", objectives={"o": {"level": "operational"}}),
    fires(
        "trace.objective-without-action",
        "o",
        objectives={"o": {}},
        actions={"a": {"serves": ["o"], "status": "stopped"}},
    ),
    fires("trace.objective-without-action", "p", objectives={"o": {}, "p": {"parent": "o", "level": "operational"}}),
    passes("trace.objective-without-action", objectives={"o": {}}, actions={"a": {"serves": ["o"]}}),
    fires("trace.operational-without-strategic", "o", objectives={"o": {"level": "operational"}}),
    fires(
        "trace.operational-without-strategic",
        "o",
        "p",
        objectives={"o": {"level": "operational"}, "p": {"level": "operational", "parent": "o"}},
    ),
    passes(
        "trace.operational-without-strategic",
        objectives={
            "o": {},
            "p": {"parent": "o", "level": "operational"},
            "q": {"parent": "p", "level": "operational"},
        },
    ),
    fires("trace.note-unanswered", "n", notes={"n": {"importance": 4}}),
    fires("trace.note-unanswered", "n", notes={"n": {"importance": 3}}, project={"thresholds": {"note_importance": 3}}),
    fires(
        "trace.note-unanswered",
        "n",
        notes={"n": {"importance": 5}},
        options={"x": {"answers": ["n"], "decision": "dropped"}},
        actions={"a": {"answers": ["n"], "status": "stopped"}},
    ),
    passes("trace.note-unanswered", notes={"n": {"importance": 3}, "m": {}}, checked=0),
    passes("trace.note-unanswered", notes={"n": {"importance": 5, "parked": True}}, checked=0),
    passes("trace.note-unanswered", notes={"n": {"importance": 5}}, options={"x": {"answers": ["n"]}}),
    passes("trace.note-unanswered", notes={"n": {"importance": 5}}, actions={"a": {"answers": ["n"]}}),
    passes("trace.note-unanswered", notes={"n": {"importance": 5}}, claims={"c": {"answers": ["n"]}}),
    fires("trace.option-not-carried-out", "x", options={"x": {"decision": "kept"}}),
    fires(
        "trace.option-not-carried-out",
        "x",
        options={"x": {"decision": "kept"}},
        actions={"a": {"follows": ["x"], "status": "stopped"}},
    ),
    passes("trace.option-not-carried-out", options={"x": {"decision": "kept"}}, objectives={"o": {"follows": ["x"]}}),
    passes("trace.option-not-carried-out", options={"x": {"decision": "open"}}, checked=0),
    fires("trace.strategic-from-nowhere", "o", objectives={"o": {}, "p": {"level": "operational"}}),
    passes("trace.strategic-from-nowhere", notes={"n": {}}, objectives={"o": {"answers": ["n"]}}),
    passes("trace.strategic-from-nowhere", options={"x": {}}, objectives={"o": {"follows": ["x"]}}),
    fires("trace.claim-unproven", "c", claims={"c": {}}),
    fires(
        "trace.claim-unproven",
        "c",
        claims={"c": {}},
        objectives={"o": {}},
        actions={"a": {"proves": ["c"], "serves": ["o"]}, "b": {"p": "promotion", "proves": ["c"]}},
    ),
    passes(
        "trace.claim-unproven",
        claims={"c": {}},
        objectives={"o": {}},
        actions={p: {"p": p, "proves": ["c"], "serves": ["o"]} for p in ("product", "promotion")},
    ),
    passes("trace.claim-unproven", claims={"c": {"kind": "parity"}}, checked=0),
    fires("trace.claim-untranslated", "c", claims={"c": {"kind": "parity", "in_product": " \n", "in_promotion": "x"}}),
    passes("trace.claim-untranslated", claims={"c": {"in_product": "x", "in_promotion": "y"}}),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_traceability(case: Case) -> None:
    case.check()
