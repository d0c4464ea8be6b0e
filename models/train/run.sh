#!/usr/bin/env bash
# Trains the networks from scratch and writes models/: the engine cuts the windows, then for each network training,
# export, and at the end the model card. Goes on where it was stopped (build/train/ holds the windows and checkpoints;
# remove it to start afresh).
#
#   models/train/run.sh DATA_DIR [NET ...]      DATA_DIR holds mitdb/ and nstdb/ (PhysioNet); NET: v1, v2, r (all), or
#                                               tradeoff: models/tradeoff.md
#
# PYTHON names an interpreter with the packages of models/requirements.txt. On two cores half an hour to an hour and a quarter a
# network; a GPU is used where there is one. EPOCHS, PATIENT_EPOCHS, R_EPOCHS, SEEDS (how many, for the spread) and THREADS in the
# environment override what is written below; the shipped weights were trained with THREADS=1.
set -euo pipefail

data=${1:?"usage: models/train/run.sh DATA_DIR [NET ...] (the folder that holds mitdb/ and nstdb/)"}
shift
nets=("${@:-}")
[ -n "${nets[0]}" ] || nets=(v1 v2 r)
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$root/build/native/tracelight
work=$root/build/train
here=$root/models/train
models=$root/models
denoise_levels=4
jitter_ticks=4
jitter_variants=4
distorted_copies=2
folds=4
epochs=${EPOCHS:-} # 32 for V1, 24 for V2
patient_epochs=${PATIENT_EPOCHS:-8}
r_epochs=${R_EPOCHS:-14}
seeds=${SEEDS:-3}
threads=${THREADS:-$(nproc)} # 1 where other programs keep the processor busy
ds1="101 106 108 109 112 114 115 116 118 119 122 124 201 203 205 207 208 209 215 220 223 230"

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

# written FILE COMMAND...: runs the command, which writes FILE.part, unless FILE is there
written() {
    local file=$1
    shift
    [ -f "$file" ] && return
    mkdir -p "$(dirname "$file")"
    "$@" --output "$file.part" 2>>"$work/windows.log"
    mv "$file.part" "$file"
}

