"""Turns a network in ONNX into a model file (.tlm) that the program and the page can use.

    python models/convert.py net.onnx net.tlm --name "My net" --classes N,L,R,A,V --denoise-levels 4
                             [--about provenance.json]

The network reads the window [N, 1, 360] (mean 0, standard deviation 1) or the window and the patient's usual beat
[N, 2, 360] (as tl_input_make has them, engine/tracelight.h), may read what surrounds the beat [N, 44] as a second input
(engine/beat/surroundings.c), and gives logits [N, classes]. Operators: Conv
in one dimension with zero padding (kernel - 1) / 2 on either side, plain or depthwise; BatchNormalization after a
convolution (folded into it); Add of two tensors of the same shape; Relu; Dropout and Identity (dropped);
GlobalAveragePool or ReduceMean over time; Flatten, Squeeze or Reshape after it; and Gemm (or MatMul and Add) behind it.
Add of a constant is a bias: one number, or one a channel. Anything else is refused with the operator's name.

Names of classes are 1..7 printable ASCII characters without blank, comma and double quote. The engine gives a meaning
to these, as whole names:

    N     normal                        V     ventricular ectopic
    L, R  bundle branch block; normal   F     fusion
    A, S  supraventricular ectopic      Q     none of these: the beat stays unclassified

Any other name is only a label: its beats count neither as normal nor as ectopic.

Needs the packages onnx and numpy.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from onnx import numpy_helper

sys.path.insert(0, str(Path(__file__).resolve().parent / "export"))
import tlm  # noqa: E402

WINDOW_TENSOR = 0
DROPPED = ("Dropout", "Identity")
FLATTENS = ("Flatten", "Squeeze", "Reshape")
ALIASES = DROPPED + FLATTENS  # their output is the very tensor that they read
PROBABILITIES = ("Softmax", "LogSoftmax")
MEANINGS = {
    "N": "normal",
    "L": "left bundle branch block, normal",
    "R": "right bundle branch block, normal",
    "A": "supraventricular ectopic",
    "S": "supraventricular ectopic",
    "V": "ventricular ectopic",
    "F": "fusion",
    "Q": "none of these: the beat stays unclassified",
}  # of class names, in the engine


class UnsupportedError(ValueError):
    """The network holds something that the model file cannot."""


@dataclass
class Source:
    """What a tensor of the ONNX graph is in the model file: the output of a layer, or the window."""

    tensor: int
    layer: int | None = None  # the layer that made it, as long as it can still take a Relu, an Add or a normalisation


def attributes_of(node: onnx.NodeProto) -> dict:
    return {item.name: onnx.helper.get_attribute_value(item) for item in node.attribute}


def named(node: onnx.NodeProto) -> str:
    """Its name, or that of its output where it has none."""
    return repr(node.name or node.output[0])


def check_convolution(node: onnx.NodeProto, weight: np.ndarray, attributes: dict) -> None:
    """Refuses what is not one-dimensional, odd, padded to the same length, and plain or depthwise."""
    if weight.ndim != 3 or attributes.get("dilations", [1]) != [1]:
        raise UnsupportedError(f"the convolution {named(node)} is not one-dimensional, or has dilations")
    if weight.shape[2] % 2 == 0:
        raise UnsupportedError(f"the convolution {named(node)} is {weight.shape[2]} wide; its kernel must be odd")
    margin = (weight.shape[2] - 1) // 2
    automatic = attributes.get("auto_pad", b"NOTSET") not in (b"NOTSET", b"")
    if automatic or attributes.get("pads", [0, 0]) != [margin, margin]:
        raise UnsupportedError(f"the convolution {named(node)} must pad by {margin} on either side")
    group = attributes.get("group", 1)
    if group > 1 and (group != weight.shape[0] or weight.shape[1] != 1):
        raise UnsupportedError(f"the convolution {named(node)} is grouped, but not depthwise")


def check_bias(layer: tlm.Layer, value: np.ndarray) -> None:
    """Refuses a constant that ONNX would spread over time, or over anything but the layer's channels."""
    channels = len(layer.bias)
    wanted = [(channels,), (1, channels)] if layer.kind == "dense" else [(channels, 1), (1, channels, 1)]
    if value.shape not in [(), (1,), *wanted]:
        after = "a dense layer" if layer.kind == "dense" else "a convolution"
        first, second = map(list, wanted)
        raise UnsupportedError(
            f"Add of a constant of shape {list(value.shape)}; after {after} it can be one number, {first} or {second}"
        )


