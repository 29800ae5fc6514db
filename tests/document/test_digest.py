"""The digest follows every change, whatever their order, and a draft changes nothing before it is taken over."""

from hypothesis import given
from hypothesis import strategies as st

from mktcanvas.document.digest import Digest, Draft

ROWS = st.dictionaries(st.tuples(st.sampled_from(["note", "link"]), st.sampled_from("abcd")), st.text(max_size=3))
CHANGES = st.lists(
    st.tuples(st.sampled_from(["note", "link"]), st.sampled_from("abcd"), st.none() | st.text(max_size=3)), max_size=12
)


def digest_of(rows: dict[tuple[str, str], str]) -> Digest:
    made = Digest()
    for (table, identity), value in rows.items():
        made.put(table, identity, (identity, value))
    return made


@given(ROWS, st.lists(st.tuples(CHANGES, st.booleans()), max_size=4))
def test_drafts_lead_to_the_digest_of_the_rows_that_are_left(
    rows: dict[tuple[str, str], str], steps: list[tuple[list[tuple[str, str, str | None]], bool]]
) -> None:
    kept = digest_of(rows)
    for changes, committed in steps:
        draft, after = Draft(kept), dict(rows)
        for table, identity, value in changes:
            if value is None:
                draft.drop(table, identity)
                after.pop((table, identity), None)
            else:
                draft.put(table, identity, (identity, value))
                after[table, identity] = value
        assert draft.text() == digest_of(after).text()
        assert kept.text() == digest_of(rows).text()
        if committed:
            kept.take_over(draft)
            rows = after
            assert kept.text() == draft.text()
