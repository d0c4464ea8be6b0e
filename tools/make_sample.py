"""Writes the recording that ships with the page, web/samples/record208.{hea,dat}, from SciPy's electrocardiogram.

    python3 tools/make_sample.py ECG_DAT [web/samples]

ECG_DAT is the file `ecg.dat` that SciPy's own `electrocardiogram()` reads: in SciPy <= 1.11 it is part of the package
(scipy/misc/ecg.dat, e.g. in Debian 12's python3-scipy), later it is at https://github.com/scipy/dataset-ecg. It holds
five minutes of record 208 of the MIT-BIH Arrhythmia Database, lead MLII, from 1174.5 s on: 108,000 samples at 360 Hz
as the ADC gave them (11 bits, 200 units/mV, 0 mV = 1024). They are written sample for sample, in WFDB's format 212
(https://physionet.org/physiotools/wag/header-5.htm and signal-5.htm).
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

NAME = "record208"
RATE = 360
GAIN = 200
BASELINE = 1024
BITS = 11
CREDIT = (
    "# MIT-BIH Arrhythmia Database, record 208, MLII, 1174.5 s to 1474.5 s.",
    "# George Moody, Roger Mark and PhysioNet, https://doi.org/10.13026/C2F305. Licence: ODC-By 1.0.",
)


def read_scipy(path: Path) -> NDArray[np.int64]:
    """The ADC units in SciPy's file, a NumPy archive."""
    with np.load(path) as archive:
        return archive["ecg"].astype(np.int64)


def encode_212(samples: NDArray[np.int64]) -> bytes:
    """Two 12-bit samples in three bytes: low byte, both high nibbles (first one low), low byte."""
    if samples.min() < -2048 or samples.max() > 2047:
        raise ValueError("a sample does not fit 12 bits")
    even = np.append(samples, 0)[: len(samples) + len(samples) % 2] & 0xFFF
    first, second = even[0::2], even[1::2]
    packed = np.stack([first & 0xFF, (first >> 8) | ((second >> 8) << 4), second & 0xFF], axis=1)
    return packed.astype(np.uint8).tobytes()


def header(samples: NDArray[np.int64]) -> str:
    """The .hea file; its checksum is the sum of the samples modulo 2^16, as a signed number."""
    checksum = (int(samples.sum()) + 0x8000) % 0x10000 - 0x8000
    signal = f"{NAME}.dat 212 {GAIN} {BITS} {BASELINE} {samples[0]} {checksum} 0 MLII"
    return "\n".join([f"{NAME} 1 {RATE} {len(samples)}", signal, *CREDIT, ""])


def main() -> None:
    source = Path(sys.argv[1])
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "web/samples")
    samples = read_scipy(source)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.dat").write_bytes(encode_212(samples))
    (folder / f"{NAME}.hea").write_text(header(samples), encoding="ascii")


if __name__ == "__main__":
    main()
