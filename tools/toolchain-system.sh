# Not Debian 12, or the user's own tools: find them, or name what is missing. Sourced by toolchain.sh, which gives
# TC, say, die. Nothing is downloaded here.

EMSCRIPTEN_AT_LEAST=3.1.69
MISSING=()

missing() { MISSING+=("$1"$'\n      '"$2"); }

version_at_least() { # have, need
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

first_of() { # the first of these commands that exists, as a path
    local name
    for name in "$@"; do
        if command -v "$name" 2>/dev/null; then return; fi
    done
}

find_emcc() {
    EMCC=""
    [ -z "${EMSDK:-}" ] || EMCC="$EMSDK/upstream/emscripten/emcc"
    [ -x "$EMCC" ] || EMCC=$(first_of emcc)
    local have=""
    [ -z "$EMCC" ] || have=$("$EMCC" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1) || true
    if [ -z "$have" ]; then
        missing "Emscripten $EMSCRIPTEN_AT_LEAST or newer (emcc on PATH, or EMSDK=folder of an emsdk)" \
            "https://emscripten.org/docs/getting_started/downloads.html; Debian 13: apt-get install emscripten; macOS: brew install emscripten"
    elif ! version_at_least "$have" "$EMSCRIPTEN_AT_LEAST"; then
        missing "Emscripten $EMSCRIPTEN_AT_LEAST or newer: $EMCC is $have" \
            "git clone https://github.com/emscripten-core/emsdk && cd emsdk && ./emsdk install $EMSCRIPTEN_AT_LEAST && ./emsdk activate $EMSCRIPTEN_AT_LEAST; then set EMSDK"
    fi
}

find_wasi() {
    WASI_LDFLAGS="-s -Wl,-z,stack-size=1048576" WASI_LIBS="-lm"
    if [ -n "${WASI_SDK_PATH:-}" ]; then
        [ -x "$WASI_SDK_PATH/bin/clang" ] || die "WASI_SDK_PATH=$WASI_SDK_PATH has no bin/clang"
        WASI_CC="$WASI_SDK_PATH/bin/clang"
        WASI_CFLAGS="--target=wasm32-wasi --sysroot=$WASI_SDK_PATH/share/wasi-sysroot"
        WASI_LD="$WASI_CC $WASI_CFLAGS"
        return
    fi
    WASI_CC=$(first_of clang-21 clang-20 clang-19 clang)
    local major=0 probe="$TC/probe"
    [ -z "$WASI_CC" ] || major=$(echo __clang_major__ | "$WASI_CC" -E -P - 2>/dev/null | tail -n 1)
    WASI_CFLAGS="--target=wasm32-wasi"
    [ ! -d /usr/include/wasm32-wasi ] || WASI_CFLAGS="$WASI_CFLAGS -isystem /usr/include/wasm32-wasi"
    WASI_LD="$WASI_CC --target=wasm32-wasi"
    printf '#include <stdio.h>\nint main(void) { return puts("") < 0; }\n' > "$probe.c"
    # shellcheck disable=SC2086
    if [ "$major" -lt 19 ] 2>/dev/null || ! { "$WASI_CC" $WASI_CFLAGS -c "$probe.c" -o "$probe.o" &&
            $WASI_LD "$probe.o" -o "$probe.wasm"; } >/dev/null 2>&1; then
        missing "a WASI SDK (WASI_SDK_PATH=folder), or clang 19 or newer with lld, wasi-libc and compiler-rt for wasm32" \
            "https://github.com/WebAssembly/wasi-sdk/releases; Debian 13: apt-get install clang-19 lld-19 wasi-libc libclang-rt-19-dev-wasm32"
    fi
    rm -f "$probe".*
}

find_simde() {
    local dir
    SIMDE_INCLUDE=""
    for dir in ${SIMDE_PATH:+"$SIMDE_PATH"} /usr/include /usr/local/include /opt/homebrew/include; do
        if [ -f "$dir/simde/wasm/simd128.h" ]; then SIMDE_INCLUDE=$dir; break; fi
    done
    if [ -z "$SIMDE_INCLUDE" ]; then
        missing "SIMDe, for the native build (SIMDE_PATH=folder that holds simde/)" \
            "https://github.com/simd-everywhere/simde; Debian, Ubuntu: apt-get install libsimde-dev; macOS: brew install simde"
        return
    fi
    mkdir -p "$TC/include" # only SIMDe, not the whole folder, as a system include path
    ln -sfn "$SIMDE_INCLUDE/simde" "$TC/include/simde"
}

setup() {
    say "using the tools of this system"
    find_emcc
    find_wasi
    find_simde
    if [ ${#MISSING[@]} -gt 0 ]; then
        say "these are missing:"
        printf '    %s\n' "${MISSING[@]}" >&2
        die "install what is named above (or use Debian 12, where 'make' fetches everything by itself)"
    fi
    CLANG_FORMAT=$(first_of clang-format-19 clang-format)
    CLANG_TIDY=$(first_of clang-tidy-19 clang-tidy)
    CHROMIUM=${TL_CHROMIUM:-$(first_of chromium chromium-browser google-chrome chrome)}
    [ -n "$CLANG_FORMAT" ] && [ -n "$CLANG_TIDY" ] || say "note: no clang-format or clang-tidy: 'make lint' will leave them out"
    [ -n "$CHROMIUM" ] || say "note: no Chromium (TL_CHROMIUM=path names one): the browser tests will be skipped"
}

write_env() {
    cat <<EOF
# Written by tools/toolchain.sh; do not edit.
EMCC := $EMCC
WASI_CC := $WASI_CC
WASI_CFLAGS := $WASI_CFLAGS
WASI_LD := $WASI_LD
WASI_LDFLAGS := $WASI_LDFLAGS
WASI_CRT :=
WASI_LIBS := $WASI_LIBS
SIMDE_INCLUDE := $TC/include
CLANG_FORMAT := $CLANG_FORMAT
CLANG_TIDY := $CLANG_TIDY
CHROMIUM := $([ "$CHROMIUM" = none ] || echo "$CHROMIUM")
BROTLI := $(first_of brotli)
PYTHON := $(first_of python3 python)
EOF
}
