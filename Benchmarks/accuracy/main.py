"""Compares Tocsin with two trained classifiers on the held part of its own corpus."""

import argparse
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

import binary
from corpus import FAMILIES, LANGUAGES, BenchmarkError, Example, read_corpus
from metrics import RESAMPLES, SEED, Truth, difference_interval, figures, intervals, macro_auc, truth_of
from models import Setting, methods, train_and_judge
from operating import matched_shift
from report import markdown

OWN_POINT = "Own thresholds"
MATCHED_SHARES = (0.05, 0.09)


@dataclass(frozen=True)
class Judgement:
    """One method's word on the held texts: flags at every operating point, n × 4; `auc` is None without scores."""

    name: str
    flags: dict[str, np.ndarray]
    auc: float | None
    settings: dict[str, Setting]


def main() -> int:
    """Runs the comparison; the exit status is 2 when something is missing or disagrees."""
    options = parse_arguments()
    try:
        results = compare(options)
        if options.json:
            options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    except (BenchmarkError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(markdown(results))
    return 0


def parse_arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--tocsin", type=Path, metavar="PATH", default=Path(".build/release/tocsin"), help="the binary (%(default)s)"
    )
    parser.add_argument(
        "--corpus", type=Path, metavar="DIR", default=Path("Corpus"), help="the labelled texts (%(default)s)"
    )
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep embeddings here for the next run")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE, too")
    return parser.parse_args()


def compare(options: argparse.Namespace) -> dict:
    """All results: what is printed and what --json writes."""
    examples = read_corpus(options.corpus)
    train, held = ([e for e in examples if e.is_held == part] for part in (False, True))
    truth = truth_of(held)
    scan = binary.scan(options.tocsin, held)
    binary.check_agreement(options.tocsin, options.corpus, slices_of(truth, scan.flagged))
    tocsin = judge_tocsin(scan, truth)
    judgements = [flag_everything(truth), *judge_trained(train, held, truth, options.cache), tocsin]
    return {
        "texts": {"train": len(train), "held": len(held)},
        "model": scan.model,
        "bootstrap": {"resamples": RESAMPLES, "seed": SEED},
        "methods": [describe(judgement, tocsin, truth) for judgement in judgements],
    }


def flag_everything(truth: Truth) -> Judgement:
    """Every family of every text flagged: the macro-F1 that knowing nothing earns."""
    return Judgement("flag everything", {OWN_POINT: np.ones_like(truth.labelled)}, None, {})


def judge_trained(
    train: list[Example], held: list[Example], truth: Truth, cache: Path | None
) -> list[Judgement]:
    """The methods that are trained here; of the held texts they are given nothing but the words."""
    judgements = []
    for method in methods(cache):
        print(f"training: {method.name}", file=sys.stderr)
        prediction = train_and_judge(method, train, truth_of(train), [e.text for e in held])
        margins = prediction.scores - prediction.thresholds
        flags = {OWN_POINT: margins > 0, **matched_flags(truth, margins)}
        judgements.append(Judgement(method.name, flags, macro_auc(truth, prediction.scores), prediction.settings))
    return judgements


def judge_tocsin(scan: binary.Scan, truth: Truth) -> Judgement:
    """Tocsin at its profile balanced, and at the matched points one threshold for all families."""
    flags = {OWN_POINT: scan.flagged, **matched_flags(truth, scan.points)}
    return Judgement("Tocsin", flags, macro_auc(truth, scan.points), {})


def matched_flags(truth: Truth, margins: np.ndarray) -> dict[str, np.ndarray]:
    """The flags when all thresholds are moved alike, so that a given share of hard negatives is flagged."""
    return {
        f"Matched: {share * 100:.0f} % of the held hard negatives flagged": margins > matched_shift(truth, margins, share)
        for share in MATCHED_SHARES
    }


def describe(judgement: Judgement, tocsin: Judgement, truth: Truth) -> dict:
    """The figures of one method at every operating point, over all texts and by language."""
    points = {}
    for point, flagged in judgement.flags.items():
        points[point] = slices_of(truth, flagged)
        points[point]["all"]["intervals"] = intervals(truth, flagged)
        points[point]["all"]["macroF1MinusTocsin"] = difference_interval(truth, flagged, tocsin.flags[point])
    settings = {family: asdict(setting) for family, setting in judgement.settings.items()}
    left_out = [setting.cross_validated_f1 for setting in judgement.settings.values()]
    return {
        "name": judgement.name,
        "auc": judgement.auc,
        "settings": settings,
        "crossValidatedMacroF1": sum(left_out) / len(FAMILIES) if left_out else None,
        "points": points,
    }


def slices_of(truth: Truth, flagged: np.ndarray) -> dict[str, dict]:
    """The figures over all texts and over those of every language."""
    slices = {"all": figures(truth, flagged)}
    for language in LANGUAGES:
        rows = truth.language == language
        slices[language] = figures(truth.at(rows), flagged[rows])
    return slices


if __name__ == "__main__":
    sys.exit(main())
