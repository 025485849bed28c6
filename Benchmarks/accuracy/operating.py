"""Where scores become flags. Scores and thresholds are log-odds; a text is flagged strictly above."""

import math

import numpy as np

from metrics import Truth


def best_f1(scores: np.ndarray, labelled: np.ndarray) -> tuple[float, float]:
    """The threshold with the highest F1 for one family, and that F1."""
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    hits = np.cumsum(labelled[order])
    f1 = 2 * hits / (np.arange(1, len(hits) + 1) + hits[-1])
    is_cut = np.append(ranked[:-1] > ranked[1:], True)
    best = int(np.argmax(np.where(is_cut, f1, -1.0)))
    below = ranked[best + 1] if best + 1 < len(ranked) else ranked[best] - 1
    return float((ranked[best] + below) / 2), float(f1[best])


def matched_shift(truth: Truth, margins: np.ndarray, share: float) -> float:
    """How far to move all thresholds so that `share` (0…1) of the hard negatives are flagged, or as few less as
    ties demand.

    `margins` are scores less each family's threshold, n × 4. The result depends on the labels of `truth`: it
    makes methods comparable at equal false alarms and is no threshold that anybody could have chosen before.
    """
    hard = truth.kind == "hard-negative"
    highest = np.where(truth.scored, margins, -np.inf)[hard].max(axis=1)
    allowed = math.floor(share * len(highest))
    return float(np.sort(highest)[::-1][allowed])
