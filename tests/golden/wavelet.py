"""Writes the golden values of the denoising: wavelet.bin and wavelet.json, made with PyWavelets (1.8.0).

    python3 tests/golden/wavelet.py

Each case is a block of the recording that ships (web/samples) with noise on it, and what `pywt.wavedec` with 'sym4' and
mode 'symmetric', a soft threshold sigma * sqrt(2 ln N) on all details (sigma = median |finest detail| / 0.6745: Donoho
and Johnstone, Biometrika 81:425, 1994) and `pywt.waverec` make of it. wavelet.bin holds the blocks as little-endian
float32; wavelet.json says where which one is, in floats.
"""

import json
from pathlib import Path

import numpy as np
import pywt
from numpy.typing import NDArray

HERE = Path(__file__).parent
SIGNAL = HERE / "../../web/samples/record208.dat"
WAVELET = "sym4"
MODE = "symmetric"
# Length of the block and levels; each length's largest number of levels is pywt.dwt_max_level(length, 8).
CASES = [
    (37, (1, 2)),
    (360, (1, 4, 5)),
    (1000, (1, 4, 7)),
    (1001, (7,)),
    (1024, (1, 5, 7)),
    (4096, (9,)),
]


def read_millivolts(count: int) -> NDArray[np.float64]:
    """The first samples of the recording (WFDB format 212, 200 units/mV, baseline 1024, no negative samples)."""
    packed = np.fromfile(SIGNAL, np.uint8)[: (count + 1) // 2 * 3].reshape(-1, 3).astype(int)
    first = packed[:, 0] | (packed[:, 1] & 0x0F) << 8
    second = packed[:, 2] | (packed[:, 1] & 0xF0) << 4
    return (np.stack([first, second], axis=1).reshape(-1)[:count] - 1024) / 200


def denoise(block: NDArray[np.float32], levels: int, drop_baseline: bool) -> NDArray[np.float64]:
    """What tl_denoise documents, in double precision."""
    approximation, *details = pywt.wavedec(block.astype(np.float64), WAVELET, mode=MODE, level=levels)
    sigma = np.median(np.abs(details[-1])) / 0.6745
    threshold = sigma * np.sqrt(2 * np.log(len(block)))
    details = [pywt.threshold(detail, threshold, mode="soft") for detail in details]
    if drop_baseline:
        approximation = np.zeros_like(approximation)
    return pywt.waverec([approximation, *details], WAVELET, mode=MODE)[: len(block)]


def main() -> None:
    noise = np.random.default_rng(208)
    floats: list[NDArray[np.float32]] = []
    cases = []

    def store(block: NDArray) -> int:
        at = sum(len(stored) for stored in floats)
        floats.append(block.astype("<f4"))
        return at

    for length, all_levels in CASES:
        block = (read_millivolts(length) + 0.03 * noise.standard_normal(length)).astype(np.float32)
        block_at = store(block)
        for levels in all_levels:
            for drop_baseline in (False, True) if levels == all_levels[-1] else (False,):
                output_at = store(denoise(block, levels, drop_baseline))
                cases.append(
                    {
                        "length": length,
                        "levels": levels,
                        "dropBaseline": drop_baseline,
                        "maxLevels": pywt.dwt_max_level(length, pywt.Wavelet(WAVELET).dec_len),
                        "input": block_at,
                        "output": output_at,
                    }
                )
    np.concatenate(floats).tofile(HERE / "wavelet.bin")
    lines = ",\n".join(json.dumps(case) for case in cases)
    (HERE / "wavelet.json").write_text(f"[\n{lines}\n]\n", encoding="ascii")


if __name__ == "__main__":
    main()
