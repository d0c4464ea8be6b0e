"""From a float32 network to an int8 one, without training: which scales, which biases.

Three things are done, each measured on calibration beats:

* equalise: a channel behind a ReLU may be scaled down in the layer that makes it and up in those that read it; nothing
  changes in float32, but all channels then fill the one range of their tensor (Nagel 2019, "Data-free quantization").
  Into a depthwise layer or the pool this costs nothing; into a pointwise layer it is shared with the weights' range.
* scales: those of the weights, one an output channel, and those of the tensors minimise the squared error.
* biases make up for the mean error that the layer makes on inputs that are quantised already.

A network is a list of tlm.Layer (models/export/tlm.py); what the engine makes of it is computed by simulate.py.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "export"))
import simulate  # noqa: E402
from simulate import Tensor  # noqa: E402
from tlm import LEAST_SCALE, MOST_CODE, MOST_WEIGHT, SUM_LIMIT, Layer  # noqa: E402

LARGEST = 99.9  # percentile of a channel that stands for its largest value
SHARE = 0.7  # of the differences between channels that is taken from the activations where a layer mixes them; the rest
# stays, so that the weights do not get them all
SAMPLE = 400_000  # values of a tensor that its scale is chosen on
ACTIVATION_RANGES = np.linspace(0.3, 1.0, 36)  # of the largest value, tried as the range of a tensor
WEIGHT_RANGES = np.linspace(0.7, 1.0, 16)


def quantise(layers: list[Layer], windows: np.ndarray, around: np.ndarray | None = None, first: int = 0) -> list[Layer]:
    """The int8 network, from calibration beats: windows [beats, 360] or pairs [beats, 360, 2], numbers [beats, 44].

    The layers before `first` stay as they are: their errors go through all others.
    """
    layers = with_sources(layers)
    wanted = simulate.run_tensors(layers, windows, around)
    layers = equalise(layers, wanted)
    wanted = simulate.run_tensors(layers, windows, around)
    done: list[Layer] = []
    tensors = wanted[:1]
    for i, layer in enumerate(layers):
        source = simulate.source_of(layer, tensors, around)
        if i >= first and layer.kind not in ("pool", "dense"):
            layer = quantise_layer(layer, source, tensors, wanted[i + 1].values)
        elif layer.kind == "dense":
            layer = small_dense(layer, source, wanted[layer.input].values if layer.input > 0 else source.values)
        done.append(layer)
        tensors.append(simulate.run_layer(layer, source, tensors))
    return done


def with_sources(layers: list[Layer]) -> list[Layer]:
    return [replace(layer, input=i if layer.input is None else layer.input) for i, layer in enumerate(layers)]


# ---- equalise ----------------------------------------------------------------------------------------------------


def equalise(layers: list[Layer], tensors: list[Tensor]) -> list[Layer]:
    """An equal network whose channels use their tensor's range alike. `tensors`: what it computes, as floats."""
    layers = list(layers)
    for group in groups_of(layers):
        readers = [i for i, layer in enumerate(layers) if layer.input in group]
        values = [np.abs(tensors[tensor].values).reshape(-1, len(layers[tensor - 1].bias)) for tensor in group]
        largest = np.max([np.percentile(value, LARGEST, axis=0) for value in values], axis=0)
        scale_channels(layers, group, readers, largest.astype(np.float64))
    return layers


def groups_of(layers: list[Layer]) -> list[set[int]]:
    """The tensors in front of the pool, those together whose channels are added to each other."""
    groups: list[set[int]] = []
    for i, layer in enumerate(layers):
        if layer.kind == "pool":
            return groups
        if layer.add is None:
            groups.append({i + 1})
        else:
            next(group for group in groups if layer.add in group).add(i + 1)
    return groups


def scale_channels(layers: list[Layer], group: set[int], readers: list[int], largest: np.ndarray) -> None:
    """Divides the channels of the tensors in the group by a factor, and multiplies what reads them by it."""
    mixing = [i for i in readers if layers[i].kind in ("pointwise", "convolution")]
    if mixing:
        weights = [np.abs(layers[i].weight.astype(np.float64)) for i in mixing]
        theirs = np.max([weight.max(axis=(0, *range(2, weight.ndim))) for weight in weights], axis=0)
        factor = largest**SHARE / np.maximum(theirs, 1e-6) ** (1 - SHARE)
    else:
        factor = largest
    typical = np.median(factor[largest > 0]) if (largest > 0).any() else 1.0
    factor = np.where(largest > 0, np.clip(factor, typical * 1e-2, typical * 1e2), typical)
    for i in readers:
        for reader in behind_pool(layers, i):
            axis = 0 if layers[reader].kind == "depthwise" else 1
            layers[reader] = replace(layers[reader], weight=along(layers[reader].weight, factor, axis))
    for tensor in group:
        maker = layers[tensor - 1]
        bias = (maker.bias / factor).astype(np.float32)
        layers[tensor - 1] = replace(maker, weight=along(maker.weight, 1 / factor, 0), bias=bias)


