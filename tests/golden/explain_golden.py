"""Writes explain_golden*.tlm and explain_golden*.bin: two small networks and what PyTorch and Captum say of them.

    pip install -r tests/golden/requirements.txt
    python3 tests/golden/explain_golden.py        (made with torch 2.15.0, captum 0.9.0, numpy 2.4.6 on CPU, float64)

The networks have what a reverse pass must get right: all kinds of layers, channel counts that are no multiple of 8,
strides of 1 to 3, skip connections with and without ReLU. The one sees the window alone, the other pairs of windows,
and behind its pool the numbers that tell what surrounds a beat. Weights and beats are random with a fixed seed.

 * Grad-CAM: autograd by the output of a layer, equations 1 and 2 of Selvaraju 2017, interpolated as in net_golden.py;
   signed, positive, and positive times Captum's GuidedBackprop.
 * SHAP: Captum's DeepLiftShap. It must equal the rescale rule as written down below, pair by pair, as `shap` has it.
 * Expected gradients: autograd at the places that engine/net/expected_gradients.c documents.

A .bin file, little-endian: u32 inputs, backgrounds, beats, points, layers, then u32 layer[layers], f32 background
[backgrounds][inputs]; then for each beat f32 input[inputs], logit, expected, shap[inputs], gradients[inputs], and for
each of the layers signed[360], positive[360], guided[360]. Explained is the class of the beat's number.
"""

from __future__ import annotations

import struct
import sys
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from captum.attr import DeepLiftShap, GuidedBackprop
from torch import Tensor, nn
from torch.nn import functional

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "models" / "export"))

from tlm import SURROUNDINGS, SURROUNDINGS_TENSOR, WINDOW, Layer, write_tlm  # noqa: E402

CLASSES = ["N", "L", "R", "A", "V"]
BEATS = 3
BACKGROUNDS = 5
POINTS = 6  # of expected gradients
GOLDEN_RATIO = 0.6180339887498949
AGREEMENT = 1e-9  # of two ways to compute the same in float64


class Network(nn.Module):
    """Layers of a model file in float64. Every ReLU is a module of its own, as Captum wants it."""

    def __init__(self, layers: list[Layer], relu: type[nn.Module] = nn.ReLU) -> None:
        super().__init__()
        self.layers = layers
        self.relus = nn.ModuleList(relu() for _ in layers)
        self.tensors: list[Tensor] = []  # of the last forward pass

    def forward(self, windows: Tensor, numbers: Tensor | None = None) -> Tensor:
        """Logits of windows [beats, channels, 360] and, where the network reads them, numbers [beats, 44]."""
        self.tensors = [windows]
        for layer, relu in zip(self.layers, self.relus, strict=True):
            source = numbers if layer.input == SURROUNDINGS_TENSOR else self.tensors[layer.input or -1]
            value = operate(layer, source)
            if layer.add is not None:
                value = value + self.tensors[layer.add]
            self.tensors.append(relu(value) if layer.relu else value)
        return self.tensors[-1]


