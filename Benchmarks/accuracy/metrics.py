"""How well flags agree with labels: the definitions of `tocsin evaluate`, and bootstrap intervals."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import roc_auc_score

from corpus import FAMILIES, Example

RESAMPLES = 1_000
SEED = 20261122


@dataclass(frozen=True)
class Truth:
    """The labels of n texts: matrices are n × 4, one column a family, the other arrays have n entries.

    `scored` is false where a family is optional for a text: that judgement counts for nothing.
    `pair` is the empty string for a text without a twin.
    """

    labelled: np.ndarray
    scored: np.ndarray
    language: np.ndarray
    kind: np.ndarray
    pair: np.ndarray

    def at(self, rows: np.ndarray) -> "Truth":
        """The labels of some of the texts."""
        return Truth(
            self.labelled[rows], self.scored[rows], self.language[rows], self.kind[rows], self.pair[rows]
        )


def truth_of(examples: Sequence[Example]) -> Truth:
    """The labels of `examples`, in their order."""
    return Truth(
        labelled=np.array([[family in e.labels for family in FAMILIES] for e in examples]),
        scored=np.array([[family not in e.optional for family in FAMILIES] for e in examples]),
        language=np.array([e.language for e in examples]),
        kind=np.array([e.kind for e in examples]),
        pair=np.array([e.pair or "" for e in examples]),
    )


def figures(truth: Truth, flagged: np.ndarray) -> dict:
    """All figures over one set of texts; shares are 0…1, and None where there is nothing to share."""
    flagged = flagged & truth.scored
    hits, alarms, misses = (_outcomes(truth, flagged)[:, i].sum(axis=0) for i in range(3))
    families = {
        name: _family_figures(int(hits[i]), int(alarms[i]), int(misses[i]))
        for i, name in enumerate(FAMILIES)
    }
    return {
        "texts": len(flagged),
        "families": families,
        "macroF1": _mean([family["f1"] for family in families.values()]),
        "macroPrecision": _mean([family["precision"] for family in families.values()]),
        "macroRecall": _mean([family["recall"] for family in families.values()]),
        "hardNegatives": _share(flagged[truth.kind == "hard-negative"].any(axis=1)),
        "easyNegatives": _share(flagged[truth.kind == "easy-negative"].any(axis=1)),
        "pairs": _share(_solved_pairs(truth, flagged)),
    }


def macro_auc(truth: Truth, scores: np.ndarray) -> float:
    """The mean area under the ROC curve over the families; 0.5 is chance, whatever the threshold."""
    areas = []
    for i in range(len(FAMILIES)):
        rows = truth.scored[:, i]
        areas.append(roc_auc_score(truth.labelled[rows, i], scores[rows, i]))
    return float(np.mean(areas))


def intervals(truth: Truth, flagged: np.ndarray) -> dict:
    """95 % bootstrap intervals, [low, high], of the macro-F1 and of the share of hard negatives flagged."""
    flagged = flagged & truth.scored
    times = _resamples(len(flagged))
    hard = truth.kind == "hard-negative"
    shares = times[:, hard] @ flagged[hard].any(axis=1) / times[:, hard].sum(axis=1)
    return {"macroF1": _middle_95(_macro_f1(truth, flagged, times)), "hardNegatives": _middle_95(shares)}


def difference_interval(truth: Truth, flagged: np.ndarray, other: np.ndarray) -> list[float]:
    """The 95 % bootstrap interval of macro-F1 of `flagged` minus that of `other`, over the same resamples."""
    times = _resamples(len(flagged))
    first, second = (_macro_f1(truth, flags & truth.scored, times) for flags in (flagged, other))
    return _middle_95(first - second)


def _outcomes(truth: Truth, flagged: np.ndarray) -> np.ndarray:
    """True and false positives and false negatives: n × 3 × 4, from flags that are scored."""
    labelled = truth.labelled
    return np.stack([flagged & labelled, flagged & ~labelled, ~flagged & labelled], axis=1)


def _family_figures(hits: int, alarms: int, misses: int) -> dict:
    mistakes = alarms + misses
    return {
        "truePositives": hits,
        "falsePositives": alarms,
        "falseNegatives": misses,
        "precision": hits / (hits + alarms) if hits + alarms else None,
        "recall": hits / (hits + misses) if hits + misses else None,
        "f1": 2 * hits / (2 * hits + mistakes) if hits + mistakes else None,
    }


def _solved_pairs(truth: Truth, flagged: np.ndarray) -> np.ndarray:
    """One entry a pair with both members here: whether both are judged as a minimal pair demands.

    A positive must be flagged in one of its labelled families, its innocent twin in none.
    """
    right_family = (flagged & truth.labelled).any(axis=1)
    right = np.where(truth.kind == "positive", right_family, ~flagged.any(axis=1))
    members = Counter(truth.pair.tolist())
    solved = Counter(truth.pair[right].tolist())
    return np.array([solved[pair] == 2 for pair, n in members.items() if pair and n == 2], dtype=bool)


def _resamples(count: int) -> np.ndarray:
    """How often each of `count` texts is drawn, one row a resample; always the same."""
    draws = np.random.default_rng(SEED).multinomial(count, np.full(count, 1 / count), size=RESAMPLES)
    return draws.astype(np.float64)


def _macro_f1(truth: Truth, flagged: np.ndarray, times: np.ndarray) -> np.ndarray:
    """The macro-F1 of every resample; a family that a resample lacks is left out of its mean."""
    outcomes = _outcomes(truth, flagged)
    hits, alarms, misses = (times @ outcomes[:, i].astype(np.float64) for i in range(3))
    whole = 2 * hits + alarms + misses
    f1 = np.divide(2 * hits, whole, out=np.full_like(hits, np.nan), where=whole > 0)
    return np.nanmean(f1, axis=1)


def _middle_95(values: np.ndarray) -> list[float]:
    return [float(value) for value in np.quantile(values, [0.025, 0.975])]


def _share(counted: np.ndarray) -> dict:
    part, whole = int(counted.sum()), len(counted)
    return {"part": part, "whole": whole, "value": part / whole if whole else None}


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
