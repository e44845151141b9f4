"""How common each class is among the clauses that the rules left, which the examples cannot know.

Where the rules read well, hardly a fact is left; where they lack half of the verbs, most are. The share of
each class is found from the classifier's own answers by expectation maximisation, and the answers are
weighted by it (Saerens, Latinne and Decaestecker 2002, "Adjusting the outputs of a classifier to new a priori
probabilities"). Each clause that the rules read speaks for their knowing what the text's verbs mean, so it
counts as one without a fact that they don't know. A few imagined clauses with the examples' shares keep
short texts near them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

IMAGINED = 20.0
ROUNDS = 100
CLOSE = 1e-4

Probabilities = Mapping[str, float]


def found_priors(
    answers: Sequence[Probabilities],
    examples: Probabilities,
    known: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The share of each class among the clauses.

    Args:
        answers: For each clause the probability of each class.
        examples: The share of each class among the examples.
        known: How many further clauses there are of a class, beyond doubt.
    """
    priors, sure = dict(examples), known or {}
    for _ in range(ROUNDS):
        sums = {name: IMAGINED * share + sure.get(name, 0) for name, share in examples.items()}
        for answer in answers:
            for name, value in weighted(answer, examples, priors).items():
                sums[name] += value
        total = sum(sums.values())
        moved = max(abs(value / total - priors[name]) for name, value in sums.items())
        priors = {name: value / total for name, value in sums.items()}
        if moved < CLOSE:
            break
    return priors


def weighted(answer: Probabilities, examples: Probabilities, priors: Probabilities) -> dict[str, float]:
    """One clause's probabilities where the classes have other shares than among the examples."""
    values = {name: value * priors[name] / examples[name] for name, value in answer.items()}
    total = sum(values.values())
    return {name: value / total for name, value in values.items()} if total else dict(answer)


def supported(answer: Probabilities, weights: Probabilities) -> dict[str, float]:
    """One clause's probabilities where what is found in it speaks for some classes more than for others."""
    values = {name: value * weights[name] for name, value in answer.items()}
    total = sum(values.values())
    return {name: value / total for name, value in values.items()} if total else values
