# Debian 12: a private, unpacked toolchain in .toolchain/. Sourced by toolchain.sh, which gives ROOT, TC, say, die.
#
#   .toolchain/root       Debian 12 packages, unpacked with dpkg -x (LLVM 19, wasi-libc, SIMDe, Chromium ...)
#   .toolchain/next       Debian 13 packages: Emscripten, which Debian 12 has too old, and Binaryen with the C and
#                         C++ libraries it needs; Binaryen is started through that libc's own loader, so nothing
#                         else ever sees those libraries
#   .toolchain/bin        what the Makefile calls
#   .toolchain/llvm/bin, .toolchain/binaryen/bin    the same tools under the names that Emscripten expects

# Package pins: suite, name, version. If the archive has moved on, its current version of the same upstream release
# (the part before the Debian revision) is taken, with a notice; another upstream release is an error.
PINS='
host clang-19                   1:19.1.7-3~deb12u1
host clang-format-19            1:19.1.7-3~deb12u1
host clang-tidy-19              1:19.1.7-3~deb12u1
host clang-tools-19             1:19.1.7-3~deb12u1
host libclang-common-19-dev     1:19.1.7-3~deb12u1
host libclang-cpp19             1:19.1.7-3~deb12u1
host libclang1-19               1:19.1.7-3~deb12u1
host libclang-rt-19-dev-wasm32  1:19.1.7-3~deb12u1
host libllvm19                  1:19.1.7-3~deb12u1
host lld-19                     1:19.1.7-3~deb12u1
host llvm-19                    1:19.1.7-3~deb12u1
host llvm-19-linker-tools       1:19.1.7-3~deb12u1
host wasi-libc                  0.0~git20220510.9886d3d-2
host libsimde-dev               0.7.4~rc2-2
host node-acorn                 8.8.1+ds+~cs25.17.7-2
host brotli                     1.0.9-2+deb12u1
next emscripten                 3.1.69+dfsg-3
next binaryen                   120-4
next libc6                      2.41-12+deb13u4
next libstdc++6                 14.2.0-19
next libgcc-s1                  14.2.0-19
'
# Not pinned: Chromium (the archive keeps only its latest security update) and, where the system lacks them, the
# libraries, fonts and Python that these packages depend on: their versions are those of the Debian 12 archive.
CHROMIUM_PACKAGES='chromium fonts-liberation fonts-dejavu-core fontconfig-config'
PYTHON_PACKAGES='python3.11-minimal libpython3.11-minimal libpython3.11-stdlib'
# Never unpacked: a second C library beside the system's own loader would crash every program that met it.
NEVER='^(libc6|libc6-dev|libc-bin|libc-dev-bin|libgcc-s1|libstdc\+\+6|linux-libc-dev|base-files)$'
# Parts of the Emscripten package (1.6 GB) that no build of this project reads.
EMSCRIPTEN_LEAVE_OUT='*/emscripten/test */emscripten/docs */emscripten/media */wasm32-emscripten/pic
    */wasm32-emscripten/lto-pic *-mt*.a *-ww*.a */lib*san_rt* */libsanitizer*'

# shellcheck source=tools/toolchain-apt.sh
. "$ROOT/tools/toolchain-apt.sh"

# ---- wrappers -------------------------------------------------------------------------------------------------

wrap() { # file, then the lines of a shell script on stdin
    mkdir -p "$(dirname "$1")"
    { echo '#!/bin/sh'; cat; } > "$1.new"
    chmod +x "$1.new"
    mv "$1.new" "$1"
}

