"""A layout (layouts.py) as a network that PyTorch trains.

Activations are [beats, time, channels]: a pointwise layer is then one matrix product, and the depthwise layer a sum
of shifted products. On a CPU this takes about half the time of PyTorch's own convolutions on [beats, channels, time].
"""

from __future__ import annotations

import torch
from layouts import SURROUNDINGS_TENSOR, Layer
from torch import Tensor, nn
from torch.nn import functional

DROPOUT = 0.1  # of the pooled features


class Depthwise(torch.autograd.Function):
    """output[b, t] = sum over k of weight[k] * padded[b, t * stride + k], zero padding (kernel - 1) / 2."""

    @staticmethod
    def forward(ctx, value: Tensor, weight: Tensor, stride: int) -> Tensor:  # noqa: ANN001 (PyTorch's own type)
        kernel, margin = len(weight), (len(weight) - 1) // 2
        padded = functional.pad(value, (0, 0, margin, margin))
        span = stride * ((value.shape[1] - 1) // stride) + 1
        output = padded[:, 0:span:stride] * weight[0]
        for k in range(1, kernel):
            output.addcmul_(padded[:, k : k + span : stride], weight[k])
        ctx.save_for_backward(padded, weight)
        ctx.stride, ctx.span = stride, span
        return output

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, Tensor, None]:  # noqa: ANN001
        padded, weight = ctx.saved_tensors
        kernel, margin = len(weight), (len(weight) - 1) // 2
        by_value, by_weight = torch.zeros_like(padded), torch.empty_like(weight)
        for k in range(kernel):
            taps = slice(k, k + ctx.span, ctx.stride)
            by_weight[k] = (gradient * padded[:, taps]).sum((0, 1))
            by_value[:, taps].addcmul_(gradient, weight[k])
        return by_value[:, margin : padded.shape[1] - margin], by_weight, None


class Network(nn.Module):
    """Every layer but the pool and the dense ones is followed by batch normalisation.

    `weights` have the shapes of the model file; `bias` is that of the last dense layer, `hidden_biases` those of the
    others.
    """

    def __init__(self, layers: list[Layer]) -> None:
        super().__init__()
        self.layers = layers
        self.weights = nn.ParameterList(_initial(layer) for layer in layers)
        self.norms = nn.ModuleList(nn.BatchNorm1d(layer.outputs) for layer in layers if has_norm(layer))
        self.bias = nn.Parameter(torch.zeros(layers[-1].outputs))
        self.hidden_biases = nn.ParameterList(
            torch.zeros(layer.outputs) for layer in layers[:-1] if layer.kind == "dense"
        )

    def forward(self, windows: Tensor, surroundings: Tensor | None = None) -> Tensor:
        """Logits [beats, classes] of windows [beats, 360] or pairs [beats, 360, 2], and numbers [beats, 44]."""
        tensors = [windows.unsqueeze(2) if windows.ndim == 2 else windows]
        biases = iter([*self.hidden_biases, self.bias])
        for i, layer in enumerate(self.layers):
            source = surroundings if layer.input == SURROUNDINGS_TENSOR else tensors[layer.input]
            if layer.kind == "dense":
                value = functional.linear(source, self.weights[i], next(biases))
            else:
                value = self._operate(layer, self.weights[i], source)
            if has_norm(layer):
                value = self.norms[i](value.flatten(0, 1)).view(value.shape)
            if layer.add is not None:
                value = value + tensors[layer.add]
            tensors.append(functional.relu_(value) if layer.relu else value)
        return tensors[-1]

    def _operate(self, layer: Layer, weight: Tensor, value: Tensor) -> Tensor:
        if layer.kind == "pool":
            return functional.dropout(value.mean(1), DROPOUT, self.training)
        if layer.kind == "pointwise":
            return functional.linear(value, weight)
        if layer.kind == "depthwise":
            return Depthwise.apply(value, weight.t().contiguous(), layer.stride)
        margin = (layer.kernel - 1) // 2
        taps = functional.pad(value, (0, 0, margin, margin)).unfold(1, layer.kernel, layer.stride)
        return functional.linear(taps.flatten(2), weight.flatten(1))


def has_norm(layer: Layer) -> bool:
    return layer.kind not in ("pool", "dense")


def _initial(layer: Layer) -> Tensor:
    """Normal weights that keep the variance through a ReLU (He 2015)."""
    return torch.randn(layer.weight_shape) * (2.0 / layer.fan_in) ** 0.5
