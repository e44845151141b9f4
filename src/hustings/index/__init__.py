"""What an article says about its own names, gathered before any section is parsed; no spaCy."""

from hustings.index.article_index import ArticleIndex, Name, build_index
from hustings.index.gazetteer import Gazetteer, load_gazetteer

__all__ = ["ArticleIndex", "Gazetteer", "Name", "build_index", "load_gazetteer"]
