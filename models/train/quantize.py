"""Makes an int8 model file of a float32 one, and says how far the two agree.

    quantize.py --model v1.tlm --inputs FOLDER --windows FOLDER --output v1-int8.tlm [--figures v1-int8.json]
    quantize.py --model r.tlm --inputs FOLDER --output r-int8.tlm [--first 2]

Scales are calibrated on training beats (int8.py); fine-tuning to the float32 network's logits was tried and gained
nothing. What is compared is computed to the bit as the engine computes
(models/export/simulate.py). A network of the usual beat takes its beats from --inputs (`tracelight inputs`), trains on
DS1 and is tested on DS2; the others take them from --windows too, with the random split of data.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import aami
import data
import int8
import numpy as np
from version import code_version

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "export"))
import simulate  # noqa: E402
import tlm  # noqa: E402

CALIBRATION = 200  # beats of each class
BATCH = 512
VALIDATE_EACH = 10  # of the beats of DS1


@dataclass
class Beats:
    """Beats with what a network gets of them."""

    windows: np.ndarray  # [variants, beats, 360] or [1, beats, 360, 2] float32; variant 0 is not jittered
    around: np.ndarray  # [beats, 44]
    label: np.ndarray
    part: np.ndarray  # data.TRAIN, VALIDATE or TEST

    def of(self, part: int) -> np.ndarray:
        return np.flatnonzero(self.part == part)


def main() -> None:
    arguments = parse_arguments()
    model = tlm.read_tlm(arguments.model)
    beats = load_pairs(arguments.inputs) if model.usual_beat else load_windows(arguments)
    chosen = calibration_beats(beats, arguments.seed)
    layers = int8.quantise(model.layers, beats.windows[0, chosen], beats.around[chosen], arguments.first)
    classes = len(model.classes)
    figures = {
        "validation": compare(model.layers, layers, beats, beats.of(data.VALIDATE), classes),
        "test": compare(model.layers, layers, beats, beats.of(data.TEST), classes),
    }
    provenance = describe(arguments, model, figures)
    tlm.write_tlm(
        arguments.output,
        name=model.name,
        layers=layers,
        classes=model.classes,
        denoise_levels=model.denoise_levels,
        provenance=provenance,
        usual_beat=model.usual_beat,
        surroundings=model.surroundings,
        least_certainty=model.least_certainty,
    )
    if arguments.figures:
        arguments.figures.write_text(json.dumps(provenance, indent=1) + "\n")
    print(f"{arguments.output}: {arguments.output.stat().st_size} bytes")
    for part, values in figures.items():
        print(f"{part}: {json.dumps(values)}")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "inputs", "output"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--windows", type=Path, help="folder of <seed>/<record>.tlw; not for a network of pairs")
    parser.add_argument("--first", type=int, default=0, help="the layers before this one stay float32")
    parser.add_argument("--figures", type=Path, help="also write the provenance as JSON")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split-seed", type=int, default=1)
    return parser.parse_args()


# ---- beats -------------------------------------------------------------------------------------------------------


def load_windows(arguments: argparse.Namespace) -> Beats:
    beats = data.load(arguments.windows, arguments.inputs)
    parts, _ = data.split_random(beats, arguments.split_seed)
    return Beats(beats.windows, beats.around, beats.label, parts)


def load_pairs(folder: Path) -> Beats:
    """Of the networks that see the usual beat: DS1 but for every tenth beat trains, that validates, DS2 tests."""
    windows, around, labels, parts = [], [], [], []
    for records, part in ((data.DS1, data.TRAIN), (data.DS2, data.TEST)):
        for record in aami.load(folder, records):
            windows.append(pairs_of(record.beats))
            around.append(record.beats["around"].copy())
            labels.append(record.label)
            parts.append(np.full(len(record.label), part))
    label, part = np.concatenate(labels), np.concatenate(parts)
    part[(part == data.TRAIN) & (np.arange(len(part)) % VALIDATE_EACH == 0)] = data.VALIDATE
    return Beats(np.concatenate(windows)[None], np.concatenate(around), label, part)


def pairs_of(beats: np.ndarray) -> np.ndarray:
    """As tl_input_make pairs them: without their means, over the standard deviation of the usual beat."""
    pairs = np.stack([beats["window"], beats["usual"]], axis=2).astype(np.float32)
    pairs = pairs - pairs.mean(1, keepdims=True)
    return pairs / np.maximum(pairs[:, :, 1].std(1), 1e-3)[:, None, None]


def calibration_beats(beats: Beats, seed: int) -> np.ndarray:
    """As many of each class: rare ones too shall fit into the ranges."""
    random = np.random.default_rng(seed)
    train = beats.of(data.TRAIN)
    chosen = []
    for label in np.unique(beats.label[train]):
        members = train[beats.label[train] == label]
        chosen.append(random.choice(members, min(CALIBRATION, len(members)), replace=False))
    return np.concatenate(chosen)


# ---- figures -----------------------------------------------------------------------------------------------------


def compare(original: list[tlm.Layer], layers: list[tlm.Layer], beats: Beats, chosen: np.ndarray, classes: int) -> dict:
    """How often both networks give a beat the same label, and what each gets right."""
    before = logits_of(int8.with_sources(original), beats, chosen).argmax(1)
    after = logits_of(layers, beats, chosen).argmax(1)
    label = beats.label[chosen]
    return {
        "beats": len(chosen),
        "agreement": round(float((before == after).mean()), 6),
        "macro_f1_float32": round(macro_f1(label, before, classes), 6),
        "macro_f1": round(macro_f1(label, after, classes), 6),
    }


def logits_of(layers: list[tlm.Layer], beats: Beats, chosen: np.ndarray) -> np.ndarray:
    parts = [chosen[at : at + BATCH] for at in range(0, len(chosen), BATCH)]
    return np.concatenate([simulate.run(layers, beats.windows[0, part], beats.around[part]) for part in parts])


def macro_f1(label: np.ndarray, named: np.ndarray, classes: int) -> float:
    """Over the classes that occur."""
    scores = []
    for c in range(classes):
        real, said = label == c, named == c
        if real.any():
            scores.append(2 * float((real & said).sum()) / float(real.sum() + said.sum()))
    return float(np.mean(scores))


def describe(arguments: argparse.Namespace, model: tlm.Model, figures: dict) -> dict:
    """Short: the file shall be small. Where the weights come from is told by the file that it names."""
    kept = ("data", "split", "split_seed", "seed")
    return {name: model.provenance[name] for name in kept if name in model.provenance} | {
        "quantised_from": {"file": arguments.model.name, "sha256": sha256(arguments.model)},
        "code": code_version(),
        "date": date.today().isoformat(),
        "against_float32": figures,
    }


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
