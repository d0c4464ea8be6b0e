#!/usr/bin/env bash
# Sets up the tools that build Tracelight and writes .toolchain/env.mk, which the Makefile includes.
#
#   tools/toolchain.sh            set up what is missing (a second run costs a few milliseconds)
#
# Debian 12: everything goes into .toolchain/ beside the sources. Nothing is installed on the system and root is
# not needed: packages come from the Debian archive through a private apt configuration, with the archive's
# signatures checked, and are only unpacked (tools/toolchain-debian.sh, tools/toolchain-apt.sh).
# Other systems: tools on PATH, or named by EMSDK and WASI_SDK_PATH, are used (tools/toolchain-system.sh); what is
# missing is named, with how to get it.
#
# Environment: TL_TOOLCHAIN=debian|system   overrides the choice
#              EMSDK, WASI_SDK_PATH         an emsdk and a WASI SDK of your own (both set: "system" is chosen)
#              TL_CHROMIUM=path|none        the browser for the tests (none: do not fetch one)
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
TC="$ROOT/.toolchain"
ENV_MK="$TC/env.mk"

say() { printf 'toolchain: %s\n' "$*" >&2; }
die() { printf 'toolchain: error: %s\n' "$*" >&2; exit 1; }

# What "already set up" means: these scripts, in this place, with these choices.
stamp_key() {
    { cat "$ROOT"/tools/toolchain*.sh
      printf '%s\n' "$ROOT" "${TL_TOOLCHAIN:-}" "${EMSDK:-}" "${WASI_SDK_PATH:-}" "${TL_CHROMIUM:-}" \
             "$(command -v node || true)"
    } | sha256sum | cut -d' ' -f1
}

choose_mode() {
    if [ -n "${TL_TOOLCHAIN:-}" ]; then echo "$TL_TOOLCHAIN"; return; fi
    if [ -n "${EMSDK:-}" ] && [ -n "${WASI_SDK_PATH:-}" ]; then echo system; return; fi
    local id="" version=""
    if [ -r /etc/os-release ]; then
        id=$(. /etc/os-release; echo "${ID:-}")
        version=$(. /etc/os-release; echo "${VERSION_ID:-}")
    fi
    if [ "$id:$version" = debian:12 ] && command -v apt-get >/dev/null; then echo debian; else echo system; fi
}

check_host() {
    command -v node >/dev/null || die "Node.js 20 or newer is needed (https://nodejs.org)"
    local major
    major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge 20 ] || die "Node.js 20 or newer is needed; this one is $(node -v)"
    command -v npm >/dev/null ||
        die "npm is needed beside Node.js: it comes with the packages of nodejs.org and NodeSource; with Debian's own nodejs, run: apt-get install npm"
    command -v "${CC:-gcc}" >/dev/null || die "a C compiler is needed: gcc 12 or newer (apt-get install gcc libc6-dev)"
}

main() {
    local key mode
    key=$(stamp_key)
    if [ -f "$TC/stamp" ] && [ "$(cat "$TC/stamp")" = "$key" ] && [ -f "$ENV_MK" ]; then return; fi
    check_host
    mode=$(choose_mode)
    mkdir -p "$TC"
    # One set-up at a time: parallel makes in one checkout wait for each other.
    exec 9>"$TC/lock"
    if command -v flock >/dev/null; then flock 9; fi
    if [ -f "$TC/stamp" ] && [ "$(cat "$TC/stamp")" = "$key" ] && [ -f "$ENV_MK" ]; then return; fi
    rm -f "$TC/stamp"
    SECONDS=0
    # shellcheck source=/dev/null
    case $mode in
        debian) . "$ROOT/tools/toolchain-debian.sh" ;;
        system) . "$ROOT/tools/toolchain-system.sh" ;;
        *) die "TL_TOOLCHAIN must be debian or system, not '$mode'" ;;
    esac
    setup
    write_env > "$ENV_MK.new"
    # Objects depend on this file: it keeps its date while it says the same.
    cmp -s "$ENV_MK.new" "$ENV_MK" || cp "$ENV_MK.new" "$ENV_MK"
    rm -f "$ENV_MK.new"
    echo "$key" > "$TC/stamp"
    say "ready in $SECONDS s"
}

main "$@"