def operate(layer: Layer, value: Tensor) -> Tensor:
    if layer.kind == "pool":
        return value.mean(2)
    weight, bias = (torch.from_numpy(x).double() for x in (layer.weight, layer.bias))
    if layer.kind == "dense":
        return functional.linear(value, weight, bias)
    groups = len(weight) if layer.kind == "depthwise" else 1
    kernel = weight.shape[-1] if layer.kind in ("convolution", "depthwise") else 1
    weight = weight.reshape(len(weight), -1, kernel)
    return functional.conv1d(value, weight, bias, stride=layer.stride, padding=(kernel - 1) // 2, groups=groups)


@dataclass
class Case:
    name: str
    layers: list[Layer]
    explained: list[int]  # layers
    around: bool

    @property
    def channels(self) -> int:
        return 2 if self.around else 1

    @property
    def inputs(self) -> int:
        return WINDOW * self.channels + (SURROUNDINGS if self.around else 0)


def weights(random: np.random.Generator, *shape: int) -> dict[str, np.ndarray]:
    scale = (2 / np.prod(shape[1:])) ** 0.5
    return {
        "weight": random.normal(0, scale, shape).astype(np.float32),
        "bias": random.normal(0, 0.2, shape[0]).astype(np.float32),
    }


def body(random: np.random.Generator, channels: int) -> list[Layer]:
    return [
        Layer("convolution", **weights(random, 12, channels, 9), stride=2, relu=True),
        Layer("depthwise", **weights(random, 12, 7), stride=2, relu=True),
        Layer("pointwise", **weights(random, 12, 12), add=2),
        Layer("depthwise", **weights(random, 12, 5), relu=True),
        Layer("convolution", **weights(random, 12, 12, 3), relu=True, add=3),
        Layer("depthwise", **weights(random, 12, 11), stride=3),
        Layer("pointwise", **weights(random, 20, 12), relu=True),
        Layer("pool"),
    ]


def cases() -> list[Case]:
    random = np.random.default_rng(1953)
    alone = [*body(random, 1), Layer("dense", **weights(random, len(CLASSES), 20))]
    around = [
        *body(random, 2),
        Layer("dense", **weights(random, 9, SURROUNDINGS), input=SURROUNDINGS_TENSOR, relu=True),
        Layer("dense", **weights(random, 9, 9), relu=True),
        Layer("dense", **weights(random, 10, 9)),
        Layer("dense", **weights(random, 10, 20), input=8, add=11, relu=True),
        Layer("dense", **weights(random, len(CLASSES), 10)),
    ]
    return [
        Case("explain_golden", alone, [0, 1, 2, 4, 5, 6], around=False),
        Case("explain_golden_around", around, [0, 3, 6], around=True),
    ]


def parts(case: Case, inputs: np.ndarray) -> tuple[Tensor, ...]:
    """Inputs as the engine takes them, [beats, inputs], as what Network.forward takes."""
    values = torch.from_numpy(inputs).double()
    samples = WINDOW * case.channels
    windows = values[:, :samples].reshape(-1, WINDOW, case.channels).transpose(1, 2).contiguous()
    return (windows, values[:, samples:].contiguous()) if case.around else (windows,)


def joined(found: Sequence[Tensor]) -> np.ndarray:
    """What was found of the parts of one beat, in the order of the engine's inputs."""
    windows, *numbers = (part[0] for part in found)
    return torch.cat([windows.t().flatten(), *numbers]).detach().numpy()


# ------------------------------------------------------------------------------------------------------ Grad-CAM ----


def gradcam(case: Case, network: Network, beat: np.ndarray, target: int) -> list[np.ndarray]:
    """Signed, positive and guided heat of every explained layer."""
    logits = network(*(part.requires_grad_() for part in parts(case, beat)))
    maps = [network.tensors[layer + 1] for layer in case.explained]
    gradients = torch.autograd.grad(logits[0, target], maps)
    guide = GuidedBackprop(network).attribute(parts(case, beat), target=target)[0][0, 0].detach().numpy()
    heats = []
    for layer, values, gradient in zip(case.explained, maps, gradients, strict=True):
        signed = (gradient.mean(dim=2, keepdim=True) * values).sum(dim=1)[0].detach().numpy()
        step = int(np.prod([before.stride for before in case.layers[: layer + 1]]))
        positive = on_window(np.maximum(signed, 0), step)
        heats += [on_window(signed, step), positive, positive * guide]
    return heats


def on_window(heat: np.ndarray, step: int) -> np.ndarray:
    return np.interp(np.arange(WINDOW), np.arange(len(heat)) * step, heat)


# ---------------------------------------------------------------------------------------------------------- SHAP ----


class Rescale(torch.autograd.Function):
    """ReLU of a batch of two, a beat and its reference: back goes the share of their difference that it lets through
    (Shrikumar 2017, section 3.5.1), in both."""

    @staticmethod
    def forward(ctx, sums: Tensor) -> Tensor:  # noqa: ANN001 (PyTorch's own type)
        values = functional.relu(sums)
        difference = sums[0] - sums[1]
        ctx.share = torch.where(difference == 0, (sums[0] > 0).double(), (values[0] - values[1]) / difference)
        return values

    @staticmethod
    def backward(ctx, gradient: Tensor) -> Tensor:  # noqa: ANN001
        return gradient * ctx.share


class RescaleReLU(nn.Module):
    def forward(self, sums: Tensor) -> Tensor:
        return Rescale.apply(sums)


def shap_by_hand(case: Case, beat: np.ndarray, background: np.ndarray, target: int) -> np.ndarray:
    network = Network(case.layers, RescaleReLU)
    total = np.zeros(case.inputs)
    for reference in background:
        pair = [part.requires_grad_() for part in parts(case, np.stack([beat[0], reference]))]
        found = torch.autograd.grad(network(*pair)[0, target], pair)
        products = [by * (part[0] - part[1]) for by, part in zip(found, pair, strict=True)]
        total += joined(products) / len(background)
    return total


def shap(case: Case, network: Network, beat: np.ndarray, background: np.ndarray, target: int) -> np.ndarray:
    explainer = DeepLiftShap(network)
    values = joined(explainer.attribute(parts(case, beat), baselines=parts(case, background), target=target))
    difference = float(np.abs(values - shap_by_hand(case, beat, background, target)).max())
    if difference > AGREEMENT:
        raise ArithmeticError(f"{case.name}: Captum and the rescale rule differ by {difference:g}")
    return values


# --------------------------------------------------------------------------------------------- expected gradients ----


def expected_gradients(
    case: Case, network: Network, beat: np.ndarray, background: np.ndarray, target: int
) -> np.ndarray:
    total = np.zeros(case.inputs)
    for index in range(len(background) * POINTS):
        reference = background[index // POINTS]
        share = np.float32((index + 0.5) * GOLDEN_RATIO % 1)
        mixed = [part.requires_grad_() for part in parts(case, (reference + share * (beat[0] - reference))[None])]
        found = torch.autograd.grad(network(*mixed)[0, target], mixed)
        total += joined(found) * (beat[0].astype(float) - reference)
    return total / (len(background) * POINTS)


# --------------------------------------------------------------------------------------------------------- files ----


def write(case: Case) -> None:
    random = np.random.default_rng(2017)
    write_tlm(
        HERE / f"{case.name}.tlm",
        name="Golden explanations",
        layers=case.layers,
        classes=CLASSES,
        denoise_levels=4,
        provenance={"data": "none", "weights": "random", "script": "tests/golden/explain_golden.py"},
        usual_beat=case.around,
        surroundings=case.around,
    )
    background = random.normal(0, 1, (BACKGROUNDS, case.inputs)).astype("<f4")
    network = Network(case.layers)
    expected = network(*parts(case, background)).mean(0).detach().numpy()
    counts = [case.inputs, BACKGROUNDS, BEATS, POINTS, len(case.explained), *case.explained]
    out = struct.pack(f"<{len(counts)}I", *counts) + background.tobytes()
    for target in range(BEATS):
        beat = random.normal(0, 1, (1, case.inputs)).astype("<f4")
        logit = network(*parts(case, beat))[0, target].item()
        found = [
            beat[0],
            np.array([logit, expected[target]]),
            shap(case, network, beat, background, target),
            expected_gradients(case, network, beat, background, target),
            *gradcam(case, network, beat, target),
        ]
        out += np.concatenate(found).astype("<f4").tobytes()
    (HERE / f"{case.name}.bin").write_bytes(out)


def main() -> None:
    warnings.filterwarnings("ignore", module="captum")  # of hooks, which it takes off again, and of gradients
    torch.set_num_threads(1)
    for case in cases():
        write(case)


if __name__ == "__main__":
    main()
