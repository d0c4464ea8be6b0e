"""Networks in ONNX for the test of models/convert.py: some that a model file can hold, with the logits that ONNX's own
reference evaluator gives for a window, and some that it cannot.

    convert_cases.py FOLDER      writes NAME.onnx, and NAME.json {window, logits} of those that can be converted
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

random = np.random.default_rng(1)


class Graph:
    """Nodes in a row, each reading the last output unless told otherwise."""

    def __init__(self, classes: int) -> None:
        self.nodes: list = []
        self.weights: list = []
        self.classes = classes
        self.last = "window"

    def weight(self, *shape: int) -> str:
        name = f"w{len(self.weights)}"
        values = random.normal(size=shape).astype(np.float32) / np.float32(np.sqrt(np.prod(shape[1:]) or 1))
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def constant(self, values: list) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.array(values), name))
        return name

    def add(self, operator: str, *others: str, **attributes: object) -> str:
        output = f"t{len(self.nodes) + 1}"
        self.nodes.append(helper.make_node(operator, [self.last, *others], [output], name=output, **attributes))
        self.last = output
        return output

    def conv(self, inputs: int, outputs: int, kernel: int, **attributes: object) -> str:
        pads = attributes.pop("pads", [(kernel - 1) // 2] * 2)
        return self.add("Conv", self.weight(outputs, inputs, kernel), pads=pads, **attributes)

    def normalise(self, channels: int) -> str:
        variance = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(random.uniform(0.5, 2, channels).astype(np.float32), variance))
        return self.add("BatchNormalization", *[self.weight(channels) for _ in range(3)], variance)

    def model(self, inputs: int = 1) -> onnx.ModelProto:
        self.nodes[-1].output[0] = "logits"
        windows = [helper.make_tensor_value_info("window", TensorProto.FLOAT, ["N", 1, 360])]
        more = [helper.make_tensor_value_info(f"rr{i}", TensorProto.FLOAT, ["N", 2]) for i in range(inputs - 1)]
        logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["N", self.classes])
        graph = helper.make_graph(self.nodes, "case", windows + more, [logits], self.weights)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def separable() -> onnx.ModelProto:
    """Batch normalisation, depthwise and pointwise layers, a skip connection, and Gemm with a bias."""
    g = Graph(3)
    g.conv(1, 8, 9, strides=[2])
    g.normalise(8)
    skipped = g.add("Relu")
    g.conv(1, 8, 7, group=8)
    g.normalise(8)
    g.add("Relu")
    g.conv(8, 8, 1)
    g.normalise(8)
    g.add("Add", skipped)
    g.add("Relu")
    g.add("GlobalAveragePool")
    g.add("Flatten")
    g.add("Gemm", g.weight(3, 8), g.weight(3), transB=1)
    return g.model()


def plain() -> onnx.ModelProto:
    """A convolution with a bias of its own, ReduceMean, MatMul and Add."""
    g = Graph(2)
    g.add("Conv", g.weight(4, 1, 5), g.weight(4), pads=[2, 2], strides=[4])
    g.add("Relu")
    g.add("ReduceMean", g.constant([2]), keepdims=0)
    g.add("MatMul", g.weight(4, 2))
    g.add("Add", g.weight(2))
    return g.model()


def ended(g: Graph, channels: int) -> onnx.ModelProto:
    g.add("GlobalAveragePool")
    g.add("Flatten")
    g.add("Gemm", g.weight(2, channels), transB=1)
    return g.model()


def with_conv(**attributes: object) -> onnx.ModelProto:
    g = Graph(2)
    g.conv(1, 4, 5, **attributes)
    return ended(g, 4)


def softmax() -> onnx.ModelProto:
    g = Graph(2)
    g.conv(1, 4, 5)
    ended(g, 4)
    g.nodes[-1].output[0] = "raw"
    g.last = "raw"
    g.add("Softmax")
    return g.model()


def two_inputs() -> onnx.ModelProto:
    g = Graph(2)
    g.conv(1, 4, 5)
    ended(g, 4)
    return g.model(inputs=2)


CONVERTED = {"separable": separable, "plain": plain}
REFUSED = {
    "softmax": softmax,
    "unpadded": lambda: with_conv(pads=[0, 0]),
    "dilated": lambda: with_conv(dilations=[2], pads=[2, 2]),
    "two-inputs": two_inputs,
}


def main() -> None:
    folder = Path(sys.argv[1])
    for name, make in (CONVERTED | REFUSED).items():
        model = make()
        onnx.save(model, folder / f"{name}.onnx")
        if name in CONVERTED:
            window = random.normal(size=(1, 1, 360)).astype(np.float32)
            logits = ReferenceEvaluator(model).run(None, {"window": window})[0]
            values = {"window": window.ravel().tolist(), "logits": logits.ravel().tolist()}
            (folder / f"{name}.json").write_text(json.dumps(values))


if __name__ == "__main__":
    main()
