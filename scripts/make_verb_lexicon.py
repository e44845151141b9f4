"""Writes pipelines/rules/lexicon/verbs.tsv from lemminflect's lexicon and additions of our own.

Run it with the development environment: ``python scripts/make_verb_lexicon.py``. lemminflect is needed
here only; the package reads the table.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path

from lemminflect import getInflection  # type: ignore[import-untyped]

TARGET = Path(__file__).parents[1] / "pipelines" / "rules" / "lexicon" / "verbs.tsv"

RARE = Path(__file__).parent / "rare_verbs.txt"

HEADER = """\
# Verbs of English with their forms, made by scripts/make_verb_lexicon.py (make changes there), read by
# hustings.lexicon. Source: lemminflect {version} (MIT licence), whose lexicon is based on the NIH SPECIALIST
# lexicon; additions of our own. "/" joins forms that compete; "-", or brackets around a lemma, stands for a
# form that is nearly always another word. Flags: n = the base or the third person is also a noun or
# adjective, g = so is the gerund, a = so is the past participle.
# lemma\tthird person\tpast\tpast participle\tgerund\tflags
"""


def words(text: str) -> list[str]:
    """The words of a list that is written as running text."""
    return text.split()


# Verbs that the source lacks, inflected by its rules.
ADDED = words(
    """
co-chair co-found co-govern co-lead co-opt coopt co-organise co-organize co-rule co-write crowdfund
crowdsource bankroll deadlock decouple delist deregister deselect de-register de-select doorstep
fast-track frontrun governmentalise hot-desk livestream microtarget out-poll outpoll outspend out-vote
outvote overperform prorogue rebrand redistrict refound re-found rename renominate repoll rerun retweet
supersede trounce tweet underperform unfollow upvote wiretap re-ally re-announce re-appoint re-approve
re-ask re-assign re-assume re-authorise re-authorize re-ballot re-call re-choose re-commission
re-confirm re-contest re-convene re-count re-designate re-endorse re-form re-hire re-inaugurate re-join
re-launch re-merge re-name re-negotiate re-nominate re-poll re-register re-run re-schedule re-select
re-shuffle re-sign re-stand re-submit re-swear re-unite re-vote re-win reballot recontest reconfirm
reconvene redesignate reelect reendorse reappoint rechoose reinaugurate rejoin renegotiate reregister
reselect revote reunite
"""
)

# Verbs that the source inflects wrongly or incompletely: third person, past, participle, gerund.
IRREGULAR = {
    "be": ("is/am/are", "was/were", "been", "being"),
    "bid": ("bids", "bid/bade", "bid/bidden", "bidding"),
    "broadcast": ("broadcasts", "broadcast/broadcasted", "broadcast/broadcasted", "broadcasting"),
    "co-lead": ("co-leads", "co-led", "co-led", "co-leading"),
    "co-opt": ("co-opts", "co-opted", "co-opted", "co-opting"),
    "co-write": ("co-writes", "co-wrote", "co-written", "co-writing"),
    "coopt": ("coopts", "coopted", "coopted", "coopting"),
    "forbid": ("forbids", "forbade/forbad", "forbidden", "forbidding"),
    "forecast": ("forecasts", "forecast/forecasted", "forecast/forecasted", "forecasting"),
    "frontrun": ("frontruns", "frontran", "frontrun", "frontrunning"),
    "get": ("gets", "got", "got/gotten", "getting"),
    "outspend": ("outspends", "outspent", "outspent", "outspending"),
    "plead": ("pleads", "pleaded/pled", "pleaded/pled", "pleading"),
    "prove": ("proves", "proved", "proved/proven", "proving"),
    "quit": ("quits", "quit/quitted", "quit/quitted", "quitting"),
    "run": ("runs", "ran", "run", "running"),
    "re-choose": ("re-chooses", "re-chose", "re-chosen", "re-choosing"),
    "re-run": ("re-runs", "re-ran", "re-run", "re-running"),
    "re-stand": ("re-stands", "re-stood", "re-stood", "re-standing"),
    "re-submit": ("re-submits", "re-submitted", "re-submitted", "re-submitting"),
    "re-swear": ("re-swears", "re-swore", "re-sworn", "re-swearing"),
    "re-win": ("re-wins", "re-won", "re-won", "re-winning"),
    "rechoose": ("rechooses", "rechose", "rechosen", "rechoosing"),
    "rerun": ("reruns", "reran", "rerun", "rerunning"),
    "spit": ("spits", "spat/spit", "spat/spit", "spitting"),
    "strive": ("strives", "strove/strived", "striven/strived", "striving"),
    "wiretap": ("wiretaps", "wiretapped", "wiretapped", "wiretapping"),
    "wed": ("weds", "wedded/wed", "wedded/wed", "wedding"),
}

# Verbs that are left out: rare, and their forms are nearly always other words.
DROPPED = frozenset(
    words(
        """up down over near till third gin wan don inn even sic wee les dis fag gyp ken lam cat sky
        log-in dip-stick okay mayor municipal city town village borough councillor councilor county brown
        green neighbor neighbour"""
    )
)

# Forms that are left out while the verb's other forms stay: months, ordinals, prepositions, offices.
SUPPRESSED = frozenset(
    words(
        """march second last like own save except still well round minister ministers winter summer autumn
        ham ash hen"""
    )
)

# Verbs whose base and third person are no nouns where they could be verbs: ``the Greens remain in power``.
NO_NOUNS = frozenset(("remain",))


def source_rows() -> Iterator[tuple[str, str, list[str]]]:
    """The rows of lemminflect's table of inflections: lemma, part of speech, forms."""
    table = resources.files("lemminflect") / "resources" / "infl_lu.csv.gz"
    with table.open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8", newline="") as lines:
        for lemma, part_of_speech, *forms in csv.reader(lines):
            yield lemma, part_of_speech, forms


