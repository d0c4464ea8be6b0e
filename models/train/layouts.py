"""The layouts of the networks, their parameters and multiply-adds.

A layout is a list of layers with the fields of a layer record of the model file (engine/net/model.c), so that what
is trained, exported and run is one description. The published layer tables of ArrhythmiNet are not public: the
layouts of V1 and V2 are ours, inside the paper's sizes (302.18 KB and 157.76 KB of float32 with KB = 1024).
All networks also get numbers that tell what surrounds the beat (engine/beat/surroundings.c): a perceptron reads them,
and its output meets the pooled features in a hidden layer. ArrhythmiNet-R sees the patient's usual beat beside the
window too. The layouts of the window alone are kept for the table of what a multiply-add buys.
"""

from __future__ import annotations

from dataclasses import dataclass

CLASSES = ("N", "L", "R", "A", "V")  # of V1 and V2
AAMI = ("N", "S", "V", "F", "Q")  # of R: ANSI/AAMI EC57; Q: nothing that it can name (paced, noise)
WINDOW = 360  # samples
SURROUNDINGS = 44  # numbers that tell what surrounds a beat
NAMES = {"v1": "ArrhythmiNet V1", "v2": "ArrhythmiNet V2", "r": "ArrhythmiNet-R"}
SIZE_LIMIT_KB = {"v1": 302.18, "v2": 157.76, "r": 158.0}
WINDOW_TENSOR = 0
SURROUNDINGS_TENSOR = -2  # Layer.input of a dense layer that reads the numbers


@dataclass(frozen=True)
class Layer:
    """One layer. Tensor 0 is the window, tensor i + 1 the output of layer i, SURROUNDINGS_TENSOR the numbers."""

    kind: str  # "convolution", "depthwise", "pointwise", "pool" or "dense"
    input: int
    inputs: int  # channels
    outputs: int  # channels
    kernel: int = 1
    stride: int = 1
    relu: bool = False
    add: int | None = None  # tensor added before the activation

    @property
    def weight_shape(self) -> tuple[int, ...]:
        """Shape of the weight in the model file; empty for the pool."""
        return {
            "convolution": (self.outputs, self.inputs, self.kernel),
            "depthwise": (self.outputs, self.kernel),
            "pool": (),
        }.get(self.kind, (self.outputs, self.inputs))

    @property
    def fan_in(self) -> int:
        """Products that are summed into one output value."""
        return self.kernel if self.kind == "depthwise" else self.inputs * self.kernel

    @property
    def parameters(self) -> int:
        """Weights and biases once batch normalisation is folded in."""
        return 0 if self.kind == "pool" else self.outputs * (self.fan_in + 1)

    def length(self, length_in: int) -> int:
        """Time steps of the output."""
        return 1 if self.kind in ("pool", "dense") else (length_in - 1) // self.stride + 1


class Builder:
    """Appends layers one after the other and knows the tensor and the channels that feed the next one."""

    def __init__(self, channels: int = 1) -> None:
        self.layers: list[Layer] = []
        self.channels = channels

    def append(self, kind: str, outputs: int, kernel: int = 1, stride: int = 1, **options: bool | int | None) -> None:
        self.layers.append(Layer(kind, len(self.layers), self.channels, outputs, kernel, stride, **options))
        self.channels = outputs

    def separable(self, outputs: int, kernel: int, stride: int) -> None:
        """Depthwise-separable block (MobileNet, Howard 2017)."""
        self.append("depthwise", self.channels, kernel, stride, relu=True)
        self.append("pointwise", outputs, relu=True)

    def bottleneck(self, hidden: int, outputs: int, kernel: int, stride: int) -> None:
        """Inverted bottleneck, with a skip connection where the shapes match (MobileNetV2, Sandler 2018)."""
        skip = len(self.layers) if stride == 1 and outputs == self.channels else None
        self.append("pointwise", hidden, relu=True)
        self.append("depthwise", hidden, kernel, stride, relu=True)
        self.append("pointwise", outputs, add=skip)

    def head(self, classes: int) -> list[Layer]:
        """Of a network of the window alone."""
        self.append("pool", self.channels)
        self.append("dense", classes)
        return self.layers

    def head_around(self, classes: int, numbers: int, hidden: int) -> list[Layer]:
        """Two layers of `numbers` neurons over the surroundings, and a hidden layer where they meet the pooled map."""
        self.append("pool", self.channels)
        pooled, pool = len(self.layers), self.channels
        self.layers.append(Layer("dense", SURROUNDINGS_TENSOR, SURROUNDINGS, numbers, relu=True))
        self.channels = numbers
        self.append("dense", numbers, relu=True)
        self.append("dense", hidden)
        self.layers.append(Layer("dense", pooled, pool, hidden, relu=True, add=len(self.layers)))
        self.append("dense", classes)
        return self.layers


