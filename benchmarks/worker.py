"""Runs in a process of its own, prints JSON: ``size TIMES SIDE``, ``stream COUNT`` or ``line MEGABYTES``."""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import time
from pathlib import Path

import articles
from rounds import blank_pipeline

import hustings


def peak() -> float:
    """The process's peak memory in MB."""
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


def resident() -> float:
    """The memory that the process holds now, in MB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def size(times: int, side: str) -> dict[str, float]:
    """One article of many times the real one's size, by our pipeline or by the reference."""
    text = articles.repeated(articles.text_of(articles.REAL), times)
    nlp = hustings.load("rules") if side == "ours" else blank_pipeline()
    if side == "ours":
        hustings.extract(articles.text_of(articles.SHORT), nlp)
    begin = time.process_time()
    if side == "ours":
        hustings.extract(text, nlp)
    else:
        bodies = [text[section.start : section.end] for section in articles.read_article(text).sections]
        begin = time.process_time()
        with nlp.memory_zone():
            for _ in nlp.pipe(bodies):
                pass
    return {"seconds": time.process_time() - begin, "peak": peak(), "characters": len(text)}


def line(megabytes: int) -> dict[str, float]:
    """The real article's sentences on one line, over and over."""
    article = articles.read_article(articles.text_of(articles.REAL))
    body = " ".join(article.text[section.start : section.end] for section in article.sections)
    text = " ".join(body.split()) + " "
    text = (text * (megabytes * 1_000_000 // len(text) + 1))[: megabytes * 1_000_000]
    nlp = hustings.load("rules")
    begin = time.process_time()
    hustings.extract(text, nlp)
    return {"seconds": time.process_time() - begin, "peak": peak()}


def stream(count: int) -> dict[str, list[float]]:
    """Memory after each hundred of a stream of articles with new names."""
    nlp = hustings.load("rules")
    held, seconds = [], []
    begin = time.process_time()
    for number, text in enumerate(articles.stream(articles.text_of(articles.SHORT), count), 1):
        hustings.extract(text, nlp)
        if number % 100 == 0:
            held.append(resident())
            seconds.append(time.process_time() - begin)
    return {"resident": held, "seconds": seconds}


if __name__ == "__main__":
    job, *rest = sys.argv[1:]
    number = int(rest[0])
    print(
        json.dumps(
            size(number, rest[1]) if job == "size" else line(number) if job == "line" else stream(number)
        )
    )
