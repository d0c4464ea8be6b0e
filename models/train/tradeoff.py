"""What a multiply-add buys: trains layouts of several sizes in the same way, and writes a table and a plot.

    tradeoff.py --windows FOLDER --inputs FOLDER --work FOLDER --table models/tradeoff.md --plot docs/tradeoff.svg

Every layout of V1's and V2's kind is trained for the same few epochs on the training part of the random split and
measured on the validation part; held-out beats are not looked at. Goes on where it was stopped: FOLDER/tradeoff.json
holds what is done.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import data
import layouts
import metrics
import torch
import train
from layouts import CLASSES, Builder, Layer, bottleneck_body, separable_body

EPOCHS = 10
SHIPPED = 0.75  # the width of V1 and V2
# kind, width, whether it gets the numbers that tell what surrounds the beat
VARIANTS = (
    ("separable", 0.375, True),
    ("separable", 0.5, True),
    ("separable", 0.75, True),
    ("separable", 1.0, True),
    ("separable", 1.25, True),
    ("separable", 1.0, False),
    ("bottleneck", 0.5, True),
    ("bottleneck", 0.75, True),
    ("bottleneck", 1.0, True),
    ("bottleneck", 1.0, False),
)
SEPARABLE = ((32, 7, 2), (64, 7, 2), (96, 7, 1), (128, 11, 2), (192, 11, 1))  # width 1: outputs, kernel, stride
BOTTLENECK = (  # width 1: hidden, outputs, kernel, stride
    (24, 16, 7, 1),
    (40, 24, 7, 2),
    (48, 24, 7, 1),
    (56, 32, 7, 2),
    (64, 32, 9, 1),
    (80, 32, 9, 1),
    (80, 40, 9, 1),
)
COLOURS = {"separable": "#0072b2", "bottleneck": "#d55e00"}  # Okabe and Ito 2008


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("windows", "inputs", "work", "table", "plot"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    shipped = [layout(kind, SHIPPED, True) for kind in ("separable", "bottleneck")]
    if shipped != [layouts.layout_v1(), layouts.layout_v2()]:
        raise SystemExit(f"V1 and V2 (layouts.py) are no longer those of width {SHIPPED}: tell which they are")
    kept = arguments.work / "tradeoff.json"
    results = json.loads(kept.read_text()) if kept.exists() else []
    done = {(row["kind"], row["width"], row["around"]) for row in results}
    missing = [variant for variant in VARIANTS if variant not in done]
    beats = data.load(arguments.windows, arguments.inputs) if missing else None
    for variant in missing:
        results.append(measure(beats, *variant))
        kept.write_text(json.dumps(results, indent=1) + "\n")
    arguments.table.write_text(table(results))
    arguments.plot.write_text(plot(results))


def scaled(channels: int, width: float) -> int:
    """A multiple of 8, the number of channels that the kernels compute together."""
    return max(8, round(channels * width / 8) * 8)


def layout(kind: str, width: float, around: bool) -> list[Layer]:
    if kind == "separable":
        blocks = tuple((scaled(outputs, width), kernel, stride) for outputs, kernel, stride in SEPARABLE)
        return head(separable_body(1, 16, blocks), around, 24, 48)
    blocks = tuple((scaled(hidden, width), scaled(outputs, width), *rest) for hidden, outputs, *rest in BOTTLENECK)
    return head(bottleneck_body(16, blocks), around, 16, 24)


def head(body: Builder, around: bool, numbers: int, hidden: int) -> list[Layer]:
    return body.head_around(len(CLASSES), numbers, hidden) if around else body.head(len(CLASSES))


def measure(beats: data.Beats, kind: str, width: float, around: bool) -> dict:
    """Trains one layout and measures it on the validation part."""
    layers = layout(kind, width, around)
    torch.manual_seed(1)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    task = train.make_task(beats, data.split_parts(beats, "random", 1), device)
    state = train.start(layers, 1, task, device)
    while state.epoch < EPOCHS:
        train.run_epoch(state, task, EPOCHS)
    named = train.predict(state.average, task.windows[0, task.validate], task.around[task.validate]).cpu().numpy()
    figures = metrics.summary(metrics.confusion(task.labels[task.validate].cpu().numpy(), named))
    row = {
        "kind": kind,
        "width": width,
        "around": around,
        "parameters": layouts.parameters(layers),
        "macs": sum(layouts.layer_macs(layers)),
        "accuracy": figures["accuracy"],
        "macro_f1": figures["macro_f1"],
        "apc_f1": figures["classes"]["A"]["f1"],
    }
    print(json.dumps(row), flush=True)
    return row


def table(results: list[dict]) -> str:
    lines = [
        "# What a multiply-add buys",
        "",
        "<!-- Written by models/train/tradeoff.py. Do not edit. -->",
        "",
        f"Layouts of V1's kind (separable) and V2's (bottleneck), {EPOCHS} epochs of the same training, measured on",
        "the validation part of the random split (never on held-out beats). `width` scales the channels; V1 and V2 are",
        f"those of width {SHIPPED}: wider ones do no better, and narrower ones leave no margin to what V1 shall reach.",
        "`around`: with the numbers that tell what surrounds a beat, or of the window alone.",
        "",
        "![Accuracy over multiply-adds](../docs/tradeoff.svg)",
        "",
        "| kind | width | around | parameters | multiply-adds | accuracy | macro-F1 | APC F1 |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in sorted(results, key=lambda row: (row["kind"], row["around"], row["macs"])):
        around = "yes" if row["around"] else "no"
        lines.append(
            f"| {row['kind']} | {row['width']} | {around} | {row['parameters']:,} | {row['macs']:,} "
            f"| {100 * row['accuracy']:.2f} % | {100 * row['macro_f1']:.2f} % | {100 * row['apc_f1']:.1f} % |"
        )
    return "\n".join(lines) + "\n"


def plot(results: list[dict]) -> str:
    """Accuracy over multiply-adds as SVG."""
    width, height, left, bottom = 640, 400, 70, 50
    most = max(row["macs"] for row in results) * 1.08
    low, high = (
        100 * min(row["accuracy"] for row in results) - 0.05,
        100 * max(row["accuracy"] for row in results) + 0.05,
    )

    def place(row: dict) -> tuple[float, float]:
        x = left + (width - left - 20) * row["macs"] / most
        y = height - bottom - (height - bottom - 20) * (100 * row["accuracy"] - low) / (high - low)
        return x, y

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif"',
        'font-size="12">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<path d="M{left} 20V{height - bottom}H{width - 20}" fill="none" stroke="#333"/>',
        f'<text x="{(width + left) / 2}" y="{height - 10}" text-anchor="middle">million multiply-adds a beat</text>',
        f'<text x="16" y="{height / 2}" text-anchor="middle" transform="rotate(-90 16 {height / 2})">'
        "accuracy on the validation part, %</text>",
    ]
    for tick in range(int(most / 250_000) + 1):
        x, _ = place({"macs": 250_000 * tick, "accuracy": low / 100})
        parts.append(f'<text x="{x:.0f}" y="{height - bottom + 16}" text-anchor="middle">{tick / 4:g}</text>')
    for tick in range(int(low * 10) + 1, int(high * 10) + 1):
        _, y = place({"macs": 0, "accuracy": tick / 1000})
        parts.append(f'<path d="M{left} {y:.0f}H{width - 20}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y + 4:.0f}" text-anchor="end">{tick / 10:.1f}</text>')
    for row in results:
        x, y = place(row)
        colour = COLOURS[row["kind"]]
        fill = colour if row["around"] else "#fff"
        parts.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="5" fill="{fill}" stroke="{colour}" stroke-width="2"/>')
        above = y - 10 if row["kind"] == "separable" else y + 18
        parts.append(f'<text x="{x:.0f}" y="{above:.0f}" text-anchor="middle" fill="{colour}">×{row["width"]:g}</text>')
    for line, (kind, colour) in enumerate(COLOURS.items()):
        y = 160 + 18 * line
        parts.append(f'<circle cx="{width - 290}" cy="{y - 4}" r="5" fill="{colour}"/>')
        parts.append(f'<text x="{width - 278}" y="{y}">{kind}, times the width; hollow: window alone</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


if __name__ == "__main__":
    main()
