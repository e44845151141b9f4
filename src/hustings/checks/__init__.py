"""Contradictions between the records of one article: what a careful reader would want to know.

Each check is a function from an extraction to findings; a finding shows the evidence of both sides. What
the article itself explains (a change of government between two roles of one party) is found, but marked
as explained.
"""

from __future__ import annotations

from hustings.checks.finding import Finding
from hustings.checks.mayors import MAYOR_CHECKS
from hustings.checks.parties import PARTY_CHECKS
from hustings.records import Extraction

__all__ = ["CHECKS", "Finding", "find_contradictions"]

CHECKS = (*MAYOR_CHECKS, *PARTY_CHECKS)


def find_contradictions(extraction: Extraction) -> list[Finding]:
    """All contradictions between the records of an article, in text order, each once.

    Args:
        extraction: The article's records.
    """
    found = dict.fromkeys(finding for check in CHECKS for finding in check(extraction))
    return sorted(found, key=lambda finding: (finding.first_offset, finding.check, finding.records))
