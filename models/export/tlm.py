"""Writes and reads the TLM1 model file; its specification is the table at the top of engine/net/model.c.

A network is a list of `Layer`s. Tensors are numbered: 0 is the window (one channel, or two with the usual beat), i + 1
is the output of layer i; SURROUNDINGS_TENSOR are the numbers that tell what surrounds the beat.
The writer checks everything that the engine checks, so that a file that was written can be opened.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

KINDS = ("convolution", "depthwise", "pointwise", "pool", "dense")  # file code = index + 1
MAGIC = b"TLM1"
VERSION = 1
WINDOW = 360  # samples
RATE = 360  # Hz
SURROUNDINGS = 44  # numbers that tell what surrounds a beat
SURROUNDINGS_TENSOR = -2  # of Layer.input; 0xFFFFFFFE in the file
NO_TENSOR = 0xFFFFFFFF
HEADER_BYTES = 160
RECORD_BYTES = 48
MAX_LAYERS = 64
MAX_CHANNELS = 1024
MAX_PROVENANCE_BYTES = 64 * 1024


@dataclass
class Layer:
    """One layer; `weight` and `bias` are float32 (None for the pool), batch normalisation already folded in.

    Shapes of `weight`: convolution (out, in, kernel), depthwise (channel, kernel), pointwise (out, in),
    dense (out, in); a depthwise or pointwise weight may come in PyTorch's three axes and is then squeezed.
    `input` None means "the layer before"; `add` is the tensor added before the activation (a skip connection).
    """

    kind: str
    weight: np.ndarray | None = None
    bias: np.ndarray | None = None
    stride: int = 1
    relu: bool = False
    input: int | None = None
    add: int | None = None


@dataclass
class Model:
    """What `read_tlm` returns. Every layer's `input` is filled in."""

    name: str
    layers: list[Layer]
    classes: list[str]
    denoise_levels: int
    provenance: dict = field(default_factory=dict)
    usual_beat: bool = False
    surroundings: bool = False
    least_certainty: float = 0.0

    @property
    def parameters(self) -> int:
        return sum(layer.weight.size + layer.bias.size for layer in self.layers if layer.weight is not None)


@dataclass
class _Shape:
    channels: int
    length: int
    step: int  # samples of the window between two time steps


def write_tlm(
    path: str | Path,
    *,
    name: str,
    layers: Sequence[Layer],
    classes: Sequence[str],
    denoise_levels: int,
    provenance: dict,
    usual_beat: bool = False,
    surroundings: bool = False,
    least_certainty: float = 0.0,
) -> None:
    """Writes a model file. Raises ValueError where the network does not fit the format."""
    _check(name, layers, classes, denoise_levels)
    shapes = [_Shape(2 if usual_beat else 1, WINDOW, 1)]
    records, weights = b"", b""
    for index, layer in enumerate(layers):
        source = index if layer.input is None else layer.input
        record, blob = _encode_layer(index, layer, source, shapes, len(weights))
        records += record
        weights += blob
    _check_order(layers, surroundings)
    if shapes[-1].channels != len(classes):
        raise ValueError(f"the dense layer has {shapes[-1].channels} outputs for {len(classes)} classes")
    about = json.dumps(provenance, ensure_ascii=False, sort_keys=True).encode()
    if len(about) > MAX_PROVENANCE_BYTES:
        raise ValueError(f"the provenance is {len(about)} bytes long; at most {MAX_PROVENANCE_BYTES} fit")
    weights_at = _round_up(HEADER_BYTES + len(records), 16)
    about_at = weights_at + len(weights)
    size = about_at + len(about)
    body = _fixed(name, 32)
    body += struct.pack("<5I", WINDOW, RATE, denoise_levels, 1, len(classes))
    body += b"".join(_fixed(label, 8) for label in classes).ljust(64, b"\0")
    body += struct.pack("<5I", len(layers), weights_at, len(weights), about_at, len(about))
    certainty = round(min(max(least_certainty, 0.0), 1.0) * 65535)
    body += struct.pack("<2HI", int(usual_beat), certainty, SURROUNDINGS if surroundings else 0) + records
    body = body.ljust(weights_at - 16, b"\0") + weights + about
    Path(path).write_bytes(MAGIC + struct.pack("<3I", VERSION, size, zlib.crc32(body)) + body)


