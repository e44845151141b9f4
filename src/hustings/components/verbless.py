"""Takings of office without a verb of their own: behind a colon, gapped, in ``with X as mayor``."""

from __future__ import annotations

from itertools import pairwise

from hustings.components.acts import Interpreter
from hustings.components.arguments import Firing, candidate_frames
from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses import Clause
from hustings.components.factuality import ACTUAL, Signatures, judge
from hustings.frames import FrameTable
from hustings.frames.model import pseudo_frame

_TAKE = pseudo_frame("with-as", "take")


class Verbless:
    """Finds holders of offices whose verb stands elsewhere in the sentence."""

    def __init__(self, interpreter: Interpreter, frames: FrameTable, signatures: Signatures) -> None:
        self.interpreter = interpreter
        self.frames = frames
        self.signatures = signatures

    def behind_colon(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``Two deputy mayors were appointed: A of X and B of Y.``."""
        if len(clauses) != 1 or not clauses[0].verb.passive or not clauses[0].subjects:
            return
        clause = clauses[0]
        colon = next((at for at, chunk in enumerate(chunks) if _is_mark(chunk, ";")), len(chunks))
        nouns = (chunk for chunk in chunks[colon:] if isinstance(chunk, Noun))
        person = next((noun for noun in nouns if noun.type == "PERSON"), None)
        if person is None or clause.subjects[0].type != "OFFICE":
            return
        takes = any(frame.act == "take" for frame in candidate_frames(clause, self.frames))
        if takes and judge(clause, self.signatures).value == ACTUAL:
            self._take(clause, person, clause.subjects[0])

    def _take(self, clause: Clause, person: Noun, office: Noun) -> None:
        self.interpreter.interpret(Firing(_TAKE, clause, {"who": [person], "office": [office]}))

    def gapped(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``X was chosen as mayor, and Y as his deputy``: a second holder without a verb of its own."""
        for at in range(len(chunks) - 3):
            mark, person, link, office = chunks[at : at + 4]
            if not (_is_mark(mark, "C") and isinstance(link, Mark) and link.word == "as"):
                continue
            if not (isinstance(person, Noun) and person.type == "PERSON"):
                continue
            if not (isinstance(office, Noun) and office.type == "OFFICE"):
                continue
            verbs = [clause for clause in clauses if clause.verb.end <= mark.start][-1:]
            followed = any(isinstance(chunk, Verb) for chunk in chunks[at + 4 : at + 5])
            for clause in verbs if not followed else []:
                passive = clause.verb.passive or clause.prefer_passive
                if passive and judge(clause, self.signatures).value == ACTUAL:
                    end = max(office.limit, office.end)
                    self._take(Clause(clause.verb, "coord", start=person.start, end=end), person, office)

    def with_as(self, clause: Clause) -> None:
        """``a new government was formed, with X of the Radicals as mayor``."""
        for (prep, noun), (link, office) in pairwise(clause.args):
            if prep == "with" and link == "as" and noun.type == "PERSON" and office.type == "OFFICE":
                if office.poss == "its" and clause.subjects:
                    office.poss = clause.subjects[0]
                self._take(clause, noun, office)


def _is_mark(chunk: Chunk, kind: str) -> bool:
    return isinstance(chunk, Mark) and chunk.kind == kind
