"""The figures on texts few enough to count by hand."""

import numpy as np
import pytest

from corpus import Example, fnv1a
from metrics import difference_interval, figures, intervals, macro_auc, truth_of
from operating import best_f1, matched_shift

FORCE, FRAUD, COERCION, MINOR = range(4)


def example(kind: str, labels: str = "", optional: str = "", pair: str | None = None) -> Example:
    return Example("id", "en/a.jsonl", "en", kind, "", frozenset(labels.split()), frozenset(optional.split()), pair)


def flags(*texts: set[int]) -> np.ndarray:
    return np.array([[family in text for family in range(4)] for text in texts])


@pytest.fixture
def many():
    kinds = [("positive", "force"), ("positive", "fraud coercion"), ("hard-negative", ""), ("positive", "minor")]
    truth = truth_of([example(*kinds[i % 4]) for i in range(200)])
    return truth, np.random.default_rng(1).random((200, 4)) < 0.4


@pytest.mark.parametrize(
    ("text", "value"), [("", 0xCBF29CE484222325), ("a", 0xAF63DC4C8601EC8C), ("foobar", 0x85944171F73967E8)]
)
def test_the_hash_agrees_with_the_published_vectors(text, value):
    assert fnv1a(text) == value


def test_f1_counts_hits_alarms_and_misses():
    truth = truth_of([example("positive", "force")] * 3 + [example("hard-negative")])
    force = figures(truth, flags({FORCE}, {FORCE}, set(), {FORCE}))["families"]["force"]
    assert (force["truePositives"], force["falsePositives"], force["falseNegatives"]) == (2, 1, 1)
    assert force["precision"] == force["recall"] == force["f1"] == pytest.approx(2 / 3)


def test_an_optional_family_counts_for_nothing():
    truth = truth_of([example("positive", "force", optional="coercion"), example("hard-negative", optional="fraud")])
    result = figures(truth, flags({FORCE, COERCION}, {FRAUD}))
    assert result["families"]["coercion"]["f1"] is None
    assert result["hardNegatives"]["part"] == 0
    assert result["macroF1"] == 1


def test_the_kinds_of_negatives_are_counted_apart():
    truth = truth_of([example("hard-negative"), example("hard-negative"), example("easy-negative")])
    result = figures(truth, flags({MINOR, FRAUD}, set(), set()))
    assert result["hardNegatives"] == {"part": 1, "whole": 2, "value": 0.5}
    assert result["easyNegatives"] == {"part": 0, "whole": 1, "value": 0}


@pytest.mark.parametrize(
    ("positive", "twin", "solved"),
    [
        ({FORCE}, set(), 1),
        ({FORCE, FRAUD}, set(), 1),
        ({FRAUD}, set(), 0),
        ({FORCE}, {MINOR}, 0),
        (set(), set(), 0),
        ({FORCE}, {COERCION}, 1),
    ],
    ids=["both right", "one family right", "wrong family", "twin flagged", "missed", "twin's family optional"],
)
def test_a_pair_is_solved_when_both_members_are_right(positive, twin, solved):
    members = [
        example("positive", "force", pair="p"),
        example("hard-negative", optional="coercion", pair="p"),
    ]
    assert figures(truth_of(members), flags(positive, twin))["pairs"]["part"] == solved


def test_a_pair_with_one_member_elsewhere_is_left_out():
    members = [example("positive", "force", pair="p"), example("hard-negative")]
    assert figures(truth_of(members), flags({FORCE}, set()))["pairs"]["whole"] == 0


def test_auc_is_one_for_a_perfect_order_and_a_half_for_none(many):
    truth, _ = many
    assert macro_auc(truth, truth.labelled.astype(float)) == 1
    assert macro_auc(truth, np.zeros((200, 4))) == 0.5


def test_the_bootstrap_is_the_same_every_time_and_holds_the_figure(many):
    truth, flagged = many
    first = intervals(truth, flagged)
    assert first == intervals(truth, flagged)
    result = figures(truth, flagged)
    for key, value in (("macroF1", result["macroF1"]), ("hardNegatives", result["hardNegatives"]["value"])):
        low, high = first[key]
        assert low < value < high


def test_a_method_does_not_differ_from_itself(many):
    truth, flagged = many
    assert difference_interval(truth, flagged, flagged) == [0, 0]
    low, _ = difference_interval(truth, truth.labelled, flagged)
    assert low > 0


def test_the_best_threshold_lies_between_the_scores_that_it_parts():
    threshold, f1 = best_f1(np.array([3.0, 1.0, 2.0, 0.0]), np.array([True, False, True, False]))
    assert (threshold, f1) == (1.5, 1)


def test_the_best_threshold_does_not_part_equal_scores():
    threshold, f1 = best_f1(np.array([2.0, 2.0, 1.0]), np.array([True, False, False]))
    assert (threshold, f1) == (1.5, pytest.approx(2 / 3))


def test_a_matched_shift_flags_the_share_asked_for():
    truth = truth_of([example("hard-negative")] * 100 + [example("positive", "force")] * 50)
    margins = np.random.default_rng(2).normal(size=(150, 4))
    flagged = margins > matched_shift(truth, margins, 0.09)
    assert figures(truth, flagged)["hardNegatives"]["part"] == 9