def separable_body(channels: int, stem: int, blocks: tuple[tuple[int, int, int], ...]) -> Builder:
    """Stem with stride 2 and depthwise-separable blocks (outputs, kernel, stride)."""
    net = Builder(channels)
    net.append("convolution", stem, kernel=9, stride=2, relu=True)
    for outputs, kernel, stride in blocks:
        net.separable(outputs, kernel, stride)
    return net


def bottleneck_body(stem: int, blocks: tuple[tuple[int, int, int, int], ...]) -> Builder:
    """Stem with stride 4 and inverted bottlenecks (hidden, outputs, kernel, stride)."""
    net = Builder()
    net.append("convolution", stem, kernel=9, stride=4, relu=True)
    for hidden, outputs, kernel, stride in blocks:
        net.bottleneck(hidden, outputs, kernel, stride)
    return net


V1_BLOCKS = ((24, 7, 2), (48, 7, 2), (72, 7, 1), (96, 11, 2), (144, 11, 1))  # outputs, kernel, stride
V2_BLOCKS = (  # hidden, outputs, kernel, stride
    (16, 16, 7, 1),
    (32, 16, 7, 2),
    (32, 16, 7, 1),
    (40, 24, 7, 2),
    (48, 24, 9, 1),
    (64, 24, 9, 1),
    (64, 32, 9, 1),
)


def layout_v1() -> list[Layer]:
    """Stem and five depthwise-separable blocks."""
    return separable_body(1, 16, V1_BLOCKS).head_around(len(CLASSES), 24, 48)


def layout_v2() -> list[Layer]:
    """Stem and seven inverted bottlenecks, four of them with a skip connection."""
    return bottleneck_body(16, V2_BLOCKS).head_around(len(CLASSES), 16, 24)


def layout_r() -> list[Layer]:
    """Stem and four depthwise-separable blocks over (window, usual beat)."""
    blocks = ((48, 7, 2), (64, 7, 2), (96, 7, 2), (96, 7, 1))
    return separable_body(2, 24, blocks).head_around(len(AAMI), 48, 48)


LAYOUTS = {"v1": layout_v1, "v2": layout_v2, "r": layout_r}


def tensor_lengths(layers: list[Layer]) -> list[int]:
    """Time steps of every tensor."""
    lengths = [WINDOW]
    for layer in layers:
        read = 1 if layer.input == SURROUNDINGS_TENSOR else lengths[layer.input]
        lengths.append(layer.length(read))
    return lengths


def layer_macs(layers: list[Layer]) -> list[int]:
    """Multiply-adds of every layer for one window; the pool has none."""
    lengths = tensor_lengths(layers)
    return [
        0 if layer.kind == "pool" else layer.outputs * layer.fan_in * lengths[i + 1] for i, layer in enumerate(layers)
    ]


def wants_surroundings(layers: list[Layer]) -> bool:
    return any(layer.input == SURROUNDINGS_TENSOR for layer in layers)


def parameters(layers: list[Layer]) -> int:
    return sum(layer.parameters for layer in layers)
