from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.recognition.decoding import best

SPANS = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 3), st.integers(1, 9)).map(lambda t: (t[0], t[0] + t[1], float(t[2]))),
    max_size=8,
)


def disjoint(spans):
    return all(a[1] < b[0] or b[1] < a[0] for a, b in combinations(spans, 2))


@settings(max_examples=50, deadline=None)
@given(SPANS)
def test_no_other_set_without_overlap_gains_more(spans):
    chosen = best(spans)
    assert disjoint([spans[k] for k in chosen])
    most = max(
        sum(s[2] for s in some)
        for size in range(len(spans) + 1)
        for some in combinations(spans, size)
        if disjoint(some)
    )
    assert sum(spans[k][2] for k in chosen) == most


def test_the_chosen_come_in_reading_order():
    assert best([(4, 4, 1.0), (0, 1, 1.0), (2, 3, 1.0)]) == [1, 2, 0]
