"""Writes the model card of ArrhythmiNet-R from the figures that export_r.py left.

card_r.py --figures r.json --card r.md
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import layouts
import numpy as np
from card import layout, percent, table, wrap
from layouts import AAMI

GROUPS = (("S", "SVEB"), ("V", "VEB"))
TARGETS = {"S": 82.3, "V": 95.2}  # F1 in percent, Zahid 2022
MOST_SVEB = "232"  # the record of DS2 with most supraventricular beats


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--card", type=Path, required=True)
    arguments = parser.parse_args()
    figures = json.loads(arguments.figures.read_text())
    sections = [introduction(figures), held_out(figures), training(figures), layout("r", figures), limits()]
    arguments.card.write_text("\n\n".join(map(wrap, sections)) + "\n")


def introduction(figures: dict) -> str:
    kilobytes = figures["parameters"] * 4 / 1024
    return f"""# {layouts.NAMES["r"]}

<!-- Written by models/train/card_r.py from models/r.json. Do not edit. -->

The network for patients that it has never seen. It names a heartbeat by the classes of ANSI/AAMI EC57 from one second
of one ECG lead, the patient's own usual beat beside it, and 44 numbers that tell what surrounds the beat: RR intervals
against the sinus cycle, irregularity, P waves, likeness to the usual beat. {figures["parameters"]:,} parameters
({kilobytes:.2f} KB as float32; limit {layouts.SIZE_LIMIT_KB["r"]} KB), {figures["macs"]:,} multiply-adds a beat. Files:
`int8/r.tlm` (the engine's format, `engine/net/model.c`; this one ships: it is in 8 bits, and RESULTS.md compares it
with what it was made of), `r.tlm` (that, as float32),
`r.onnx` (the same weights; inputs `window` [N, 2, 360] and `surroundings` [N, 44], output `logits` [N, 5]).

**Classes**: N normal (bundle branch block and escape beats too), S supraventricular ectopic, V ventricular ectopic, F
fusion, Q none of these. A beat whose best class is Q, or less probable than
{percent(figures["calibration"]["least_certainty"], 1)}, is left unclassified.

**Input** as the engine makes it (`tl_input_make`): pairs of the window and the usual beat, both Symlet-4 denoised
({figures["denoise_levels"]} levels), each without its mean, divided by the standard deviation of the usual beat; and
the surroundings (`engine/beat/surroundings.c`). The usual beat is learnt from the first nine readable beats, without
labels, and follows the patient (`engine/beat/usual.c`)."""


def held_out(figures: dict) -> str:
    held = figures["held_out"]
    rows = [
        [name, *(percent(held[group][key] / 100) for key in ("f1", "se", "ppv")), f"more than {TARGETS[group]} %"]
        for group, name in GROUPS
    ]
    confusion = [
        [f"**{name}**", *(f"{count:,}" for count in counts)]
        for name, counts in zip(AAMI, held["confusion"], strict=True)
        if sum(counts) > 0
    ]
    head = ["reference \\ said", *AAMI]
    worst = sorted(held["accuracy_by_record"].items(), key=lambda item: item[1])[:5]
    return f"""## Patients never seen (DS1 to DS2)

Trained on the 22 records of DS1, tested on the {held["beats"]:,} beats of DS2 that the engine finds and can read, over
the whole records, escape beats counted as normal (de Chazal 2004; records 201 and 202, one in each, are of one person).
Named by the most probable class, before a beat is left unclassified for want of certainty; one named Q counts as
missed. Record {MOST_SVEB} alone holds three quarters of DS2's
supraventricular beats, so that figure hangs on one patient: RESULTS.md has every record and confidence intervals over
patients, by the rules of ANSI/AAMI EC57, on the shipped wasm.

{table(["", "F1", "sensitivity", "+P", "F1 wanted"], rows)}

{spread(figures)}

Rows: reference; columns: said.

{table(head, confusion)}

Worst records: {", ".join(f"{name} {percent(value, 1)}" for name, value in worst)}."""


def spread(figures: dict) -> str:
    """Mean and standard deviation over the seeds that were trained."""
    seeds = figures["seeds"]
    if len(seeds) < 2:
        return "One seed was trained."
    f1 = {group: np.array([seed[group] for seed in seeds]) for group in "SV"}
    told = " and ".join(f"{name} {f1[g].mean():.1f} ± {f1[g].std(ddof=1):.1f} %" for g, name in GROUPS)
    return (
        f"F1 over {len(seeds)} seeds (mean and standard deviation): {told}; the first seed ships, whatever the"
        " others reached. The wanted figures are the best published of compact networks of a single lead (Zahid 2022)."
    )


def training(figures: dict) -> str:
    calibration = figures["calibration"]
    return f"""## Training

* Data: {figures["data"]}. Lead {figures["lead"]}.
* Inputs: {figures["windows"]}; copies with electrode motion, muscle noise and baseline wander (first halves of
  nstdb's em, ma and bw), at 125 to 1000 Hz, in the band of a chest strap, of other gains
  and polarities (`models/train/distort.py`).
* Made-up sequences of real beats (`models/train/sequences.py`): few patients have many supraventricular beats, none of
  DS1 is paced.
* Every choice was made by cross-validation over four groups of DS1's patients (`models/train/aami.py`).
* Probabilities are calibrated on the patients that each of those four folds left out (`models/train/calibrate.py`):
  temperature {calibration["temperature"]}; expected calibration error on them {calibration["ece_before"]} before,
  {calibration["ece_after"]} after.
* {figures["epochs"]} epochs, {figures["training_seconds"]} s, PyTorch {figures["torch"]}, seed {figures["seed"]};
  code {figures["code"]}; {figures["date"]}. Again: `make train DATA=folder`."""


def limits() -> str:
    return """## What it is not

* Not a medical device, and not for diagnosis: research and education.
* In atrial fibrillation an early beat means nothing, and aberrant conduction looks ventricular: expect errors there.
* Bundle branch blocks are normal to it: V1 and V2 name them, for patients that resemble those they learnt from.
* Runs of early atrial beats that last longer than some minutes become the patient's own cycle.
* A beat's name needs the next beat: it comes one RR interval later than the beat, three seconds at most.
* The class Q was learnt from made-up paced beats and from false detections: it is a guard. Pacemakers are found by the
  engine, from their pulses (`engine/beat/pacing.c`). Beside a pacemaker, ventricular ectopic beats are often left
  without a name.
* A lead that is upside down costs it most of the early atrial beats.
* It learned from 22 two-channel Holter recordings of one hospital of the 1970s, lead MLII."""


if __name__ == "__main__":
    main()