def read_tlm(path: str | Path) -> Model:
    """Reads a model file. Raises ValueError where it is damaged."""
    data = Path(path).read_bytes()
    if len(data) < HEADER_BYTES or data[:4] != MAGIC:
        raise ValueError(f"{path} is not a TLM1 model file")
    version, size, checksum = struct.unpack_from("<3I", data, 4)
    if version != VERSION or size != len(data) or checksum != zlib.crc32(data[16:]):
        raise ValueError(f"{path} is damaged or of another version")
    count = struct.unpack_from("<I", data, 64)[0]
    total, weights_at, _, about_at, about_size = struct.unpack_from("<5I", data, 132)
    return Model(
        name=_text(data[16:48]),
        layers=[_decode_layer(data, HEADER_BYTES + RECORD_BYTES * i, weights_at) for i in range(total)],
        classes=[_text(data[68 + 8 * i : 76 + 8 * i]) for i in range(count)],
        denoise_levels=struct.unpack_from("<I", data, 56)[0],
        provenance=json.loads(data[about_at : about_at + about_size] or b"{}"),
        usual_beat=struct.unpack_from("<H", data, 152)[0] == 1,
        least_certainty=struct.unpack_from("<H", data, 154)[0] / 65535,
        surroundings=struct.unpack_from("<I", data, 156)[0] > 0,
    )


def _check(name: str, layers: Sequence[Layer], classes: Sequence[str], denoise_levels: int) -> None:
    if not 2 <= len(layers) <= MAX_LAYERS:
        raise ValueError(f"{len(layers)} layers; 2..{MAX_LAYERS} fit")
    if not 2 <= len(classes) <= 8:
        raise ValueError(f"{len(classes)} classes; 2..8 fit")
    if not 1 <= len(name.encode()) <= 31 or any(not 1 <= len(label.encode("ascii")) <= 7 for label in classes):
        raise ValueError("the name takes 1..31 bytes, a class name 1..7 ASCII characters")
    if not 0 <= denoise_levels <= 7:
        raise ValueError("denoise_levels is 0 (not denoised) .. 7 (the most that a context of 1024 ticks allows)")


def _check_order(layers: Sequence[Layer], surroundings: bool) -> None:
    kinds = [layer.kind for layer in layers]
    pool = kinds.index("pool") if kinds.count("pool") == 1 else len(kinds)
    if "dense" in kinds[:pool] or any(kind != "dense" for kind in kinds[pool + 1 :]) or pool == len(kinds):
        raise ValueError("a network has one pool, dense layers behind it and no others there")
    if kinds[-1] != "dense" or layers[-1].relu or layers[-1].add is not None:
        raise ValueError("the last layer is dense and has no activation or addition")
    for index, layer in enumerate(layers):
        source = index if layer.input is None else layer.input
        if layer.kind == "dense" and 0 <= source <= pool:
            raise ValueError(f"layer {index}: a dense layer reads the pool, another dense layer or the surroundings")
    if not surroundings and any(layer.input == SURROUNDINGS_TENSOR for layer in layers):
        raise ValueError("the network reads the surroundings but does not ask for them")