def check_inputs(inputs: list[onnx.ValueInfoProto], outputs: int) -> tuple[bool, bool]:
    """Whether the network reads the usual beat beside the window, and the surroundings."""
    shapes = [[axis.dim_value for axis in item.type.tensor_type.shape.dim][1:] for item in inputs]
    if outputs != 1 or shapes[:1] not in ([[1, tlm.WINDOW]], [[2, tlm.WINDOW]]):
        raise UnsupportedError(
            f"{outputs} outputs, inputs {shapes}; wanted are one output and a window [N, 1 or 2, 360]"
        )
    if shapes[1:] not in ([], [[tlm.SURROUNDINGS]]):
        raise UnsupportedError(
            f"the inputs beside the window are {shapes[1:]}; there can be one: the surroundings [N, 44]"
        )
    return shapes[0][0] == 2, len(shapes) == 2


def aliases_of(nodes: Iterable[onnx.NodeProto]) -> dict[str, str]:
    """For every tensor that is another under a new name: that other, which is none itself."""
    origins: dict[str, str] = {}
    for node in nodes:
        if node.op_type in ALIASES:
            origins[node.output[0]] = origins.get(node.input[0], node.input[0])
    return origins


def constant_of(node: onnx.NodeProto) -> np.ndarray:
    """The value of a Constant: a tensor, or numbers among the attributes."""
    value = next(iter(attributes_of(node).values()))
    return numpy_helper.to_array(value) if isinstance(value, onnx.TensorProto) else np.asarray(value)


