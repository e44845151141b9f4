"""Runs the example sentences of frames: in each ``yes`` the frame fires with the marked words, in no ``no``.

``[role words]`` marks the words that fill a role; an example without marks must only make the frame fire. The
article around an example names no country, or the one of ``examples_title`` in ``settings.json``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hustings.article import read_article
from hustings.components.chunks import Noun
from hustings.components.clauses.arguments import Firing, bind, readings
from hustings.components.data_folder import data_folder
from hustings.explanation import read_section, sentence_as_article
from hustings.explanation.reading import TITLE
from hustings.extraction import section_doc
from hustings.frames.model import Frame
from hustings.index import build_index, load_gazetteer
from hustings.pipeline_check.fault import Faults

if TYPE_CHECKING:
    from spacy.language import Language

    from hustings.components.section_reader import SectionReader, Trace

MARK = re.compile(r"\[(?P<role>[\w-]+) (?P<words>[^\[\]]+)\]")
REMEDY = "mend the frame or the example; 'hustings explain --text' shows the steps"


@dataclass(frozen=True, slots=True)
class Example:
    """An example sentence without its marks.

    Attributes:
        text: The sentence.
        marks: Role, first and last character of each mark.
    """

    text: str
    marks: tuple[tuple[str, int, int], ...]


def read_example(written: str) -> Example:
    """An example with its marks taken out."""
    text = ""
    marks = []
    at = 0
    for match in MARK.finditer(written):
        text += written[at : match.start()]
        marks.append((match["role"], len(text), len(text) + len(match["words"])))
        text += match["words"]
        at = match.end()
    return Example(text + written[at:], tuple(marks))


class ExampleRunner:
    """Reads examples with one pipeline, each as a place section of an article of its own."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        folder = data_folder(nlp)
        self.gazetteer = load_gazetteer(folder)
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        self.titles = tuple(dict.fromkeys((TITLE, settings.get("examples_title", TITLE))))

    def read(self, sentence: str, title: str) -> SectionReader:
        """The reader of a sentence in an article of a title, which can name a country."""
        text, _ = sentence_as_article(sentence if sentence[-1:] in ".!?" else f"{sentence}.", title)
        article = read_article(text)
        index = build_index(article, self.gazetteer)
        return read_section(section_doc(article, article.sections[-1], index, self.nlp), self.nlp)

    def yes(self, frame: Frame, written: str) -> str:
        """What is wrong with a ``yes`` example, or an empty string."""
        example = read_example(written)
        if "[" in example.text or "]" in example.text:
            return "has a bracket that is no mark; a mark is [role words]"
        for role, _, _ in example.marks:
            if role not in frame.roles:
                return f"marks the role {role!r}, which the frame doesn't have"
        wrong = [self._wrong(frame, example, self.read(example.text, title)) for title in self.titles]
        return "" if "" in wrong else wrong[-1]

    def _wrong(self, frame: Frame, example: Example, reader: SectionReader) -> str:
        if not any(trace.frame == frame.id for trace in reader.traces):
            return f"doesn't make it fire ({_why_not(frame, reader)})"
        return "" if not example.marks else self._wrong_filler(frame, example, reader)

    def no(self, frame: Frame, written: str) -> str:
        """What is wrong with a ``no`` example, or an empty string."""
        readers = [self.read(read_example(written).text, title) for title in self.titles]
        acts = [act.kind for reader in readers for act in reader.acts if act.rule == frame.id]
        return f"states {', '.join(acts)}" if acts else ""

    def _wrong_filler(self, frame: Frame, example: Example, reader: SectionReader) -> str:
        """The role whose filler isn't what is marked, in every firing of the frame."""
        wrong = ""
        for firing in _firings(frame, reader):
            missed = [mark for mark in example.marks if not _fills(firing, mark, reader)]
            if not missed:
                return ""
            role, start, end = missed[0]
            found = " | ".join(_words(noun, reader) for noun in firing.roles.get(role, ())) or "nothing"
            wrong = f"fills {role!r} with {found} instead of {example.text[start:end]!r}"
        return wrong


def check_examples(nlp: Language, frames: list[Frame], faults: Faults) -> None:
    """Notes each ``yes`` in which the frame doesn't fire as marked, and each ``no`` in which it does."""
    runner = ExampleRunner(nlp)
    for frame in frames:
        for kind, examples, judge in (("yes", frame.yes, runner.yes), ("no", frame.no, runner.no)):
            for written in examples:
                wrong = judge(frame, written)
                if wrong:
                    faults.add(
                        frame.path,
                        frame.line,
                        f"{frame.id}: the {kind!r} example {written!r} {wrong}",
                        REMEDY,
                    )


def _firings(frame: Frame, reader: SectionReader) -> list[Firing]:
    """The firings of a frame in a section that was read, with their roles."""
    starts = {trace.first for trace in reader.traces if trace.frame == frame.id}
    found = []
    for parse in reader.parses:
        for clause in parse.clauses:
            if reader.tokens.offsets[clause.verb.start] in starts:
                for arguments in readings(clause):
                    firing = bind(frame, clause, arguments)
                    if firing is not None:
                        found.append(firing)
                        break
    return found


def _fills(firing: Firing, mark: tuple[str, int, int], reader: SectionReader) -> bool:
    role, start, end = mark
    for noun in firing.roles.get(role, ()):
        if not noun.last:
            return True
        for member in noun.each():
            first, last = (
                reader.tokens.offsets[member.start],
                reader.tokens.ends[max(member.limit, member.end) - 1],
            )
            if first < end and start < last and member.first < end and start < member.last:
                return True
    return False


def _words(noun: Noun, reader: SectionReader) -> str:
    return repr(reader.text[reader.tokens.offsets[noun.start] : reader.tokens.ends[noun.end - 1]])


def _why_not(frame: Frame, reader: SectionReader) -> str:
    """What happened instead of the frame's firing."""
    told = [_told(trace) for trace in reader.traces]
    return "; ".join(told) if told else f"no verb of {frame.id} was found"


def _told(trace: Trace) -> str:
    if trace.frame:
        return f"{trace.trigger!r} fired {trace.frame}"
    return f"{trace.trigger!r}: {trace.explained()}"
