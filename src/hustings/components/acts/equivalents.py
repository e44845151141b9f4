"""Offices that were the mayor's at their time: ``its president, a position then equivalent to mayor``."""

from __future__ import annotations

import re

from hustings.components.chunks import Noun

# How many characters behind an office's head it is told what the office was.
_REACH = 130
_SAID = re.compile(
    r"(?: of [\w’' -]{2,50})?,? ?(?:"
    r"\(?(?:i\.e\.|that is),? (?:the )?mayor\b"
    r"|(?:an? |the |that is,? |in effect |effectively |at that time |then )*"
    r"(?:(?:office|post|position|role|job|function)(?: which was| that was)? )?"
    r"(?:(?:then|at that time|at the time|in those days|in effect|effectively|roughly) )?"
    r"(?:the )?(?:equivalent|equal|corresponding|tantamount|comparable) (?:of|to) (?:that of )?"
    r"(?:a |the )?mayor\b)"
)


def was_the_mayors(noun: Noun, text: str) -> bool:
    """Whether the words behind an office's phrase say that who held it was the mayor.

    Args:
        noun: The phrase, of a president or a head.
        text: The doc's text.
    """
    return _SAID.match(text[noun.last : noun.last + _REACH]) is not None
