"""Dates and periods: one case a form, what is no date, and the offsets."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.values.date_patterns import MONTHS
from hustings.values.dates import find_dates, find_ranges, resolve

ARTICLE = Path(__file__).parents[2] / "corpus" / "2020_serbian_local_elections.txt"

# The date in square brackets, its value behind the bar.
ABSOLUTE = """
on [30 October 2023] | 2023-10-30
on the [30th of October 2023] | 2023-10-30
On [3rd March 2020], she | 2020-03-03
on [October 30, 2023], she | 2023-10-30
on [Oct. 30, 2023], she | 2023-10-30
on [Jan 5, 2020], she | 2020-01-05
by [October 2023] | 2023-10
[April 2021]'s re-alignment | 2021-04
In [2023], he | 2023
in [early 2023] | 2023
in [mid-2022] | 2022
in [late October 2023] | 2023-10
at [the beginning of May 2019] | 2019-05
towards [the end of May 2019] | 2019-05
in [the first days of July 2017] | 2017-07
in the [spring of 2025] | 2025
in [summer 2021] | 2021
in [the first half of 2016] | 2016
in [the 1990s] | 199X
a [1990s] politician | 199X
in the [early 1980s] | 198X
on [2023-10-30], the | 2023-10-30
on [30/10/2023] | 2023-10-30
on [10/30/2023] | 2023-10-30
on [30.10.2023]. | 2023-10-30
[25 August 1961] – | 1961-08-25
on the night of [3 May 2019] | 2019-05-03
mayor in [2023-10] | 2023-10
on [2021/05/06] | 2021-05-06
on [5-6-2021] | 2021-06-05
on [May 3–5, 2020], the | 2020-05-03
on [the fifth of May 2020] | 2020-05-05
over Christmas [2020] | 2020
"""

# The date in square brackets, the anchor and the value behind the bar.
RELATIVE = """
on [30 June] | 2021-05-18 2021-06-30
on [30 June] | 2021 2021-06-30
on [June 30] | 2021-05-18 2021-06-30
on [3 February] | 2021-05-18 2021-02-03
[on the 27th of that month] | 2021-05-18 2021-05-27
on [the twenty-seventh of that month] | 2021-05-18 2021-05-27
on [the first day of the same month] | 2021-05-18 2021-05-01
on [the fifth of June] | 2021-05-18 2021-06-05
[on the 29th] he left | 2021-05 2021-05-29
[on the 29th] he left | 2021 -
[On the 27th of that month] Bogdana | 2021-05-18 2021-05-27
[on the 29th] Bogdana Marić was | 2021-05-18 2021-05-29
postponed until [July]. | 2021-05-18 2021-07
on the [21 March of that year] | 2021-05-18 2021-03-21
[the following month] | 2023-03-29 2023-04
[the following month] | 2023-12 2024-01
[the following month] | 2023 -
[The following year] | 2023-03-29 2024
[the following day] | 2023-12-31 2024-01-01
[the next day] | 2023-12 -
[That same day] the | 2023-12-31 2023-12-31
[the same day] | 2023-12-31 2023-12-31
[later that month] | 2023-11-04 2023-11
[later in the month] | 2023-11 2023-11
[later the same month] | 2023-11 2023-11
[that year] | 2023-11 2023
[later that year] | 2023-11 2023
in [the same year] | 2023-11 2023
[Later in the year] | 2023-11 2023
[a week later] | 2023-12-29 2024-01-05
[two weeks later] | 2023-12 -
[Three years later] | 2003-01-01 2006
[eleven days later] | 2023-11-30 2023-12-11
[three months later] | 2023-11-30 2024-02
[a decade later] | 1998 2008
[two years earlier] | 1998-05 1996
left [the month before]. | 2024-01-10 2023-12
in [March] he | 2023-11-04 2023-03
that [November] | 2023-05 2023-11
in [December of that year] | 2023-05 2023-12
[20 February of the same year] | 2023-05-14 2023-02-20
in [June of the following year] | 2023-05-14 2024-06
in [the following spring] | 2022-11 2023
in [the following spring] | 2023-01 2023
in [the following autumn] | 2023-01 2023
[the following March] | 2022-11 2023-03
[the following March] | 2022 2023-03
[the following March] | 2022-01 2022-03
[the previous December] | 2023-05 2022-12
[the previous March] | 2023-05 2023-03
[a fortnight later] | 2023-05-01 2023-05-15
[the same evening] | 2023-05-01 2023-05-01
[the next morning] | 2023-05-01 2023-05-02
[yesterday] | 2026-03-01 2026-02-28
[Today] | 2026-03-01 2026-03-01
[last night] | 2026-03-01 2026-02-28
[last month] | 2026-01-10 2025-12
[this month] | 2026-01-10 2026-01
[last year] | 2026-03-01 2025
on [9 December last year] | 2026-03-16 2025-12-09
on [9 January last year] | 2026-03-16 2025-01-09
in [January of this year] | 2026-03-16 2026-01
on [29 February] | 2023-01 -
on [30 June] | 199X -
[that week] | 2023-01-04 -
"""

NO_DATES = """some weeks on|shortly afterwards|on Tuesday|2,020 votes|2020 votes
Theresa May was|He may march. March was
on the 5th place|the 21st century|the month after the election|two years before the election
more than two years later
€2020|said that May would|at 3:15 on Monday|COVID-2019|next year
some three weeks later|31 February 2020
the 12th Regiment|version 2.2020|12020|on the 3rd floor|April Jones|the defeat of May
the summer festival"""

IN_NAMES = """the 2020 elections|2020 Serbian local elections|the 2022 Serbian parliamentary election
Horizon 2020
In the 2017 local election|the December 2023 vote|the 2019 mayoral race|the 2025 by-election"""

RANGES = """
from 2004 to 2012 | 2004 2012
between 1999 and 2007 | 1999 2007
2004–2012 | 2004 2012
2004–08 | 2004 2008
2020/21 | 2020 2021
from January 2005 to April 2007 | 2005-01 2007-04
from January to April 2007 | 2007-01 2007-04
from May 2010 until 3 June 2014 | 2010-05 2014-06-03
from 3 May to 4 June 2020 | 2020-05-03 2020-06-04
25 August 1961 – 14 September 2017 | 1961-08-25 2017-09-14
"""


def cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().split("\n")]


def unmarked(marked: str) -> tuple[str, str]:
    """A text without its brackets, and what stood in them."""
    inside = marked[marked.index("[") + 1 : marked.index("]")]
    return marked.replace("[", "").replace("]", ""), inside


@pytest.mark.parametrize(("marked", "value"), cases(ABSOLUTE))
def test_dates_with_a_value(marked, value):
    text, inside = unmarked(marked)
    assert [(text[m.start : m.end], m.value, m.in_name) for m in find_dates(text)] == [(inside, value, False)]


@pytest.mark.parametrize(("marked", "expected"), cases(RELATIVE))
def test_dates_that_count_from_another(marked, expected):
    text, inside = unmarked(marked)
    anchor, value = expected.split()
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == inside
    assert mention.value is None
    assert resolve(mention, anchor) == (None if value == "-" else value)
    assert resolve(mention, None) is None


def test_forward_means_not_before_the_anchor():
    (mention,) = find_dates("on 3 February")
    assert resolve(mention, "2021-05-18", forward=True) == "2022-02-03"
    (mention,) = find_dates("on the 2nd")
    assert resolve(mention, "2021-12-18", forward=True) == "2022-01-02"


@pytest.mark.parametrize("text", NO_DATES.replace("\n", "|").split("|"))
def test_no_dates(text):
    assert find_dates(text) == []


@pytest.mark.parametrize("text", IN_NAMES.replace("\n", "|").split("|"))
def test_years_in_names(text):
    assert [mention.in_name for mention in find_dates(text)] == [True]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("resigned on 12 May 2025, two days after he was arrested", "2025-05-10"),
        ("resigned on 12 May 2025, three days before she was elected", "2025-05-15"),
        ("resigned on 12 May 2025, the day after the arrest of X", "2025-05-11"),
        ("resigned on 12 May 2025, a week before his trial", "2025-05-19"),
    ],
)
def test_distances_that_date_what_stands_behind_them(text, value):
    _, mention = find_dates(text, of_next=True)
    assert mention.relative.of_next
    assert resolve(mention, "2025-05-12") == value
    assert [m.value for m in find_dates(text)] == ["2025-05-12"]


def test_american_order():
    assert [m.value for m in find_dates("on 10/9/2023", month_first=True)] == ["2023-10-09"]
    assert [m.value for m in find_dates("on 10/9/2023")] == ["2023-09-10"]


@pytest.mark.parametrize(("text", "expected"), cases(RANGES))
def test_ranges(text, expected):
    (period,) = find_ranges(f"She was mayor ({text}).")
    assert [period.first.value, period.last.value] == expected.split()
    assert (period.start, period.end) == (15, 15 + len(text))


@pytest.mark.parametrize(
    "text", ["in 2004 and 2012", "since 2004, to 2009", "on 3 May 2004 and on 4 May 2004"]
)
def test_no_ranges(text):
    assert find_ranges(text) == []


def test_two_ranges():
    periods = find_ranges("from 2003 to 2006 and from 2010 to 2014")
    assert [(p.first.value, p.last.value) for p in periods] == [("2003", "2006"), ("2010", "2014")]


@given(
    st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(
        ["{d} {m} {y}", "{m} {d}, {y}", "{d}th of {m} {y}", "{m} {y}", "{y}-{n:02}-{d:02}", "{d}.{n}.{y}"]
    ),
    st.sampled_from(["", "On ", "Žarko left ("]),
)
def test_offsets_read_back(day, form, before):
    written = form.format(d=day.day, m=MONTHS[day.month - 1], n=day.month, y=day.year)
    text = f"{before}{written}; then"
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == written
    assert mention.value == (day.isoformat() if "{d" in form else day.isoformat()[:7])
    assert [m.value for m in find_dates(written)] == [mention.value]


@given(st.text(alphabet="0123456789 -/.,–MayOctoberthesmonthfollowing", max_size=50))
def test_mentions_are_in_order_and_apart(text):
    mentions = find_dates(text)
    assert all(m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all((m.value is None) != (m.relative is None) for m in mentions)
