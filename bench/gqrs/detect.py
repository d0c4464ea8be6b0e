"""Runs gqrs (the wfdb-python port of George Moody's detector, default settings) on the first lead of records.

    python bench/gqrs/detect.py DATA/nstdb build/gqrs.json [118e24 ...]

Writes {"version", "records": {"118e24": [sample, ...]}}; bench/gqrs/figures.mjs makes figures of it. Takes about a
minute a record. Needs the package wfdb.
"""

import json
import sys
from pathlib import Path

import wfdb
from wfdb.processing import gqrs_detect


def detect(path: Path) -> list[int]:
    """Samples of the beats that gqrs finds."""
    record = wfdb.rdrecord(str(path), channels=[0], physical=False)
    beats = gqrs_detect(
        d_sig=record.d_signal[:, 0],
        fs=record.fs,
        adc_gain=record.adc_gain[0],
        adc_zero=record.adc_zero[0],
    )
    return [int(sample) for sample in beats]


def main() -> None:
    """Every record with added noise of the folder, or those that are named."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    records = sys.argv[3:] or sorted(header.stem for header in folder.glob("11[89]e*.hea"))
    found = {}
    for record in records:
        print(record, file=sys.stderr, flush=True)
        found[record] = detect(folder / record)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"version": f"wfdb-python {wfdb.__version__}", "records": found}))


if __name__ == "__main__":
    main()
