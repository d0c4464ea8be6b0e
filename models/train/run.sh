#!/usr/bin/env bash
# Trains ArrhythmiNet V1 and V2 from scratch and writes models/: the engine cuts the windows, then for each network
# and split training, export, and at the end the model cards. Goes on where it was stopped (build/train/ holds the
# windows and checkpoints; remove it to start afresh).
#
#   models/train/run.sh DATA_DIR      DATA_DIR holds mitdb/ (MIT-BIH Arrhythmia Database, PhysioNet), or is it
#
# PYTHON names an interpreter with the packages of models/requirements.txt. About an hour on two cores. EPOCHS,
# PATIENT_EPOCHS and THREADS in the environment override what is written below.
set -euo pipefail

data=${1:?"usage: models/train/run.sh DATA_DIR (the folder that holds mitdb/)"}
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$root/build/native/tracelight
work=$root/build/train
here=$root/models/train
models=$root/models
denoise_levels=4
jitter_ticks=4
jitter_variants=4
epochs=${EPOCHS:-24}
patient_epochs=${PATIENT_EPOCHS:-8}
threads=${THREADS:-$(nproc)} # 1 where other programs keep the processor busy

# Large tensors stay mapped between steps: fewer page faults, a fifth less time.
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        echo "$PYTHON"
        return
    fi
    if [ ! -x "$work/venv/bin/python" ]; then
        python3 -m venv "$work/venv" >&2
        "$work/venv/bin/pip" install --quiet -r "$models/requirements.txt" >&2
    fi
    echo "$work/venv/bin/python"
}

# cut VARIANT JITTER: the windows of every record that has lead MLII
cut() {
    local variant=$1 jitter=$2 header record
    mkdir -p "$work/windows/$variant"
    for header in "$data"/*.hea; do
        record=$(basename "$header" .hea)
        grep -q MLII "$header" || continue
        [ -f "$work/windows/$variant/$record.tlw" ] && continue
        "$program" windows "$header" --lead MLII --detected --denoise-levels "$denoise_levels" \
            --jitter "$jitter" --seed "$variant" --output "$work/windows/$variant/$record.part" 2>>"$work/windows.log"
        mv "$work/windows/$variant/$record.part" "$work/windows/$variant/$record.tlw"
    done
}

# fit NET SPLIT EPOCHS FOLDER [options of export.py]
fit() {
    local net=$1 split=$2 count=$3 folder=$4
    shift 4
    mkdir -p "$folder"
    "$python" "$here/train.py" --windows "$work/windows" --output "$work" --net "$net" --split "$split" \
        --epochs "$count" --threads "$threads"
    "$python" "$here/export.py" --windows "$work/windows" --checkpoint "$work/$net-$split.pt" --net "$net" \
        --split "$split" --denoise-levels "$denoise_levels" --tlm "$folder/$net.tlm" --onnx "$folder/$net.onnx" \
        --figures "$folder/$net.json" "$@"
}

[ -d "$data/mitdb" ] && data=$data/mitdb
[ -f "$data/100.hea" ] || { echo "$data holds no 100.hea: give the folder of the MIT-BIH Arrhythmia Database"; exit 2; }
[ -x "$program" ] || { echo "build the program first: make native"; exit 2; }
mkdir -p "$work"
python=$(find_python)

for variant in $(seq 0 "$jitter_variants"); do
    cut "$variant" $((variant == 0 ? 0 : jitter_ticks))
done
for net in v1 v2; do
    fit "$net" random "$epochs" "$models" --heldout "$models/heldout.json"
    fit "$net" patient "$patient_epochs" "$models/ds1"
    "$python" "$here/card.py" --net "$net" --random "$models/$net.json" --patient "$models/ds1/$net.json" \
        --card "$models/$net.md"
done