def verb_forms(past: str, participle: str, gerund: str, third: str) -> tuple[str, str, str, str]:
    """A source row's forms in this table's order, without the variants that are spelled as two words."""
    cells = (third, past, participle or past, gerund)
    third, past, participle, gerund = (_one_word(cell) for cell in cells)
    return third, past, participle, gerund


def _one_word(forms: str) -> str:
    """A cell without the forms that are two words or have capitals."""
    return "/".join(form for form in forms.split("/") if form.islower() and " " not in form)


def regular_forms(lemma: str) -> tuple[str, str, str, str]:
    """The forms that lemminflect's rules make of a verb that its table lacks."""
    third, past, participle, gerund = (getInflection(lemma, tag)[0] for tag in ("VBZ", "VBD", "VBN", "VBG"))
    return third, past, participle, gerund


def collect() -> tuple[dict[str, tuple[str, str, str, str]], set[str]]:
    """All verbs with their forms, and all forms of nouns and adjectives."""
    verbs: dict[str, tuple[str, str, str, str]] = {}
    others: set[str] = set()
    for lemma, part_of_speech, forms in source_rows():
        if part_of_speech == "verb" and lemma == lemma.lower():
            verbs[lemma] = verb_forms(*forms)
        elif part_of_speech in ("noun", "adj"):
            others.update([lemma.lower(), *(forms[0].lower().split("/") if part_of_speech == "noun" else [])])
    for lemma in ADDED:
        verbs.setdefault(lemma, IRREGULAR.get(lemma) or regular_forms(lemma))
    verbs.update(IRREGULAR)
    left_out = DROPPED.union(RARE.read_text(encoding="utf-8").split("\n"))
    return {lemma: forms for lemma, forms in verbs.items() if lemma not in left_out}, others


def flags(lemma: str, forms: tuple[str, str, str, str], others: set[str]) -> str:
    """The flags of a verb, by which of its forms are also nouns or adjectives."""
    third, _, participle, gerund = (cell.split("/") for cell in forms)
    groups = {"n": [] if lemma in NO_NOUNS else [lemma, *third], "g": gerund, "a": participle}
    return "".join(flag for flag, cell in groups.items() if not others.isdisjoint(cell))


def cell(forms: str) -> str:
    """A cell of the table without its suppressed forms."""
    return "/".join(form for form in forms.split("/") if form and form not in SUPPRESSED) or "-"


def row(lemma: str, forms: tuple[str, str, str, str], others: set[str]) -> str:
    """One line of the table; a lemma whose base form is suppressed stands in brackets."""
    head = f"({lemma})" if lemma in SUPPRESSED else lemma
    return "\t".join([head, *map(cell, forms), flags(lemma, forms, others)])


def main() -> None:
    """Writes the table."""
    verbs, others = collect()
    lines = [row(lemma, verbs[lemma], others) for lemma in sorted(verbs)]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    header = HEADER.format(version=metadata.version("lemminflect"))
    TARGET.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} verbs written to {TARGET.name}")


if __name__ == "__main__":
    main()
