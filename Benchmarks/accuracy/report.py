"""The results as Markdown: one table an operating point, one row a method."""

from corpus import LANGUAGES

_COLUMNS = (
    ["method", "macro-F1 [95 %]", *LANGUAGES, "precision", "recall", "hard neg. flagged [95 %]"]
    + ["easy neg.", "pairs solved", "AUC"]
)


def markdown(results: dict) -> str:
    """All tables, below a few lines that say what was compared and where the thresholds come from."""
    points = list(results["methods"][-1]["points"])
    return "\n\n".join([_heading(results), *(_table(results, point) for point in points)])


def _heading(results: dict) -> str:
    texts, model = results["texts"], results["model"]
    return (
        f"{texts['train']:,} texts to train on, {texts['held']:,} held texts to judge. "
        f"Tocsin's model: {model['name']} {model['version']} `{model['digest'][:19]}…`.\n"
        "Own thresholds come from the training part (Tocsin: profile balanced). Matched ones are moved until the "
        "methods flag\nequally many held hard negatives: that uses held labels, only to compare at equal false alarms."
    )


def _table(results: dict, point: str) -> str:
    rows = [
        _row(method, method["points"][point]) for method in results["methods"] if point in method["points"]
    ]
    lines = [_COLUMNS, ["---"] * len(_COLUMNS), *rows]
    return f"**{point}**\n\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _row(method: dict, slices: dict) -> list[str]:
    whole = slices["all"]
    return [
        method["name"],
        f"{_figure(whole['macroF1'])} {_interval(whole['intervals']['macroF1'])}",
        *(_figure(slices[language]["macroF1"]) for language in LANGUAGES),
        _figure(whole["macroPrecision"]),
        _figure(whole["macroRecall"]),
        f"{_figure(whole['hardNegatives']['value'])} {_interval(whole['intervals']['hardNegatives'])}",
        _figure(whole["easyNegatives"]["value"]),
        _figure(whole["pairs"]["value"]),
        _figure(method["auc"]),
    ]


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _interval(ends: list[float]) -> str:
    return f"[{ends[0]:.2f}, {ends[1]:.2f}]"
