"""Turns a checkpoint of train_r.py into a model file (.tlm), an ONNX file of the same weights, and a JSON of figures.

    export_r.py --inputs FOLDER --checkpoint FILE.pt --calibration FILE.json --tlm r.tlm --onnx r.onnx --figures r.json
                [--seeds OTHER.pt ...]

The figures are those of DS2, on the beats that the engine finds and can read, in float32 by onnxruntime, and of other
seeds for the spread; training never sees DS2. `make evaluate` has the figures of the shipped wasm, where missed beats
count too.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import date
from pathlib import Path

import aami
import layouts
import numpy as np
import onnxruntime
import torch
from data import DS1, DS2
from export import CREDIT, check_size, fold, layer_table, to_record, write_onnx
from layouts import AAMI
from network import Network
from train_r import f1, inputs_of
from version import code_version

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "export"))
import tlm  # noqa: E402

DENOISE_LEVELS = 4  # with which `tracelight inputs` was run


def main() -> None:
    arguments = parse_arguments()
    layers = layouts.layout_r()
    check_size("r", layers)
    folded, rest = read_checkpoint(layers, arguments.checkpoint)
    calibration = json.loads(arguments.calibration.read_text())
    folded[-1] = calibrated(folded[-1], calibration["temperature"])
    write_onnx(arguments.onnx, "r", layers, folded)
    provenance = describe(layers, rest, calibration)
    provenance["held_out"] = ds2_figures(arguments.inputs, arguments.onnx)
    provenance["seeds"] = [summary(rest["seed"], provenance["held_out"])]
    provenance["seeds"] += [other_seed(arguments.inputs, layers, path) for path in arguments.seeds]
    tlm.write_tlm(
        arguments.tlm,
        name=layouts.NAMES["r"],
        layers=[to_record(layer, *folded[i]) for i, layer in enumerate(layers)],
        classes=AAMI,
        denoise_levels=DENOISE_LEVELS,
        provenance=provenance,
        usual_beat=True,
        surroundings=True,
        least_certainty=calibration["least_certainty"],
    )
    arguments.figures.write_text(json.dumps(provenance, indent=1) + "\n")
    print(f"{arguments.tlm}: {provenance['held_out']}")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("inputs", "checkpoint", "calibration", "tlm", "onnx", "figures"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seeds", type=Path, nargs="*", default=[], help="checkpoints of other seeds")
    return parser.parse_args()


def read_checkpoint(layers: list, path: Path) -> tuple[list, dict]:
    """Weights with normalisation folded in, and seed, epochs and time."""
    whole = torch.load(path, map_location="cpu", weights_only=True)
    network = Network(layers)
    network.load_state_dict(whole["average"])
    return fold(network), whole["rest"]


def calibrated(dense: tuple, temperature: float) -> tuple:
    """The last layer with its logits divided by the temperature (calibrate.py)."""
    weight, bias = dense
    return (weight / temperature).astype(np.float32), (bias / temperature).astype(np.float32)


def other_seed(inputs: Path, layers: list, checkpoint: Path) -> dict:
    """The figures of a network that does not ship."""
    folded, rest = read_checkpoint(layers, checkpoint)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.onnx"
        write_onnx(path, "r", layers, folded)
        return summary(rest["seed"], ds2_figures(inputs, path))


def summary(seed: int, figures: dict) -> dict:
    return {"seed": seed, "accuracy": figures["accuracy"], "S": figures["S"]["f1"], "V": figures["V"]["f1"]}


def ds2_figures(inputs: Path, onnx_file: Path) -> dict:
    session = onnxruntime.InferenceSession(onnx_file, providers=["CPUExecutionProvider"])
    labels, named = [], []
    by_record = {}
    for record in aami.load(inputs, DS2):
        window, usual = (torch.from_numpy(record.beats[name].copy()) for name in ("window", "usual"))
        pairs = inputs_of(window, usual).numpy().transpose(0, 2, 1)
        feeds = {"window": np.ascontiguousarray(pairs), "surroundings": record.beats["around"].copy()}
        named.append(session.run(None, feeds)[0].argmax(1))
        labels.append(record.label)
        by_record[record.name] = float((named[-1] == record.label).mean())
    label, name = np.concatenate(labels), np.concatenate(named)
    figures: dict = {"accuracy": float((label == name).mean()), "beats": len(label)}
    for group in "SV":
        values = [round(value, 2) for value in f1(label, name, group)]
        figures[group] = dict(zip(("f1", "se", "ppv"), values, strict=True))
    confusion = np.zeros((len(AAMI), len(AAMI)), int)
    np.add.at(confusion, (label, name), 1)
    figures["confusion"] = confusion.tolist()
    figures["accuracy_by_record"] = by_record
    return figures


def describe(layers: list, rest: dict, calibration: dict) -> dict:
    """Provenance: data, split, seed, code, how it was trained; without the figures."""
    return {
        "data": CREDIT,
        "lead": "MLII (records 102 and 104 have none and are left out)",
        "windows": "as the engine's session has them: window, usual beat, surroundings; and made-up sequences",
        "denoise_levels": DENOISE_LEVELS,
        "split": "patient",
        "protocol": "trained on the records of DS1, tested on those of DS2 (de Chazal 2004), four AAMI classes",
        "train_records": DS1,
        "seed": rest["seed"],
        "epochs": rest["epoch"],
        "training_seconds": round(rest["seconds"]),
        "calibration": calibration,
        "code": code_version(),
        "torch": torch.__version__,
        "date": date.today().isoformat(),
        "parameters": layouts.parameters(layers),
        "macs": sum(layouts.layer_macs(layers)),
        "layers": layer_table(layers),
    }


if __name__ == "__main__":
    main()
