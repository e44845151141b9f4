"""Folds the acts of a section into records: events, tenures of mayors, roles of parties."""

from hustings.fold.records import SectionActs, fold

__all__ = ["SectionActs", "fold"]
