"""Writes and reads the TLM1 model file; its specification is the table at the top of engine/net/model.c.

A network is a list of `Layer`s. Tensors are numbered: 0 is the window (one channel, or two with the usual beat), i + 1
is the output of layer i; SURROUNDINGS_TENSOR are the numbers that tell what surrounds the beat.
The writer checks everything that the engine checks, so that a file that was written can be opened.
"""

from __future__ import annotations

import json
import re
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
MAX_KERNEL = 31
MAX_STRIDE = 8
MAX_PROVENANCE_BYTES = 64 * 1024
MAX_PROVENANCE_DEPTH = 32  # objects and lists within one another
F32, INT8, F32_CODED, F32_SMALL = 0, 1, 2, 3  # weight types
MOST_CODE = 127  # of an activation
MOST_WEIGHT = 127
SUM_LIMIT = 1 << 24  # sums are below it
STEPS_LIMIT = 1 << 21  # outputs are below it in units of their code; an addition may take as much again
LEAST_SCALE, MOST_SCALE = 2.0**-24, 2.0**24
NOT_IN_NAME = re.compile(r"[\0-\x1f\x7f\ud800-\udfff]")  # control characters, and what is not UTF-8
CLASS_NAME = re.compile(r"[!#-+\--~]{1,7}")  # printable ASCII without what a table of commas would have to quote


@dataclass
class Layer:
    """One layer; `weight` and `bias` are float32 (None for the pool), batch normalisation already folded in.

    Shapes of `weight`: convolution (out, in, kernel), depthwise (channel, kernel), pointwise (out, in),
    dense (out, in); a depthwise or pointwise weight may come in PyTorch's three axes and is then squeezed.
    `input` None means "the layer before"; `add` is the tensor added before the activation (a skip connection).
    With `output_scale` the output is codes (INT8 LAYERS in the specification). With `weight_scale`, one for each
    output, `weight` holds whole numbers of -127..127; with both the layer computes in int8.
    """

    kind: str
    weight: np.ndarray | None = None
    bias: np.ndarray | None = None
    stride: int = 1
    relu: bool = False
    input: int | None = None
    add: int | None = None
    output_scale: float | None = None
    output_zero: int = 0
    weight_scale: np.ndarray | None = None

    @property
    def arithmetic(self) -> int:
        """The weight type in the file."""
        if self.weight_scale is None:
            return F32 if self.output_scale is None else F32_CODED
        return F32_SMALL if self.output_scale is None else INT8

    @property
    def real_weight(self) -> np.ndarray:
        """In float32, as the engine has it."""
        if self.weight_scale is None:
            return self.weight.astype(np.float32)
        scale = self.weight_scale.astype(np.float32).reshape(-1, *[1] * (self.weight.ndim - 1))
        return self.weight.astype(np.float32) * scale


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
    scale: float | None = None  # of codes; None: floats


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
    _check(name, layers, denoise_levels, least_certainty)
    _check_classes(classes)
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
    about = _encode_provenance(provenance)
    weights_at = _round_up(HEADER_BYTES + len(records), 16)
    about_at = weights_at + len(weights)
    size = about_at + len(about)
    body = _fixed(name, 32)
    body += struct.pack("<5I", WINDOW, RATE, denoise_levels, 1, len(classes))
    body += b"".join(_fixed(label, 8) for label in classes).ljust(64, b"\0")
    body += struct.pack("<5I", len(layers), weights_at, len(weights), about_at, len(about))
    certainty = round(least_certainty * 65535)
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


def _check(name: str, layers: Sequence[Layer], denoise_levels: int, least_certainty: float) -> None:
    if not 2 <= len(layers) <= MAX_LAYERS:
        raise ValueError(f"{len(layers)} layers; 2..{MAX_LAYERS} fit")
    if NOT_IN_NAME.search(name) or not 1 <= len(name.encode()) <= 31:
        raise ValueError("the name takes 1..31 bytes of UTF-8 without control characters")
    if not 0 <= denoise_levels <= 7:
        raise ValueError("denoise_levels is 0 (not denoised) .. 7 (the most that a context of 1024 ticks allows)")
    if not 0 <= least_certainty <= 1:
        raise ValueError(f"the least certainty is a probability, 0..1, not {least_certainty:g}")


