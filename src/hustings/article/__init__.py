"""Reads an article: title, infobox, heading tree and blocks with exact offsets, scopes, countries."""

from __future__ import annotations

from hustings.article.model import Article, ArticleSection, Block
from hustings.article.reading import read_article, read_bytes

__all__ = ["Article", "ArticleSection", "Block", "read_article", "read_bytes"]
