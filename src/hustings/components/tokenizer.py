"""A lean tokenizer: few infixes, so that ``re-elected`` and double surnames stay whole; no URL matching."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.attrs import LIKE_URL
from spacy.lang.lex_attrs import like_url
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from hustings.components.mentions.words import word_set

_PREFIXES = [r"[\"“”„«»‘’'(\[{<*#§¿¡…~|]", r"[–—]", r"--+", r"[.,;:!?]+(?=\w)"]
_SUFFIXES = [
    r"[\"“”„«»‘)\]}>*…,;:!?~|]",
    r"['’][sS]",
    r"['’]",
    r"[–—]",
    r"--+",
    r"(?<=[\w)\]\"”’%])\.",
    r"\.\.+",
]
_INFIXES = [
    r"(?<=[\w.)\"”’])[–—](?=[\w\"“(])",
    r"--+",
    r"(?<=[^\W\d_])/(?=[^\W\d_])",
    r"(?<=[^\W\d_])[,;:](?=[^\W\d_\s])",
    r"…",
    r"(?<=[\w])(?=-(?:led|headed|dominated|controlled)\b)",  # ``the SNS-led coalition`` names the SNS
    r"(?<=\w)[(\[](?=\w)",
    r"(?<=\w[.!?])[\"”](?=\w)",
    r"(?<=[a-zà-ÿ])\.(?=[A-ZÀ-Þ])",
]
_ABBREVIATIONS = word_set(
    "Dr. Prof. Mr. Mrs. Ms. St. Sr. Jr. Cllr. Sen. Rep. Gov. Gen. Col. Hon. Rev. i.e. e.g. etc. no. No."
    " vs. v. cf. approx. ca. c. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Ind. Pa."
    " Wash. Conn. Mass. Calif. Fla. Ill. Mich. Minn. Tex. Va. Wis. Ariz. Colo. Del. Ga. Kan. Ky. La. Md."
    " Mo. Mont. Neb. Nev. Okla. Ore. Tenn. Vt. Wyo. Ala. Ark. N.J. N.Y. N.C. S.C. N.M. N.H. W.Va. R.I."
    " D.C. U.S. U.K. U.N. E.U. a.m. p.m. Ltd. Inc. Co. dr. mr."
)
_NEGATABLE = word_set(
    "do does did is are was were has have had would could should wo ca must need might sha ai"
)
_CONTRACTIONS = {
    contracted: [{"ORTH": contracted[: -len(tail)]}, {"ORTH": tail}]
    for tail in ("n't", "n’t")
    for stem in _NEGATABLE
    for contracted in (stem + tail, stem.capitalize() + tail)
}
# Every suffix and infix begins with one of these; looked for first, they spare most words all the rest.
_MARKS = r"(?=[-–—.,;:!?…~|/*'\"“”„«»‘’(\[{)\]}>])"
# A longer stretch without a blank is no word but a mess or an address, and stays whole: the tokenizer's time
# for taking punctuation off a stretch grows with the square of its length.
_LONGEST = 200
_NO_WORD = re.compile(rf"(?s).{{{_LONGEST}}}")


def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The tokenizer's factory, as a pipeline's config names it."""
    return make_tokenizer


registry.tokenizers("hustings.Tokenizer.v1", func=create_tokenizer)


def _like_url(text: str) -> bool:
    """Whether a text is like an address; the time of spaCy's test grows with the square of its length."""
    return len(text) <= _LONGEST and like_url(text)


def _gated(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern, tried only where a mark stands."""
    return re.compile(f"{_MARKS}(?:{pattern.pattern})")


def make_tokenizer(nlp: Language) -> Tokenizer:
    """The lean tokenizer over a pipeline's vocabulary."""
    nlp.vocab.lex_attr_getters[LIKE_URL] = _like_url
    rules = {abbreviation: [{"ORTH": abbreviation}] for abbreviation in _ABBREVIATIONS} | _CONTRACTIONS
    rules |= {f"{letter}.": [{"ORTH": f"{letter}."}] for letter in "ABCDEFGHJKLMNOPQRSTUVWXYZČĆŠŽĐ"}
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(_PREFIXES).search,
        suffix_search=_gated(compile_suffix_regex(_SUFFIXES)).search,
        infix_finditer=_gated(compile_infix_regex(_INFIXES)).finditer,
        token_match=_NO_WORD.match,
    )
