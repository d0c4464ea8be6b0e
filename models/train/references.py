"""Writes models/references.tlr: the beats that explanations compare others with, unless the user chooses otherwise.

    references.py --inputs FOLDER --heldout models/heldout.json --output models/references.tlr

As many of each of the five annotated types N L R A V, of the patients of DS1 and of the training part of the random
split (models/heldout.json), so that no network is explained by beats that it is tested on. Of each type the records
take turns; within a record the beats are drawn at random with a fixed seed. The file is specified at the top of
engine/net/references.c.
"""

from __future__ import annotations

import argparse
import json
import struct
import zlib
from pathlib import Path

import numpy as np
from aami import read_tli
from data import CODES, DS1, beat_hash
from layouts import CLASSES, SURROUNDINGS, WINDOW

EACH = 20  # beats of a type
SEED = 1
MAGIC, VERSION, RATE, DENOISE_LEVELS = b"TLR1", 1, 360, 4
MOST_CODE = 127


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=Path, required=True, help="folder of <record>.tli")
    parser.add_argument("--heldout", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    beats = choose(arguments.inputs, json.loads(arguments.heldout.read_text()))
    arguments.output.write_bytes(encode(beats))


def choose(folder: Path, heldout: dict) -> list[tuple[str, np.void]]:
    """EACH beats of every type, as (type, beat)."""
    random = np.random.default_rng(SEED)
    pools = {name: readable(folder, name, heldout) for name in DS1}
    chosen = []
    for group in CLASSES:
        members = [[i for i, kind in enumerate(kinds) if kind == group] for kinds, _ in pools.values()]
        queues = [random.permutation(places) for places in members]
        turns = [(turn, place) for place, queue in enumerate(queues) for turn in range(len(queue))]
        for turn, place in sorted(turns)[:EACH]:
            beats = list(pools.values())[place][1]
            chosen.append((group, beats[queues[place][turn]]))
    return chosen


def readable(folder: Path, name: str, heldout: dict) -> tuple[list[str], np.ndarray]:
    """Types and beats of a record that are in the training part."""
    beats = read_tli(folder / f"{name}.tli")
    kinds = [CODES.get(int(code), "") for code in beats["code"]]
    kept = [
        i
        for i, kind in enumerate(kinds)
        if kind
        and beats["readable"][i] == 1
        and beat_hash(heldout["seed"], name, int(beats["sample"][i])) >= heldout["bounds"][kind]
    ]
    return [kinds[i] for i in kept], beats[kept]


def encode(beats: list[tuple[str, np.void]]) -> bytes:
    records = b"".join(encode_beat(group, beat) for group, beat in beats)
    checked = struct.pack("<5I", WINDOW, RATE, DENOISE_LEVELS, SURROUNDINGS, len(beats)) + records
    return MAGIC + struct.pack("<3I", VERSION, 16 + len(checked), zlib.crc32(checked)) + checked


def encode_beat(group: str, beat: np.void) -> bytes:
    (window_unit, window), (usual_unit, usual) = (quantise(beat[name]) for name in ("window", "usual"))
    numbers = beat["around"].astype("<f4").tobytes()
    return group.encode().ljust(8, b"\0") + struct.pack("<2f", window_unit, usual_unit) + numbers + window + usual


def quantise(samples: np.ndarray) -> tuple[float, bytes]:
    """Millivolts a step, and the samples without their mean in such steps."""
    centred = samples.astype(np.float64) - samples.mean()
    unit = float(np.float32(np.abs(centred).max() / MOST_CODE))
    return unit, np.clip(np.round(centred / unit), -MOST_CODE, MOST_CODE).astype("i1").tobytes()


if __name__ == "__main__":
    main()
