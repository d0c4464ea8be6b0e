"""Writes net_int8_golden.tlm and net_int8_golden.bin: a small int8 network and the logits of it, to the bit.

    python3 tests/golden/net_int8_golden.py        (needs numpy)

The network has what the engine's kernels must get right: channel counts that are no multiple of 8, strides 1, 2 and 3,
several kernel widths, a convolution over channels, skip connections with and without ReLU, zeros that are odd, an odd
number of rows, the usual beat beside the window, and hidden layers behind the pool in float32. Weights and inputs are
random with a fixed seed; models/train/int8.py turns them into int8, models/export/simulate.py computes the logits as
the engine must.

net_int8_golden.bin, little-endian: u32 beats, u32 inputs, u32 classes, then for each beat f32 input[inputs] (as
tl_input_make lays it out) and f32 logits[classes].
"""

import struct
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "models" / "export"), str(HERE.parents[1] / "models" / "train")]

import simulate  # noqa: E402
from int8 import quantise  # noqa: E402
from tlm import WINDOW, Layer, write_tlm  # noqa: E402

CLASSES = ["N", "S", "V", "F", "Q"]
BEATS = 12


def make_layers(random: np.random.Generator) -> list[Layer]:
    def weights(*shape: int) -> dict[str, np.ndarray]:
        scale = (2 / np.prod(shape[1:])) ** 0.5
        return {
            "weight": random.normal(0, scale, shape).astype(np.float32),
            "bias": random.normal(0, 0.2, shape[0]).astype(np.float32),
        }

    return [
        Layer("convolution", **weights(12, 2, 9), stride=2, relu=True),
        Layer("depthwise", **weights(12, 7), relu=True),
        Layer("pointwise", **weights(12, 12), add=1),
        Layer("depthwise", **weights(12, 5), stride=2, relu=True),
        Layer("pointwise", **weights(20, 12)),
        Layer("convolution", **weights(20, 20, 3), relu=True, add=5),
        Layer("depthwise", **weights(20, 11), stride=3),
        Layer("pointwise", **weights(20, 20), add=7),
        Layer("depthwise", **weights(20, 9), relu=True),
        Layer("pointwise", **weights(27, 20), relu=True),
        Layer("pool"),
        Layer("dense", **weights(9, 27), relu=True),
        Layer("dense", **weights(10, 9)),
        Layer("dense", **weights(10, 27), relu=True, input=11, add=13),
        Layer("dense", **weights(len(CLASSES), 10)),
    ]


def make_beats(random: np.random.Generator, count: int) -> np.ndarray:
    """Random walks: unlike noise they have slow waves, so that activations differ along time."""
    walks = np.cumsum(random.normal(0, 0.3, (count, WINDOW, 2)), axis=1)
    walks -= walks.mean(1, keepdims=True)
    return walks.astype(np.float32)


def main() -> None:
    random = np.random.default_rng(8)
    layers = quantise(make_layers(random), make_beats(random, 64))
    write_tlm(
        HERE / "net_int8_golden.tlm",
        name="Golden int8 network",
        layers=layers,
        classes=CLASSES,
        denoise_levels=4,
        provenance={"data": "none", "weights": "random", "script": "tests/golden/net_int8_golden.py"},
        usual_beat=True,
    )
    windows = make_beats(random, BEATS)
    logits = simulate.run(layers, windows)
    inputs = windows.reshape(BEATS, -1)
    out = struct.pack("<3I", BEATS, inputs.shape[1], len(CLASSES))
    out += b"".join(i.astype("<f4").tobytes() + x.astype("<f4").tobytes() for i, x in zip(inputs, logits, strict=True))
    (HERE / "net_int8_golden.bin").write_bytes(out)


if __name__ == "__main__":
    main()
