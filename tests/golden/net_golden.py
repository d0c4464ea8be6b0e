"""Writes net_golden.tlm and net_golden.bin: a small network and what PyTorch computes with it.

    python3 tests/golden/net_golden.py        (needs numpy and torch; made with torch 2.x on CPU, float32)

The network has what the engine's kernels must get right: channel counts that are no multiple of 8, strides 1, 2 and 3,
several kernel widths, a skip connection with and without ReLU, odd lengths. Weights and windows are random with a
fixed seed. Grad-CAM comes from autograd on the last feature map (Selvaraju 2017, equations 1 and 2) and is put on the
window by interpolation between the centres of the receptive fields, t * (product of strides).

net_golden.bin, little-endian: u32 windows, u32 classes, then for each window f32 window[360], logits[classes],
probabilities[classes], heat[classes][360].
"""

import struct
import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "models" / "export"))

from tlm import WINDOW, Layer, write_tlm  # noqa: E402

CLASSES = ["N", "L", "R", "A", "V"]
WINDOWS = 3


def make_layers(random: np.random.Generator) -> list[Layer]:
    def weights(*shape: int) -> dict[str, np.ndarray]:
        scale = (2 / np.prod(shape[1:])) ** 0.5
        return {
            "weight": random.normal(0, scale, shape).astype(np.float32),
            "bias": random.normal(0, 0.2, shape[0]).astype(np.float32),
        }

    return [
        Layer("convolution", **weights(12, 1, 9), stride=2, relu=True),
        Layer("depthwise", **weights(12, 7), relu=True),
        Layer("pointwise", **weights(12, 12), add=1),
        Layer("depthwise", **weights(12, 5), stride=2, relu=True),
        Layer("pointwise", **weights(20, 12), relu=True),
        Layer("convolution", **weights(20, 20, 3), relu=True, add=5),
        Layer("depthwise", **weights(20, 11), stride=3),
        Layer("pointwise", **weights(24, 20), relu=True),
        Layer("pool"),
        Layer("dense", **weights(len(CLASSES), 24)),
    ]


def run(layers: list[Layer], window: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The logits and the last feature map [channels, steps], which keeps its gradient."""
    tensors = [window.reshape(1, 1, -1)]
    feature_map = tensors[0]
    for layer in layers:
        x = tensors[-1]
        if layer.kind == "pool":
            feature_map = x.requires_grad_()
            tensors.append(feature_map.mean(dim=2, keepdim=True))
            continue
        weight = torch.from_numpy(layer.weight)
        kernel = weight.shape[-1] if layer.kind in ("convolution", "depthwise") else 1
        groups = len(weight) if layer.kind == "depthwise" else 1
        y = functional.conv1d(
            x,
            weight.reshape(len(weight), -1, kernel),
            torch.from_numpy(layer.bias),
            stride=layer.stride,
            padding=(kernel - 1) // 2,
            groups=groups,
        )
        if layer.add is not None:
            y = y + tensors[layer.add]
        tensors.append(torch.relu(y) if layer.relu else y)
    return tensors[-1].flatten(), feature_map


def gradcam(logit: torch.Tensor, feature_map: torch.Tensor, step: int) -> np.ndarray:
    (gradient,) = torch.autograd.grad(logit, feature_map, retain_graph=True)
    alpha = gradient.mean(dim=2, keepdim=True)
    heat = torch.relu((alpha * feature_map).sum(dim=1)).flatten().detach().numpy()
    return np.interp(np.arange(WINDOW), np.arange(len(heat)) * step, heat).astype("<f4")


def main() -> None:
    random = np.random.default_rng(360)
    layers = make_layers(random)
    write_tlm(
        HERE / "net_golden.tlm",
        name="Golden network",
        layers=layers,
        classes=CLASSES,
        denoise_levels=5,
        provenance={"data": "none", "weights": "random", "script": "tests/golden/net_golden.py"},
    )
    step = int(np.prod([layer.stride for layer in layers]))
    out = struct.pack("<2I", WINDOWS, len(CLASSES))
    for _ in range(WINDOWS):
        window = random.normal(0, 1, WINDOW).astype("<f4")
        logits, feature_map = run(layers, torch.from_numpy(window))
        probabilities = torch.softmax(logits.double(), 0).float()
        out += window.tobytes() + logits.detach().numpy().astype("<f4").tobytes()
        out += probabilities.detach().numpy().astype("<f4").tobytes()
        out += b"".join(gradcam(logit, feature_map, step).tobytes() for logit in logits)
    (HERE / "net_golden.bin").write_bytes(out)


if __name__ == "__main__":
    main()