def _check_classes(classes: Sequence[str]) -> None:
    if not 2 <= len(classes) <= 8:
        raise ValueError(f"{len(classes)} classes; 2..8 fit")
    for index, label in enumerate(classes):
        if not CLASS_NAME.fullmatch(label):
            raise ValueError(
                f"the class name {label!r} is not 1..7 printable ASCII characters without blank, comma and double quote"
            )
        if label in classes[:index]:
            raise ValueError(f"the class name {label!r} is there twice; every class needs a name of its own")


def _encode_provenance(provenance: dict) -> bytes:
    if not isinstance(provenance, dict) or _depth(provenance) > MAX_PROVENANCE_DEPTH:
        raise ValueError(f"the provenance is a JSON object, nested at most {MAX_PROVENANCE_DEPTH} deep")
    try:
        about = json.dumps(provenance, ensure_ascii=False, sort_keys=True, allow_nan=False).encode()
    except ValueError as problem:  # NaN, infinity, half a character
        raise ValueError(f"the provenance cannot be written as JSON: {problem}") from None
    if len(about) > MAX_PROVENANCE_BYTES:
        raise ValueError(f"the provenance is {len(about)} bytes long; at most {MAX_PROVENANCE_BYTES} fit")
    return about


def _depth(value: object) -> int:
    """How many dicts and lists lie within one another; level by level, since Python's own stack is limited."""
    depth, level = 0, [value]
    while level := [item for item in level if isinstance(item, dict | list | tuple)]:
        depth += 1
        level = [part for item in level for part in (item.values() if isinstance(item, dict) else item)]
    return depth


def _check_order(layers: Sequence[Layer], surroundings: bool) -> None:
    kinds = [layer.kind for layer in layers]
    pool = kinds.index("pool") if kinds.count("pool") == 1 else len(kinds)
    if "dense" in kinds[:pool] or any(kind != "dense" for kind in kinds[pool + 1 :]) or pool == len(kinds):
        raise ValueError("a network must have one pool, with dense layers behind it and no others there")
    if kinds[-1] != "dense" or layers[-1].relu or layers[-1].add is not None:
        raise ValueError("the last layer must be dense, without activation or addition")
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
    good_kernel = kernel % 2 == 1 and kernel <= MAX_KERNEL
    if not (good_kernel and 1 <= layer.stride <= MAX_STRIDE and 1 <= channels <= MAX_CHANNELS):
        raise ValueError(
            f"layer {index} has kernel {kernel}, stride {layer.stride} and {channels} channels: kernels can be odd and "
            f"up to {MAX_KERNEL}, strides 1 to {MAX_STRIDE}, channels 1 to {MAX_CHANNELS}"
        )
    if layer.stride != 1 and layer.kind not in ("convolution", "depthwise"):
        raise ValueError(f"layer {index}: a {layer.kind} layer has no stride")
    if source == 0 and layer.kind != "convolution":
        raise ValueError(f"layer {index}: only a convolution can read the window")
    whole = layer.kind in ("pool", "dense")
    length = 1 if whole else (fed.length - 1) // layer.stride + 1
    shapes.append(_Shape(channels, length, WINDOW if whole else min(WINDOW, fed.step * layer.stride)))
    _check_arithmetic(index, layer, fed)
    if layer.add is not None and (
        not 1 <= layer.add <= index
        or _extent(shapes[layer.add]) != _extent(shapes[-1])
        or (shapes[layer.add].scale is None) == (layer.arithmetic == INT8)
    ):
        raise ValueError(f"layer {index}: tensor {layer.add} has another shape or type than what it is added to")
    shapes[-1].scale = layer.output_scale
    blob = b"" if weight is None else _blob(index, layer, weight, bias, fed.scale)
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
        layer.arithmetic,
        offset,
        len(blob),
    )
    return record, blob


def _extent(shape: _Shape) -> tuple[int, int, int]:
    return shape.channels, shape.length, shape.step


