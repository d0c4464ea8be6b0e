"""What the engine computes with a network, in numpy: the arithmetic at the top of engine/net/model.c.

int8 layers, and the float32 layers around them, give the very bits of the engine. Whole numbers below 2^24 are kept
as float32, which holds them exactly in whatever order they are added; what float32 rounds is added in the engine's
order. Arrays are [beats, time, channels].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tlm import INT8, MOST_CODE, SURROUNDINGS_TENSOR, Layer

ONE = np.float32(1)


@dataclass
class Tensor:
    """Floats, or codes without their zero: `values` are then whole numbers and stand for scale * value."""

    values: np.ndarray
    scale: np.float32 | None = None

    @property
    def real(self) -> np.ndarray:
        return self.values if self.scale is None else self.values * self.scale


def run(layers: Sequence[Layer], windows: np.ndarray, surroundings: np.ndarray | None = None) -> np.ndarray:
    """Logits [beats, classes] of windows [beats, 360] or pairs [beats, 360, 2], and numbers [beats, 44]."""
    return run_tensors(layers, windows, surroundings)[-1].values[:, 0]


def run_tensors(layers: Sequence[Layer], windows: np.ndarray, surroundings: np.ndarray | None = None) -> list[Tensor]:
    """All tensors: 0 is the window, i + 1 the output of layer i."""
    tensors = [Tensor(windows.reshape(len(windows), windows.shape[1], -1).astype(np.float32))]
    for layer in layers:
        tensors.append(run_layer(layer, source_of(layer, tensors, surroundings), tensors))
    return tensors


def source_of(layer: Layer, tensors: list[Tensor], surroundings: np.ndarray | None) -> Tensor:
    """What the layer that comes after `tensors` reads."""
    if layer.input == SURROUNDINGS_TENSOR:
        return Tensor(surroundings.astype(np.float32)[:, None])
    return tensors[-1 if layer.input is None else layer.input]


def run_layer(layer: Layer, source: Tensor, tensors: list[Tensor]) -> Tensor:
    if layer.kind == "pool":
        return _pool(source)
    if layer.arithmetic == INT8:
        return _int8(layer, source, tensors)
    value = _products_in_order(layer, source.values)
    if layer.add is not None:
        value = value + tensors[layer.add].values
    if layer.relu:
        value = np.maximum(value, 0)
    if layer.output_scale is None:
        return Tensor(value)
    return to_codes(layer, value * (ONE / np.float32(layer.output_scale)))


def to_codes(layer: Layer, value: np.ndarray) -> Tensor:
    """`value` is in units of the output's code."""
    zero = layer.output_zero
    return Tensor(np.clip(np.rint(value), -zero, MOST_CODE - zero), np.float32(layer.output_scale))


def _pool(source: Tensor) -> Tensor:
    length = np.float32(source.values.shape[1])
    if source.scale is not None:
        return Tensor(source.values.sum(1, keepdims=True) * (source.scale / length))
    total = source.values[:, :1].copy()
    for t in range(1, source.values.shape[1]):
        total += source.values[:, t : t + 1]
    return Tensor(total * (ONE / length))


def _int8(layer: Layer, source: Tensor, tensors: list[Tensor]) -> Tensor:
    scale = np.float32(layer.output_scale)
    unit = source.scale * layer.weight_scale.astype(np.float32)
    total = np.rint(layer.bias.astype(np.float32) / unit) + products(layer, layer.weight, source.values)
    value = total * (unit / scale)
    if layer.add is not None:
        added = tensors[layer.add]
        value = value + added.values * (added.scale / scale)
    return to_codes(layer, value)


def products(layer: Layer, weight: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The layer's sums without bias, added in any order."""
    weight = weight.astype(np.float32)
    if layer.kind in ("pointwise", "dense"):
        return values @ weight.T
    taps = [values_at for _, values_at in _taps(weight.shape[-1], layer.stride, values)]
    if layer.kind == "depthwise":
        return sum(taps[k] * weight[:, k] for k in range(len(taps)))
    return sum(taps[k] @ weight[:, :, k].T for k in range(len(taps)))


def _products_in_order(layer: Layer, values: np.ndarray) -> np.ndarray:
    """Bias first, then tap after tap, channel after channel: as the kernels of the engine add."""
    weight = layer.real_weight
    if layer.kind in ("pointwise", "dense"):
        weight = weight[:, :, None]
    total: np.ndarray | None = None
    for k, shifted in _taps(weight.shape[-1], layer.stride, values):
        if layer.kind == "depthwise":
            terms = [shifted * weight[:, k]]
        else:
            terms = (shifted[:, :, i : i + 1] * weight[:, i, k] for i in range(weight.shape[1]))
        for term in terms:
            total = (layer.bias.astype(np.float32) if total is None else total) + term
    return total


def _taps(kernel: int, stride: int, values: np.ndarray):  # noqa: ANN202 (an iterator of pairs)
    """Every tap and what it meets: zeros beyond the ends."""
    margin = (kernel - 1) // 2
    padded = np.pad(values, ((0, 0), (margin, margin), (0, 0)))
    span = stride * ((values.shape[1] - 1) // stride) + 1
    for k in range(kernel):
        yield k, padded[:, k : k + span : stride]
