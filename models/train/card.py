"""Writes the model card of a network from the figures that export.py left.

card.py --net v1 --random v1.json --patient ds1/v1.json --card v1.md
"""

from __future__ import annotations

import argparse
import json
import re
import textwrap
from pathlib import Path

import layouts
import numpy as np

TARGETS = {"v1": 0.996, "v2": 0.994}  # accuracy on held-out beats
MACRO_TARGETS = {"v1": 0.988}  # macro-F1 on them
ATRIAL_TARGETS = {"v1": 0.95}  # F1 of class A on them
PAPER = {"v1": 0.99, "v2": 0.98}  # published
NAMED = {
    "N": "normal beat",
    "L": "left bundle branch block beat",
    "R": "right bundle branch block beat",
    "A": "atrial premature beat",
    "V": "premature ventricular beat",
}
BODIES = {
    "v1": "a stem convolution and five depthwise-separable blocks",
    "v2": "a stem convolution and seven inverted bottlenecks with skip connections where the shapes match",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--net", choices=("v1", "v2"), required=True)
    for name in ("random", "patient", "card"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    random = json.loads(arguments.random.read_text())
    patient = json.loads(arguments.patient.read_text())
    arguments.card.write_text(card(arguments.net, random, patient))


def card(net: str, random: dict, patient: dict) -> str:
    sections = [introduction(net, random), held_out(net, random), patients(net, patient), training(net, random)]
    sections += [layout(net, random), limits()]
    return "\n\n".join(map(wrap, sections)) + "\n"


def wrap(section: str) -> str:
    """Breaks the lines of paragraphs and list items anew; leaves headings, tables and comments."""
    return "\n\n".join(part if part[0] in "#<|" else "\n".join(_wrap_items(part)) for part in section.split("\n\n"))


def _wrap_items(part: str) -> list[str]:
    items = re.split(r"\n(?=\* )", part)
    indents = ["  " if item.startswith("* ") else "" for item in items]
    return [
        textwrap.fill(" ".join(item.split()), 116, subsequent_indent=indent, break_long_words=False)
        for item, indent in zip(items, indents, strict=True)
    ]


def introduction(net: str, random: dict) -> str:
    kilobytes = random["parameters"] * 4 / 1024
    classes = ", ".join(f"{name} ({NAMED[name]})" for name in layouts.CLASSES)
    return f"""# {layouts.NAMES[net]}

<!-- Written by models/train/card.py from models/{net}.json and models/ds1/{net}.json. Do not edit. -->

A small convolutional network that names one heartbeat from one second of one ECG lead and from what surrounds the
beat: {BODIES[net]}, global average pooling, a perceptron over the surroundings, and a hidden layer where both meet.
{random["parameters"]:,} parameters ({kilobytes:.2f} KB as float32; limit
{layouts.SIZE_LIMIT_KB[net]} KB), {random["macs"]:,} multiply-adds a beat. Files: `{net}.tlm` (the engine's format,
`engine/net/model.c`), `int8/{net}.tlm` (the same in 8 bits; RESULTS.md compares the two), `{net}.onnx` (the same
weights; inputs `window` [N, 1, 360] and `surroundings` [N, 44], output `logits` [N, 5]).

The network follows the description of ArrhythmiNet; the paper's layer tables are not public, so **the layout is ours**,
within the paper's size. The paper's network sees the window alone; ours also gets the RR intervals and P waves around
the beat, which is what tells an early atrial beat. With the window alone an earlier V1 of 1.9 million multiply-adds
reached 99.48 %; `models/tradeoff.md` compares both ways of the same size.

**Input**: 360 samples at 360 Hz of lead MLII in millivolts, the R peak at sample 180, Symlet-4 denoised
({random["denoise_levels"]} levels) over a context of 1024 samples, mean removed, divided by the standard deviation:
what `tracelight windows` writes; and 44 numbers that tell what surrounds the beat (`engine/beat/surroundings.c`), as
`tracelight inputs` writes them. **Output**: five classes: {classes}."""


def held_out(net: str, random: dict) -> str:
    figures = random["held_out"]
    return f"""## Held-out beats (random split)

{figures["beats"]:,} beats, 20 % of each class, drawn at random (`models/heldout.json`). This is the paper's protocol,
and it flatters: **beats of one patient are on both sides**, so the network has seen every patient. Reference beats,
each window at the R peak that the engine's detector finds for it.

Accuracy **{percent(figures["accuracy"])}** (wanted: at least {percent(TARGETS[net], 1)}; the paper has
{percent(PAPER[net], 0)}), macro-F1 **{percent(figures["macro_f1"])}**{wanted(MACRO_TARGETS, net)}, F1 of class A
**{percent(figures["classes"]["A"]["f1"])}**{wanted(ATRIAL_TARGETS, net)}.{spread(random)}

{class_table(figures)}

{confusion_table(figures)}"""


def wanted(targets: dict[str, float], net: str) -> str:
    return f" (wanted: at least {percent(targets[net], 1)})" if net in targets else ""


def spread(random: dict) -> str:
    """Mean and standard deviation over the seeds that were trained, if more than one was."""
    seeds = random.get("seeds", [])
    if len(seeds) < 2:
        return ""
    accuracy = np.array([figures["accuracy"] for figures in seeds])
    macro = np.array([figures["macro_f1"] for figures in seeds])
    return (
        f" Over {len(seeds)} seeds: accuracy {percent(accuracy.mean())} ± {percent(accuracy.std(ddof=1))},"
        f" macro-F1 {percent(macro.mean())} ± {percent(macro.std(ddof=1))} (mean and standard deviation); the first"
        " seed ships, whatever the others reached."
    )


def patients(net: str, patient: dict) -> str:
    figures = patient["held_out"]
    worst = sorted(figures["accuracy_by_record"].items(), key=lambda item: item[1])[:5]
    return f"""## Patients never seen (DS1 to DS2)

The same layout trained on the 22 records of DS1 and tested on the {figures["beats"]:,} beats of the five classes of
the 22 records of DS2 (de Chazal 2004; records 201 and 202, one in each, are of one person). Nothing was chosen on
DS2. These are other weights (`models/ds1/{net}.tlm`), trained for {patient["epochs"]}
epochs, a number fixed before. **Expect this, not the figures
above, on your own recordings.**

Accuracy **{percent(figures["accuracy"])}**, macro-F1 **{percent(figures["macro_f1"])}**. Worst records:
{", ".join(f"{name} {percent(value, 1)}" for name, value in worst)}.

{class_table(figures)}

{confusion_table(figures)}"""


def training(net: str, random: dict) -> str:
    return f"""## Training

* Data: {random["data"]}. Lead {random["lead"]}. Annotation codes N, L, R, A, V; other beats are left out.
* Windows: {random["windows"]}.
* Split seed {random["split_seed"]}; the recipe was chosen on 8 % of each class, which then joined the training for the
  last fit. No choice was made on held-out beats.
* {random["epochs"]} epochs, {random["training_seconds"]} s, PyTorch {random["torch"]}, seed {random["seed"]};
  recipe: `models/train/train.py`; code {random["code"]}; {random["date"]}.
* Again: `make train DATA=folder` (the folder that holds `mitdb`). Other processors give weights that differ in their
  last digits, and figures that differ a little."""


def layout(net: str, random: dict) -> str:
    rows = [
        [str(i + 1), kind, f"{inputs} → {outputs}", str(kernel), str(stride), str(length), "yes" if skip else ""]
        + [f"{parameters:,}", f"{macs:,}"]
        for i, (kind, inputs, outputs, kernel, stride, length, skip, parameters, macs) in enumerate(random["layers"])
    ]
    rows.append(["", "total", "", "", "", "", "", f"{random['parameters']:,}", f"{random['macs']:,}"])
    head = ["", "layer", "channels", "kernel", "stride", "steps", "skip", "parameters", "multiply-adds"]
    return f"## Layout\n\nBatch normalisation is folded in; activations are ReLU.\n\n{table(head, rows)}"


def limits() -> str:
    return """## What it is not

* Not a medical device, and not for diagnosis: research and education.
* It knows five classes. A fusion beat, an escape beat or noise that can still be read gets one of the five names all
  the same; so does a paced beat whose pulse the engine does not find (`engine/beat/pacing.c`): RESULTS.md tells how
  many of those it calls V or L.
* Atrial premature beats remain its weakest class.
* A beat's name needs the next beat: it comes one RR interval later than the beat, three seconds at most.
* It learned from 46 two-channel Holter recordings of one hospital of the 1970s, lead MLII. Other leads, electrode
  places and devices are untested. L beats come from four records and R beats from six."""


def class_table(figures: dict) -> str:
    rows = [
        [name, percent(values["precision"]), percent(values["recall"]), percent(values["f1"]), f"{values['beats']:,}"]
        for name, values in figures["classes"].items()
    ]
    return table(["class", "precision", "recall", "F1", "beats"], rows)


def confusion_table(figures: dict) -> str:
    rows = [
        [f"**{name}**", *(f"{count:,}" for count in counts)]
        for name, counts in zip(layouts.CLASSES, figures["confusion"], strict=True)
    ]
    return table(["reference \\ said", *layouts.CLASSES], rows)


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def percent(value: float, digits: int = 2) -> str:
    return f"{100 * value:.{digits}f} %"


if __name__ == "__main__":
    main()
