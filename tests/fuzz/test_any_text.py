"""Random bytes and characters, and texts made of what breaks readers: read soundly or refused in a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from invariants import check

AWKWARD = st.sampled_from(
    (
        "\0", "\ud800", "\udfff", "\ufeff", "\u200b", "\u200f", "\u202e", "\u2066", "\u2028", "\u2029",
        "\x85", "\x1c", "\x0b", "\r", "\n", "\r\n", "\n\r", "\n\n", "\t", " ", "\u00a0", "\u3000",
        "a\u0301", "\u0301", "e\u0328\u0301", "🎉", "👩‍👧", "🏳️‍🌈", "رئيس البلدية", "ראש העיר", "市长",
        "নির্বাচন", "ﬁ", "ß", "İ", "ı", "ǅ", "ſ", "Ⅻ", "²", "①", "٣", "๓", "½", "=", "==", "=== ", " ===",
        "#", "## ", "* ", "- ", "1. ", "|", "||", "{|", "|}", "{{", "}}", "{", "}", "%s", "{0}", "${x}",
        "[[", "]]", "[", "]", "<ref>", "</ref>", "<br/>", "<p>", "<!--", "-->", "&nbsp;", "&#0;", "\\",
        "\\n", "`", "~~~", "'''", "''", "(", ")", "((", "))", "“", "”", "„", "«", "»", '"', "'", "’", "’s",
        "--", "–", "—", "…", "...", "!?", "…?", ".,", ";:", "Ana Ilić", "Ana 🎉 Ilić",
        "A\u0301na Ilic\u0301", "Ilić was chosen as mayor of Niš", "was elected mayor", "resigned",
        "by 21 votes to 3", "on 5 May 2020", "the Democratic Front (DF)", "31 February 2020",
        "99999999999999999999", "1e999", "Country: Serbia", "Date: 21 June 2020", "nan", "null", "None",
        "aux", "\x7f", "\x1b[31m",
    )
)  # fmt: skip


@given(st.binary(max_size=400))
def test_random_bytes(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("fuzz") / "article.txt"
    path.write_bytes(data)
    check(path)


@given(st.text(st.characters(), max_size=400))
def test_random_characters(text):
    check(text)


@given(st.lists(AWKWARD, max_size=60), st.sampled_from(("", " ", "\n")))
def test_awkward_pieces(pieces, joint):
    check(joint.join(pieces))


@given(st.lists(AWKWARD, max_size=40), st.sampled_from(("utf-16", "utf-8-sig", "latin-1", "cp1250")))
def test_other_encodings(tmp_path_factory, pieces, encoding):
    path = tmp_path_factory.mktemp("fuzz") / "article.txt"
    path.write_bytes(" ".join(pieces).encode(encoding, errors="replace"))
    check(path)


HEADING = st.tuples(
    st.integers(1, 9), AWKWARD | st.sampled_from(("Niš", "Results", "Results", "Belgrade: Palilula", ""))
)


@given(st.lists(st.tuples(HEADING, AWKWARD), max_size=40))
def test_awkward_headings(sections):
    check("\n".join(f"{'=' * level} {words} {'=' * level}\n\n{body}\n" for (level, words), body in sections))
