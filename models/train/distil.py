"""Fine-tuning of an int8 network: it learns to give the logits of the float32 network that it was made from.

Weights and activations are rounded in the forward pass as the engine rounds them, and the rounding counts as the
identity in the backward pass (straight-through estimator, Bengio 2013). The scales stay; weights are trained in units
of their scale and biases in units of the output's, so that one learning rate fits all layers. No labels are needed:
what is wanted is that both networks say the same. After every epoch a checkpoint is written; run it again to go on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from network import Depthwise
from torch import Tensor, nn
from torch.nn import functional

from int8 import INT8, MOST_CODE, MOST_WEIGHT, SUM_LIMIT, SURROUNDINGS_TENSOR, Layer

BATCH = 128
WEIGHT_STEP = 0.03  # learning rate at the start, in units of the scale
FLOAT_STEP = 1e-4  # the same of what stays float32, relative to the largest weight
MIXED = 0.5  # share of the beats that are mixed with another
TEMPERATURE = 2.0  # of the probabilities that are compared


@dataclass
class Teaching:
    """Beats and what the float32 network says of them."""

    draw: Callable[[Tensor], Tensor]  # windows of the beats with these numbers, each time another variant of them
    around: Tensor | None  # [beats, 44]
    logits: Callable[[Tensor, Tensor | None], Tensor]  # of the float32 network
    beats: int
    seed: int = 1


class Rounded(torch.autograd.Function):
    """Rounded and bounded; the gradient passes where nothing was cut off."""

    @staticmethod
    def forward(ctx, value: Tensor, least: float, most: float) -> Tensor:  # noqa: ANN001 (PyTorch's own type)
        ctx.save_for_backward((value >= least) & (value <= most))
        return value.round().clamp(least, most)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, None, None]:  # noqa: ANN001
        (inside,) = ctx.saved_tensors
        return gradient * inside, None, None


class Student(nn.Module):
    """The int8 network as PyTorch trains it. `rounding` off: the same layers as floats, for a teacher."""

    def __init__(self, layers: list[Layer], rounding: bool = True) -> None:
        super().__init__()
        self.layers = layers
        self.rounding = rounding
        self.weights = nn.ParameterList(_values(layer.weight, 1.0) for layer in layers)
        self.units = [bias_unit(layer) for layer in layers]
        self.sums = [sum_units(layers, layer) for layer in layers]
        self.biases = nn.ParameterList(_values(a.bias, u) for a, u in zip(layers, self.units, strict=True))

    def forward(self, windows: Tensor, around: Tensor | None = None) -> Tensor:
        tensors = [windows.unsqueeze(2) if windows.ndim == 2 else windows]
        for i, layer in enumerate(self.layers):
            source = around.unsqueeze(1) if layer.input == SURROUNDINGS_TENSOR else tensors[layer.input]
            tensors.append(self._run(i, layer, source, tensors))
        return tensors[-1][:, 0]

    def _run(self, i: int, layer: Layer, source: Tensor, tensors: list[Tensor]) -> Tensor:
        if layer.kind == "pool":
            return source.mean(1, keepdim=True)
        value = operate(layer, self._weight(i, layer), source) + self._bias(i)
        if layer.add is not None:
            value = value + tensors[layer.add]
        if layer.relu:
            value = functional.relu(value)
        if layer.output_scale is None or not self.rounding:
            return value
        zero = layer.output_zero
        return Rounded.apply(value / layer.output_scale, -zero, MOST_CODE - zero) * layer.output_scale

    def _weight(self, i: int, layer: Layer) -> Tensor:
        weight = self.weights[i]
        if layer.weight_scale is None:
            return weight
        scale = torch.from_numpy(layer.weight_scale).reshape(-1, *[1] * (weight.ndim - 1))
        return Rounded.apply(weight, -MOST_WEIGHT, MOST_WEIGHT) * scale

    def _bias(self, i: int) -> Tensor:
        bias, unit = self.biases[i] * self.units[i], self.sums[i]
        return bias if unit is None else Rounded.apply(bias / unit, -SUM_LIMIT, SUM_LIMIT) * unit

    def result(self) -> list[Layer]:
        """What was learnt, for the model file."""
        done = []
        for i, layer in enumerate(self.layers):
            if layer.weight is None:
                done.append(layer)
                continue
            weight = self.weights[i].detach()
            if layer.weight_scale is not None:
                weight = weight.round().clamp(-MOST_WEIGHT, MOST_WEIGHT)
            bias = self.biases[i].detach() * self.units[i]
            done.append(replace(layer, weight=weight.numpy().copy(), bias=bias.numpy().copy()))
        return done

    def groups(self) -> list[dict]:
        """Parameters with their learning rates."""
        groups = []
        for i, layer in enumerate(self.layers):
            if layer.weight is None:
                continue
            largest = float(self.weights[i].detach().abs().max())
            step = FLOAT_STEP * largest if layer.weight_scale is None else WEIGHT_STEP
            groups.append({"params": [self.weights[i]], "lr": step, "first": step})
            step = WEIGHT_STEP / 4 if layer.output_scale is not None else FLOAT_STEP
            groups.append({"params": [self.biases[i]], "lr": step, "first": step})
        return groups


def bias_unit(layer: Layer) -> float:
    return 1.0 if layer.output_scale is None else float(layer.output_scale)


def sum_units(layers: list[Layer], layer: Layer) -> Tensor | None:
    """What a sum of 1 stands for, in every channel of an int8 layer."""
    if layer.arithmetic != INT8:
        return None
    return torch.from_numpy(layer.weight_scale * np.float32(layers[layer.input - 1].output_scale))


def _values(values, unit: float) -> Tensor:  # noqa: ANN001 (an array, or None of the pool)
    return torch.zeros(0) if values is None else torch.from_numpy(values / unit).float()


def operate(layer: Layer, weight: Tensor, source: Tensor) -> Tensor:
    if layer.kind in ("pointwise", "dense"):
        return functional.linear(source, weight)
    if layer.kind == "depthwise":
        return Depthwise.apply(source, weight.t().contiguous(), layer.stride)
    margin = (weight.shape[2] - 1) // 2
    taps = functional.pad(source, (0, 0, margin, margin)).unfold(1, weight.shape[2], layer.stride)
    return functional.linear(taps.flatten(2), weight.flatten(1))


def train(layers: list[Layer], teaching: Teaching, epochs: int, checkpoint: Path) -> list[Layer]:
    """The network after `epochs` epochs."""
    student = Student(layers)
    optimizer = torch.optim.Adam(student.groups(), betas=(0.9, 0.99))
    random = torch.Generator().manual_seed(teaching.seed)
    done = 0
    if checkpoint.exists():
        whole = torch.load(checkpoint, weights_only=True)
        student.load_state_dict(whole["student"])
        optimizer.load_state_dict(whole["optimizer"])
        random.set_state(whole["random"])
        done = whole["epoch"]
    for epoch in range(done, epochs):
        loss = run_epoch(student, optimizer, teaching, random, (epoch, epochs))
        print(f"{checkpoint.stem} epoch {epoch + 1}/{epochs}  loss {loss:.5f}", flush=True)
        whole = {"student": student.state_dict(), "optimizer": optimizer.state_dict()}
        whole |= {"random": random.get_state(), "epoch": epoch + 1}
        torch.save(whole, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)
    return student.result()


def run_epoch(
    student: Student,
    optimizer: torch.optim.Optimizer,
    teaching: Teaching,
    random: torch.Generator,
    place: tuple[int, int],
) -> float:
    """One pass over the beats; the learning rate falls to nothing along half a cosine over all epochs."""
    order = torch.randperm(teaching.beats, generator=random)
    parts = order.split(BATCH)
    total = 0.0
    for step, chosen in enumerate(parts):
        progress = torch.tensor((place[0] + step / len(parts)) / place[1])
        for group in optimizer.param_groups:
            group["lr"] = group["first"] * float(0.5 * (1 + torch.cos(torch.pi * progress)))
        windows = teaching.draw(chosen)
        around = None if teaching.around is None else teaching.around[chosen]
        if MIXED:
            share = mixing(len(chosen), random)
            windows, around = mix(windows, share), None if around is None else mix(around, share)
        with torch.no_grad():
            wanted = teaching.logits(windows, around)
        loss = disagreement(student(windows, around), wanted)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += float(loss.detach())
    return total / len(parts)


def mixing(count: int, random: torch.Generator) -> Tensor:
    """How much of each beat stays: all of it, or in MIXED of the cases less."""
    share = torch.rand(count, generator=random)
    return torch.where(torch.rand(count, generator=random) < MIXED, share, torch.ones(count))


def mix(values: Tensor, share: Tensor) -> Tensor:
    """Beats with some of their neighbour in the batch. Such beats lie between classes, where networks disagree."""
    share = share.reshape(-1, *[1] * (values.ndim - 1))
    return share * values + (1 - share) * values.roll(1, 0)


def disagreement(logits: Tensor, wanted: Tensor) -> Tensor:
    """Kullback-Leibler divergence of softened probabilities (Hinton 2015), and a little of the squared error."""
    said = functional.log_softmax(logits / TEMPERATURE, 1)
    right = functional.log_softmax(wanted / TEMPERATURE, 1)
    divergence = functional.kl_div(said, right, reduction="batchmean", log_target=True) * TEMPERATURE**2
    return divergence + 0.02 * functional.mse_loss(logits, wanted)
