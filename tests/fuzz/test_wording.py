"""Sentences of the rules' own words in random order, where rules meet as no writer would have them meet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from invariants import check
from wording import PEOPLE, SHAPES, blends, examples, wordings, words


@given(wordings())
def test_words_in_random_order(text):
    check(text, "Serbia")


@given(blends())
def test_pieces_of_sentences(text):
    check(text, "Serbia")


SENTENCE = st.sampled_from(examples()).map(list)
CHANGE = st.tuples(
    st.integers(0, 200), st.sampled_from("iiidrs"), st.sampled_from((*PEOPLE, *SHAPES, *words()))
)


@given(st.lists(st.tuples(SENTENCE, st.lists(CHANGE, max_size=5)), min_size=1, max_size=6))
def test_sentences_with_some_words_changed(drawn):
    check(" ".join(" ".join(changed(sentence, changes)) + "." for sentence, changes in drawn), "Serbia")


def changed(sentence: list[str], changes: list[tuple[int, str, str]]) -> list[str]:
    """A sentence with words put in, deleted, replaced, and stretches said twice."""
    sentence = list(sentence)
    for place, kind, word in changes:
        at = place % max(1, len(sentence))
        if kind == "i":
            sentence.insert(at, word)
        elif kind == "d":
            del sentence[at : at + 1]
        elif kind == "r":
            sentence[at : at + 1] = [word]
        else:
            sentence[at:at] = sentence[max(0, at - 5) : at]
    return sentence


@given(
    st.lists(
        st.tuples(st.sampled_from(("Niš", "Results", "Ana Ilić", "Bor: Assembly", "Troyan news")), blends()),
        max_size=8,
    )
)
def test_sections_of_pieces_of_sentences(sections):
    check("\n\n".join(f"== {heading} ==\n\n{body}" for heading, body in sections))
