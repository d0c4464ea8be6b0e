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
CHROMIUM_PACKAGES='chromium fonts-liberation fontconfig-config'
PYTHON_PACKAGES='python3.11-minimal libpython3.11-minimal libpython3.11-stdlib'
# Never unpacked: a second C library beside the system's own loader would crash every program that met it.
NEVER='^(libc6|libc6-dev|libc-bin|libc-dev-bin|libgcc-s1|libstdc\+\+6|linux-libc-dev|base-files)$'
# Parts of the Emscripten package (1.6 GB) that no build of this project reads.
EMSCRIPTEN_LEAVE_OUT='*/emscripten/test */emscripten/docs */emscripten/media */wasm32-emscripten/pic
    */wasm32-emscripten/lto-pic *-mt*.a *-ww*.a */lib*san_rt* */libsanitizer*'

KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

# ---- apt ------------------------------------------------------------------------------------------------------

# The mirror that the system's own apt sources use, else Debian's.
mirror() { # archive ("debian" or "debian-security")
    local uri
    uri=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -E '/^[[:space:]]*#/d' | grep -oE "https?://[^][:space:]]+/$1/?([[:space:]]|\$)" | head -n 1 |
        tr -d '[:space:]') || true
    echo "${uri:-https://deb.debian.org/$1}"
}

# From the system's apt configuration only how to reach the network (proxies, certificates) and what it says about
# the clock are taken over; hooks and anything that could relax signature checks are not.
network_settings() {
    apt-config dump | grep -E '^Acquire::(https?::|Retries|ForceIPv4|ForceIPv6|Check-Valid-Until|Check-Date)' |
        grep -viE 'insecure|allow-' || true
}

apt_private() { # suite command...
    local suite=$1; shift
    APT_CONFIG="$TC/apt/$suite/apt.conf" "$@"
}

apt_init() { # suite, dpkg status file; sources on stdin
    local dir="$TC/apt/$1"
    mkdir -p "$dir"/{state,lists/partial,cache/archives/partial,debs}
    cat > "$dir/debian.sources"
    { network_settings
      cat <<EOF
Dir::Etc::Main "/dev/null";
Dir::Etc::Parts "/dev/null";
Dir::Etc::SourceList "$dir/debian.sources";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::Etc::Trusted "/dev/null";
Dir::Etc::TrustedParts "/dev/null";
Dir::State "$dir/state";
Dir::State::Lists "$dir/lists";
Dir::State::Status "$2";
Dir::Cache "$dir/cache";
Acquire::Languages "none";
Acquire::AllowInsecureRepositories "false";
APT::Get::AllowUnauthenticated "false";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Debug::NoLocking "true";
EOF
    } > "$dir/apt.conf"
    apt_private "$1" apt-get -qq -o Acquire::Retries=3 -o APT::Update::Error-Mode=any update ||
        die "cannot read the Debian archive (apt-get update failed; the lines above say why)"
}

apt_sources() { # suite...; the archive of each is told by its name
    local suite
    for suite in "$@"; do
        case $suite in
            *-security) printf 'Types: deb\nURIs: %s\n' "$(mirror debian-security)" ;;
            *) printf 'Types: deb\nURIs: %s\n' "$(mirror debian)" ;;
        esac
        printf 'Suites: %s\nComponents: main\nSigned-By: %s\n\n' "$suite" "$KEYRING"
    done
}

# The pinned packages of a suite as name=version, after looking at what the archive has.
pinned() { # suite
    local suite name version have
    while read -r suite name version; do
        [ "$suite" = "$1" ] || continue
        have=$(apt_private "$1" apt-cache madison "$name" | awk -F' *[|] *' '{print $2}')
        if ! grep -qxF -- "$version" <<< "$have"; then
            local now=${have%%$'\n'*}
            [ -n "$now" ] || die "the Debian archive has no package $name any more"
            [ "${now%-*}" = "${version%-*}" ] ||
                die "$name: version $version is pinned, the archive now has $now, another release; update PINS in tools/toolchain-debian.sh"
            say "note: $name $version is no longer in the archive; taking $now"
            version=$now
        fi
        echo "$name=$version"
    done <<< "$PINS"
}

