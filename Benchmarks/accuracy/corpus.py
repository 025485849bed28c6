"""The labelled texts and their two parts, read as the Swift code reads them."""

import json
from dataclasses import dataclass
from pathlib import Path

FAMILIES = ("force", "fraud", "coercion", "minor")
LANGUAGES = ("en", "es", "fr")

_HELD_SHARE = 5
_FNV_OFFSET = 0xCBF29CE484222325
_FNV_PRIME = 0x00000100000001B3


class BenchmarkError(Exception):
    """Something that the user can mend: a missing file, a binary that fails, figures that disagree."""


@dataclass(frozen=True)
class Example:
    """One labelled text; `file` is its path inside the corpus, `pair` is None without a twin."""

    id: str
    file: str
    language: str
    kind: str
    text: str
    labels: frozenset[str]
    optional: frozenset[str]
    pair: str | None

    @property
    def is_held(self) -> bool:
        """Whether the text belongs to the held part; twins fall on the same side."""
        return fnv1a(self.pair or self.id) % _HELD_SHARE == 0


def fnv1a(text: str) -> int:
    """The 64-bit FNV-1a hash of the UTF-8 bytes of `text`."""
    value = _FNV_OFFSET
    for byte in text.encode():
        value = (value ^ byte) * _FNV_PRIME & 0xFFFFFFFFFFFFFFFF
    return value


def read_corpus(folder: Path) -> list[Example]:
    """Every text below `folder`, in the order of the files' paths and of their lines."""
    files = sorted(folder.rglob("*.jsonl"))
    if not files:
        raise BenchmarkError(f"no *.jsonl file below '{folder}'; name the corpus with --corpus DIR")
    return [example for file in files for example in _read_file(file, str(file.relative_to(folder)))]


def _read_file(path: Path, name: str) -> list[Example]:
    examples = []
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                examples.append(_parse(json.loads(line), name))
            except (ValueError, KeyError, TypeError) as error:
                raise BenchmarkError(f"{path}:{number}: not a labelled text: {error!r}") from error
    return examples


def _parse(fields: dict, file: str) -> Example:
    labels, optional = frozenset(fields["labels"]), frozenset(fields["optional"])
    if unknown := (labels | optional) - set(FAMILIES):
        raise ValueError(f"unknown families {sorted(unknown)}")
    return Example(
        id=fields["id"],
        file=file,
        language=fields["lang"],
        kind=fields["kind"],
        text=fields["text"],
        labels=labels,
        optional=optional,
        pair=fields["pair"],
    )