def _encode_layer(index: int, layer: Layer, source: int, shapes: list[_Shape], offset: int) -> tuple[bytes, bytes]:
    """The record and the weights of a layer; appends the shape of its output to `shapes`."""
    around = source == SURROUNDINGS_TENSOR and layer.kind == "dense"
    if layer.kind not in KINDS or not (around or 0 <= source <= index):
        raise ValueError(f"layer {index}: kind {layer.kind!r} with input tensor {source}")
    fed = _Shape(SURROUNDINGS, 1, WINDOW) if around else shapes[source]
    weight, bias = _weights_of(index, layer, fed.channels)
    channels = fed.channels if weight is None else weight.shape[0]
    kernel = weight.shape[-1] if weight is not None and layer.kind in ("convolution", "depthwise") else 1
    if kernel % 2 == 0 or kernel > 31 or not 1 <= layer.stride <= 8 or not 1 <= channels <= MAX_CHANNELS:
        raise ValueError(f"layer {index}: kernel {kernel}, stride {layer.stride}, {channels} channels")
    if layer.stride != 1 and layer.kind not in ("convolution", "depthwise"):
        raise ValueError(f"layer {index}: a {layer.kind} layer has no stride")
    if source == 0 and layer.kind != "convolution":
        raise ValueError(f"layer {index}: only a convolution can read the window")
    whole = layer.kind in ("pool", "dense")
    length = 1 if whole else (fed.length - 1) // layer.stride + 1
    shapes.append(_Shape(channels, length, WINDOW if whole else min(WINDOW, fed.step * layer.stride)))
    if layer.add is not None and (not 1 <= layer.add <= index or shapes[layer.add] != shapes[-1]):
        raise ValueError(f"layer {index}: tensor {layer.add} has another shape than the output it is added to")
    blob = b"" if weight is None else bias.tobytes() + weight.tobytes()
    record = struct.pack(
        "<12I",
        KINDS.index(layer.kind) + 1,
        source & 0xFFFFFFFF,
        NO_TENSOR if layer.add is None else layer.add,
        fed.channels,
        channels,
        kernel,
        layer.stride,
        (kernel - 1) // 2,
        int(layer.relu),
        0,
        offset,
        len(blob),
    )
    return record, blob


def _weights_of(index: int, layer: Layer, channels_in: int) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Weight and bias as contiguous little-endian float32 of the file's shape."""
    if layer.kind == "pool":
        if layer.weight is not None or layer.bias is not None or layer.relu or layer.add is not None:
            raise ValueError(f"layer {index}: the pool takes no weights, activation or addition")
        return None, None
    if layer.weight is None or layer.bias is None:
        raise ValueError(f"layer {index}: a {layer.kind} layer needs weight and bias")
    weight = np.ascontiguousarray(layer.weight, "<f4")
    bias = np.ascontiguousarray(layer.bias, "<f4")
    if layer.kind == "depthwise" and weight.ndim == 3 and weight.shape[1] == 1:
        weight = weight[:, 0, :]
    if layer.kind == "pointwise" and weight.ndim == 3 and weight.shape[2] == 1:
        weight = weight[:, :, 0]
    if weight.ndim != (3 if layer.kind == "convolution" else 2) or bias.shape != weight.shape[:1]:
        raise ValueError(f"layer {index}: weight {weight.shape} and bias {bias.shape} do not fit {layer.kind}")
    if channels_in != (weight.shape[0] if layer.kind == "depthwise" else weight.shape[1]):
        raise ValueError(f"layer {index}: weight {weight.shape} does not fit {channels_in} input channels")
    if not (np.isfinite(weight).all() and np.isfinite(bias).all()):
        raise ValueError(f"layer {index}: a weight is not finite")
    return np.ascontiguousarray(weight), bias


def _decode_layer(data: bytes, at: int, weights_at: int) -> Layer:
    fields = struct.unpack_from("<12I", data, at)
    code, source, add, channels_in, channels, kernel, stride, _, relu, _, offset, size = fields
    kind = KINDS[code - 1]
    shape = {
        "convolution": (channels, channels_in, kernel),
        "depthwise": (channels, kernel),
        "pointwise": (channels, channels_in),
        "dense": (channels, channels_in),
    }.get(kind)
    weight = bias = None
    if shape is not None:
        values = np.frombuffer(data, "<f4", size // 4, weights_at + offset)
        bias, weight = values[:channels].copy(), values[channels:].reshape(shape).copy()
    source = SURROUNDINGS_TENSOR if source == SURROUNDINGS_TENSOR & 0xFFFFFFFF else source
    return Layer(kind, weight, bias, stride, bool(relu), source, None if add == NO_TENSOR else add)


def _fixed(text: str, size: int) -> bytes:
    return text.encode().ljust(size, b"\0")


def _text(data: bytes) -> str:
    return data.rstrip(b"\0").decode()


def _round_up(value: int, unit: int) -> int:
    return -(-value // unit) * unit
