"""Takings of office without a verb of their own: behind a colon, in a gapped clause, in ``with X as mayor``."""

from __future__ import annotations

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
        if (
            not clauses
            or not clauses[0].verb.passive
            or not clauses[0].subjects
            or clauses[0].subjects[0].type != "OFFICE"
        ):
            return
        clause = clauses[0]
        behind = False
        for chunk in chunks:
            if isinstance(chunk, Mark) and chunk.kind == ";":
                behind = True
            elif (
                behind
                and isinstance(chunk, Noun)
                and chunk.type == "PERSON"
                and len(clauses) == 1
                and judge(clause, self.signatures).value == ACTUAL
            ):
                if any(frame.act == "take" for frame in candidate_frames(clause, self.frames)):
                    self.interpreter.interpret(
                        Firing(_TAKE, clause, {"who": [chunk], "office": clause.subjects[:1]})
                    )
                return

    def gapped(self, chunks: list[Chunk], clauses: list[Clause]) -> None:
        """``X was chosen as mayor, and Y as his deputy``: a second holder without a verb of its own."""
        for i in range(len(chunks) - 3):
            mark, person, link, office = chunks[i : i + 4]
            if not (
                isinstance(mark, Mark)
                and mark.kind == "C"
                and isinstance(person, Noun)
                and person.type == "PERSON"
                and isinstance(office, Noun)
                and office.type == "OFFICE"
            ):
                continue
            before = [clause for clause in clauses if clause.verb.end <= mark.start]
            if (
                isinstance(link, Mark)
                and link.word == "as"
                and before
                and (before[-1].verb.passive or before[-1].prefer_passive)
                and judge(before[-1], self.signatures).value == ACTUAL
                and not any(isinstance(item, Verb) for item in chunks[i + 4 : i + 5])
            ):
                around = Clause(
                    before[-1].verb, "coord", start=person.start, end=max(office.limit, office.end)
                )
                self.interpreter.interpret(Firing(_TAKE, around, {"who": [person], "office": [office]}))

    def with_as(self, clause: Clause) -> None:
        """``a new government was formed, with X of the Radicals as mayor``."""
        for (prep, noun), (link, office) in zip(clause.args, clause.args[1:], strict=False):
            if prep == "with" and link == "as" and noun.type == "PERSON" and office.type in ("OFFICE",):
                if office.poss == "its" and clause.subjects:
                    office.poss = clause.subjects[0]
                self.interpreter.interpret(Firing(_TAKE, clause, {"who": [noun], "office": [office]}))