class Converter:
    """Walks the nodes in their order (ONNX sorts them) and appends layers."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self.layers: list[tlm.Layer] = []
        self.weights = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
        inputs = [item for item in graph.input if item.name not in self.weights]
        self.usual_beat, self.surroundings = check_inputs(inputs, len(graph.output))
        tensors = (Source(WINDOW_TENSOR), Source(tlm.SURROUNDINGS_TENSOR))
        self.sources = {item.name: source for item, source in zip(inputs, tensors, strict=False)}
        self.origins = aliases_of(graph.node)
        self.output = graph.output[0].name
        self.readers = self.count_readers(graph)
        for node in graph.node:
            self.take(node)
        if self.sources.get(self.output) != Source(len(self.layers), len(self.layers) - 1):
            raise UnsupportedError("the network's output is not that of its last layer")

    def count_readers(self, graph: onnx.GraphProto) -> Counter[str]:
        """How often every tensor is read, under all its names. A new name is no reader; the network's output is one."""
        names = [name for node in graph.node if node.op_type not in ALIASES for name in node.input]
        return Counter(self.origins.get(name, name) for name in [*names, self.output])

    @property
    def operators(self) -> dict[str, Callable[[onnx.NodeProto], None]]:
        return {
            "Conv": self.take_conv,
            "BatchNormalization": self.take_normalisation,
            "Add": self.take_add,
            "Relu": self.take_relu,
            "GlobalAveragePool": self.take_pool,
            "ReduceMean": self.take_pool,
            "Gemm": self.take_gemm,
            "MatMul": self.take_matmul,
            "Constant": self.take_constant,
            **dict.fromkeys(ALIASES, self.take_nothing),
        }

    def take(self, node: onnx.NodeProto) -> None:
        if node.op_type not in self.operators:
            raise UnsupportedError(
                f"the operator {node.op_type} (node {named(node)}) has no place in a model file: {self.remedy(node)}"
            )
        self.operators[node.op_type](node)

    def remedy(self, node: onnx.NodeProto) -> str:
        last = node.output[0] == self.origins.get(self.output, self.output)
        if last and node.op_type in PROBABILITIES:
            return f"the network must give logits; remove the {node.op_type} at its end"
        return f"supported are {', '.join(self.operators)}"

    def append(self, node: onnx.NodeProto, layer: tlm.Layer) -> None:
        self.layers.append(layer)
        self.sources[node.output[0]] = Source(len(self.layers), len(self.layers) - 1)

    def source(self, name: str) -> Source:
        if name not in self.sources:
            raise UnsupportedError(f"the tensor {name!r} is not made by a supported operator")
        return self.sources[name]

    def weight(self, name: str) -> np.ndarray:
        if name not in self.weights:
            raise UnsupportedError(f"the tensor {name!r} is computed; it must be a constant of the network")
        return self.weights[name]

    def bias_of(self, node: onnx.NodeProto, channels: int) -> np.ndarray:
        """The third input of a convolution or Gemm; zero where there is none."""
        given = len(node.input) > 2 and node.input[2]
        return self.weight(node.input[2]) if given else np.zeros(channels, np.float32)

    def open_layer(self, name: str, what: str) -> tlm.Layer:
        """The layer that made `name`, if nothing else reads it before `what` changes it."""
        source = self.source(name)
        readers = self.readers[self.origins.get(name, name)]
        if source.layer is None or readers > 1 or self.layers[source.layer].relu:
            raise UnsupportedError(f"{what} must follow a layer directly, and alone")
        return self.layers[source.layer]

    def take_conv(self, node: onnx.NodeProto) -> None:
        weight = self.weight(node.input[1])
        attributes = attributes_of(node)
        check_convolution(node, weight, attributes)
        source = self.source(node.input[0]).tensor
        stride = attributes.get("strides", [1])[0]
        kind = "depthwise" if attributes.get("group", 1) > 1 else "convolution"
        if kind == "convolution" and weight.shape[2] == 1 and stride == 1 and source != WINDOW_TENSOR:
            kind = "pointwise"
        self.append(node, tlm.Layer(kind, weight, self.bias_of(node, len(weight)), stride, input=source))

    def take_normalisation(self, node: onnx.NodeProto) -> None:
        layer = self.open_layer(node.input[0], "BatchNormalization")
        if layer.weight is None or layer.bias is None or layer.add is not None:
            raise UnsupportedError("BatchNormalization must follow a convolution")
        gamma, beta, mean, variance = (self.weight(name).astype(np.float64) for name in node.input[1:5])
        epsilon = next((item.f for item in node.attribute if item.name == "epsilon"), 1e-5)
        scale = gamma / np.sqrt(variance + epsilon)
        layer.weight = (layer.weight * scale.reshape(-1, *[1] * (layer.weight.ndim - 1))).astype(np.float32)
        layer.bias = (beta + (layer.bias - mean) * scale).astype(np.float32)
        self.sources[node.output[0]] = self.source(node.input[0])

    def take_add(self, node: onnx.NodeProto) -> None:
        constant = [name for name in node.input if name in self.weights]
        if constant:
            self.add_bias(node, constant[0])
            return
        first, second = (self.source(name) for name in node.input)
        late, early = (0, 1) if first.tensor > second.tensor else (1, 0)
        layer = self.open_layer(node.input[late], "Add")
        other = self.source(node.input[early]).tensor
        if layer.add is not None or other == WINDOW_TENSOR:
            raise UnsupportedError("a layer takes one addition, and not of the window")
        layer.add = other
        self.sources[node.output[0]] = self.source(node.input[late])

    def add_bias(self, node: onnx.NodeProto, constant: str) -> None:
        name = next((name for name in node.input if name != constant), constant)
        layer = self.open_layer(name, "a bias")
        if layer.bias is None:
            raise UnsupportedError("Add of a constant must follow a convolution or a dense layer")
        value = self.weight(constant)
        check_bias(layer, value)
        layer.bias = (layer.bias + value.reshape(-1)).astype(np.float32)
        self.sources[node.output[0]] = self.source(name)

    def take_relu(self, node: onnx.NodeProto) -> None:
        self.open_layer(node.input[0], "Relu").relu = True
        self.sources[node.output[0]] = self.source(node.input[0])

    def take_pool(self, node: onnx.NodeProto) -> None:
        if node.op_type == "ReduceMean":
            axes = self.weight(node.input[1]).tolist() if len(node.input) > 1 else attributes_of(node).get("axes")
            if axes not in ([2], [-1]):
                raise UnsupportedError("ReduceMean must be over time, the last axis")
        self.append(node, tlm.Layer("pool", input=self.source(node.input[0]).tensor))

    def take_gemm(self, node: onnx.NodeProto) -> None:
        attributes = attributes_of(node)
        if attributes.get("alpha", 1.0) != 1.0 or attributes.get("beta", 1.0) != 1.0 or attributes.get("transA", 0):
            raise UnsupportedError("a Gemm with alpha, beta or transA")
        weight = self.weight(node.input[1])
        weight = weight if attributes.get("transB", 0) else weight.T
        bias = self.bias_of(node, len(weight))
        self.append(node, tlm.Layer("dense", weight, bias, input=self.source(node.input[0]).tensor))

    def take_matmul(self, node: onnx.NodeProto) -> None:
        weight = self.weight(node.input[1]).T
        bias = np.zeros(len(weight), np.float32)
        self.append(node, tlm.Layer("dense", weight, bias, input=self.source(node.input[0]).tensor))

    def take_constant(self, node: onnx.NodeProto) -> None:
        self.weights[node.output[0]] = constant_of(node)

    def take_nothing(self, node: onnx.NodeProto) -> None:
        source = self.source(node.input[0])
        if node.op_type in FLATTENS and (source.layer is None or self.layers[source.layer].kind != "pool"):
            raise UnsupportedError(f"{node.op_type} may only follow the pool")
        self.sources[node.output[0]] = source