# What has to be unpacked for these packages to run here: themselves, and of their dependencies those that the
# system does not have.
closure() { # suite name=version...
    local suite=$1 out; shift
    out=$(apt_private "$suite" apt-get -qq -s --reinstall install "$@") ||
        die "apt cannot resolve: $*"
    sed -nE 's/^Inst ([^ ]+) (\[[^]]*\] )?\(([^ ]+) .*/\1=\3/p' <<< "$out" | grep -vE "${NEVER/)\$/)=}"
}

# Downloads (apt checks the hashes that the signed index names) and unpacks; keeps no package file.
fetch() { # suite name=version...
    local suite=$1 debs="$TC/apt/$1/debs"; shift
    say "fetching $# packages: $(printf '%s ' "${@%%=*}" | cut -c1-80)..."
    rm -f "$debs"/*.deb
    (cd "$debs" && apt_private "$suite" apt-get -qq -o Acquire::Retries=3 download "$@") ||
        die "a download from the Debian archive failed"
}

unpack() { # suite folder
    local deb
    mkdir -p "$2"
    for deb in "$TC/apt/$1/debs"/*.deb; do
        case ${deb##*/} in
            emscripten_*)
                local pattern leave=()
                set -f; for pattern in $EMSCRIPTEN_LEAVE_OUT; do leave+=("--exclude=$pattern"); done; set +f
                dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$2" --no-same-owner --wildcards "${leave[@]}" ;;
            *) dpkg -x "$deb" "$2" ;;
        esac
        rm -f "$deb"
    done
}

# ---- wrappers -------------------------------------------------------------------------------------------------

wrap() { # file, then the lines of a shell script on stdin
    mkdir -p "$(dirname "$1")"
    { echo '#!/bin/sh'; cat; } > "$1"
    chmod +x "$1"
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
  <alias><family>sans-serif</family><prefer><family>Liberation Sans</family></prefer></alias>
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
    local packages want next
    command -v dpkg >/dev/null && [ -r "$KEYRING" ] ||
        die "Debian's dpkg and debian-archive-keyring are needed (apt-get install debian-archive-keyring)"
    TRIPLET=$(gcc -dumpmachine)
    LIBS="$TC/root/usr/lib/$TRIPLET:$TC/root/lib/$TRIPLET:$TC/root/usr/lib/llvm-19/lib"
    say "setting up $TC from the Debian archive (once; nothing is installed on the system)"
    rm -rf "$TC/root" "$TC/next" "$TC/bin" "$TC/llvm" "$TC/binaryen" "$TC/apt"
    mkdir -p "$TC/bin"

    apt_sources bookworm bookworm-updates bookworm-security | apt_init host /var/lib/dpkg/status
    : > "$TC/no-packages"
    apt_sources trixie | apt_init next "$TC/no-packages"

    packages=$(pinned host) || exit 1
    next=$(pinned next) || exit 1
    PYTHON=$(PATH=/usr/bin:$PATH command -v python3 || true)
    if [ -z "$PYTHON" ] || ! "$PYTHON" -c 'import json, subprocess, tempfile, multiprocessing, zipfile' 2>/dev/null; then
        packages="$packages $PYTHON_PACKAGES"
        PYTHON="$TC/bin/python3"
    fi
    CHROMIUM=$(find_chromium)
    if [ -z "$CHROMIUM" ]; then packages="$packages $CHROMIUM_PACKAGES"; fi

    # shellcheck disable=SC2086
    want=$(closure host $packages) || exit 1
    # shellcheck disable=SC2086
    { fetch host $want && unpack host "$TC/root"; }
    # shellcheck disable=SC2086
    { fetch next $next && unpack next "$TC/next"; }

    if [ "$PYTHON" = "$TC/bin/python3" ]; then
        wrap "$PYTHON" <<EOF
LD_LIBRARY_PATH="$LIBS" exec "$TC/root/usr/bin/python3.11" "\$@"
EOF
    fi
    wrap "$TC/bin/brotli" <<EOF
LD_LIBRARY_PATH="$LIBS" exec "$TC/root/usr/bin/brotli" "\$@"
EOF
    mkdir -p "$TC/include"
    ln -sfn ../root/usr/include/simde "$TC/include/simde"
    wrap_llvm
    wrap_binaryen
    wrap_emscripten
    wrap_chromium
    rm -rf "$TC/apt" "$TC/no-packages"
    "$TC/bin/emcc" --version | head -n 1 >&2 || die "emcc does not start"
    "$TC/bin/clang-19" --version | head -n 1 >&2 || die "clang does not start"
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
