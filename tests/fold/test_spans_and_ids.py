"""Over all gold articles: spans yield their values again, evidence lies where it should, ids hold still."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hustings
from gold_extraction import CORPUS, GOLD
from hustings.article import read_article
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_data import pipeline_folder
from hustings.records import slots
from hustings.values.dates import find_dates
from hustings.values.numbers import number_value, ordinal_value
from parsing import article, pipeline, sentences, told

NAMES = sorted(path.stem for path in GOLD.glob("*.jsonl"))
PEOPLE = ("person", "successor")
GROUPS = ("party", "parties", "list", "target", "except", "jurisdiction")
DATES = ("date", "start", "end", "previous", "next")
FIRST = ("led", "lead", "head", "top", "first", "topped", "leading", "leader", "heading", "leads", "headed")


@cache
def extraction(name):
    return hustings.extract(CORPUS / f"{name}.txt", pipeline())


@cache
def meanings(name):
    """What the article's index takes each printed form for."""
    read = read_article(CORPUS / f"{name}.txt")
    found = defaultdict(set)
    for mention in build_index(read, load_gazetteer(pipeline_folder("rules"))).names:
        found[read.text[mention.start : mention.end]].add(mention.id)
    return found


def spans(name, slot):
    """For each span of a slot that was read: the words, the value."""
    for record in extraction(name).records():
        filled = slots(record)
        for key, places in record.spans.items():
            if key != slot or record.how.get(key.split(".")[0]) != "read":
                continue
            several = isinstance(places[0], tuple | list)
            first, _, part = key.partition(".")
            value = filled[first][part] if part else filled[first]
            for start, end in places if several else [places]:
                yield extraction(name).source.text[start:end], value


def yields(name, slot, words, value):
    """Whether words of the article say a slot's value by themselves."""
    if slot in GROUPS:
        wanted = value if isinstance(value, list) else [value]
        return any(says_name(name, words, one) for one in wanted)
    if slot in PEOPLE:
        return sorted(words) == sorted(value) or set(words.split()) <= set(value.split())
    if slot in DATES:
        dates = find_dates(words)
        years = slot in ("previous", "next")
        return any(
            date.relative or date.value == value or (years and str(date.value)[:4] == value) for date in dates
        )
    if slot in ("position", "term") or slot.startswith("votes."):
        return says_number(words, value)
    if slot in ("incumbent", "scope", "extent"):
        told_by = {
            "all_but": r"all|every|except|but|only",
            "all": "all|every|both|each",
            "most": "most|majority",
            "plurality": "plurality|largest|most",
            True: "incumbent|sitting|current",
        }
        return re.search(rf"\b(?:{told_by.get(value, value)})", words, re.IGNORECASE) is not None
    assert slot == "office"
    if value.endswith(("president", "leader")) and re.search(
        "speaker|president|chair|leader|head", words, re.IGNORECASE
    ):
        return True
    return bool({word[:4] for word in words.lower().split()} & {word[:4] for word in value.split()})


def says_name(name, words, value):
    inside = value.casefold() in words.casefold() or words.casefold() in value.casefold()
    if value == "independent":
        return inside or bool(re.search("citizen|local|list|group", words, re.IGNORECASE))
    return inside or any(value in meanings(name)[form] for form in meanings(name) if form in words)


def says_number(words, value):
    if value is True:
        return "unanim" in words.lower()
    found = [number_value(word) for word in re.findall(r"[\w-]+", words)]
    found += [ordinal_value(word) for word in re.findall(r"[\w-]+", words)]
    return (
        value in found
        or ("-" in words and value == 1)
        or (value == 1 and any(word in words.lower().split() for word in FIRST))
    )


def share(kind):
    right, wrong = 0, Counter()
    for name in NAMES:
        for words, value in spans(name, kind):
            if yields(name, kind, words, value):
                right += 1
            else:
                wrong[f"{words!r} for {value!r}"] += 1
    return right / max(1, right + wrong.total()), wrong


@pytest.mark.parametrize(
    "slot",
    [
        "person",
        "successor",
        "party",
        "list",
        "target",
        "except",
        "extent",
        "date",
        "start",
        "end",
        "previous",
        "next",
        "votes.for",
        "votes.against",
        "votes.invalid",
        "votes.absent",
        "votes.of",
        "votes.unanimous",
        "jurisdiction",
        "office",
        "parties",
        "position",
        "term",
        "incumbent",
        "scope",
    ],
)
def test_what_was_read_is_read_again(slot):
    found, wrong = share(slot)
    assert found >= 0.99, wrong.most_common(9)


def test_nearly_all_words_of_names_dates_and_votes_yield_their_value():
    kinds = (*PEOPLE, "party", "list", "target", *DATES, "votes.for", "votes.against", "extent", "except")
    count = sum(1 for kind in kinds for name in NAMES for _ in spans(name, kind))
    wrong = sum((share(kind)[1] for kind in kinds), Counter())
    assert count > 2000
    assert wrong.total() <= 0.01 * count, wrong.most_common(9)


