"""Tocsin itself: the binary's flags and points, and a check that it counts as this program does."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus import FAMILIES, BenchmarkError, Example


@dataclass(frozen=True)
class Scan:
    """What `tocsin scan` says: `flagged` (profile balanced) and `points` (log-odds of the score), n × 4."""

    flagged: np.ndarray
    points: np.ndarray
    model: dict[str, str]


def scan(binary: Path, examples: Sequence[Example]) -> Scan:
    """Lets the binary judge `examples`, given nothing but their ids and texts."""
    records = "".join(json.dumps({"id": e.id, "text": e.text}) + "\n" for e in examples)
    options = ["--input-format", "jsonl", "--output-format", "jsonl", "--no-text", "--progress", "never"]
    output = _run([str(binary), "scan", "--profile", "balanced", *options], records)
    reports = [json.loads(line) for line in output.splitlines()]
    if [report["id"] for report in reports] != [e.id for e in examples]:
        raise BenchmarkError(f"'{binary} scan' did not give one report a text, in order")
    if broken := [report["id"] for report in reports if "error" in report]:
        raise BenchmarkError(f"'{binary} scan' could not read the text '{broken[0]}'")
    return Scan(
        flagged=np.array([[report["families"][f]["flagged"] for f in FAMILIES] for report in reports]),
        points=np.array([[report["families"][f]["points"] for f in FAMILIES] for report in reports]),
        model=reports[0]["model"],
    )


def check_agreement(binary: Path, corpus: Path, slices: dict[str, dict]) -> None:
    """Stops unless `tocsin evaluate` counts the same in every slice: it does when split and metrics agree."""
    command = [str(binary), "evaluate", "--split", "held", "--output-format", "json", str(corpus)]
    document = json.loads(_run(command, ""))
    theirs = {part["name"]: part for part in [document["overall"], *document["languages"]]}
    if theirs.keys() != slices.keys():
        raise BenchmarkError(f"'tocsin evaluate' has the slices {sorted(theirs)}, not {sorted(slices)}")
    for name, ours in slices.items():
        if _counts(theirs[name], _EVALUATION_KEYS) != _counts(ours, _OWN_KEYS):
            raise BenchmarkError(f"'tocsin evaluate --split held' counts otherwise than this program in '{name}'")


_EVALUATION_KEYS = ("flaggedHardNegatives", "flaggedEasyNegatives", "solvedPairs")
_OWN_KEYS = ("hardNegatives", "easyNegatives", "pairs")
_OUTCOMES = ("truePositives", "falsePositives", "falseNegatives")


def _counts(part: dict, shares: tuple[str, ...]) -> list[int]:
    outcomes = [part["families"][family][outcome] for family in FAMILIES for outcome in _OUTCOMES]
    return [part["texts"], *outcomes, *(part[key][end] for key in shares for end in ("part", "whole"))]


def _run(command: list[str], records: str) -> str:
    try:
        done = subprocess.run(command, input=records, capture_output=True, encoding="utf-8", check=True)
    except FileNotFoundError as error:
        raise BenchmarkError(f"no binary at '{command[0]}'; run 'make build' or name it with --tocsin PATH") from error
    except subprocess.CalledProcessError as error:
        raise BenchmarkError(f"'{' '.join(command[:2])}' failed: {error.stderr.strip()}") from error
    return done.stdout