def behind_pool(layers: list[Layer], reader: int) -> list[int]:
    """The layers that take up the factor of a channel: the reader, or those that read the pool if it is that."""
    if layers[reader].kind != "pool":
        return [reader]
    return [i for i, layer in enumerate(layers) if layer.input == reader + 1]


def along(weight: np.ndarray, factor: np.ndarray, axis: int) -> np.ndarray:
    across = [-1 if i == axis else 1 for i in range(weight.ndim)]
    return (weight * factor.reshape(across)).astype(np.float32)


# ---- scales ------------------------------------------------------------------------------------------------------


def quantise_layer(layer: Layer, source: Tensor, tensors: list[Tensor], wanted: np.ndarray) -> Layer:
    """`wanted`: the output of the float32 network; `source` and `tensors`: what the quantised one has so far."""
    scale, zero = tensor_code(wanted, layer.relu)
    coded = replace(layer, output_scale=scale, output_zero=zero)
    if source.scale is None:
        return coded
    weight, weight_scale = quantise_weight(layer.weight, layer.bias, source.scale)
    coded = replace(coded, weight=weight, weight_scale=weight_scale)
    return replace(coded, bias=corrected_bias(layer, coded, source, tensors, wanted))


def small_dense(layer: Layer, source: Tensor, wanted: np.ndarray) -> Layer:
    """A dense layer with weights of 8 bits, and a bias for the mean error of its input (`wanted`: as it should be)."""
    weight, scale = quantise_weight(layer.weight, np.zeros(1), np.float32(1))
    small = replace(layer, weight=weight, weight_scale=scale)
    off = layer.weight @ wanted.mean((0, 1)) - small.real_weight @ source.values.mean((0, 1))
    return replace(small, bias=(layer.bias + off).astype(np.float32))


def tensor_code(values: np.ndarray, relu: bool) -> tuple[float, int]:
    """Scale and zero with the least squared error."""
    values = values.reshape(-1)
    values = values[:: max(1, len(values) // SAMPLE)]
    least, most = (0.0, float(values.max())) if relu else (float(min(values.min(), 0)), float(max(values.max(), 0)))
    best, code = np.inf, (1.0, 0)
    for part in ACTIVATION_RANGES:
        scale = np.float32(max(part * (most - least) / MOST_CODE, LEAST_SCALE))
        zero = 0 if relu else int(np.clip(np.rint(-part * least / scale), 0, MOST_CODE))
        steps = np.clip(np.rint(values / scale), -zero, MOST_CODE - zero)
        error = float(np.square(values - steps * scale).mean())
        if error < best:
            best, code = error, (float(scale), zero)
    return code


def quantise_weight(weight: np.ndarray, bias: np.ndarray, input_scale: np.float32) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers, and a scale for every output."""
    flat = weight.reshape(len(weight), -1).astype(np.float64)
    largest = np.maximum(np.abs(flat).max(1), least_range(flat, bias, input_scale))
    best = np.full(len(flat), np.inf)
    scales = largest / MOST_WEIGHT
    for part in WEIGHT_RANGES:
        trial = largest * part / MOST_WEIGHT
        error = np.square(flat - whole(flat, trial) * trial[:, None]).sum(1)
        scales = np.where(error < best, trial, scales)
        best = np.minimum(error, best)
    scales = np.maximum(scales, least_range(flat, bias, input_scale) / MOST_WEIGHT).astype(np.float32)
    return whole(flat, scales).reshape(weight.shape).astype(np.float32), scales


def least_range(flat: np.ndarray, bias: np.ndarray, input_scale: np.float32) -> np.ndarray:
    """Below it the bias, in units of the sum, would take more than half of what a sum may come to."""
    return np.maximum(np.abs(bias) / (float(input_scale) * SUM_LIMIT / 2), 2 * LEAST_SCALE) * MOST_WEIGHT


def whole(flat: np.ndarray, scales: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(flat / scales[:, None]), -MOST_WEIGHT, MOST_WEIGHT)


def corrected_bias(layer: Layer, coded: Layer, source: Tensor, tensors: list[Tensor], wanted: np.ndarray) -> np.ndarray:
    """The bias with which the mean of every channel is that of the float32 network."""
    unit = source.scale * coded.weight_scale
    value = simulate.products(coded, coded.weight, source.values) * unit + layer.bias
    if layer.add is not None:
        value = value + tensors[layer.add].real
    if not layer.relu:
        return (layer.bias + (wanted - value).mean((0, 1))).astype(np.float32)
    # Behind a ReLU the mean is not linear in the bias: a few steps of Newton's method.
    bias = layer.bias.astype(np.float64)
    for _ in range(4):
        shifted = value + (bias - layer.bias).astype(np.float32)
        slope = np.maximum((shifted > 0).mean((0, 1)), 0.05)
        bias += np.clip((wanted - np.maximum(shifted, 0)).mean((0, 1)) / slope, -1, 1) * 0.7
    return bias.astype(np.float32)
