"""Times sleepecg's heartbeat detector (its C back end) on one hour of ECG.

    python bench/peers/sleepecg_hour.py SAMPLES.f32 RATE ROUNDS

SAMPLES.f32: float32 millivolts. Writes {"version", "beats", "ms": [one a round]} to the standard output.
"""

import json
import sys
import time

import numpy as np
import sleepecg


def main() -> None:
    """Measures and prints."""
    samples = np.fromfile(sys.argv[1], np.float32).astype(np.float64)
    rate, rounds = float(sys.argv[2]), int(sys.argv[3])
    times, beats = [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        beats = len(sleepecg.detect_heartbeats(samples, rate, backend="c"))
        times.append(1000 * (time.perf_counter() - start))
    json.dump({"version": f"sleepecg {sleepecg.__version__}", "beats": beats, "ms": times}, sys.stdout)


if __name__ == "__main__":
    main()
