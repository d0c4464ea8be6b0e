"""Turns a checkpoint into a model file (.tlm), an ONNX file of the same weights, and a JSON of its figures.

    export.py --windows FOLDER --inputs FOLDER --checkpoint FILE.pt --net v1 --split random --denoise-levels 4
              --tlm v1.tlm --onnx v1.onnx --figures v1.json

Batch normalisation is folded first: with scale = gamma / sqrt(variance + epsilon), weight' = weight * scale and
bias' = beta - mean * scale. The figures on the test part are those of the folded network, in float32 by onnxruntime.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import date
from pathlib import Path

import data
import layouts
import metrics
import numpy as np
import onnx
import onnxruntime
import torch
from layouts import Layer
from network import Network, has_norm
from version import code_version

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "export"))
import tlm  # noqa: E402

OPSET = 17
CREDIT = (
    "MIT-BIH Arrhythmia Database, George Moody and Roger Mark, PhysioNet (Goldberger et al. 2000), "
    "Open Data Commons Attribution License (ODC-By) 1.0"
)
PROTOCOLS = {
    "random": "random stratified 80/20 split of beats: beats of one patient are on both sides",
    "patient": "trained on the records of DS1, tested on those of DS2 (de Chazal 2004)",
}


def main() -> None:
    arguments = parse_arguments()
    layers = layouts.LAYOUTS[arguments.net]()
    check_size(arguments.net, layers)
    state = torch.load(arguments.checkpoint, map_location="cpu", weights_only=True)["rest"]
    network = Network(layers)
    network.load_state_dict(state["best_weights"])
    folded = fold(network)
    write_onnx(arguments.onnx, arguments.net, layers, folded)

    beats = data.load(arguments.windows, arguments.inputs)
    provenance = describe(arguments, layers, state)
    provenance["held_out"] = test_figures(arguments, beats, arguments.onnx)
    if arguments.seeds:
        mine = {"seed": state["seed"], **{name: provenance["held_out"][name] for name in ("accuracy", "macro_f1")}}
        provenance["seeds"] = [mine, *(other_seed(arguments, beats, path) for path in arguments.seeds)]
    if arguments.heldout:
        write_heldout(arguments.heldout, beats, arguments.split_seed)
    tlm.write_tlm(
        arguments.tlm,
        name=layouts.NAMES[arguments.net],
        layers=[to_record(layer, *folded[i]) for i, layer in enumerate(layers)],
        classes=layouts.CLASSES,
        denoise_levels=arguments.denoise_levels,
        provenance=provenance,
        surroundings=layouts.wants_surroundings(layers),
    )
    arguments.figures.write_text(json.dumps(provenance, indent=1) + "\n")
    print(f"{arguments.tlm}: {arguments.split} {metrics.one_line(provenance['held_out'])}")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("windows", "inputs", "checkpoint", "tlm", "onnx", "figures"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seeds", type=Path, nargs="*", default=[], help="checkpoints of other seeds, for the spread")
    parser.add_argument("--heldout", type=Path, help="also write the list of held-out beats of the random split")
    parser.add_argument("--net", choices=("v1", "v2"), required=True)
    parser.add_argument("--split", choices=sorted(PROTOCOLS), required=True)
    parser.add_argument("--split-seed", type=int, default=1)
    parser.add_argument("--denoise-levels", type=int, required=True, help="with which the windows were cut")
    return parser.parse_args()


def check_size(net: str, layers: list[Layer]) -> None:
    kilobytes = layouts.parameters(layers) * 4 / 1024
    if kilobytes > layouts.SIZE_LIMIT_KB[net]:
        raise SystemExit(f"{net} takes {kilobytes:.2f} KB as float32; the limit is {layouts.SIZE_LIMIT_KB[net]} KB")


def fold(network: Network) -> list[tuple[np.ndarray, np.ndarray] | tuple[None, None]]:
    """Weight and bias of every layer, batch normalisation folded in (in double precision); (None, None): the pool."""
    norms = iter(network.norms)
    biases = iter([*network.hidden_biases, network.bias])
    folded: list = []
    for layer, parameter in zip(network.layers, network.weights, strict=True):
        weight = parameter.detach().double().numpy()
        if layer.kind == "pool":
            folded.append((None, None))
            continue
        bias = next(biases).detach().double().numpy() if layer.kind == "dense" else None
        if has_norm(layer):
            norm = next(norms)
            scale = norm.weight.detach().double() / torch.sqrt(norm.running_var.double() + norm.eps)
            bias = (norm.bias.detach().double() - norm.running_mean.double() * scale).numpy()
            weight = weight * scale.numpy().reshape(-1, *[1] * (weight.ndim - 1))
        folded.append((weight.astype(np.float32), bias.astype(np.float32)))
    return folded


def to_record(layer: Layer, weight: np.ndarray | None, bias: np.ndarray | None) -> tlm.Layer:
    return tlm.Layer(layer.kind, weight, bias, layer.stride, layer.relu, layer.input, layer.add)


def write_onnx(path: Path, net: str, layers: list[Layer], folded: list) -> None:
    """The graph of the model file in ONNX: "window" [N, channels, 360] (and "surroundings" [N, 44]) to "logits"."""
    nodes: list = []
    initializers: list = []
    tensors = ["window"]
    for i, layer in enumerate(layers):
        last = i == len(layers) - 1
        tensors.append("logits" if last else f"tensor{i + 1}")
        nodes += onnx_nodes(i, layer, tensors)
        if layer.kind != "pool":
            initializers += onnx_weights(i, layer, *folded[i])
    kind = onnx.TensorProto.FLOAT
    inputs = [onnx.helper.make_tensor_value_info("window", kind, ["N", layers[0].inputs, layouts.WINDOW])]
    if layouts.wants_surroundings(layers):
        inputs.append(onnx.helper.make_tensor_value_info("surroundings", kind, ["N", layouts.SURROUNDINGS]))
    graph = onnx.helper.make_graph(
        nodes,
        layouts.NAMES[net],
        inputs,
        [onnx.helper.make_tensor_value_info("logits", kind, ["N", layers[-1].outputs])],
        initializers,
    )
    opset = [onnx.helper.make_opsetid("", OPSET)]
    model = onnx.helper.make_model(graph, producer_name="tracelight", opset_imports=opset, ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)


def onnx_nodes(i: int, layer: Layer, tensors: list[str]) -> list:
    """The nodes of layer `i`, whose output is the last of `tensors`."""
    around = layer.input == layouts.SURROUNDINGS_TENSOR
    make, source, output = onnx.helper.make_node, "surroundings" if around else tensors[layer.input], tensors[-1]
    if layer.kind == "pool":
        return [make("GlobalAveragePool", [source], [f"pool{i}"]), make("Flatten", [f"pool{i}"], [output])]
    operands = [source, f"weight{i}", f"bias{i}"]
    product = "Gemm" if layer.kind == "dense" else "Conv"
    attributes = {"Gemm": {"transB": 1}, "Conv": conv_attributes(layer)}
    steps = [(product, operands)]
    if layer.add is not None:
        steps.append(("Add", [f"{product.lower()}{i}", tensors[layer.add]]))
    if layer.relu:
        steps.append(("Relu", [f"{steps[-1][0].lower()}{i}"]))
    nodes = []
    for name, inputs in steps:
        result = output if name == steps[-1][0] else f"{name.lower()}{i}"
        nodes.append(make(name, inputs, [result], **attributes.get(name, {})))
    return nodes


def conv_attributes(layer: Layer) -> dict:
    margin = (layer.kernel - 1) // 2
    return {
        "kernel_shape": [layer.kernel],
        "strides": [layer.stride],
        "pads": [margin, margin],
        "group": layer.inputs if layer.kind == "depthwise" else 1,
    }


def onnx_weights(i: int, layer: Layer, weight: np.ndarray, bias: np.ndarray) -> list:
    if layer.kind in ("depthwise", "pointwise"):
        weight = weight.reshape(layer.outputs, -1, layer.kernel)
    return [onnx.numpy_helper.from_array(weight, f"weight{i}"), onnx.numpy_helper.from_array(bias, f"bias{i}")]


def other_seed(arguments: argparse.Namespace, beats: data.Beats, checkpoint: Path) -> dict:
    """Accuracy and macro-F1 of a network that does not ship."""
    network = Network(layouts.LAYOUTS[arguments.net]())
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)["rest"]
    network.load_state_dict(state["best_weights"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.onnx"
        write_onnx(path, arguments.net, network.layers, fold(network))
        figures = test_figures(arguments, beats, path)
    return {"seed": state["seed"], "accuracy": figures["accuracy"], "macro_f1": figures["macro_f1"]}


def test_figures(arguments: argparse.Namespace, beats: data.Beats, path: Path) -> dict:
    """The figures on the beats that were not trained on, of the ONNX file, in total and by record."""
    parts = data.split_parts(beats, arguments.split, arguments.split_seed)
    chosen = np.flatnonzero(parts == data.TEST)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    feeds = {"window": beats.windows[0, chosen][:, None], "surroundings": beats.around[chosen]}
    wanted = {node.name for node in session.get_inputs()}
    logits = np.concatenate(
        [
            session.run(None, {name: feeds[name][at : at + 1024] for name in wanted})[0]
            for at in range(0, len(chosen), 1024)
        ]
    )
    labels, predictions, records = beats.label[chosen], logits.argmax(1), beats.record[chosen]
    figures = metrics.summary(metrics.confusion(labels, predictions))
    right = labels == predictions
    figures["accuracy_by_record"] = {name: float(right[records == name].mean()) for name in np.unique(records).tolist()}
    return figures


def layer_table(layers: list[Layer]) -> list[list]:
    """kind, channels in and out, kernel, stride, length, skip connection, parameters, multiply-adds of every layer."""
    lengths = layouts.tensor_lengths(layers)
    macs = layouts.layer_macs(layers)
    return [
        [layer.kind, layer.inputs, layer.outputs, layer.kernel, layer.stride, lengths[i + 1], layer.add is not None]
        + [layer.parameters, macs[i]]
        for i, layer in enumerate(layers)
    ]


def describe(arguments: argparse.Namespace, layers: list[Layer], state: dict) -> dict:
    """Provenance: data, split, seed, code, how it was trained; without the figures."""
    return {
        "data": CREDIT,
        "lead": "MLII (records 102 and 104 have none and are left out)",
        "windows": "cut by the engine at the R peaks that its detector finds; for training also up to 4 ticks beside",
        "denoise_levels": arguments.denoise_levels,
        "split": arguments.split,
        "protocol": PROTOCOLS[arguments.split],
        "split_seed": arguments.split_seed,
        "seed": state["seed"],
        "epochs": state["epoch"],
        "training_seconds": round(state["seconds"]),
        "validation_macro_f1": state["best"] if state["best"] >= 0 else None,
        "code": code_version(),
        "torch": torch.__version__,
        "date": date.today().isoformat(),
        "parameters": layouts.parameters(layers),
        "macs": sum(layouts.layer_macs(layers)),
        "layers": layer_table(layers),
    }


def write_heldout(path: Path, beats: data.Beats, seed: int) -> None:
    """The held-out beats, by record, as samples of the reference annotations."""
    parts, bounds = data.split_random(beats, seed)
    held_out = parts == data.TEST
    whole = {
        "database": "mitdb",
        "seed": seed,
        "rule": 'held out: SHA-256 of "seed:record:sample" as hexadecimal text is below the bound of the beat\'s class',
        "bounds": bounds,
        "records": {
            record: beats.sample[held_out & (beats.record == record)].tolist()
            for record in np.unique(beats.record).tolist()
        },
    }
    path.write_text(json.dumps(whole, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