@pytest.mark.parametrize("name", NAMES)
def test_evidence_lies_in_its_section_and_in_one_sentence(name):
    found = extraction(name)
    text = found.source.text
    bodies = {section.id: (section.start, section.end) for section in found.sections}
    for record in found.records():
        first, last = bodies[record.section]
        assert record.evidence
        for piece in record.evidence:
            assert first <= piece.start < piece.end <= last
            assert text[piece.start : piece.end] == piece.text
            assert len(sentences(piece.text)) == 1, piece.text


def inside_evidence(name):
    """For each slot of an event that was read, whether its words lie in the event's evidence."""
    found = extraction(name)
    for record in found.events:
        for slot, places in record.spans.items():
            if slot == "jurisdiction" or record.how.get(slot) != "read":
                continue
            for start, end in places if isinstance(places[0], tuple | list) else [places]:
                yield slot, any(piece.start <= start and end <= piece.end for piece in record.evidence)


@pytest.mark.parametrize("name", NAMES)
def test_evidence_holds_what_was_read(name):
    held = [inside for slot, inside in inside_evidence(name) if slot not in DATES]
    assert sum(held) >= 0.9 * len(held)


@pytest.mark.parametrize("name", NAMES)
def test_evidence_holds_the_dates_that_were_read(name):
    held = [inside for slot, inside in inside_evidence(name) if slot in DATES]
    assert sum(held) >= 0.8 * len(held)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_read_lies_in_the_section(name):
    found = extraction(name)
    bodies = {section.id: (section.start, section.end) for section in found.sections}
    for record in found.records():
        for slot, places in record.spans.items():
            for start, end in places if isinstance(places[0], tuple | list) else [places]:
                assert (
                    slot == "jurisdiction"
                    or bodies[record.section][0] <= start < end <= bodies[record.section][1]
                )


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_links_hold(name):
    found = extraction(name)
    ids = [record.id for record in found.records()]
    assert len(set(ids)) == len(ids)
    events = {event.id: event for event in found.events}
    for mayor in found.mayors:
        for event in mayor.events:
            assert events[event].section == mayor.section
            assert events[event].jurisdiction == mayor.jurisdiction
            assert events[event].person == mayor.person


@pytest.mark.parametrize("name", NAMES)
def test_a_person_id_stands_for_one_name_in_one_place(name):
    by_id, by_person = defaultdict(set), defaultdict(set)
    for mayor in extraction(name).mayors:
        by_id[mayor.person_id].add((mayor.jurisdiction, mayor.person))
        by_person[mayor.jurisdiction, mayor.person].add(mayor.person_id)
    assert all(len(same) == 1 for same in (*by_id.values(), *by_person.values()))


@pytest.mark.parametrize("name", NAMES)
def test_a_role_is_told_once_a_section(name):
    seen = Counter(
        (record.section, record.jurisdiction, record.party, record.role, record.extent, record.scope)
        for record in extraction(name).parties
    )
    assert [key for key, times in seen.items() if times > 1] == []


SENTENCES = (
    "Ana Ilić was elected mayor on 5 May 2020.",
    "She resigned in June 2021, and Petar Perić was elected mayor.",
    "The Green Party won a majority.",
    "Milan Marić was elected deputy mayor.",
    "Turnout was 51 per cent.",
    "Ana Ilić left the Green Party.",
)
PLACES = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), max_size=3)


def with_sections(before, text, after):
    """An article with sections about other places around one about Tuzla."""
    parts = [
        f"=== {place} ===\n\n{body}\n" for place, body in zip(("Ada", "Bor", "Bar"), before, strict=False)
    ]
    parts.append(f"=== Tuzla ===\n\n{text}\n")
    parts += [
        f"=== {place} ===\n\n{body}\n" for place, body in zip(("Niš", "Zenica", "Kotor"), after, strict=False)
    ]
    return "= 2020 local elections in Serbia =\n\n== Results ==\n\n" + "\n".join(parts)


@given(PLACES, PLACES)
@settings(max_examples=25, deadline=None, derandomize=True)
def test_other_sections_change_no_record_and_no_id(before, after):
    text = " ".join(SENTENCES[:4])

    def found(around_before, around_after):
        result = hustings.extract(with_sections(around_before, text, around_after), pipeline())
        return {record.id: told(record) for record in result.records() if record.section == "results/tuzla"}

    alone = found([], [])
    assert len(alone) > 4
    assert found(before, after) == alone


def test_ids_depend_on_title_and_place():
    here = {record.id for record in hustings.extract(article(SENTENCES[0]), pipeline()).records()}
    there = {record.id for record in hustings.extract(article(SENTENCES[0], "Bor"), pipeline()).records()}
    later = article(SENTENCES[0]).replace("2020 local", "2024 local")
    assert not here & there
    assert not here & {record.id for record in hustings.extract(later, pipeline()).records()}
