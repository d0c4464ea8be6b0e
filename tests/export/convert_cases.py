"""Networks in ONNX for tests/export/convert.test.mjs: small ones around a single question, made with the graphs of
tests/net/convert_cases.py.

    convert_cases.py FOLDER      writes NAME.onnx, and NAME.json {window, logits} of those that can be converted
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx.reference import ReferenceEvaluator

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "net"))
from convert_cases import Graph, ended  # noqa: E402

CHANNELS = 180  # as many as time steps behind the stride of 2: a constant of [180] fits time as well as channels


def head() -> Graph:
    g = Graph(2)
    g.conv(1, CHANNELS, 5, strides=[2])
    return g


def alias() -> onnx.ModelProto:
    """The tensor before the Relu is wanted too, under a name of its own."""
    g = head()
    before = g.last
    g.add("Identity")
    g.add("Relu")
    g.conv(CHANNELS, CHANNELS, 3)
    after, g.last = g.last, before
    kept = g.add("Identity")
    g.last = after
    g.add("Add", kept)
    return ended(g, CHANNELS)


def alias_of_relu() -> onnx.ModelProto:
    """New names on the way, none of which leads to two different tensors."""
    g = head()
    g.add("Identity")
    skipped = g.add("Relu")
    g.add("Identity")
    g.conv(CHANNELS, CHANNELS, 3)
    after, g.last = g.last, skipped
    kept = g.add("Identity")
    g.last = after
    g.add("Add", kept)
    return ended(g, CHANNELS)


def output_read_again() -> onnx.ModelProto:
    """An Add reads the logits, but the network gives them without it."""
    g = head()
    model = ended(g, CHANNELS)
    g.last = "logits"
    g.add("Add", g.weight(2))
    model.graph.node.append(g.nodes[-1])
    model.graph.initializer.append(g.weights[-1])
    return model


def bias(*shape: int) -> onnx.ModelProto:
    g = head()
    g.add("Add", g.weight(*shape))
    g.add("Relu")
    return ended(g, CHANNELS)


def scalar_attribute() -> onnx.ModelProto:
    """The constant is the attribute of a node, and no tensor."""
    g = head()
    node = onnx.helper.make_node("Constant", [], ["half"], value_float=0.5)
    g.nodes.insert(0, node)
    g.add("Add", "half")
    return ended(g, CHANNELS)


def bias_of_pool() -> onnx.ModelProto:
    g = head()
    g.add("GlobalAveragePool")
    g.add("Add", g.weight(1, CHANNELS, 1))
    g.add("Flatten")
    g.add("Gemm", g.weight(2, CHANNELS), transB=1)
    return g.model()


def dense_bias(*shape: int) -> onnx.ModelProto:
    g = head()
    ended(g, CHANNELS)
    g.nodes[-1].output[0] = g.last
    g.add("Add", g.weight(*shape))
    return g.model()


def behind(operator: str) -> onnx.ModelProto:
    """Ends in an operator that gives no logits."""
    g = head()
    ended(g, CHANNELS)
    g.nodes[-1].output[0] = g.last
    g.add(operator)
    return g.model()


def between(operator: str, **attributes: object) -> onnx.ModelProto:
    g = head()
    g.add(operator, **attributes)
    return ended(g, CHANNELS)


def even() -> onnx.ModelProto:
    g = Graph(2)
    g.conv(1, 4, 8, pads=[3, 4])
    return ended(g, 4)


def computed_weight() -> onnx.ModelProto:
    g = head()
    first = g.last
    g.add("Conv", first, pads=[0, 0])
    return ended(g, CHANNELS)


CONVERTED = {
    "alias-of-relu": alias_of_relu,
    "scalar": bias,
    "scalar-attribute": scalar_attribute,
    "channels-first": lambda: bias(CHANNELS, 1),
    "channels-second": lambda: bias(1, CHANNELS, 1),
    "dense-row": lambda: dense_bias(1, 2),
}
REFUSED = {
    "alias": alias,
    "output-read-again": output_read_again,
    "time": lambda: bias(CHANNELS),
    "time-row": lambda: bias(1, 1, CHANNELS),
    "channels-and-time": lambda: bias(CHANNELS, CHANNELS),
    "dense-column": lambda: dense_bias(2, 1),
    "bias-of-pool": bias_of_pool,
    "softmax": lambda: behind("Softmax"),
    "softmax-between": lambda: between("Softmax"),
    "sigmoid": lambda: between("Sigmoid"),
    "max-pool": lambda: between("MaxPool", kernel_shape=[2]),
    "even": even,
    "computed-weight": computed_weight,
}


def main() -> None:
    folder = Path(sys.argv[1])
    window = np.random.default_rng(2).normal(size=(1, 1, 360)).astype(np.float32)
    for name, make in (CONVERTED | REFUSED).items():
        model = make()
        onnx.save(model, folder / f"{name}.onnx")
        if name in CONVERTED:
            logits = ReferenceEvaluator(model).run(None, {"window": window})[0]
            values = {"window": window.ravel().tolist(), "logits": logits.ravel().tolist()}
            (folder / f"{name}.json").write_text(json.dumps(values))


if __name__ == "__main__":
    main()