wrap_llvm() {
    local r="$TC/root" name target
    for target in clang clang++ clang-format clang-tidy wasm-ld llvm-ar llvm-ranlib llvm-nm llvm-objcopy llvm-strip \
                  llvm-dwarfdump llvm-dwp llvm-cxxfilt llvm-size llvm-objdump; do
        [ -x "$r/usr/lib/llvm-19/bin/$target" ] || continue
        wrap "$TC/llvm/bin/$target" <<EOF
LD_LIBRARY_PATH="$LIBS\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}" exec "$r/usr/lib/llvm-19/bin/$target" "\$@"
EOF
        for name in "$target" "$target-19"; do ln -sfn "../llvm/bin/$target" "$TC/bin/$name"; done
    done
    rm -f "$TC/bin/clang" "$TC/bin/clang++" # only the versioned names, should anyone put bin on PATH
}

wrap_binaryen() {
    local n="$TC/next" tool loader
    loader=$(find "$n" -name 'ld-linux-*.so.*' | head -n 1)
    [ -n "$loader" ] || die "no loader in Debian 13's libc6"
    for tool in "$n"/usr/bin/wasm*; do
        wrap "$TC/binaryen/bin/${tool##*/}" <<EOF
exec "$loader" --library-path "$n/usr/lib/$TRIPLET:$n/lib/$TRIPLET" "$tool" "\$@"
EOF
    done
    ln -sfn ../binaryen/bin/wasm-opt "$TC/bin/wasm-opt"
}

wrap_emscripten() {
    local em="$TC/next/usr/share/emscripten" acorn
    acorn=$(find "$TC/root/usr/share/nodejs" -maxdepth 1 -name acorn | head -n 1)
    [ -n "$acorn" ] || die "no acorn in Debian's node-acorn"
    # Emscripten's scripts are CommonJS; without this they would inherit this project's "type": "module".
    echo '{ "type": "commonjs" }' > "$TC/next/package.json"
    mkdir -p "$em/node_modules"
    ln -sfn "$acorn" "$em/node_modules/acorn"
    cat > "$TC/emscripten.py" <<EOF
LLVM_ROOT = '$TC/llvm/bin'
BINARYEN_ROOT = '$TC/binaryen'
NODE_JS = '$(command -v node)'
CACHE = '$em/cache'
FROZEN_CACHE = True
EOF
    for name in emcc emar emranlib; do
        wrap "$TC/bin/$name" <<EOF
export EM_CONFIG="$TC/emscripten.py" PYTHON="$PYTHON"
unset EMSDK EM_CACHE EMCC_CFLAGS _EMCC_CCACHE
exec "$em/$name" "\$@"
EOF
    done
}

wrap_chromium() {
    [ -x "$TC/root/usr/lib/chromium/chromium" ] || return 0
    cat > "$TC/fonts.conf" <<EOF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$TC/root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>$TC/fontcache</cachedir>
  <include ignore_missing="yes">$TC/root/usr/share/fontconfig/conf.avail/30-metric-aliases.conf</include>
  <alias><family>serif</family><prefer><family>Liberation Serif</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Liberation Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Liberation Mono</family></prefer></alias>
</fontconfig>
EOF
    wrap "$TC/bin/chromium" <<EOF
export LD_LIBRARY_PATH="$LIBS:$TC/root/usr/lib/$TRIPLET/pulseaudio" FONTCONFIG_FILE="$TC/fonts.conf"
exec "$TC/root/usr/lib/chromium/chromium" "\$@"
EOF
}

# ---- the two functions that toolchain.sh calls ----------------------------------------------------------------