# The windows of every record that has lead MLII, as the engine finds the peaks and jittered; and what the session knows
# of every beat.
cut_records() {
    local header record variant
    for header in "$data"/mitdb/*.hea; do
        record=$(basename "$header" .hea)
        grep -q MLII "$header" || continue
        for variant in $(seq 0 "$jitter_variants"); do
            written "$work/windows/$variant/$record.tlw" "$program" windows "$header" --lead MLII --detected \
                --denoise-levels "$denoise_levels" --jitter $((variant == 0 ? 0 : jitter_ticks)) --seed "$variant"
        done
        written "$work/inputs/$record.tli" "$program" inputs "$header" --lead MLII --denoise-levels "$denoise_levels"
    done
}

# Beats that another engine cut must not be mixed with this one's.
check_engine() {
    local engine
    engine=$(sha256sum <"$program")
    if [ -f "$work/engine.sha256" ] && [ "$(cat "$work/engine.sha256")" != "$engine" ]; then
        echo "$work holds beats that another version of the engine cut: remove it to start afresh"
        exit 2
    fi
    echo "$engine" >"$work/engine.sha256"
}

# What the session knows of the beats of distorted copies of DS1.
cut_distorted() {
    local copy record
    for copy in $(seq "$distorted_copies"); do
        # shellcheck disable=SC2086 # the records are words
        [ -d "$work/distorted/$copy" ] || "$python" "$here/distort.py" --data "$data" --records $ds1 --seed "$copy" \
            --output "$work/distorted/$copy"
        for record in $ds1; do
            written "$work/inputs-$copy/$record.tli" "$program" inputs "$work/distorted/$copy/$record.hea" --lead MLII \
                --denoise-levels "$denoise_levels"
        done
    done
}

# fit NET SPLIT SEED EPOCHS [options of train.py]
fit() {
    local net=$1 split=$2 seed=$3 count=$4
    shift 4
    "$python" "$here/train.py" --windows "$work/windows" --inputs "$work/inputs" --output "$work/seed$seed" --net "$net" \
        --split "$split" --seed "$seed" --epochs "$count" --threads "$threads" "$@"
}

# export_net NET SPLIT FOLDER [options of export.py]
export_net() {
    local net=$1 split=$2 folder=$3
    shift 3
    mkdir -p "$folder"
    "$python" "$here/export.py" --windows "$work/windows" --inputs "$work/inputs" \
        --checkpoint "$work/seed1/$net-$split.pt" --net "$net" --split "$split" --denoise-levels "$denoise_levels" \
        --tlm "$folder/$net.tlm" --onnx "$folder/$net.onnx" --figures "$folder/$net.json" "$@"
}

# V1 and V2: the random split with several seeds, and the patients of DS1.
train_paper_net() {
    local net=$1 seed others=() default_epochs=24
    [ "$net" = v1 ] && default_epochs=32
    for seed in $(seq "$seeds"); do
        fit "$net" random "$seed" "${epochs:-$default_epochs}" --join-validation
        [ "$seed" -eq 1 ] || others+=("$work/seed$seed/$net-random.pt")
    done
    export_net "$net" random "$models" --heldout "$models/heldout.json" --seeds "${others[@]}"
    fit "$net" patient 1 "$patient_epochs"
    export_net "$net" patient "$models/ds1"
    "$python" "$here/card.py" --net "$net" --random "$models/$net.json" --patient "$models/ds1/$net.json" \
        --card "$models/$net.md"
}

# R: the folds of DS1 for the calibration, then all of DS1.
train_r() {
    local copy fold seed noisy=() logits=() others=()
    for copy in $(seq "$distorted_copies"); do
        noisy+=(--noisy "$work/inputs-$copy")
    done
    local common=("$python" "$here/train_r.py" --inputs "$work/inputs" "${noisy[@]}" --program "$program"
        --epochs "$r_epochs" --threads "$threads")
    for fold in $(seq 0 $((folds - 1))); do
        "${common[@]}" --fold "$fold" --output "$work/r/fold$fold.pt"
        logits+=("$work/r/fold$fold.npz")
    done
    for seed in $(seq "$seeds"); do
        "${common[@]}" --seed "$seed" --output "$work/r/all$seed.pt"
        [ "$seed" -eq 1 ] || others+=("$work/r/all$seed.pt")
    done
    "$python" "$here/calibrate.py" "${logits[@]}" --output "$work/r/calibration.json"
    "$python" "$here/export_r.py" --inputs "$work/inputs" --checkpoint "$work/r/all1.pt" --seeds "${others[@]}" \
        --calibration "$work/r/calibration.json" --tlm "$models/r.tlm" --onnx "$models/r.onnx" --figures "$models/r.json"
    "$python" "$here/card_r.py" --figures "$models/r.json" --card "$models/r.md"
}

# Layouts of several sizes side by side.
compare_sizes() {
    "$python" "$here/tradeoff.py" --windows "$work/windows" --inputs "$work/inputs" --work "$work/tradeoff" \
        --table "$models/tradeoff.md" --plot "$root/docs/tradeoff.svg"
}

# The int8 network beside the float32 one.
quantise() {
    local net=$1 more=(--windows "$work/windows")
    [ "$net" = r ] && more=(--first 2)
    mkdir -p "$models/int8"
    "$python" "$here/quantize.py" --model "$models/$net.tlm" --inputs "$work/inputs" "${more[@]}" \
        --output "$models/int8/$net.tlm"
}

[ -f "$data/mitdb/100.hea" ] || { echo "$data holds no mitdb/100.hea: give the folder that holds mitdb/ and nstdb/"; exit 2; }
case " ${nets[*]} " in
*" r "*) [ -f "$data/nstdb/em.hea" ] || { echo "$data holds no nstdb/em.hea, whose noise R learns from"; exit 2; } ;;
esac
[ -x "$program" ] || { echo "build the program first: make native"; exit 2; }
mkdir -p "$work"
python=$(find_python)
check_engine
cut_records
for net in "${nets[@]}"; do
    case $net in
        v1 | v2) train_paper_net "$net" && quantise "$net" ;;
        r) cut_distorted && train_r && quantise r ;;
        tradeoff) compare_sizes ;;
        *) echo "there is no network '$net': v1, v2, r, tradeoff"; exit 2 ;;
    esac
done