def convert(source: Path) -> Converter:
    """The layers and inputs of an ONNX file. Raises UnsupportedError where a model file cannot hold them."""
    model = onnx.load(source, format="protobuf")  # or the file's extension would choose
    onnx.checker.check_model(model)
    return Converter(model.graph)


def read_about(path: Path | None) -> dict:
    if path is None:
        return {}
    try:
        about = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as problem:
        raise ValueError(f"--about {path} is not JSON: {problem}") from None
    if not isinstance(about, dict):
        raise ValueError(f"--about {path} must hold a JSON object, {{...}}")
    return about


def sentence_of(problem: Exception) -> str:
    if isinstance(problem, DecodeError):
        return "it is not an ONNX file"
    if isinstance(problem, OSError) and problem.filename is not None:
        return f"{problem.filename}: {problem.strerror}"
    return " ".join(str(problem).split())  # the checker's take several lines


def warn_of_labels(classes: list[str]) -> None:
    labels = [name for name in classes if name not in MEANINGS]
    if labels:
        print(
            f"convert: warning: the engine knows no meaning of {', '.join(labels)}: only a label, whose beats count "
            f"neither as normal nor as ectopic (known are {', '.join(MEANINGS)})",
            file=sys.stderr,
        )


def parse_arguments() -> argparse.Namespace:
    known = ", ".join(f"{name} ({meaning})" for name, meaning in MEANINGS.items())
    classes = f"names of the outputs, in their order: N,L,R,A,V. The engine knows {known}; others are only labels"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="the ONNX file")
    parser.add_argument("target", type=Path, help="the model file to write")
    parser.add_argument("--name", required=True, help="shown to the user; at most 31 bytes")
    parser.add_argument("--classes", required=True, help=classes)
    parser.add_argument("--denoise-levels", type=int, required=True, help="with which the training windows were cut")
    parser.add_argument(
        "--least-certainty", type=float, default=0.0, help="probability, 0..1, below which a beat has no name"
    )
    parser.add_argument(
        "--about", type=Path, help="file with a JSON object: where the network comes from (data, split, figures)"
    )
    return parser.parse_args()


def write(arguments: argparse.Namespace, classes: list[str]) -> None:
    about = read_about(arguments.about)
    converted = convert(arguments.source)
    tlm.write_tlm(
        arguments.target,
        name=arguments.name,
        layers=converted.layers,
        classes=classes,
        denoise_levels=arguments.denoise_levels,
        provenance=about,
        usual_beat=converted.usual_beat,
        surroundings=converted.surroundings,
        least_certainty=arguments.least_certainty,
    )


def main() -> None:
    arguments = parse_arguments()
    classes = [name.strip() for name in arguments.classes.split(",")]
    try:
        write(arguments, classes)
    except (ValueError, OSError, DecodeError, onnx.checker.ValidationError) as problem:
        raise SystemExit(f"convert: {arguments.source} cannot become a model file: {sentence_of(problem)}") from None
    warn_of_labels(classes)


if __name__ == "__main__":
    main()