setup() {
    command -v dpkg >/dev/null && [ -r "$KEYRING" ] ||
        die "Debian's dpkg and debian-archive-keyring are needed (apt-get install debian-archive-keyring)"
    TRIPLET=$(gcc -dumpmachine)
    LIBS="$TC/root/usr/lib/$TRIPLET:$TC/root/lib/$TRIPLET:$TC/root/usr/lib/llvm-19/lib"
    PYTHON=$(PATH=/usr/bin:$PATH command -v python3 || true)
    if [ -z "$PYTHON" ] || ! "$PYTHON" -c 'import json, subprocess, tempfile, multiprocessing, zipfile' 2>/dev/null; then
        PYTHON="$TC/bin/python3"
    fi
    CHROMIUM=$(find_chromium)

    # What was unpacked stays while it is what this script would unpack again.
    local contents
    contents=$(printf '%s\n' "$TC" "$PINS" "$CHROMIUM_PACKAGES" "$PYTHON_PACKAGES" "$NEVER" \
        "$EMSCRIPTEN_LEAVE_OUT" "$PYTHON" "$CHROMIUM" | sha256sum)
    if [ "$(cat "$TC/contents" 2>/dev/null)" != "$contents" ]; then
        fetch_everything
        echo "$contents" > "$TC/contents"
    fi

    mkdir -p "$TC/bin" "$TC/include"
    ln -sfn ../root/usr/include/simde "$TC/include/simde" # SIMDe alone, not the folder that it lies in
    if [ "$PYTHON" = "$TC/bin/python3" ]; then
        wrap "$PYTHON" <<EOF
LD_LIBRARY_PATH="$LIBS" exec "$TC/root/usr/bin/python3.11" "\$@"
EOF
    fi
    wrap "$TC/bin/brotli" <<EOF
LD_LIBRARY_PATH="$LIBS" exec "$TC/root/usr/bin/brotli" "\$@"
EOF
    wrap_llvm
    wrap_binaryen
    wrap_emscripten
    wrap_chromium
    "$TC/bin/emcc" --version | head -n 1 >&2 || die "emcc does not start"
    "$TC/bin/clang-19" --version | head -n 1 >&2 || die "clang does not start"
}

fetch_everything() {
    local packages want next
    say "setting up $TC from the Debian archive (once; nothing is installed on the system)"
    rm -rf "$TC/contents" "$TC/root" "$TC/next" "$TC/bin" "$TC/llvm" "$TC/binaryen" "$TC/apt"
    mkdir -p "$TC"
    apt_init host /var/lib/dpkg/status bookworm bookworm-updates bookworm-security
    : > "$TC/no-packages"
    apt_init next "$TC/no-packages" trixie

    packages=$(pinned host) || exit 1
    next=$(pinned next) || exit 1
    if [ "$PYTHON" = "$TC/bin/python3" ]; then packages="$packages $PYTHON_PACKAGES"; fi
    if [ -z "$CHROMIUM" ]; then packages="$packages $CHROMIUM_PACKAGES"; fi
    # shellcheck disable=SC2086
    want=$(closure host $packages) || exit 1
    # shellcheck disable=SC2086
    fetch host $want
    unpack host "$TC/root"
    # shellcheck disable=SC2086
    fetch next $next
    unpack next "$TC/next"
    rm -rf "$TC/apt" "$TC/no-packages"
}

find_chromium() { # empty: fetch one
    if [ -n "${TL_CHROMIUM:-}" ]; then echo "$TL_CHROMIUM"; return; fi
    command -v chromium || command -v chromium-browser || command -v google-chrome || true
}

write_env() {
    local r="$TC/root"
    cat <<EOF
# Written by tools/toolchain.sh; do not edit.
EMCC := $TC/bin/emcc
WASI_CC := $TC/bin/clang-19
WASI_CFLAGS := --target=wasm32-wasi -isystem $r/usr/include/wasm32-wasi
WASI_LD := $TC/bin/wasm-ld-19
WASI_LDFLAGS := -s -z stack-size=1048576 -L$r/usr/lib/wasm32-wasi
WASI_CRT := $r/usr/lib/wasm32-wasi/crt1.o
WASI_LIBS := -lm -lc $r/usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a
SIMDE_INCLUDE := $TC/include
CLANG_FORMAT := $TC/bin/clang-format-19
CLANG_TIDY := $TC/bin/clang-tidy-19
CHROMIUM := $([ "${CHROMIUM:-}" = none ] || echo "${CHROMIUM:-$TC/bin/chromium}")
BROTLI := $TC/bin/brotli
PYTHON := $PYTHON
EOF
}
