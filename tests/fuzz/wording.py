"""Random sentences of the pipeline's own words: what rules meet, in orders that no writer would choose."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from hustings.frames import load_frames
from hustings.index import load_gazetteer
from hustings.pipeline_data import pipeline_folder

FOLDER = Path(pipeline_folder("rules"))
PEOPLE = (
    "Ana Ilić", "Ilić", "Petar Perić", "Perić", "Dr. Milan Marić", "Ada Çelik-Öz", "J. P. de la Cruz",
    "Li", "Ana", "Ana Marić", "Ana 🎉 Ilić", "A\u0301na Ilic\u0301", "O'Neil", "McDonald",
)  # fmt: skip
SHAPES = (
    "For Our Children", "“For Our Children”", "Belgrade", "Niš", "Novi Sad", "City of Belgrade", "Serbia",
    "the SNS", "Democratic Front (DF)", "DF", "Socialist Party of Serbia", "SPS", "Green–Left Front",
    "Free Town Movement", "5 May 2020", "May 2021", "2020", "the same day", "two days later",
    "by 21 votes to 3", "unanimously", "1", "three", "third", "first", "No. 2", "#5", "who", "whose",
    "which", "that", "where", "after", "before", "as", "than", "of", "by", "from", "with", "under", "’s",
    "'s", ",", ",", ",", ";", ":", "(", ")", "“", "”", '"', "'", "–", "—", "-", ".", "!", "?", "…", "/",
    "&", "and", "and", "or", "but", "nor", "not", "never", "to", "to", "was", "were", "had", "has been",
    "will", "would", "could", "is", "being", "having", "he", "she", "they", "it", "his", "her", "their",
    "its", "him", "himself", "the", "the", "a", "an", "no", "both", "all", "each", "mayor", "mayor",
    "deputy mayor", "member", "party", "list", "coalition", "seat", "seats", "assembly", "majority", "\n",
    "\n\n", "\n- ", "\n* ", "\n\n== Niš ==\n\n", "\r\n", "\u00a0", "\u200f", "%", "*", "<ref>", "{{", "}}",
    "[[", "]]", "|",
)  # fmt: skip


@cache
def words() -> tuple[str, ...]:
    """Function words, terms, the verbs and nouns of all frames in all forms, some parties and places."""
    listed = json.loads((FOLDER / "lexicon" / "words.json").read_text(encoding="utf-8"))
    found = {word for values in listed.values() for word in values}
    for path in sorted((FOLDER / "terms").glob("*.jsonl")):
        found |= {
            json.loads(line)["pattern"]
            for line in path.read_text(encoding="utf-8").splitlines()
            if line[:1] == "{"
        }
    frames = load_frames(FOLDER).frames
    lemmas = {verb.split()[0] for frame in frames for verb in frame.verbs}
    found |= {verb for frame in frames for verb in frame.verbs} | {
        noun for frame in frames for noun in frame.nouns
    }
    for line in (FOLDER / "lexicon" / "verbs.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0].strip("()") in lemmas:
            found |= {form for cell in cells[:5] for form in cell.split("/") if form != "-"}
    gazetteer = load_gazetteer(FOLDER)
    return (
        tuple(sorted(found)) + tuple(sorted(gazetteer.forms)[::200]) + tuple(sorted(gazetteer.places)[::500])
    )


def wordings(longest: int = 60) -> st.SearchStrategy[str]:
    """Runs of words with blanks between them, mostly of the kinds that rules look at."""
    word = st.one_of(
        st.sampled_from(PEOPLE),
        st.sampled_from(SHAPES),
        st.sampled_from(SHAPES),
        st.sampled_from(words()),
        st.sampled_from(words()),
    )
    return st.lists(word, min_size=1, max_size=longest).map(" ".join)


@cache
def examples() -> tuple[tuple[str, ...], ...]:
    """The words of sentences that make acts: the examples of the frames, and the corpus."""
    frames = load_frames(FOLDER).frames
    sentences = [sentence for frame in frames for sentence in (*frame.yes, *frame.no)]
    bare = [re.sub(r"\[\w+ ([^]]*)\]", r"\1", sentence) for sentence in sentences]
    for path in sorted((FOLDER.parents[1] / "corpus").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        bare += [
            sentence
            for line in lines
            for sentence in line.split(". ")
            if len(sentence) > 20 and line[0] != "="
        ]
    return tuple(tuple(sentence.split()) for sentence in bare)


def blends() -> st.SearchStrategy[str]:
    """The beginning of one example, the end of another, words from a third in between."""
    part = st.sampled_from(examples()).flatmap(
        lambda sentence: st.tuples(
            st.just(sentence), st.integers(0, len(sentence)), st.integers(0, len(sentence))
        )
    )
    cut = part.map(lambda drawn: " ".join(drawn[0][min(drawn[1:]) : max(drawn[1:])]))
    joint = st.sampled_from(
        (" ", ", ", " and ", ", who ", " (", ") ", ". ", " that ", " to ", ", ", "; ", " – ", "’s ")
    )
    return st.lists(st.tuples(cut, joint), min_size=1, max_size=8).map(
        lambda pieces: "".join(a + b for a, b in pieces)
    )