def _check_arithmetic(index: int, layer: Layer, fed: _Shape) -> None:
    if layer.kind == "pool" and layer.arithmetic == F32:
        return
    if layer.kind in ("pool", "dense") and layer.output_scale is not None or layer.kind == "pool":
        raise ValueError(f"layer {index}: a {layer.kind} layer computes in float32")
    if (fed.scale is not None) != (layer.arithmetic == INT8):
        raise ValueError(f"layer {index}: its input is {'float32' if fed.scale is None else 'codes'}")
    if layer.arithmetic == F32_SMALL and layer.kind != "dense":
        raise ValueError(f"layer {index}: only a dense layer computes in float32 with weights of 8 bits")
    scales = [] if layer.output_scale is None else [np.float32(layer.output_scale)]
    scales = np.append(scales, [] if layer.weight_scale is None else layer.weight_scale)
    if not ((scales >= LEAST_SCALE) & (scales <= MOST_SCALE)).all():
        raise ValueError(f"layer {index}: a scale is not within 2^-24 and 2^24")
    if not 0 <= layer.output_zero <= (0 if layer.relu else MOST_CODE):
        raise ValueError(f"layer {index}: the output's zero is {layer.output_zero}")


def _blob(index: int, layer: Layer, weight: np.ndarray, bias: np.ndarray, input_scale: float | None) -> bytes:
    """The weights of a layer as they stand in the file."""
    if layer.arithmetic == F32:
        return bias.tobytes() + weight.tobytes()
    head = b"" if layer.output_scale is None else struct.pack("<fI", layer.output_scale, layer.output_zero)
    if layer.arithmetic == F32_CODED:
        return head + bias.tobytes() + weight.tobytes()
    scale = np.ascontiguousarray(layer.weight_scale, "<f4")
    if scale.shape != bias.shape or (weight != np.rint(weight)).any() or np.abs(weight).max() > MOST_WEIGHT:
        raise ValueError(f"layer {index}: weights are whole numbers of -127..127, with one scale an output")
    if layer.arithmetic == INT8:
        _check_sums(index, layer, bias, np.float32(input_scale) * scale)
    blob = head + bias.tobytes() + scale.tobytes() + weight.astype(np.int8).tobytes()
    return blob.ljust(_round_up(len(blob), 4), b"\0")


def _check_sums(index: int, layer: Layer, bias: np.ndarray, unit: np.ndarray) -> None:
    largest = np.abs(np.rint(bias / unit)) + MOST_CODE * np.abs(layer.weight).reshape(len(bias), -1).sum(1)
    if (largest >= SUM_LIMIT).any() or (largest * unit / layer.output_scale >= STEPS_LIMIT).any():
        raise ValueError(f"layer {index}: a sum can reach 2^24, or 2^22 in units of the output's code")


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
    code, source, add, channels_in, channels, kernel, stride, _, relu, arithmetic, offset, size = fields
    kind = KINDS[code - 1]
    shape = {
        "convolution": (channels, channels_in, kernel),
        "depthwise": (channels, kernel),
        "pointwise": (channels, channels_in),
        "dense": (channels, channels_in),
    }.get(kind)
    source = SURROUNDINGS_TENSOR if source == SURROUNDINGS_TENSOR & 0xFFFFFFFF else source
    layer = Layer(kind, None, None, stride, bool(relu), source, None if add == NO_TENSOR else add)
    if shape is not None:
        at = weights_at + offset
        _decode_weights(layer, arithmetic, shape, data[at : at + size])
    return layer


def _decode_weights(layer: Layer, arithmetic: int, shape: tuple[int, ...], blob: bytes) -> None:
    if arithmetic in (INT8, F32_CODED):
        layer.output_scale, layer.output_zero = struct.unpack_from("<fI", blob)
        blob = blob[8:]
    channels, count = shape[0], int(np.prod(shape))
    floats = np.frombuffer(blob, "<f4")
    layer.bias = floats[:channels].copy()
    if arithmetic in (INT8, F32_SMALL):
        layer.weight_scale = floats[channels : 2 * channels].copy()
        layer.weight = np.frombuffer(blob, np.int8, count, 8 * channels).reshape(shape).astype(np.float32)
    else:
        layer.weight = floats[channels:].reshape(shape).copy()


def _fixed(text: str, size: int) -> bytes:
    return text.encode().ljust(size, b"\0")


def _text(data: bytes) -> str:
    return data.rstrip(b"\0").decode()


def _round_up(value: int, unit: int) -> int:
    return -(-value // unit) * unit
